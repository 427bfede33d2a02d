import type { Notice } from "../notice/notice";
import { unitsOf } from "../notice/units";
import type { CellRange } from "../sheet/address";
import { cell } from "../sheet/buildSheet";
import type { PlanCell } from "../sheet/plan";

/** Where things stand on a task-by-unit matrix; the master's and the report's are laid out alike. */
export interface MatrixLayout {
  readonly headingRow: number;
  readonly firstRow: number;
  readonly firstUnitColumn: number;
  readonly units: readonly string[];
  readonly tasks: number;
  /** The columns behind the units: one for each total. */
  readonly totalColumn: number;
  /** The rows below the tasks: one for each total. */
  readonly totalRow: number;
}

/** The columns before the units. */
export const LEADING_COLUMNS = [
  { heading: "序号", width: 5 },
  { heading: "任务类别", width: 20 },
  { heading: "重点任务", width: 28 },
] as const;

/** @param units the names of its columns; without it the notice's units */
export function matrixLayout(
  notice: Notice,
  units: readonly string[] = unitsOf(notice).map(({ name }) => name),
): MatrixLayout {
  const tasks = notice.tasks.length;
  const headingRow = 3;
  return {
    headingRow,
    firstRow: headingRow + 1,
    firstUnitColumn: LEADING_COLUMNS.length,
    units,
    tasks,
    totalColumn: LEADING_COLUMNS.length + units.length,
    totalRow: headingRow + 1 + tasks,
  };
}

/** A task's first three cells; a task without a title shows how its text begins. */
export function taskCells(task: Notice["tasks"][number], index: number): PlanCell[] {
  const shown = task.title ?? `${task.no}${[...task.content].slice(0, 18).join("")}…`;
  return [cell(index, "number"), cell(task.path[0] ?? null, "middleText"), cell(shown, "middleText")];
}

/** The block of marks, without headings and totals. */
export function marksRange(layout: MatrixLayout): CellRange {
  return {
    row: layout.firstRow,
    column: layout.firstUnitColumn,
    rows: layout.tasks,
    columns: layout.units.length,
  };
}

/** The marks of one task (a row of the block). */
export function taskMarks(layout: MatrixLayout, taskIndex: number): CellRange {
  return { ...marksRange(layout), row: layout.firstRow + taskIndex, rows: 1 };
}

/** The marks of one unit (a column of the block). */
export function unitMarks(layout: MatrixLayout, unitIndex: number): CellRange {
  return { ...marksRange(layout), column: layout.firstUnitColumn + unitIndex, columns: 1 };
}
