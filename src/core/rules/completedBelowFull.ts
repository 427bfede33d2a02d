import { atColumn, rowName } from "./findingAt";
import { rateFaultOf, rateIn, shownRate } from "./rateFaults";
import { rowRule } from "./rule";

/** 已完成 with a rate below 100 %: one of the two is wrong. */
export const completedBelowFull = rowRule(
  {
    code: "completed-below-full",
    severity: "error",
    document: {
      finds: {
        zh: "状态为已完成或已完成并长期坚持，完成率却不到100%。",
        en: "The status is 已完成 or 已完成并长期坚持, and the rate is below 100%.",
      },
      why: {
        zh: "状态和完成率矛盾，不知以哪个为准。",
        en: "The two contradict each other, and nobody can tell which is right.",
      },
      example: { zh: "“已完成”，完成率80%。", en: "已完成 at 80%." },
      repair: { zh: "将完成率改为100%，或改正状态。", en: "Make the rate 100%, or correct the status." },
    },
  },
  (row, checked) => {
    const fault = rateFaultOf(row, checked);
    if (fault?.kind !== "below") return [];
    const rate = rateIn(row, checked);
    if (!rate) return [];
    const name = rowName(row);
    return [
      atColumn(row, "完成率", {
        zh: `${name.zh}的状态为“${fault.status}”，完成率却是“${shownRate(rate)}”；请将完成率改为100%，或改正状态。`,
        en: `${name.en}: the status is ${fault.status} but the completion rate is “${shownRate(rate)}”; make the rate 100% or correct the status.`,
      }),
    ];
  },
);
