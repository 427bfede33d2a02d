import type { ReturnTable } from "../returns/readReturn";
import type { CellRange } from "../sheet/address";
import { atColumn } from "./findingAt";
import { ownRows } from "./ownRows";
import { returnRule, type CheckedReturn, type CheckedRow } from "./rule";
import { isSentWorkbook } from "./sentWorkbook";

/** Cells of 进展状态 have lost their drop-down, as pasting over them does. */
export const validationLost = returnRule(
  {
    code: "validation-lost",
    severity: "info",
    document: {
      finds: {
        zh: "“进展状态”单元格的下拉列表没有了。",
        en: "Cells of 进展状态 have lost their list to choose from.",
      },
      why: {
        zh: "粘贴会冲掉下拉列表，之后输入什么都不会提醒；已填的状态由其他规则核对。",
        en: "Pasting wipes it out, and then anything can be typed; what was typed is checked by other rules.",
      },
      example: { zh: "从另一张表整列粘贴了进展状态。", en: "The statuses were pasted from another sheet." },
      repair: {
        zh: "不必修改。继续填报时，可从下发的填报表复制空白单元格过来。",
        en: "None is needed; a blank cell of the workbook as it was sent brings the list back.",
      },
    },
  },
  (checked) =>
    (isSentWorkbook(checked.returned) ? checked.returned.tables : []).flatMap((table) => {
      const without = rowsWithoutList(checked, table);
      const [first] = without;
      if (!first) return [];
      const finding = atColumn(first, "进展状态", {
        zh: `“进展状态”有${without.length}个单元格没有下拉列表，此处为第一个；已填的状态已另行核对，不必修改。`,
        en: `${without.length} cells of 进展状态 have no list to choose from; this is the first. What stands there was checked, and nothing needs to be done.`,
      });
      return [{ ...finding, taskId: null }];
    }),
);

/** None where the reader cannot tell which cells have a validation. */
function rowsWithoutList(checked: CheckedReturn, table: ReturnTable): CheckedRow[] {
  const column = table.columns.get("进展状态");
  if (table.validated === null || column === undefined) return [];
  const ranges = table.validated
    .filter((range) => column >= range.column && column < range.column + range.columns)
    .sort((a, b) => a.row - b.row);
  const rows = ownRows(checked, table).map(([row]) => row);
  return outside(
    rows.filter(({ covered }) => !covered.has("进展状态")),
    ranges,
  );
}

/** @param rows from the top @param ranges from the top */
function outside(rows: readonly CheckedRow[], ranges: readonly CellRange[]): CheckedRow[] {
  let next = 0;
  let end = -1;
  return rows.filter(({ row }) => {
    for (let range = ranges[next]; range && range.row <= row.row; range = ranges[++next]) {
      end = Math.max(end, range.row + range.rows);
    }
    return row.row >= end;
  });
}
