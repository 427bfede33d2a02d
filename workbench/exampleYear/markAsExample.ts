import { SHEETS } from "../../src/core/matrix/sheetNames";
import { formulaCell, formulaText, row } from "../../src/core/sheet/buildSheet";
import type { WorkbookPlan } from "../../src/core/sheet/plan";
import { editSheet, type PlanEdit } from "./edits/planEdit";
import { EXAMPLE_MARK } from "./exampleRound";

/**
 * Marks a return as an example where the check has nothing against it: at the foot of every printed page, in the
 * workbook's title, and on the sign-off sheet as a formula, which the check takes for what the sheet shows. A text
 * anywhere else outside the table is a person's remark to it. 填报说明 has the mark in the line of the contact.
 */
export const markAsExample: PlanEdit = (plan) =>
  onSignOff(atTheFoot({ ...plan, title: `示例：${plan.title}` }));

function atTheFoot(plan: WorkbookPlan): WorkbookPlan {
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) =>
      sheet.print
        ? { ...sheet, print: { ...sheet.print, footer: `${EXAMPLE_MARK}　　${sheet.print.footer ?? ""}` } }
        : sheet,
    ),
  };
}

const onSignOff = editSheet(SHEETS.signOff, (sheet) => ({
  ...sheet,
  rows: [...sheet.rows, row([formulaCell(formulaText(EXAMPLE_MARK), EXAMPLE_MARK, "shownLine")], 24)],
  merges: [...sheet.merges, { row: sheet.rows.length, column: 0, rows: 1, columns: sheet.columns.length }],
}));
