import { isoDate } from "../values/serialDate";
import { excerpt } from "../values/text";
import { dateFaultOf, dateIn } from "./dateFaults";
import { dateFix } from "./dateFix";
import { atColumn, rowName } from "./findingAt";
import { rowRule } from "./rule";

/** A completion date that may mean another day: day and month swapped, a short year, 约. */
export const dateDoubtful = rowRule(
  {
    code: "date-doubtful",
    severity: "warning",
    document: {
      finds: {
        zh: "实际完成日期可能指另一天：日和月可能颠倒、年份只写两位而不是报送年度，或写了“约”“左右”。",
        en: "The completion date may mean another day: day and month swapped, a short year other than the period's, or about that day.",
      },
      why: {
        zh: "“5/12/2017”可能是5月12日，也可能是12月5日，程序不能替单位决定。",
        en: "5/12/2017 may be the 12th of May or the 5th of December; only the unit knows.",
      },
      example: { zh: "“5/12/2017”“16.12.1”“约12月10日”。", en: "5/12/2017, 16.12.1 or 约12月10日." },
      repair: {
        zh: "按“2017-12-05”的样式填写；建议的日期确认后勾选修正。",
        en: "Write it as 2017-12-05; tick the day that is proposed where it is right.",
      },
    },
  },
  (row, checked) => {
    const fault = dateFaultOf(row, checked);
    if (fault?.kind !== "doubt") return [];
    const found = dateIn(row, checked);
    if (!found) return [];
    const name = rowName(row);
    const written = excerpt(found.cell.text, 40);
    const proposed = isoDate(fault.proposed);
    const other = fault.other && isoDate(fault.other);
    const message = {
      zh: `${name.zh}的实际完成日期“${written}”是否为${proposed}${other ? `（也可能是${other}）` : ""}？请按年-月-日填写。`,
      en: `${name.en}: does the completion date “${written}” mean ${proposed}${other ? ` (or ${other})` : ""}? Write it as year-month-day.`,
    };
    return [atColumn(row, "实际完成日期", message, dateFix(found.cell, fault.proposed, false))];
  },
);
