import { parseKey } from "../../../src/core/matrix/assignmentRow";
import { HEADING_ROW } from "../../../src/core/matrix/planProgress";
import { headingOf, KEY_HEADING, type ProgressHeading } from "../../../src/core/matrix/progressColumns";
import { planCell, type PlanCell, type SheetPlan, type WorkbookPlan } from "../../../src/core/sheet/plan";

/** Something that a person does to a workbook before sending it back; the workbook given stays as it is. */
export type PlanEdit = (plan: WorkbookPlan) => WorkbookPlan;

/** Edits one after the other. */
export function inTurn(...edits: readonly PlanEdit[]): PlanEdit {
  return (plan) => edits.reduce((edited, edit) => edit(edited), plan);
}

/** @throws Error where there is no such sheet */
export function sheetNamed(plan: WorkbookPlan, name: string): SheetPlan {
  const sheet = plan.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`The workbook has no sheet ${name}.`);
  return sheet;
}

/** The sheet with the progress table, whatever it is called by now. */
export function progressSheet(plan: WorkbookPlan): SheetPlan {
  const sheet = plan.sheets.find(({ rows }) =>
    rows[HEADING_ROW]?.cells.some((cell) => cell?.value === KEY_HEADING),
  );
  if (!sheet) throw new Error("The workbook has no progress table.");
  return sheet;
}

export function editSheet(name: string, edit: (sheet: SheetPlan) => SheetPlan): PlanEdit {
  return (plan) => {
    const edited = edit(sheetNamed(plan, name));
    return { ...plan, sheets: plan.sheets.map((sheet) => (sheet.name === name ? edited : sheet)) };
  };
}

/** Puts a cell in the place of another one, or where none was. */
export function putCell(sheet: SheetPlan, row: number, column: number, put: PlanCell): SheetPlan {
  const rows = Array.from(
    { length: Math.max(sheet.rows.length, row + 1) },
    (_, index) => sheet.rows[index] ?? { height: null, cells: [] },
  );
  const { height = null, cells = [] } = rows[row] ?? {};
  const wider = Array.from(
    { length: Math.max(cells.length, column + 1) },
    (_, index) => cells[index] ?? null,
  );
  wider[column] = put;
  rows[row] = { height, cells: wider };
  return { ...sheet, rows };
}

/**
 * The row of a task in a progress sheet, by its key; counted from 0.
 * @throws Error where the sheet has no such row
 */
export function rowOfTask(sheet: SheetPlan, taskId: string): number {
  const keys = columnOf(sheet, KEY_HEADING);
  const row = sheet.rows.findIndex((_, index) => {
    const key = planCell(sheet, index, keys)?.value;
    return typeof key === "string" && parseKey(key)?.taskId === taskId;
  });
  if (row < 0) throw new Error(`The sheet has no task ${taskId}.`);
  return row;
}

/**
 * The column of a heading in a progress sheet, counted from 0.
 * @throws Error where the sheet has no such heading
 */
export function columnOf(sheet: SheetPlan, heading: ProgressHeading | typeof KEY_HEADING): number {
  const cells = sheet.rows[HEADING_ROW]?.cells ?? [];
  const column = cells.findIndex((cell) => headingOf(String(cell?.value ?? "")) === heading);
  if (column < 0) throw new Error(`The sheet has no column ${heading}.`);
  return column;
}
