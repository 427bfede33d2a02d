import { isListsSheet } from "../matrix/lists";
import { reportingRound } from "../matrix/round";
import { SHEETS } from "../matrix/sheetNames";
import { isStampSheet } from "../matrix/stamp";
import { bundledNotice } from "../notice/bundled";
import type { Return } from "../returns/readReturn";
import { PRESENT_UNIT_HEADING } from "../returns/sourceHeadings";
import { cellAddress } from "../sheet/address";
import { findSheet, gridText, type GridCell, type SheetGrid, type WorkbookGrid } from "../sheet/grid";
import type { SheetPlan } from "../sheet/plan";
import { TABLE_HEADING_ROW } from "../sheet/planTable";
import { findPlainTable, type PlainTable } from "../sheet/readPlainTable";
import { comparableHeading } from "../values/text";
import { isBlank } from "../values/typedCell";
import { CHANGE_HEADINGS, CHANGES } from "./changeSince";
import { consolidate } from "./consolidate";
import { planReport } from "./planReport";
import { ROW_IDENTITY, UNNAMED_REMARKS, type Remark } from "./remarks";

/** What people wrote into a report after it was made. */
export interface WrittenInto {
  /** In columns beside the tables. */
  readonly remarks: readonly Remark[];
  /** Anywhere else outside of what the product writes. */
  readonly strays: readonly { readonly sheet: string; readonly cell: string; readonly text: string }[];
  /** 发展目标, whose open cells hold values; null where it is gone. */
  readonly targets: SheetGrid | null;
}

type Words = Omit<WrittenInto, "targets">;

/** Tells a person's words in a report from the product's by the columns and the extent of what the product plans. */
export function writtenInto(workbook: WorkbookGrid, { stamp }: Return): WrittenInto {
  const planned = plannedSheets(stamp);
  const found = workbook.sheets
    .filter((sheet) => !isStampSheet(sheet) && !isListsSheet(sheet))
    .map((sheet) => {
      const plan = planned.find(({ name }) => name === sheet.name) ?? planOfTable(sheet, planned);
      if (!plan) return { remarks: [], strays: straysIn(sheet, () => true) };
      const table = tableOf(sheet, plan);
      if (table) return besideTable(sheet, plan, table);
      // Of another notice's matrix nobody knows how large it was.
      return { remarks: [], strays: stamp?.notice ? straysIn(sheet, outside(sheet, plan)) : [] };
    });
  return {
    remarks: found.flatMap(({ remarks }) => remarks),
    strays: found.flatMap(({ strays }) => strays),
    targets: findSheet(workbook, SHEETS.targets),
  };
}

/** The sheets of such a report; their headings and columns are the same whatever came in. */
function plannedSheets(stamp: Return["stamp"]): readonly SheetPlan[] {
  const round = reportingRound(
    stamp?.notice ?? bundledNotice(),
    stamp?.settings ?? { period: 2000, deadline: null, contact: null },
  );
  const asOf = `${round.settings.period}-12-31`;
  return planReport(consolidate(round, [], { asOf }), asOf).sheets;
}

/** A table whose sheet was renamed. */
function planOfTable(sheet: SheetGrid, planned: readonly SheetPlan[]): SheetPlan | undefined {
  return planned.find(
    (plan) => ROW_IDENTITY.has(plan.name) && findPlainTable(sheet, headingsOf(plan)) !== null,
  );
}

function tableOf(sheet: SheetGrid, plan: SheetPlan): PlainTable | null {
  const identity = ROW_IDENTITY.get(plan.name);
  return identity ? findPlainTable(sheet, [...identity]) : null;
}

function headingsOf(plan: SheetPlan): string[] {
  return (plan.rows[TABLE_HEADING_ROW]?.cells ?? []).flatMap((cell) =>
    cell?.value ? String(cell.value) : [],
  );
}

function besideTable(sheet: SheetGrid, plan: SheetPlan, table: PlainTable): Words {
  const own = new Set(headingsOf(plan).map(comparableHeading));
  const headings = sheet.cells.get(table.headingRow) ?? new Map<number, GridCell>();
  const isOwn = (column: number) => {
    const heading = comparableHeading(headings.get(column)?.text ?? "");
    return own.has(heading) || SOMETIMES.includes(heading);
  };
  const identityHeadings = ROW_IDENTITY.get(plan.name) ?? [];
  const remarks: Remark[] = [];
  const inTable = new Map(table.rows.map((row) => [row.row, identityHeadings.map((name) => row.text(name))]));
  for (const [row, cells] of sheet.cells) {
    const identity = row === table.headingRow ? [] : inTable.get(row);
    if (!identity || (row !== table.headingRow && identity.every((text) => text === ""))) continue;
    for (const [column, cell] of cells) {
      if (isOwn(column) || isBlank(cell)) continue;
      const heading = headings.get(column)?.text.trim() || UNNAMED_REMARKS;
      const text = row === table.headingRow ? "" : words(cell);
      remarks.push({ sheet: plan.name, identity, heading, cell: cellAddress(row, column), text });
    }
  }
  const taken = new Set(remarks.map(({ cell }) => cell));
  const strays = straysIn(sheet, (row, column, cell) => {
    if (taken.has(cellAddress(row, column))) return false;
    if (row < table.headingRow) return column > 0;
    return (
      !isOwn(column) ||
      (!isSum(sheet, row) && isOutsideRows(inTable.get(row)) && row > table.headingRow && words(cell) !== "")
    );
  });
  return { remarks, strays };
}

/** Columns that reports have under some circumstances only. */
const SOMETIMES: readonly string[] = [
  ...[PRESENT_UNIT_HEADING, "原单位", "汇总单位", "其中归并", "牵头与配合不一致"],
  ...CHANGE_HEADINGS,
  ...CHANGES,
];

/** A row of the table has something by which it is known. */
function isOutsideRows(identity: readonly string[] | undefined): boolean {
  return identity === undefined || identity.every((text) => text === "");
}

function isSum(sheet: SheetGrid, row: number): boolean {
  return [...(sheet.cells.get(row)?.values() ?? [])].some(({ text }) => text.trim() === "合计");
}

function outside(sheet: SheetGrid, plan: SheetPlan): (row: number, column: number) => boolean {
  // Values of targets are typed into open cells of the sheet, and carried over as such.
  if (plan.name === SHEETS.targets) return () => false;
  const last = lastRow(sheet, plan);
  return (row, column) => row > last || column >= plan.columns.length;
}

/** Some sheets have more lines under some circumstances; all of them end with the same one. */
function lastRow(sheet: SheetGrid, { rows }: SheetPlan): number {
  const ending = rows.at(-1)?.cells ?? [];
  const column = ending.findIndex((planned) => typeof planned?.value === "string");
  const text = ending[column]?.value;
  const same = [...sheet.cells.keys()].filter((row) => gridText(sheet, row, column) === text);
  return Math.max(same.length === 0 ? rows.length - 1 : 0, ...same);
}

function straysIn(sheet: SheetGrid, isStray: (row: number, column: number, cell: GridCell) => boolean) {
  return [...sheet.cells].flatMap(([row, cells]) =>
    [...cells].flatMap(([column, cell]) =>
      !isBlank(cell) && isStray(row, column, cell)
        ? [{ sheet: sheet.name, cell: cellAddress(row, column), text: words(cell) }]
        : [],
    ),
  );
}

function words({ value, text }: GridCell): string {
  return typeof value === "string" ? value : text;
}
