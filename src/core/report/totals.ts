import type { Assignment } from "../notice/units";
import { readRate } from "../values/readRate";
import { isCompleted, STATUSES, type Status } from "../values/status";
import { CHANGES, changeSince, type Change } from "./changeSince";
import type { AssignmentState, Consolidation } from "./consolidation";
import { stateStatus } from "./stateStatus";

/** Figures over a number of assignments. */
export interface Totals {
  readonly assignments: number;
  readonly returned: number;
  readonly blank: number;
  readonly missing: number;
  /** Of the blank and missing ones, those on which a merged unit reports in another assignment of the task. */
  readonly merged: number;
  readonly byStatus: Readonly<Record<Status, number>>;
  /** Against the earlier report; all nothing where there is none. */
  readonly byChange: Readonly<Record<Change, number>>;
  /** Returned, with a status that a person has to decide on first. */
  readonly statusUnclear: number;
  /** The mean of the rates that were given, as a share; null where none was. */
  readonly meanRate: number | null;
}

/** Counts what became of the assignments that `belongs` accepts. */
export function totalsOf(
  { states, merged, previous }: Consolidation,
  belongs: (assignment: Assignment) => boolean,
): Totals {
  const owned = [...states].filter(([assignment]) => belongs(assignment));
  const own = owned.map(([, state]) => state);
  const count = (kind: AssignmentState["kind"]) => own.filter((state) => state.kind === kind).length;
  const statuses = own.map(stateStatus);
  const byStatus = Object.fromEntries(
    STATUSES.map((status) => [status, statuses.filter((found) => found === status).length]),
  ) as Record<Status, number>;
  const changes = previous
    ? owned.map(([assignment, state]) => changeSince(previous, assignment, state))
    : [];
  const byChange = Object.fromEntries(
    CHANGES.map((change) => [change, changes.filter((found) => found === change).length]),
  ) as Record<Change, number>;
  const rates = own.map(stateRate).filter((rate) => rate !== null);
  const known = statuses.filter((status) => status !== null).length;
  return {
    assignments: own.length,
    returned: count("returned"),
    blank: count("blank"),
    missing: count("missing"),
    merged: owned.filter(([assignment]) => merged.has(assignment)).length,
    byStatus,
    byChange,
    statusUnclear: count("returned") - known,
    meanRate: meanOf(rates),
  };
}

/** A rate that cannot be read, or lies outside 0 to 100 %, is a finding and no part of a mean. */
function stateRate(state: AssignmentState): number | null {
  const entry = state.kind === "returned" ? state.placed.row.entries.get("完成率") : undefined;
  const status = stateStatus(state);
  const rate = entry ? readRate(entry, status !== null && isCompleted(status)) : null;
  return rate !== null && rate >= 0 && rate <= 1 ? rate : null;
}

/** To four decimals: sums of binary fractions carry more digits than anybody wrote. */
function meanOf(rates: readonly number[]): number | null {
  if (rates.length === 0) return null;
  return Math.round((rates.reduce((sum, rate) => sum + rate, 0) / rates.length) * 1e4) / 1e4;
}
