import type { Rearrangement } from "../../app/ports";
import { addNames, findNames } from "./addNames";
import { deleteSheets } from "./removeSheets";

/** What a sheet is called that makes room for its successor, until it is deleted. */
const PARKED = "原_";
const LONGEST_NAME = 31;

/**
 * Renames, orders and deletes sheets and adds names, in one request. Deleting comes last: where Excel refuses something
 * half-way, every sheet is still there.
 * @throws Error before anything is changed where a sheet to rename is not there or no visible one would be left.
 */
export async function rearrangeSheets(context: Excel.RequestContext, steps: Rearrangement): Promise<void> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/visibility");
  const oldNames = findNames(context, steps.names);
  await context.sync();
  checkSteps(worksheets.items, steps);
  const sheets = new Map(worksheets.items.map((worksheet) => [key(worksheet.name), worksheet]));
  const removed = steps.remove.flatMap((name) => takeOut(sheets, name));
  makeRoom(removed, steps);
  for (const { from, to } of steps.rename) {
    for (const worksheet of takeOut(sheets, from)) {
      worksheet.name = to;
      sheets.set(key(to), worksheet);
    }
  }
  // Nobody sees where a very hidden sheet stands, and moving one is more than Excel promises.
  const ordered = steps.order
    .flatMap((name) => sheets.get(key(name)) ?? [])
    .filter(({ visibility }) => visibility !== "VeryHidden");
  ordered.forEach((worksheet, position) => {
    worksheet.position = position;
  });
  addNames(context, steps.names, oldNames);
  deleteSheets(removed);
  await context.sync();
  await showFirst(context, ordered);
}

/** Sheets have the same name without regard to case. */
function key(name: string): string {
  return name.toLowerCase();
}

function checkSteps(worksheets: readonly Excel.Worksheet[], { remove, rename }: Rearrangement): void {
  const removed = new Set(remove.map(key));
  const left = worksheets.filter(({ name }) => !removed.has(key(name)));
  if (!left.some(({ visibility }) => visibility === "Visible"))
    throw new Error("No visible sheet would be left.");
  const names = new Set(left.map(({ name }) => key(name)));
  for (const { from, to } of rename) {
    if (!names.delete(key(from))) throw new Error(`There is no sheet ${from} to rename.`);
    if (names.has(key(to))) throw new Error(`There is a sheet ${to} already.`);
    names.add(key(to));
  }
}

/** The sheet of this name, no longer in the map; none where there is none. */
function takeOut(sheets: Map<string, Excel.Worksheet>, name: string): Excel.Worksheet[] {
  const worksheet = sheets.get(key(name));
  sheets.delete(key(name));
  return worksheet ? [worksheet] : [];
}

/** Sheets that are to go give up the names that others are to have. */
function makeRoom(removed: readonly Excel.Worksheet[], { rename }: Rearrangement): void {
  const needed = new Set(rename.map(({ to }) => key(to)));
  for (const worksheet of removed) {
    if (needed.has(key(worksheet.name))) worksheet.name = `${PARKED}${worksheet.name}`.slice(0, LONGEST_NAME);
  }
}

/** Everything is done by now: where another workbook has the focus, Excel only does not show the sheet. */
async function showFirst(context: Excel.RequestContext, ordered: readonly Excel.Worksheet[]): Promise<void> {
  const first = ordered.find(({ visibility }) => visibility === "Visible");
  if (!first) return;
  first.activate();
  await context.sync().catch(() => undefined);
}
