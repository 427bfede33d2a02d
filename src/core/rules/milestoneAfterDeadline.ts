import { findDates } from "../values/findDates";
import { isoDate } from "../values/serialDate";
import { atColumn, entryText, rowName } from "./findingAt";
import { statusIn } from "./rowFacts";
import { rowRule, type CheckedReturn, type CheckedRow } from "./rule";

/** A milestone after the deadline that the notice sets for the task. */
export const milestoneAfterDeadline = rowRule(
  {
    code: "milestone-after-deadline",
    severity: "warning",
    document: {
      finds: {
        zh: "时间节点中有晚于完成时限的日期（申请调整的除外）。",
        en: "A milestone lies after the task's deadline, and no change was applied for.",
      },
      why: {
        zh: "完成时限由通知规定，需要延期的应选“申请调整”并说明理由。",
        en: "The notice sets the deadline; who needs longer applies for it (申请调整) and gives a reason.",
      },
      example: {
        zh: "完成时限为2017年10月底，时间节点写“2018年3月底建成”。",
        en: "2018年3月底建成, with a deadline in October 2017.",
      },
      repair: {
        zh: "核对时间节点；确需延期的，状态选“申请调整”。",
        en: "Check the milestone; choose 申请调整 where more time is needed.",
      },
    },
  },
  (row, checked) => {
    const deadline = row.match?.assignment.task.deadlineDate ?? null;
    if (deadline === null || statusIn(row, checked) === "申请调整") return [];
    const last = lastMilestone(row, checked);
    if (last === null || last <= deadline) return [];
    const name = rowName(row);
    return [
      atColumn(row, "时间节点", {
        zh: `${name.zh}的时间节点${last}晚于完成时限${deadline}；请核对，确需延期的，状态请选“申请调整”并说明理由。`,
        en: `${name.en}: the milestone ${last} lies after the deadline ${deadline}; check it, or choose 申请调整 and give the reason.`,
      }),
    ];
  },
);

/**
 * The last day that 时间节点 names, `YYYY-MM-DD`; null where it names none. What was prefilled is left alone: its 6月底
 * is that of the period in which it was written.
 */
function lastMilestone({ row }: CheckedRow, { round }: CheckedReturn): string | null {
  if (row.prefilled?.has("时间节点")) return null;
  const days = findDates(entryText(row, "时间节点"), round.settings.period).map(isoDate);
  return days.sort().at(-1) ?? null;
}
