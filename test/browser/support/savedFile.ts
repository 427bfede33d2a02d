import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { readWorkbook } from "../../../src/adapters/xlsx/readWorkbook";
import { parseRange } from "../../../src/core/sheet/address";
import { findSheet, gridCell, type GridCell, type WorkbookGrid } from "../../../src/core/sheet/grid";

export interface SavedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The file that a step in the page has the browser download. */
export async function downloadBy(page: Page, step: () => Promise<void>): Promise<SavedFile> {
  const [download] = await Promise.all([page.waitForEvent("download", { timeout: 60_000 }), step()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** What the product's own reader reads of a file. */
export async function workbookIn(bytes: Uint8Array): Promise<WorkbookGrid> {
  const outcome = await readWorkbook(bytes);
  if (!outcome.ok) throw new Error(`not read: ${outcome.problem.code}`);
  return outcome.workbook;
}

/** The names of the sheets that a person sees. */
export function visibleSheetsIn(workbook: WorkbookGrid): string[] {
  return workbook.sheets.filter(({ visibility }) => visibility === "visible").map(({ name }) => name);
}

/** One cell of a file; null where it is empty. */
export function cellIn(workbook: WorkbookGrid, sheet: string, address: string): GridCell | null {
  const [found, place] = [findSheet(workbook, sheet), parseRange(address)];
  if (!found || !place) throw new Error(`There is no ${sheet}!${address}.`);
  return gridCell(found, place.row, place.column);
}

/** All texts of a sheet, in no order. */
export function textsIn(workbook: WorkbookGrid, sheet: string): string[] {
  const rows = [...(findSheet(workbook, sheet)?.cells.values() ?? [])];
  return rows.flatMap((row) => [...row.values()].map(({ text }) => text));
}
