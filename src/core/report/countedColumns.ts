import type { Assignment } from "../notice/units";

/** The columns of 进展明细 by which other sheets count its rows, behind all that says what units wrote and where. */
export const COUNTED_COLUMNS = {
  /** The present unit under which a row counts; empty for rows beside the assignments. 未报事项 has it too. */
  unit: "统计单位",
  /** One of the status words, or 状态待定. */
  status: "认定状态",
  /** A share from 0 to 1; an empty text where none was given that can be read. */
  rate: "认定完成率",
  /** 是, or an empty text. */
  overdue: "是否超期",
} as const;

/**
 * The hidden column by which other sheets find a row, however 进展明细 is sorted; empty for rows beside the assignments.
 * It says nothing of a department's row: readers of a report do without it.
 */
export const ROW_KEY_HEADING = "统计标识";

/** `12|区教委`: 序号 and the notice's name of the unit. */
export function rowKey({ index, unit }: Assignment): string {
  return `${index}|${unit.name}`;
}

/** Whether a text of 统计标识 is one of the product's. */
export function isRowKey(text: string): boolean {
  return /^\d+\|[^|]+$/.test(text);
}

/** What a row's status counts as where there is none, or a person has to decide. */
export const UNCLEAR_STATUS = "状态待定";

/** The column of 进展明细 in which people mark what 任务落实情况报告 prints. */
export const EXCERPT_HEADING = "摘用";

/** The columns of 任务汇总 and 单位汇总 behind the counts; 排名 only where units are ranked. */
export const JUDGED_COLUMNS = {
  meanRate: "平均完成率",
  /** Of what can be compared; 总览 draws it by unit. */
  completed: "已完成占比",
  onSchedule: "按序时占比",
  overdue: "超期项次",
  light: "亮灯",
  rank: "排名",
  behind: "滞后、超期情况",
} as const;

/**
 * Whether a table with these headings, in their comparable form, is a 进展明细 that has such columns: older reports have
 * none, and people may call one of their own like one of them, or take one away.
 */
export function hasCountedColumns(headings: ReadonlySet<string>): boolean {
  return (
    [...Object.values(COUNTED_COLUMNS), EXCERPT_HEADING].filter((name) => headings.has(name)).length >= 3
  );
}

/** The same of 任务汇总 and 单位汇总, where people write 排名 or 亮灯 beside older ones themselves. */
export function hasJudgedColumns(headings: ReadonlySet<string>): boolean {
  const { completed, onSchedule, overdue, light, behind } = JUDGED_COLUMNS;
  return [completed, onSchedule, overdue, light, behind].filter((name) => headings.has(name)).length >= 3;
}
