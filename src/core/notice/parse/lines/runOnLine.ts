import { allMatches } from "../../../values/allMatches";
import { outerBrackets } from "../clause/brackets";
import { readClause } from "../clause/clause";
import { findLabels } from "../clause/labels";
import { readLineNumber } from "../outline/numbering";
import type { NumberStyle } from "../outline/numbering";

/** A number inside of a line. */
interface Mark {
  readonly place: number;
  readonly style: NumberStyle;
  readonly value: number;
}

const MARK =
  /[一二三四五六七八九十]{1,3}、|[（(]\s?(?:[一二三四五六七八九十]{1,3}|\d{1,2})\s?[）)]|(?<!\d)\d{1,2}\s?[.．、﹒](?!\d)|[①-⑳]/g;
/** No heading is longer that runs into its first item: 夯实农业基础1.推进…. */
const LONGEST_HEADING = 40;

/**
 * Splits a line that holds several items: a whole notice on one line, or items that follow each other. An item begins at a
 * number behind a sentence's end that begins or continues a count, in counts whose items have responsibility clauses of
 * their own; numbers inside of one item do not split it.
 */
export function splitRunOnLine(text: string): string[] {
  const candidates = countedMarks(text);
  if (candidates.length < 2) return [text];
  const clauses = clausePlaces(text);
  const counts = countsOf(candidates).filter((count) => hasClauseBetween(count, clauses));
  const places = counts
    .flat()
    .map(({ place }) => place)
    .sort((a, b) => a - b);
  if (places.length < 2) return [text];
  const starts = places[0] === 0 ? places : [0, ...places];
  return starts
    .map((start, index) => text.slice(start, starts[index + 1]).trim())
    .filter((piece) => piece !== "");
}

/** The numbers that stand where an item may begin, and that begin or continue a count. */
function countedMarks(text: string): Mark[] {
  const found = allMatches(text, MARK);
  // Most lines hold no number but their own.
  if (found.length < 2) return [];
  const marks: Mark[] = [];
  const last = new Map<NumberStyle, number>();
  const labels = findLabels(text);
  let nextLabel = 0;
  let labelEnd = -1;
  for (const { index: place } of found) {
    const number = readLineNumber(text.slice(place, place + 12));
    if (!number) continue;
    while ((labels[nextLabel]?.end ?? Infinity) <= place) labelEnd = labels[nextLabel++]?.end ?? -1;
    const {
      style,
      values: [value = 0],
    } = number;
    const before = marks.at(-1);
    const between = text.slice(Math.max(before?.place ?? 0, place - LONGEST_HEADING), place);
    const inHeading =
      before !== undefined && place - before.place < LONGEST_HEADING && !/[。；;，,]/.test(between);
    const inClause =
      labelEnd > (before?.place ?? place) &&
      !text.slice(labelEnd, Math.min(place, labelEnd + 200)).includes("。");
    const begins = place === 0 || /[。；;！？）)】：:\s]/.test(text.charAt(place - 1));
    if (!begins && !(inHeading && before.style !== style) && !inClause) continue;
    if (value !== 1 && value !== (last.get(style) ?? (place === 0 ? value - 1 : -1)) + 1) continue;
    last.set(style, value);
    marks.push({ place, style, value });
  }
  return marks;
}

/** The marks of each count: 1, 2, 3 of one style; a 1 begins another. */
function countsOf(marks: readonly Mark[]): Mark[][] {
  const counts: Mark[][] = [];
  const open = new Map<NumberStyle, Mark[]>();
  for (const mark of marks) {
    const count = mark.value === 1 ? undefined : open.get(mark.style);
    if (count) {
      count.push(mark);
    } else {
      const begun = [mark];
      open.set(mark.style, begun);
      counts.push(begun);
    }
  }
  return counts;
}

/** Whether an item before the last has a clause: one at the end of all may belong to what they are part of. */
function hasClauseBetween(count: readonly Mark[], clauses: readonly number[]): boolean {
  const first = count[0]?.place ?? 0;
  const last = count.at(-1)?.place ?? 0;
  let from = 0;
  let to = clauses.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((clauses[middle] ?? 0) <= first) from = middle + 1;
    else to = middle;
  }
  return (clauses[from] ?? last) < last;
}

/** Where responsibility clauses stand, in order. */
function clausePlaces(text: string): number[] {
  const inBrackets = outerBrackets(text)
    .filter(({ open, close }) => readClause(text.slice(open + 1, close)) !== null)
    .map(({ close }) => close);
  return [...inBrackets, ...findLabels(text).map(({ start }) => start)].sort((a, b) => a - b);
}
