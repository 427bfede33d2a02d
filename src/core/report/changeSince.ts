import type { Assignment } from "../notice/units";
import type { PreviousReport } from "../rules/previousReport";
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

/** 进展状态 as the unit had written it; empty where it had not. */
export function statusTextBefore(previous: PreviousReport, assignment: Assignment): string {
  return previous.entriesOf(assignment)?.get("进展状态")?.text.trim() ?? "";
}

/** The steps of progress, in their order. */
function progressOf(status: Status | null): number | null {
  if (status === null || status === "本年度无相关任务" || status === "申请调整") return null;
  return STATUSES.indexOf(isCompleted(status) ? "已完成" : status);
}
