/** Excel's limit for the text of one cell, in UTF-16 code units. Other programs write longer ones. */
export const LONGEST_CELL_TEXT = 32767;

/** Cuts a text into parts that a cell holds; no character is cut in two. An empty text is one part. */
export function cellParts(text: string, longest = LONGEST_CELL_TEXT): string[] {
  const parts: string[] = [];
  let start = 0;
  do {
    const end = Math.min(start + longest, text.length);
    const splitsPair = end < text.length && /[\uD800-\uDBFF]/.test(text.charAt(end - 1));
    parts.push(text.slice(start, splitsPair ? end - 1 : end));
    start = splitsPair ? end - 1 : end;
  } while (start < text.length);
  return parts;
}

/** As much of a text as a cell holds. */
export function fitCell(text: string): string {
  return cellParts(text)[0] ?? "";
}
