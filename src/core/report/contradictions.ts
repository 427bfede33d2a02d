import type { Task } from "../notice/notice";
import { isBehind, isCompleted } from "../values/status";
import type { Consolidation } from "./consolidation";
import { stateStatus } from "./stateStatus";

/**
 * Where the lead unit of a task says that it is completed and a supporting unit that it has not begun or is behind, in a
 * sentence for each of these: one of them is wrong, and only they know which. Empty where nothing contradicts.
 */
export function contradictions({ states, round }: Consolidation, task: Task): string[] {
  const said = [...states].flatMap(([assignment, state]) => {
    const status = assignment.task === task ? stateStatus(state, round.settings.check.vocabulary) : null;
    return status === null ? [] : [{ unit: assignment.unit, status }];
  });
  const leads = said.filter(({ unit, status }) => unit.role === "lead" && isCompleted(status));
  const supports = said.filter(({ unit, status }) => unit.role === "support" && isBehind(status));
  return leads.flatMap((lead) =>
    supports.map(
      (support) => `牵头${lead.unit.name}“${lead.status}”，配合${support.unit.name}“${support.status}”`,
    ),
  );
}
