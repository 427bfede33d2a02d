import type { PlanColumn, PlanRow, SheetPlan } from "./plan";
import { DIGIT_PIXELS } from "./columnWidth";
import { styleOf, type StyleName } from "./styles";

const SMALLEST = 18;
/** A row of Excel ends there; a text that needs more is cut on paper. */
const LARGEST = 409;
const PADDING = 5;
const PIXELS_A_POINT = 96 / 72;
/** From line to line, in heights of the font: fonts other than 宋体 that stand in for it need more than it does. */
const LINE_SPACING = 1.4;
/** How much longer a text of several lines gets by lines that end early. */
const UNEVEN = 1.04;

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
  // Half a Chinese character, or a digit, is half as wide as the font is high; one is lost to the cell's margins.
  const capacity = Math.max(2, (width * DIGIT_PIXELS) / ((size * PIXELS_A_POINT) / 2) - 1);
  return Math.min(LARGEST, Math.ceil(PADDING + lineCount(text, capacity) * size * LINE_SPACING));
}

function lineCount(text: string, capacity: number): number {
  return text
    .split("\n")
    .map((line) => {
      let width = 0;
      for (const character of line) width += character.charCodeAt(0) > 0xff ? 2 : 1;
      // No line begins with a comma: what stands before one goes to the next line with it.
      return width <= capacity ? 1 : Math.ceil((width * UNEVEN) / capacity);
    })
    .reduce((sum, lines) => sum + lines, 0);
}
