/** Of a pixel at 96 to the inch. */
const POINTS = 0.75;

/** How wide the widest digit is, as a part of the font's size. Others are about as wide as Arial's. */
const DIGIT_SHARES: readonly (readonly [font: RegExp, share: number])[] = [
  [/^(Calibri|Candara|Cambria)/i, 0.507],
  [/^(Times|Georgia|Liberation Serif)/i, 0.5],
  [/^(Arial Narrow)/i, 0.456],
];
const USUAL_SHARE = 0.556;
/** Their digits are half as wide as their characters, which are bitmaps of whole pixels; 等线 has the same width. */
const HALF_WIDTH =
  /^(宋体|新宋体|黑体|楷体|仿宋|等线|SimSun|NSimSun|SimHei|KaiTi|FangSong|DengXian|MingLiU)/i;

/**
 * Pixels of the widest digit of a workbook's default font, in which files measure columns (ECMA-376 18.3.1.13).
 * @param size in points
 */
export function digitWidth(font: string, size: number): number {
  const pixels = size / POINTS;
  if (HALF_WIDTH.test(font)) return Math.ceil(Math.round(pixels) / 2);
  const [, share] = DIGIT_SHARES.find(([pattern]) => pattern.test(font)) ?? [null, USUAL_SHARE];
  return Math.max(1, Math.round(share * pixels));
}

/** A width as files store it, padding included, in points. */
export function pointsOfWidth(width: number, digit: number): number {
  return Math.round(Math.trunc(((256 * width + Math.trunc(128 / digit)) / 256) * digit)) * POINTS;
}

/** Points as a width that files store. */
export function widthOfPoints(points: number, digit: number): number {
  return Math.round((points / POINTS / digit) * 1e6) / 1e6;
}

/** The width in points of a column in a sheet that says nothing: eight digits and padding, in steps of eight pixels. */
export function standardWidth(digit: number, digits = 8): number {
  const padding = 2 * Math.ceil(digit / 4) + 1;
  return Math.ceil((digits * digit + padding) / 8) * 8 * POINTS;
}
