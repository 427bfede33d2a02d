import { bundledNotice } from "../../src/core/notice/bundled";
import { DECLARATION_CELL, FIRST_ROW } from "../../src/core/matrix/planProgress";
import { planMaster, planReturn } from "../../src/core/matrix/planWorkbooks";
import { progressColumn, type EntryHeading, type IssuedHeading } from "../../src/core/matrix/progressColumns";
import { SIGN_OFF_FIELDS, type SignOffField } from "../../src/core/matrix/planSignOff";
import { reportingRound, type ReportingRound } from "../../src/core/matrix/round";
import { SHEETS } from "../../src/core/matrix/sheetNames";
import type { Assignment } from "../../src/core/notice/units";
import { cellAddress } from "../../src/core/sheet/address";
import type { WorkbookGrid } from "../../src/core/sheet/grid";
import type { PlanCell, PlanValue, SheetPlan, WorkbookPlan } from "../../src/core/sheet/plan";
import type { StyleName } from "../../src/core/sheet/styles";
import { serialOfDate, parseIsoDate } from "../../src/core/values/serialDate";
import { gridOfPlan } from "./gridOfPlan";

/** What is typed into a cell; with a style where its number format is not the one that was sent out. */
export type Typed = PlanValue | { readonly value: PlanValue; readonly style: StyleName };

/** What is typed into one row, by heading; issued texts may be overtyped too. */
export type RowEntries = Partial<Record<EntryHeading | IssuedHeading, Typed>>;

/** What is typed into a return, by task id. */
export type Entries = Readonly<Record<string, RowEntries>>;

export interface ReturnOptions {
  readonly round?: ReportingRound;
  /** What is typed on the sign-off sheet. */
  readonly signOff?: Partial<Record<SignOffField, Typed>>;
  /** What is chosen behind 本单位本期无相关任务. */
  readonly declared?: string;
  /** When the file says it was saved (ISO 8601). */
  readonly modified?: string;
}

/** The bundled notice in 2017, as every test has it that says nothing else. */
export const ROUND: ReportingRound = reportingRound(bundledNotice(), {
  period: 2017,
  deadline: "2017-12-20",
  contact: "区民宗委 张三 023-58220000",
});

/** The assignments of a unit, in its return's order. */
export function ownAssignments(unit: string, round = ROUND): Assignment[] {
  return round.assignments.filter((assignment) => assignment.unit.name === unit);
}

const blank = new Map<string, WorkbookPlan>();

/** The unit's workbook as it is sent out; made once. */
function blankReturnPlan(unit: string, round = ROUND): WorkbookPlan {
  const key = `${round.noticeHash}-${JSON.stringify(round.settings)}|${unit}`;
  const made = blank.get(key) ?? planReturn(round, unit);
  blank.set(key, made);
  return made;
}

/** A unit's workbook with entries typed into it. */
export function filledReturnPlan(unit: string, entries: Entries, options: ReturnOptions = {}): WorkbookPlan {
  const round = options.round ?? ROUND;
  const own = ownAssignments(unit, round);
  const cells = new Map<string, Typed>();
  for (const [taskId, row] of Object.entries(entries)) {
    for (const [heading, typed] of Object.entries(row)) {
      cells.set(`${SHEETS.progress}!${place(own, taskId, heading as EntryHeading)}`, typed);
    }
  }
  if (options.declared !== undefined) {
    const { row, column } = DECLARATION_CELL;
    cells.set(`${SHEETS.progress}!${cellAddress(row, column)}`, options.declared);
  }
  const plan = blankReturnPlan(unit, round);
  for (const field of SIGN_OFF_FIELDS) {
    const typed = options.signOff?.[field];
    if (typed !== undefined) cells.set(`${SHEETS.signOff}!${signOffCell(plan, field)}`, typed);
  }
  return typedInto(plan, cells);
}

/** The same as it is read. */
export function filledReturn(unit: string, entries: Entries, options: ReturnOptions = {}): WorkbookGrid {
  return gridOfPlan(filledReturnPlan(unit, entries, options), options.modified ?? null);
}

/** The coordinating office's workbook with entries typed into it, by `<task id>|<unit>`. */
export function filledMaster(entries: Readonly<Record<string, RowEntries>>, round = ROUND): WorkbookGrid {
  const cells = new Map<string, Typed>();
  for (const [name, row] of Object.entries(entries)) {
    const [taskId, unit] = name.split("|");
    const at = round.assignments.findIndex(
      (assignment) => assignment.task.id === taskId && assignment.unit.name === unit,
    );
    if (at < 0) throw new Error(`no assignment ${name}`);
    for (const [heading, typed] of Object.entries(row)) {
      const address = cellAddress(FIRST_ROW + at, progressColumn(heading as EntryHeading));
      cells.set(`${SHEETS.progress}!${address}`, typed);
    }
  }
  return gridOfPlan(typedInto(planMaster(round), cells));
}

/** Where a task's cell stands in a unit's return: `L5`. */
export function cellIn(unit: string, taskId: string, heading: EntryHeading | IssuedHeading): string {
  return place(ownAssignments(unit), taskId, heading);
}

/** Where a task's row stands in a unit's return, counted from 0. */
export function rowIn(unit: string, taskId: string): number {
  return rowOf(ownAssignments(unit), taskId);
}

/** A row that has everything that its status asks for. */
export function complete(status: string, more: RowEntries = {}): RowEntries {
  const reason: RowEntries = { 未达进度原因: "资金未到位", 下一步打算: "抓紧落实资金" };
  const done: RowEntries = { 实际完成日期: serial("2017-12-01") };
  return {
    进展情况: "已印发实施方案并组织实施",
    进展状态: status,
    ...(["未启动", "慢于序时进度", "本年度无相关任务", "申请调整"].includes(status) ? reason : {}),
    ...(status.startsWith("已完成") ? done : {}),
    ...more,
  };
}

/** The same row for each of a unit's tasks. */
export function forEachTask(unit: string, row: (index: number) => RowEntries): Record<string, RowEntries> {
  return Object.fromEntries(ownAssignments(unit).map(({ task }, index) => [task.id, row(index)]));
}

/** The serial number of a day, as Excel stores it. */
export function serial(iso: string): number {
  const date = parseIsoDate(iso);
  if (!date) throw new Error(`${iso} is no date`);
  return serialOfDate(date);
}

/** A plan with texts typed into cells, by `sheet!address`. */
function typedInto(plan: WorkbookPlan, cells: ReadonlyMap<string, Typed>): WorkbookPlan {
  const left = new Set(cells.keys());
  const sheets = plan.sheets.map((sheet): SheetPlan => {
    if (![...cells.keys()].some((place) => place.startsWith(`${sheet.name}!`))) return sheet;
    return {
      ...sheet,
      rows: sheet.rows.map((planRow, row) => ({
        ...planRow,
        cells: planRow.cells.map((planned, column) => {
          const key = `${sheet.name}!${cellAddress(row, column)}`;
          const typed = cells.get(key);
          if (typed === undefined || !planned) return planned;
          left.delete(key);
          return typedCell(planned, typed);
        }),
      })),
    };
  });
  if (left.size > 0) throw new Error(`no such cells: ${[...left].join(", ")}`);
  return { ...plan, sheets };
}

function typedCell(planned: PlanCell, typed: Typed): PlanCell {
  return typeof typed === "object" && typed !== null ? { ...typed } : { value: typed, style: planned.style };
}

function place(own: readonly Assignment[], taskId: string, heading: EntryHeading | IssuedHeading): string {
  return cellAddress(rowOf(own, taskId), progressColumn(heading));
}

function rowOf(own: readonly Assignment[], taskId: string): number {
  const index = own.findIndex(({ task }) => task.id === taskId);
  if (index < 0) throw new Error(`the unit has no task ${taskId}`);
  return FIRST_ROW + index;
}

function signOffCell(plan: WorkbookPlan, field: SignOffField): string {
  const sheet = plan.sheets.find(({ name }) => name === SHEETS.signOff);
  for (const [row, { cells }] of (sheet?.rows ?? []).entries()) {
    const column = cells.findIndex((cell) => cell?.value === `${field}：`);
    if (column >= 0) return cellAddress(row, column + 1);
  }
  throw new Error(`no field ${field}`);
}
