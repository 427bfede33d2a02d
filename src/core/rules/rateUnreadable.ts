import { readRate } from "../values/readRate";
import { excerpt } from "../values/text";
import { atColumn, rowName, rowRule } from "./rule";

/** A completion rate that cannot be read as a number. */
export const rateUnreadable = rowRule("rate-unreadable", "error", (row) => {
  const cell = row.row.entries.get("完成率");
  if (!cell || readRate(cell) !== null) return [];
  const name = rowName(row);
  return [
    atColumn(row, "完成率", {
      zh: `${name.zh}的完成率“${excerpt(cell.text, 40)}”无法识别；请填百分数，如 80%，没有可清空。`,
      en: `${name.en}: the completion rate “${excerpt(cell.text, 40)}” cannot be read; write a percentage such as 80%, or clear the cell.`,
    }),
  ];
});
