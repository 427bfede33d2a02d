import { sheetReference, type CellRange } from "../sheet/address";
import type { PlanValue, SheetPlan } from "../sheet/plan";
import { TABLE_FIRST_ROW, TABLE_HEADING_ROW } from "../sheet/planTable";

/**
 * Tables with more rows than this are counted by the program when the report is made, and its numbers stand where
 * formulas would: those over so many rows would take seconds whenever a cell changes.
 */
export const FORMULA_ROWS = 5000;

/** Whether formulas count the rows of these tables. */
export function areCountedByFormula(...tables: readonly SheetPlan[]): boolean {
  return tables.every((table) => itemRows(table).rows <= FORMULA_ROWS);
}

/** Where the items of a table stand; at least one row, so that the formula over an empty table has a range too. */
export function itemRows({ filter }: SheetPlan): Pick<CellRange, "row" | "rows"> {
  return { row: TABLE_FIRST_ROW, rows: Math.max(1, (filter?.rows ?? 1) - 1) };
}

/**
 * The column of a table's heading, counted from 0.
 * @throws where it has none of that name, which is a mistake of the program
 */
export function columnOf(table: SheetPlan, heading: string): number {
  const column = (table.rows[TABLE_HEADING_ROW]?.cells ?? []).findIndex(
    (planned) => planned?.value === heading,
  );
  if (column < 0) throw new Error(`${table.name} has no column ${heading}`);
  return column;
}

/** All items of a column, for formulas on other sheets: `进展明细!$AB$4:$AB$179`. */
export function columnReference(table: SheetPlan, heading: string): string {
  return sheetReference(table.name, { ...itemRows(table), column: columnOf(table, heading), columns: 1 });
}

/** What the items of a column hold: of formulas the results. */
export function itemValues(table: SheetPlan, heading: string): PlanValue[] {
  const { row, rows } = itemRows(table);
  const column = columnOf(table, heading);
  return table.rows.slice(row, row + rows).map(({ cells }) => cells[column]?.value ?? null);
}

/** The cell of one item, counted from 0, for formulas on other sheets. */
export function itemReference(table: SheetPlan, item: number, heading: string): string {
  return cellReference(table, TABLE_FIRST_ROW + item, heading);
}

/** The cell in the row 合计 that stands below the items of 任务汇总 and 单位汇总, for formulas on other sheets. */
export function totalReference(table: SheetPlan, heading: string): string {
  return cellReference(table, totalRow(table), heading);
}

/** What the row 合计 holds in a column: the cached result of its formula. */
export function totalValue(table: SheetPlan, heading: string): number | string | boolean | null {
  return table.rows[totalRow(table)]?.cells[columnOf(table, heading)]?.value ?? null;
}

function totalRow({ filter }: SheetPlan): number {
  return TABLE_FIRST_ROW + (filter?.rows ?? 1) - 1;
}

function cellReference(table: SheetPlan, row: number, heading: string): string {
  return sheetReference(table.name, { row, column: columnOf(table, heading), rows: 1, columns: 1 });
}
