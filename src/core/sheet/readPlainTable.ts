import { comparableHeading, comparableText } from "../values/text";
import { gridCell, type SheetGrid, type WorkbookGrid } from "./grid";

/** A table that is known by its headings. */
export interface PlainTable {
  readonly sheet: SheetGrid;
  readonly headingRow: number;
  /** The column of each heading, in its comparable form; of two that read alike the one without brackets, else the first. */
  readonly columns: ReadonlyMap<string, number>;
  /** Every row below the headings with something in a column of the table. */
  readonly rows: readonly PlainRow[];
}

/** A row of such a table. */
export interface PlainRow {
  /** Counted from 0. */
  readonly row: number;
  /** What a person sees under a heading, trimmed; empty where there is nothing or no such heading. */
  readonly text: (heading: string) => string;
  /** The same with every space and line break. */
  readonly verbatim: (heading: string) => string;
  /** What is listed there with 、 between. */
  readonly list: (heading: string) => string[];
}

/** The tables of a workbook that have all of these headings, sheet by sheet. */
export function findTables(workbook: WorkbookGrid, headings: readonly string[]): PlainTable[] {
  return workbook.sheets.flatMap((sheet) => findPlainTable(sheet, headings) ?? []);
}

/** The tables of a workbook that have most of these headings, sheet by sheet: people take columns away. */
export function findLikeTables(workbook: WorkbookGrid, headings: readonly string[]): PlainTable[] {
  return workbook.sheets.flatMap((sheet) => findLikeTable(sheet, headings) ?? []);
}

/** The table of a sheet that has more than half of these headings in one row; null where there is none. */
export function findLikeTable(sheet: SheetGrid, headings: readonly string[]): PlainTable | null {
  for (const headingRow of rowNumbersOf(sheet)) {
    const columns = headingColumns(sheet, headingRow);
    const present = headings.filter((heading) => columns.has(comparableHeading(heading)));
    if (present.length * 2 > headings.length) return findPlainTable(sheet, present);
  }
  return null;
}

/** The table of a sheet that has all of these headings in one row; null where there is none. */
export function findPlainTable(sheet: SheetGrid, headings: readonly string[]): PlainTable | null {
  const wanted = headings.map(comparableHeading);
  const rowNumbers = rowNumbersOf(sheet);
  for (const headingRow of rowNumbers) {
    const columns = headingColumns(sheet, headingRow);
    if (!wanted.every((heading) => columns.has(heading))) continue;
    const known = [...columns.values()];
    const rows = rowNumbers.filter(
      (row) => row > headingRow && known.some((column) => gridCell(sheet, row, column) !== null),
    );
    return { sheet, headingRow, columns, rows: rows.map((row) => plainRow(sheet, columns, row)) };
  }
  return null;
}

function rowNumbersOf({ cells }: SheetGrid): number[] {
  return [...cells.keys()].sort((a, b) => a - b);
}

function headingColumns(sheet: SheetGrid, row: number): Map<string, number> {
  const columns = new Map<string, number>();
  for (const [column, { text }] of [...(sheet.cells.get(row) ?? [])].sort(([a], [b]) => a - b)) {
    const heading = comparableHeading(text);
    const before = columns.get(heading);
    const isPlainAfterOther =
      before !== undefined &&
      comparableText(gridCell(sheet, row, before)?.text ?? "") !== heading &&
      comparableText(text) === heading;
    if (heading !== "" && (before === undefined || isPlainAfterOther)) columns.set(heading, column);
  }
  return columns;
}

function plainRow(sheet: SheetGrid, columns: PlainTable["columns"], row: number): PlainRow {
  const verbatim = (heading: string) => {
    const column = columns.get(comparableHeading(heading));
    const cell = column === undefined ? null : gridCell(sheet, row, column);
    if (!cell) return "";
    return typeof cell.value === "string" ? cell.value : cell.text;
  };
  const text = (heading: string) => verbatim(heading).trim();
  const list = (heading: string) =>
    text(heading)
      .split("、")
      .filter((item) => item !== "");
  return { row, text, verbatim, list };
}
