import { readLineNumber } from "./numbering";
import type { LineNumber, NumberStyle } from "./numbering";

/** 具体内容：1.…: behind a label inside of a line begins a count of its own. */
const BEGINS_INSIDE = /^[^：:。；;]{2,12}[：:]\s?(?=(?:1\s?[.．、](?!\d)|[（(]1[）)]|①))/;
/** Such a part would be an item of its own. */
const SAYS_WHO = /责任|責任|牵头|牽頭|负责|負責|配合|主办|主辦/;

/** A count that began inside of a line, and the number that goes on with it. */
interface InnerCount {
  readonly style: NumberStyle;
  readonly next: number;
}

/**
 * Takes the numbers away from lines that go on with a count which began inside of a line above (具体内容：1.…, below it
 * 2.…): they are paragraphs of the same item. Where the item itself is numbered so, the line is the next item.
 * @param numbers of each line, null where it has none
 * @param texts the lines; null for a table
 */
export function withoutInnerCounts(
  numbers: readonly (LineNumber | null)[],
  texts: readonly (string | null)[],
): (LineNumber | null)[] {
  let inner: InnerCount | null = null;
  let above: NumberStyle | null = null;
  return numbers.map((number, index) => {
    const text = texts[index] ?? null;
    if (text === null) inner = null;
    if (inner && number && continues(inner, number)) {
      inner = { style: inner.style, next: inner.next + 1 };
      return null;
    }
    if (number) {
      inner = null;
      above = number.style;
    }
    const begun = innerCount(number?.rest ?? text ?? "");
    if (begun && begun.style !== above) inner = begun;
    return number;
  });
}

function continues({ style, next }: InnerCount, { style: found, values, rest }: LineNumber): boolean {
  return found === style && values[0] === next && !SAYS_WHO.test(rest);
}

function innerCount(text: string): InnerCount | null {
  const label = BEGINS_INSIDE.exec(text)?.[0];
  const number = label === undefined || SAYS_WHO.test(text) ? null : readLineNumber(text.slice(label.length));
  return number && { style: number.style, next: 2 };
}
