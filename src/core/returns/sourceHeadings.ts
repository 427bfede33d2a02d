/** The headings behind those of 进展填报 that only a report's rows have: where each row came from. */
export const SOURCE_HEADINGS = ["来源文件", "来源工作表", "来源单元格"] as const;

/** The heading by which 未并入内容 says why a row or cell is not among the details. */
export const LEFT_OUT_REASON_HEADING = "原因";

/** The heading of who writes for an assignment by now, behind that of the unit that the notice names. */
export const PRESENT_UNIT_HEADING = "现单位";
