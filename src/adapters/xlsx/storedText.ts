/** Excel's limit for the text of one cell. */
const LONGEST_TEXT = 32767;

/**
 * A text as an .xlsx file must store it. What looks like an escape (`_x0041_`) is itself escaped
 * (ECMA-376 22.9.2.19), even without its end, which the escape of the next character may give it; and characters that
 * XML cannot hold are escaped.
 */
export function storedText(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4})/g, "_x005F_")
    .replace(/[\uFFFE\uFFFF]/g, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase()}_`);
}

/**
 * The same for the text of a cell.
 * @throws RangeError where it is longer than Excel allows: Excel would call the file damaged.
 */
export function storedCellText(text: string, place: string): string {
  if (text.length > LONGEST_TEXT) {
    throw new RangeError(`${place} holds ${text.length} characters; Excel allows ${LONGEST_TEXT}.`);
  }
  return storedText(text);
}
