import type { CellRange } from "../sheet/address";
import { buildSheet, cell, columns, row } from "../sheet/buildSheet";
import { gridText, type SheetGrid, type WorkbookGrid } from "../sheet/grid";
import type { DefinedName, SheetPlan } from "../sheet/plan";
import { KEY_HEADING, type EntryHeading, type ProgressHeading } from "./progressColumns";
import { SHEETS } from "./sheetNames";

/** The columns that are prefilled from the report of an earlier period: the plan, and what the unit meant to do next. */
export const PREFILLED_HEADINGS = [
  "具体措施",
  "时间节点",
  "下一步打算",
] as const satisfies readonly EntryHeading[];

export type PrefilledHeading = (typeof PREFILLED_HEADINGS)[number];

/** What a unit wrote for one assignment in the earlier period, word for word; a column where it wrote nothing is not there. */
export type Prefill = ReadonlyMap<ProgressHeading, string>;

/** By the assignment's key in the round whose returns are sent out. */
export type Prefills = ReadonlyMap<string, Prefill>;

export const NO_PREFILLS: Prefills = new Map();

const HEADINGS: readonly string[] = [KEY_HEADING, ...PREFILLED_HEADINGS.map((heading) => `上期${heading}`)];

/**
 * The name of the prefilled texts in a workbook. Conditional formats ask for them by it: Excel 2007 refuses a reference
 * to another sheet there, and takes a name.
 */
const AREA_NAME = "上期填报";

/**
 * The very hidden sheet `_prefilled`: what was prefilled, by key. One copy serves both the mark on cells that are still as
 * they were sent out, and the reader that has to know them; where a program drops the sheet, both are gone together.
 */
export function planPrefills(prefills: Prefills): SheetPlan {
  return buildSheet({
    name: SHEETS.prefilled,
    visibility: "veryHidden",
    columns: columns([30, 40, 40, 40]),
    rows: [
      row(HEADINGS.map((heading) => cell(heading, "raw"))),
      ...[...prefills].map(([key, texts]) =>
        row([
          cell(key, "raw"),
          ...PREFILLED_HEADINGS.map((heading) => cell(texts.get(heading) ?? null, "raw")),
        ]),
      ),
    ],
  });
}

export function prefillsName(prefills: Prefills): DefinedName {
  const range: CellRange = { row: 1, column: 0, rows: prefills.size, columns: HEADINGS.length };
  return { name: AREA_NAME, sheet: SHEETS.prefilled, range };
}

/**
 * A formula that is true while a cell still reads as it was prefilled.
 * @param cellReference the cell, as `I5` @param keyReference the row's key, as `$U5`
 */
export function isStillPrefilled(
  heading: PrefilledHeading,
  cellReference: string,
  keyReference: string,
): string {
  const place = PREFILLED_HEADINGS.indexOf(heading) + 2;
  // An empty cell would equal one that was not prefilled.
  return `AND(LEN(${cellReference})>0,EXACT(${cellReference},VLOOKUP(${keyReference},${AREA_NAME},${place},FALSE)))`;
}

/** Whether a sheet holds the prefilled texts, under whatever name: its first row reads as ours. */
export function isPrefillsSheet(sheet: SheetGrid): boolean {
  return HEADINGS.every((heading, column) => gridText(sheet, 0, column) === heading);
}

/** What was prefilled when a workbook was made; nothing where it was not, or where a program has dropped the sheet. */
export function readPrefills({ sheets }: WorkbookGrid): Prefills {
  const sheet = sheets.find(isPrefillsSheet);
  if (!sheet) return NO_PREFILLS;
  const prefills = new Map<string, Prefill>();
  for (const [index, cells] of sheet.cells) {
    if (index === 0) continue;
    const texts = new Map<ProgressHeading, string>();
    PREFILLED_HEADINGS.forEach((heading, place) => {
      const text = cells.get(place + 1)?.text ?? "";
      if (text !== "") texts.set(heading, text);
    });
    prefills.set(gridText(sheet, index, 0), texts);
  }
  return prefills;
}
