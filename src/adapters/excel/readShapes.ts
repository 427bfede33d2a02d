import type { CellRange } from "../../core/sheet/address";
import type { SheetGrid } from "../../core/sheet/grid";
import { rangeOf } from "./rangeOf";
import type { UsedSheet } from "./readSheets";

/** What of a sheet's shape matters to a reader of its cells. */
type Shape = Pick<SheetGrid, "merges" | "hiddenRows" | "hiddenColumns">;

/**
 * Merged areas and hidden lines of the used ranges. Excel refuses to list more than 512 merged areas of a sheet; since
 * they only help to understand what was read, all are left out then.
 */
export async function readShapes(
  context: Excel.RequestContext,
  sheets: readonly UsedSheet[],
): Promise<Shape[]> {
  const ask = async (withMerges: boolean): Promise<Shape[]> => {
    const asked = sheets.map((sheet) => ({
      rows: askRows(sheet),
      columns: askColumns(sheet),
      merged: withMerges ? askMerged(sheet) : null,
    }));
    await context.sync();
    return asked.map(({ rows, columns, merged }) => ({
      merges: merged === null || merged.isNullObject ? [] : merged.areas.items.map(placeOf),
      hiddenRows: new Set(rows.filter((range) => range.rowHidden).map(({ rowIndex }) => rowIndex)),
      hiddenColumns: new Set(
        columns.filter((range) => range.columnHidden).map(({ columnIndex }) => columnIndex),
      ),
    }));
  };
  if (sheets.every(({ used }) => used === null)) return [];
  return ask(true).catch(() => ask(false));
}

/** Row by row, where some are hidden. */
function askRows({ worksheet, used, hasHiddenRows }: UsedSheet): Excel.Range[] {
  if (used === null || !hasHiddenRows) return [];
  return Array.from({ length: used.rows }, (_, index) =>
    worksheet.getCell(used.row + index, used.column).load("rowIndex,rowHidden"),
  );
}

function askColumns({ worksheet, used, hasHiddenColumns }: UsedSheet): Excel.Range[] {
  if (used === null || !hasHiddenColumns) return [];
  return Array.from({ length: used.columns }, (_, index) =>
    worksheet.getCell(used.row, used.column + index).load("columnIndex,columnHidden"),
  );
}

function askMerged({ worksheet, used }: UsedSheet): Excel.RangeAreas | null {
  if (used === null) return null;
  return rangeOf(worksheet, used)
    .getMergedAreasOrNullObject()
    .load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
}

function placeOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): CellRange {
  return { row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount };
}
