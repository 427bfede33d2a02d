import type { PlanColumn, PlanRow, SheetPlan } from "./plan";
import { styleOf, type StyleName } from "./styles";

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
  return heightOfCells(sheet.columns, sheet.rows[row]?.cells ?? [], merged);
}

/** The same of the cells of a row. @param merged the columns in which a merged area begins: it is not one cell wide */
export function heightOfCells(
  columns: readonly PlanColumn[],
  cells: PlanRow["cells"],
  merged: ReadonlySet<number>,
): number {
  let height = SMALLEST;
  cells.forEach((cell, column) => {
    const width = columns[column]?.width;
    if (!cell || width === undefined || columns[column]?.hidden || merged.has(column)) return;
    if (!styleOf(cell.style).wrap || typeof cell.value !== "string") return;
    height = Math.max(height, textHeight(cell.value, width, cell.style));
  });
  return height;
}

/** How tall a cell so many characters wide has to be for a text, in points: for cells that are merged over columns. */
export function textHeight(text: string, width: number, styleName: StyleName): number {
  const { size } = styleOf(styleName).font;
  // Widths count digits of an 11-point font; about one is lost to the margins of a cell.
  const capacity = Math.max(1, (width - 1) * (11 / size));
  return Math.min(LARGEST, Math.ceil(PADDING + lineCount(text, capacity) * size * 1.35));
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
