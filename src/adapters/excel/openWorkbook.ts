import type { OpenWorkbook } from "../../app/ports";
import { addSheets } from "./addSheets";
import { readSheets } from "./readSheets";
import { rearrangeSheets } from "./rearrangeSheets";
import { selectRange } from "./selectRange";

/** The workbook that is open in Excel, through members up to ExcelApi 1.14. office.js has to be loaded. */
export function openWorkbook(): OpenWorkbook {
  return {
    read: () => inExcel((context) => readSheets(context, null)),
    readSheets: (names) => inExcel((context) => readSheets(context, names)),
    addSheets: (plan) => inExcel((context) => addSheets(context, plan)),
    rearrange: (steps) => inExcel((context) => rearrangeSheets(context, steps)),
    select: (sheet, range) => inExcel((context) => selectRange(context, sheet, range)),
  };
}

/** Waits until a cell that a person is typing into is done, instead of failing. */
function inExcel<T>(job: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return Excel.run({ delayForCellEdit: true }, async (context) => job(context));
}
