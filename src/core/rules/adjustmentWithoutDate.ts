import type { EntryHeading } from "../matrix/progressColumns";
import { findDates } from "../values/findDates";
import { isoDate } from "../values/serialDate";
import { atColumn, entryText, rowName } from "./findingAt";
import { reportingDay } from "./reportingDay";
import { statusIn } from "./rowFacts";
import { rowRule } from "./rule";

/** Where a unit may say until when it asks for more time. */
const PLACES: readonly EntryHeading[] = [
  "未达进度原因",
  "下一步打算",
  "时间节点",
  "进展情况",
  "需区级协调事项",
];

/** Who asks to be released from a task proposes no date. */
const ENDED = /终止|取消|撤销|不再|停止实施|退出|调出|移交|划转/;

/** 申请调整 without the date that is proposed. */
export const adjustmentWithoutDate = rowRule(
  {
    code: "adjustment-without-date",
    severity: "warning",
    document: {
      finds: {
        zh: "申请调整，却没有写明调整到什么时候（申请终止、取消、移交的不需要）。",
        en: "A change is applied for without saying until when; nobody asks that of who applies to end or hand over the task.",
      },
      why: {
        zh: "没有建议的时间，无法研究是否同意；同意之前按未完成统计。",
        en: "Without a date nobody can agree; until then the task counts as not completed.",
      },
      example: {
        zh: "“申请调整”，理由“资金未到位”，没有日期。",
        en: "申请调整 with 资金未到位 and no date.",
      },
      repair: {
        zh: "在“时间节点”或“未达进度原因”中写明建议完成时间，如“2018年6月底前”。",
        en: "Name the proposed date in 时间节点 or 未达进度原因, such as 2018年6月底前.",
      },
    },
  },
  (row, checked) => {
    if (statusIn(row, checked) !== "申请调整") return [];
    const texts = PLACES.map((heading) => entryText(row.row, heading));
    // Without a reason the row has a finding already.
    if (texts[0] === "" || texts.some((text) => ENDED.test(text))) return [];
    const { period } = checked.round.settings;
    const day = reportingDay(checked);
    if (texts.some((text) => findDates(text, period).some((date) => isoDate(date) > day))) return [];
    const name = rowName(row);
    const example = `${period + 1}年6月底前`;
    return [
      atColumn(row, "时间节点", {
        zh: `${name.zh}申请调整，但没有写明建议完成时间；请在“时间节点”中写明，如“${example}”。同意之前按未完成统计。`,
        en: `${name.en}: a change is applied for without a proposed date; name it in 时间节点, such as ${example}. Until it is agreed the task counts as not completed.`,
      }),
    ];
  },
);
