import type { NoticeWarning } from "../../notice";
import { readLineNumber } from "../outline/numbering";
import type { CellStream, LineCell } from "./CellStream";
import { fitCells, fitsAsItStands } from "./fitCells";
import { readNumberCell } from "./numberCell";
import { namesUnits, NUMBERS } from "./table";
import type { Column, TableRow } from "./table";
import { fittedRowWarning } from "./tableWarnings";
import { plainHeading } from "./columnHeading";
import { looksLikeUnits } from "./unitCell";

/** The rows of a table whose cells stand one a line. */
export interface LineCellRows {
  /** With a column for numbers where they have no heading of their own. */
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
  /** The place of the first line that belongs to the table no more. */
  readonly end: number;
  readonly doubts: readonly NoticeWarning[];
}

/** Titles across the table that follow one another. */
const MOST_SECTIONS = 6;
const LONGEST_SECTION = 60;
/** What never stands in a cell ends a table that has no next number. */
const ENDS_TABLE =
  /^(?:附件?[：:\d一二三四五六七八九十]?|附[件表]|注[：:]|[（(]此件|抄送|\d{4}年\d{1,2}月\d{1,2}日$)/;

/** Reads the rows below headings that stand one a line; null where what follows is no row. */
export function readLineCellRows(
  cells: CellStream,
  start: number,
  columns: readonly Column[],
): LineCellRows | null {
  const numbered = columns.findIndex(({ kind }) => kind === "number");
  const layouts = numbered >= 0 ? [{ columns, numbers: numbered }] : hiddenNumbers(cells, start, columns);
  for (const layout of layouts) {
    const rows = new NumberedRows(cells, layout.columns, layout.numbers).read(start);
    if (rows) return rows;
  }
  return numbered >= 0 ? null : readPlainRows(cells, start, columns);
}

/** Numbers without a heading: the columns before them and after, whichever suit the first row better. */
function hiddenNumbers(
  cells: CellStream,
  start: number,
  columns: readonly Column[],
): { columns: readonly Column[]; numbers: number }[] {
  const place = [0, 1, 2, 3].find((ahead) => readNumberCell(cells.at(start + ahead)?.text ?? "") !== null);
  if (place === undefined) return [];
  const layouts = place > 0 && place < columns.length - 1 ? [0, place] : [0];
  const scored = layouts.map((numbers) => {
    const rest = columns.slice(numbers);
    const first = cells.texts(start + place + 1, start + place + 1 + rest.length);
    return {
      columns: [...columns.slice(0, numbers), NUMBERS, ...rest],
      numbers,
      score: fitsAsItStands(first, rest) ? fitCells(first, rest).score / rest.length : -1,
    };
  });
  return scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
}

/** Reads rows that begin with, or hold, a running number. */
class NumberedRows {
  private readonly before: readonly Column[];
  private readonly after: readonly Column[];
  private readonly rows: TableRow[] = [];
  private readonly doubts: NoticeWarning[] = [];

  constructor(
    private readonly cells: CellStream,
    private readonly columns: readonly Column[],
    numbers: number,
  ) {
    this.before = columns.slice(0, numbers);
    this.after = columns.slice(numbers + 1);
  }

  read(start: number): LineCellRows | null {
    let at = this.firstNumber(start);
    if (at < 0) return null;
    let leading = this.between(start, at);
    for (;;) {
      const next = this.nextNumber(at);
      const block = this.between(at + 1, next < 0 ? at + 1 + this.lastCells(at + 1) : next);
      const size = next < 0 ? block.length : this.ownCells(block);
      this.addRow(leading, this.cells.at(at), block.slice(0, size));
      leading = block.slice(size);
      if (next < 0) {
        at += 1 + size;
        break;
      }
      at = next;
    }
    const units = this.columns.findIndex(({ kind }) => kind === "lead" || kind === "responsible");
    if (!this.rows.some(({ cells }) => looksLikeUnits(cells[units] ?? ""))) return null;
    const last = this.cells.at(at - 1);
    return { columns: this.columns, rows: this.rows, end: (last?.index ?? -1) + 1, doubts: this.doubts };
  }

  private between(from: number, to: number): LineCell[] {
    const between: LineCell[] = [];
    for (let place = from; place < to; place++) {
      const cell = this.cells.at(place);
      if (cell) between.push(cell);
    }
    return between;
  }

  private valueAt(place: number): number | null {
    const number = readNumberCell(this.cells.at(place)?.text ?? "");
    return number && number.style !== "chinese" ? number.value : null;
  }

  private firstNumber(start: number): number {
    for (let place = start; place < start + this.before.length + MOST_SECTIONS; place++) {
      if (this.valueAt(place) !== null) return place;
    }
    return -1;
  }

  /** The next running number: where a whole row lies between, else the first that may be one. -1 where there is none. */
  private nextNumber(at: number): number {
    const wanted = this.after.length;
    const value = this.valueAt(at) ?? 0;
    let units = 0;
    let first = -1;
    for (let place = at + 1; place <= at + 4 * wanted + 20; place++) {
      const cell = this.cells.at(place);
      if (!cell) break;
      const found = this.valueAt(place);
      if (found === null) {
        if (looksLikeUnits(cell.text)) units += 1;
        continue;
      }
      const between = place - at - 1;
      const counts = found === value + 1 && between >= 1;
      // Numbers restart in a section, and excerpts leave some out.
      const restarts = units > 0 && between >= wanted - 1 && (found === 1 || found > value);
      if (!counts && !restarts) continue;
      if (between >= wanted && between <= wanted + this.before.length) return place;
      if (first < 0) first = place;
    }
    return first;
  }

  /** How many of the cells between two numbers belong to the first; the others are titles across the table. */
  private ownCells(block: readonly LineCell[]): number {
    const texts = block.map(({ text }) => text);
    const most = Math.min(texts.length - 1, this.before.length + MOST_SECTIONS);
    let best = { size: texts.length, score: -Infinity };
    for (let others = 0; others <= most; others++) {
      const size = texts.length - others;
      const score = this.scoreOf(texts.slice(0, size)) + this.leadingScore(texts.slice(size));
      if (score > best.score) best = { size, score };
    }
    return best.size;
  }

  private scoreOf(own: readonly string[]): number {
    const last = own.at(-1) ?? "";
    const heading = beginsSection(last) && own.length > 1 ? -3 : 0;
    const whole = fitsAsItStands(own, this.after) ? 1.5 : 0;
    return fitCells(own, this.after).score + whole + heading;
  }

  private leadingScore(leading: readonly string[]): number {
    return leading.reduce((score, text, index) => {
      if (text.length > LONGEST_SECTION || looksLikeUnits(text)) return score - 3;
      if (beginsSection(text) || index >= leading.length - this.before.length) return score + 0.5;
      return score - 0.5;
    }, 0);
  }

  /** How many cells the last row has. */
  private lastCells(start: number): number {
    const wanted = this.after.length;
    const texts = this.cells.texts(start, start + wanted + 8);
    const stop = texts.findIndex((text) => ENDS_TABLE.test(text) || beginsSection(text));
    const own = stop < 0 ? texts : texts.slice(0, stop);
    let best = { size: Math.min(own.length, wanted), score: -Infinity };
    for (let size = 1; size <= own.length; size++) {
      const score = this.scoreOf(own.slice(0, size));
      if (score > best.score) best = { size, score };
    }
    return best.size;
  }

  private addRow(
    leading: readonly LineCell[],
    number: LineCell | undefined,
    block: readonly LineCell[],
  ): void {
    const own = leading.filter(({ text }) => !this.isHeading(text));
    const sections = Math.max(0, own.length - this.before.length);
    for (const { line, text } of own.slice(0, sections)) this.rows.push({ line, cells: [text] });
    const first = own.slice(sections).map(({ text }) => text);
    while (first.length < this.before.length) first.unshift("");
    const texts = block.map(({ text }) => text);
    const wanted = this.after.length;
    const line = number?.line ?? block[0]?.line ?? 0;
    let rest: readonly string[] = texts;
    if (!fitsAsItStands(texts, this.after)) {
      const fit = fitCells(texts, this.after);
      rest = fit.cells;
      const missing = wanted - texts.length;
      if (missing !== 1 || this.misses(rest))
        this.doubts.push(fittedRowWarning(line, texts.length + 1, wanted + 1));
    }
    this.rows.push({ line, cells: [...first, number?.text ?? "", ...rest] });
  }

  /** Whether a row lacks its task or its units. */
  private misses(rest: readonly string[]): boolean {
    const isEmpty = (holds: (column: Column) => boolean) =>
      this.after.every((column, index) => !holds(column) || rest[index] === "");
    return isEmpty(namesUnits) || isEmpty(({ kind }) => kind === "title" || kind === "content");
  }

  /** Headings are repeated on every page. */
  private isHeading(text: string): boolean {
    const heading = plainHeading(text);
    return this.columns.some(({ name }) => plainHeading(name) === heading);
  }
}

/** Rows without numbers: as many cells as there are headings, as long as units stand where they should. */
function readPlainRows(cells: CellStream, start: number, columns: readonly Column[]): LineCellRows | null {
  const rows: TableRow[] = [];
  const units = columns.findIndex(({ kind }) => kind === "lead" || kind === "responsible");
  const isRow = (texts: readonly string[]) =>
    fitsAsItStands(texts, columns) && looksLikeUnits(texts[units] ?? "");
  let at = start;
  for (;;) {
    const texts = cells.texts(at, at + columns.length);
    const first = cells.at(at);
    if (first && isRow(texts)) {
      rows.push({ line: first.line, cells: texts });
      at += columns.length;
    } else if (first && isRow(cells.texts(at + 1, at + 1 + columns.length))) {
      rows.push({ line: first.line, cells: [first.text] });
      at += 1;
    } else break;
  }
  if (rows.length === 0) return null;
  return { columns, rows, end: (cells.at(at - 1)?.index ?? -1) + 1, doubts: [] };
}

function beginsSection(text: string): boolean {
  const number = readLineNumber(text);
  return number !== null && /hinese$|chapter|section/.test(number.style) && text.length <= LONGEST_SECTION;
}
