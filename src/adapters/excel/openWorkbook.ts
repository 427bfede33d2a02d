import type { OpenWorkbook } from "../../app/ports";
import { addSheets } from "./addSheets";
import { changeCells } from "./changeCells";
import { markCells } from "./markCells";
import { OwnJobs } from "./ownJobs";
import { readRows } from "./readRows";
import { readSheets } from "./readSheets";
import { rearrangeSheets } from "./rearrangeSheets";
import { selectRange } from "./selectRange";
import { watchChanges } from "./watchChanges";

/**
 * The workbook that is open in Excel, through members up to ExcelApi 1.14 and, where Excel has them, notes and events of
 * later ones. office.js has to be loaded.
 */
export function openWorkbook(): OpenWorkbook {
  const own = new OwnJobs();
  return {
    read: () => inExcel((context) => readSheets(context, null)),
    readSheets: (names) => inExcel((context) => readSheets(context, names)),
    addSheets: (plan) => inExcel((context) => own.run(context, () => addSheets(context, plan))),
    rearrange: (steps) => inExcel((context) => own.run(context, () => rearrangeSheets(context, steps))),
    select: (sheet, range) => inExcel((context) => selectRange(context, sheet, range)),
    readRows: (sheet, rows) => inExcel((context) => readRows(context, sheet, rows)),
    change: (changes) => inExcel((context) => changeCells(context, changes)),
    mark: (marks) => inExcel((context) => markCells(context, marks)),
    clearMarks: () => inExcel((context) => markCells(context, [])),
    watch: (listener) => inExcel((context) => watchChanges(context, listener, own)),
  };
}

/** Waits until a cell that a person is typing into is done, instead of failing. */
function inExcel<T>(job: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return Excel.run({ delayForCellEdit: true }, async (context) => job(context));
}
