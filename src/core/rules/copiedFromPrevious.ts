import { excerpt } from "../values/text";
import { atColumn, entryText, rowName } from "./findingAt";
import { rowRule } from "./rule";
import { substanceOf } from "./substance";

/** The progress is that of an earlier period. */
export const copiedFromPrevious = rowRule(
  {
    code: "copied-from-previous",
    severity: "warning",
    document: {
      finds: {
        zh: "给出上一报送期的报告时，进展情况与上期基本相同，数字也没有变化。",
        en: "Where an earlier report is given: the progress is that of the period before, with the same figures.",
      },
      why: {
        zh: "本期报送的应是本年度的进展。两期都是“已完成”的不提示。",
        en: "The report is about this year. What was 已完成 then and is now is left alone.",
      },
      example: { zh: "把2016年的进展情况改了年份再报。", en: "The text of 2016 with another year in it." },
      repair: {
        zh: "写明本年度新的进展和数字。",
        en: "Say what was done this year, with this year's figures.",
      },
    },
  },
  (row, checked) => {
    const fault = substanceOf(row, checked);
    if (fault?.kind !== "previous") return [];
    const name = rowName(row);
    const found = excerpt(entryText(row.row, "进展情况"), 40);
    return [
      atColumn(row, "进展情况", {
        zh: `${name.zh}的进展情况“${found}”与${fault.period}年报送的基本相同；请写明本年度的进展。`,
        en: `${name.en}: the progress “${found}” is nearly that of ${fault.period}; say what was done this year.`,
      }),
    ];
  },
);
