import type { CellRange } from "../../src/core/sheet/address";
import { ExcelError } from "./errors";

/** A rectangle of cells; row and column count from 0. Whole columns have all rows, whole rows all columns. */
export type Area = CellRange;

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export const WHOLE_SHEET: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

/** A rectangle, or the refusal of one that lies outside the grid or is empty. */
export function areaOf(row: number, column: number, rows: number, columns: number): Area {
  const whole = [row, column, rows, columns].every(Number.isInteger);
  if (!whole || row < 0 || column < 0 || rows < 1 || columns < 1) throw new ExcelError("InvalidArgument");
  if (row + rows > MAX_ROWS || column + columns > MAX_COLUMNS) throw new ExcelError("InvalidArgument");
  return { row, column, rows, columns };
}

export function cellArea(row: number, column: number): Area {
  return areaOf(row, column, 1, 1);
}

/** It spans all rows of its columns. */
export function isWholeColumns(area: Area): boolean {
  return area.rows === MAX_ROWS;
}

/** It spans all columns of its rows. */
export function isWholeRows(area: Area): boolean {
  return area.columns === MAX_COLUMNS;
}

/** Neither whole rows nor whole columns. */
export function isBounded(area: Area): boolean {
  return !isWholeRows(area) && !isWholeColumns(area);
}

export function containsCell(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}

export function containsArea(outer: Area, inner: Area): boolean {
  return (
    containsCell(outer, inner.row, inner.column) &&
    containsCell(outer, inner.row + inner.rows - 1, inner.column + inner.columns - 1)
  );
}

/** What two rectangles share, or null. */
export function intersect(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** What is left of a rectangle without another one: up to four rectangles. */
function subtract(area: Area, hole: Area): Area[] {
  const common = intersect(area, hole);
  if (!common) return [area];
  const end = area.row + area.rows;
  const right = area.column + area.columns;
  const commonEnd = common.row + common.rows;
  const commonRight = common.column + common.columns;
  const pieces: Area[] = [
    { row: area.row, column: area.column, rows: common.row - area.row, columns: area.columns },
    { row: commonEnd, column: area.column, rows: end - commonEnd, columns: area.columns },
    { row: common.row, column: area.column, rows: common.rows, columns: common.column - area.column },
    { row: common.row, column: commonRight, rows: common.rows, columns: right - commonRight },
  ];
  return pieces.filter((piece) => piece.rows > 0 && piece.columns > 0);
}

/** What is left of rectangles without others. */
export function subtractAll(areas: readonly Area[], holes: readonly Area[]): Area[] {
  return holes.reduce<Area[]>((rest, hole) => rest.flatMap((area) => subtract(area, hole)), [...areas]);
}

/** The smallest rectangle around both. */
export function boundingArea(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

export function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

/** The letters of a column: 0 → `A`. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The number of a column: `A` → 0. */
export function columnIndex(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** An address without a sheet's name: `A1`, `A1:C5`, `A:C`, `1:5`; with `mark` set to `$`, an absolute one. */
export function areaAddress(area: Area, mark: "" | "$" = ""): string {
  const firstColumn = mark + columnLetters(area.column);
  const lastColumn = mark + columnLetters(area.column + area.columns - 1);
  const firstRow = `${mark}${area.row + 1}`;
  const lastRow = `${mark}${area.row + area.rows}`;
  if (isWholeRows(area)) return `${firstRow}:${lastRow}`;
  if (isWholeColumns(area)) return `${firstColumn}:${lastColumn}`;
  const first = firstColumn + firstRow;
  const last = lastColumn + lastRow;
  return first === last ? first : `${first}:${last}`;
}

const PART = /^\$?([A-Za-z]{0,3})\$?(\d{0,7})$/;

/** Reads `A1`, `$A$1:C5`, `A:C` or `1:5`, or gives null. Without a sheet's name. */
export function parseAddress(address: string): Area | null {
  const parts = address.trim().split(":");
  const [first, last = first] = parts.map(parsePart);
  if (parts.length > 2 || !first || !last) return null;
  if ((first.row === null) !== (last.row === null)) return null;
  if ((first.column === null) !== (last.column === null)) return null;
  if (parts.length === 1 && (first.row === null || first.column === null)) return null;
  const rows = span(first.row, last.row, MAX_ROWS);
  const columns = span(first.column, last.column, MAX_COLUMNS);
  if (!rows || !columns) return null;
  return { row: rows.start, column: columns.start, rows: rows.count, columns: columns.count };
}

interface AddressPart {
  readonly row: number | null;
  readonly column: number | null;
}

function parsePart(part: string): AddressPart | null {
  const match = PART.exec(part.trim());
  const [, letters = "", digits = ""] = match ?? [];
  if (!match || (letters === "" && digits === "")) return null;
  return {
    row: digits === "" ? null : Number(digits) - 1,
    column: letters === "" ? null : columnIndex(letters),
  };
}

function span(
  first: number | null,
  last: number | null,
  size: number,
): { start: number; count: number } | null {
  if (first === null || last === null) return { start: 0, count: size };
  const start = Math.min(first, last);
  const end = Math.max(first, last);
  return start >= 0 && end < size ? { start, count: end - start + 1 } : null;
}

/** A sheet's name as Excel writes it before `!`: quoted unless it reads as a name by itself. */
export function quotedSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && parseAddress(name) === null;
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}
