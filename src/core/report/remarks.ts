import { SHEETS } from "../matrix/sheetNames";

/** What a person wrote into a column of their own beside a table of a report, or into an open one of 督查清单. */
export interface Remark {
  /** The sheet as the product calls it. */
  readonly sheet: string;
  /** What tells the row from the others, in the order of `ROW_IDENTITY`. */
  readonly identity: readonly string[];
  readonly heading: string;
  /** Where it stood: `X5`. */
  readonly cell: string;
  /** Empty for a column that has a heading only. */
  readonly text: string;
}

/** A report with what people wrote beside its rows. */
export interface RemarkedReport {
  readonly name: string;
  readonly remarks: readonly Remark[];
}

/** By which columns a row of each table is known again when the report is made anew. */
export const ROW_IDENTITY: ReadonlyMap<string, readonly string[]> = new Map([
  [SHEETS.taskTotals, ["序号"]],
  [SHEETS.unitTotals, ["责任单位"]],
  [SHEETS.details, ["序号", "责任单位"]],
  [SHEETS.problems, ["序号", "责任单位"]],
  [SHEETS.findings, ["来源文件", "工作表", "单元格", "规则"]],
  [SHEETS.coverage, ["单位"]],
  [SHEETS.outstanding, ["序号", "责任单位"]],
  [SHEETS.sources, ["文件", "SHA-256"]],
  [SHEETS.leftOut, ["来源文件", "来源工作表", "来源单元格", "原因"]],
  [SHEETS.inspection, ["序号", "责任单位"]],
]);

/** The heading of a column of remarks that has none. */
export const UNNAMED_REMARKS = "备注";
