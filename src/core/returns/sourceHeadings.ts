/** The headings behind those of 进展填报 that only a report's rows have: where each row came from. */
export const SOURCE_HEADINGS = ["来源文件", "来源工作表", "来源单元格"] as const;

/** The heading by which 未并入内容 says why a row or cell is not among the details. */
export const LEFT_OUT_REASON_HEADING = "原因";

/** What stands in 未并入内容 beside the headings of 进展填报 and of sources. People take columns away, or write one into 进展明细. */
export const LEFT_OUT_HEADINGS = [
  LEFT_OUT_REASON_HEADING,
  "说明",
  "表外内容",
  "对应任务",
  "对应单位",
] as const;

/** Whether a table with these headings, in their comparable form, is 未并入内容: it has most of what only that sheet has. */
export function isLeftOutTable(headings: ReadonlySet<string>): boolean {
  return LEFT_OUT_HEADINGS.filter((heading) => headings.has(heading)).length >= 3;
}

/** The heading of who writes for an assignment by now, behind that of the unit that the notice names. */
export const PRESENT_UNIT_HEADING = "现单位";
