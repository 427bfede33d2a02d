import { cellAddress } from "../sheet/address";
import { returnRule } from "./rule";

/** Rows of the table that nobody sees when opening the sheet. */
export const rowsHidden = returnRule(
  {
    code: "rows-hidden",
    severity: "warning",
    document: {
      finds: {
        zh: "表格中有行被隐藏，或被筛选掉。",
        en: "Rows of the table are hidden or filtered out.",
      },
      why: {
        zh: "隐藏行照常汇总，但打印和核对时看不到，容易漏填、漏审。",
        en: "Hidden rows are consolidated like others, but nobody sees them when printing or reviewing.",
      },
      example: {
        zh: "按状态筛选后保存，第7、9行没有显示。",
        en: "Saved while filtered by status; rows 7 and 9 do not show.",
      },
      repair: {
        zh: "清除筛选，取消隐藏，核对这些行后再报送。",
        en: "Clear the filter, unhide the rows, and look at them before sending.",
      },
    },
  },
  ({ returned }) =>
    returned.tables.flatMap(({ sheet, hiddenRows }) => {
      const [first] = hiddenRows;
      if (first === undefined) return [];
      const shown = hiddenRows.slice(0, 10).map((row) => row + 1);
      const more = hiddenRows.length > shown.length;
      return [
        {
          sheet,
          cell: cellAddress(first, 0),
          taskId: null,
          message: {
            zh: `第${shown.join("、")}${more ? "等" : ""}行（共${hiddenRows.length}行）被隐藏或筛选掉，内容照常汇总；请取消隐藏、清除筛选后核对。`,
            en: `Rows ${shown.join(", ")}${more ? " and others" : ""} (${hiddenRows.length} in all) are hidden or filtered out; they are consolidated all the same. Unhide them and check.`,
          },
          fix: null,
        },
      ];
    }),
);
