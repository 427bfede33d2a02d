import { excerpt } from "../values/text";
import { dateFaultOf, dateIn } from "./dateFaults";
import { atColumn, rowName } from "./findingAt";
import { statusIn } from "./rowFacts";
import { rowRule } from "./rule";

/** A completion date that cannot be read as a day, a month or a year's end. */
export const dateUnreadable = rowRule(
  {
    code: "date-unreadable",
    severity: "error",
    document: {
      finds: { zh: "实际完成日期不是日期。", en: "The completion date is no date." },
      why: {
        zh: "已完成的任务要有确切日期，才能判断是否按期完成。",
        en: "Whether a task was completed in time is told by its date.",
      },
      example: { zh: "“已完成”“近期”“2017-13-1”。", en: "已完成, 近期 or 2017-13-1." },
      repair: { zh: "按“2017-12-20”的样式填写。", en: "Write it as 2017-12-20." },
    },
  },
  (row, checked) => {
    if (dateFaultOf(row, checked)?.kind !== "unreadable") return [];
    const found = dateIn(row, checked);
    if (!found) return [];
    const name = rowName(row);
    const written = excerpt(found.cell.text, 40);
    const example = `${checked.round.settings.period}-12-20`;
    const isKeptUp = statusIn(row, checked) === "已完成并长期坚持";
    return [
      atColumn(row, "实际完成日期", {
        zh: `${name.zh}的实际完成日期“${written}”无法识别；请按“${example}”的样式填写${isKeptUp ? "首次完成的日期" : ""}。`,
        en: `${name.en}: the completion date “${written}” cannot be read; write ${isKeptUp ? "the day on which it was first completed" : "it"} as ${example}.`,
      }),
    ];
  },
);
