import type { Assignment } from "../notice/units";
import type { Consolidation } from "./consolidation";
import { isOverdue } from "./overdue";

/**
 * How many assignments of each task, unit and the like are 是否超期; what has none is not there.
 * @param asOf the date that the report is as of, `YYYY-MM-DD`
 */
export function overdueCounts<Key>(
  consolidation: Consolidation,
  asOf: string,
  keyOf: (assignment: Assignment) => Key,
): ReadonlyMap<Key, number> {
  const counts = new Map<Key, number>();
  for (const [assignment, state] of consolidation.states) {
    if (state.kind !== "returned" || !isOverdue(state.placed, consolidation, asOf)) continue;
    const key = keyOf(assignment);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
