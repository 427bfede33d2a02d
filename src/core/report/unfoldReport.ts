import type { Assignment } from "../notice/units";
import { issuedRow, taskText } from "../matrix/assignmentRow";
import { headingOf, KEY_HEADING, type IssuedHeading } from "../matrix/progressColumns";
import { presentUnits } from "../matrix/presentUnits";
import { identify } from "../returns/identify";
import type { Return, ReturnRow } from "../returns/readReturn";
import type { CheckBasis } from "../rules/checkBasis";
import type { Finding, Severity } from "../rules/finding";
import { parseIsoDate } from "../values/serialDate";
import { comparableText } from "../values/text";
import {
  FILE_STATUS_WORDS,
  MATCHED_BY_WORDS,
  SEVERITY_WORDS,
  WORKBOOK_KIND_WORDS,
  type ConsolidatedFile,
  type GivenFile,
  type LeftOut,
} from "./consolidation";
import { leftOutExcerpt, leftOutRow } from "./leftOutOf";
import { reportAsides } from "./reportAsides";
import type { ReportedFinding, ReportedRow, ReportedSource, ReturnedReport } from "./readReport";
import type { RefusedFile, SortedFile, TakenFile, TakenRow, UnfoldedReport } from "./takenFile";

/**
 * The files that a report was made of, as if they had been given themselves: so consolidating reports gives what
 * consolidating their returns does. The report itself comes first.
 * @param isUpdated the report to be made takes its place: it is no level below, and remarks beside its rows stay there
 */
export function unfoldReport(
  basis: CheckBasis,
  { name, sha256 }: GivenFile,
  returned: Return,
  report: ReturnedReport,
  isUpdated: boolean,
): SortedFile[] {
  const sources = allSources(report);
  const below = isUpdated ? [] : [name];
  const files = sources.flatMap((source) => filesOf(basis, source, name, below, report));
  const itself: UnfoldedReport = {
    kind: "report",
    name,
    sha256,
    via: [],
    isGiven: true,
    units: [...new Set(files.flatMap(({ units }) => units))],
    matchedBy: identify(returned).matchedBy,
    contains: files.filter(({ kind }) => kind !== "report").length,
    saved: returned.modified ?? "",
    asides: reportAsides(basis.round, name, returned, report, isUpdated),
  };
  return [itself, ...files];
}

/** Rows of files that 来源 does not name keep them as their source all the same. */
function allSources({ sources, rows, asides }: ReturnedReport): ReportedSource[] {
  const known = new Set(sources.map(({ name }) => name));
  const others = [...rows, ...asides].map(({ file }) => file).filter((file) => !known.has(file));
  return [...sources, ...[...new Set(others)].map((name) => ({ ...UNKNOWN_SOURCE, name }))];
}

const UNKNOWN_SOURCE: ReportedSource = {
  name: "",
  sha256: "",
  outcome: "",
  remark: "",
  units: [],
  rows: 0,
  matchedBy: "",
  reportedOn: "",
  signOff: new Map(),
  headings: "",
  madeAs: "",
  saved: "",
  declaredNothing: false,
  via: [],
};

function filesOf(
  basis: CheckBasis,
  source: ReportedSource,
  reportName: string,
  below: readonly string[],
  report: ReturnedReport,
): SortedFile[] {
  // Rows whose file nobody names are the report's own.
  const name = source.name || reportName;
  const own = <Item extends { readonly file: string }>(items: readonly Item[]) =>
    items.filter(({ file }) => file === source.name);
  const via = [...source.via, ...below];
  const facts = { name, sha256: source.sha256, via, isGiven: false, matchedBy: matchedByOf(source) };
  const rows = own(report.rows);
  const asides = own(report.asides).map((aside): LeftOut => ({
    ...{ ...aside, file: name, reason: "表外内容", issued: new Map(), entries: new Map(), assignment: null },
  }));
  if (source.madeAs === WORKBOOK_KIND_WORDS.report && source.outcome !== FILE_STATUS_WORDS.rejected) {
    const { units, saved } = source;
    const contains = containedIn(source, report);
    const itself: UnfoldedReport = { kind: "report", ...facts, units, contains, saved, asides };
    // A report has no rows of its own, unless a person wrote one in and named it as the source.
    if (rows.length === 0) return [itself];
    return [itself, taken(basis, facts, UNKNOWN_SOURCE, rows, [], report)];
  }
  if (source.outcome === FILE_STATUS_WORDS.rejected) return [refused(facts, source, rows, asides)];
  return [taken(basis, facts, source, rows, asides, report)];
}

function containedIn({ name }: ReportedSource, { sources }: ReturnedReport): number {
  return sources.filter(({ via, madeAs }) => via.includes(name) && madeAs !== WORKBOOK_KIND_WORDS.report)
    .length;
}

type Facts = Pick<TakenFile, "name" | "sha256" | "via" | "isGiven" | "matchedBy">;

function refused(
  facts: Facts,
  { units, remark, rows: count, signOff }: ReportedSource,
  rows: readonly ReportedRow[],
  asides: readonly LeftOut[],
): RefusedFile {
  return {
    kind: "refused",
    ...facts,
    units,
    problem: { code: "refused-below", said: remark.replace(/^(?:下级汇总时没有并入：)+/, "") },
    rows: count,
    signOff,
    leftOut: [
      ...rows.flatMap(({ row, leftOut, excerpt }) => [
        ...leftOutRow(facts.name, row, leftOut ?? { reason: "文件未并入", remark }),
        ...leftOutExcerpt(facts.name, row, excerpt),
      ]),
      ...asides,
    ],
  };
}

function taken(
  basis: CheckBasis,
  facts: Facts,
  source: ReportedSource,
  rows: readonly ReportedRow[],
  asides: readonly LeftOut[],
  report: ReturnedReport,
): TakenFile {
  const about = assignmentFinder(basis);
  const [firstUnit] = source.units;
  const kind = kindOf(source);
  const takenRows = rows.map((row): TakenRow => {
    const assignment = about(row);
    return {
      row: withIssuedTexts(row.row, assignment),
      match: assignment && { assignment, matchedBy: "text" },
      beside: [],
      keyedInBy: row.keyedInBy,
      excerpt: row.excerpt,
    };
  });
  const inRows = takenRows.flatMap(({ match }) => match?.assignment.unit.name ?? []);
  return {
    kind: "taken",
    ...facts,
    units: source.units.length > 0 ? source.units : [...new Set(inRows)],
    madeAs: kind && { kind, unit: kind === "return" ? (firstUnit ?? null) : null },
    declaredNothing: source.declaredNothing,
    rows: takenRows,
    asides,
    reportedOn: dayOrNothing(source.reportedOn),
    signOff: source.signOff,
    saved: source.saved,
    receivedOn: (unit) => dayOrNothing(report.standings.get(unit)?.receivedOn ?? ""),
    findings: report.findings.filter(({ file }) => file === source.name).map(findingOf),
    headings: headingsOf(source),
    remark: [source.remark, missingRows(source, rows.length, report)]
      .filter((text) => text !== "")
      .join("；"),
  };
}

/**
 * A row that somebody deleted from a report would be missed by nobody. Where rows name no source, as after their column
 * was taken away, it cannot be told.
 */
function missingRows({ rows }: ReportedSource, found: number, report: ReturnedReport): string {
  if (found >= rows || report.rows.some(({ file }) => file === "")) return "";
  return `汇总报告的“来源”表记该文件${rows}行，各表中注明出自该文件的只有${found}行，请核实是否有行被删去`;
}

/** `YYYY-MM-DD`, or empty where the text is no such day. */
function dayOrNothing(text: string): string {
  return parseIsoDate(text) ? text : "";
}

/** 未报事项 shows some of a blank row's texts only; they were as they had been sent out. */
function withIssuedTexts(row: ReturnRow, assignment: Assignment | null): ReturnRow {
  if (row.entries.size > 0 || !assignment || row.issued.has("原文责任单位")) return row;
  return { ...row, issued: new Map(Object.entries(issuedRow(assignment)) as [IssuedHeading, string][]) };
}

/**
 * The assignment that the report gives for a row. A row that counts says it by number and unit where its text agrees, so
 * that sorting or overtyping the report puts nothing into a strange row; the others were matched when it was made, and
 * are by their text where it does not say with what.
 */
function assignmentFinder({ round, match }: CheckBasis): (row: ReportedRow) => Assignment | null {
  const { membersOf, extraOf, standingFor } = presentUnits(round);
  const byPlace = new Map(round.assignments.map((own) => [placeOf(own.index, own.unit.name), own]));
  const besides = (index: string, unit: string) => {
    const task = round.notice.tasks[Number(index) - 1];
    return task && standingFor(task.id, unit).find((place) => extraOf(place) !== null);
  };
  // Each member's row has a place of its own.
  const placeFor = (assignment: Assignment, writer: string | undefined) =>
    membersOf(assignment).find((place) => extraOf(place)?.name === writer) ?? assignment;
  return ({ row, leftOut, about, writer }) => {
    const known =
      about && (byPlace.get(placeOf(about.index, about.unit)) ?? besides(about.index, about.unit));
    const named = known ?? null;
    if (leftOut?.reason === "无法匹配") return match(row, null)?.assignment ?? null;
    if (leftOut && named) return placeFor(named, row.issued.get("责任单位"));
    if (leftOut?.reason === "文件未并入") return null;
    const content = row.issued.get("主要内容");
    const agrees =
      named !== null &&
      (content === undefined || comparableText(content) === comparableText(taskText(named.task)));
    return agrees ? placeFor(named, writer) : (match(row, null)?.assignment ?? null);
  };
}

function placeOf(index: string | number, unit: string): string {
  return `${index}|${comparableText(unit)}`;
}

function matchedByOf({ matchedBy }: ReportedSource): ConsolidatedFile["matchedBy"] {
  const words = Object.entries(MATCHED_BY_WORDS) as [keyof typeof MATCHED_BY_WORDS, string][];
  return words.find(([, word]) => word === matchedBy)?.[0] ?? null;
}

function kindOf({ madeAs }: ReportedSource) {
  if (madeAs === WORKBOOK_KIND_WORDS.master) return "master";
  return madeAs === WORKBOOK_KIND_WORDS.return ? "return" : null;
}

/** A sheet is named at the first of its headings, in older reports at each. */
function headingsOf({ headings }: ReportedSource): ConsolidatedFile["headings"] {
  let sheet = "";
  return headings.split("；").flatMap((item) => {
    const [, named, column = "", text = ""] = /^(?:(.*)!)?([A-Z]+)=(.*)$/s.exec(item) ?? [];
    sheet = named ?? sheet;
    const heading = headingOf(text);
    return heading === null || heading === KEY_HEADING ? [] : [{ sheet, column, heading }];
  });
}

/** The check's sentences stand in the report in Chinese only. */
function findingOf({ rule, severity, sheet, cell, taskId, message, after }: ReportedFinding): Finding {
  const severities = Object.entries(SEVERITY_WORDS) as [Severity, string][];
  return {
    rule,
    severity: severities.find(([, word]) => word === severity)?.[0] ?? "warning",
    ...{ sheet, cell, taskId, message: { zh: message, en: message } },
    fix: after === "" ? null : { before: "", after, value: after, numberFormat: null, certain: false },
  };
}
