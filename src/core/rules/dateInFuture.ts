import { excerpt } from "../values/text";
import { dateFaultOf, dateIn } from "./dateFaults";
import { atColumn, rowName } from "./findingAt";
import { rowRule } from "./rule";

/** A completion date after the day of the check. */
export const dateInFuture = rowRule(
  {
    code: "date-in-future",
    severity: "error",
    document: {
      finds: { zh: "实际完成日期晚于校验当天。", en: "The completion date lies after the day of the check." },
      why: { zh: "还没到的日期不能是实际完成日期。", en: "Nothing is completed on a day to come." },
      example: { zh: "12月25日校验，日期为2017-12-31。", en: "2017-12-31, checked on the 25th of December." },
      repair: {
        zh: "改为实际日期；尚未完成的改状态，计划日期写到“时间节点”。",
        en: "Write the actual day; or correct the status and move a planned day to 时间节点.",
      },
    },
  },
  (row, checked) => {
    if (dateFaultOf(row, checked)?.kind !== "future") return [];
    const found = dateIn(row, checked);
    if (!found) return [];
    const name = rowName(row);
    const written = excerpt(found.cell.text, 40);
    const { today } = checked.basis;
    return [
      atColumn(row, "实际完成日期", {
        zh: `${name.zh}的实际完成日期“${written}”还没有到（今天是${today}）；请核对日期，尚未完成的请改状态。`,
        en: `${name.en}: the completion date “${written}” is still to come (today is ${today}); check it, or correct the status.`,
      }),
    ];
  },
);
