import { DECLARATION_CELL, FIRST_ROW } from "../../src/core/matrix/planProgress";
import { ENTRY_HEADINGS, progressColumn, type EntryHeading } from "../../src/core/matrix/progressColumns";
import { planReturn } from "../../src/core/matrix/planWorkbooks";
import { SIGN_OFF_FIELDS } from "../../src/core/matrix/planSignOff";
import type { ReportingRound } from "../../src/core/matrix/round";
import { SHEETS } from "../../src/core/matrix/sheetNames";
import type { Assignment } from "../../src/core/notice/units";
import type { SheetPlan, WorkbookPlan } from "../../src/core/sheet/plan";
import { parseIsoDate, serialOfDate } from "../../src/core/values/serialDate";
import { editSheet, inTurn, putCell, type PlanEdit } from "./edits/planEdit";
import { EXAMPLE_MARK } from "./exampleRound";
import { markAsExample } from "./markAsExample";
import type { Reporter } from "./reporter";
import type { ExampleRow } from "./rows/exampleRow";
import { DECLARES_NOTHING, exampleRow } from "./rows/exampleRows";
import { plannedWork } from "./rows/plannedWork";

/** A unit's workbook as it comes back when the unit makes no mistake; its sign-off sheet is not calculated yet. */
export function planExampleReturn(round: ReportingRound, unit: string, reporter: Reporter): WorkbookPlan {
  const rows = round.assignments.flatMap((assignment, place) =>
    assignment.unit.name === unit ? [rowOf(assignment, place)] : [],
  );
  return inTurn(
    editSheet(SHEETS.progress, (sheet) => {
      const filled = withMarkedStart(rows).reduce(
        (edited, row, index) => (row ? fillRow(edited, FIRST_ROW + index, row) : edited),
        sheet,
      );
      return unit === DECLARES_NOTHING ? declareNothing(filled) : filled;
    }),
    signedBy(reporter),
    markAsExample,
  )(planReturn(round, unit));
}

function rowOf({ task, index, unit }: Assignment, place: number): ExampleRow | null {
  const row = exampleRow(task.id, unit.name);
  return row && { ...plannedWork(place), ...row, 佐证材料: `示例：${unit.name}第${index}项工作台账` };
}

/** The first open cell of the table is the one that everybody sees. */
function withMarkedStart(rows: readonly (ExampleRow | null)[]): (ExampleRow | null)[] {
  return rows.map((row, index) =>
    row && index === 0
      ? { ...row, 具体措施: [`【${EXAMPLE_MARK}】`, row.具体措施].filter(Boolean).join("\n") }
      : row,
  );
}

function fillRow(sheet: SheetPlan, row: number, entries: ExampleRow): SheetPlan {
  return ENTRY_HEADINGS.reduce((edited, heading) => {
    const typed = entries[heading];
    const column = progressColumn(heading);
    const planned = edited.rows[row]?.cells[column];
    return typed === undefined || !planned
      ? edited
      : putCell(edited, row, column, { ...planned, value: valueOf(heading, typed) });
  }, sheet);
}

function valueOf(heading: EntryHeading, typed: string | number): string | number {
  if (heading !== "实际完成日期") return typed;
  const date = parseIsoDate(String(typed));
  if (!date) throw new Error(`${typed} is no day.`);
  return serialOfDate(date);
}

function declareNothing(sheet: SheetPlan): SheetPlan {
  const { row, column } = DECLARATION_CELL;
  return putCell(sheet, row, column, { value: "是", style: "entryChoiceLeft" });
}

/** Each field stands at the right of its label. */
function signedBy({ fields }: Reporter): PlanEdit {
  return editSheet(SHEETS.signOff, (sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map((planned, column) => {
        const label = row.cells[column - 1]?.value;
        const field = SIGN_OFF_FIELDS.find((name) => label === `${name}：`);
        return planned && field ? { ...planned, value: fields[field] } : planned;
      }),
    })),
  }));
}
