import type { Cell, CellValue, Sheet, Workbook } from "hucre";
import { cellAddress, columnName, rangeAddress } from "../../src/core/sheet/address";
import type { GridCell, SheetGrid, WorkbookGrid } from "../../src/core/sheet/grid";

/** A line for each thing that was read: sheets, cells, formulas, errors, merges, what is hidden. */
type Reading = readonly string[];

/**
 * What only one of two readers found in the same file: `ours: 表!A1 = "x"`, `hucre: 表 merges A1:B2`. Dates are serial
 * numbers, and an empty text counts as nothing.
 * @param theirs read with `readStyles: true`, else hucre keeps the values only
 */
export function readingDifferences(ours: WorkbookGrid, theirs: Workbook): string[] {
  const own = new Set(ours.sheets.flatMap((sheet) => [...ownReading(sheet)]));
  const other = new Set(theirs.sheets.flatMap((sheet) => [...hucreReading(sheet, ours.date1904)]));
  return [
    ...[...own].filter((line) => !other.has(line)).map((line) => `ours: ${line}`),
    ...[...other].filter((line) => !own.has(line)).map((line) => `hucre: ${line}`),
  ];
}

function ownReading({ name, visibility, cells, merges, hiddenRows, hiddenColumns }: SheetGrid): Reading {
  return [
    `${name} is ${visibility}`,
    ...[...cells].flatMap(([row, own]) =>
      [...own].flatMap(([column, cell]) => cellLines(`${name}!${cellAddress(row, column)}`, cell)),
    ),
    ...merges.map((area) => `${name} merges ${rangeAddress(area)}`),
    ...[...hiddenRows].map((row) => `${name} hides row ${row + 1}`),
    ...[...hiddenColumns].map((column) => `${name} hides column ${columnName(column)}`),
  ];
}

function hucreReading(sheet: Sheet, date1904: boolean): Reading {
  const { name, rows, cells = new Map<string, Cell>(), merges = [], rowDefs, columns = [] } = sheet;
  const places = new Set(cells.keys());
  rows.forEach((values, row) =>
    values.forEach((value, column) => {
      // hucre lays a sheet out in full: millions of empty cells where somebody formatted whole columns.
      if (value !== null) places.add(`${row},${column}`);
    }),
  );
  return [
    `${name} is ${sheet.veryHidden ? "veryHidden" : sheet.hidden ? "hidden" : "visible"}`,
    ...[...places].flatMap((place) => {
      const [row = 0, column = 0] = place.split(",").map(Number);
      const found = hucreCell(cells.get(place), rows[row]?.[column], date1904);
      return cellLines(`${name}!${cellAddress(row, column)}`, found);
    }),
    ...merges.map(({ startRow, startCol, endRow, endCol }) => {
      const size = { rows: endRow - startRow + 1, columns: endCol - startCol + 1 };
      return `${name} merges ${rangeAddress({ row: startRow, column: startCol, ...size })}`;
    }),
    ...[...(rowDefs ?? [])].flatMap(([row, { hidden }]) => (hidden ? [`${name} hides row ${row + 1}`] : [])),
    ...columns.flatMap(({ hidden }, column) =>
      hidden ? [`${name} hides column ${columnName(column)}`] : [],
    ),
  ];
}

type ReadCell = Pick<GridCell, "value" | "formula" | "error">;

function hucreCell(cell: Cell | undefined, value: CellValue | undefined, date1904: boolean): ReadCell {
  const formula = cell?.formula === undefined ? {} : { formula: cell.formula };
  const result = cell?.formulaResult ?? cell?.value ?? value ?? null;
  if (cell?.type === "error") return { value: null, error: String(result), ...formula };
  return { value: result instanceof Date ? serialOf(result, date1904) : result, ...formula };
}

/** hucre gives dates as UTC times. Before March 1900 the numbers are those of a calendar with a 29th of February. */
function serialOf(date: Date, date1904: boolean): number {
  const days = date.getTime() / 86_400_000 + 25_569;
  if (date1904) return days - 1462;
  return days < 61 ? days - 1 : days;
}

function cellLines(place: string, { value, formula, error }: ReadCell): string[] {
  const shown = typeof value === "number" ? rounded(value) : JSON.stringify(value);
  return [
    ...(formula === undefined ? [] : [`${place} is the formula ${formula}`]),
    ...(error === undefined ? [] : [`${place} shows the error ${error}`]),
    ...(value === null || value === "" ? [] : [`${place} = ${shown}`]),
  ];
}

/** To the fifteen digits that Excel keeps, and days to the second. */
function rounded(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(10)));
}
