import { atColumn, rowName } from "./findingAt";
import { rateFaultOf, rateIn, shownRate } from "./rateFaults";
import { rowRule } from "./rule";

/** A rate that cannot go with the status: work is done that has not begun, or all is done and yet behind. */
export const rateContradictsStatus = rowRule(
  {
    code: "rate-contradicts-status",
    severity: "error",
    document: {
      finds: {
        zh: "未启动、本年度无相关任务的完成率大于0%，或慢于序时进度的完成率为100%。",
        en: "A rate above 0% where nothing was begun or to be done, or 100% of a task that is behind.",
      },
      why: {
        zh: "状态和完成率矛盾，不知以哪个为准。",
        en: "The two contradict each other, and nobody can tell which is right.",
      },
      example: { zh: "“未启动”，完成率30%。", en: "未启动 at 30%." },
      repair: {
        zh: "改正状态，或改正、清空完成率。",
        en: "Correct the status, or correct or clear the rate.",
      },
    },
  },
  (row, checked) => {
    const fault = rateFaultOf(row, checked);
    if (fault?.kind !== "status") return [];
    const rate = rateIn(row, checked);
    if (!rate) return [];
    const name = rowName(row);
    return [
      atColumn(row, "完成率", {
        zh: `${name.zh}的状态为“${fault.status}”，完成率却是“${shownRate(rate)}”；请改正状态，或改正、清空完成率。`,
        en: `${name.en}: the status is ${fault.status} but the completion rate is “${shownRate(rate)}”; correct the status, or correct or clear the rate.`,
      }),
    ];
  },
);
