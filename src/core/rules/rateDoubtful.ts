import { comparableText } from "../values/text";
import { atColumn, rowName, rowRule } from "./rule";

/** A bare 1 outside of a percent cell: it is counted as 100 %, and 1 % may be meant. */
export const rateDoubtful = rowRule("rate-doubtful", "warning", (row) => {
  const cell = row.row.entries.get("完成率");
  const isOne =
    cell && (cell.value === 1 || (typeof cell.value === "string" && comparableText(cell.value) === "1"));
  if (!isOne || (cell.value === 1 && cell.numberFormat.includes("%"))) return [];
  const name = rowName(row);
  return [
    atColumn(row, "完成率", {
      zh: `${name.zh}的完成率填为“1”，按100%汇总；如为1%，请改填“1%”。`,
      en: `${name.en}: the completion rate “1” is counted as 100%; write 1% where that is meant.`,
    }),
  ];
});
