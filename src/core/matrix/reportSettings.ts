/** What the coordinating office decides about the report; kept in its workbook beside what it decides about checking. */
export interface ReportSettings {
  /** Lights (亮灯): from how many points behind on, as a share from 0 to 1, a task or unit is yellow, and from beyond which red. */
  readonly yellowFrom: number;
  readonly redBeyond: number;
  /** From the first of this month of the period on, 序时进度 says nothing any more: status and milestones count. 1 to 12. */
  readonly yearEndMonth: number;
  /** Whether 单位汇总 ranks units, among those with a comparable number of assignments only. */
  readonly ranksUnits: boolean;
  /** Names, or parts of them, of bodies that answer to a higher level (垂直管理): they are asked (商请), not told. */
  readonly verticalBodies: readonly string[];
}

/** The thresholds are those of Yinchuan (yellow from 10 points behind, red beyond 30); other places have others. */
export const DEFAULT_REPORT_SETTINGS: ReportSettings = {
  yellowFrom: 0.1,
  redBeyond: 0.3,
  yearEndMonth: 12,
  ranksUnits: false,
  verticalBodies: [
    "国税",
    "税务",
    "气象",
    "海关",
    "检验检疫",
    "检疫检验",
    "人民银行",
    "人行",
    "银监",
    "烟草",
    "邮政",
    "供电",
    "电力",
  ],
};

/** Between which values the settings lie, both included. */
export const REPORT_SETTING_LIMITS = {
  yellowFrom: { least: 0, most: 1 },
  redBeyond: { least: 0, most: 1 },
  yearEndMonth: { least: 1, most: 12 },
} as const;

/**
 * Reads settings that were written as JSON into a stamp.
 * @returns what can be understood, with the usual for the rest
 */
export function reportSettingsFrom(value: unknown): ReportSettings {
  const said: Readonly<Record<string, unknown>> =
    typeof value === "object" && value !== null ? { ...value } : {};
  const number = (name: keyof typeof REPORT_SETTING_LIMITS) => {
    const { least, most } = REPORT_SETTING_LIMITS[name];
    const found = said[name];
    return typeof found === "number" && found >= least && found <= most
      ? found
      : DEFAULT_REPORT_SETTINGS[name];
  };
  const bodies = said["verticalBodies"];
  return {
    yellowFrom: number("yellowFrom"),
    redBeyond: number("redBeyond"),
    yearEndMonth: number("yearEndMonth"),
    ranksUnits: said["ranksUnits"] === true,
    verticalBodies: Array.isArray(bodies)
      ? bodies.filter((name) => typeof name === "string" && name !== "")
      : DEFAULT_REPORT_SETTINGS.verticalBodies,
  };
}
