import { writeXlsx } from "hucre/xlsx";
import type { NamedRange } from "hucre";
import { columnName, quoteSheetName, sheetReference } from "../../core/sheet/address";
import type { SheetPlan, WorkbookPlan } from "../../core/sheet/plan";
import { chartXml, shownChart } from "./chartXml";
import { completePackage } from "./completePackage";
import { fillLargeSheets, withoutRows } from "./fillLargeSheets";
import { hucreSheet } from "./hucreSheet";
import { NEVER_SAVED } from "./neverSaved";
import { DEFAULT_FONT } from "./hucreStyle";
import { storedText } from "./storedText";

export interface WriteOptions {
  /** When the workbook was made (ISO 8601), for its properties; without it a fixed day, so that equal plans give equal files. */
  readonly modified?: string;
  /** A sheet with more cells than this is written row by row, which takes little memory. */
  readonly mostHeldCells?: number;
}

const MOST_HELD_CELLS = 50_000;

/**
 * Writes a plan as an .xlsx file. Equal plans and options give equal bytes.
 * @throws Error where the plan breaks a limit of Excel (sheet names, lengths of texts), since Excel would call
 * such a file damaged.
 */
export async function writeWorkbook(plan: WorkbookPlan, options: WriteOptions = {}): Promise<Uint8Array> {
  const activeSheet = Math.max(
    plan.sheets.findIndex((sheet) => sheet.visibility === "visible"),
    0,
  );
  const modified = new Date(options.modified ?? NEVER_SAVED);
  const most = options.mostHeldCells ?? MOST_HELD_CELLS;
  const large = new Map(
    [...plan.sheets.entries()].filter(([, { rows, columns }]) => rows.length * columns.length > most),
  );
  const held = plan.sheets.map((sheet, index) => (large.has(index) ? withoutRows(sheet) : sheet));
  const written = await writeXlsx({
    sheets: held.map(hucreSheet),
    namedRanges: [...plan.names.map(workbookName), ...plan.sheets.flatMap(sheetNames)],
    defaultFont: DEFAULT_FONT,
    activeSheet,
    properties: { title: storedText(plan.title), created: modified, modified },
  });
  const complete = completePackage(
    written,
    activeSheet,
    held.map((sheet) => ({
      growingRows: growingRows(sheet),
      charts: sheet.charts.map((chart) => ({ name: chart.name, xml: chartXml(shownChart(plan, chart)) })),
    })),
  );
  return large.size === 0 ? complete : fillLargeSheets(complete, large);
}

function growingRows(sheet: SheetPlan): Set<number> {
  return new Set(sheet.rows.flatMap(({ height }, row) => (height === null ? [row] : [])));
}

function workbookName(name: WorkbookPlan["names"][number]): NamedRange {
  return { name: name.name, range: sheetReference(name.sheet, name.range) };
}

/** The reserved names that belong to a sheet (ECMA-376 18.2.5). */
function sheetNames(sheet: SheetPlan): NamedRange[] {
  const names: NamedRange[] = [];
  if (sheet.filter !== null) {
    names.push({
      name: "_xlnm._FilterDatabase",
      range: sheetReference(sheet.name, sheet.filter),
      scope: sheet.name,
    });
  }
  const titles = printTitles(sheet);
  if (titles !== "") names.push({ name: "_xlnm.Print_Titles", range: titles, scope: sheet.name });
  const columns = sheet.print?.columns ?? null;
  if (columns !== null) {
    const range = `${quoteSheetName(sheet.name)}!$A:$${columnName(columns - 1)}`;
    names.push({ name: "_xlnm.Print_Area", range, scope: sheet.name });
  }
  return names;
}

function printTitles(sheet: SheetPlan): string {
  const { titleRows = null, titleColumns = null } = sheet.print ?? {};
  const own = quoteSheetName(sheet.name);
  const columns = titleColumns && `${own}!$${columnName(titleColumns[0])}:$${columnName(titleColumns[1])}`;
  const rows = titleRows && `${own}!$${titleRows[0] + 1}:$${titleRows[1] + 1}`;
  return [columns, rows].filter((part) => part !== null).join(",");
}
