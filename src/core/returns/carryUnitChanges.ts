import { carryEntries, type CarriedSheet } from "../matrix/carryEntries";
import { planUnitChanges, runningNumbers, unitChangeCells } from "../matrix/planRegister";
import type { ReportingRound } from "../matrix/round";
import { SHEETS } from "../matrix/sheetNames";
import type { UnitChange } from "../matrix/unitChange";
import { matchTasks } from "../notice/matchTasks";
import { cellAddress, parseRange } from "../sheet/address";
import { gridText, type SheetGrid } from "../sheet/grid";
import type { PlanRow, PlanValue, SheetPlan } from "../sheet/plan";
import { TABLE_FIRST_ROW } from "../sheet/planTable";
import type { Sentence } from "../values/sentence";
import { readTasks } from "./readUnitChanges";

/** 单位沿革 with what people had written into it, and lines that were not in it yet. */
export interface CarriedUnitChanges extends CarriedSheet {
  /** Where what a person wrote reads otherwise now. */
  readonly remarks: readonly Sentence[];
}

/** Where 涉及任务 stands. */
const TASKS_COLUMN = 4;

/**
 * Lines as they hold for a later edition of the notice, in which tasks have other ids or are gone. A line about dropped
 * tasks alone is left out: without a task it would be about all of them.
 */
export function linesForEdition(
  lines: readonly UnitChange[],
  earlier: ReportingRound,
  later: ReportingRound,
): UnitChange[] {
  const own = matchTasks(earlier.notice, later.notice);
  return lines.flatMap((line) => {
    const tasks = line.tasks && line.tasks.flatMap((id) => own.get(id) ?? []);
    return tasks?.length === 0 ? [] : [{ ...line, tasks }];
  });
}

/**
 * Carries 单位沿革 over. Each line keeps its place; 涉及任务 is written anew where its running numbers would mean other
 * tasks by now, and a line about dropped tasks alone is left behind.
 * @param added lines that no person has written: they follow the others
 */
export function carryUnitChanges(
  old: SheetGrid,
  oldPlan: SheetPlan,
  earlier: ReportingRound,
  later: ReportingRound,
  added: readonly UnitChange[],
): CarriedUnitChanges {
  const blank = blankPlan(later, added.length);
  const carried = carryEntries(old, oldPlan, blank);
  const remarks: Sentence[] = [];
  const leftRows = new Set<number>();
  const rewritten = new Map<number, string>();
  const own = matchTasks(earlier.notice, later.notice);
  for (let row = TABLE_FIRST_ROW; row < blank.rows.length; row++) {
    const text = gridText(old, row, TASKS_COLUMN);
    const meant = text === "" ? null : readTasks(text, earlier.notice);
    if (!meant || !("ids" in meant) || meant.ids === null) continue;
    const ids = meant.ids.flatMap((id) => own.get(id) ?? []);
    if (ids.length === 0) leftRows.add(row);
    else if (ids.length < meant.ids.length || !reads(text, ids, later)) {
      const numbers = runningNumbers(later.notice, ids).join("、");
      rewritten.set(row, numbers);
      remarks.push(rewriteRemark(row, text, numbers));
    }
  }
  const kept = carried.carried.filter(({ address }) => !leftRows.has(rowOf(address)));
  const left = carried.carried.filter(({ address }) => leftRows.has(rowOf(address)));
  const rows = carried.plan.rows.map((planned, row): PlanRow => {
    if (leftRows.has(row)) return blank.rows[row] ?? planned;
    const numbers = rewritten.get(row);
    return numbers === undefined ? planned : withValues(planned, [[TASKS_COLUMN, numbers]]);
  });
  return {
    plan: { ...carried.plan, rows: withLines(rows, later, added) },
    carried: kept.map((entry) => {
      const numbers = rewritten.get(rowOf(entry.address));
      const isTasks = entry.address === cellAddress(rowOf(entry.address), TASKS_COLUMN);
      return isTasks && numbers !== undefined
        ? { ...entry, cell: { ...entry.cell, value: numbers, text: numbers } }
        : entry;
    }),
    leftBehind: [...carried.leftBehind, ...left.map(({ address }) => address)],
    formulas: carried.formulas,
    remarks,
  };
}

/** As many empty rows as a new sheet has, and one for each line more. */
function blankPlan({ notice }: ReportingRound, more: number): SheetPlan {
  const plan = planUnitChanges(notice);
  const empty = plan.rows.at(-1);
  return {
    ...plan,
    rows: [...plan.rows, ...Array.from({ length: more }, () => empty).flatMap((row) => row ?? [])],
  };
}

function reads(text: string, ids: readonly string[], { notice }: ReportingRound): boolean {
  const now = readTasks(text, notice);
  return "ids" in now && now.ids?.length === ids.length && ids.every((id) => now.ids?.includes(id));
}

/** The lines stand behind the last row in which something is written. */
function withLines(
  rows: readonly PlanRow[],
  { notice }: ReportingRound,
  lines: readonly UnitChange[],
): readonly PlanRow[] {
  const last = rows.findLastIndex(({ cells }) => cells.some((cell) => (cell?.value ?? "") !== ""));
  return rows.map((planned, row) => {
    const line = lines[row - last - 1];
    return line ? withValues(planned, unitChangeCells(notice, line).entries()) : planned;
  });
}

function withValues(row: PlanRow, values: Iterable<readonly [number, PlanValue]>): PlanRow {
  const byColumn = new Map(values);
  return {
    ...row,
    cells: row.cells.map((cell, column) => {
      const value = byColumn.get(column);
      return cell && value !== undefined ? { ...cell, value } : cell;
    }),
  };
}

function rowOf(address: string): number {
  return parseRange(address)?.row ?? -1;
}

function rewriteRemark(row: number, before: string, now: string): Sentence {
  return {
    zh: `“${SHEETS.unitChanges}”第${row + 1}行的涉及任务原填“${before}”，通知修改后任务序号有变，已改为“${now}”，请核对。`,
    en: `The notice was edited, so 涉及任务 in row ${row + 1} of ${SHEETS.unitChanges}, which was “${before}”, is “${now}” by now; please check it.`,
  };
}
