/** The headings behind those of 进展填报 that only a report's rows have: where each row came from. */
export const SOURCE_HEADINGS = ["来源文件", "来源工作表", "来源单元格"] as const;
