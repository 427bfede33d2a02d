import type { CheckSettings } from "../matrix/checkSettings";
import type { EntryHeading } from "../matrix/progressColumns";
import { STATUSES } from "../values/status";
import { atColumn, entryText, rowName } from "./findingAt";
import { isOpen, statusIn } from "./rowFacts";
import { rowRule } from "./rule";

/** What the row's status asks for is not filled in; nothing more is asked. */
export const requiredMissing = rowRule(
  {
    code: "required-missing",
    severity: "error",
    document: {
      finds: { zh: "该状态必填的栏目没有填。", en: "What the row's status asks for is empty." },
      why: {
        zh: "慢于序时进度要有原因和下一步打算，已完成要有日期；其他栏目没有可不填。",
        en: "A task behind schedule needs a reason and a next step, a completed one a date; nothing else is asked.",
      },
      example: { zh: "状态为“慢于序时进度”，未达进度原因空着。", en: "慢于序时进度 without a reason." },
      repair: { zh: "补填所指栏目。", en: "Fill in the column that is named." },
    },
  },
  (row, checked) => {
    const status = statusIn(row, checked);
    const { required } = checked.round.settings.check;
    const asked = status === null ? askedAlways(required) : required[status];
    const missing = asked.filter(
      (heading) => heading !== "进展状态" && isOpen(row, heading) && entryText(row.row, heading) === "",
    );
    if (missing.length === 0) return [];
    const name = rowName(row);
    return missing.map((heading) =>
      atColumn(row, heading, {
        zh: `${name.zh}${status === null ? "" : `的状态为“${status}”，`}应填写“${heading}”。`,
        en: `${name.en}: ${heading} has to be filled in${status === null ? "" : ` where the status is ${status}`}.`,
      }),
    );
  },
);

/** What every status asks for: that much is due before the status is known. */
function askedAlways(required: CheckSettings["required"]): readonly EntryHeading[] {
  const [first = [], ...others] = STATUSES.map((status) => required[status]);
  return first.filter((heading) => others.every((headings) => headings.includes(heading)));
}
