import type { Assignment } from "../notice/units";
import { rowName } from "./findingAt";
import { returnRule, type CheckedRow } from "./rule";

/** An assignment stands in the return more than once. */
export const assignmentTwice = returnRule(
  {
    code: "assignment-twice",
    severity: "error",
    document: {
      finds: { zh: "同一单位的同一项任务有两行以上。", en: "A task of a unit stands there more than once." },
      why: {
        zh: "两行内容不一致时，无法判断以哪一行为准。",
        en: "Where the rows differ, nobody can tell which one counts.",
      },
      example: {
        zh: "复制一行改写，原来的一行没有删除。",
        en: "A row was copied to be reworked, and the old one stayed.",
      },
      repair: { zh: "合并为一行，删除多余的行。", en: "Make it one row and delete the other." },
    },
  },
  ({ rows }) => {
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
      const where = earlier.row.sheet === row.row.sheet ? "" : `“${earlier.row.sheet}”`;
      return [
        {
          sheet: row.row.sheet,
          cell: row.row.range,
          taskId: assignment.task.id,
          message: {
            zh: `${name.zh}（${assignment.unit.name}）重复出现，已在${where}第${at}行；请合并为一行。`,
            en: `${name.en} of ${assignment.unit.name} stands here again; it is in row ${at} ${where === "" ? "" : `of ${where} `}already. Make it one row.`,
          },
          fix: null,
        },
      ];
    });
  },
);
