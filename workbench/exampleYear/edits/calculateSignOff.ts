import { SHEETS } from "../../../src/core/matrix/sheetNames";
import { parseRange, type CellRange } from "../../../src/core/sheet/address";
import { planCell, type PlanCell, type PlanValue, type SheetPlan } from "../../../src/core/sheet/plan";
import { editSheet, progressSheet, type PlanEdit } from "./planEdit";

/** Gives the formulas of 报送审签表 the results that Excel would store: a saved workbook shows them at once. */
export const calculateSignOff: PlanEdit = (plan) => {
  const progress = progressSheet(plan);
  const calculated = (cell: PlanCell | null) =>
    cell?.formula === undefined ? cell : { ...cell, value: resultOf(cell.formula, cell.value, progress) };
  return editSheet(SHEETS.signOff, (sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(calculated) })),
  }))(plan);
};

/** The four shapes of formula that the sheet has: a cell, a cell unless empty, a beginning, and the control line. */
function resultOf(formula: string, before: PlanValue, progress: SheetPlan): PlanValue {
  if (formula.includes("#REF!")) return "#REF!";
  const source = parseRange(/!([$A-Z\d:]+)/.exec(formula)?.[1] ?? "");
  if (!source) return before;
  if (formula.includes("COUNTIF(")) return controlLine(formula, textsIn(progress, source));
  const value = planCell(progress, source.row, source.column)?.value ?? null;
  const beginning = /^LEFT\([^,]+,(\d+)\)/.exec(formula)?.[1];
  if (beginning !== undefined) return `${String(value ?? "").slice(0, Number(beginning))}…`;
  return value ?? (formula.startsWith("IF(") ? "" : 0);
}

function textsIn(sheet: SheetPlan, { row, column, rows }: CellRange): string[] {
  return Array.from({ length: rows }, (_, index) =>
    String(planCell(sheet, row + index, column)?.value ?? ""),
  );
}

/** Texts in quotes are taken over, counts put between them. */
function controlLine(formula: string, statuses: readonly string[]): string {
  return [...formula.matchAll(/COUNTIF\([^,]+,"([^"]*)"\)|COUNTBLANK\([^)]*\)|"([^"]*)"/g)]
    .map(([call, status, text]) => {
      if (text !== undefined) return text;
      const wanted = call.startsWith("COUNTIF") ? status : "";
      return String(statuses.filter((found) => found === wanted).length);
    })
    .join("");
}
