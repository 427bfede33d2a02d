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

/** Who asks to be released from a task, or to do it together with another one, proposes no date. */
const ENDED = /终止|取消|撤销|不再|停止实施|退出|调出|移交|划转|合并[到至入]|并入/;

/** Nor does who asks that another unit should do it. */
const OTHER_UNIT = /(?:调整|变更|更换)[^，,。；;]{0,6}(?:牵头|责任|主办|协办|配合|实施)(?:单位|部门|主体)/;

/** 延期半年, 延长6个月, 推迟一年: until when, though no day is named; 已延期半年 is about the past. */
const FOR_SO_LONG =
  /(?<!已|已经)(?:延[期长后缓]|顺延|推迟|暂缓)(?:工期|时间)?(?:半年|[\d一二两三四五六七八九十]{1,3}(?:个月|年))/;

/** 申请调整 without the date that is proposed. */
export const adjustmentWithoutDate = rowRule(
  {
    code: "adjustment-without-date",
    severity: "warning",
    document: {
      finds: {
        zh: "申请调整，却没有写明调整到什么时候（申请终止、取消、移交、合并或调整责任单位的不需要）。",
        en: "A change is applied for without saying until when; nobody asks that of who applies to end, merge or hand over the task, or for another unit.",
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
    if (texts[0] === "" || texts.some((text) => ENDED.test(text) || OTHER_UNIT.test(text))) return [];
    const { period } = checked.round.settings;
    const day = reportingDay(checked);
    const saysUntilWhen = (text: string) =>
      FOR_SO_LONG.test(text) || findDates(text, period).some((date) => isoDate(date) > day);
    if (texts.some(saysUntilWhen)) return [];
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
