import { excerpt } from "../values/text";
import { atColumn, entryText, rowName } from "./findingAt";
import { rowRule } from "./rule";
import { substanceOf } from "./substance";

/** The progress has too few characters to say anything. */
export const progressTooShort = rowRule(
  {
    code: "progress-too-short",
    severity: "warning",
    document: {
      finds: {
        zh: "进展情况字数太少（标点、空格不计，默认少于8个字）。",
        en: "The progress has very few characters: fewer than 8 unless set otherwise, punctuation not counted.",
      },
      why: {
        zh: "几个字说不清做了什么、成效如何。",
        en: "A few characters cannot say what was done and what came of it.",
      },
      example: { zh: "“路已修好”。", en: "Just 路已修好." },
      repair: {
        zh: "写明做了什么、在哪里、成效如何。",
        en: "Say what was done, where and with what result.",
      },
    },
  },
  (row, checked) => {
    const fault = substanceOf(row, checked);
    if (fault?.kind !== "short") return [];
    const name = rowName(row);
    const found = excerpt(entryText(row.row, "进展情况"), 40);
    const least = checked.round.settings.check.minimumLength;
    return [
      atColumn(row, "进展情况", {
        zh: `${name.zh}的进展情况“${found}”只有${fault.length}个字（至少${least}个字）；请写明做了什么、在哪里、成效如何。`,
        en: `${name.en}: the progress “${found}” has only ${fault.length} characters (at least ${least}); say what was done, where and with what result.`,
      }),
    ];
  },
);
