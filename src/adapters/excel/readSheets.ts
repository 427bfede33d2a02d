import type { CellRange } from "../../core/sheet/address";
import type { SheetGrid, WorkbookGrid } from "../../core/sheet/grid";
import type { SheetVisibility } from "../../core/sheet/plan";
import { readContents } from "./readContents";
import { readShapes } from "./readShapes";

/** A sheet with the range that holds values, null where none does. */
export interface UsedSheet {
  readonly worksheet: Excel.Worksheet;
  readonly used: CellRange | null;
  readonly hasHiddenRows: boolean;
  readonly hasHiddenColumns: boolean;
}

/**
 * Reads sheets with hidden ones among them.
 * @param names which sheets; null: all
 * @throws Error where Excel gives less than all cells.
 */
export async function readSheets(
  context: Excel.RequestContext,
  names: readonly string[] | null,
): Promise<WorkbookGrid> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/visibility,items/protection/protected");
  await context.sync();
  const wanted = worksheets.items.filter(({ name }) => names === null || names.includes(name));
  const sheets = await findUsed(context, wanted);
  const shapes = await readShapes(context, sheets);
  const cells = await readContents(context, sheets);
  return {
    sheets: sheets.map((sheet, index): SheetGrid => ({
      name: sheet.worksheet.name,
      visibility: visibilityOf(sheet.worksheet),
      cells: cells[index] ?? new Map(),
      ...(shapes[index] ?? { merges: [], hiddenRows: new Set(), hiddenColumns: new Set(), validated: [] }),
      protected: sheet.worksheet.protection.protected,
    })),
    // Up to ExcelApi 1.14 nothing tells which of the two date systems a workbook has; it is the first unless changed.
    date1904: false,
    modified: null,
  };
}

function visibilityOf({ visibility }: Excel.Worksheet): SheetVisibility {
  if (visibility === "Visible") return "visible";
  return visibility === "Hidden" ? "hidden" : "veryHidden";
}

/** The ranges of sheets that hold values. */
export async function findUsed(
  context: Excel.RequestContext,
  worksheets: readonly Excel.Worksheet[],
): Promise<UsedSheet[]> {
  const ranges = worksheets.map((worksheet) =>
    worksheet
      .getUsedRangeOrNullObject(true)
      .load("rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden"),
  );
  await context.sync();
  return worksheets.map((worksheet, index) => {
    const range = ranges[index];
    if (!range || range.isNullObject) {
      return { worksheet, used: null, hasHiddenRows: false, hasHiddenColumns: false };
    }
    const { rowIndex, columnIndex, rowCount, columnCount } = range;
    return {
      worksheet,
      used: { row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount },
      hasHiddenRows: areSomeHidden(range.rowHidden),
      hasHiddenColumns: areSomeHidden(range.columnHidden),
    };
  });
}

/** @param hidden null where some are and some are not, which the declared type does not tell */
function areSomeHidden(hidden: boolean | null): boolean {
  return hidden !== false;
}
