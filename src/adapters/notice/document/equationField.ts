import { encircled } from "./numberFormats";

/**
 * What a field shows by which Word writes signs over each other: `eq \o\ac(○,11)` is ⑪, and of a word with its
 * pronunciation `eq \o\ad(\s\up 9(wàn),万)` it is the word. Null for any other field, whose result stands in the document.
 */
export function equationText(instruction: string): string | null {
  if (!/^\s{0,9}eq\s/i.test(instruction) || !/\\o/i.test(instruction)) return null;
  const end = instruction.lastIndexOf(")");
  const inner = end < 0 ? "" : instruction.slice(0, end);
  const last = inner
    .slice(Math.max(inner.lastIndexOf(","), inner.lastIndexOf(";"), inner.lastIndexOf("(")) + 1)
    .trim();
  return /\\ac\s?\(/i.test(instruction) ? encircled(last) : last;
}
