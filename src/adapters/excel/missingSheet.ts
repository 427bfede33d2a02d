import { Refusal } from "../../core/values/refusal";

/** Says that a sheet is gone. */
export function missingSheet(sheet: string): Refusal {
  return new Refusal({
    zh: `当前工作簿中没有工作表“${sheet}”，可能已删除或改名。`,
    en: `The open workbook has no sheet ${sheet}; it may have been deleted or renamed.`,
  });
}
