import { readDate } from "../values/readDate";
import { excerpt } from "../values/text";
import { atColumn, rowName, rowRule } from "./rule";

/** A completion date that cannot be read as a day. */
export const dateUnreadable = rowRule("date-unreadable", "error", (row, { round }) => {
  const cell = row.row.entries.get("实际完成日期");
  if (!cell || readDate(cell, round.settings.period) !== null) return [];
  const name = rowName(row);
  const example = `${round.settings.period}-12-20`;
  return [
    atColumn(row, "实际完成日期", {
      zh: `${name.zh}的实际完成日期“${excerpt(cell.text, 40)}”无法识别；请按“${example}”填写。`,
      en: `${name.en}: the completion date “${excerpt(cell.text, 40)}” cannot be read; write it as ${example}.`,
    }),
  ];
});
