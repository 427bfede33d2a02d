import { excerpt } from "../values/text";
import type { Rule } from "./rule";

/** A row that is about none of the assignments. */
export const rowUnmatched: Rule = {
  code: "row-unmatched",
  severity: "error",
  check: ({ rows }) =>
    rows
      .filter(({ match }) => match === null)
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
            zh: `第${row.row + 1}行（“${excerpt(said, 30)}”，${unit || "未填责任单位"}）对不上通知中的任务和单位，不会并入汇总；请核对是否为新增行或改动了下发内容。`,
            en: `Row ${row.row + 1} (“${excerpt(said, 30)}”, ${unit || "no unit"}) matches no task and unit of the notice and will not be consolidated; check whether it was added or its issued text changed.`,
          },
          fix: null,
        };
      }),
};
