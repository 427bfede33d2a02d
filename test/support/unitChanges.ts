import { planMaster } from "../../src/core/matrix/planWorkbooks";
import type { ReportingRound } from "../../src/core/matrix/round";
import { SHEETS } from "../../src/core/matrix/sheetNames";
import { cellAddress } from "../../src/core/sheet/address";
import { readUnitChanges } from "../../src/core/returns/readUnitChanges";
import type { WorkbookGrid } from "../../src/core/sheet/grid";
import { TABLE_FIRST_ROW } from "../../src/core/sheet/planTable";
import { ROUND } from "./filledReturn";
import { editSheet, gridCell, putCell } from "./gridEdits";
import { gridOfPlan } from "./gridOfPlan";

/** A line of 单位沿革 as it is typed: 原单位, 现单位, 类型, 起始年度, 涉及任务. */
export type ChangeLine = readonly (string | number)[];

/** A round with what a master's 单位沿革 says. */
export function withUnitChanges(round: ReportingRound, master: WorkbookGrid): ReportingRound {
  const { lines } = readUnitChanges(master, round.notice);
  return lines.length === 0 ? round : { ...round, settings: { ...round.settings, unitChanges: lines } };
}

let blank: WorkbookGrid | null = null;

/** The coordinating office's workbook with these lines in 单位沿革. */
export function masterWithChanges(...lines: readonly ChangeLine[]): WorkbookGrid {
  blank ??= gridOfPlan(planMaster(ROUND));
  return editSheet(blank, SHEETS.unitChanges, (sheet) => {
    let typed = sheet;
    for (const [index, line] of lines.entries())
      for (const [column, text] of line.entries())
        if (text !== "") typed = putCell(typed, cellAddress(TABLE_FIRST_ROW + index, column), gridCell(text));
    return typed;
  });
}
