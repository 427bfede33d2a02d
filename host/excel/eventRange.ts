import { type Area, areaAddress } from "../model/area";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { addressOn, toText } from "./arguments";
import { Block } from "./block";

/** What an event carries for `getRange`: by it the library asks for the range that changed. */
export function eventReference(sheet: Sheet, area: Area): string {
  return `${sheet.id}!${areaAddress(area)}`;
}

/** The range behind such a reference; null where its sheet is gone. */
export function rangeOfEvent(workbook: Workbook, reference: unknown): Block | null {
  const [id, address = ""] = toText(reference).split("!");
  const sheet = workbook.sheets.find((other) => other.id === id);
  return sheet ? new Block(sheet, [addressOn(sheet, address)]) : null;
}
