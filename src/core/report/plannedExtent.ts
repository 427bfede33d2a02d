import { OLDEST_TARGET_COLUMNS } from "../matrix/planTargets";
import { SHEETS } from "../matrix/sheetNames";
import { gridText, type SheetGrid } from "../sheet/grid";
import type { SheetPlan } from "../sheet/plan";
import { TABLE_HEADING_ROW } from "../sheet/planTable";
import { comparableHeading } from "../values/text";
import { TOTALS } from "./planStatusMatrix";
import { BELOW_CHARTS } from "./overviewNames";
import { headingsOf } from "./productColumns";

/** Whether a text reads as a sheet's title or note: figures in them differ from report to report. */
export function isPlannedHead(text: string, { rows }: SheetPlan): boolean {
  const [title, note] = rows.map(({ cells }) => String(cells[0]?.value ?? ""));
  const [beginning = ""] = /^\D{1,4}/.exec(note ?? "") ?? [];
  return withoutFigures(text) === withoutFigures(title ?? "") || text.trim().startsWith(beginning);
}

function withoutFigures(text: string): string {
  return text.replace(/\d+/g, "").trim();
}

/** The row of a sheet's title; null where it is gone. */
export function titleRow(sheet: SheetGrid, { rows }: SheetPlan): number | null {
  const title = withoutFigures(String(rows[0]?.cells[0]?.value ?? ""));
  const found = [...sheet.cells.keys()].filter((row) => withoutFigures(gridText(sheet, row, 0)) === title);
  return found.length === 0 ? null : Math.min(...found);
}

/** Whether a cell of a sheet that is no table lies outside of what the product writes there, in any of its makes. */
export function outside(sheet: SheetGrid, plan: SheetPlan): (row: number, column: number) => boolean {
  const first = titleRow(sheet, plan) ?? 0;
  const { last, columns } = olderOverview(sheet, plan) ?? {
    last: lastRow(sheet, plan),
    columns: plan.name === SHEETS.targets ? targetColumns(sheet, plan, first) : plan.columns.length,
  };
  const inGap = gapsOnOverview(sheet, plan, first);
  return (row, column) => row < first || row > last || column >= columns || inGap(row, column);
}

/** On 总览 nothing of the product's stands between its tables and under its charts, while its rows are in their places. */
function gapsOnOverview(
  sheet: SheetGrid,
  plan: SheetPlan,
  first: number,
): (row: number, column: number) => boolean {
  const isMark = ({ cells }: SheetPlan["rows"][number]) => cells[0]?.value === BELOW_CHARTS;
  const end = plan.name === SHEETS.overview ? plan.rows.findIndex(isMark) : -1;
  if (end < 0 || !rowsWith(sheet, 0, BELOW_CHARTS).includes(first + end)) return () => false;
  return (row, column) =>
    row >= first && row < first + end && (plan.rows[row - first]?.cells[column] ?? null) === null;
}

/** Of an older make it has fewer columns: what stands beside those is a person's. */
function targetColumns(sheet: SheetGrid, plan: SheetPlan, titleAt: number): number {
  const own = headingsOf(plan).filter(
    (heading, column) =>
      column < OLDEST_TARGET_COLUMNS ||
      comparableHeading(gridText(sheet, titleAt + TABLE_HEADING_ROW, column)) === comparableHeading(heading),
  );
  return own.length;
}

/** 总览 of an older make: a narrow list of figures that ends with links to all sheets; null where it is none. */
function olderOverview(sheet: SheetGrid, plan: SheetPlan): { last: number; columns: number } | null {
  if (plan.name !== SHEETS.overview || rowsWith(sheet, 0, "进展状态（项次）").length === 0) return null;
  const links = rowsWith(sheet, 0, SHEETS.sources);
  return links.length === 0 ? null : { last: Math.max(...links), columns: 4 };
}

/** Some sheets have more lines under some circumstances; all of them end with the same one. */
function lastRow(sheet: SheetGrid, { name, rows }: SheetPlan): number {
  const endings = name === SHEETS.matrix && !hasUnitTotals(sheet) ? rows.slice(0, -TOTALS.length) : rows;
  const ending = endings.at(-1)?.cells ?? [];
  const column = ending.findIndex((planned) => typeof planned?.value === "string");
  const same = rowsWith(sheet, column, String(ending[column]?.value));
  return Math.max(same.length === 0 ? endings.length - 1 : 0, ...same);
}

/** Older matrices have no totals by unit below the tasks. */
function hasUnitTotals(sheet: SheetGrid): boolean {
  const [first, ...others] = TOTALS;
  return rowsWith(sheet, 2, first).some(
    (row) =>
      gridText(sheet, row, 1) === "合计" &&
      others.every((name, index) => gridText(sheet, row + 1 + index, 2) === name),
  );
}

function rowsWith(sheet: SheetGrid, column: number, text: string): number[] {
  return [...sheet.cells.keys()].filter((row) => gridText(sheet, row, column) === text);
}
