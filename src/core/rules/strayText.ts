import { excerpt } from "../values/text";
import { returnRule } from "./rule";

/** Something was written outside the table or on a further sheet; it is quoted and kept. */
export const strayText = returnRule(
  {
    code: "stray-text",
    severity: "warning",
    document: {
      finds: {
        zh: "在填报表格之外写了内容：表格下方、旁边，或其他工作表。",
        en: "Something is written below or beside the table, or on another sheet.",
      },
      why: {
        zh: "表格之外的内容不会并入任务进展，原文保留在“未并入内容”。",
        en: "It is not part of any task's progress and is kept in 未并入内容.",
      },
      example: {
        zh: "表格下方另写“说明：以上数据由宣传科提供”。",
        en: "A remark was written below the table.",
      },
      repair: {
        zh: "移入相应任务的相应栏目；不需要的删除。",
        en: "Move it into the row and column it belongs to, or delete it.",
      },
    },
  },
  ({ stray, columns }) => {
    const told = [...columns.values()].map(({ told }) => told);
    return stray
      .filter((cell) => !told.some((cells) => cells.has(cell)))
      .map(({ sheet, address, text }) => ({
        sheet,
        cell: address,
        taskId: null,
        message: {
          zh: `“${sheet}”${address}在填报表格之外写有“${excerpt(text.trim(), 40)}”，不会并入任务进展，原文保留在“未并入内容”；请移入相应列。`,
          en: `${sheet} ${address} holds “${excerpt(text.trim(), 40)}” outside the table; it is not part of any task's progress and is kept in 未并入内容. Move it into the column where it belongs.`,
        },
        fix: null,
      }));
  },
);
