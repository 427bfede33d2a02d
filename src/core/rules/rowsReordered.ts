import { ownRows } from "./ownRows";
import { firstOutOfOrder } from "./outOfOrder";
import { rowName } from "./findingAt";
import { returnRule } from "./rule";

/** The rows stand in another order than they were sent out in. */
export const rowsReordered = returnRule(
  {
    code: "rows-reordered",
    severity: "info",
    document: {
      finds: {
        zh: "各行的先后次序与下发时不同。",
        en: "The rows stand in another order than they were sent out in.",
      },
      why: {
        zh: "程序逐行对应任务，次序不影响汇总。",
        en: "Each row is matched to its task, wherever it stands.",
      },
      example: { zh: "按“进展状态”排过序。", en: "The table was sorted by 进展状态." },
      repair: { zh: "不必修改。", en: "None is needed." },
    },
  },
  (checked) => {
    const places = new Map(checked.round.assignments.map((assignment, place) => [assignment, place]));
    return checked.returned.tables.flatMap((table) => {
      const rows = ownRows(checked, table);
      const at = firstOutOfOrder(rows.map(([, assignment]) => places.get(assignment) ?? 0));
      const found = at === null ? undefined : rows[at];
      if (!found) return [];
      const [row, assignment] = found;
      const name = rowName(row);
      return [
        {
          sheet: table.sheet,
          cell: row.row.range,
          taskId: assignment.task.id,
          message: {
            zh: `从第${row.row.row + 1}行（${name.zh}）起，各行次序与下发时不同；已逐行对应任务，不影响汇总，不必修改。`,
            en: `From row ${row.row.row + 1} (${name.en}) on the rows stand in another order than they were sent out in; each was matched to its task, and nothing needs to be done.`,
          },
          fix: null,
        },
      ];
    });
  },
);
