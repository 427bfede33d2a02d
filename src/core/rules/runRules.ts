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
  return {
    round,
    returned,
    rows,
    expected: expectedIn(round, returned, rows),
    stray: strayCells(round, returned),
  };
}

/** What all rules find, rule by rule in their order. */
export function runRules(checked: CheckedReturn): Finding[] {
  return RULES.flatMap(({ code, severity, check }) =>
    check(checked).map((finding) => ({ rule: code, severity, ...finding })),
  );
}

/** A master should hold everything; a return what belongs to its unit, or to the units that its rows name. */
function expectedIn(round: ReportingRound, { stamp }: Return, rows: readonly CheckedRow[]) {
  if (stamp?.kind === "master") return round.assignments;
  const units = new Set(rows.flatMap(({ match }) => match?.assignment.unit.name ?? []));
  if (stamp?.unit) units.add(stamp.unit);
  return round.assignments.filter(({ unit }) => units.has(unit.name));
}
