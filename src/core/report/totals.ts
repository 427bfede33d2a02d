import type { Assignment } from "../notice/units";
import { STATUSES, type Status } from "../values/status";
import { CHANGES, changeSince, type Change } from "./changeSince";
import type { Consolidation } from "./consolidation";
import { countedRate } from "./countedRate";
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
export function totalsOf(consolidation: Consolidation, belongs: (assignment: Assignment) => boolean): Totals {
  return totalsBy(consolidation, (assignment) => (belongs(assignment) ? ALL : null)).get(ALL) ?? NOTHING;
}

/**
 * Counts what became of the assignments of each task, unit and the like, in one go.
 * @param keyOf what an assignment counts for; null where it counts for nothing
 */
export function totalsBy<Key>(
  consolidation: Consolidation,
  keyOf: (assignment: Assignment) => Key | null,
): ReadonlyMap<Key, Totals> {
  const { states, merged, previous, round } = consolidation;
  const { vocabulary } = round.settings.check;
  const tallies = new Map<Key, Tally>();
  for (const [assignment, state] of states) {
    const key = keyOf(assignment);
    if (key === null) continue;
    const tally = tallies.get(key) ?? emptyTally();
    tallies.set(key, tally);
    tally.assignments += 1;
    tally[state.kind] += 1;
    if (merged.has(assignment)) tally.merged += 1;
    const change = previous && changeSince(previous, assignment, state, vocabulary);
    if (change) tally.byChange[change] += 1;
    const status = stateStatus(state, vocabulary);
    if (status !== null) tally.byStatus[status] += 1;
    else if (state.kind === "returned") tally.statusUnclear += 1;
    const rate = state.kind === "returned" ? countedRate(state.placed, vocabulary) : null;
    if (rate !== null) tally.rates.push(rate);
  }
  return new Map(
    [...tallies].map(([key, { rates, ...counts }]) => [key, { ...counts, meanRate: meanOf(rates) }]),
  );
}

const ALL = "all";

type Mutable<Of> = { -readonly [Key in keyof Of]: Of[Key] extends number ? number : Mutable<Of[Key]> };
type Tally = Mutable<Omit<Totals, "meanRate">> & { readonly rates: number[] };

function emptyTally(): Tally {
  const none = <Name extends string>(names: readonly Name[]) =>
    Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;
  return {
    ...{ assignments: 0, returned: 0, blank: 0, missing: 0, merged: 0, statusUnclear: 0 },
    ...{ byStatus: none(STATUSES), byChange: none(CHANGES), rates: [] },
  };
}

/** What there is to say of no assignments at all. */
export const NOTHING: Totals = { ...emptyTally(), meanRate: null };

/** To four decimals, half of one rounded up as spreadsheets do: binary fractions lie a little beside what was written. */
function meanOf(rates: readonly number[]): number | null {
  if (rates.length === 0) return null;
  const mean = rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
  return Math.round(Number((mean * 1e4).toPrecision(12))) / 1e4;
}
