import { parseRange, type CellRange } from "../../src/core/sheet/address";
import type { AttachmentKind, GridCell, SheetGrid, WorkbookGrid } from "../../src/core/sheet/grid";

/** What people and programs do to workbooks that travel. Each gives a new workbook and leaves the old one as it was. */

/** A text or number as a cell of a sheet holds it. */
export function gridCell(value: string | number | boolean, numberFormat = "@"): GridCell {
  return {
    value,
    text: typeof value === "boolean" ? String(value).toUpperCase() : String(value),
    numberFormat,
  };
}

export function editSheet(
  workbook: WorkbookGrid,
  name: string,
  edit: (sheet: SheetGrid) => SheetGrid,
): WorkbookGrid {
  if (!workbook.sheets.some((sheet) => sheet.name === name)) throw new Error(`no sheet ${name}`);
  return { ...workbook, sheets: workbook.sheets.map((sheet) => (sheet.name === name ? edit(sheet) : sheet)) };
}

export function renameSheet(workbook: WorkbookGrid, from: string, to: string): WorkbookGrid {
  return editSheet(workbook, from, (sheet) => ({ ...sheet, name: to }));
}

export function dropSheet(workbook: WorkbookGrid, name: string): WorkbookGrid {
  return { ...workbook, sheets: workbook.sheets.filter((sheet) => sheet.name !== name) };
}

/** Appends a sheet of texts, rows from the top. */
export function addSheet(
  workbook: WorkbookGrid,
  name: string,
  rows: readonly (readonly string[])[],
): WorkbookGrid {
  const cells = new Map(
    rows.map((texts, row) => [row, new Map(texts.map((text, column) => [column, gridCell(text)]))]),
  );
  const sheet: SheetGrid = {
    name,
    visibility: "visible",
    cells,
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    protected: false,
    validated: null,
  };
  return { ...workbook, sheets: [...workbook.sheets, sheet] };
}

/** Writes into one cell; null empties it. */
export function putCell(sheet: SheetGrid, address: string, cell: GridCell | string | null): SheetGrid {
  const { row, column } = placeOf(address);
  const own = new Map(sheet.cells.get(row));
  if (cell === null) own.delete(column);
  else own.set(column, typeof cell === "string" ? gridCell(cell) : cell);
  return { ...sheet, cells: new Map(sheet.cells).set(row, own) };
}

/** Puts a note, text box, picture, header or footer at a cell, beside what is there. */
export function attach(sheet: SheetGrid, address: string, kind: AttachmentKind, text: string): SheetGrid {
  const { row, column } = placeOf(address);
  return { ...sheet, attached: [...(sheet.attached ?? []), { row, column, kind, text }] };
}

/** Puts a chart of this name at a cell. */
export function attachChart(sheet: SheetGrid, address: string, chart: string): SheetGrid {
  const { row, column } = placeOf(address);
  return {
    ...sheet,
    attached: [...(sheet.attached ?? []), { row, column, kind: "picture", text: "", chart }],
  };
}

type Move = (row: number, column: number) => readonly [row: number, column: number] | null;

/** Moves cells with their validations; those that go nowhere are deleted. */
export function moveCells(sheet: SheetGrid, to: Move): SheetGrid {
  const cells = new Map<number, Map<number, GridCell>>();
  for (const [row, own] of sheet.cells) {
    for (const [column, cell] of own) {
      const place = to(row, column);
      if (place)
        cells.set(place[0], (cells.get(place[0]) ?? new Map<number, GridCell>()).set(place[1], cell));
    }
  }
  return { ...sheet, cells, validated: sheet.validated?.flatMap((range) => movedCells(range, to)) ?? null };
}

/** The cells of a range, each where it goes. */
function movedCells({ row, column, rows, columns }: CellRange, to: Move): CellRange[] {
  return Array.from({ length: rows * columns }, (_, index) =>
    to(row + Math.floor(index / columns), column + (index % columns)),
  ).flatMap((place) => (place ? [{ row: place[0], column: place[1], rows: 1, columns: 1 }] : []));
}

export function insertRow(sheet: SheetGrid, at: number): SheetGrid {
  return moveCells(sheet, (row, column) => [row >= at ? row + 1 : row, column]);
}

export function insertColumn(sheet: SheetGrid, at: number): SheetGrid {
  return moveCells(sheet, (row, column) => [row, column >= at ? column + 1 : column]);
}

export function deleteRow(sheet: SheetGrid, at: number): SheetGrid {
  return moveCells(sheet, (row, column) => (row === at ? null : [row > at ? row - 1 : row, column]));
}

export function deleteColumn(sheet: SheetGrid, at: number): SheetGrid {
  return moveCells(sheet, (row, column) => (column === at ? null : [row, column > at ? column - 1 : column]));
}

/** Two columns change places, as when one is dragged. */
export function swapColumns(sheet: SheetGrid, a: number, b: number): SheetGrid {
  return moveCells(sheet, (row, column) => [row, column === a ? b : column === b ? a : column]);
}

/** Rows from `first` to `last` in the opposite order, as sorting may leave them. */
export function reverseRows(sheet: SheetGrid, first: number, last: number): SheetGrid {
  return moveCells(sheet, (row, column) => [row >= first && row <= last ? first + last - row : row, column]);
}

/** A copy of a row over another one. */
export function copyRow(sheet: SheetGrid, from: number, to: number): SheetGrid {
  return { ...sheet, cells: new Map(sheet.cells).set(to, new Map(sheet.cells.get(from))) };
}

/** Merges an area: only its first cell keeps what it held. */
export function mergeCells(sheet: SheetGrid, address: string): SheetGrid {
  const area = parseRange(address);
  if (!area) throw new Error(`${address} is no range`);
  const inside = (row: number, column: number) =>
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns;
  const kept = moveCells(sheet, (row, column) =>
    inside(row, column) && (row !== area.row || column !== area.column) ? null : [row, column],
  );
  return { ...kept, merges: [...sheet.merges, area] };
}

export function hideRows(sheet: SheetGrid, ...rows: readonly number[]): SheetGrid {
  return { ...sheet, hiddenRows: new Set([...sheet.hiddenRows, ...rows]) };
}

export function unprotect(sheet: SheetGrid): SheetGrid {
  return { ...sheet, protected: false };
}

/** Takes the validations off an area, as pasting over it does. */
export function dropValidations(sheet: SheetGrid, address: string): SheetGrid {
  const area = placeOf(address);
  const isInside = (row: number, column: number) =>
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns;
  const kept: Move = (row, column) => (isInside(row, column) ? null : [row, column]);
  return { ...sheet, validated: sheet.validated?.flatMap((range) => movedCells(range, kept)) ?? null };
}

/** The sheet as a reader gives it that cannot tell where there are validations. */
export function validationsUnknown(sheet: SheetGrid): SheetGrid {
  return { ...sheet, validated: null };
}

function placeOf(address: string): CellRange {
  const place = parseRange(address);
  if (!place) throw new Error(`${address} is no address`);
  return place;
}
