import type { FrameLocator, Page } from "playwright-core";
import { parseRange } from "../../../src/core/sheet/address";

/** The pane beside the workbook in view. */
export const PANE = "#panes iframe:not([hidden])";

/** Opens the workbench with an empty workbook and the pane beside it. */
export async function openExcel(page: Page, origin: string, query = ""): Promise<FrameLocator> {
  await page.goto(`${origin}/workbench.html${query}`);
  await page.waitForFunction(() => "workbench" in window);
  return page.frameLocator(PANE);
}

/** The names of the workbook's visible sheets, in order. */
export function visibleSheets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    window.host.workbook.sheets.filter(({ visibility }) => visibility === "Visible").map(({ name }) => name),
  );
}

/** What a person sees in a sheet, row by row from A1; empty without one. */
export function sheetTexts(page: Page, sheet: string): Promise<string[][]> {
  return page.evaluate((name) => {
    const found = window.host.workbook.sheet(name);
    const used = found.usedArea();
    if (!used) return [];
    const rows = Array.from({ length: used.row + used.rows }, (_, row) => row);
    const columns = Array.from({ length: used.column + used.columns }, (_, column) => column);
    return rows.map((row) => columns.map((column) => found.cell(row, column).text));
  }, sheet);
}

/** Types into a cell of the workbook, as a person does: locks and drop-downs hold. */
export function type(page: Page, sheet: string, address: string, text: string): Promise<void> {
  return page.evaluate(([name, place, typed]) => window.host.person.type(name, place, typed), [
    sheet,
    address,
    text,
  ] as const);
}

export function selectCell(page: Page, sheet: string, address: string): Promise<void> {
  return page.evaluate(([name, place]) => window.host.person.select(name, place), [sheet, address] as const);
}

/** Waits until the cursor stands in a cell. */
export async function selectedCell(page: Page, sheet: string, address: string): Promise<void> {
  const place = parseRange(address);
  if (!place) throw new Error(`${address} is no address`);
  await page.waitForFunction(
    ({ name, row, column }) => {
      const { active } = window.host.workbook;
      return (
        active.name === name && active.selection.some((area) => area.row === row && area.column === column)
      );
    },
    { name: sheet, row: place.row, column: place.column },
  );
}
