import { presentUnits, type PresentUnits } from "../matrix/presentUnits";
import type { ReportingRound } from "../matrix/round";
import type { Assignment } from "../notice/units";
import { foreignTo } from "../returns/identify";
import { matchProposer, type MatchProposal } from "../returns/matchProposer";
import { NO_REGISTER, type Register } from "../returns/readRegister";
import type { ReturnRow } from "../returns/readReturn";
import { withDecisions, type RowDecision } from "../returns/withDecisions";
import type { PreviousReport } from "../rules/previousReport";
import { checkBasis, type CheckBasis } from "../rules/checkBasis";
import { excerpt } from "../values/text";
import type {
  AssignmentState,
  ConsolidatedFile,
  Consolidation,
  GivenFile,
  LeftOut,
  ReplacedRow,
} from "./consolidation";
import { distinctNames, withReportNames } from "./distinctNames";
import { leftOutExcerpt, leftOutRow } from "./leftOutOf";
import { proposeUnitChanges } from "./proposeUnitChanges";
import { reconcile } from "./reconcile";
import { withReportedStates } from "./reportedStates";
import { settleExtras } from "./settleExtras";
import { settleRows, type Candidate, type Settled } from "./settleRows";
import { refuseFile, takeReturn } from "./takeReturn";
import type { SortedFile, TakenFile, TakenRow } from "./takenFile";
import { unfoldReport } from "./unfoldReport";
import { unitFigures } from "./unitFigures";
import { isSent, unitReportsOf } from "./unitReports";
import { firstReceived, standingDoubts, unitStanding } from "./unitStandings";

/** What a consolidation is told besides the files. */
export interface ConsolidationGivens {
  /** The day that the report is as of, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** What the coordinating office registered of what it received. */
  readonly register?: Register;
  /** An earlier report, with which texts and statuses are compared. */
  readonly previous?: PreviousReport | null;
  /** Which of the files is this report as it was so far. */
  readonly updates?: string | null;
  /** What a person decided about rows that match nothing by themselves. */
  readonly decisions?: readonly RowDecision[];
}

/**
 * Brings many returns together: for each assignment the latest row that is not blank; everything else that was read is
 * kept verbatim with the reason why it is not in the details. A report among them counts as the files that it was made
 * of.
 */
export function consolidate(
  round: ReportingRound,
  given: readonly GivenFile[],
  givens: ConsolidationGivens,
): Consolidation {
  const { asOf, register = NO_REGISTER, previous = null, updates = null, decisions = [] } = givens;
  const units = presentUnits(round);
  const counting = given.filter(({ excluded }) => !excluded);
  const basis = checkBasis(round, { today: asOf, previous, together: returnsIn(counting) });
  const named = distinctNames(given);
  const files = withReportNames(named.flatMap((file) => sortFile(basis, file, { updates, decisions })));
  const taken = files.filter((file) => file.kind === "taken");
  const candidates = nearestLast(taken).flatMap((file, order) => candidatesOf(units, file, order, register));
  const settled = settleExtras(round.assignments, units, settleRows(candidates));
  const states = new Map(round.assignments.map((assignment) => [assignment, stateOf(assignment, settled)]));
  const unmatched = unmatchedRows(round, units, taken);
  const leftOut = files.flatMap((file) => leftOutOf(file, settled, unmatched));
  const filled = new Set(
    [...states].flatMap(([assignment, { kind }]) => (kind === "returned" ? [units.nameFor(assignment)] : [])),
  );
  const merged = mergedIn(units, states);
  const updated = counting.find(({ name }) => name === updates);
  const known = withReportedStates(register, counting, filled);
  const standings = unitReportsOf({
    units,
    taken,
    filled,
    register: known,
    missedBefore: missedIn(updated),
  }).map((report) => unitStanding(report, round.settings.deadline));
  const { extra } = settled;
  const whole = reconcile({
    ...{ states: [...states.values()], merged: merged.size, extra },
    rowsRead: taken.flatMap(({ rows }) => rows.map(({ row }) => row)),
    rejectedRows: files.reduce((sum, file) => sum + (file.kind === "refused" ? file.rows : 0), 0),
    superseded: settled.superseded.size,
    leftOut,
  });
  const byUnit = unitFigures({ states, merged, extra, taken, leftOut });
  return {
    round,
    previous,
    units,
    files: files.map((file) => consolidatedFile(file, { files, settled, unmatched })),
    states,
    merged,
    extra,
    unitProposals: proposeUnitChanges({ round, units, taken, states }),
    unitStates: new Map(standings.map(({ name, state }) => [name, state])),
    receivedOn: new Map(
      standings.flatMap(({ name, receivedOn }) => (receivedOn === "" ? [] : [[name, receivedOn]])),
    ),
    missingUnits: standings.filter(({ missing }) => missing).map(({ name }) => name),
    register: known,
    registerDoubts: [...units.problems, ...register.problems, ...standingDoubts(standings)],
    leftOut,
    reconciliation: { ...whole, balanced: whole.balanced && byUnit.every(({ balanced }) => balanced) },
    byUnit,
  };
}

/** The units that had sent nothing when a report was made. */
function missedIn(report: GivenFile | undefined): Set<string> {
  const standings =
    report && "returned" in report.content ? [...(report.content.report?.standings ?? [])] : [];
  return new Set(standings.flatMap(([unit, { state }]) => (state === "未报送" ? [unit] : [])));
}

/** The workbooks whose texts may be copies of each other; those in reports were compared when these were made. */
function returnsIn(given: readonly GivenFile[]) {
  return given.flatMap(({ content }) => ("returned" in content && !content.report ? [content.returned] : []));
}

function sortFile(
  basis: CheckBasis,
  file: GivenFile,
  { updates, decisions }: Required<Pick<ConsolidationGivens, "updates" | "decisions">>,
): SortedFile[] {
  if ("problem" in file.content) return [refuseFile(basis.round, file, file.content.problem)];
  const { returned, report } = file.content;
  if (file.excluded) return [refuseFile(basis.round, file, { code: "excluded" })];
  const problem = foreignTo(basis.round, returned, basis.match);
  if (problem) return [refuseFile(basis.round, file, problem)];
  if (report) return unfoldReport(basis, file, returned, report, file.name === updates);
  const own = decisions.filter(({ sha256 }) => sha256 === file.sha256);
  const match = withDecisions(basis, own);
  return [takeReturn({ ...basis, match }, file, returned)];
}

type Unmatched = ReadonlyMap<ReturnRow, readonly MatchProposal[]>;

/** The rows that match nothing, with what they may be about. */
function unmatchedRows(round: ReportingRound, units: PresentUnits, taken: readonly TakenFile[]): Unmatched {
  const propose = matchProposer(round, units);
  return new Map(
    taken.flatMap(({ rows, madeAs }) =>
      rows.flatMap(({ row, match }) => (match ? [] : [[row, propose(row, madeAs?.unit ?? null)] as const])),
    ),
  );
}

/** Of two rows that are equally late the later one counts; a file itself says more than a report of it. */
function nearestLast(taken: readonly TakenFile[]): TakenFile[] {
  return [...taken].sort((a, b) => b.via.length - a.via.length);
}

function candidatesOf(units: PresentUnits, file: TakenFile, order: number, register: Register): Candidate[] {
  // A file without a date of its own is ranked by the day of receipt, else by the day on which it was saved.
  const dayOf = (name: string) => {
    const entry = register.entries.get(name);
    const received = (entry && firstReceived(entry)) || file.receivedOn(name);
    return file.reportedOn || received || file.saved.slice(0, 10);
  };
  const ranks = new Map<string, Candidate["rank"]>();
  const rankOf = (assignment: Assignment) => {
    const name = units.nameFor(assignment);
    const rank = ranks.get(name) ?? ([dayOf(name), file.saved, order] as const);
    ranks.set(name, rank);
    return rank;
  };
  return file.rows.flatMap((takenRow) => {
    const { row, match } = takenRow;
    if (!match) return [];
    const { assignment, matchedBy } = match;
    // Spelled out: of an object that is put together from others, hundreds of thousands would take twice the memory.
    return [
      {
        assignment,
        row,
        file: file.name,
        matchedBy,
        keyedInBy: keyedIn(units, file, takenRow, register),
        excerpt: takenRow.excerpt,
        rank: rankOf(assignment),
        isNobodys: !isSent(units, file, takenRow),
      },
    ];
  });
}

/** Who keyed a row in for its unit. What somebody signed for as 填报人 the unit filled in itself. */
function keyedIn(
  units: PresentUnits,
  { signOff }: TakenFile,
  { match, keyedInBy }: TakenRow,
  { entries }: Register,
): string {
  if (keyedInBy !== "" || !match || signOff.has("填报人")) return keyedInBy;
  return entries.get(units.nameFor(match.assignment))?.keyedInBy ?? "";
}

function stateOf(assignment: Assignment, settled: Settled): AssignmentState {
  const placed = settled.winners.get(assignment);
  if (!placed) return { kind: "missing" };
  return placed.row.entries.size === 0 ? { kind: "blank", placed } : { kind: "returned", placed };
}

/** Assignments without a row of which the unit that has them by now reports in another one of the same task. */
function mergedIn(
  { isShared, nameFor }: PresentUnits,
  states: ReadonlyMap<Assignment, AssignmentState>,
): Set<Assignment> {
  if (!isShared) return new Set();
  const part = (assignment: Assignment) => `${assignment.task.id}|${nameFor(assignment)}`;
  const all = [...states];
  const returned = new Set(all.flatMap(([own, { kind }]) => (kind === "returned" ? [part(own)] : [])));
  return new Set(
    all.flatMap(([own, { kind }]) => (kind !== "returned" && returned.has(part(own)) ? [own] : [])),
  );
}

function leftOutOf(file: SortedFile, settled: Settled, unmatched: Unmatched): LeftOut[] {
  if (file.kind === "refused") return [...file.leftOut];
  if (file.kind === "report") return [...file.asides];
  return [...file.rows.flatMap((row) => leftOutOfRow(file.name, row, settled, unmatched)), ...file.asides];
}

function leftOutOfRow(
  file: string,
  { row, match, beside, excerpt: marked }: TakenRow,
  settled: Settled,
  unmatched: Unmatched,
): readonly LeftOut[] {
  if (!match) {
    return [
      ...leftOutRow(file, row, { reason: "无法匹配", remark: unmatchedRemark(unmatched.get(row) ?? []) }),
      ...leftOutExcerpt(file, row, marked),
    ];
  }
  const superseded = settled.superseded.get(row);
  if (!superseded) {
    // A row that somebody emptied stands in 未报事项, which has no such column.
    return row.entries.size > 0 ? beside : [...beside, ...leftOutExcerpt(file, row, marked)];
  }
  const { reason, remark } = superseded;
  return [
    ...leftOutRow(file, row, { reason, remark, assignment: match.assignment }),
    ...leftOutExcerpt(file, row, superseded.excerpt),
  ];
}

function unmatchedRemark([likeliest]: readonly MatchProposal[]): string {
  const none = "对不上通知中的任务和单位";
  if (!likeliest) return none;
  const { assignment, confidence, grounds } = likeliest;
  const { task, index, unit } = assignment;
  const title = task.title ?? excerpt(task.content, 15);
  return `${none}；最可能是第${index}项“${title}”（${unit.name}），把握约${Math.round(confidence * 100)}%：${grounds.zh}`;
}

interface Outcome {
  readonly files: readonly SortedFile[];
  readonly settled: Settled;
  readonly unmatched: Unmatched;
}

function consolidatedFile(file: SortedFile, { files, settled, unmatched }: Outcome): ConsolidatedFile {
  const { name, sha256, isGiven, via, units, matchedBy } = file;
  const facts = { name, sha256, isGiven, via, units, matchedBy, contains: null, problem: null };
  switch (file.kind) {
    case "taken": {
      const { madeAs, rows, reportedOn, saved, declaredNothing, signOff, findings, headings, remark } = file;
      return {
        ...facts,
        status: isUsed(file, settled) ? "accepted" : "superseded",
        madeAs: madeAs?.kind ?? null,
        rows: rows.length,
        ...{ reportedOn, saved, declaredNothing, signOff, findings, headings, remark },
        replaced: rows.flatMap(({ row }) => replacedRow(row, settled)),
        unmatched: rows.flatMap(({ row }) => {
          const proposals = unmatched.get(row);
          return proposals ? [{ row, proposals }] : [];
        }),
      };
    }
    case "refused":
      return {
        ...facts,
        ...NOTHING_READ,
        status: "rejected",
        problem: file.problem,
        rows: file.rows,
        signOff: file.signOff,
      };
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

/** A blank row loses nothing where another one counts. */
function replacedRow(row: ReturnRow, { superseded }: Settled): ReplacedRow[] {
  const { by, differences } = superseded.get(row) ?? { by: null, differences: [] };
  return by && row.entries.size > 0 ? [{ row, by, differences }] : [];
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
  remark: "",
  replaced: [],
  unmatched: [],
} as const;
