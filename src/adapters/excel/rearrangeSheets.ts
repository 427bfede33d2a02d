import type { Rearrangement } from "../../app/ports";
import { addNames, findNames } from "./addNames";
import { deleteSheet } from "./removeSheets";

/**
 * Deletes, renames and orders sheets and adds names, in one request.
 * @throws Error before anything is changed where a sheet to rename is not there or no visible one would be left.
 */
export async function rearrangeSheets(context: Excel.RequestContext, steps: Rearrangement): Promise<void> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/visibility");
  const oldNames = findNames(context, steps.names);
  await context.sync();
  const sheets = new Map(worksheets.items.map((worksheet) => [worksheet.name.toLowerCase(), worksheet]));
  checkSteps(worksheets.items, steps);
  for (const name of steps.remove) {
    const worksheet = takeOut(sheets, name);
    if (worksheet) deleteSheet(worksheet);
  }
  for (const { from, to } of steps.rename) {
    const worksheet = takeOut(sheets, from);
    if (!worksheet) continue;
    worksheet.name = to;
    sheets.set(to.toLowerCase(), worksheet);
  }
  const ordered = steps.order.flatMap((name) => sheets.get(name.toLowerCase()) ?? []);
  ordered.forEach((worksheet, position) => {
    worksheet.position = position;
  });
  addNames(context, steps.names, oldNames);
  await context.sync();
  await showFirst(context, ordered);
}

function checkSteps(worksheets: readonly Excel.Worksheet[], { remove, rename }: Rearrangement): void {
  const removed = new Set(remove.map((name) => name.toLowerCase()));
  const left = worksheets.filter(({ name }) => !removed.has(name.toLowerCase()));
  const names = new Set(left.map(({ name }) => name.toLowerCase()));
  const visible = left.some(({ visibility }) => visibility === "Visible");
  if (!visible) throw new Error("No visible sheet would be left.");
  for (const { from, to } of rename) {
    if (!names.delete(from.toLowerCase())) throw new Error(`There is no sheet ${from} to rename.`);
    if (names.has(to.toLowerCase())) throw new Error(`There is a sheet ${to} already.`);
    names.add(to.toLowerCase());
  }
}

function takeOut(sheets: Map<string, Excel.Worksheet>, name: string): Excel.Worksheet | undefined {
  const worksheet = sheets.get(name.toLowerCase());
  sheets.delete(name.toLowerCase());
  return worksheet;
}

/** Everything is done by now: where another workbook has the focus, Excel only does not show the sheet. */
async function showFirst(context: Excel.RequestContext, ordered: readonly Excel.Worksheet[]): Promise<void> {
  const first = ordered.find(({ visibility }) => visibility === "Visible");
  if (!first) return;
  first.activate();
  await context.sync().catch(() => undefined);
}
