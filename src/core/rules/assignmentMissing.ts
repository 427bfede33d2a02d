import { SHEETS } from "../matrix/sheetNames";
import type { Assignment } from "../notice/units";
import { comparableText, excerpt } from "../values/text";
import { returnRule, type CheckedReturn, type CheckedRow } from "./rule";
import { lacksMatchingColumn } from "./tableColumns";

/** An assignment that should be in the return is not. */
export const assignmentMissing = returnRule(
  {
    code: "assignment-missing",
    severity: "error",
    document: {
      finds: { zh: "下发时有的任务行，报回时没有了。", en: "A task that was sent out is not in the return." },
      why: {
        zh: "缺少的任务无法汇总，会列入未报事项。",
        en: "It cannot be consolidated and is listed as not reported.",
      },
      example: {
        zh: "删除了认为与本单位无关的行。",
        en: "Rows that seemed none of the unit's business were deleted.",
      },
      repair: {
        zh: "使用下发的填报表，补回该行并填写；无相关任务的，选“本年度无相关任务”。",
        en: "Use the workbook as it was sent and fill the row in; choose 本年度无相关任务 where there was nothing to do.",
      },
    },
  },
  (checked) => {
    const { rows, expected, returned, columns, mainUnit, sent, basis } = checked;
    const { nameFor } = basis.units;
    // Rows that match nothing for want of a column are all there: the column is what is told.
    if ([...columns.values()].some(lacksMatchingColumn)) return [];
    // A merged unit reports on a task once.
    const part = (assignment: Assignment) => `${assignment.task.id}|${nameFor(assignment)}`;
    const present = new Set(rows.map(({ match }) => match && part(match.assignment)));
    const claimed = new Set(rows.flatMap((row) => claimOf(row, checked)));
    const [table] = returned.tables;
    return expected
      .filter((assignment) => !present.has(part(assignment)) && !claimed.has(claim(assignment)))
      .filter((assignment) => mainUnit === null || nameFor(assignment) === mainUnit)
      .filter((assignment) => !sent || sent.has(assignment))
      .map(({ task, index, unit }) => ({
        sheet: table?.sheet ?? SHEETS.progress,
        cell: `A${(table?.headingRow ?? 0) + 1}`,
        taskId: task.id,
        message: {
          zh: `缺少第${index}项${task.title === null ? "" : `“${excerpt(task.title, 40)}”`}（${unit.name}）；请使用下发的填报表，不要删除行。`,
          en: `Task ${index}${task.title === null ? "" : ` (${excerpt(task.title, 40)})`} of ${unit.name} is missing; use the workbook as it was sent and delete no rows.`,
        },
        fix: null,
      }));
  },
);

function claim({ index, unit }: Assignment): string {
  return `${index}|${comparableText(unit.name)}`;
}

/** A row that was changed beyond recognition still says by its number which one it was; it has a finding of its own. */
function claimOf({ row, match }: CheckedRow, { mainUnit }: CheckedReturn): string[] {
  const number = row.issued.get("序号") ?? "";
  const unit = row.issued.get("责任单位") || mainUnit || "";
  return match === null && number !== "" ? [`${number}|${comparableText(unit)}`] : [];
}
