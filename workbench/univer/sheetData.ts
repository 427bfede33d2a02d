import {
  BooleanNumber,
  CellValueType,
  type ICellData,
  type IColumnData,
  type IFreeze,
  type IRange,
  type IRowData,
  type IWorksheetData,
} from "@univerjs/core";
import { type Area, MAX_COLUMNS, MAX_ROWS } from "../../host/model/area";
import type { CellContent } from "../../host/model/cellStore";
import type { Sheet } from "../../host/model/sheet";
import { gridStyle, yesNo } from "./cellStyle";
import { tableLook } from "./tableLook";

/** How many cells the grid offers beyond what is used, and how many at least. */
const ROOM = { rows: 40, columns: 6 };
const LEAST = { rows: 100, columns: 26 };

/** The grid asks for these, and no longer looks at them. */
const NOT_SCROLLED = { zoomRatio: 1, scrollTop: 0, scrollLeft: 0 };

const POINTS_PER_PIXEL = 0.75;

/** A sheet of the model as the grid takes it in one piece; its rules, names and notes are told separately. */
export function sheetData(sheet: Sheet): IWorksheetData {
  const size = gridSize(sheet);
  return {
    id: sheet.id,
    name: sheet.name,
    hidden: yesNo(sheet.visibility !== "Visible"),
    tabColor: sheet.tabColor,
    freeze: gridFreeze(sheet),
    rowCount: size.rows,
    columnCount: size.columns,
    defaultColumnWidth: sheet.columns.standardSize / POINTS_PER_PIXEL,
    defaultRowHeight: sheet.rows.standardSize / POINTS_PER_PIXEL,
    mergeData: sheet.merges.map(gridRange),
    cellData: cellMatrix(sheet, usedArea(sheet)),
    rowData: indexed(size.rows, (row) => rowData(sheet, row)),
    columnData: indexed(size.columns, (column) => columnData(sheet, column)),
    showGridlines: yesNo(sheet.showGridlines),
    rightToLeft: BooleanNumber.FALSE,
    rowHeader: { width: 46 },
    columnHeader: { height: 20 },
    ...NOT_SCROLLED,
  };
}

/** How large the grid must be to show all of a sheet that is used, with room to go on. */
export function gridSize(sheet: Sheet): { readonly rows: number; readonly columns: number } {
  const used = usedArea(sheet);
  return {
    rows: Math.min(Math.max(used.rows + ROOM.rows, LEAST.rows), MAX_ROWS),
    columns: Math.min(Math.max(used.columns + ROOM.columns, LEAST.columns), MAX_COLUMNS),
  };
}

/** From A1 to the last cell that holds something or looks different. */
function usedArea(sheet: Sheet): Area {
  const used = sheet.usedArea();
  if (!used) return { row: 0, column: 0, rows: 0, columns: 0 };
  return { row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns };
}

/** The cells of an area by row and column. Cells that look like their column and hold nothing are null: cleared. */
export function cellMatrix(sheet: Sheet, area: Area): Record<number, Record<number, ICellData>> {
  const matrix: Record<number, Record<number, ICellData>> = {};
  for (let row = area.row; row < area.row + area.rows; row++) {
    const cells: Record<number, ICellData> = {};
    for (let column = area.column; column < area.column + area.columns; column++) {
      cells[column] = gridCell(sheet, row, column);
    }
    matrix[row] = cells;
  }
  return matrix;
}

/** One cell with everything that the grid must know or forget of it. */
function gridCell(sheet: Sheet, row: number, column: number): ICellData {
  const style = sheet.style(row, column);
  const look = sheet.tables.all().length > 0 ? tableLook(sheet, row, column, style) : style;
  return { ...contentData(sheet.content(row, column)), s: gridStyle(look) };
}

function contentData({ value, formula }: CellContent): ICellData {
  return { v: typeof value === "boolean" ? Number(value) : value, t: valueType(value), f: formula, p: null };
}

function valueType(value: CellContent["value"]): CellValueType | null {
  if (value === null) return null;
  if (typeof value === "boolean") return CellValueType.BOOLEAN;
  return typeof value === "number" ? CellValueType.NUMBER : CellValueType.STRING;
}

/** A row of the grid: a row without a size of its own grows with its text. */
export function rowData(sheet: Sheet, row: number): Partial<IRowData> {
  const size = sheet.rows.ownSize(row);
  return {
    ...(size === null ? { ia: BooleanNumber.TRUE } : { h: size / POINTS_PER_PIXEL, ia: BooleanNumber.FALSE }),
    hd: yesNo(sheet.rows.isHidden(row)),
  };
}

/** A column of the grid with the look of its cells that were never touched. */
export function columnData(sheet: Sheet, column: number): Partial<IColumnData> {
  const size = sheet.columns.ownSize(column) ?? sheet.columns.standardSize;
  return {
    w: size / POINTS_PER_PIXEL,
    hd: yesNo(sheet.columns.isHidden(column)),
    s: gridStyle(sheet.style(MAX_ROWS - 1, column)),
  };
}

/** The frozen panes; -1 stands for none. */
export function gridFreeze(sheet: Sheet): IFreeze {
  const { rows, columns } = sheet.freeze ?? { rows: 0, columns: 0 };
  return { xSplit: columns, ySplit: rows, startRow: rows || -1, startColumn: columns || -1 };
}

/** An area as the grid counts it: with its last row and column. */
export function gridRange(area: Area): IRange {
  return {
    startRow: area.row,
    endRow: area.row + area.rows - 1,
    startColumn: area.column,
    endColumn: area.column + area.columns - 1,
  };
}

/** The area of a range of the grid. */
export function areaOfRange({ startRow, endRow, startColumn, endColumn }: IRange): Area {
  return {
    row: startRow,
    column: startColumn,
    rows: endRow - startRow + 1,
    columns: endColumn - startColumn + 1,
  };
}

/** Pixels of the grid in points. */
export function points(pixels: number): number {
  return pixels * POINTS_PER_PIXEL;
}

function indexed<T>(count: number, make: (index: number) => T): Record<number, T> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [index, make(index)]));
}
