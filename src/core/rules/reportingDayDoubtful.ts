import type { PlacedCell } from "../returns/readReturn";
import { readDateCell } from "../values/readDate";
import { saysNone } from "../values/saysNone";
import { isoDate } from "../values/serialDate";
import { excerpt } from "../values/text";
import { dateFix } from "./dateFix";
import { atPlace } from "./findingAt";
import { isUnitsReturn } from "./isUnitsReturn";
import { reportingDayFault } from "./reportingDay";
import { isBroken } from "./rowFacts";
import { returnRule, type CheckedReturn, type RuleFinding } from "./rule";

/** 填报日期 that cannot be the day on which the unit reported. */
export const reportingDayDoubtful = returnRule(
  {
    code: "reporting-day-doubtful",
    severity: "warning",
    document: {
      finds: {
        zh: "填报日期无法识别、可作两种理解、晚于今天，或不在该年度的报送时间内（当年1月至次年6月）。",
        en: "填报日期 cannot be read, may mean two days, lies in the future, or outside the time for such a report: from January of the year to June of the next.",
      },
      why: {
        zh: "一个单位报送几次的，以填报日期最晚的为准；完成日期、时限也按它核对。识别不了的，按校验当天核对。",
        en: "Of several returns the latest by this date counts, and other dates are judged by it. Where it is in doubt they are judged by the day of the check.",
      },
      example: { zh: "2017年度的填报表写“2016-12-18”。", en: "2016-12-18 in a return for 2017." },
      repair: {
        zh: "改填报送当天的日期，如2017-12-18。",
        en: "Write the day of the report, such as 2017-12-18.",
      },
    },
  },
  (checked) => {
    const cell = checked.returned.signOff.get("填报日期");
    if (!cell || !isUnitsReturn(checked) || isBroken(cell) || saysNone(cell.text)) return [];
    const found = excerpt(cell.text.trim(), 40);
    const { period } = checked.round.settings;
    switch (reportingDayFault(checked)) {
      case null:
        return [];
      case "unreadable":
        return [unreadable(cell, found, checked)];
      case "future":
        return [
          atPlace(cell, {
            zh: `填报日期“${found}”晚于今天（${checked.basis.today}）；请填报送当天的日期。`,
            en: `填报日期 “${found}” is after today (${checked.basis.today}); write the day of the report.`,
          }),
        ];
      case "outside":
        return [
          atPlace(cell, {
            zh: `填报日期“${found}”不在${period}年度的报送时间内（${period}年1月至${period + 1}年6月）；请核对年份。`,
            en: `填报日期 “${found}” is not within the time for reports about ${period}, January ${period} to June ${period + 1}; check the year.`,
          }),
        ];
    }
  },
);

function unreadable(cell: PlacedCell, found: string, { round }: CheckedReturn): RuleFinding {
  const { period } = round.settings;
  const reading = readDateCell(cell, period);
  if (!reading) {
    return atPlace(cell, {
      zh: `填报日期“${found}”无法识别；请按“${period}-12-20”填写。`,
      en: `填报日期 “${found}” cannot be read; write it as ${period}-12-20.`,
    });
  }
  const fix = dateFix(cell, reading.date, false);
  const other = reading.alternative ? isoDate(reading.alternative) : null;
  const message = {
    zh: `填报日期“${found}”不能确定是哪一天；是否为“${fix.after}”${other === null ? "" : `，还是“${other}”`}？请核对后改填。`,
    en: `填报日期 “${found}” may mean more than one day; is it ${fix.after}${other === null ? "" : ` or ${other}`}? Check and correct it.`,
  };
  return atPlace(cell, message, fix);
}
