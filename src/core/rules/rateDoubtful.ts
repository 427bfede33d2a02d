import { atColumn, rowName } from "./findingAt";
import { percentFix } from "./percentFix";
import { rateFaultOf, rateIn, shownRate } from "./rateFaults";
import { rowRule } from "./rule";

/** A bare 1 outside of a percent cell, or less than 1 % in one: something else may be meant. */
export const rateDoubtful = rowRule(
  {
    code: "rate-doubtful",
    severity: "warning",
    document: {
      finds: {
        zh: "百分比单元格之外，完成率填为单独的“1”；或百分比单元格中的数不到1%。",
        en: "The rate is a bare 1 outside of a percent cell, or less than 1% in a percent cell.",
      },
      why: {
        zh: "“1”可能指100%，也可能指1%；在百分比单元格中输入0.8，有时记为0.8%而不是80%。",
        en: "1 may mean 100% or 1%; and 0.8 typed into a percent cell may become 0.8%, not 80%.",
      },
      example: {
        zh: "从Word粘贴来的“1”；显示为0.8%的单元格。",
        en: "A 1 pasted from Word; a cell that shows 0.8%.",
      },
      repair: {
        zh: "改填“100%”“1%”“80%”这样带百分号的数。",
        en: "Write it with a percent sign: 100%, 1%, 80%.",
      },
    },
  },
  (row, checked) => {
    const fault = rateFaultOf(row, checked);
    if (fault?.kind !== "doubt") return [];
    const rate = rateIn(row, checked);
    if (!rate?.reading) return [];
    const name = rowName(row);
    if (fault.doubt === "one") {
      const message = {
        zh: `${name.zh}的完成率填为“1”，按100%汇总；如为1%，请改填“1%”。`,
        en: `${name.en}: the completion rate “1” is counted as 100%; write 1% where that is meant.`,
      };
      return [atColumn(row, "完成率", message, percentFix(rate.cell, 1, false))];
    }
    const fix = percentFix(rate.cell, rate.reading.share * 100, false);
    const message = {
      zh: `${name.zh}的完成率为“${shownRate(rate)}”，不到1%；是否为“${fix.after}”？请核对。`,
      en: `${name.en}: the completion rate is “${shownRate(rate)}”, less than 1%; is ${fix.after} meant?`,
    };
    return [atColumn(row, "完成率", message, fix)];
  },
);
