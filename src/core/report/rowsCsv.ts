import { issuedRow } from "../matrix/assignmentRow";
import { ENTRY_HEADINGS, ISSUED_HEADINGS, PROGRESS_COLUMNS } from "../matrix/progressColumns";
import { SOURCE_HEADINGS } from "../returns/sourceHeadings";
import { dateOfSerial, isoDate } from "../values/serialDate";
import type { Consolidation, PlacedRow } from "./consolidation";
import { enteredCell } from "./entryCells";
import { placedRows, sourceOf } from "./planDetails";

const HEADINGS = [...PROGRESS_COLUMNS.map(({ heading }) => heading), ...SOURCE_HEADINGS];

/**
 * The rows of 进展明细 for databases and other programs (RFC 4180, with a byte order mark, by which Excel knows UTF-8):
 * days as `YYYY-MM-DD`, numbers as numbers, shares as 0.8, texts in full.
 */
export function rowsCsv(consolidation: Consolidation): string {
  const lines = [HEADINGS.map(csvText), ...placedRows(consolidation).map(rowFields)];
  return `\uFEFF${lines.map((fields) => `${fields.join(",")}\r\n`).join("")}`;
}

function rowFields(placed: PlacedRow): string[] {
  const { assignment, row } = placed;
  const issued = issuedRow(assignment);
  const source = sourceOf(placed);
  return [
    ...ISSUED_HEADINGS.map((heading) =>
      heading === "序号" ? String(assignment.index) : csvText(issued[heading]),
    ),
    ...ENTRY_HEADINGS.map((heading) => entryField(row, heading)),
    ...SOURCE_HEADINGS.map((heading) => csvText(source[heading])),
  ];
}

function entryField({ entries }: PlacedRow["row"], heading: (typeof ENTRY_HEADINGS)[number]): string {
  const entry = entries.get(heading);
  if (!entry) return "";
  const { value, style } = enteredCell(entry, heading);
  if (typeof value !== "number") return csvText(typeof entry.value === "string" ? entry.value : entry.text);
  const day = style === "date" ? dateOfSerial(value) : null;
  return day ? isoDate(day) : String(value);
}

/** What a spreadsheet program may take for a formula at the beginning of a text. */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * A text in quotation marks; one that begins like a formula has an apostrophe before it, so that no program that opens
 * the file runs it (OWASP, CSV Injection).
 */
function csvText(text: string): string {
  const harmless = FORMULA_START.test(text) ? `'${text}` : text;
  return harmless === "" ? "" : `"${harmless.replaceAll('"', '""')}"`;
}
