import type { SheetPlan } from "./plan";
import { styleOf } from "./styles";

const SMALLEST = 18;
/** A row of Excel ends there; a text that needs more is cut on paper. */
const LARGEST = 409;
const PADDING = 5;

/**
 * How tall a row that grows with its text should be to begin with, in points. Excel and WPS fit such a row again when
 * it is typed into, but not all programs do when they open a file, so the height is told with it.
 */
export function naturalHeight(sheet: SheetPlan, row: number): number {
  const merged = new Set(sheet.merges.filter((merge) => merge.row === row).map(({ column }) => column));
  let height = SMALLEST;
  sheet.rows[row]?.cells.forEach((cell, column) => {
    const width = sheet.columns[column]?.width;
    if (!cell || width === undefined || sheet.columns[column]?.hidden || merged.has(column)) return;
    const style = styleOf(cell.style);
    if (!style.wrap || typeof cell.value !== "string") return;
    // Widths count digits of an 11-point font; about one is lost to the margins of a cell.
    const capacity = Math.max(1, (width - 1) * (11 / style.font.size));
    height = Math.max(height, PADDING + lineCount(cell.value, capacity) * style.font.size * 1.35);
  });
  return Math.min(LARGEST, Math.ceil(height));
}

/** A Chinese character is as wide as two digits. */
function lineCount(text: string, capacity: number): number {
  return text
    .split("\n")
    .map((line) => {
      let width = 0;
      for (const character of line) width += character.charCodeAt(0) > 0xff ? 2 : 1;
      return Math.max(1, Math.ceil(width / capacity));
    })
    .reduce((sum, lines) => sum + lines, 0);
}
