import { isDateLine } from "../lines/frameLines";
import { findLabels } from "../clause/labels";
import type { LineNumber, NumberStyle } from "./numbering";
import { isTable } from "../table/splitTables";
import type { Passage } from "../table/splitTables";

const LONGEST_HEADING = 30;
/** What titles of whole notices end in. */
const NOTICE_TITLE = /(?:通知|方案|意见|分工|分解|[表单案]|要点|措施)$/;

/**
 * The places of headings without a number (教育方面), where numbering restarts with 1 behind each: short lines that are no
 * sentence. Each has the style of the numbers below it.
 * @param numbers the number of each passage
 * @param levels the styles from the outermost to the innermost
 */
export function unnumberedHeadings(
  passages: readonly Passage[],
  numbers: readonly (LineNumber | null)[],
  levels: readonly NumberStyle[],
): Map<number, NumberStyle> {
  const open = new Set<NumberStyle>();
  const candidates: { place: number; style: NumberStyle; above: number; restarts: boolean }[] = [];
  // Where the heading above begins that has a number, or a part.
  let above = new Map<NumberStyle, number>();
  for (const [place, passage] of passages.entries()) {
    const number = numbers[place];
    const next = numbers[place + 1];
    if (isTable(passage) || passage.startsPart) {
      open.clear();
      above = new Map();
    } else if (number) {
      for (const style of levels.slice(levels.indexOf(number.style) + 1)) {
        open.delete(style);
        above.set(style, place);
      }
      open.add(number.style);
    } else if (next?.values.at(-1) === 1 && isHeading(passage.text)) {
      const { style } = next;
      candidates.push({ place, style, above: above.get(style) ?? -1, restarts: open.has(style) });
    }
  }
  const restarting = new Set(
    candidates.filter(({ restarts }) => restarts).map(({ style, above: at }) => `${style} ${at}`),
  );
  return new Map(
    candidates
      .filter(({ style, above: at }) => restarting.has(`${style} ${at}`))
      .map(({ place, style }) => [place, style]),
  );
}

function isHeading(text: string): boolean {
  const isShort =
    text.length >= 2 && text.length <= LONGEST_HEADING && !/[。；;，,！？]|[：:].|[）)]$/.test(text);
  return (
    isShort &&
    /^[\p{Script=Han}“《]/u.test(text) &&
    !NOTICE_TITLE.test(text) &&
    !isDateLine(text) &&
    findLabels(text).length === 0
  );
}
