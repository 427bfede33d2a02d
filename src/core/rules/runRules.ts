import type { ReportingRound } from "../matrix/round";
import { rowMatcher, type RowMatcher } from "../returns/matchRows";
import type { Return } from "../returns/readReturn";
import { strayCells } from "../returns/strayText";
import type { Finding } from "./finding";
import type { CheckedReturn, CheckedRow } from "./rule";
import { RULES } from "./ruleList";

/** Matches the rows of a return and gathers what rules need to know. */
export function prepareCheck(
  round: ReportingRound,
  returned: Return,
  match: RowMatcher = rowMatcher(round),
): CheckedReturn {
  const unit = returned.stamp?.unit ?? null;
  const rows = returned.tables.flatMap((table) =>
    table.rows.map((row): CheckedRow => ({ row, table, match: match(row, unit) })),
  );
  const units = unitsIn(returned, rows);
  return {
    round,
    returned,
    rows,
    units: [...units],
    expected: expectedIn(round, returned, units),
    stray: strayCells(round, returned),
  };
}

/** What all rules find, rule by rule in their order. */
export function runRules(checked: CheckedReturn): Finding[] {
  return RULES.flatMap(({ code, severity, check }) =>
    check(checked).map((finding) => ({ rule: code, severity, ...finding })),
  );
}

/**
 * A master should hold everything; a return what belongs to its unit: a row of another unit that got into it does not
 * make that unit's others missing. Without a stamp its units are those that its rows name.
 */
function expectedIn(round: ReportingRound, { stamp }: Return, units: ReadonlySet<string>) {
  if (stamp?.kind === "master") return round.assignments;
  return round.assignments.filter(({ unit }) =>
    stamp?.unit ? unit.name === stamp.unit : units.has(unit.name),
  );
}

/** The units that a return is of, or has rows of. */
function unitsIn({ stamp }: Return, rows: readonly CheckedRow[]): Set<string> {
  const units = new Set(stamp?.unit ? [stamp.unit] : []);
  for (const { match } of rows) if (match) units.add(match.assignment.unit.name);
  return units;
}
