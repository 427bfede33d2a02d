import { statusOf, type Status } from "../values/status";
import type { AssignmentState } from "./consolidation";

/** The status that a returned row stands for; null where there is none or a person has to decide. */
export function stateStatus(state: AssignmentState): Status | null {
  const entry = state.kind === "returned" ? state.placed.row.entries.get("进展状态") : undefined;
  return entry ? statusOf(entry.text) : null;
}
