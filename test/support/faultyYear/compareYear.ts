import { issuedRow } from "../../../src/core/matrix/assignmentRow";
import { ENTRY_HEADINGS, ISSUED_HEADINGS, KEY_HEADING } from "../../../src/core/matrix/progressColumns";
import type { Reconciliation } from "../../../src/core/report/consolidation";
import { cellAddress, parseRange } from "../../../src/core/sheet/address";
import type { GridCell } from "../../../src/core/sheet/grid";
import type { FaultyFile } from "../faultyYear";
import { ROUND } from "../filledReturn";
import {
  markedAt,
  tableOf,
  type About,
  type Mark,
  type MarkedCell,
  type MarkedRow,
  type MarkedSheet,
  type MarkedTable,
  type MarkedWorkbook,
} from "./markedWorkbook";
import { shown, type ReportTables, type ShownRow } from "./reportTables";
import { saysNothing, shownText, textOfCsv } from "./shownText";

/** How a report compares with what was put into the files that it was made of. */
export interface Comparison {
  /** Values that people put into files that can be read: entries, remarks, notes, signatures. */
  readonly put: number;
  /** Of these: in the row of their unit and task in 进展明细, and verbatim in 未并入内容 or 来源. */
  readonly inDetails: number;
  readonly aside: number;
  /** Who signed files that are refused: these are named, and what they hold is kept. */
  readonly signedRefused: number;
  /** Rows that a person could not assign either: what tells their task or unit was changed. */
  readonly unmatched: number;
  readonly lost: readonly string[];
  readonly invented: readonly string[];
  readonly misplaced: readonly string[];
  /** Rows and files that a person would have recognised. */
  readonly unrecognised: readonly string[];
  /** Wrong winners, files that are not named, figures that do not agree. */
  readonly wrong: readonly string[];
}

/** Looks for every value of a year's files in the report, and for everything in the report in the files. */
export function compareYear(
  files: readonly FaultyFile[],
  report: ReportTables,
  reconciliation: Reconciliation,
): Comparison {
  const search = new YearSearch(report);
  files.forEach((file, order) => search.lookFor(file, order));
  search.lookBack();
  search.settle(reconciliation);
  return search.found;
}

/** A row of a return as the report shows it. */
interface ShownReturnRow {
  readonly where: "details" | "aside";
  readonly row: ShownRow;
}

/** A row of a return that is about an assignment, and how late it is. */
interface RankedRow {
  readonly about: About;
  readonly place: string;
  readonly isFilled: boolean;
  /** Nobody sent it: a blank row in another unit's return. */
  readonly isNobodys: boolean;
  readonly rank: readonly (string | number)[];
}

class YearSearch {
  readonly found = {
    ...{ put: 0, inDetails: 0, aside: 0, signedRefused: 0, unmatched: 0 },
    lost: [] as string[],
    invented: [] as string[],
    misplaced: [] as string[],
    unrecognised: [] as string[],
    wrong: [] as string[],
  };
  private readonly sources = new Map<string, ShownRow>();
  /** By file, sheet and row. */
  private readonly rows = new Map<string, ShownReturnRow>();
  /** By file, sheet and address: what was written outside tables. */
  private readonly outside = new Map<string, string[]>();
  private readonly truth = new Map<string, { sheet: MarkedSheet; workbook: MarkedWorkbook }>();
  private readonly ranked: RankedRow[] = [];
  private readonly figures = { rowsRead: 0, rejectedRows: 0, cellsPlaced: 0, cellsAside: 0, unmatched: 0 };

  constructor(private readonly report: ReportTables) {
    for (const source of report.sources) {
      const name = shown(source, "文件");
      if (this.sources.has(name)) this.found.wrong.push(`${name} stands twice in 来源`);
      this.sources.set(name, source);
    }
    for (const row of report.details) this.index(row, "details");
    for (const row of report.leftOut) {
      if (shown(row, "原因") !== "表外内容") this.index(row, "aside");
      else {
        const place = [shown(row, "来源文件"), shown(row, "来源工作表"), shown(row, "来源单元格")].join("|");
        this.outside.set(place, [...(this.outside.get(place) ?? []), shown(row, "表外内容")]);
      }
    }
  }

  private index(row: ShownRow, where: ShownReturnRow["where"]): void {
    const range = parseRange(shown(row, "来源单元格"));
    const place = [shown(row, "来源文件"), shown(row, "来源工作表"), range?.row ?? "?"].join("|");
    if (this.rows.has(place)) this.found.wrong.push(`${place} stands twice in the report`);
    this.rows.set(place, { where, row });
  }

  /** Looks for everything that a file holds. */
  lookFor(file: FaultyFile, order: number): void {
    const { name, workbook } = file;
    const source = this.sources.get(name);
    const isRefused = shown(source, "处理结果") === "未并入";
    if (!source) this.found.wrong.push(`${name} is not named in 来源`);
    if (!workbook) {
      if (!isRefused || shown(source, "说明") === "")
        this.found.wrong.push(`${name} (${file.faults.join()}) has no problem`);
      return;
    }
    if (isRefused && mustBeTaken(file, workbook)) this.found.unrecognised.push(describe(file, "is refused"));
    if (!isRefused && mustBeRefused(file, workbook)) this.found.wrong.push(describe(file, "is let in"));
    const day = reportingDay(workbook);
    const saved = workbook.format === "csv" ? "" : workbook.saved;
    workbook.sheets.forEach((marked, sheetOrder) => {
      const sheet = workbook.format === "csv" ? { ...marked, name: "CSV" } : marked;
      this.truth.set(`${name}|${sheet.name}`, { sheet, workbook });
      const table = readableTable(sheet);
      sheet.rows.forEach((row, at) => {
        const place = `${name}|${sheet.name}|${at}`;
        const inRow = { file, workbook, sheet, table, place, isRefused };
        const placed = row.cells.map((cell, column) =>
          cell ? this.lookForCell(cell, at, column, inRow) : false,
        );
        if (!table || !belongsToTable(row, at, table)) return;
        if (isRefused) {
          this.figures.rejectedRows += 1;
          return;
        }
        this.figures.rowsRead += 1;
        this.rank(row, { ...inRow, isFilled: placed.includes(true) }, [
          day || saved.slice(0, 10),
          saved,
          order,
          sheetOrder,
          at,
        ]);
      });
    });
  }

  /** @returns whether it is an entry that stands in its row in the report */
  private lookForCell(cell: MarkedCell, at: number, column: number, inRow: InRow): boolean {
    const { file, workbook, sheet, isRefused } = inRow;
    const address = cellAddress(at, column);
    const outside = this.outside.get(`${file.name}|${sheet.name}|${address}`) ?? [];
    if (cell.note !== undefined && workbook.format === "xlsx") {
      this.found.put += 1;
      this.count(outside.includes(cell.note), describe(file, `note ${sheet.name}!${address}`));
    }
    if (!cell.mark || cell.mark.kind === "issued" || cell.mark.kind === "heading") return false;
    const text = textIn(workbook, cell);
    if (saysNothing(text)) return false;
    switch (cell.mark.kind) {
      case "sign-off": {
        this.found.put += 1;
        const said = shown(this.sources.get(file.name), cell.mark.field);
        if (isRefused) this.found.signedRefused += 1;
        else this.count(said === (cell.mark.day || text), describe(file, `${cell.mark.field} ${text}`));
        return false;
      }
      case "words": {
        const kept = this.rows.get(inRow.place);
        const isKept =
          outside.includes(text) ||
          (kept?.where === "aside" && [...kept.row.values()].some((own) => own.text === text));
        this.found.put += 1;
        this.count(isKept, describe(file, `${sheet.name}!${address} ${text.slice(0, 40)}`));
        return false;
      }
      case "entry":
        return this.lookForEntry(cell, cell.mark, { address, outside, column, ...inRow });
    }
  }

  private count(isKept: boolean, what: string): void {
    if (isKept) this.found.aside += 1;
    else this.found.lost.push(what);
  }

  private lookForEntry(
    cell: MarkedCell,
    { heading, about }: Extract<Mark, { kind: "entry" }>,
    inRow: InRow & { address: string; outside: readonly string[]; column: number },
  ): boolean {
    const { file, workbook, sheet, table, place, isRefused, address, outside, column } = inRow;
    const what = describe(file, `${sheet.name}!${address} ${heading} ${textIn(workbook, cell).slice(0, 40)}`);
    const item = this.rows.get(place);
    const isUnderHeading = table?.columns.get(heading) === column;
    // Headings that were repeated in a column without one are the product's own words.
    if (!isUnderHeading && cell.value === heading) return false;
    this.found.put += 1;
    if (item && isUnderHeading && isSame(item.row.get(heading), cell, workbook)) {
      const isRightPlace = item.where === "aside" ? !isAnothers(item.row, about) : isOwn(item.row, about);
      if (!isRightPlace) this.found.misplaced.push(what);
      this.found[item.where === "details" ? "inDetails" : "aside"] += 1;
      if (!isRefused) this.figures[item.where === "details" ? "cellsPlaced" : "cellsAside"] += 1;
      return true;
    }
    if (outside.includes(textIn(workbook, cell))) {
      this.found.aside += 1;
      if (isUnderHeading) this.found.unrecognised.push(`${what} is read as if its heading were gone`);
    } else if (item && ENTRY_HEADINGS.some((name) => isSame(item.row.get(name), cell, workbook))) {
      this.found.misplaced.push(`${what} stands under another heading`);
    } else {
      this.found.lost.push(what);
    }
    return false;
  }

  /** Notes a row that is about an assignment, unless a person could not tell. */
  private rank(row: MarkedRow, inRow: InRow & { isFilled: boolean }, rank: RankedRow["rank"]): void {
    const { place, table, workbook, file, isFilled } = inRow;
    const item = this.rows.get(place);
    if (item && shown(item.row, "原因") === "无法匹配") {
      this.figures.unmatched += 1;
      if (row.about && table && isIntact(row, table))
        this.found.unrecognised.push(describe(file, `${place} is unmatched`));
      else this.found.unmatched += 1;
      return;
    }
    const { about } = row;
    if (!about) return;
    const isNobodys = !isFilled && workbook.stampUnit !== null && workbook.stampUnit !== about.unit;
    this.ranked.push({ about, place, isFilled, isNobodys, rank });
  }

  /** Looks for everything that the report shows in the files. */
  lookBack(): void {
    for (const [place, { row }] of this.rows) {
      const [file = "", name = "", at = ""] = place.split("|");
      const truth = this.truth.get(`${file}|${name}`);
      const own = truth?.sheet.rows[Number(at)]?.cells ?? [];
      for (const heading of ENTRY_HEADINGS) {
        const said = row.get(heading);
        const isThere = own.some(
          (cell) =>
            cell?.mark?.kind === "entry" &&
            cell.mark.heading === heading &&
            truth &&
            isSame(said, cell, truth.workbook),
        );
        if (said && !isThere) this.found.invented.push(`${place} ${heading} ${said.text.slice(0, 40)}`);
      }
    }
    for (const row of this.report.leftOut) this.lookBackAside(row);
  }

  private lookBackAside(row: ShownRow): void {
    const place = `${shown(row, "来源文件")}|${shown(row, "来源工作表")}`;
    const truth = this.truth.get(place);
    const range = parseRange(shown(row, "来源单元格"));
    const cells = truth && range ? cellsShown(truth.sheet, range.row) : [];
    const texts = new Set(
      cells.flatMap((cell) => {
        const text = truth && cell ? textIn(truth.workbook, cell) : "";
        return [text, text.trim()];
      }),
    );
    // A report below shows its rows' issued texts as they were sent out, and what was typed over them beside.
    for (const text of range ? issuedTo(truth?.sheet.rows[range.row]?.about) : []) texts.add(text);
    const said =
      shown(row, "原因") === "表外内容"
        ? [shown(row, "表外内容")]
        : ISSUED_HEADINGS.map((heading) => shown(row, heading)).filter((text) => text !== "");
    const at = cells[range?.column ?? 0];
    for (const text of said) {
      if (!texts.has(text) && at?.note !== text)
        this.found.invented.push(`${place}|${shown(row, "来源单元格")} ${text.slice(0, 40)}`);
    }
  }

  /** Who should have won, and the figures. */
  settle(reconciliation: Reconciliation): void {
    const winners = new Map<string, RankedRow>();
    for (const row of this.ranked.filter(({ isNobodys }) => !isNobodys)) {
      const assignment = `${row.about.taskId}|${row.about.unit}`;
      const best = winners.get(assignment);
      if (!best || isLater(row, best)) winners.set(assignment, row);
    }
    for (const { place, isFilled, rank } of winners.values()) {
      const where = this.rows.get(place)?.where;
      if (isFilled ? where !== "details" : where !== undefined)
        this.found.wrong.push(
          `${place} (${rank.join()}) should stand for its assignment, and is ${where ?? "nowhere"}`,
        );
    }
    const won = [...winners.values()];
    const { cellsPlaced, cellsAside, rowsRead, rejectedRows, unmatched } = this.figures;
    const returned = won.filter(({ isFilled }) => isFilled).length;
    const counted: Reconciliation = {
      expected: ROUND.assignments.length,
      returned,
      blank: won.length - returned,
      missing: ROUND.assignments.length - won.length,
      ...{ merged: 0, extra: 0 },
      ...{ rowsRead, unmatched, rejectedRows, cellsPlaced, cellsAside },
      superseded: rowsRead - won.length - unmatched,
      cellsRead: cellsPlaced + cellsAside,
      balanced: true,
    };
    for (const [figure, value] of Object.entries(counted)) {
      const said = reconciliation[figure as keyof Reconciliation];
      if (said !== value)
        this.found.wrong.push(`${figure} is ${String(said)} and should be ${String(value)}`);
    }
  }
}

/** The circumstances of a cell. */
interface InRow {
  readonly file: FaultyFile;
  readonly workbook: MarkedWorkbook;
  readonly sheet: MarkedSheet;
  /** null: the sheet has no table that a person would recognise. */
  readonly table: MarkedTable | null;
  readonly place: string;
  readonly isRefused: boolean;
}

function describe({ name, faults }: FaultyFile, what: string): string {
  return `${name}: ${what} [${faults.join(", ")}]`;
}

/** What stands in a cell of a file, as the file can tell it. */
function textIn({ format }: MarkedWorkbook, cell: MarkedCell): string {
  return format === "csv" ? textOfCsv(cell) : shownText(cell);
}

/** Whether the report's cell holds what was typed, as a value and not only as it looks. */
function isSame(said: GridCell | undefined, cell: MarkedCell, workbook: MarkedWorkbook): boolean {
  if (!said) return false;
  const { value } = cell;
  if (workbook.format === "csv" || value === null || cell.error !== undefined)
    return said.value === textIn(workbook, cell);
  if (typeof value !== "number") return said.value === value;
  return typeof said.value === "number" && Math.abs(said.value - value) < 1e-9 * Math.max(1, Math.abs(value));
}

/** The issued texts of an assignment's row. */
function issuedTo(about: About | undefined): string[] {
  const assignment = ROUND.assignments.find(
    ({ task, unit }) => task.id === about?.taskId && unit.name === about.unit,
  );
  return assignment ? Object.values(issuedRow(assignment)) : [];
}

/** Whether a row of 进展明细 is the one of this unit and task. */
function isOwn(row: ShownRow, about: About | null): boolean {
  const task = ROUND.notice.tasks[Number(shown(row, "序号")) - 1];
  return about !== null && shown(row, "责任单位") === about.unit && task?.id === about.taskId;
}

/** Whether a row of 未并入内容 is said to be about another unit or task than the one that it was sent out for. */
function isAnothers(row: ShownRow, about: About | null): boolean {
  const task = ROUND.notice.tasks[Number(shown(row, "对应任务")) - 1];
  if (!task) return false;
  return about === null || task.id !== about.taskId || shown(row, "对应单位") !== about.unit;
}

/** The cells of a row as they look: a merged area shows its first cell all over. */
function cellsShown(sheet: MarkedSheet, at: number): (MarkedCell | null)[] {
  const cells = [...(sheet.rows[at]?.cells ?? [])];
  for (const { row, column, rows, columns } of sheet.merges) {
    if (at < row || at >= row + rows) continue;
    for (let own = column; own < column + columns; own += 1) cells[own] = markedAt(sheet, row, column);
  }
  return cells;
}

/** A table that says what it is: by eight headings, or a column of progress, one of the unit or the task, and two more. */
function readableTable(sheet: MarkedSheet): MarkedTable | null {
  const table = tableOf(sheet);
  const has = (heading: string) => table?.columns.has(heading) ?? false;
  if (!table || table.columns.size < 4) return null;
  if (table.columns.size >= 8) return table;
  return (has("进展情况") || has("进展状态")) && (has("责任单位") || has("主要内容")) ? table : null;
}

/** A row below the headings that names a task or a unit, or says something in an entry column. */
function belongsToTable({ cells }: MarkedRow, at: number, { headingRow, columns }: MarkedTable): boolean {
  if (at <= headingRow) return false;
  return [KEY_HEADING, "主要内容", "重点任务", "责任单位", ...ENTRY_HEADINGS].some((heading) => {
    const column = columns.get(heading);
    const cell = column === undefined ? null : cells[column];
    return cell !== null && cell !== undefined && !saysNothing(shownText(cell));
  });
}

/** Its task's text and its unit stand there as they were sent out. */
function isIntact({ cells }: MarkedRow, { columns }: MarkedTable): boolean {
  const markUnder = (heading: string) => cells[columns.get(heading) ?? -1]?.mark;
  const isIssued = (heading: string) => markUnder(heading)?.kind === "issued";
  return isIssued("主要内容") && isIssued("责任单位") && markUnder("重点任务")?.kind !== "words";
}

/** Whether its stamp, or a row as it was sent out, says what it is. */
function mustBeTaken({ belongs }: FaultyFile, { sheets, stampUnit }: MarkedWorkbook): boolean {
  return (
    belongs === "to the round" &&
    sheets.some((sheet) => {
      const table = readableTable(sheet);
      return (
        table !== null && (stampUnit !== null || sheet.rows.some((row) => row.about && isIntact(row, table)))
      );
    })
  );
}

/** Whether something in it still says that it is of another period or notice. */
function mustBeRefused({ belongs }: FaultyFile, { sheets, stampUnit }: MarkedWorkbook): boolean {
  if (belongs !== "to another period") return belongs === "to another notice";
  const says = (cell: MarkedCell | null) =>
    (cell?.mark?.kind === "issued" && cell.mark.heading === KEY_HEADING) ||
    (typeof cell?.value === "string" && cell.value.startsWith("2016年度"));
  return stampUnit !== null || sheets.some(({ rows }) => rows.some(({ cells }) => cells.some(says)));
}

/** The day that was typed on the sign-off sheet; empty where there is none. */
function reportingDay({ sheets }: MarkedWorkbook): string {
  for (const { rows } of sheets) {
    for (const { cells } of rows) {
      for (const cell of cells)
        if (cell?.mark?.kind === "sign-off" && cell.mark.day !== "") return cell.mark.day;
    }
  }
  return "";
}

function isLater(row: RankedRow, best: RankedRow): boolean {
  if (row.isFilled !== best.isFilled) return row.isFilled;
  for (const [at, own] of row.rank.entries()) {
    const other = best.rank[at];
    if (other !== undefined && own !== other) return own > other;
  }
  return true;
}
