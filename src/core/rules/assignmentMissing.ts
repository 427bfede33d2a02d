import { SHEETS } from "../matrix/sheetNames";
import { returnRule } from "./rule";

/** An assignment that should be in the return is not. */
export const assignmentMissing = returnRule(
  {
    code: "assignment-missing",
    severity: "error",
    document: {
      finds: { zh: "下发时有的任务行，报回时没有了。", en: "A task that was sent out is not in the return." },
      why: {
        zh: "缺少的任务无法汇总，会列入未报事项。",
        en: "It cannot be consolidated and is listed as not reported.",
      },
      example: {
        zh: "删除了认为与本单位无关的行。",
        en: "Rows that seemed none of the unit's business were deleted.",
      },
      repair: {
        zh: "使用下发的填报表，补回该行并填写；无相关任务的，选“本年度无相关任务”。",
        en: "Use the workbook as it was sent and fill the row in; choose 本年度无相关任务 where there was nothing to do.",
      },
    },
  },
  ({ rows, expected, returned }) => {
    const present = new Set(rows.map(({ match }) => match?.assignment));
    const [table] = returned.tables;
    return expected
      .filter((assignment) => !present.has(assignment))
      .map(({ task, index, unit }) => ({
        sheet: table?.sheet ?? SHEETS.progress,
        cell: `A${(table?.headingRow ?? 0) + 1}`,
        taskId: task.id,
        message: {
          zh: `缺少第${index}项${task.title === null ? "" : `“${task.title}”`}（${unit.name}）；请使用下发的填报表，不要删除行。`,
          en: `Task ${index}${task.title === null ? "" : ` (${task.title})`} of ${unit.name} is missing; use the workbook as it was sent and delete no rows.`,
        },
        fix: null,
      }));
  },
);
