import type { Notice } from "../notice/notice";
import { unitsOf } from "../notice/units";
import type { CellRange } from "../sheet/address";
import { cell, columns } from "../sheet/buildSheet";
import type { PlanCell, PlanColumn } from "../sheet/plan";

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

/** 序号, 任务类别, 重点任务 */
const LEADING_WIDTHS = [5, 20, 28] as const;
const UNIT_WIDTH = 3.9;
const TOTAL_WIDTH = 6.5;

export function matrixLayout(notice: Notice): MatrixLayout {
  const units = unitsOf(notice).map(({ name }) => name);
  const tasks = notice.tasks.length;
  const headingRow = 3;
  return {
    headingRow,
    firstRow: headingRow + 1,
    firstUnitColumn: LEADING_WIDTHS.length,
    units,
    tasks,
    totalColumn: LEADING_WIDTHS.length + units.length,
    totalRow: headingRow + 1 + tasks,
  };
}

export function matrixColumns(layout: MatrixLayout, totals: number): PlanColumn[] {
  return columns([
    ...LEADING_WIDTHS,
    ...layout.units.map(() => UNIT_WIDTH),
    ...Array.from({ length: totals }, () => TOTAL_WIDTH),
  ]);
}

/** The heading row: units stand upright, one character below the other. */
export function matrixHeadings(layout: MatrixLayout, totals: readonly string[]): PlanCell[] {
  return [
    ...["序号", "任务类别", "重点任务"].map((heading) => cell(heading, "heading")),
    ...layout.units.map((unit) => cell(unit, "stackedHeading")),
    ...totals.map((total) => cell(total, "stackedHeading")),
  ];
}

/** The title and the two lines below it stretch over the whole width. */
export function bannerMerges(layout: MatrixLayout, totals: number): CellRange[] {
  return [0, 1, 2].map((row) => ({ row, column: 0, rows: 1, columns: layout.totalColumn + totals }));
}

/** Tall enough for the longest name of a unit, in points. */
export function headingHeight(layout: MatrixLayout): number {
  return Math.min(409, 18 + 14 * Math.max(5, ...layout.units.map((unit) => unit.length)));
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
