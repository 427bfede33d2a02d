import type { Calculate } from "../../host/model/workbook";
import { startExcel, type RunningExcel, type StartOptions } from "../../host/officeInNode";
import { describeHost } from "./readHost";
import type { SheetPlan, WorkbookPlan } from "../../src/core/sheet/plan";
import type { WorkbookDescription } from "./workbookDescription";

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

function fill(target: ReturnType<Host["workbook"]["sheet"]>, plan: SheetPlan): void {
  plan.rows.forEach(({ cells }, row) =>
    cells.forEach((cell, column) => {
      if (cell?.formula !== undefined) target.setResult(row, column, cell.value ?? "");
    }),
  );
}

/** Everything that a workbook holds, for comparing before and after. */
export function snapshot({ workbook }: Host): WorkbookDescription & { readonly active: string } {
  const names = workbook.sheets.map(({ name }) => name);
  return { ...describeHost(workbook, names), active: workbook.active.name };
}

export function sheetNames({ workbook }: Host): string[] {
  return workbook.sheets.map(({ name }) => name);
}
