import { excerpt } from "../values/text";
import { atColumn, entryText, rowName } from "./findingAt";
import { rowRule } from "./rule";
import { substanceOf } from "./substance";

/** The progress names none of the places and groups that the notice is about. */
export const scopeNotNamed = rowRule(
  {
    code: "scope-not-named",
    severity: "warning",
    document: {
      finds: {
        zh: "进展情况、具体措施都没有提到通知所指的地方或群众（如恒合、地宝、少数民族）。",
        en: "Neither progress nor measures name a place or group that the notice is about.",
      },
      why: {
        zh: "常见的是拿全区工作代替，看不出在这些地方的落实情况。",
        en: "Often district-wide work is reported instead.",
      },
      example: {
        zh: "“全区新建农村公路300公里”。",
        en: "全区新建农村公路300公里: built somewhere in the district.",
      },
      repair: {
        zh: "写明在这些地方或对这些群众做了什么；没有的，选“本年度无相关任务”并说明。",
        en: "Say what was done there or for them; choose 本年度无相关任务 where nothing was to be done.",
      },
    },
  },
  (row, checked) => {
    if (substanceOf(row, checked)?.kind !== "scope") return [];
    const name = rowName(row);
    const found = excerpt(entryText(row.row, "进展情况"), 40);
    const words = checked.round.settings.check.scopeWords.slice(0, 3);
    return [
      atColumn(row, "进展情况", {
        zh: `${name.zh}的进展情况“${found}”未说明在${words.join("、")}等方面的落实情况；请补充。`,
        en: `${name.en}: the progress “${found}” does not say what was done for ${words.join(", ")} and the like; add it.`,
      }),
    ];
  },
);
