import { isDeepStrictEqual } from "node:util";
import { expect } from "@jest/globals";
import type { Locator, Page } from "playwright-core";
import { parseRange } from "../../../src/core/sheet/address";
import { selectedCell } from "./standIn";

/** A place in the window, in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The arrow of a drop-down stands this far from its cell's right edge. */
const ARROW_PIXELS = 9;
/** The strip at the grid's right edge that belongs to its scroll bar. */
const SCROLL_BAR_PIXELS = 16;
const LONGEST_MILLISECONDS = 20_000;
/** Between two keys of a fast typist. */
const KEY_MILLISECONDS = 20;

/** The names of the sheets at the grid's foot. */
export function sheetTabs(page: Page): Promise<string[]> {
  return page.locator("#grid [role=tab]").allInnerTexts();
}

/** Clicks a sheet's name at the grid's foot. */
export async function openSheet(page: Page, name: string): Promise<void> {
  await page.locator("#grid [role=tab]").getByText(name, { exact: true }).click();
  await page.waitForFunction((wanted) => window.host.workbook.active.name === wanted, name);
}

/** Goes to a cell or a range of the sheet in view by typing its address into the name box. */
export async function goTo(page: Page, address: string): Promise<void> {
  const nameBox = page.locator("#grid input").first();
  await nameBox.fill(address);
  await nameBox.press("Enter");
  await selectedCell(page, await page.evaluate(() => window.host.workbook.active.name), address);
  await keysGoToCells(page);
}

/** Between two focused things keys go nowhere: a person is never fast enough to type there, a test is. */
async function keysGoToCells(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const focused = document.activeElement;
    return focused instanceof HTMLElement && focused.isContentEditable;
  });
}

/** Types into the cell under the cursor, as fast as a person can, and leaves it with a key, Tab or Enter. */
export async function typeAndLeave(page: Page, text: string, key: "Tab" | "Enter"): Promise<void> {
  await keysGoToCells(page);
  await page.keyboard.type(text, { delay: KEY_MILLISECONDS });
  await page.keyboard.press(key);
}

/** Reads until what is read is what is wanted; fails with what it is instead. */
export async function eventually<T>(read: () => Promise<T>, wanted: T): Promise<void> {
  const end = Date.now() + LONGEST_MILLISECONDS;
  let found = await read();
  while (!isDeepStrictEqual(found, wanted) && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    found = await read();
  }
  expect(found).toEqual(wanted);
}

/** Waits until a cell of the workbook shows a text; fails with what it shows instead. */
export function expectText(page: Page, sheet: string, address: string, text: string): Promise<void> {
  const read = (): Promise<string> =>
    page.evaluate(([name, place]) => `${place} ${window.host.workbook.sheet(name).cell(place).text}`, [
      sheet,
      address,
    ] as const);
  return eventually(read, `${address} ${text}`);
}

/** Where a cell of the sheet in view stands in the window, after it was scrolled into the grid as a whole. */
export async function cellBox(page: Page, address: string): Promise<Box> {
  const grid = await gridCanvas(page).boundingBox();
  const box = await boxOf(page, address);
  if (!grid) throw new Error("The grid is not in view.");
  const hidden = box.x + box.width - (grid.x + grid.width - SCROLL_BAR_PIXELS);
  if (hidden <= 0) return box;
  await page.mouse.move(grid.x + grid.width / 2, grid.y + grid.height / 2);
  await page.mouse.wheel(Math.ceil(hidden), 0);
  // Scrolled when it has moved and stands still.
  const end = Date.now() + LONGEST_MILLISECONDS;
  let [before, now] = [box, box];
  do {
    await new Promise((resolve) => setTimeout(resolve, 100));
    [before, now] = [now, await boxOf(page, address)];
    if (Date.now() > end) throw new Error(`The grid does not scroll to ${address}.`);
  } while (now.x === box.x || now.x !== before.x);
  return now;
}

async function boxOf(page: Page, address: string): Promise<Box> {
  const { row, column } = parseRange(address) ?? { row: -1, column: -1 };
  const box = await page.evaluate(
    ([r, c]) => {
      const found = window.workbench.grid.cellBox(r, c);
      return found && { x: found.x, y: found.y, width: found.width, height: found.height };
    },
    [row, column] as const,
  );
  if (!box) throw new Error(`${address} is not in view.`);
  return box;
}

/** Picks an entry of a cell's drop-down with the mouse, after `look` has looked at the open list. */
export async function pickFromList(
  page: Page,
  address: string,
  entry: string,
  look: () => Promise<void>,
): Promise<void> {
  const box = await cellBox(page, address);
  await page.mouse.click(box.x + box.width - ARROW_PIXELS, box.y + box.height / 2);
  const list = page.locator("[data-u-comp=sheets-dropdown-list]");
  await list.waitFor();
  await look();
  await list.getByText(entry, { exact: true }).click();
  await list.waitFor({ state: "detached" });
}

/** The colour that a cell is filled with on the screen, as `255,255,255`: a pixel near its lower left corner. */
export async function fillOnScreen(page: Page, address: string): Promise<string> {
  const { x, y, height } = await boxOf(page, address);
  return gridCanvas(page).evaluate(
    (canvas: HTMLCanvasElement, place) => {
      const { left, top, width } = canvas.getBoundingClientRect();
      const scale = canvas.width / width;
      const pixels = canvas.getContext("2d");
      if (!pixels) throw new Error("The grid is not drawn as pixels.");
      const { data } = pixels.getImageData((place.x - left) * scale, (place.y - top) * scale, 1, 1);
      // Where nothing is drawn, the page's white shows through.
      return data[3] === 0 ? "255,255,255" : data.slice(0, 3).join();
    },
    { x: x + 5, y: y + height - 5 },
  );
}

/** The cells are the largest of the grid's drawings: the lines for typing have ones of their own. */
function gridCanvas(page: Page): Locator {
  return page.locator("#grid canvas[id^='univer-sheet-main-canvas']");
}

/** What the workbench says of the last step. */
export function messageLine(page: Page): Locator {
  return page.locator("#bar [aria-live]");
}
