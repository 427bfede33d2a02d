import { reportingRound, type ReportingRound } from "../matrix/round";
import type { Assignment } from "../notice/units";
import { rowMatcher, type RowMatch } from "../returns/matchRows";
import type { Return, ReturnRow } from "../returns/readReturn";
import type { CheckedReturn, CheckedRow } from "./rule";

/** The edition of the notice that a return was made from, where the coordinating office has a newer one by now. */
export interface SentEdition {
  /** What a row was about when it was sent out, and which of its issued texts the unit itself has changed since. */
  readonly match: (row: ReturnRow) => RowMatch | null;
  readonly has: (assignment: Assignment) => boolean;
}

/** @returns null where the return was made from the notice that it is checked against, or does not tell */
export function sentEdition(round: ReportingRound, { stamp }: Return): SentEdition | null {
  if (!stamp?.notice || stamp.noticeHash === round.noticeHash) return null;
  const then = reportingRound(stamp.notice, { ...round.settings, period: stamp.settings.period });
  if (then.noticeHash === round.noticeHash) return null;
  const match = rowMatcher(then);
  const sent = new Set(then.assignments.map(nameOf));
  return {
    match: (row) => match(row, stamp.unit),
    has: (assignment) => sent.has(nameOf(assignment)),
  };
}

/** Issued texts that no longer read as they were sent out; what the newer edition of the notice says otherwise is left out. */
export function changedByUnit({ row, match }: CheckedRow, { sent }: CheckedReturn): RowMatch["changed"] {
  const changed = match?.changed ?? [];
  const then = changed.length > 0 ? sent?.match(row) : null;
  return then
    ? changed.filter(({ heading }) => then.changed.some((own) => own.heading === heading))
    : changed;
}

function nameOf({ task, unit }: Assignment): string {
  return `${task.id}|${unit.name}`;
}
