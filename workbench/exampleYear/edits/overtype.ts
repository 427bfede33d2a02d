import type { ProgressHeading } from "../../../src/core/matrix/progressColumns";
import { SHEETS } from "../../../src/core/matrix/sheetNames";
import { planCell, type PlanCell, type PlanValue } from "../../../src/core/sheet/plan";
import type { StyleName } from "../../../src/core/sheet/styles";
import { columnOf, editSheet, putCell, rowOfTask, type PlanEdit } from "./planEdit";

/** What is typed into a cell; with a style where that gives it another number format than the one sent out. */
export type Typed = PlanValue | { readonly value: PlanValue; readonly style: StyleName };

/** What is typed into cells of a row, by heading. */
export type TypedRow = Readonly<Partial<Record<ProgressHeading, Typed>>>;

/** Types into the row of a task; null empties a cell. */
export function overtype(taskId: string, typed: TypedRow): PlanEdit {
  return editSheet(SHEETS.progress, (sheet) => {
    const row = rowOfTask(sheet, taskId);
    return Object.entries(typed).reduce((edited, [heading, entry]) => {
      const column = columnOf(sheet, heading as ProgressHeading);
      const before = planCell(sheet, row, column);
      if (!before) throw new Error(`Nothing was planned for ${heading} of task ${taskId}.`);
      return putCell(edited, row, column, typedCell(entry, before));
    }, sheet);
  });
}

function typedCell(typed: Typed, before: PlanCell): PlanCell {
  return typeof typed === "object" && typed !== null ? typed : { ...before, value: typed };
}
