import { excerpt } from "../values/text";
import { atColumn, entryText, rowName } from "./findingAt";
import { rowRule } from "./rule";
import { substanceOf } from "./substance";

/** The progress is a phrase that could stand anywhere. */
export const emptyPhrase = rowRule(
  {
    code: "empty-phrase",
    severity: "warning",
    document: {
      finds: {
        zh: "进展情况只有“按要求推进”“进展顺利”这类话。",
        en: "The progress consists of phrases such as 按要求推进 only.",
      },
      why: {
        zh: "看不出做了什么、在哪里、成效如何，无法用于通报和报告。",
        en: "It does not say what was done, where and with what result.",
      },
      example: {
        zh: "“无”“已按要求落实到位”“高度重视，积极推进”。",
        en: "Just 无, 已按要求落实到位, or 高度重视，积极推进.",
      },
      repair: {
        zh: "写明做了什么、在哪里、成效如何；本年度没有任务的，选“本年度无相关任务”。",
        en: "Say what was done, where and with what result; choose 本年度无相关任务 where there was nothing to do.",
      },
    },
  },
  (row, checked) => {
    if (substanceOf(row, checked)?.kind !== "empty") return [];
    const name = rowName(row);
    const found = excerpt(entryText(row.row, "进展情况"), 40);
    return [
      atColumn(row, "进展情况", {
        zh: `${name.zh}的进展情况只有“${found}”，没有具体内容；请写明做了什么、在哪里、成效如何。`,
        en: `${name.en}: the progress is just “${found}”; say what was done, where and with what result.`,
      }),
    ];
  },
);
