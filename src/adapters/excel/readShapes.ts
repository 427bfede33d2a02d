import type { CellRange } from "../../core/sheet/address";
import type { SheetGrid } from "../../core/sheet/grid";
import { rangeOf } from "./rangeOf";
import type { UsedSheet } from "./readSheets";

/** What of a sheet's shape matters to a reader of its cells. */
type Shape = Pick<SheetGrid, "merges" | "hiddenRows" | "hiddenColumns" | "validated">;

/** What is asked for that Excel may refuse to list. */
interface Areas {
  readonly merges: boolean;
  readonly validated: boolean;
}

/**
 * Merged areas and hidden lines of the used ranges, and cells with validations, as a rule in one request. Excel refuses to
 * list more than 512 merged areas of a sheet, and may refuse too many cells with validations: then merges are left out,
 * which only help to understand what was read, and validations are unknown.
 */
export async function readShapes(
  context: Excel.RequestContext,
  sheets: readonly UsedSheet[],
): Promise<Shape[]> {
  const ask = async (areas: Areas): Promise<Shape[]> => {
    const asked = sheets.map((sheet) => ({
      rows: askRows(sheet),
      columns: askColumns(sheet),
      merged: areas.merges ? askMerged(sheet) : null,
      validated: areas.validated ? askValidated(sheet) : null,
      used: sheet.used,
    }));
    await context.sync();
    return asked.map(({ rows, columns, merged, validated, used }) => ({
      merges: placesOf(merged) ?? [],
      hiddenRows: new Set(rows.filter((range) => range.rowHidden).map(({ rowIndex }) => rowIndex)),
      hiddenColumns: new Set(
        columns.filter((range) => range.columnHidden).map(({ columnIndex }) => columnIndex),
      ),
      validated: used === null ? [] : placesOf(validated),
    }));
  };
  if (sheets.every(({ used }) => used === null)) return [];
  return ask({ merges: true, validated: true })
    .catch(() => ask({ merges: false, validated: true }))
    .catch(() => ask({ merges: true, validated: false }))
    .catch(() => ask({ merges: false, validated: false }));
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

/** The cells with a validation of any kind, on empty rows that are made for entries too: those are formatted. */
function askValidated({ worksheet, used }: UsedSheet): Excel.RangeAreas | null {
  if (used === null) return null;
  return worksheet
    .getUsedRange()
    .getSpecialCellsOrNullObject("DataValidations")
    .load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
}

/** null where nobody asked. */
function placesOf(areas: Excel.RangeAreas | null): CellRange[] | null {
  if (areas === null) return null;
  return areas.isNullObject ? [] : areas.areas.items.map(placeOf);
}

function placeOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): CellRange {
  return { row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount };
}
