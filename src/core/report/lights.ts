import type { ReportSettings } from "../matrix/reportSettings";
import type { ReportingSettings } from "../matrix/settings";
import { cellAddress, type CellRange } from "../sheet/address";
import { formulaText } from "../sheet/buildSheet";
import type { ConditionalFormat } from "../sheet/plan";
import { yearShare } from "../values/yearShare";

/** The lights (亮灯) of tasks, units and sections, from the best to the worst. */
export const LIGHTS = ["绿", "黄", "红"] as const;
export type Light = (typeof LIGHTS)[number];

/** What a light is judged by, over the assignments of a task, a unit or a section. */
export interface LightFacts {
  readonly returned: number;
  /** Of these, how many are completed, on schedule or ahead of it; see `isOnSchedule`. */
  readonly onSchedule: number;
  /** Of these, how many have a status that is not 本年度无相关任务. */
  readonly comparable: number;
  /** 平均完成率, a share; null where no rate was given. */
  readonly meanRate: number | null;
  /** How many are 是否超期. */
  readonly overdue: number;
}

/** How lights are judged on one day. */
export interface LightBasis extends Pick<ReportSettings, "yellowFrom" | "redBeyond"> {
  /** The share of the year that has passed (序时进度); null at the year's end, when it says nothing any more. */
  readonly passed: number | null;
}

/** @param asOf the date that the report is as of, `YYYY-MM-DD` */
export function lightBasis(settings: ReportingSettings, asOf: string): LightBasis {
  const { yellowFrom, redBeyond } = settings.report;
  // To four decimals, as a formula writes it: 91.78%.
  const passed = Math.round(yearShare(settings.period, asOf) * 1e4) / 1e4;
  return { yellowFrom, redBeyond, passed: isYearEnd(settings, asOf) ? null : passed };
}

/** Whether statuses and milestones count instead of 序时进度: from the month on that 校验设置 names, and after the period. */
export function isYearEnd({ period, report }: ReportingSettings, asOf: string): boolean {
  return asOf >= `${period}-${String(report.yearEndMonth).padStart(2, "0")}-01`;
}

/**
 * How far something is behind, as a share: within the year the share of it that has passed without 平均完成率; at the
 * year's end, and where no rate was given, the share that is not on schedule.
 * @returns below 0 where it is ahead; null where nothing was returned that could be compared
 */
export function shortfall(facts: LightFacts, { passed }: LightBasis): number | null {
  const { returned, onSchedule, comparable, meanRate } = facts;
  if (returned === 0) return null;
  if (passed !== null && meanRate !== null) return rounded(passed - meanRate);
  return comparable === 0 ? null : rounded(1 - onSchedule / comparable);
}

/** Binary fractions lie a little beside what is meant: 0.4 − 0.1 is more than 0.3. */
function rounded(share: number): number {
  return Math.round(share * 1e9) / 1e9;
}

/** 红 beyond the second threshold; 黄 from the first one on, or where anything is overdue; null as in `shortfall`. */
export function lightOf(facts: LightFacts, basis: LightBasis): Light | null {
  const behind = shortfall(facts, basis);
  if (behind === null) return null;
  if (behind > basis.redBeyond) return "红";
  return behind >= basis.yellowFrom || facts.overdue > 0 ? "黄" : "绿";
}

/**
 * The same as a formula without its `=`, which gives an empty text for null.
 * @param cells for each fact an address or an expression; `meanRate` may be empty or a text where no rate was given
 */
export function lightFormula(cells: Readonly<Record<keyof LightFacts, string>>, basis: LightBasis): string {
  const { returned, onSchedule, comparable, meanRate, overdue } = cells;
  const { passed, yellowFrom, redBeyond } = basis;
  const unsteady = `1-(${onSchedule})/(${comparable})`;
  const isRated = `ISNUMBER(${meanRate})`;
  const behind = `ROUND(${passed === null ? unsteady : `IF(${isRated},${passed}-(${meanRate}),${unsteady})`},9)`;
  const unknown = passed === null ? `(${comparable})=0` : `AND((${comparable})=0,NOT(${isRated}))`;
  const [green, yellow, red] = LIGHTS.map(formulaText);
  return (
    `IF(OR((${returned})=0,${unknown}),"",IF(${behind}>${redBeyond},${red},` +
    `IF(OR(${behind}>=${yellowFrom},(${overdue})>0),${yellow},${green})))`
  );
}

const COLORS: Readonly<Record<Light, { readonly fill: string; readonly font: string }>> = {
  绿: { fill: "#C6EFCE", font: "#006100" },
  黄: { fill: "#FFEB9C", font: "#7F6000" },
  红: { fill: "#FFC7CE", font: "#9C0006" },
};

/** The colours of cells with lights. The style `light` puts ● before the word, which tells them apart in black and white. */
export function lightFormats(range: CellRange): ConditionalFormat[] {
  const first = cellAddress(range.row, range.column);
  const lit = LIGHTS.map((light) => ({
    range,
    formula: `${first}=${formulaText(light)}`,
    fill: COLORS[light].fill,
    fontColor: COLORS[light].font,
    bold: true,
  }));
  // The style puts its ● before an empty text, too.
  return [...lit, { range, formula: `${first}=""`, fill: null, fontColor: "#FFFFFF", bold: false }];
}
