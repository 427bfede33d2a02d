import { excerpt } from "../values/text";
import { atColumn, rowName } from "./findingAt";
import { entriesWhere, isBroken } from "./rowFacts";
import { rowRule } from "./rule";
import { valueFix } from "./valueFix";

/** A formula where text, a status or a date is expected; a rate may be computed. */
export const formulaInEntry = rowRule(
  {
    code: "formula-in-entry",
    severity: "warning",
    document: {
      finds: {
        zh: "应填文字、状态或日期的单元格是公式。",
        en: "A cell for text, status or date holds a formula.",
      },
      why: {
        zh: "公式的结果会变（如“=TODAY()”每天不同），引用其他文件的公式离开本机就失效；汇总按现在显示的内容。",
        en: "A formula's result moves (=TODAY() is another day tomorrow), and one that refers to another file breaks on the way; what shows now is consolidated.",
      },
      example: { zh: "实际完成日期填“=TODAY()”。", en: "=TODAY() as the completion date." },
      repair: {
        zh: "改为公式现在显示的内容；可自动修正，“=TODAY()”一类和超链接须先确认。",
        en: "Put what the formula shows now; this can be done for you, after a look at it where it is =TODAY() or a link.",
      },
    },
  },
  (row) =>
    entriesWhere(row, ({ formula }) => formula !== undefined).flatMap(([heading, cell]) => {
      const { formula = "", text } = cell;
      if (isBroken(cell) || heading === "完成率") return [];
      const name = rowName(row);
      const written = excerpt(`=${formula}`, 40);
      const shown = excerpt(text, 40);
      return [
        atColumn(
          row,
          heading,
          {
            zh: `${name.zh}的“${heading}”是公式“${written}”，按现在显示的“${shown}”汇总；请改为直接填写，以免内容变化。`,
            en: `${name.en}: ${heading} is the formula “${written}”; what it shows now, “${shown}”, is consolidated. Type it in so that it cannot change.`,
          },
          valueFix(cell),
        ),
      ];
    }),
);
