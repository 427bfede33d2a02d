import { atColumn, rowName } from "./findingAt";
import { percentFix } from "./percentFix";
import { rateIn, shownRate } from "./rateFaults";
import { rowRule } from "./rule";

/** A rate in words, as text, or as 80 without a percent sign: understood, and said so. */
export const rateAsText = rowRule(
  {
    code: "rate-as-text",
    severity: "info",
    document: {
      finds: {
        zh: "完成率是文字，或不带百分号的数，已按比例理解。",
        en: "The rate is text or a number without a percent sign; it was understood.",
      },
      why: { zh: "按所示比例汇总，原文保留。", en: "It is counted as shown; the text is kept." },
      example: {
        zh: "“八成”“８０％”“百分之八十”“80”；已完成的任务写“完成”“1”。",
        en: "八成, ８０％, 百分之八十 or 80; 完成 or 1 of a completed task.",
      },
      repair: {
        zh: "不必修改；也可自动改为百分数。",
        en: "None is needed; the percentage can be put in for you.",
      },
    },
  },
  (row, checked) => {
    const rate = rateIn(row, checked);
    if (!rate?.reading || rate.reading.doubt !== null) return [];
    const { cell, reading } = rate;
    const { share, form } = reading;
    // 0.8 in a general cell is a share as it is.
    const isShare = form === "percent" || (form === "number" && cell.value === share);
    if (isShare || share < 0 || share > 1) return [];
    const fix = percentFix(cell, share, cell.formula === undefined);
    if (fix.before === fix.after) return [];
    const name = rowName(row);
    const found = shownRate(rate);
    return [
      atColumn(
        row,
        "完成率",
        {
          zh: `${name.zh}的完成率“${found}”按${fix.after}汇总，原文保留。`,
          en: `${name.en}: the completion rate “${found}” is counted as ${fix.after}; the text is kept.`,
        },
        fix,
      ),
    ];
  },
);
