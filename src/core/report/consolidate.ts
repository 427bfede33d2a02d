import type { ReportingRound } from "../matrix/round";
import { foreignTo, identify, rowsOf } from "../returns/identify";
import type { FileProblem } from "../returns/problem";
import type { Return } from "../returns/readReturn";
import { NO_REGISTER, type Register } from "../returns/readRegister";
import type { CheckedReturn, CheckedRow } from "../rules/rule";
import { checkBasis, type CheckBasis } from "../rules/checkBasis";
import { prepareCheck, runRules } from "../rules/runRules";
import { columnName } from "../sheet/address";
import { unitsOf, type Assignment } from "../notice/units";
import type { AssignmentState, ConsolidatedFile, Consolidation, GivenFile, LeftOut } from "./consolidation";
import { KEY_HEADING } from "../matrix/progressColumns";
import { leftOutAttachment, leftOutBesideRow, leftOutCell, leftOutRow } from "./leftOutOf";
import { reconcile } from "./reconcile";
import { settleRows, type Candidate, type Settled } from "./settleRows";
import { firstReceived, unitStanding, type UnitReport } from "./unitStandings";

/** A file of the round with its rows matched, or one that is kept out. */
type Sorted =
  | { readonly file: GivenFile; readonly checked: CheckedReturn }
  | { readonly file: GivenFile; readonly problem: FileProblem; readonly returned: Return | null };

/** What a consolidation is told besides the files. */
export interface ConsolidationGivens {
  /** The day that the report is as of, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** What the coordinating office registered of what it received. */
  readonly register?: Register;
}

/**
 * Brings many returns together: for each assignment the latest row that is not blank; everything else that was read is
 * kept verbatim with the reason why it is not in the details.
 */
export function consolidate(
  round: ReportingRound,
  given: readonly GivenFile[],
  { asOf, register = NO_REGISTER }: ConsolidationGivens,
): Consolidation {
  const returns = given.flatMap(({ content }) => ("returned" in content ? [content.returned] : []));
  const basis = checkBasis(round, { today: asOf, previous: null, together: returns });
  const sorted = given.map((file) => sortFile(basis, file));
  const candidates = sorted.flatMap((entry, order) =>
    "checked" in entry ? candidatesOf(entry, order, register) : [],
  );
  const settled = settleRows(candidates);
  const states = new Map(round.assignments.map((assignment) => [assignment, stateOf(assignment, settled)]));
  const leftOut = sorted.flatMap((entry) => leftOutOf(entry, settled));
  const standings = unitReportsOf(round, sorted, states, register).map((report) =>
    unitStanding(report, round.settings.deadline),
  );
  return {
    round,
    files: sorted.map((entry) => consolidatedFile(entry, settled)),
    states,
    unitStates: new Map(standings.map(({ name, state }) => [name, state])),
    receivedOn: new Map(
      standings.flatMap(({ name, receivedOn }) => (receivedOn === "" ? [] : [[name, receivedOn]])),
    ),
    missingUnits: standings.filter(({ missing }) => missing).map(({ name }) => name),
    registerDoubts: [...register.problems, ...standings.flatMap(({ doubt }) => doubt ?? [])],
    leftOut,
    reconciliation: reconcile({
      states: [...states.values()],
      rowsRead: sorted.flatMap((entry) =>
        "checked" in entry ? entry.checked.rows.map(({ row }) => row) : [],
      ),
      rejectedRows: sorted.flatMap((entry) =>
        "problem" in entry && entry.returned ? rowsOf(entry.returned) : [],
      ),
      superseded: settled.superseded.size,
      leftOut,
    }),
  };
}

function sortFile(basis: CheckBasis, file: GivenFile): Sorted {
  if ("problem" in file.content) return { file, problem: file.content.problem, returned: null };
  const { returned } = file.content;
  const problem = foreignTo(basis.round, returned, basis.match);
  if (problem) return { file, problem, returned };
  return { file, checked: prepareCheck(basis, returned) };
}

function candidatesOf(
  { file, checked }: Extract<Sorted, { checked: unknown }>,
  order: number,
  register: Register,
): Candidate[] {
  const saved = checked.returned.modified ?? "";
  // A file without a date of its own is ranked by the day of receipt, else by the day on which it was saved.
  const dayOf = ({ unit }: Assignment) => {
    const entry = register.entries.get(unit.name);
    return checked.reportedOn || (entry && firstReceived(entry)) || saved.slice(0, 10);
  };
  return checked.rows.flatMap((checkedRow) => {
    const { row, match } = checkedRow;
    return match
      ? [
          {
            assignment: match.assignment,
            row,
            matchedBy: match.matchedBy,
            file: file.name,
            rank: [dayOf(match.assignment), saved, order] as const,
            isNobodys: !isSent(checked.returned, checkedRow),
          },
        ]
      : [];
  });
}

function stateOf(assignment: Assignment, settled: Settled): AssignmentState {
  const winner = settled.winners.get(assignment);
  if (!winner) return { kind: "missing" };
  if (winner.row.entries.size === 0) return { kind: "blank", file: winner.file };
  return { kind: "returned", placed: winner };
}

function leftOutOf(entry: Sorted, settled: Settled): LeftOut[] {
  const { name } = entry.file;
  if ("problem" in entry) {
    const rows = entry.returned ? rowsOf(entry.returned) : [];
    return rows.flatMap((row) => leftOutRow(name, row, "文件未并入", "见“来源”表中该文件的说明"));
  }
  const { rows, stray, attached } = entry.checked;
  return [
    ...rows.flatMap((row) => leftOutOfRow(name, row, settled)),
    ...stray.flatMap((cell) => leftOutCell(name, cell)),
    ...attached.flatMap((attachment) => leftOutAttachment(name, attachment)),
  ];
}

function leftOutOfRow(file: string, checkedRow: CheckedRow, settled: Settled): LeftOut[] {
  const { row, match } = checkedRow;
  if (!match) return leftOutRow(file, row, "无法匹配", "对不上通知中的任务和单位");
  const superseded = settled.superseded.get(row);
  return superseded
    ? leftOutRow(file, row, superseded.reason, superseded.remark)
    : leftOutBesideRow(file, checkedRow);
}

/**
 * What is known of each unit. A unit has sent something where a file holds its rows. Blank rows of a master, or of
 * another unit in a return, are nobody's return.
 */
function unitReportsOf(
  round: ReportingRound,
  sorted: readonly Sorted[],
  states: ReadonlyMap<Assignment, AssignmentState>,
  register: Register,
): UnitReport[] {
  const sent = new Set<string>();
  const declared = new Set<string>();
  for (const entry of sorted) {
    if (!("checked" in entry)) continue;
    const { returned, rows } = entry.checked;
    const own = rows.filter((row) => isSent(returned, row));
    const units = own.flatMap(({ match }) => match?.assignment.unit.name ?? []);
    for (const unit of returned.stamp?.unit ? [...units, returned.stamp.unit] : units) {
      sent.add(unit);
      if (returned.declaredNothing) declared.add(unit);
    }
  }
  const filled = new Set(
    [...states].flatMap(([{ unit }, { kind }]) => (kind === "returned" ? [unit.name] : [])),
  );
  return unitsOf(round.notice).map(({ name, collective }) => ({
    name,
    collective,
    sent: sent.has(name),
    declaredNothing: declared.has(name) && !filled.has(name),
    entry: register.entries.get(name) ?? null,
  }));
}

/** Something stands in the row, or it is a row of the unit whose return it is. */
function isSent({ stamp }: Return, { row, match }: CheckedRow): boolean {
  if (row.entries.size > 0 || stamp === null) return true;
  return stamp.kind !== "master" && stamp.unit === match?.assignment.unit.name;
}

function consolidatedFile(entry: Sorted, settled: Settled): ConsolidatedFile {
  const { name, sha256 } = entry.file;
  if ("problem" in entry) {
    const { returned, problem } = entry;
    return {
      name,
      sha256,
      units: returned?.stamp?.unit ? [returned.stamp.unit] : [],
      status: "rejected",
      problem,
      rows: returned ? rowsOf(returned).length : 0,
      matchedBy: returned ? identify(returned).matchedBy : null,
      reportedOn: "",
      signOff: new Map(),
      findings: [],
      headings: [],
    };
  }
  const { checked } = entry;
  const used = checked.rows.some(({ row, match }) => match !== null && !settled.superseded.has(row));
  return {
    name,
    sha256,
    units: checked.units,
    status:
      used || (checked.returned.declaredNothing && checked.rows.length === 0) ? "accepted" : "superseded",
    problem: null,
    rows: checked.rows.length,
    matchedBy: identify(checked.returned).matchedBy,
    reportedOn: checked.reportedOn,
    signOff: new Map([...checked.returned.signOff].map(([field, { text }]) => [field, text])),
    findings: runRules(checked),
    headings: checked.returned.tables.flatMap(({ sheet, columns }) =>
      [...columns].flatMap(([heading, column]) =>
        heading === KEY_HEADING ? [] : [{ sheet, column: columnName(column), heading }],
      ),
    ),
  };
}
