import { statusOf, type Status, type StatusVocabulary } from "../values/status";
import type { AssignmentState } from "./consolidation";

/** The status that a returned row stands for, in the words of its round; null where there is none or a person has to decide. */
export function stateStatus(state: AssignmentState, vocabulary: StatusVocabulary): Status | null {
  const entry = state.kind === "returned" ? state.placed.row.entries.get("进展状态") : undefined;
  return entry ? statusOf(entry.text, vocabulary) : null;
}
