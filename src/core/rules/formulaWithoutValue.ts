import { excerpt } from "../values/text";
import { atColumn, rowName, rowRule } from "./rule";

/** A formula whose result no program has stored: nobody can tell what the department saw. */
export const formulaWithoutValue = rowRule("formula-without-value", "error", (row) =>
  [...row.row.entries].flatMap(([heading, { formula, text }]) => {
    if (formula === undefined || text !== `=${formula}`) return [];
    const name = rowName(row);
    const shown = excerpt(text, 40);
    return [
      atColumn(row, heading, {
        zh: `${name.zh}的“${heading}”是公式“${shown}”，文件中没有计算结果；请用WPS或Excel打开并保存后重新发送，或直接填写文字。`,
        en: `${name.en}: ${heading} is the formula “${shown}” without a result; open and save the file in WPS or Excel and send it again, or type the text.`,
      }),
    ];
  }),
);
