import type { Assignment } from "../notice/units";
import type { Task } from "../notice/notice";
import { groupBy } from "../values/groupBy";
import { isBehind, isCompleted, type Status, type StatusVocabulary } from "../values/status";
import type { AssignmentState, Consolidation } from "./consolidation";
import { stateStatus } from "./stateStatus";

/** What a unit says of a task. */
interface SaidOf {
  readonly assignment: Assignment;
  readonly status: Status;
}

/** A lead unit that says a task is completed, and a supporting one that has not begun or is behind. */
export interface Contradiction {
  readonly lead: SaidOf;
  readonly support: SaidOf;
}

/**
 * Where the lead unit of a task says that it is completed and a supporting unit that it has not begun or is behind: one of
 * them is wrong, and only they know which.
 * @param states the assignments of one task
 */
export function contradictionsAmong(
  states: Iterable<readonly [Assignment, AssignmentState]>,
  vocabulary: StatusVocabulary,
): Contradiction[] {
  const said = [...states].flatMap(([assignment, state]) => {
    const status = stateStatus(state, vocabulary);
    return status === null ? [] : [{ assignment, status }];
  });
  const leads = said.filter(
    ({ assignment, status }) => assignment.unit.role === "lead" && isCompleted(status),
  );
  const supports = said.filter(
    ({ assignment, status }) => assignment.unit.role === "support" && isBehind(status),
  );
  return leads.flatMap((lead) => supports.map((support) => ({ lead, support })));
}

/** A sentence for each contradiction of a task; tasks in which nothing contradicts are not there. */
export function contradictionsByTask({ states, round }: Consolidation): ReadonlyMap<Task, readonly string[]> {
  const byTask = groupBy(states, ([{ task }]) => task);
  const sentences = [...byTask].map(([task, own]) => {
    const found = contradictionsAmong(own, round.settings.check.vocabulary);
    return [task, found.map(sentenceOf)] as const;
  });
  return new Map(sentences.filter(([, found]) => found.length > 0));
}

function sentenceOf({ lead, support }: Contradiction): string {
  return `牵头${lead.assignment.unit.name}“${lead.status}”，配合${support.assignment.unit.name}“${support.status}”`;
}
