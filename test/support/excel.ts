import { WHOLE_SHEET } from "../../host/model/area";
import type { Sheet } from "../../host/model/sheet";
import type { Calculate } from "../../host/model/workbook";
import { startExcel, type RunningExcel, type StartOptions } from "../../host/officeInNode";
import { cellAddress } from "../../src/core/sheet/address";
import type { SheetPlan, WorkbookPlan } from "../../src/core/sheet/plan";

export type Host = RunningExcel["host"];

/** Runs a test's work on a new workbook, where the code under test finds Excel as an add-in does. */
export async function withExcel<T>(work: (host: Host) => Promise<T>, options: StartOptions = {}): Promise<T> {
  const { host, installGlobals } = startExcel({ year: 2017, ...options });
  const uninstall = installGlobals();
  try {
    return await work(host);
  } finally {
    uninstall();
  }
}

/** Gives formulas the results that the plan has for them, on sheets of the plan's names. */
export function resultsOf(plan: WorkbookPlan): Calculate {
  return (workbook) => {
    for (const sheet of plan.sheets) if (workbook.find(sheet.name)) fill(workbook.sheet(sheet.name), sheet);
  };
}

function fill(target: Sheet, plan: SheetPlan): void {
  plan.rows.forEach(({ cells }, row) =>
    cells.forEach((cell, column) => {
      if (cell?.formula !== undefined) target.setResult(row, column, cell.value ?? "");
    }),
  );
}

/** Everything that a workbook holds, for comparing before and after. */
export function snapshot({ workbook }: Host): unknown {
  return structuredClone({
    sheets: workbook.sheets.map(snapshotOf),
    names: workbook.names.all(),
    active: workbook.active.name,
  });
}

function snapshotOf(sheet: Sheet): Readonly<Record<string, unknown>> {
  const { name, visibility, tabColor, showGridlines, merges, protection, freeze, filter, pageLayout } = sheet;
  const cells: Record<string, unknown> = {};
  sheet.eachContent(WHOLE_SHEET, (row, column, content) => {
    cells[cellAddress(row, column)] = { ...content, style: sheet.style(row, column) };
  });
  const columns = Array.from({ length: 60 }, (_, column) => sheet.columns.ownSize(column));
  const validations = sheet.validations.all();
  const conditionalFormats = sheet.conditionalFormats.all();
  const view = { visibility, tabColor, showGridlines, freeze, filter, columns };
  return { name, ...view, cells, merges, validations, conditionalFormats, protection, pageLayout };
}

export function sheetNames({ workbook }: Host): string[] {
  return workbook.sheets.map(({ name }) => name);
}

/** Lets the events on their way arrive, and what the code under test asks because of them. */
export async function quiet(host: Host): Promise<void> {
  let requests = -1;
  for (let calm = 0; calm < 10; calm++) {
    if (host.requests !== requests) calm = 0;
    requests = host.requests;
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}
