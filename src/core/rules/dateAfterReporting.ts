import { excerpt } from "../values/text";
import { dateFaultOf, dateIn } from "./dateFaults";
import { atColumn, rowName } from "./findingAt";
import { rowRule } from "./rule";

/** A completion date after 填报日期: on that day the unit could not know it. */
export const dateAfterReporting = rowRule(
  {
    code: "date-after-reporting",
    severity: "error",
    document: {
      finds: {
        zh: "实际完成日期晚于报送审签表上的填报日期。",
        en: "The completion date lies after 填报日期 on the sign-off sheet.",
      },
      why: {
        zh: "填报时尚未到的日期不能是实际完成日期，两个日期至少有一个不对。",
        en: "On the day of the report it was still to come; one of the two is wrong.",
      },
      example: {
        zh: "12月18日填报，日期为2017-12-20。",
        en: "2017-12-20, reported on the 18th of December.",
      },
      repair: {
        zh: "核对两个日期；重新报送的，填报日期也要更新。",
        en: "Check both days; a return that is sent again needs a new 填报日期.",
      },
    },
  },
  (row, checked) => {
    const fault = dateFaultOf(row, checked);
    if (fault?.kind !== "afterReporting") return [];
    const found = dateIn(row, checked);
    if (!found) return [];
    const name = rowName(row);
    const written = excerpt(found.cell.text, 40);
    return [
      atColumn(row, "实际完成日期", {
        zh: `${name.zh}的实际完成日期“${written}”晚于填报日期${fault.day}；请核对这两个日期，尚未完成的请改状态。`,
        en: `${name.en}: the completion date “${written}” lies after ${fault.day}, the day of the report; check both days, or correct the status.`,
      }),
    ];
  },
);
