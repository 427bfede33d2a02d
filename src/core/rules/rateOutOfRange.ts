import { atColumn, rowName } from "./findingAt";
import { percentFix } from "./percentFix";
import { rateFaultOf, rateIn, shownRate } from "./rateFaults";
import { rowRule } from "./rule";

/** A completion rate below 0 or above 100 %. */
export const rateOutOfRange = rowRule(
  {
    code: "rate-out-of-range",
    severity: "error",
    document: {
      finds: { zh: "完成率小于0%或大于100%。", en: "The rate is below 0% or above 100%." },
      why: {
        zh: "完成率是本年度计划工作的完成比例，最多100%。",
        en: "It is the share of the year's planned work that is done.",
      },
      example: {
        zh: "“120%”；百分比单元格中粘贴80，显示为8000%。",
        en: "120%; 80 pasted into a percent cell, which shows 8000%.",
      },
      repair: {
        zh: "核对后改填0%至100%之间的数；超额完成的填100%。",
        en: "Write a figure from 0% to 100%; what was overfulfilled is 100%.",
      },
    },
  },
  (row, checked) => {
    if (rateFaultOf(row, checked)?.kind !== "range") return [];
    const rate = rateIn(row, checked);
    if (!rate?.reading) return [];
    const { cell, reading } = rate;
    const name = rowName(row);
    const found = shownRate(rate);
    if (reading.doubt !== "hundredfold") {
      const message = {
        zh: `${name.zh}的完成率为“${found}”，应在0%至100%之间；请核对，超额完成的填100%。`,
        en: `${name.en}: the completion rate is “${found}”; it has to lie between 0% and 100%.`,
      };
      return [atColumn(row, "完成率", message)];
    }
    const fix = percentFix(cell, reading.share / 100, false);
    const message = {
      zh: `${name.zh}的完成率为“${found}”，应在0%至100%之间；是否为“${fix.after}”？请核对后改正。`,
      en: `${name.en}: the completion rate is “${found}” and has to lie between 0% and 100%; is ${fix.after} meant? Check and correct it.`,
    };
    return [atColumn(row, "完成率", message, fix)];
  },
);
