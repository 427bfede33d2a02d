import type { PresentUnits } from "../matrix/presentUnits";
import type { ReportingRound } from "../matrix/round";
import { comparableText } from "../values/text";
import { changedTexts, type RowMatcher } from "./matchRows";

/** What a person decided about a row of a file that matches nothing by itself. */
export interface RowDecision {
  readonly sha256: string;
  readonly sheet: string;
  /** The row's range: `A30:U30`. */
  readonly range: string;
  /** The assignment that it is about. */
  readonly taskId: string;
  readonly unit: string;
}

/** What rows of a round are matched by. */
interface MatchingBasis {
  readonly round: ReportingRound;
  readonly units: PresentUnits;
  readonly match: RowMatcher;
}

/**
 * A matcher for one file that also takes what a person decided. What is certain by itself stays as it is, and a decision
 * about what the round does not have counts for nothing.
 * @param decisions those about the file
 */
export function withDecisions(
  { round, units, match }: MatchingBasis,
  decisions: readonly RowDecision[],
): RowMatcher {
  if (decisions.length === 0) return match;
  const byPlace = new Map(decisions.map((decision) => [`${decision.sheet}!${decision.range}`, decision]));
  return (row, fallbackUnit) => {
    const found = match(row, fallbackUnit);
    const decided = byPlace.get(`${row.sheet}!${row.range}`);
    if (found || !decided) return found;
    const assignment = round.assignments.find(
      ({ task, unit }) =>
        task.id === decided.taskId && comparableText(unit.name) === comparableText(decided.unit),
    );
    if (!assignment) return null;
    return { assignment, matchedBy: "person", changed: changedTexts(row, assignment, units) };
  };
}
