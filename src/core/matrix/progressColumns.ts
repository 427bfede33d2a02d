import { comparableHeading } from "../values/text";

/** One column of the progress table (进展填报). */
export interface ProgressColumn {
  readonly heading: string;
  /** Issued columns are locked; entry columns are filled in by departments. */
  readonly kind: "issued" | "entry";
  /** In characters. */
  readonly width: number;
}

/** The issued headings, in order. */
export const ISSUED_HEADINGS = [
  "序号",
  "任务类别",
  "重点任务",
  "主要内容",
  "责任单位",
  "责任类型",
  "原文责任单位",
  "完成时限",
] as const;

/** The headings that departments fill in, in order. */
export const ENTRY_HEADINGS = [
  "具体措施",
  "时间节点",
  "进展情况",
  "进展状态",
  "完成率",
  "实际完成日期",
  "存在问题",
  "未达进度原因",
  "下一步打算",
  "争取市级支持情况",
  "需区级协调事项",
  "佐证材料",
] as const;

/** All headings of the progress table in order, without the hidden key. */
export const PROGRESS_HEADINGS = [...ISSUED_HEADINGS, ...ENTRY_HEADINGS] as const;

export type IssuedHeading = (typeof ISSUED_HEADINGS)[number];
export type EntryHeading = (typeof ENTRY_HEADINGS)[number];
export type ProgressHeading = IssuedHeading | EntryHeading;

/** The heading of the hidden column with the assignment's key. */
export const KEY_HEADING = "分工标识" as const;

const WIDTHS: Readonly<Record<ProgressHeading, number>> = {
  序号: 6,
  任务类别: 16,
  重点任务: 20,
  主要内容: 56,
  责任单位: 14,
  责任类型: 9,
  原文责任单位: 30,
  完成时限: 12,
  具体措施: 36,
  时间节点: 24,
  进展情况: 48,
  进展状态: 16,
  完成率: 9,
  实际完成日期: 14,
  存在问题: 30,
  未达进度原因: 30,
  下一步打算: 30,
  争取市级支持情况: 24,
  需区级协调事项: 24,
  佐证材料: 24,
};

/** The progress table's columns, without the hidden key. */
export const PROGRESS_COLUMNS: readonly ProgressColumn[] = [
  ...ISSUED_HEADINGS.map((heading) => ({ heading, kind: "issued" as const, width: WIDTHS[heading] })),
  ...ENTRY_HEADINGS.map((heading) => ({ heading, kind: "entry" as const, width: WIDTHS[heading] })),
];

/** Where a heading stands in a progress table that the product made: 0 for 序号. */
export function progressColumn(heading: ProgressHeading): number {
  return PROGRESS_COLUMNS.findIndex((column) => column.heading === heading);
}

const BY_COMPARABLE_HEADING: ReadonlyMap<string, ProgressHeading | typeof KEY_HEADING> = new Map(
  [...ISSUED_HEADINGS, ...ENTRY_HEADINGS, KEY_HEADING].map((heading) => [
    comparableHeading(heading),
    heading,
  ]),
);

/** The column that a heading in a returned workbook names, or null: spaces, width and a bracket at its end do not count. */
export function headingOf(text: string): ProgressHeading | typeof KEY_HEADING | null {
  return BY_COMPARABLE_HEADING.get(comparableHeading(text)) ?? null;
}
