import { isoDate } from "../values/serialDate";
import { excerpt } from "../values/text";
import { dateIn } from "./dateFaults";
import { dateFix } from "./dateFix";
import { atColumn, rowName } from "./findingAt";
import { rowRule } from "./rule";

/** A completion date as text, or as a number that is not shown as a date: understood, and said so. */
export const dateAsText = rowRule(
  {
    code: "date-as-text",
    severity: "info",
    document: {
      finds: {
        zh: "实际完成日期是文字，或没有显示为日期的数，已按日期理解。",
        en: "The completion date is text, or a number that is not shown as a date; it was understood.",
      },
      why: { zh: "按所示日期汇总，原文保留。", en: "It is counted as the day shown; the text is kept." },
      example: {
        zh: "“2017.12.1”“20171201”“二〇一七年十二月一日”“43070”。",
        en: "2017.12.1, 20171201 or 43070.",
      },
      repair: {
        zh: "不必修改；也可自动改为日期，另写有时间、“前”等内容的，确认后勾选修正。",
        en: "None is needed; the date can be put in for you. Where the cell says more, such as a time or 前, tick it if it is right.",
      },
    },
  },
  (row, checked) => {
    const found = dateIn(row, checked);
    const { cell, reading } = found ?? {};
    if (!cell || !reading || reading.form === "date" || reading.precision !== "day" || !reading.certain)
      return [];
    const day = isoDate(reading.date);
    // Somebody set the cell to text and typed the day as we would: nothing to say.
    if (cell.text.trim() === day) return [];
    const name = rowName(row);
    const written = excerpt(cell.text, 40);
    const message = {
      zh: `${name.zh}的实际完成日期“${written}”按${day}理解，原文保留。`,
      en: `${name.en}: the completion date “${written}” is taken as ${day}; the text is kept.`,
    };
    const isCertain = cell.formula === undefined && !reading.saysMore;
    return [atColumn(row, "实际完成日期", message, dateFix(cell, reading.date, isCertain))];
  },
);
