import type { EntryHeading } from "../matrix/progressColumns";
import { bareText } from "../values/similarity";
import type { Status } from "../values/status";
import { excerpt } from "../values/text";
import { atColumn, entryText, rowName } from "./findingAt";
import { isBroken, statusIn } from "./rowFacts";
import { rowRule, type CheckedReturn } from "./rule";
import { hasLittleToTell } from "./substance";
import { isEmptyPhrase } from "./substanceWords";

/** What these lack is said by rules of their own. */
const OTHERWISE: readonly EntryHeading[] = ["进展状态", "完成率", "实际完成日期"];

/** What the row's status asks for is there, but is just 无, — or 同上. */
export const requiredEmpty = rowRule(
  {
    code: "required-empty",
    severity: "warning",
    document: {
      finds: {
        zh: "该状态要求的原因或下一步打算只有“无”“—”“同上”“正在推进”这类话，或进展情况只有“—”；不作要求的栏目填“无”不提示。",
        en: "The reason or next step that the status asks for is just 无, —, 同上 or 正在推进, or the progress is just —. Where nothing is asked, 无 is fine.",
      },
      why: {
        zh: "没有按进度完成的，要看得出为什么、接下来怎么办，才能协调解决。",
        en: "Of a task behind schedule one has to see why, and what will be done about it.",
      },
      example: { zh: "“慢于序时进度”，未达进度原因填“无”。", en: "慢于序时进度 with 无 as the reason." },
      repair: {
        zh: "写明具体原因、下一步措施和时间；如已达到进度，改正状态。",
        en: "Give the reason, the next step and until when; or correct the status.",
      },
    },
  },
  (row, checked) => {
    const status = statusIn(row, checked);
    if (status === null) return [];
    const asked = checked.round.settings.check.required[status];
    return asked.flatMap((heading) => {
      const cell = row.row.entries.get(heading);
      if (!cell || OTHERWISE.includes(heading) || isBroken(cell)) return [];
      if (!isHollow(heading, cell.text, status, checked)) return [];
      const name = rowName(row);
      const found = excerpt(entryText(row.row, heading), 40);
      return [
        atColumn(row, heading, {
          zh: `${name.zh}的状态为“${status}”，“${heading}”只有“${found}”；请写明具体内容，或改正状态。`,
          en: `${name.en}: the status is ${status}, and ${heading} is just “${found}”; say more, or correct the status.`,
        }),
      ];
    });
  },
);

/** Phrases in 进展情况 have a rule of their own; a stroke alone is no phrase. */
function isHollow(heading: EntryHeading, written: string, status: Status, { basis }: CheckedReturn): boolean {
  if (heading === "进展情况") return !hasLittleToTell(status) && !/[\p{L}\p{N}]/u.test(written);
  const text = bareText(written);
  return text === "" || isEmptyPhrase(text, basis.words);
}
