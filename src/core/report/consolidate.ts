import type { ReportingRound } from "../matrix/round";
import { unitsOf, type Assignment } from "../notice/units";
import { foreignTo } from "../returns/identify";
import { NO_REGISTER, type Register } from "../returns/readRegister";
import { checkBasis, type CheckBasis } from "../rules/checkBasis";
import type { AssignmentState, ConsolidatedFile, Consolidation, GivenFile, LeftOut } from "./consolidation";
import { distinctNames, withReportNames } from "./distinctNames";
import { leftOutRow } from "./leftOutOf";
import { reconcile } from "./reconcile";
import { settleRows, type Candidate, type Settled } from "./settleRows";
import { refuseFile, takeReturn } from "./takeReturn";
import type { SortedFile, TakenFile, TakenRow } from "./takenFile";
import { unfoldReport, withReportedStates } from "./unfoldReport";
import { firstReceived, unitStanding, type UnitReport } from "./unitStandings";

/** What a consolidation is told besides the files. */
export interface ConsolidationGivens {
  /** The day that the report is as of, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** What the coordinating office registered of what it received. */
  readonly register?: Register;
}

/**
 * Brings many returns together: for each assignment the latest row that is not blank; everything else that was read is
 * kept verbatim with the reason why it is not in the details. A report among them counts as the files that it was made
 * of.
 */
export function consolidate(
  round: ReportingRound,
  given: readonly GivenFile[],
  { asOf, register = NO_REGISTER }: ConsolidationGivens,
): Consolidation {
  const basis = checkBasis(round, { today: asOf, previous: null, together: returnsIn(given) });
  const files = withReportNames(distinctNames(given).flatMap((file) => sortFile(basis, file)));
  const taken = files.filter((file) => file.kind === "taken");
  const settled = settleRows(
    nearestLast(taken).flatMap((file, order) => candidatesOf(file, order, register)),
  );
  const states = new Map(round.assignments.map((assignment) => [assignment, stateOf(assignment, settled)]));
  const leftOut = files.flatMap((file) => leftOutOf(file, settled));
  const filled = new Set(
    [...states].flatMap(([{ unit }, { kind }]) => (kind === "returned" ? [unit.name] : [])),
  );
  const known = withReportedStates(register, given, filled);
  const standings = unitReportsOf(round, taken, filled, known).map((report) =>
    unitStanding(report, round.settings.deadline),
  );
  return {
    round,
    files: files.map((file) => consolidatedFile(file, files, settled)),
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
      rowsRead: taken.flatMap(({ rows }) => rows.map(({ row }) => row)),
      rejectedRows: files.reduce((sum, file) => sum + (file.kind === "refused" ? file.rows : 0), 0),
      superseded: settled.superseded.size,
      leftOut,
    }),
  };
}

/** The workbooks whose texts may be copies of each other; those in reports were compared when these were made. */
function returnsIn(given: readonly GivenFile[]) {
  return given.flatMap(({ content }) => ("returned" in content && !content.report ? [content.returned] : []));
}

function sortFile(basis: CheckBasis, file: GivenFile): SortedFile[] {
  if ("problem" in file.content) return [refuseFile(file, file.content.problem, null)];
  const { returned, report } = file.content;
  const problem = foreignTo(basis.round, returned, basis.match);
  if (problem) return [refuseFile(file, problem, returned)];
  return report ? unfoldReport(basis, file, returned, report) : [takeReturn(basis, file, returned)];
}

/** Of two rows that are equally late the later one counts; a file itself says more than a report of it. */
function nearestLast(taken: readonly TakenFile[]): TakenFile[] {
  return [...taken].sort((a, b) => b.via.length - a.via.length);
}

function candidatesOf(file: TakenFile, order: number, register: Register): Candidate[] {
  // A file without a date of its own is ranked by the day of receipt, else by the day on which it was saved.
  const dayOf = ({ unit: { name } }: Assignment) => {
    const entry = register.entries.get(name);
    const received = (entry && firstReceived(entry)) || file.receivedOn(name);
    return file.reportedOn || received || file.saved.slice(0, 10);
  };
  return file.rows.flatMap((takenRow) => {
    const { row, match } = takenRow;
    if (!match) return [];
    const rank = [dayOf(match.assignment), file.saved, order] as const;
    return [{ ...match, row, file: file.name, rank, isNobodys: !isSent(file, takenRow) }];
  });
}

function stateOf(assignment: Assignment, settled: Settled): AssignmentState {
  const placed = settled.winners.get(assignment);
  if (!placed) return { kind: "missing" };
  return placed.row.entries.size === 0 ? { kind: "blank", placed } : { kind: "returned", placed };
}

function leftOutOf(file: SortedFile, settled: Settled): LeftOut[] {
  if (file.kind === "refused") return [...file.leftOut];
  if (file.kind === "report") return [...file.asides];
  return [...file.rows.flatMap((row) => leftOutOfRow(file.name, row, settled)), ...file.asides];
}

function leftOutOfRow(file: string, { row, match, beside }: TakenRow, settled: Settled): readonly LeftOut[] {
  if (!match) return leftOutRow(file, row, { reason: "无法匹配", remark: "对不上通知中的任务和单位" });
  const superseded = settled.superseded.get(row);
  return superseded ? leftOutRow(file, row, { ...superseded, assignment: match.assignment }) : beside;
}

/**
 * What is known of each unit. A unit has sent something where a file holds its rows. Blank rows of a master, or of
 * another unit in a return, are nobody's return.
 */
function unitReportsOf(
  round: ReportingRound,
  taken: readonly TakenFile[],
  filled: ReadonlySet<string>,
  register: Register,
): UnitReport[] {
  const sent = new Set<string>();
  const declared = new Set<string>();
  for (const file of taken) {
    const own = file.rows.filter((row) => isSent(file, row));
    const units = own.flatMap(({ match }) => match?.assignment.unit.name ?? []);
    for (const unit of file.madeAs?.unit ? [...units, file.madeAs.unit] : units) {
      sent.add(unit);
      if (file.declaredNothing) declared.add(unit);
    }
  }
  return unitsOf(round.notice).map(({ name, collective }) => ({
    name,
    collective,
    sent: sent.has(name),
    declaredNothing: declared.has(name) && !filled.has(name),
    entry: register.entries.get(name) ?? null,
  }));
}

/** Something stands in the row, or it is a row of the unit whose return it is. */
function isSent({ madeAs }: TakenFile, { row, match }: TakenRow): boolean {
  if (row.entries.size > 0 || madeAs === null) return true;
  return madeAs.kind !== "master" && madeAs.unit === match?.assignment.unit.name;
}

function consolidatedFile(
  file: SortedFile,
  files: readonly SortedFile[],
  settled: Settled,
): ConsolidatedFile {
  const { name, sha256, via, units, matchedBy } = file;
  const facts = { name, sha256, via, units, matchedBy, contains: null, problem: null };
  switch (file.kind) {
    case "taken": {
      const { madeAs, rows, reportedOn, saved, declaredNothing, signOff, findings, headings } = file;
      return {
        ...facts,
        status: isUsed(file, settled) ? "accepted" : "superseded",
        madeAs: madeAs?.kind ?? null,
        rows: rows.length,
        ...{ reportedOn, saved, declaredNothing, signOff, findings, headings },
      };
    }
    case "refused":
      return { ...facts, ...NOTHING_READ, status: "rejected", problem: file.problem, rows: file.rows };
    case "report": {
      const own = files.filter((other) => other.kind === "taken" && other.via.includes(name));
      const isOutdated =
        own.length > 0 && !own.some((other) => other.kind === "taken" && isUsed(other, settled));
      return {
        ...{ ...facts, ...NOTHING_READ, madeAs: "report", contains: file.contains, saved: file.saved },
        status: isOutdated ? "superseded" : "accepted",
      };
    }
  }
}

function isUsed({ rows, declaredNothing }: TakenFile, settled: Settled): boolean {
  if (declaredNothing && rows.length === 0) return true;
  return rows.some(({ row, match }) => match !== null && !settled.superseded.has(row));
}

const NOTHING_READ = {
  madeAs: null,
  rows: 0,
  reportedOn: "",
  saved: "",
  declaredNothing: false,
  signOff: new Map(),
  findings: [],
  headings: [],
} as const;
