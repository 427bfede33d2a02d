import { excerpt } from "../values/text";
import { dateFaultOf, dateIn } from "./dateFaults";
import { atColumn, rowName } from "./findingAt";
import { rowRule } from "./rule";

/** A completion date in another year than the one that is reported on. */
export const dateOutsidePeriod = rowRule(
  {
    code: "date-outside-period",
    severity: "warning",
    document: {
      finds: {
        zh: "实际完成日期不在报送年度内；已完成并长期坚持的，可以早于报送年度。",
        en: "The completion date is not in the reported year; what is kept up (已完成并长期坚持) may be older.",
      },
      why: {
        zh: "多为年份笔误，或沿用了上年的内容。",
        en: "Mostly the year is mistyped, or the text is last year's.",
      },
      example: {
        zh: "2017年度，“已完成”，日期为2016-12-01。",
        en: "已完成 on 2016-12-01, in the year 2017.",
      },
      repair: {
        zh: "核对年份；上年已完成的，选“已完成并长期坚持”或“本年度无相关任务”。",
        en: "Check the year; what was completed earlier is 已完成并长期坚持 or 本年度无相关任务.",
      },
    },
  },
  (row, checked) => {
    if (dateFaultOf(row, checked)?.kind !== "outside") return [];
    const found = dateIn(row, checked);
    if (!found) return [];
    const name = rowName(row);
    const written = excerpt(found.cell.text, 40);
    const { period } = checked.round.settings;
    return [
      atColumn(row, "实际完成日期", {
        zh: `${name.zh}的实际完成日期“${written}”不在${period}年度内；请核对年份。`,
        en: `${name.en}: the completion date “${written}” is not in ${period}; check the year.`,
      }),
    ];
  },
);
