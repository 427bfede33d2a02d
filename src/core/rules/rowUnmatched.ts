import { excerpt } from "../values/text";
import { returnRule, type CheckedReturn, type CheckedRow } from "./rule";
import { isSentRowUnmatched, lacksMatchingColumn } from "./tableColumns";

/** A row that is about none of the assignments. */
export const rowUnmatched = returnRule(
  {
    code: "row-unmatched",
    severity: "error",
    document: {
      finds: {
        zh: "该行对不上通知中的任何任务和单位。",
        en: "A row is about no task and unit of the notice.",
      },
      why: {
        zh: "无法判断属于哪项任务，不会并入进展，原文保留在“未并入内容”。",
        en: "Nobody can tell which task it belongs to; it is kept in 未并入内容.",
      },
      example: { zh: "自行增加一行“新增任务”。", en: "A row of the unit's own was added." },
      repair: {
        zh: "把内容移到相应任务的行；改动了下发内容的，恢复原文。",
        en: "Move its contents to the task they belong to; restore issued text that was changed.",
      },
    },
  },
  ({ rows, columns, sent }) =>
    rows
      // Of a column that rows are matched by, and of a task that a newer edition dropped, other findings tell.
      .filter((row) => row.match === null && !isToldOfColumn(row, columns) && !sent?.match(row.row))
      .map(({ row }) => {
        const said =
          row.issued.get("主要内容") ||
          row.issued.get("重点任务") ||
          [...row.entries.values()][0]?.text ||
          "";
        const unit = excerpt(row.issued.get("责任单位") ?? "", 30);
        return {
          sheet: row.sheet,
          cell: row.range,
          taskId: null,
          message: {
            zh: `第${row.row + 1}行（“${excerpt(said, 40)}”，${unit || "未填责任单位"}）对不上通知中的任务和单位，不会并入汇总；请核对是否为新增行或改动了下发内容。`,
            en: `Row ${row.row + 1} (“${excerpt(said, 40)}”, ${unit || "no unit"}) matches no task and unit of the notice and will not be consolidated; check whether it was added or its issued text changed.`,
          },
          fix: null,
        };
      }),
);

function isToldOfColumn(row: CheckedRow, columns: CheckedReturn["columns"]): boolean {
  return isSentRowUnmatched(row) && lacksMatchingColumn(columns.get(row.table));
}
