import { cell, row } from "../sheet/buildSheet";
import type { PlanCell, PlanRow, Validation } from "../sheet/plan";
import type { StyleName } from "../sheet/styles";
import { SETTING_LABELS } from "./checkSettingsSheet";
import { listRule } from "./lists";
import { REPORT_SETTING_LIMITS, type ReportSettings } from "./reportSettings";

/** The part 汇总设置 of 校验设置: its rows, and the validations of their values. */
export interface ReportSettingsPart {
  readonly rows: readonly PlanRow[];
  readonly validations: readonly Validation[];
}

interface Line {
  readonly label: string;
  readonly value: PlanCell;
  readonly explanation: string;
  readonly rule: Validation["rule"];
  readonly hint: string;
}

const VALUE_COLUMN = 1;

/**
 * @param firstRow where its first row stands on the sheet
 * @param wide the cells of an explanation, from the third column on
 */
export function planReportSettings(
  report: ReportSettings,
  firstRow: number,
  wide: (text: string, style: StyleName) => readonly PlanCell[],
): ReportSettingsPart {
  const lines = linesOf(report);
  return {
    rows: lines.map(({ label, value, explanation }) =>
      row([cell(label, "middleText"), value, ...wide(explanation, "middleText")], 24),
    ),
    validations: lines.map(({ label, rule, hint }, index): Validation => ({
      range: { row: firstRow + index, column: VALUE_COLUMN, rows: 1, columns: 1 },
      rule,
      prompt: { title: label, message: hint },
      error: { style: "stop", title: label, message: hint },
    })),
  };
}

function linesOf({ yellowFrom, redBeyond, yearEndMonth, ranksUnits }: ReportSettings): Line[] {
  return [
    {
      label: SETTING_LABELS.yellowFrom,
      value: cell(yellowFrom, "entryPercent"),
      explanation: "比应有进度落后达到这个比例的，亮黄灯；有超期的也亮黄灯。各地标准不一，可按本地规定修改。",
      rule: within("yellowFrom"),
      hint: "请填0至100%的比例，如10%。",
    },
    {
      label: SETTING_LABELS.redBeyond,
      value: cell(redBeyond, "entryPercent"),
      explanation: "比应有进度落后超过这个比例的，亮红灯；其余亮绿灯。",
      rule: within("redBeyond"),
      hint: "请填0至100%的比例，如30%，不小于黄灯起点。",
    },
    {
      label: SETTING_LABELS.yearEndMonth,
      value: cell(yearEndMonth, "entryNumber"),
      explanation:
        "这个月之前，以全年已过时间的比例为应有进度，与平均完成率相比；这个月1日起，以全部按序时为应有进度，按进展状态和时间节点亮灯。",
      rule: within("yearEndMonth"),
      hint: "请填1至12的月份，如12。",
    },
    {
      label: SETTING_LABELS.ranksUnits,
      value: cell(ranksUnits ? "是" : null, "entryChoice"),
      explanation: "选“是”的，“单位汇总”对任务数相当的单位排名；空着的，不排名。",
      rule: listRule("是"),
      hint: "排名的选“是”，不排名的空着。",
    },
  ];
}

function within(name: keyof typeof REPORT_SETTING_LIMITS): Validation["rule"] {
  const { least, most } = REPORT_SETTING_LIMITS[name];
  return { kind: "decimal", minimum: least, maximum: most };
}
