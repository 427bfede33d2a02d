import { excerpt } from "../values/text";
import { atColumn, entryText, rowName } from "./findingAt";
import { returnRule } from "./rule";
import { substanceOf } from "./substance";

/** A unit says the same of two tasks; the first one stays as it is. */
export const copiedWithin = returnRule(
  {
    code: "copied-within",
    severity: "warning",
    document: {
      finds: {
        zh: "同一单位的两项任务写了相同的进展情况，从第二项起提示。",
        en: "A unit says the same of several tasks; all but the first are told.",
      },
      why: {
        zh: "各项任务要求不同，相同的文字至少有一项没有对应上。",
        en: "Tasks differ, so the same words cannot answer both.",
      },
      example: { zh: "第3项的进展情况复制到了第7项。", en: "The progress of task 3 was copied to task 7." },
      repair: { zh: "按各项任务分别写明进展。", en: "Say of each task what was done for it." },
    },
  },
  (checked) =>
    checked.rows.flatMap((row) => {
      const fault = substanceOf(row, checked);
      if (fault?.kind !== "within") return [];
      const name = rowName(row);
      const first = rowName(fault.first);
      const found = excerpt(entryText(row.row, "进展情况"), 40);
      const at = fault.first.row.row + 1;
      return [
        atColumn(row, "进展情况", {
          zh: `${name.zh}的进展情况“${found}”与${first.zh}（第${at}行）完全相同；请按本项任务写明进展。`,
          en: `${name.en}: the progress “${found}” is the same as that of ${first.en} in row ${at}; say what was done for this task.`,
        }),
      ];
    }),
);
