import { atColumn, rowName } from "./findingAt";
import { lastMilestone } from "./milestones";
import { isYearEnd, reportingDay } from "./reportingDay";
import { statusIn } from "./rowFacts";
import { rowRule } from "./rule";

/** At the year's end status and milestones decide: all of the row's milestones have passed, and it is not completed. */
export const milestonesPassed = rowRule(
  {
    code: "milestones-passed",
    severity: "info",
    document: {
      finds: {
        zh: "年底报送时，时间节点都已过，状态仍为达到或快于序时进度。",
        en: "At the year's end: on schedule by the status, and all milestones have passed.",
      },
      why: {
        zh: "节点都到了，任务多半是已完成或已落后；跨年度的任务可以这样。",
        en: "Then the task is mostly completed or behind; one that goes on for years may be neither.",
      },
      example: {
        zh: "12月18日填报，时间节点“10月底前建成”，“达到序时进度”。",
        en: "10月底前建成, 达到序时进度, in December.",
      },
      repair: {
        zh: "核对状态，无误不必修改；以后年度的节点可补充。",
        en: "Look at the status; nothing is needed where it is right.",
      },
    },
  },
  (row, checked) => {
    const status = statusIn(row, checked);
    const last = lastMilestone(row, checked);
    if ((status !== "达到序时进度" && status !== "快于序时进度") || last === null) return [];
    if (!isYearEnd(checked) || last >= reportingDay(checked)) return [];
    const name = rowName(row);
    return [
      atColumn(row, "时间节点", {
        zh: `${name.zh}的时间节点（最后为${last}）都已过，状态仍为“${status}”；请核对是否已完成，无误不必修改。`,
        en: `${name.en}: all milestones (the last is ${last}) have passed, and the status is ${status}; see whether it is completed, nothing is needed where it is right.`,
      }),
    ];
  },
);
