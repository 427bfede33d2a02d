import { ENTRY_HEADINGS, ISSUED_HEADINGS, PROGRESS_COLUMNS } from "../matrix/progressColumns";
import { PRESENT_UNIT_HEADING, SOURCE_HEADINGS } from "../returns/sourceHeadings";
import { dateOfSerial, isoDate } from "../values/serialDate";
import type { Consolidation, PlacedRow } from "./consolidation";
import { enteredCell } from "./entryCells";
import { issuedTextsOf, placedRows, presentUnitOf, showsPresentUnits, sourceOf } from "./planDetails";

/**
 * The rows of 进展明细 for databases and other programs (RFC 4180, with a byte order mark, by which Excel knows UTF-8):
 * days as `YYYY-MM-DD`, numbers as numbers, shares as 0.8, texts in full.
 */
export function rowsCsv(consolidation: Consolidation): string {
  const isShown = showsPresentUnits(consolidation);
  const headings = PROGRESS_COLUMNS.flatMap(({ heading }) =>
    isShown && heading === "责任单位" ? [heading, PRESENT_UNIT_HEADING] : [heading],
  );
  const lines = [
    [...headings, ...SOURCE_HEADINGS].map(csvText),
    ...placedRows(consolidation).map((placed) => rowFields(consolidation, isShown, placed)),
  ];
  return `\uFEFF${lines.map((fields) => `${fields.join(",")}\r\n`).join("")}`;
}

function rowFields(consolidation: Consolidation, showsPresent: boolean, placed: PlacedRow): string[] {
  const { assignment, row } = placed;
  const issued = issuedTextsOf(consolidation, placed);
  const source = sourceOf(placed);
  return [
    ...ISSUED_HEADINGS.flatMap((heading) => {
      if (heading === "序号") return [String(assignment.index)];
      const field = csvText(issued[heading]);
      const isUnit = showsPresent && heading === "责任单位";
      return isUnit ? [field, csvText(presentUnitOf(consolidation, placed))] : [field];
    }),
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
