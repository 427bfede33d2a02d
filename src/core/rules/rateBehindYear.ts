import { atColumn, rowName } from "./findingAt";
import { rateFaultOf, rateIn, shownRate } from "./rateFaults";
import { rowRule } from "./rule";

/** On schedule by the status, far behind the year by the rate; at the year's end status and milestones decide. */
export const rateBehindYear = rowRule(
  {
    code: "rate-behind-year",
    severity: "info",
    document: {
      finds: {
        zh: "年度中间报送时，状态为达到或快于序时进度，完成率却比全年已过时间的比例低20个百分点以上。",
        en: "Within the year: on schedule by the status, but the rate is over 20 points below the share of the year that has passed.",
      },
      why: {
        zh: "工作多安排在下半年的任务可以这样；否则状态可能偏高。12月起以状态和时间节点为准，不作比较。",
        en: "It may be so where most is planned for later; else the status is too good. From December on nothing is compared.",
      },
      example: {
        zh: "9月底报送，“达到序时进度”，完成率30%。",
        en: "At the end of September: 达到序时进度 at 30%.",
      },
      repair: {
        zh: "核对状态和完成率，无误不必修改。",
        en: "Look at both; nothing is needed where they are right.",
      },
    },
  },
  (row, checked) => {
    const fault = rateFaultOf(row, checked);
    if (fault?.kind !== "behind") return [];
    const rate = rateIn(row, checked);
    if (!rate) return [];
    const name = rowName(row);
    const percent = Math.round(fault.passed * 100);
    return [
      atColumn(row, "完成率", {
        zh: `${name.zh}的状态为“${fault.status}”，完成率为“${shownRate(rate)}”，全年时间已过${percent}%；请核对状态，无误不必修改。`,
        en: `${name.en}: the status is ${fault.status} and the rate “${shownRate(rate)}”, with ${percent}% of the year gone; look at the status, nothing is needed where it is right.`,
      }),
    ];
  },
);
