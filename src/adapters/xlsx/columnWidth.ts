/** Pixels of the widest digit in the default font (宋体, 11 points, 96 dots an inch). */
const DIGIT_PIXELS = 8;
/** Two pixels of padding at each side and one for the grid line. */
const PADDING_PIXELS = 5;

/** A column's width as a file stores it (ECMA-376 18.3.1.13), of the number of characters that Excel shows. */
export function storedColumnWidth(characters: number): number {
  return characters + PADDING_PIXELS / DIGIT_PIXELS;
}
