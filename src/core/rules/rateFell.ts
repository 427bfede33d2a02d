import { atColumn, rowName } from "./findingAt";
import { rateFaultOf, rateIn, shownRate } from "./rateFaults";
import { rowRule } from "./rule";

/** A rate lower than earlier in the same year, where that report is given. */
export const rateFell = rowRule(
  {
    code: "rate-fell",
    severity: "warning",
    document: {
      finds: {
        zh: "给出本年度上次的报告时，完成率低于上次报送的完成率，“存在问题”“未达进度原因”中又没有说明。",
        en: "Where an earlier report of the year is given: the rate is lower than it was then, and neither 存在问题 nor 未达进度原因 says anything.",
      },
      why: {
        zh: "同一年度的完成率一般不会下降，可能填错了行，或计算口径变了。",
        en: "Within a year it seldom falls; the row or the way of counting may be another.",
      },
      example: { zh: "上次80%，本次60%。", en: "80% last time, 60% now." },
      repair: {
        zh: "核对后改正；确需下调的，在“存在问题”中说明。",
        en: "Check it; where it is right, say why in 存在问题.",
      },
    },
  },
  (row, checked) => {
    const fault = rateFaultOf(row, checked);
    if (fault?.kind !== "fell") return [];
    const rate = rateIn(row, checked);
    if (!rate) return [];
    const name = rowName(row);
    return [
      atColumn(row, "完成率", {
        zh: `${name.zh}的完成率为“${shownRate(rate)}”，低于本年度上次报送的“${fault.before}”；请核对，确需下调的在“存在问题”中说明。`,
        en: `${name.en}: the completion rate “${shownRate(rate)}” is lower than “${fault.before}” earlier this year; check it, or say why in 存在问题.`,
      }),
    ];
  },
);
