import type { CellRange } from "../../core/sheet/address";
import { Refusal } from "../../core/values/refusal";
import { missingSheet } from "./missingSheet";
import { rangeOf } from "./rangeOf";

/**
 * Shows a sheet and selects a range of it.
 * @throws Refusal where the sheet is gone or hidden.
 */
export async function selectRange(
  context: Excel.RequestContext,
  sheet: string,
  range: CellRange,
): Promise<void> {
  const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet).load("visibility");
  await context.sync();
  if (worksheet.isNullObject) throw missingSheet(sheet);
  if (worksheet.visibility !== "Visible") {
    throw new Refusal({
      zh: `工作表“${sheet}”已隐藏，请先取消隐藏。`,
      en: `The sheet ${sheet} is hidden; unhide it first.`,
    });
  }
  worksheet.activate();
  rangeOf(worksheet, range).select();
  await context.sync();
}
