import type { Assignment } from "../notice/units";
import type { ReturnTable } from "../returns/readReturn";
import type { CheckedReturn, CheckedRow } from "./rule";

/**
 * The rows of a table that were sent out with it, as far as they can be told: each assignment's first one, and none of
 * another unit than the one whose return it is.
 */
export function ownRows(
  { rows, mainUnit, basis: { units } }: CheckedReturn,
  table: ReturnTable,
): (readonly [CheckedRow, Assignment])[] {
  const seen = new Set<Assignment>();
  return rows.flatMap((row) => {
    const assignment = row.match?.assignment;
    if (!assignment || row.table !== table || seen.has(assignment)) return [];
    if (mainUnit !== null && units.nameFor(assignment) !== mainUnit) return [];
    seen.add(assignment);
    return [[row, assignment]];
  });
}
