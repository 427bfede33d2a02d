import { excerpt } from "../values/text";
import { atColumn, rowName } from "./findingAt";
import { entriesWhere, isUncomputed } from "./rowFacts";
import { rowRule } from "./rule";

/** A formula whose result no program has stored: nobody can tell what the department saw. */
export const formulaWithoutValue = rowRule(
  {
    code: "formula-without-value",
    severity: "error",
    document: {
      finds: {
        zh: "填报单元格是公式，文件中没有计算结果。",
        en: "An entry is a formula, and the file holds no result of it.",
      },
      why: {
        zh: "没有结果就不知道单位看到的是什么，汇总不能替单位计算。",
        en: "Without a result nobody can tell what the unit saw, and consolidating does not compute.",
      },
      example: {
        zh: "由程序导出、从未打开保存过的文件。",
        en: "A file written by a program and never opened since.",
      },
      repair: {
        zh: "用WPS或Excel打开并保存后重新发送，或直接填写文字。",
        en: "Open and save the file in WPS or Excel and send it again, or type the text.",
      },
    },
  },
  (row) =>
    entriesWhere(row, isUncomputed).map(([heading, cell]) => {
      const name = rowName(row);
      const shown = excerpt(cell.text, 40);
      return atColumn(row, heading, {
        zh: `${name.zh}的“${heading}”是公式“${shown}”，文件中没有计算结果；请用WPS或Excel打开并保存后重新发送，或直接填写文字。`,
        en: `${name.en}: ${heading} is the formula “${shown}” without a result; open and save the file in WPS or Excel and send it again, or type the text.`,
      });
    }),
);
