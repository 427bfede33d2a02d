import { reportingRound, type ReportingRound } from "../matrix/round";
import type { EntryHeading } from "../matrix/progressColumns";
import type { Assignment } from "../notice/units";
import { detailTables, identify } from "../returns/identify";
import { rowMatcher } from "../returns/matchRows";
import type { PlacedCell, Return, ReturnRow } from "../returns/readReturn";
import { comparableText } from "../values/text";

/** What an earlier report says of assignments: last period's, or this period's so far. */
export interface PreviousReport {
  /** The calendar year that it is about; null where it does not tell. */
  readonly period: number | null;
  /** What a unit had entered for a task, by column; null where it had entered nothing. */
  readonly entriesOf: (assignment: Assignment) => ReadonlyMap<EntryHeading, PlacedCell> | null;
  /** Its rows with entries that are about no assignment of the round that it is compared with. */
  readonly unmatched: readonly ReturnRow[];
}

/**
 * Takes the entries out of an earlier report (its 进展明细), a master or a return.
 * @param round the round that is checked now; the earlier rows are matched to its assignments by key or text
 */
export function previousReport(round: ReportingRound, earlier: Return): PreviousReport {
  const { period } = identify(earlier);
  const then = reportingRound(round.notice, { ...round.settings, period: period ?? round.settings.period });
  const match = rowMatcher(then);
  const entries = new Map<string, ReadonlyMap<EntryHeading, PlacedCell>>();
  const unmatched: ReturnRow[] = [];
  for (const row of detailTables(earlier).flatMap(({ rows }) => rows)) {
    if (row.entries.size === 0) continue;
    const found = match(row, earlier.stamp?.unit ?? null);
    if (found) entries.set(placeOf(found.assignment), row.entries);
    else unmatched.push(row);
  }
  return { period, entriesOf: (assignment) => entries.get(placeOf(assignment)) ?? null, unmatched };
}

function placeOf({ task, unit }: Assignment): string {
  return `${task.id}|${comparableText(unit.name)}`;
}
