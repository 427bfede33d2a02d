import { readRate } from "../values/readRate";
import { isCompleted, statusOf } from "../values/status";
import { excerpt } from "../values/text";
import { atColumn, entryText, rowName, rowRule } from "./rule";

/** 已完成 with a rate below 100 %: one of the two is wrong. */
export const completedBelowFull = rowRule("completed-below-full", "error", (row) => {
  const status = statusOf(entryText(row.row, "进展状态"));
  const cell = row.row.entries.get("完成率");
  const rate = cell ? readRate(cell) : null;
  if (!cell || status === null || !isCompleted(status) || rate === null || rate < 0 || rate >= 1) return [];
  const name = rowName(row);
  return [
    atColumn(row, "完成率", {
      zh: `${name.zh}的状态为“${status}”，完成率却是“${excerpt(cell.text, 40)}”；请将完成率改为100%，或改正状态。`,
      en: `${name.en}: the status is ${status} but the completion rate is “${excerpt(cell.text, 40)}”; make the rate 100% or correct the status.`,
    }),
  ];
});
