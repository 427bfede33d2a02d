import { KEY_HEADING } from "../matrix/progressColumns";
import type { ReportingRound } from "../matrix/round";
import { identify, isReport, rowsOf } from "../returns/identify";
import type { FileProblem } from "../returns/problem";
import type { PlacedCell, Return } from "../returns/readReturn";
import { strayAttachments } from "../returns/strayAttachments";
import { strayCells } from "../returns/strayText";
import type { CheckBasis } from "../rules/checkBasis";
import type { CheckedRow } from "../rules/rule";
import { prepareCheck, runRules } from "../rules/runRules";
import { columnName } from "../sheet/address";
import type { GivenFile, LeftOut, ReadContent } from "./consolidation";
import { leftOutAttachment, leftOutBesideRow, leftOutCell, leftOutExcerpt, leftOutRow } from "./leftOutOf";
import { reportAsides } from "./reportAsides";
import type { RefusedFile, TakenFile, TakenRow } from "./takenFile";

/** A workbook of the round, matched row by row and checked. */
export function takeReturn(basis: CheckBasis, { name, sha256 }: GivenFile, returned: Return): TakenFile {
  const checked = prepareCheck(basis, returned);
  const { stamp, signOff, tables } = returned;
  return {
    kind: "taken",
    name,
    sha256,
    via: [],
    isGiven: true,
    units: checked.units,
    matchedBy: identify(returned).matchedBy,
    madeAs: stamp && { kind: stamp.kind, unit: stamp.unit },
    declaredNothing: returned.declaredNothing,
    rows: checked.rows.map((row) => takenRow(name, row)),
    asides: [
      ...checked.stray.flatMap((cell) => leftOutCell(name, cell)),
      ...checked.attached.flatMap((attachment) => leftOutAttachment(name, attachment)),
    ],
    reportedOn: checked.reportedOn,
    signOff: signOffTexts(signOff),
    saved: returned.modified ?? "",
    receivedOn: () => "",
    findings: runRules(checked),
    headings: tables.flatMap(({ sheet, columns }) =>
      [...columns].flatMap(([heading, column]) =>
        heading === KEY_HEADING ? [] : [{ sheet, column: columnName(column), heading }],
      ),
    ),
    remark: matchedByPerson(checked.rows),
  };
}

/** What shows; of a number that shows as 8.6138E+12, its digits. */
function inFull({ value, text }: PlacedCell): string {
  return typeof value === "number" && /\dE\+?\d/i.test(text) ? String(value) : text;
}

/** So many places are named. */
const MOST_NAMED = 20;

function matchedByPerson(rows: readonly CheckedRow[]): string {
  const decided = rows.filter(({ match }) => match?.matchedBy === "person");
  if (decided.length === 0) return "";
  const places = decided.slice(0, MOST_NAMED).map(({ row: { sheet, range } }) => `${sheet}!${range}`);
  return `其中${decided.length}行由人工对应到任务：${places.join("、")}${decided.length > MOST_NAMED ? "等" : ""}`;
}

function takenRow(file: string, checkedRow: CheckedRow): TakenRow {
  const { row, match } = checkedRow;
  return { row, match, beside: leftOutBesideRow(file, checkedRow), keyedInBy: "", excerpt: "" };
}

function signOffTexts(signOff: Return["signOff"]): TakenFile["signOff"] {
  return new Map([...signOff].map(([field, cell]) => [field, inFull(cell)]));
}

/** A file that is kept out; of one that has a table, what people wrote in it and beside it is kept verbatim. */
export function refuseFile(
  round: ReportingRound,
  { name, sha256, content }: GivenFile,
  problem: FileProblem,
): RefusedFile {
  const returned = "returned" in content ? content.returned : null;
  const rows = returned ? rowsOf(returned) : [];
  return {
    kind: "refused",
    name,
    sha256,
    via: [],
    isGiven: true,
    units: returned?.stamp?.unit ? [returned.stamp.unit] : [],
    matchedBy: returned && identify(returned).matchedBy,
    problem,
    rows: rows.length,
    // The headings of a report's 来源 are those of a sign-off sheet's labels.
    signOff: signOffTexts(returned && !isReport(returned) ? returned.signOff : new Map()),
    leftOut: [
      ...rows.flatMap((row) =>
        leftOutRow(name, row, { reason: "文件未并入", remark: "见“来源”表中该文件的说明" }),
      ),
      ...("returned" in content ? writtenBeside(round, name, content) : []),
    ],
  };
}

/** Of a workbook without a table and a stamp nobody knows what it is. */
function writtenBeside(round: ReportingRound, name: string, { returned, report }: ReadContent): LeftOut[] {
  if (report) {
    const marks = report.rows.flatMap(({ row, excerpt }) => leftOutExcerpt(name, row, excerpt));
    return [...reportAsides(round, name, returned, report, false), ...marks];
  }
  if (returned.tables.length === 0 && !returned.stamp) return [];
  // What the product wrote into it names its own period.
  const period = identify(returned).period ?? round.settings.period;
  const own = { ...round, settings: { ...round.settings, period } };
  return [
    ...strayCells(own, returned).flatMap((cell) => leftOutCell(name, cell)),
    ...strayAttachments(own, returned).flatMap((attachment) => leftOutAttachment(name, attachment)),
  ];
}
