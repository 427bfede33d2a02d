import type { NoticeWarning } from "../../notice";
import { declaresFirstLead } from "../clause/leadDeclaration";
import { NUMBER_STYLES, readLineNumber } from "../outline/numbering";
import type { SourceLine } from "../lines/sourceLines";
import { readNumberCell } from "./numberCell";
import type { NumberCell } from "./numberCell";
import { readRowTask } from "./rowTask";
import type { RowTask, RowTexts } from "./rowTask";
import { namesUnits } from "./table";
import type { Table, TableRow } from "./table";
import { loneRowWarning } from "./tableWarnings";

/** A row of a table, or a title above rows. */
export interface TableItem {
  /** 0 for the outermost titles of the table, and for rows below none. */
  readonly depth: number;
  readonly value: number;
  /** As printed; empty where there is none. */
  readonly no: string;
  readonly head: SourceLine;
  /** null for a title above rows. */
  readonly row: RowTask | null;
}

/** What the rows of a table are, in order. */
export interface TableItems {
  readonly items: readonly TableItem[];
  readonly warnings: readonly NoticeWarning[];
}

/** Reads the rows of a table: which are tasks, which titles above them, and which go on with the row before. */
export function readTableItems(table: Table): TableItems {
  const reading = new TableReading(table);
  for (const row of table.rows) reading.add(row);
  return reading.finish();
}

/** The number of a row. */
interface RowNumber {
  readonly no: string;
  readonly value: number;
  /** 1 where it is a part of the row above: （1） below 2. */
  readonly nested: 0 | 1;
}

/** A row that those below may go on with. */
interface OpenRow extends RowTexts, RowNumber {
  readonly cells: string[][];
}

/** A title above rows: 一、 stands above （一）. */
interface OpenHeading {
  readonly rank: number;
  readonly head: SourceLine;
  children: number;
}

const TOTAL = /^(?:合计|总计|小计|共计)[：:]?$/;
const NOTE = /^(?:注|备注|说明|填表说明|填报人|填表人|填报单位|审核人)\d?[：:]/;
const SAME_AS_ABOVE = /^(?:同上|〃|″)$/;
const NUMBER_RANKS: readonly string[] = ["chapter", "section", "article", "chinese", "bracketedChinese"];
const UNNUMBERED_RANK = 20;
const GROUP_RANK = 30;

class TableReading {
  private readonly items: TableItem[] = [];
  private readonly warnings: NoticeWarning[];
  private readonly top: OpenHeading = { rank: -1, head: { line: 0, text: "" }, children: 0 };
  private readonly headings: OpenHeading[] = [];
  private readonly numbers: number;
  private readonly titles: number;
  private readonly contents: readonly number[];
  private readonly units: readonly number[];
  /** How the rows that name units are numbered: others are titles above them. */
  private readonly styles: ReadonlySet<string>;
  private readonly firstLeads: boolean;
  private row: OpenRow | null = null;
  private above: readonly string[] = [];
  private lastValue = 0;
  /** How the rows are numbered that begin with their numbers. */
  private rank = -1;

  constructor(private readonly table: Table) {
    const { columns, rows } = table;
    const indexes = columns.map((column, index) => ({ ...column, index, units: namesUnits(column) }));
    this.warnings = [...table.doubts];
    this.numbers = columns.findIndex(({ kind }) => kind === "number");
    this.titles = columns.findIndex(({ kind }) => kind === "title");
    this.contents = indexes.filter(({ kind }) => kind === "content").map(({ index }) => index);
    this.units = indexes.filter(({ units }) => units).map(({ index }) => index);
    const named = rows.filter(({ cells }) => this.units.some((index) => (cells[index] ?? "") !== ""));
    this.styles = new Set(named.map(({ cells }) => readNumberCell(cells[this.numbers] ?? "")?.style ?? ""));
    this.firstLeads = rows.some(({ cells }) =>
      cells.some((cell) => NOTE.test(cell) && declaresFirstLead(cell)),
    );
  }

  add({ line, cells: source }: TableRow): void {
    const cells = source.map((cell, index) => (SAME_AS_ABOVE.test(cell) ? (this.above[index] ?? "") : cell));
    const filled = cells.filter((cell) => cell !== "");
    if (filled.length === 0 || filled.some(isTotal)) return;
    const across = this.textAcross(cells, filled);
    if (across !== null) {
      if (!NOTE.test(across)) this.addHeading(line, "", across.replaceAll("\n", ""));
    } else if (this.isNumberedHeading(cells)) {
      this.addHeading(line, cells[this.numbers] ?? "", this.titleOf(cells) || this.contentOf(cells));
    } else this.addCells(line, cells);
  }

  finish(): TableItems {
    this.closeRow();
    while (this.headings.length > 0) this.closeHeading();
    return { items: this.items, warnings: this.warnings };
  }

  private titleOf(cells: readonly string[]): string {
    return (cells[this.titles] ?? "").replaceAll("\n", "");
  }

  private contentOf(cells: readonly string[]): string {
    return this.contents.map((index) => cells[index] ?? "").find((text) => text !== "") ?? "";
  }

  /** The text of a row that goes across the table; null where the row has cells. */
  private textAcross(cells: readonly string[], filled: readonly string[]): string | null {
    const [text = ""] = filled;
    if (cells.length === 1) return text;
    // Some copies repeat it in each cell.
    if (filled.length > 2 && filled.every((cell) => cell === text)) return text;
    if (filled.length > 1) return null;
    const index = cells.indexOf(text);
    const kind = this.table.columns[index]?.kind;
    if (kind === "number") return readNumberCell(text) === null ? text : null;
    return index === 0 || kind === "group" ? text : null;
  }

  /** 一 | 知识产权 | | among rows with 1, 2, 3. */
  private isNumberedHeading(cells: readonly string[]): boolean {
    const number = readNumberCell(cells[this.numbers] ?? "");
    if (!number || this.styles.has(number.style) || this.styles.size === 0) return false;
    return this.units.every((index) => cells[index] === "");
  }

  /** Opens a title above the rows that follow; its number stands before it or in a cell of its own. */
  private addHeading(line: number, no: string, text: string): void {
    this.closeRow();
    const said = readLineNumber(no === "" ? text : no) ?? readLineNumber(`${no}、`);
    const rank = said ? NUMBER_RANKS.indexOf(said.style) : -1;
    const number = rank >= 0 ? said : null;
    const head = { line, text: no === "" && number ? number.rest : text };
    this.openHeading(number ? rank : UNNUMBERED_RANK, head, no || (number?.no ?? ""), number?.values.at(-1));
  }

  private openHeading(rank: number, head: SourceLine, no: string, value: number | undefined): void {
    while ((this.headings.at(-1)?.rank ?? -1) >= rank) this.closeHeading();
    const above = this.headings.at(-1) ?? this.top;
    above.children += 1;
    this.items.push({ depth: this.headings.length, value: value ?? above.children, no, head, row: null });
    this.headings.push({ rank, head, children: 0 });
    this.lastValue = 0;
    this.rank = -1;
  }

  private closeHeading(): void {
    const heading = this.headings.pop();
    // Where rows have no numbers, a text alone in its row may be a task whose units were forgotten.
    if (heading?.children === 0 && heading.rank === UNNUMBERED_RANK && this.numbers < 0) {
      this.warnings.push(loneRowWarning(heading.head.line, heading.head.text));
    }
  }

  /** Opens the group that a cell of 任务类别 names, unless the row above stands in it. */
  private addGroup(line: number, index: number, cell: string): void {
    const rank = GROUP_RANK + index;
    const text = cell.replaceAll("\n", "");
    const number = readLineNumber(text);
    const name = number?.rest ?? text;
    if (this.headings.some(({ rank: own, head }) => own === rank && head.text === name)) return;
    this.closeRow();
    this.openHeading(rank, { line, text: name }, number?.no ?? "", number?.values.at(-1));
  }

  private addCells(line: number, cells: string[]): void {
    for (const [index, { kind }] of this.table.columns.entries()) {
      const cell = cells[index] ?? "";
      if (kind === "group" && cell !== "") this.addGroup(line, index, cell);
    }
    const number = readNumberCell(cells[this.numbers] ?? "");
    const { row } = this;
    if (row && !this.isNew(row, cells, number)) {
      if (this.continues(row, cells))
        for (const [index, cell] of cells.entries()) addCell(row.cells[index], cell);
      // Other units for other work below the same number: a task of its own.
      else this.openRow(line, this.sameNumber(row), this.titleOf(cells) || row.title, cells);
      this.above = cells;
      return;
    }
    const place = (number && { ...number, nested: 0 as const }) ??
      this.takeNumber(cells) ?? { no: "", value: this.lastValue + 1, nested: 0 as const };
    const own = this.titleOf(cells);
    // A title that goes down over several rows is empty in all but the first.
    const title = own === "" && row && this.contents.length > 0 ? row.title : own;
    this.openRow(line, place, title, cells);
  }

  private sameNumber({ no, value, nested }: OpenRow): RowNumber {
    return { no, value: no === "" ? this.lastValue + 1 : value, nested };
  }

  /** A number that begins the text instead of standing in a cell of its own; it is taken out of the cells. */
  private takeNumber(cells: string[]): RowNumber | null {
    for (const index of [this.titles, ...this.contents]) {
      const number = readLineNumber(cells[index] ?? "");
      const value = number?.values.at(-1);
      if (!number || number.doubtful || value === undefined) continue;
      cells[index] = number.rest;
      const rank = NUMBER_STYLES.indexOf(number.style);
      const nested = this.row !== null && this.rank >= 0 && rank > this.rank ? 1 : 0;
      if (nested === 0) this.rank = rank;
      return { no: number.no, value, nested };
    }
    return null;
  }

  /** Whether a row is one of its own: by its number, else by its title, else by its text. */
  private isNew(row: OpenRow, cells: readonly string[], number: NumberCell | null): boolean {
    const title = this.titleOf(cells);
    const otherTitle = title !== "" && title !== row.title;
    if (this.numbers >= 0) return otherTitle || (number !== null && number.no !== row.no);
    if (this.titles >= 0) return otherTitle || readLineNumber(this.contentOf(cells)) !== null;
    return this.contentOf(cells) !== "" && !this.adds(row, cells, this.contents);
  }

  /** Whether a row goes on with the one above: it names no other units, or no other work. */
  private continues(row: OpenRow, cells: readonly string[]): boolean {
    return this.adds(row, cells, this.units) || this.adds(row, cells, this.contents);
  }

  /** Whether the columns of a row say nothing that the row above does not say. */
  private adds(row: OpenRow, cells: readonly string[], columns: readonly number[]): boolean {
    return columns.every((index) => {
      const cell = cells[index] ?? "";
      return cell === "" || (row.cells[index] ?? []).includes(cell);
    });
  }

  private openRow(line: number, number: RowNumber, title: string, cells: readonly string[]): void {
    this.closeRow();
    this.row = { ...number, line, title, cells: cells.map((cell) => [cell]) };
    this.above = cells;
    if (number.nested === 0) this.lastValue = number.value;
  }

  /** Reads the row that was open. */
  private closeRow(): void {
    const { row } = this;
    this.row = null;
    if (!row) return;
    const task = readRowTask(row, this.table, this.firstLeads);
    const text = task.title ?? task.content[0]?.text ?? "";
    if (text === "" && task.clauses.length === 0) return;
    (this.headings.at(-1) ?? this.top).children += 1;
    const { no, value, line, nested } = row;
    this.items.push({ depth: this.headings.length + nested, value, no, head: { line, text }, row: task });
  }
}

function addCell(texts: string[] | undefined, cell: string): void {
  if (cell !== "" && texts && !texts.includes(cell)) texts.push(cell);
}

function isTotal(cell: string): boolean {
  return cell.length <= 8 && TOTAL.test(cell.replace(/\s/g, ""));
}
