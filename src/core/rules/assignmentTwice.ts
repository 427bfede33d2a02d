import type { Assignment } from "../notice/units";
import { rowName, type CheckedRow, type Rule } from "./rule";

/** An assignment stands in the return more than once. */
export const assignmentTwice: Rule = {
  code: "assignment-twice",
  severity: "error",
  check: ({ rows }) => {
    const first = new Map<Assignment, CheckedRow>();
    return rows.flatMap((row) => {
      const assignment = row.match?.assignment;
      if (!assignment) return [];
      const earlier = first.get(assignment);
      if (!earlier) {
        first.set(assignment, row);
        return [];
      }
      const name = rowName(row);
      const at = earlier.row.row + 1;
      return [
        {
          sheet: row.row.sheet,
          cell: row.row.range,
          taskId: assignment.task.id,
          message: {
            zh: `${name.zh}（${assignment.unit.name}）重复出现，已在第${at}行；请合并为一行。`,
            en: `${name.en} of ${assignment.unit.name} stands here again; it is in row ${at} already. Make it one row.`,
          },
          fix: null,
        },
      ];
    });
  },
};
