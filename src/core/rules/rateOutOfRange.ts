import { readRate } from "../values/readRate";
import { excerpt } from "../values/text";
import { atColumn, rowName, rowRule } from "./rule";

/** A completion rate below 0 or above 100 %. */
export const rateOutOfRange = rowRule("rate-out-of-range", "error", (row) => {
  const cell = row.row.entries.get("完成率");
  const rate = cell ? readRate(cell) : null;
  if (!cell || rate === null || (rate >= 0 && rate <= 1)) return [];
  const name = rowName(row);
  return [
    atColumn(row, "完成率", {
      zh: `${name.zh}的完成率为“${excerpt(cell.text, 40)}”，应在0%至100%之间；请核对。`,
      en: `${name.en}: the completion rate is “${excerpt(cell.text, 40)}”; it has to lie between 0% and 100%.`,
    }),
  ];
});
