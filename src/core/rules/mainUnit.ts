import type { PresentUnits } from "../matrix/presentUnits";
import type { Return } from "../returns/readReturn";
import type { CheckedRow } from "./rule";

/**
 * The unit whose return it is, as it is called by now: the one that the stamp names, else the one with more than half of
 * the rows.
 * @returns null for a master and where rows of many units are brought together
 */
export function mainUnit(
  { nameFor, namesFor }: PresentUnits,
  { stamp }: Return,
  rows: readonly CheckedRow[],
): string | null {
  if (stamp?.unit) return namesFor(stamp.unit)[0] ?? stamp.unit;
  if (stamp?.kind === "master") return null;
  const counts = new Map<string, number>();
  for (const { match } of rows) {
    const unit = match && nameFor(match.assignment);
    if (unit !== null) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  for (const [unit, count] of counts) if (count * 2 > rows.length) return unit;
  return null;
}
