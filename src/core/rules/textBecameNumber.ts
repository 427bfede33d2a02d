import type { PlacedCell } from "../returns/readReturn";
import { isDateFormat } from "../values/readDate";
import { excerpt } from "../values/text";
import type { Fix } from "./finding";
import { atColumn, rowName } from "./findingAt";
import { TEXT_HEADINGS } from "./rowFacts";
import { rowRule } from "./rule";

/** Numbers of more digits than a cell keeps: from the sixteenth on they are zeros. */
const TOO_LONG = 1e15;

/** A text of digits that the spreadsheet took for a number, and shows as 1.23457E+11 or without its last digits. */
export const textBecameNumber = rowRule(
  {
    code: "text-became-number",
    severity: "warning",
    document: {
      finds: {
        zh: "文字栏的编号存成了数字，显示为“1.23457E+11”，或超过15位、后面的数字变成了0。",
        en: "A text of digits became a number: it is shown as 1.23457E+11, or has more than 15 digits and ends in zeros.",
      },
      why: {
        zh: "看不出原来的编号；超过15位的，后面的数字已经丢失，程序无法还原。",
        en: "Nobody can read it, and from the sixteenth digit on it is lost.",
      },
      example: {
        zh: "佐证材料填合同编号201712080015，显示为“2.01712E+11”。",
        en: "The contract number 201712080015 shown as 2.01712E+11.",
      },
      repair: {
        zh: "在前面加英文单引号重新输入；位数没有丢的，核对后可自动改为文本。",
        en: "Type it again with an apostrophe before it; where no digit is lost, it can be made a text after a look at it.",
      },
    },
  },
  (row) =>
    TEXT_HEADINGS.flatMap((heading) => {
      const cell = row.row.entries.get(heading);
      if (typeof cell?.value !== "number" || cell.formula !== undefined) return [];
      const isExponent = /\dE[+-]?\d/i.test(cell.text) && !isDateFormat(cell.numberFormat);
      if (!isExponent && Math.abs(cell.value) < TOO_LONG) return [];
      const name = rowName(row);
      const shown = excerpt(cell.text, 40);
      const fix = allDigits(cell);
      const asked = fix
        ? { zh: `是否为“${fix.after}”？请核对`, en: `is ${fix.after} meant? Check it` }
        : {
            zh: "请在前面加英文单引号（'）重新输入完整的内容",
            en: "type it again in full, with an apostrophe before it",
          };
      const message = {
        zh: `${name.zh}的“${heading}”被存成了数字，显示为“${shown}”；${asked.zh}。`,
        en: `${name.en}: ${heading} became a number and shows “${shown}”; ${asked.en}.`,
      };
      return [atColumn(row, heading, message, fix)];
    }),
);

/** Digits in a row keep the usual format; 12E5, typed as a text, gets one with an exponent and cannot be told any more. */
function allDigits({ value, text, numberFormat }: PlacedCell): Fix | null {
  const isKept = typeof value === "number" && Number.isInteger(value) && Math.abs(value) < TOO_LONG;
  if (!isKept || /E[+-]/i.test(numberFormat)) return null;
  const after = String(value);
  return { before: text, after, value: after, numberFormat: "@", certain: false };
}
