import type { RowSpan } from "../../app/ports";
import type { SheetGrid } from "../../core/sheet/grid";
import { readContents } from "./readContents";
import { findUsed } from "./readSheets";

/**
 * The cells of whole rows as wide as the sheet is used.
 * @returns an empty map where the sheet is gone or the rows are empty
 * @throws Error where Excel gives less than all cells
 */
export async function readRows(
  context: Excel.RequestContext,
  sheet: string,
  { first, count }: RowSpan,
): Promise<SheetGrid["cells"]> {
  const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet).load("name");
  await context.sync();
  if (worksheet.isNullObject) return new Map();
  const [found] = await findUsed(context, [worksheet]);
  if (!found?.used) return new Map();
  const row = Math.max(first, found.used.row);
  const rows = Math.min(first + count, found.used.row + found.used.rows) - row;
  if (rows <= 0) return new Map();
  const [cells] = await readContents(context, [{ ...found, used: { ...found.used, row, rows } }]);
  return cells ?? new Map<number, never>();
}
