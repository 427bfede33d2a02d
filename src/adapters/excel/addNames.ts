import type { DefinedName } from "../../core/sheet/plan";
import { rangeOf } from "./rangeOf";

/** The workbook's names of these names, to be loaded by the next sync. */
export function findNames(context: Excel.RequestContext, names: readonly DefinedName[]): Excel.NamedItem[] {
  return names.map(({ name }) => context.workbook.names.getItemOrNullObject(name).load("name"));
}

/** Adds names in the place of those that were found under the same names. */
export function addNames(
  context: Excel.RequestContext,
  names: readonly DefinedName[],
  found: readonly Excel.NamedItem[],
): void {
  for (const old of found) if (!old.isNullObject) old.delete();
  for (const { name, sheet, range } of names) {
    context.workbook.names.add(name, rangeOf(context.workbook.worksheets.getItem(sheet), range));
  }
}
