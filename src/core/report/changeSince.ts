import { STATUS_SIGN_TABLE } from "../matrix/lists";
import { SHEETS } from "../matrix/sheetNames";
import type { Assignment } from "../notice/units";
import type { PreviousReport } from "../rules/previousReport";
import { sheetReference } from "../sheet/address";
import { cell, formulaCell } from "../sheet/buildSheet";
import type { PlanCell } from "../sheet/plan";
import { isCompleted, statusOf, STATUSES, type Status, type StatusVocabulary } from "../values/status";
import type { AssignmentState } from "./consolidation";
import { stateStatus } from "./stateStatus";

/** How an assignment stands against an earlier report. */
export const CHANGES = ["提升", "持平", "回落", "新填报", "本期未填报", "不可比"] as const;
export type Change = (typeof CHANGES)[number];

/** The headings that a report with an earlier one beside it has behind those of where a row came from. */
export const CHANGE_HEADINGS = ["上期进展状态", "与上期相比"] as const;

/**
 * How the status of an assignment changed since an earlier report; null where neither says anything. 已完成 and
 * 已完成并长期坚持 are equally far; what is no step of progress (本年度无相关任务, 申请调整) cannot be compared.
 */
export function changeSince(
  previous: PreviousReport,
  assignment: Assignment,
  state: AssignmentState,
  vocabulary: StatusVocabulary,
): Change | null {
  const before = previous.entriesOf(assignment);
  if (state.kind !== "returned") return before ? "本期未填报" : null;
  if (!before) return "新填报";
  const then = progressOf(statusOf(statusTextBefore(previous, assignment), vocabulary));
  const now = progressOf(stateStatus(state, vocabulary));
  if (then === null || now === null) return "不可比";
  if (now === then) return "持平";
  return now > then ? "提升" : "回落";
}

/** The same as a cell: a formula over 认定状态 at an address where both statuses are steps of progress. */
export function changeCell(
  previous: PreviousReport,
  assignment: Assignment,
  state: AssignmentState,
  vocabulary: StatusVocabulary,
  at: string | null,
): PlanCell {
  const change = changeSince(previous, assignment, state, vocabulary);
  const then = progressOf(statusOf(statusTextBefore(previous, assignment), vocabulary));
  if (at === null || then === null) return cell(change, "shownCentered");
  // 已完成并长期坚持 is as far as 已完成.
  const now = `MIN(${STEPS.length},MATCH(${at},${STEP_LIST},0))`;
  const formula = `IFERROR(CHOOSE(2+SIGN(${now}-${then + 1}),"回落","持平","提升"),"不可比")`;
  return formulaCell(formula, change, "shownCentered");
}

/** 进展状态 as the unit had written it; empty where it had not. */
export function statusTextBefore(previous: PreviousReport, assignment: Assignment): string {
  return previous.entriesOf(assignment)?.get("进展状态")?.text.trim() ?? "";
}

/** The steps of progress, in their order; 已完成并长期坚持 comes next in the list of statuses. */
const STEPS: readonly Status[] = STATUSES.slice(0, STATUSES.indexOf("已完成") + 1);
const STEP_LIST = sheetReference(SHEETS.lists, { ...STATUS_SIGN_TABLE, rows: STEPS.length + 1, columns: 1 });

function progressOf(status: Status | null): number | null {
  if (status === null || status === "本年度无相关任务" || status === "申请调整") return null;
  return STEPS.indexOf(isCompleted(status) ? "已完成" : status);
}
