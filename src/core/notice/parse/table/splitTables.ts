import type { NoticeWarning } from "../../notice";
import type { SourceLine } from "../lines/sourceLines";
import { columnKind } from "./columnHeading";
import type { ColumnKind } from "./columnHeading";
import { CellStream } from "./CellStream";
import { cutLine, isRule } from "./cutLine";
import type { CutLine } from "./cutLine";
import { readGridRows } from "./gridRows";
import { readLineCellHead, mayBeginHead } from "./lineCellHead";
import { readLineCellRows } from "./lineCellRows";
import { settleColumns } from "./settleColumns";
import { readNumberCell } from "./numberCell";
import { NUMBERS } from "./table";
import type { Column, Table } from "./table";
import { readGappedHead, readTableHead } from "./tableHead";
import type { TableHead } from "./tableHead";
import { readTableItems } from "./tableItems";
import type { TableItem } from "./tableItems";
import { readTaskCards } from "./taskCards";
import type { TaskCards } from "./taskCards";
import { unreadTableWarning } from "./tableWarnings";
import { looksLikeUnits } from "./unitCell";

/** Headings that say nothing against it that bodies stand below them. */
const MAY_NAME_UNITS: readonly ColumnKind[] = ["unknown", "perhaps-units", "group", "support"];

/** So many rows tell whether they are numbered. */
const LOOKED_AT = 8;

/** A table that stood between lines, as its rows were read. */
export interface ReadTable {
  /** The line of its headings, counted from 1. */
  readonly line: number;
  readonly items: readonly TableItem[];
}

/** A line of the text, or a table. */
export type Passage = SourceLine | ReadTable;

/** A notice's lines with its tables taken out of them. */
export interface SplitText {
  readonly passages: readonly Passage[];
  readonly warnings: readonly NoticeWarning[];
  /** The headings of tables that name nobody responsible. */
  readonly unread: readonly (readonly string[])[];
}

/** Whether a passage is a table. */
export function isTable(passage: Passage): passage is ReadTable {
  return "items" in passage;
}

/** Finds the tables that divide tasks among units: cells parted by TABs or bars, or one cell a line. */
export function splitTables(lines: readonly SourceLine[]): SplitText {
  const passages: Passage[] = [];
  const warnings: NoticeWarning[] = [];
  const unread: (readonly string[])[] = [];
  let block = -1;
  let cards = 0;
  for (let at = 0; at < lines.length;) {
    const source = lines[at];
    if (!source) break;
    const cut = cutLine(source);
    let found = cut && cut.cells.length > 1 ? gridTable(lines, at, cut) : lineTable(lines, at);
    if (!found && cut && at >= cards) {
      const read = readTaskCards(lines, at);
      cards = read.end;
      found = cardTable(source.line, read);
    }
    if (found) {
      const { items, warnings: doubts } = readTableItems(found.table);
      passages.push({ line: found.table.line, items });
      warnings.push(...doubts);
      at = found.end;
      continue;
    }
    // Each block of rows is looked at once.
    if (cut && cut.mark !== "gap" && cut.cells.length > 2 && at > block) {
      block = blockEnd(lines, at, cut);
      const headings = unreadHeadings(lines, at, block, cut);
      if (headings) unread.push(headings.names);
      if (headings?.units) warnings.push(unreadTableWarning(source.line, headings.names));
    }
    passages.push(source);
    at++;
  }
  return { passages, warnings, unread };
}

/** A table, and the place of the first line below it. */
interface FoundTable {
  readonly table: Table;
  readonly end: number;
}

function gridTable(lines: readonly SourceLine[], at: number, first: CutLine): FoundTable | null {
  const head = first.mark === "gap" ? readGappedHead(first.cells) : gridHead(lines, at, first);
  if (!head) return null;
  const named = withNumbers(head.columns, lines, at + head.rows, first);
  const { rows, end, doubts } = readGridRows(lines, at + head.rows, named, first.mark);
  const columns = settleColumns(named, rows);
  if (!columns) return null;
  return { table: { line: lines[at]?.line ?? 0, columns, rows, doubts }, end };
}

function cardTable(line: number, { columns: labels, rows, end }: TaskCards): FoundTable | null {
  const columns = settleColumns(labels, rows);
  return columns && { table: { line, columns, rows, doubts: [] }, end };
}

function gridHead(lines: readonly SourceLine[], at: number, first: CutLine): TableHead | null {
  const second = cellsBelow(lines, at + 1, first);
  return (second && readTableHead(first.cells, second)) ?? readTableHead(first.cells, null);
}

/** Where the first rows have one cell more, and a number before the others, the numbers have no heading. */
function withNumbers(
  columns: readonly Column[],
  lines: readonly SourceLine[],
  at: number,
  first: CutLine,
): readonly Column[] {
  if (columns.some(({ kind }) => kind === "number")) return columns;
  for (let next = at; next < at + LOOKED_AT; next++) {
    const row = cellsBelow(lines, next, first);
    if (row?.length === columns.length + 1 && readNumberCell(row[0] ?? "")) return [NUMBERS, ...columns];
  }
  return columns;
}

function cellsBelow(lines: readonly SourceLine[], at: number, first: CutLine): readonly string[] | null {
  const line = lines[at];
  const cut = line && !line.startsPart && !isRule(line.text) ? cutLine(line) : null;
  return cut?.mark === first.mark ? cut.cells : null;
}

function lineTable(lines: readonly SourceLine[], at: number): FoundTable | null {
  if (!mayBeginHead(lines[at]?.text ?? "")) return null;
  const cells = new CellStream(lines, at);
  const first = cells.at(0);
  if (first?.index !== at) return null;
  const head = readLineCellHead(cells);
  const read = head && readLineCellRows(cells, head.length, head);
  const columns = read && settleColumns(read.columns, read.rows);
  if (!columns) return null;
  return { table: { line: first.line, columns, rows: read.rows, doubts: read.doubts }, end: read.end };
}

/** The last line of a block of rows with as many cells as the first. */
function blockEnd(lines: readonly SourceLine[], at: number, first: CutLine): number {
  let end = at;
  for (let next = at + 1; next < lines.length; next++) {
    const line = lines[next];
    if (!line) break;
    if (isRule(line.text)) continue;
    const cut = cutLine(line);
    if (cut?.mark !== first.mark || cut.cells.length !== first.cells.length) break;
    end = next;
  }
  return end;
}

/** The headings of a block of rows that is a table, and whether some column names bodies. */
function unreadHeadings(
  lines: readonly SourceLine[],
  at: number,
  end: number,
  first: CutLine,
): { names: string[]; units: boolean } | null {
  const names = first.cells.map((cell) => cell.replace(/\s+/g, "")).filter((cell) => cell !== "");
  if (end - at < 2 || names.length < 2 || names.some((name) => name.length > 20)) return null;
  const rows = lines.slice(at + 1, Math.min(end + 1, at + 20)).flatMap((line) => {
    const cut = isRule(line.text) ? null : cutLine(line);
    return cut ? [cut.cells] : [];
  });
  const kinds = first.cells.map(columnKind);
  const units = first.cells.some((_, column) => {
    if (!MAY_NAME_UNITS.includes(kinds[column] ?? "unknown")) return false;
    const filled = rows.map((row) => row[column] ?? "").filter((cell) => cell !== "");
    return filled.length > 1 && filled.filter(looksLikeUnits).length * 2 > filled.length;
  });
  const tells = kinds.some((kind) => kind === "title" || kind === "content" || kind === "number");
  return { names, units: units && tells };
}
