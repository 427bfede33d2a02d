import { isoDate } from "../values/serialDate";
import { excerpt } from "../values/text";
import { dateIn } from "./dateFaults";
import { dateFix } from "./dateFix";
import { atColumn, rowName } from "./findingAt";
import { rowRule } from "./rule";

/** A completion date that names a month, a quarter, half a year or a year: counted as its last day. */
export const dateImprecise = rowRule(
  {
    code: "date-imprecise",
    severity: "info",
    document: {
      finds: {
        zh: "实际完成日期只写到月、季度、半年或年。",
        en: "The completion date names only a month, a quarter, half a year or a year.",
      },
      why: {
        zh: "按当月（旬、季、年）最后一天理解，原文保留。",
        en: "It is taken as the last day; the text is kept.",
      },
      example: { zh: "“12月底”“2017年11月”“11月中旬”。", en: "12月底, 2017年11月 or 11月中旬." },
      repair: {
        zh: "不必修改；知道确切日期的，请填确切日期。",
        en: "None is needed; write the exact day where it is known.",
      },
    },
  },
  (row, checked) => {
    const found = dateIn(row, checked);
    if (!found?.reading || found.reading.precision === "day") return [];
    const { cell, reading } = found;
    const name = rowName(row);
    const written = excerpt(cell.text, 40);
    const day = isoDate(reading.date);
    const message = {
      zh: `${name.zh}的实际完成日期“${written}”按${day}理解，原文保留；知道确切日期的请改填。`,
      en: `${name.en}: the completion date “${written}” is taken as ${day}; the text is kept. Write the exact day where it is known.`,
    };
    return [atColumn(row, "实际完成日期", message, dateFix(cell, reading.date, false))];
  },
);
