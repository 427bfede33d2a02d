import type { EntryHeading } from "../matrix/progressColumns";
import { isDateFormat } from "../values/readDate";
import { excerpt } from "../values/text";
import { atColumn, rowName } from "./findingAt";
import { TEXT_HEADINGS } from "./rowFacts";
import { rowRule } from "./rule";

/** A milestone may well be a date. */
const HEADINGS: readonly EntryHeading[] = TEXT_HEADINGS.filter((heading) => heading !== "时间节点");

/** A text that the spreadsheet took for a date: 2-2 became 2月2日. */
export const textBecameDate = rowRule(
  {
    code: "text-became-date",
    severity: "warning",
    document: {
      finds: {
        zh: "文字栏的单元格存成了日期（时间节点除外）。",
        en: "A cell for text holds a date; 时间节点 may.",
      },
      why: {
        zh: "输入“2-2”“1/2”会被自动转换成日期，原来的文字已经丢失，程序无法还原。",
        en: "2-2 or 1/2 becomes a date as it is typed; the text is lost, and nobody but its author knows it.",
      },
      example: { zh: "佐证材料填“2-2”，显示为“2月2日”。", en: "2-2 typed as evidence, shown as 2月2日." },
      repair: {
        zh: "在前面加英文单引号重新输入，如“'2-2”；确为日期的不必修改。",
        en: "Type it again with an apostrophe before it: '2-2. Nothing is needed where a date is meant.",
      },
    },
  },
  (row) =>
    HEADINGS.flatMap((heading) => {
      const cell = row.row.entries.get(heading);
      if (typeof cell?.value !== "number" || cell.formula !== undefined) return [];
      if (!isDateFormat(cell.numberFormat)) return [];
      const name = rowName(row);
      const shown = excerpt(cell.text, 40);
      return [
        atColumn(row, heading, {
          zh: `${name.zh}的“${heading}”显示为日期“${shown}”，可能是“2-2”一类文字被自动转换；请在前面加英文单引号（'）重新输入，确为日期的不必修改。`,
          en: `${name.en}: ${heading} shows the date “${shown}”; it may have been a text such as 2-2. Type it again with an apostrophe before it; nothing is needed where a date is meant.`,
        }),
      ];
    }),
);
