import { isListsSheet } from "../matrix/lists";
import type { EntryHeading } from "../matrix/progressColumns";
import { reportingRound, type ReportingRound } from "../matrix/round";
import { SHEETS } from "../matrix/sheetNames";
import { isStampSheet } from "../matrix/stamp";
import { bundledNotice } from "../notice/bundled";
import { detailTables, holdsRows } from "../returns/identify";
import type { Return } from "../returns/readReturn";
import { LEFT_OUT_REASON_HEADING } from "../returns/sourceHeadings";
import { cellAddress } from "../sheet/address";
import { findSheet, type GridCell, type SheetGrid, type WorkbookGrid } from "../sheet/grid";
import type { SheetPlan } from "../sheet/plan";
import { findLikeTable, findPlainTable, type PlainRow, type PlainTable } from "../sheet/readPlainTable";
import { comparableHeading, comparableText } from "../values/text";
import { isBlank } from "../values/typedCell";
import { consolidate } from "./consolidate";
import { LEFT_OUT_REASONS, SEVERITY_WORDS } from "./consolidation";
import { overtypedIn, type OwnTexts } from "./overtyped";
import { planReport } from "./planReport";
import { inspectorColumns } from "./placeRemarks";
import { isPlannedHead, outside, titleRow } from "./plannedExtent";
import { lastingHeadings, productColumns } from "./productColumns";
import { ROW_IDENTITY, UNNAMED_REMARKS, type Remark } from "./remarks";
import { taskTitle } from "./taskTitle";

/** What people wrote into a report after it was made. */
export interface WrittenInto {
  /** In columns beside the tables. */
  readonly remarks: readonly Remark[];
  /** Anywhere else outside of what the product writes. */
  readonly strays: readonly Stray[];
  /** 发展目标, whose open cells hold values; null where it is gone. */
  readonly targets: SheetGrid | null;
}

interface Stray {
  readonly sheet: string;
  readonly cell: string;
  readonly text: string;
  /** Of a cell of the product's own that was typed over, under what it stood; else null. */
  readonly overtyped: string | null;
}

type Words = Omit<WrittenInto, "targets">;

/** Tells a person's words in a report from the product's by the columns and the extent of what the product plans. */
export function writtenInto(workbook: WorkbookGrid, returned: Return): WrittenInto {
  const { stamp } = returned;
  const round = roundOf(stamp);
  const planned = plannedSheets(round);
  const isOurNotice = stamp?.notice != null || planned.some((plan) => isOverview(workbook, plan));
  const texts: OwnTexts = {
    tasks: isOurNotice ? new Set(round.notice.tasks.map((task) => taskTitle(task).trim())) : null,
    entries: (heading) => entriesIn(returned, heading),
  };
  const found = workbook.sheets
    .filter((sheet) => !isStampSheet(sheet) && !isListsSheet(sheet))
    .map((sheet) => {
      const plan = planOf(sheet, workbook, planned);
      if (!plan) return { remarks: [], strays: straysIn(sheet, () => true) };
      const table = tableOf(sheet, plan);
      const isHead = headTest(plan, stamp);
      if (table) return besideTable(sheet, plan, table, rowsReadOf(sheet, returned), { ...texts, isHead });
      // Of another notice's matrix nobody knows how large it was.
      if (!isOurNotice) return { remarks: [], strays: [] };
      const isOutside = outside(sheet, plan);
      // Where the note of an older make stands nobody has said.
      const noteRow = stamp?.heads.has(plan.name) ? (titleRow(sheet, plan) ?? -2) + 1 : -1;
      const isStray = (row: number, column: number, { text }: GridCell) =>
        isOutside(row, column) || (row === noteRow && column === 0 && !isHead(text));
      return { remarks: [], strays: straysIn(sheet, isStray) };
    });
  return {
    remarks: found.flatMap(({ remarks }) => remarks),
    strays: found.flatMap(({ strays }) => strays),
    targets: targetsIn(workbook, planned),
  };
}

/**
 * Whether a text is a sheet's title or note: word for word as the report was made with it, where its stamp says so; else it
 * only has to read like one.
 */
function headTest(plan: SheetPlan, stamp: Return["stamp"]): (text: string) => boolean {
  const heads = stamp?.heads.get(plan.name)?.map(comparableText);
  return heads ? (text) => heads.includes(comparableText(text)) : (text) => isPlannedHead(text, plan);
}

/** 发展目标 with its title in the first row, as it is planned, also where people wrote above it. */
function targetsIn(workbook: WorkbookGrid, planned: readonly SheetPlan[]): SheetGrid | null {
  const isTargets = (plan: SheetPlan | undefined) => plan?.name === SHEETS.targets;
  const sheet = workbook.sheets.find((one) => isTargets(planOf(one, workbook, planned)));
  const plan = planned.find(isTargets);
  const above = (sheet && plan && titleRow(sheet, plan)) ?? 0;
  if (!sheet || above === 0) return sheet ?? null;
  return { ...sheet, cells: new Map([...sheet.cells].map(([row, cells]) => [row - above, cells])) };
}

function roundOf(stamp: Return["stamp"]): ReportingRound {
  return reportingRound(
    stamp?.notice ?? bundledNotice(),
    stamp?.settings ?? { period: 2000, deadline: null, contact: null },
  );
}

function entriesIn(returned: Return, heading: EntryHeading): Set<string> | null {
  const tables = detailTables(returned).filter(({ columns }) => columns.has(heading));
  if (tables.length === 0) return null;
  return new Set(
    tables.flatMap(({ rows }) => rows.flatMap(({ entries }) => entries.get(heading)?.text.trim() ?? [])),
  );
}

/** The sheets of such a report; their headings and columns are the same whatever came in. */
function plannedSheets(round: ReportingRound): readonly SheetPlan[] {
  const asOf = `${round.settings.period}-12-31`;
  return planReport(consolidate(round, [], { asOf }), asOf).sheets;
}

/**
 * What a sheet was planned as, also where it was renamed: of several whose headings all stand there, the one with most of
 * them; without such headings, the one with its title, unless the sheet is a copy.
 */
function planOf(
  sheet: SheetGrid,
  workbook: WorkbookGrid,
  planned: readonly SheetPlan[],
): SheetPlan | undefined {
  const named = planned.find(({ name }) => name === sheet.name);
  if (named) return named;
  const [table] = planned
    .filter((plan) => ROW_IDENTITY.has(plan.name) && findPlainTable(sheet, lastingHeadings(plan)) !== null)
    .sort((a, b) => lastingHeadings(b).length - lastingHeadings(a).length);
  return table ?? planned.find((plan) => !findSheet(workbook, plan.name) && titleRow(sheet, plan) !== null);
}

function tableOf(sheet: SheetGrid, plan: SheetPlan): PlainTable | null {
  return ROW_IDENTITY.has(plan.name) ? findLikeTable(sheet, lastingHeadings(plan)) : null;
}

/** Without a stamp the title says of which notice the report is. */
function isOverview(workbook: WorkbookGrid, plan: SheetPlan): boolean {
  const sheet = plan.name === SHEETS.overview ? findSheet(workbook, plan.name) : null;
  return sheet !== null && titleRow(sheet, plan) !== null;
}

/** The rows that are taken for rows of departments, whatever else stands in them. */
function rowsReadOf(sheet: SheetGrid, returned: Return): Set<number> {
  const { name } = sheet;
  const tables = returned.tables.filter((table) => table.sheet === name && holdsRows(table));
  return new Set(tables.flatMap(({ rows }) => rows.map(({ row }) => row)));
}

function besideTable(
  sheet: SheetGrid,
  plan: SheetPlan,
  table: PlainTable,
  rowsRead: ReadonlySet<number>,
  { isHead, ...texts }: OwnTexts & { readonly isHead: (text: string) => boolean },
): Words {
  const own = productColumns(plan, table);
  const inspectors = inspectorColumns(plan);
  const items = new Map(
    table.rows.flatMap((row) => (isItem(row, plan, table) ? [[row.row, row] as const] : [])),
  );
  const headings = sheet.cells.get(table.headingRow) ?? new Map<number, GridCell>();
  const identityHeadings = ROW_IDENTITY.get(plan.name) ?? [];
  const remarks: Remark[] = [];
  for (const [row, cells] of sheet.cells) {
    const item = items.get(row);
    if (!item && row !== table.headingRow) continue;
    const identity = item ? identityHeadings.map((name) => item.text(name)) : [];
    for (const [column, cell] of cells) {
      if (own.has(column) || isEmpty(cell)) continue;
      const heading = headings.get(column)?.text.trim() || UNNAMED_REMARKS;
      if (!item && inspectors.has(heading)) continue;
      const text = item ? words(cell) : "";
      remarks.push({ sheet: plan.name, identity, heading, cell: cellAddress(row, column), text });
    }
  }
  const taken = new Set(remarks.map(({ cell }) => cell));
  const strays = straysIn(sheet, (row, column, { text }) => {
    if (row < table.headingRow) return column > 0 || !isHead(text);
    if (taken.has(cellAddress(row, column))) return false;
    if (row === table.headingRow && inspectors.has(text.trim())) return false;
    const isProducts = row === table.headingRow || items.has(row) || rowsRead.has(row) || isSum(sheet, row);
    return !own.has(column) || !isProducts;
  });
  const isOvertyped = overtypedIn(plan.name, table, items, texts);
  const overtyped = straysIn(
    sheet,
    (row, column, cell) => own.has(column) && isOvertyped(row, column, cell),
    (column) => headings.get(column)?.text.trim() ?? "",
  );
  return { remarks, strays: [...strays, ...overtyped] };
}

/** What stands in every row of the product's: whoever writes below a table or between its rows writes something else. */
const NUMBER = /^\d+$/;
const ITEM_MARKS: ReadonlyMap<string, readonly [heading: string, mark: RegExp]> = new Map([
  [SHEETS.taskTotals, ["应报项次", NUMBER]],
  [SHEETS.unitTotals, ["应报项次", NUMBER]],
  [SHEETS.details, ["序号", NUMBER]],
  [SHEETS.problems, ["序号", NUMBER]],
  [SHEETS.findings, ["级别", new RegExp(`^(?:${Object.values(SEVERITY_WORDS).join("|")})$`)]],
  [SHEETS.coverage, ["应报项次", NUMBER]],
  [SHEETS.outstanding, ["序号", NUMBER]],
  [SHEETS.sources, ["序号", NUMBER]],
  [SHEETS.inspection, ["序号", NUMBER]],
  [SHEETS.leftOut, [LEFT_OUT_REASON_HEADING, new RegExp(`^(?:${LEFT_OUT_REASONS.join("|")})$`)]],
]);

function isItem(row: PlainRow, plan: SheetPlan, { columns }: PlainTable): boolean {
  const [heading = "", mark = NUMBER] = ITEM_MARKS.get(plan.name) ?? [];
  if (columns.has(comparableHeading(heading)) && !mark.test(row.text(heading))) return false;
  return (ROW_IDENTITY.get(plan.name) ?? []).some((name) => row.text(name) !== "");
}

function isSum(sheet: SheetGrid, row: number): boolean {
  return [...(sheet.cells.get(row)?.values() ?? [])].some(({ text }) => text.trim() === "合计");
}

function straysIn(
  sheet: SheetGrid,
  isStray: (row: number, column: number, cell: GridCell) => boolean,
  overtyped: (column: number) => string | null = () => null,
): Stray[] {
  return [...sheet.cells].flatMap(([row, cells]) =>
    [...cells].flatMap(([column, cell]) =>
      !isEmpty(cell) && isStray(row, column, cell)
        ? [
            {
              sheet: sheet.name,
              cell: cellAddress(row, column),
              text: words(cell),
              overtyped: overtyped(column),
            },
          ]
        : [],
    ),
  );
}

function isEmpty(cell: GridCell): boolean {
  return isBlank(cell) && !isUncalculated(cell);
}

/** Saved by a program that does not calculate. */
function isUncalculated({ formula, value, error }: GridCell): boolean {
  return formula !== undefined && value === null && error === undefined;
}

/** What shows, or what was written where that says more: a formula without a result, a number that shows as 8.6E+12. */
export function words(cell: GridCell): string {
  const { value, text, formula } = cell;
  if (isUncalculated(cell)) return `=${formula ?? ""}`;
  if (typeof value === "number" && /\dE\+?\d/i.test(text)) return String(value);
  return typeof value === "string" ? value : text;
}
