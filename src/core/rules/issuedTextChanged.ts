import type { IssuedHeading } from "../matrix/progressColumns";
import { excerpt } from "../values/text";
import { atColumn, rowName, textFix } from "./findingAt";
import type { Fix } from "./finding";
import type { RowRule } from "./rule";
import { changedByUnit } from "./sentEdition";

/** What was issued no longer reads as it was sent out; both texts are shown. */
export const issuedTextChanged: RowRule = {
  code: "issued-text-changed",
  severity: "error",
  document: {
    finds: {
      zh: "下发的内容（蓝色表头各列）被改动。",
      en: "What was issued, below the blue headings, was changed.",
    },
    why: {
      zh: "任务内容、责任单位以通知为准，改动后各单位的表对不上。",
      en: "Tasks and units are those of the notice; once changed, returns no longer agree.",
    },
    example: {
      zh: "把责任单位“万州检疫检验局”改为“万州检验检疫局”。",
      en: "The unit 万州检疫检验局 was corrected to 万州检验检疫局.",
    },
    repair: {
      zh: "恢复原文；认为通知有误的，写在“需区级协调事项”中。",
      en: "Restore it; where the notice is wrong, say so in 需区级协调事项.",
    },
  },
  scope: "row",
  blankRows: true,
  check: (row, checked) =>
    changedByUnit(row, checked).map(({ heading, found, issued }) => {
      const name = rowName(row);
      return atColumn(
        row,
        heading,
        {
          zh: `${name.zh}的“${heading}”是下发内容，不应改动：现为${quoted(found)}，下发时为${quoted(issued)}；请恢复原文。`,
          en: `${name.en}: ${heading} was issued and must not be changed; it now reads “${excerpt(found, 40)}”, it was sent as “${excerpt(issued, 40)}”. Restore it.`,
        },
        restored(heading, found, issued),
      );
    }),
};

function quoted(text: string): string {
  return text === "" ? "空白" : `“${excerpt(text, 40)}”`;
}

/** A person may have written something there that belongs elsewhere, so nothing is put back unasked. */
function restored(heading: IssuedHeading, found: string, issued: string): Fix {
  const fix = textFix(found, issued, false);
  return heading === "序号" ? { ...fix, value: Number(issued) } : fix;
}
