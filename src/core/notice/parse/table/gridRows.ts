import type { NoticeWarning } from "../../notice";
import { readLineNumber } from "../outline/numbering";
import type { SourceLine } from "../lines/sourceLines";
import { columnKind } from "./columnHeading";
import type { ColumnKind } from "./columnHeading";
import { cleanCell, cutLine, isRule } from "./cutLine";
import type { CellMark } from "./cutLine";
import { fitCells, fitsAsItStands } from "./fitCells";
import { readNumberCell } from "./numberCell";
import { namesUnits } from "./table";
import type { Column, TableRow } from "./table";
import { readTableHead, repeatsHead } from "./tableHead";
import { looksLikeUnits } from "./unitCell";
import { cellCountWarning, fittedRowWarning, joinedLineWarning } from "./tableWarnings";

/** Rows, and the first line that belongs to the table no more. */
export interface ReadRows {
  readonly rows: TableRow[];
  readonly end: number;
  readonly doubts: NoticeWarning[];
}

const UNITS: readonly ColumnKind[] = ["lead", "support", "responsible", "perhaps-units"];
/** A row or a cell is not spread over more lines. */
const MOST_LINES = 60;
/** A title across the table is no sentence. */
const LONGEST_SECTION = 60;
/** 续表, （续上表）: the table goes on on the next page. */
const CONTINUED = /^[（(]?续(?:上?表|前)[）)]?\d{0,2}$/;

/** Reads the rows of a table whose cells are parted by TABs or bars, from the line below its headings. */
export function readGridRows(
  lines: readonly SourceLine[],
  start: number,
  columns: readonly Column[],
  mark: CellMark,
): ReadRows {
  const reading = new GridReading(lines, columns, mark);
  return reading.read(start);
}

class GridReading {
  private readonly rows: TableRow[] = [];
  private readonly doubts: NoticeWarning[] = [];
  private readonly numbers: number;

  constructor(
    private readonly lines: readonly SourceLine[],
    private readonly columns: readonly Column[],
    private readonly mark: CellMark,
  ) {
    this.numbers = columns.findIndex(({ kind }) => kind === "number");
  }

  read(start: number): ReadRows {
    let at = start;
    let end = start;
    while (at < this.lines.length) {
      const cells = this.cellsAt(at);
      if (cells.length >= 2) {
        if (!repeatsHead(cells, this.columns)) {
          if (this.startsTable(at) || this.isForeign(at, cells)) break;
          at = this.addRow(at, cells);
        } else at += 1;
        end = at;
        continue;
      }
      // Lines without cells belong to the table where it goes on below them.
      const next = this.nextRow(at);
      if (next < 0) break;
      for (; at < next; at++) this.addLine(at);
    }
    // What goes on in the last cell has no row below it.
    while (end < this.lines.length && this.continuesLast(end))
      this.appendToLast(this.cellsAt(end++)[0] ?? "");
    return { rows: this.rows, end, doubts: this.doubts };
  }

  /** The cells of a line; one that is not cut has a single cell, a mere rule none. */
  private cellsAt(index: number): readonly string[] {
    const line = this.lines[index];
    if (!line || line.startsPart) return [];
    if (isRule(line.text)) return [];
    const cut = cutLine(line);
    return cut?.mark === this.mark ? cut.cells : [line.text];
  }

  /** The next line with cells, where the table goes on; -1 where it does not. */
  private nextRow(from: number): number {
    for (let index = from; index < Math.min(from + MOST_LINES, this.lines.length); index++) {
      if (this.lines[index]?.startsPart) return -1;
      const cells = this.cellsAt(index);
      if (cells.length < 2) continue;
      if (!repeatsHead(cells, this.columns)) return this.startsTable(index) ? -1 : index;
      return this.onlyContinued(from, index) ? index : -1;
    }
    return -1;
  }

  private onlyContinued(from: number, to: number): boolean {
    return this.lines.slice(from, to).every(({ text }) => CONTINUED.test(text) || isRule(text));
  }

  /** Whether another table begins: its headings are other ones. */
  private startsTable(index: number): boolean {
    const cells = this.cellsAt(index).filter((cell) => cell !== "");
    if (readTableHead(cells, null)) return true;
    const kinds = cells.map(columnKind);
    return cells.length > 1 && (kinds.some((kind) => UNITS.includes(kind)) || !kinds.includes("unknown"));
  }

  /** Whether a row that is too short, without number and units, begins something else: no row of this table follows. */
  private isForeign(index: number, cells: readonly string[]): boolean {
    if (!this.isStray(cells)) return false;
    for (let next = index + 1; next < Math.min(index + MOST_LINES, this.lines.length); next++) {
      const more = this.cellsAt(next);
      if (more.length === this.columns.length) return this.startsTable(next);
      if (more.length > 1 && !this.isStray(more)) return false;
    }
    return true;
  }

  private isStray(cells: readonly string[]): boolean {
    if (this.mark === "gap" && this.numbers >= 0) return readNumberCell(cells[this.numbers] ?? "") === null;
    if (cells.length >= this.columns.length) return false;
    return readNumberCell(cells[this.numbers] ?? "") === null && !cells.some(looksLikeUnits);
  }

  /** Adds the row that begins at a line. @returns the line after it */
  private addRow(index: number, first: readonly string[]): number {
    const wanted = this.columns.length;
    if (this.mark === "gap" && first.length !== wanted) return this.addFitted(index, first);
    const cells = [...first];
    let next = index + 1;
    if (cells.length < wanted && !this.isWhole(cells)) {
      const joined = this.join(index, cells);
      if (joined) {
        cells.splice(0, cells.length, ...joined.cells);
        next = joined.next;
      }
    }
    const line = this.lines[index]?.line ?? 0;
    if (cells.length > wanted) {
      const over = cells.splice(wanted).filter((cell) => cell !== "");
      if (over.length > 0) {
        cells[wanted - 1] = [cells[wanted - 1], ...over].join("\n");
        this.doubts.push(cellCountWarning(line, first.length, wanted));
      }
    }
    if (cells.length < wanted && this.lacksNumber(cells)) return this.addFitted(index, cells, next);
    while (cells.length < wanted) cells.push("");
    this.rows.push({ line, cells: this.shift(cells.map(unquote)) });
    return next;
  }

  /** Whether a row that names units has its text where its number should stand: the cells stand too far left. */
  private lacksNumber(cells: readonly string[]): boolean {
    const first = cells[this.numbers] ?? "";
    return first !== "" && readNumberCell(first) === null && cells.slice(1).some(looksLikeUnits);
  }

  /** Where gaps part the cells, one that is empty leaves none; nor does one that a person left out. */
  private addFitted(index: number, first: readonly string[], next = index + 1): number {
    const line = this.lines[index]?.line ?? 0;
    const { cells } = fitCells(first, this.columns);
    const isUsual = this.mark === "gap" && first.length + 1 === this.columns.length;
    if (!isUsual || this.unitsMissing(cells)) {
      this.doubts.push(fittedRowWarning(line, first.length, this.columns.length));
    }
    this.rows.push({ line, cells });
    return next;
  }

  /** A row whose last cells are empty may end early: it is whole where all units are there. */
  private isWhole(cells: readonly string[]): boolean {
    const units = this.columns.flatMap((column, index) => (namesUnits(column) ? [index] : []));
    return (
      units.every((index) => index < cells.length) &&
      units.some((index) => looksLikeUnits(cells[index] ?? ""))
    );
  }

  /** Word parts the paragraphs of a cell by line breaks: a row goes on until it has all its cells. */
  private join(index: number, first: readonly string[]): { cells: string[]; next: number } | null {
    const cells = [...first];
    for (let next = index + 1; next < Math.min(index + MOST_LINES, this.lines.length); next++) {
      const more = this.cellsAt(next);
      const [head = "", ...others] = more;
      if (more.length === 0 || cells.length + others.length > this.columns.length) return null;
      if (more.length > 1 && readNumberCell(head) !== null) return null;
      cells.push(`${cells.pop() ?? ""}\n${head}`);
      cells.push(...others);
      if (cells.length === this.columns.length) {
        return this.unitsMissing(cells) ? null : { cells, next: next + 1 };
      }
    }
    return null;
  }

  /** Adds a line without cells that stands between rows: a title across the table, or more of the cell above. */
  private addLine(index: number): void {
    const { line, text } = this.lines[index] ?? { line: 0, text: "" };
    const single = this.cellsAt(index)[0] ?? "";
    if (single === "" || CONTINUED.test(single)) return;
    if (readLineNumber(single) === null && this.continuesLast(index)) {
      this.appendToLast(single);
    } else if (single.length <= LONGEST_SECTION && !/。./.test(single)) {
      this.rows.push({ line, cells: [single] });
    } else if (this.rows.length > 0) {
      this.appendToLast(single);
      this.doubts.push(joinedLineWarning(line, text));
    }
  }

  /** Whether a line goes on with the last cell of the row above: a list of units, or a cell that Excel quoted. */
  private continuesLast(index: number): boolean {
    const cell = this.rows.at(-1)?.cells.at(-1);
    const cells = this.cellsAt(index);
    if (cell === undefined || cells.length !== 1 || this.rows.at(-1)?.cells.length === 1) return false;
    if (cell.startsWith('"')) return true;
    const column = this.columns.at(-1);
    return !!column && namesUnits(column) && cell !== "" && looksLikeUnits(cells[0] ?? "");
  }

  private appendToLast(text: string): void {
    const last = this.rows.pop();
    if (!last) return;
    const cells = [...last.cells];
    cells[cells.length - 1] = unquote([cells.at(-1), text].filter((part) => part !== "").join("\n"));
    this.rows.push({ line: last.line, cells });
  }

  /** Where the first cells are merged with those above, some copies leave them out: the others stand too far left. */
  private shift(cells: readonly string[]): readonly string[] {
    const filled = cells.findLastIndex((cell) => cell !== "") + 1;
    const spare = cells.length - filled;
    if (spare === 0 || filled < 2 || !this.unitsMissing(cells)) return cells;
    if (readNumberCell(cells[this.numbers] ?? "") !== null) return cells;
    for (let by = 1; by <= spare; by++) {
      const shifted = [...Array.from({ length: by }, () => ""), ...cells.slice(0, cells.length - by)];
      if (!this.unitsMissing(shifted) && fitsAsItStands(shifted, this.columns)) return shifted;
    }
    return cells;
  }

  /** Whether no cell in a column that leads or answers looks like units. */
  private unitsMissing(cells: readonly string[]): boolean {
    return !this.columns.some(
      (column, index) =>
        (column.kind === "lead" || column.kind === "responsible") && looksLikeUnits(cells[index] ?? ""),
    );
  }
}

/** Excel puts a cell with line breaks into quotes, and doubles those inside. */
function unquote(cell: string): string {
  return cell.length > 2 && cell.startsWith('"') && cell.endsWith('"')
    ? cleanCell(cell.slice(1, -1).replaceAll('""', '"'))
    : cell;
}
