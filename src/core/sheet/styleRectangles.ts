import type { CellRange } from "./address";
import { planCell, type SheetPlan } from "./plan";
import type { StyleName } from "./styles";

/** A rectangle of cells that all have the same style. */
export interface StyleRectangle {
  readonly style: StyleName;
  readonly range: CellRange;
}

/**
 * Covers the styled cells of a plan with rectangles of one style each, without overlap: from each cell not yet covered
 * as far to the right as the style goes, then as far down as the whole width has it.
 */
export function styleRectangles(sheet: SheetPlan): StyleRectangle[] {
  const covered = sheet.rows.map(({ cells }) => cells.map(() => false));
  const rectangles: StyleRectangle[] = [];
  sheet.rows.forEach(({ cells }, row) =>
    cells.forEach((cell, column) => {
      if (cell === null || covered[row]?.[column]) return;
      const isFree = (atRow: number, atColumn: number) =>
        planCell(sheet, atRow, atColumn)?.style === cell.style && covered[atRow]?.[atColumn] === false;
      const range = largestFrom(row, column, isFree);
      for (let atRow = row; atRow < row + range.rows; atRow++)
        covered[atRow]?.fill(true, column, column + range.columns);
      rectangles.push({ style: cell.style, range });
    }),
  );
  return rectangles;
}

function largestFrom(
  row: number,
  column: number,
  isFree: (row: number, column: number) => boolean,
): CellRange {
  let columns = 1;
  while (isFree(row, column + columns)) columns++;
  const isFreeRow = (atRow: number) =>
    Array.from({ length: columns }, (_, offset) => column + offset).every((atColumn) =>
      isFree(atRow, atColumn),
    );
  let rows = 1;
  while (isFreeRow(row + rows)) rows++;
  return { row, column, rows, columns };
}
