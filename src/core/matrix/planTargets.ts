import type { Notice, Target } from "../notice/notice";
import { roundSubject } from "./roundSubject";
import { cellAddress } from "../sheet/address";
import { cell, formulaCell } from "../sheet/buildSheet";
import type { SheetPlan, Validation } from "../sheet/plan";
import { openColumn, planTable, TABLE_FIRST_ROW, textColumn, type TableColumn } from "../sheet/planTable";
import { listRule } from "./lists";
import type { ReportingRound } from "./round";
import { SHEETS } from "./sheetNames";
import { attainmentFormula, targetAttainment } from "./targetAttainment";

const ISSUED: readonly TableColumn<Target>[] = [
  textColumn("指标", 26, ({ name }) => name, "middleText"),
  textColumn("范围", 16, ({ scope }) => scope, "middleText"),
  { heading: "目标值", width: 10, cell: ({ target }) => cell(target, "figure") },
  textColumn("单位", 8, ({ unit }) => unit, "centeredText"),
  { heading: "目标年份", width: 10, cell: ({ year }) => cell(year, "figure") },
  textColumn("限定", 14, ({ qualifier }) => qualifier, "middleText"),
];
const FILLED_IN: readonly TableColumn<Target>[] = [
  openColumn("基期值", 11, "entryNumber"),
  openColumn("本年值", 11, "entryNumber"),
  openColumn("数据口径", 11, "entryChoice"),
  openColumn("数据来源", 16, "entryChoiceLeft"),
  openColumn("填报单位", 16, "entryChoiceLeft"),
  openColumn("完成情况", 24),
];
const WORDING = textColumn<Target>("原文", 44, ({ text }) => text, "middleText");
const HEADINGS = [...ISSUED, ...FILLED_IN, WORDING].map(({ heading }) => heading);

/** So many columns have workbooks of every make; further ones stand behind them. */
export const OLDEST_TARGET_COLUMNS = HEADINGS.length;

/** The notice's targets (发展目标): what it says is locked, values, sources and the reporting unit are open. */
export function planTargets({ notice, settings }: ReportingRound): SheetPlan {
  const sheet = planTable({
    name: SHEETS.targets,
    title: `${roundSubject({ notice, settings })}发展目标`,
    note: targetsNote(notice),
    columns: [...ISSUED, ...FILLED_IN, WORDING, attainment(), yearsToGo(settings.period)],
    items: notice.targets,
    validations: [kindChoice(notice.targets.length)],
    paper: "a3",
  });
  return withAttainment(sheet, notice);
}

function attainment(): TableColumn<Target> {
  return {
    heading: "完成比例",
    width: 14,
    cell: (target, index) => {
      const formula = attainmentFormula(target, {
        target: addressOf("目标值", index),
        base: addressOf("基期值", index),
        actual: addressOf("本年值", index),
        kind: addressOf("数据口径", index),
      });
      return formula === null ? cell(null, "attainment") : formulaCell(formula, null, "attainment");
    },
  };
}

function yearsToGo(period: number): TableColumn<Target> {
  return {
    heading: "距目标年份",
    width: 11,
    cell: ({ year }, index) =>
      year === null
        ? cell(null, "yearsToGo")
        : formulaCell(`${addressOf("目标年份", index)}-${period}`, year - period, "yearsToGo"),
  };
}

function addressOf(heading: string, index: number): string {
  return cellAddress(TABLE_FIRST_ROW + index, HEADINGS.indexOf(heading));
}

/** The sheet with the results of its formulas as they are with what stands in its cells by now. */
export function withAttainment(sheet: SheetPlan, { targets }: Notice): SheetPlan {
  const rows = sheet.rows.map((planned, at) => {
    const target = targets[at - TABLE_FIRST_ROW];
    if (!target) return planned;
    const entry = (heading: string) => planned.cells[HEADINGS.indexOf(heading)]?.value ?? null;
    const value = targetAttainment(target, {
      base: entry("基期值"),
      actual: entry("本年值"),
      kind: entry("数据口径"),
    });
    return {
      ...planned,
      cells: planned.cells.map((one, column) =>
        column === OLDEST_TARGET_COLUMNS && one?.formula !== undefined ? { ...one, value } : one,
      ),
    };
  });
  return { ...sheet, rows };
}

function targetsNote(notice: Notice): string {
  return notice.targets.length === 0
    ? "通知中未识别到发展目标。"
    : "目标值为空的，通知未给出数值；“翻一番”等与基期相比的，基期值请据实填写，不得推算。填报单位由汇总单位确定。完成比例按本年值计算，“达到”为不超过上限。";
}

function kindChoice(count: number): Validation {
  const column = HEADINGS.indexOf("数据口径");
  return {
    range: { row: TABLE_FIRST_ROW, column, rows: count, columns: 1 },
    rule: listRule("数据口径"),
    prompt: { title: "数据口径", message: "请选择预计数、快报数或年报数。" },
    error: { style: "stop", title: "数据口径不在列表中", message: "请选择预计数、快报数或年报数。" },
  };
}
