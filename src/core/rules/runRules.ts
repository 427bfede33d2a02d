import { ENTRY_HEADINGS, type EntryHeading } from "../matrix/progressColumns";
import { reportedOn } from "../returns/reportedOn";
import { shareRows } from "../returns/shareRows";
import type { Return, ReturnRow, ReturnTable } from "../returns/readReturn";
import { strayAttachments } from "../returns/strayAttachments";
import { strayCells } from "../returns/strayText";
import { allAtOnce, type Steps } from "../values/steps";
import type { CheckBasis } from "./checkBasis";
import type { Finding } from "./finding";
import { mainUnit } from "./mainUnit";
import type { CheckedReturn, CheckedRow, Rule, RuleFinding } from "./rule";
import { RULES } from "./ruleList";
import { sentEdition } from "./sentEdition";
import { tableColumns } from "./tableColumns";

/** So many rows are looked at by a rule in one step. */
const ROWS_IN_STEP = 50;

/** Matches the rows of a return and gathers what rules need to know. */
export function prepareCheck(basis: CheckBasis, returned: Return): CheckedReturn {
  return allAtOnce(prepareCheckInSteps(basis, returned));
}

/** The same row by row. */
export function* prepareCheckInSteps(basis: CheckBasis, returned: Return): Steps<CheckedReturn> {
  const { round } = basis;
  const rows: CheckedRow[] = [];
  for (const table of returned.tables) {
    for (const row of table.rows) {
      rows.push(checkedRow(basis, returned, table, row));
      yield;
    }
  }
  if (basis.units.isShared) shareAmong(basis, rows);
  const units = unitsIn(basis, returned, rows);
  const stray = strayCells(round, returned);
  return {
    round,
    basis,
    returned,
    rows,
    units: [...units],
    mainUnit: mainUnit(basis.units, returned, rows),
    expected: expectedIn(basis, returned, units),
    stray,
    attached: strayAttachments(round, returned),
    columns: new Map(
      returned.tables.map((table) => [table, tableColumns(table, rowsIn(rows, table), stray)]),
    ),
    sent: sentEdition(round, returned),
    // The workbook that is open in Excel was last saved as of today.
    reportedOn: reportedOn({ ...returned, modified: returned.modified ?? basis.today }, round),
  };
}

/** A row with the assignment that it is about. */
export function checkedRow(
  basis: CheckBasis,
  { stamp }: Return,
  table: ReturnTable,
  row: ReturnRow,
): CheckedRow {
  return { row, table, match: basis.match(row, stamp?.unit ?? null), covered: coveredIn(table, row) };
}

/** What all rules find, rule by rule in their order. */
export function runRules(checked: CheckedReturn): Finding[] {
  return allAtOnce(runRulesInSteps(checked));
}

/**
 * The same in steps of some rows, or of a rule for the whole return. Row after row is looked at by all rules, while it is
 * at hand: going through fifty thousand rows for each rule takes longer.
 */
export function* runRulesInSteps(checked: CheckedReturn): Steps<Finding[]> {
  const found = new Map<Rule, Finding[]>(RULES.map((rule) => [rule, []]));
  for (const rule of RULES) {
    if (rule.scope !== "return") continue;
    addFindings(found.get(rule), rule, rule.check(checked));
    yield;
  }
  for (const [index, row] of checked.rows.entries()) {
    for (const rule of ROW_RULES) {
      if (isLookedAt(row, rule.blankRows)) addFindings(found.get(rule), rule, rule.check(row, checked));
    }
    if (index % ROWS_IN_STEP === 0) yield;
  }
  return [...found.values()].flat();
}

/** What the rules for single rows find in one row; those for the whole return are left out. */
export function runRowRules(row: CheckedRow, checked: CheckedReturn): Finding[] {
  const findings: Finding[] = [];
  for (const rule of ROW_RULES) {
    if (isLookedAt(row, rule.blankRows)) addFindings(findings, rule, rule.check(row, checked));
  }
  return findings;
}

const ROW_RULES = RULES.filter((rule) => rule.scope === "row");

function rowsIn(rows: readonly CheckedRow[], table: ReturnTable): CheckedRow[] {
  return rows.filter((row) => row.table === table);
}

function isLookedAt({ row, match }: CheckedRow, blankRows: boolean): boolean {
  return match !== null && (blankRows || row.entries.size > 0);
}

function addFindings(
  all: Finding[] | undefined,
  { code, severity }: Rule,
  found: readonly RuleFinding[],
): void {
  for (const finding of found) all?.push({ rule: code, severity, ...finding });
}

const NONE: ReadonlySet<EntryHeading> = new Set();

function coveredIn({ merges, columns }: ReturnTable, { row }: ReturnRow): ReadonlySet<EntryHeading> {
  const here = merges.filter((area) => row >= area.row && row < area.row + area.rows);
  if (here.length === 0) return NONE;
  return new Set(
    ENTRY_HEADINGS.filter((heading) => {
      const column = columns.get(heading);
      return here.some(
        (area) =>
          column !== undefined &&
          column >= area.column &&
          column < area.column + area.columns &&
          (area.row !== row || area.column !== column),
      );
    }),
  );
}

/**
 * A master should hold everything; a return what belongs to its unit: a row of another unit that got into it does not
 * make that unit's others missing. Without a stamp its units are those that its rows name.
 */
function expectedIn({ round, units: { nameFor, namesFor } }: CheckBasis, { stamp }: Return, units: Units) {
  if (stamp?.kind === "master") return round.assignments;
  const own = stamp?.unit ? new Set(namesFor(stamp.unit)) : units;
  return round.assignments.filter((assignment) => own.has(nameFor(assignment)));
}

type Units = ReadonlySet<string>;

/** The units that a return is of, or has rows of. */
function unitsIn(
  { units: { nameFor, namesFor } }: CheckBasis,
  { stamp }: Return,
  rows: readonly CheckedRow[],
): Units {
  const [stamped] = stamp?.unit ? [...namesFor(stamp.unit), stamp.unit] : [];
  const units = new Set(stamped === undefined ? [] : [stamped]);
  for (const { match } of rows) if (match) units.add(nameFor(match.assignment));
  return units;
}

/** Rows of a merged unit that do not tell which of its assignments they are about. */
function shareAmong({ certain }: CheckBasis, rows: CheckedRow[]): void {
  const matches = shareRows(
    rows.map(({ match }) => match),
    certain,
  );
  for (const [index, row] of rows.entries()) rows[index] = { ...row, match: matches[index] ?? null };
}
