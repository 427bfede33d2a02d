import type { Notice, Target } from "../notice/notice";
import { noticeSubject } from "../notice/noticeSubject";
import { cell } from "../sheet/buildSheet";
import type { SheetPlan, Validation } from "../sheet/plan";
import { openColumn, planTable, TABLE_FIRST_ROW, textColumn, type TableColumn } from "../sheet/planTable";
import { listRule } from "./lists";
import type { ReportingRound } from "./round";
import { SHEETS } from "./sheetNames";

const COLUMNS: readonly TableColumn<Target>[] = [
  textColumn("指标", 26, ({ name }) => name),
  textColumn("范围", 16, ({ scope }) => scope),
  { heading: "目标值", width: 10, cell: ({ target }) => cell(target, "figure") },
  textColumn("单位", 8, ({ unit }) => unit, "centeredText"),
  { heading: "目标年份", width: 10, cell: ({ year }) => cell(year, "figure") },
  textColumn("限定", 14, ({ qualifier }) => qualifier),
  openColumn("基期值", 11, "entryNumber"),
  openColumn("本年值", 11, "entryNumber"),
  openColumn("数据口径", 11, "entryChoice"),
  openColumn("数据来源", 16),
  openColumn("填报单位", 16),
  openColumn("完成情况", 24),
  textColumn("原文", 44, ({ text }) => text),
];

/** The notice's targets (发展目标): what it says is locked, values, sources and the reporting unit are open. */
export function planTargets({ notice, settings }: ReportingRound): SheetPlan {
  return planTable({
    name: SHEETS.targets,
    title: `${settings.period}年度${noticeSubject(notice)}发展目标`,
    note: targetsNote(notice),
    columns: COLUMNS,
    items: notice.targets,
    validations: [kindChoice(notice.targets.length)],
  });
}

function targetsNote(notice: Notice): string {
  return notice.targets.length === 0
    ? "通知中未识别到发展目标。"
    : "目标值为空的，通知未给出数值；“翻一番”的基期值请据实填写，不得推算。填报单位由汇总单位确定。";
}

function kindChoice(count: number): Validation {
  const column = COLUMNS.findIndex(({ heading }) => heading === "数据口径");
  return {
    range: { row: TABLE_FIRST_ROW, column, rows: count, columns: 1 },
    rule: listRule("数据口径"),
    prompt: { title: "数据口径", message: "请选择预计数、快报数或年报数。" },
    error: { style: "stop", title: "数据口径不在列表中", message: "请选择预计数、快报数或年报数。" },
  };
}
