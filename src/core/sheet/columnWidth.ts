/** Pixels of the widest digit in the default font of our files (宋体, 11 points, 96 dots an inch). */
export const DIGIT_PIXELS = 8;
/** Two pixels of padding at each side and one for the grid line. */
const PADDING_PIXELS = 5;

/** How wide a column of so many characters is on the screen (ECMA-376 18.3.1.13). */
export function columnPixels(characters: number): number {
  return Math.round(characters * DIGIT_PIXELS) + PADDING_PIXELS;
}

/** The same as a file stores it: in digits, padding included. */
export function storedColumnWidth(characters: number): number {
  return characters + PADDING_PIXELS / DIGIT_PIXELS;
}
