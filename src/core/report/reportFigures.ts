import { UNIT_STATES } from "../matrix/unitStates";
import { recordOf } from "../values/recordOf";
import { isBehind, isCompleted, STATUSES, type Status } from "../values/status";
import type { Consolidation } from "./consolidation";
import { totalsOf, type Totals } from "./totals";

const PART_COUNTS = [
  "应报项次",
  "已填报项次",
  "空白项次",
  "未收到项次",
  "已完成项次合计",
  "按序时项次",
  "滞后项次",
  "状态待定项次",
  ...STATUSES.map((status) => `${status}项次` as const),
] as const;
const COUNTS = [
  "任务数",
  "应报单位数",
  "已报送单位数",
  ...PART_COUNTS,
  ...UNIT_STATES.map((state) => `${state}单位数` as const),
  "其他状态单位数",
] as const;
const SHARES = ["填报率", "平均完成率", "已完成占比", "按序时占比", "滞后占比"] as const;

/** The main figures of a report, by the names that 总览 shows beside them and that fields of documents have. */
export const FIGURE_NAMES = [...COUNTS, ...SHARES] as const;
export type FigureName = (typeof FIGURE_NAMES)[number];

/** Counts are whole numbers, shares lie between 0 and 1; null where there is nothing to divide by. */
export type ReportFigures = Readonly<Record<FigureName, number | null>>;

/** Those of them that can be counted over any number of assignments: a section, a task, a unit. */
export type PartFigures = Pick<ReportFigures, (typeof PART_COUNTS)[number] | (typeof SHARES)[number]>;

/**
 * Works out the main figures in one place, so that a document never says another number than the workbook.
 *
 * - 已报送单位数: units of which anything came, in whatever form.
 * - 其他状态单位数: 待明确, or as a person put it; with it the states of units add up to 应报单位数.
 * - The others: see `partFigures`.
 */
export function reportFigures(consolidation: Consolidation): ReportFigures {
  const { round, units, unitStates, missingUnits } = consolidation;
  const states = units.units.map(({ name }) => unitStates.get(name));
  return {
    任务数: round.notice.tasks.length,
    应报单位数: units.units.length,
    已报送单位数: units.units.length - missingUnits.length,
    ...recordOf(
      UNIT_STATES,
      (state) => `${state}单位数` as const,
      (state) => states.filter((found) => found === state).length,
    ),
    其他状态单位数: states.filter((found) => !UNIT_STATES.some((state) => state === found)).length,
    ...partFigures(totalsOf(consolidation, () => true)),
  };
}

/**
 * - 已完成项次合计: 已完成 and 已完成并长期坚持; 按序时项次: these, 达到 and 快于序时进度; 滞后项次: 未启动 and 慢于序时进度.
 * - Their shares are of what was returned with a status and is not 本年度无相关任务, which cannot be late.
 */
export function partFigures(totals: Totals): PartFigures {
  const { byStatus } = totals;
  const sum = (matches: (status: Status) => boolean) =>
    STATUSES.filter(matches).reduce((all, status) => all + byStatus[status], 0);
  const [completed, onSchedule, behind] = [sum(isCompleted), sum(isOnSchedule), sum(isBehind)];
  const comparable = sum(isComparable);
  const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);
  return {
    应报项次: totals.assignments,
    已填报项次: totals.returned,
    空白项次: totals.blank,
    未收到项次: totals.missing,
    已完成项次合计: completed,
    按序时项次: onSchedule,
    滞后项次: behind,
    状态待定项次: totals.statusUnclear,
    ...recordOf(
      STATUSES,
      (status) => `${status}项次` as const,
      (status) => byStatus[status],
    ),
    填报率: share(totals.returned, totals.assignments),
    平均完成率: totals.meanRate,
    已完成占比: share(completed, comparable),
    按序时占比: share(onSchedule, comparable),
    滞后占比: share(behind, comparable),
  };
}

/** Shares are of these: what has no task in this period cannot be late. */
export function isComparable(status: Status): boolean {
  return status !== "本年度无相关任务";
}

/** Neither behind, nor waiting for a change, nor without a task in this period. */
export function isOnSchedule(status: Status): boolean {
  return isCompleted(status) || status === "达到序时进度" || status === "快于序时进度";
}

/** What stands for a share where there is nothing to divide by. */
export const NO_SHARE = "—";

/** Whether a figure is a share, else a count. */
export function isShare(name: FigureName): boolean {
  return SHARES.some((share) => share === name);
}

/** As 总览 shows it and texts print it: `176`, `85.2%`; `—` where there is nothing to divide by. */
export function figureText<Name extends FigureName>(
  figures: Readonly<Record<Name, number | null>>,
  name: Name,
): string {
  const value = figures[name];
  if (value === null) return NO_SHARE;
  return isShare(name) ? shareText(value) : String(value);
}

/** A share as `85.2%`. */
export function shareText(share: number): string {
  // Half a digit is rounded up, as spreadsheets do; binary fractions such as 0.0145 lie a little below it.
  return `${(Math.round(Number((share * 1000).toPrecision(12))) / 10).toFixed(1)}%`;
}
