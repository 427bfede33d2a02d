import type { EntryHeading } from "../../../src/core/matrix/progressColumns";
import type { Status } from "../../../src/core/values/status";

/** What a unit reports on one task, by heading: texts, the rate as a share, a date as `YYYY-MM-DD`. */
export type ExampleRow = Readonly<Partial<Record<EntryHeading, string | number>>>;

/** Rows by task id, then by unit. */
export type ExampleRows = Readonly<Record<string, Readonly<Record<string, ExampleRow>>>>;

/** Columns that a unit fills in or not, as it sees fit. */
type Optional = Pick<
  ExampleRow,
  "具体措施" | "时间节点" | "存在问题" | "下一步打算" | "争取市级支持情况" | "需区级协调事项"
>;

export function completed(doneOn: string, progress: string, optional: Optional = {}): ExampleRow {
  return { ...reported("已完成", progress, optional), 完成率: 1, 实际完成日期: doneOn };
}

/** Standing work: done for the year, and it goes on. */
export function standing(doneOn: string, progress: string, optional: Optional = {}): ExampleRow {
  return { ...reported("已完成并长期坚持", progress, optional), 完成率: 1, 实际完成日期: doneOn };
}

export function onSchedule(rate: number, progress: string, optional: Optional = {}): ExampleRow {
  return { ...reported("达到序时进度", progress, optional), 完成率: rate };
}

export function ahead(rate: number, progress: string, optional: Optional = {}): ExampleRow {
  return { ...reported("快于序时进度", progress, optional), 完成率: rate };
}

export function behind(
  rate: number,
  progress: string,
  reason: string,
  next: string,
  optional: Optional = {},
): ExampleRow {
  return {
    ...reported("慢于序时进度", progress, optional),
    完成率: rate,
    未达进度原因: reason,
    下一步打算: next,
  };
}

export function notStarted(
  progress: string,
  reason: string,
  next: string,
  optional: Optional = {},
): ExampleRow {
  return { ...reported("未启动", progress, optional), 完成率: 0, 未达进度原因: reason, 下一步打算: next };
}

/** The unit asks for another date; the reason names it. */
export function toBeAdjusted(
  rate: number,
  progress: string,
  reason: string,
  optional: Optional = {},
): ExampleRow {
  return { ...reported("申请调整", progress, optional), 完成率: rate, 未达进度原因: reason };
}

export function nothingThisYear(progress: string, reason: string): ExampleRow {
  return { ...reported("本年度无相关任务", progress, {}), 未达进度原因: reason };
}

function reported(status: Status, progress: string, optional: Optional): ExampleRow {
  return { ...optional, 进展情况: progress, 进展状态: status };
}
