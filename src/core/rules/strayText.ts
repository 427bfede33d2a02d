import { excerpt } from "../values/text";
import type { Rule } from "./rule";

/** Something was written outside the table, in a further column or on a further sheet; it is quoted and kept. */
export const strayText: Rule = {
  code: "stray-text",
  severity: "warning",
  check: ({ stray }) =>
    stray.map(({ sheet, address, text }) => ({
      sheet,
      cell: address,
      taskId: null,
      message: {
        zh: `“${sheet}”${address}在填报表格之外写有“${excerpt(text.trim(), 40)}”，不会并入任务进展，原文保留在“未并入内容”；请移入相应列。`,
        en: `${sheet} ${address} holds “${excerpt(text.trim(), 40)}” outside the table; it is not part of any task's progress and is kept in 未并入内容. Move it into the column where it belongs.`,
      },
      fix: null,
    })),
};
