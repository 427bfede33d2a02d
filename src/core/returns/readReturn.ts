import { parseKey } from "../matrix/assignmentRow";
import { isListsSheet } from "../matrix/lists";
import { DECLARATION_LABEL } from "../matrix/planProgress";
import { isPrefillsSheet, readPrefills, type Prefills } from "../matrix/prefills";
import { SIGN_OFF_FIELDS, type SignOffField } from "../matrix/planSignOff";
import {
  ENTRY_HEADINGS,
  ISSUED_HEADINGS,
  KEY_HEADING,
  type EntryHeading,
  type IssuedHeading,
} from "../matrix/progressColumns";
import { SHEETS } from "../matrix/sheetNames";
import { isStampSheet, readStamp, type Stamp } from "../matrix/stamp";
import { cellAddress, rangeAddress, type CellRange } from "../sheet/address";
import {
  gridCell,
  gridText,
  type Attachment,
  type GridCell,
  type SheetGrid,
  type WorkbookGrid,
} from "../sheet/grid";
import { dayOfNumber, isDateFormat } from "../values/readDate";
import { DAYS_FROM_1900_TO_1904 } from "../values/serialDate";
import { allAtOnce, type Steps } from "../values/steps";
import { HeadingMap } from "../values/headingMap";
import { SHARE_NOTHING, type ShareText } from "../values/shareTexts";
import { comparableText } from "../values/text";
import { isBlank } from "../values/typedCell";
import { findTable, type FoundTable, type TableHeading } from "./findTable";
import { knowPrefills } from "./knowPrefills";

/** A workbook that came back, as it was read; nothing is judged yet. */
export interface Return {
  readonly stamp: Stamp | null;
  readonly tables: readonly ReturnTable[];
  /** 本单位本期无相关任务 is declared. */
  readonly declaredNothing: boolean;
  readonly signOff: ReadonlyMap<SignOffField, PlacedCell>;
  /** Where each of these fields is typed, filled in or not; a field without a label in the workbook is not there. */
  readonly signOffPlaces: ReadonlyMap<SignOffField, CellPlace>;
  /** Every other cell with something in it, in the order of sheets and rows, wherever it stands. */
  readonly others: readonly PlacedCell[];
  /** Notes, text boxes, pictures, headers and footers of its sheets, as far as the reader can tell. */
  readonly attached: readonly PlacedAttachment[];
  /** When the program that saved it says it was saved (ISO 8601), or null. */
  readonly modified: string | null;
}

/** The progress table of one sheet. */
export interface ReturnTable {
  readonly sheet: string;
  readonly headingRow: number;
  readonly columns: ReadonlyMap<TableHeading, number>;
  readonly unknownColumns: FoundTable["unknownColumns"];
  readonly rows: readonly ReturnRow[];
  /** Rows of the table that are hidden or filtered out, counted from 0. */
  readonly hiddenRows: readonly number[];
  /** Merged areas that touch a row of the table below its headings and a column of it. */
  readonly merges: readonly CellRange[];
  readonly protected: boolean;
  /** Where the sheet's cells have a data validation; null: that cannot be told. */
  readonly validated: readonly CellRange[] | null;
}

export interface CellPlace {
  readonly sheet: string;
  /** `C12`. */
  readonly address: string;
}

/** A row of a table. */
export interface ReturnRow {
  readonly sheet: string;
  /** Counted from 0. */
  readonly row: number;
  /** The row's part of the table: `A5:U5`. */
  readonly range: string;
  /** The issued texts that stand there; a column that is gone is not there. */
  readonly issued: ReadonlyMap<IssuedHeading, string>;
  readonly key: string;
  /** What the department filled in: non-empty cells only, and none in a row that is as it was prefilled. */
  readonly entries: ReadonlyMap<EntryHeading, PlacedCell>;
  /** Those of them that still read as they were sent out with texts of an earlier period; absent: none were. */
  readonly prefilled?: ReadonlySet<EntryHeading>;
}

/** A cell with its place; dates are serial numbers of the 1900 system whatever the workbook counts from. */
export interface PlacedCell extends GridCell {
  readonly sheet: string;
  /** `K5`. */
  readonly address: string;
}

/** Words or a picture that are no cell's content, with the place where they are. */
export interface PlacedAttachment extends CellPlace, Pick<Attachment, "kind" | "text" | "chart"> {}

/**
 * Reads whatever came back. A workbook without a progress table gives no tables, and its cells as `others`.
 * @param share holds what many rows say alike once
 */
export function readReturn(workbook: WorkbookGrid, share = SHARE_NOTHING): Return {
  return allAtOnce(readReturnInSteps(workbook, share));
}

/** The same row by row. */
export function* readReturnInSteps(workbook: WorkbookGrid, share = SHARE_NOTHING): Steps<Return> {
  const signOff: SignOffReading = { answers: new Map(), places: new Map() };
  const prefills = readPrefills(workbook);
  const sheets: SheetReading[] = [];
  for (const sheet of workbook.sheets)
    sheets.push(yield* readSheet(sheet, { prefills, date1904: workbook.date1904, share }, signOff));
  return {
    stamp: readStamp(workbook),
    tables: sheets.flatMap(({ table }) => (table ? [table] : [])),
    declaredNothing: sheets.some(({ declaredNothing }) => declaredNothing),
    signOff: signOff.answers,
    signOffPlaces: signOff.places,
    others: sheets.flatMap(({ others }) => others),
    attached: sheets.flatMap(({ attached }) => attached),
    modified: workbook.modified,
  };
}

interface SignOffReading {
  readonly answers: Map<SignOffField, PlacedCell>;
  readonly places: Map<SignOffField, CellPlace>;
}

interface SheetReading {
  readonly table: ReturnTable | null;
  readonly declaredNothing: boolean;
  readonly others: readonly PlacedCell[];
  readonly attached: readonly PlacedAttachment[];
}

const OWN_HIDDEN_SHEETS: readonly string[] = [SHEETS.stamp, SHEETS.lists];

/** What the reading of a sheet needs to know of its workbook. */
interface Reading {
  readonly prefills: Prefills;
  readonly date1904: boolean;
  readonly share: ShareText;
}

/** `signOff` takes up the fields that stand on this sheet and on none before it. */
function* readSheet(sheet: SheetGrid, reading: Reading, signOff: SignOffReading): Steps<SheetReading> {
  const { date1904 } = reading;
  const isOwn = OWN_HIDDEN_SHEETS.includes(sheet.name.toLowerCase());
  if (isOwn || isStampSheet(sheet) || isListsSheet(sheet) || isPrefillsSheet(sheet)) {
    return { table: null, declaredNothing: false, others: [], attached: [] };
  }
  const found = findTable(sheet);
  const table = found ? yield* readTable(sheet, found, reading) : null;
  const used = found ? new Set<string>() : readSignOff(sheet, date1904, signOff);
  const declaration = found ? findDeclaration(sheet, found.headingRow) : null;
  if (declaration) used.add(declaration.address);
  return {
    table,
    declaredNothing: declaration?.isYes ?? false,
    others: yield* otherCells(sheet, found, table, used, reading),
    attached: (sheet.attached ?? []).map(({ row, column, ...attachment }) => ({
      ...attachment,
      ...{ sheet: sheet.name, address: cellAddress(row, column) },
    })),
  };
}

function* readTable(
  sheet: SheetGrid,
  found: FoundTable,
  { prefills, date1904, share }: Reading,
): Steps<ReturnTable> {
  const rows: ReturnRow[] = [];
  for (const row of rowsOf(sheet)) {
    const read = row > found.headingRow ? readTableRow(sheet, found, row, date1904, share) : null;
    if (read) rows.push(knowPrefills(read, prefills));
    yield;
  }
  const { headingRow, columns, unknownColumns } = found;
  return {
    ...{ sheet: sheet.name, headingRow, columns, unknownColumns, rows },
    hiddenRows: rows.flatMap(({ row }) => (sheet.hiddenRows.has(row) ? [row] : [])),
    merges: mergesInTable(sheet, columns, rows),
    protected: sheet.protected,
    validated: sheet.validated,
  };
}

/** The rows with something in them, from the top. */
function rowsOf({ cells }: SheetGrid): number[] {
  return [...cells.keys()].sort((a, b) => a - b);
}

function mergesInTable(
  { merges }: SheetGrid,
  columns: FoundTable["columns"],
  rows: readonly ReturnRow[],
): CellRange[] {
  const first = rows[0]?.row ?? Infinity;
  const last = rows.at(-1)?.row ?? -Infinity;
  const places = [...columns.values()];
  return merges.filter(
    (area) =>
      area.row <= last &&
      area.row + area.rows > first &&
      places.some((column) => column >= area.column && column < area.column + area.columns),
  );
}

/**
 * Reads one row below the headings of a table, with what was prefilled in it.
 * @returns null where it does not belong to the table: it names no task and no unit and says nothing in an entry column
 */
export function readTableRow(
  sheet: SheetGrid,
  { columns }: Pick<FoundTable, "columns">,
  row: number,
  date1904: boolean,
  share = SHARE_NOTHING,
): ReturnRow | null {
  const cells = sheet.cells.get(row);
  const keyColumn = columns.get(KEY_HEADING);
  const key = keyColumn === undefined ? "" : gridText(sheet, row, keyColumn);
  const issuedTexts = ISSUED_HEADINGS.map((heading) => {
    const column = columns.get(heading);
    if (column === undefined) return undefined;
    const text = issuedText(sheet, heading, row, column, cells?.get(column));
    const isOwn = heading !== "责任单位" || cells?.has(column) || !isAnotherUnit(text, key);
    return isOwn ? share(text) : "";
  });
  const entered = ENTRY_HEADINGS.map((heading) => {
    const column = columns.get(heading);
    const cell = column === undefined ? undefined : cells?.get(column);
    if (column === undefined || !cell) return undefined;
    const entry = placed(cell, sheet.name, share(cellAddress(row, column)), date1904);
    return isBlank(entry) ? undefined : entry;
  });
  const issued = new HeadingMap(ISSUED_HEADINGS, issuedTexts);
  const entries = new HeadingMap(ENTRY_HEADINGS, entered);
  const named = issued.get("主要内容") || issued.get("重点任务") || issued.get("责任单位") || key;
  if (!named && entries.size === 0) return null;
  return { sheet: sheet.name, row, range: share(rangeOf(row, columns)), issued, key, entries };
}

/** Whether a unit that a merged area shows is not the row's own: cells of different units were merged. */
function isAnotherUnit(unit: string, key: string): boolean {
  const own = parseKey(key)?.unit;
  return own !== undefined && comparableText(own) !== comparableText(unit);
}

/** The row's part of the table: from its first column to its last. */
function rangeOf(row: number, columns: FoundTable["columns"]): string {
  let first = Infinity;
  let last = -Infinity;
  for (const column of columns.values()) {
    first = Math.min(first, column);
    last = Math.max(last, column);
  }
  return rangeAddress({ row, column: first, rows: 1, columns: last - first + 1 });
}

/**
 * Equal cells of derived columns are often merged down the rows; then each row reads what the area shows. What tells
 * one task from another is never read from another row, and nothing from another column: a title between the rows, over
 * all columns, is no unit.
 */
function issuedText(
  sheet: SheetGrid,
  heading: IssuedHeading,
  row: number,
  column: number,
  cell: GridCell | undefined,
): string {
  if (heading === "序号" && typeof cell?.value === "number") return String(cell.value);
  const text = cell?.text.trim() ?? "";
  if (text !== "" || heading === "序号" || heading === "重点任务" || heading === "主要内容") return text;
  const area = sheet.merges.find((merge) => merge.column === column && contains(merge, row, column));
  return area ? gridText(sheet, area.row, column) : "";
}

function contains(area: CellRange, row: number, column: number): boolean {
  const down = row - area.row;
  const right = column - area.column;
  return down >= 0 && down < area.rows && right >= 0 && right < area.columns;
}

/** What is typed over the list behind the declaration as well as chosen from it. */
const YES = /^(?:是的?|[√✓✔])[。.]?$/;
const NO = /^(?:否|不是|无|没有|\/|×|[-—]+)[。.]?$/;

/** The answer behind the label above the table; null where there is none that can be read. */
function findDeclaration(sheet: SheetGrid, headingRow: number): { address: string; isYes: boolean } | null {
  const label = comparableText(DECLARATION_LABEL);
  for (let row = 0; row < headingRow; row++) {
    const cells = [...(sheet.cells.get(row) ?? [])].sort(([a], [b]) => a - b);
    const labelled = cells.find(([, { text }]) => comparableText(text).startsWith(label));
    const answer = labelled && cells.find(([column]) => column > labelled[0]);
    if (!answer) continue;
    const said = comparableText(answer[1].text);
    const isYes = YES.test(said);
    if (isYes || NO.test(said)) return { address: cellAddress(row, answer[0]), isYes };
  }
  return null;
}

/**
 * Takes up the fields that are typed on the sign-off sheet: each stands at the right of its label.
 * @returns the addresses of what was taken up
 */
function readSignOff(sheet: SheetGrid, date1904: boolean, { answers, places }: SignOffReading): Set<string> {
  const used = new Set<string>();
  for (const [row, cells] of sheet.cells) {
    for (const [column, { text }] of cells) {
      const label = comparableText(text).replace(/:$/, "");
      const field = SIGN_OFF_FIELDS.find((name) => name === label);
      if (!field) continue;
      if (!places.has(field)) places.set(field, { sheet: sheet.name, address: cellAddress(row, column + 1) });
      const answer = placedCell(sheet, row, column + 1, date1904);
      if (!answer || isBlank(answer) || answers.has(field)) continue;
      answers.set(field, answer);
      used.add(answer.address);
    }
  }
  return used;
}

function* otherCells(
  sheet: SheetGrid,
  found: FoundTable | null,
  table: ReturnTable | null,
  used: ReadonlySet<string>,
  { date1904, share }: Reading,
): Steps<PlacedCell[]> {
  const tableRows = new Set(table?.rows.map(({ row }) => row));
  const knownColumns = new Set(found?.columns.values());
  const others: PlacedCell[] = [];
  for (const row of rowsOf(sheet)) {
    const isOurs = tableRows.has(row) || row === found?.headingRow;
    const columns: number[] = [];
    for (const column of sheet.cells.get(row)?.keys() ?? [])
      if (!isOurs || !knownColumns.has(column)) columns.push(column);
    for (const column of columns.sort((a, b) => a - b)) {
      const cell = placedCell(sheet, row, column, date1904, share);
      if (cell && !isBlank(cell) && !used.has(cell.address)) others.push(cell);
    }
    yield;
  }
  return others;
}

function placedCell(
  sheet: SheetGrid,
  row: number,
  column: number,
  date1904: boolean,
  share = SHARE_NOTHING,
): PlacedCell | null {
  const cell = gridCell(sheet, row, column);
  return cell && placed(cell, sheet.name, share(cellAddress(row, column)), date1904);
}

function placed(cell: GridCell, name: string, address: string, date1904: boolean): PlacedCell {
  if (cell.formula !== undefined && cell.value === null && cell.error === undefined) {
    // Saved by a program that does not calculate: what was written is the formula itself.
    const written = `=${cell.formula}`;
    const { formula } = cell;
    return { value: written, text: written, numberFormat: "@", formula, sheet: name, address };
  }
  // 20171201 typed into a date cell is no day: it stays what was typed.
  const isNumber = date1904 && typeof cell.value === "number" && isDateFormat(cell.numberFormat);
  if (isNumber && dayOfNumber(cell.value, true)) {
    return { ...cell, value: cell.value + DAYS_FROM_1900_TO_1904, sheet: name, address };
  }
  const { value, text, numberFormat, formula } = cell;
  if (cell.error !== undefined) return { ...cell, sheet: name, address };
  // Nearly all cells are of these kinds. Copied property by property they take a tenth of the time, and half the memory.
  if (formula !== undefined) return { value, text, numberFormat, formula, sheet: name, address };
  return { value, text, numberFormat, sheet: name, address };
}
