import { SHEETS } from "../matrix/sheetNames";
import type { Rule } from "./rule";

/** An assignment that should be in the return is not. */
export const assignmentMissing: Rule = {
  code: "assignment-missing",
  severity: "error",
  check: ({ rows, expected, returned }) => {
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
};
