import { ENTRY_HEADINGS, type EntryHeading } from "../matrix/progressColumns";
import type { PlacedCell } from "../returns/readReturn";
import { statusOf, type Status } from "../values/status";
import { entryText } from "./findingAt";
import type { CheckedReturn, CheckedRow } from "./rule";

/** The entry columns that hold running text. */
export const TEXT_HEADINGS: readonly EntryHeading[] = ENTRY_HEADINGS.filter(
  (heading) => !["进展状态", "完成率", "实际完成日期"].includes(heading),
);

/** The row's status in the coordinating office's vocabulary; null where none can be told. */
export function statusIn({ row }: CheckedRow, { round }: CheckedReturn): Status | null {
  return statusOf(entryText(row, "进展状态"), round.settings.check.vocabulary);
}

/** Whether somebody could have typed under a heading: its column is there, and no merged area hides the cell. */
export function isOpen({ table, covered }: CheckedRow, heading: EntryHeading): boolean {
  return table.columns.has(heading) && !covered.has(heading);
}

/** The row's entries that something is the case of; in most rows of none. */
export function entriesWhere(
  { row }: CheckedRow,
  isMeant: (cell: PlacedCell) => boolean,
): (readonly [EntryHeading, PlacedCell])[] {
  const found: (readonly [EntryHeading, PlacedCell])[] = [];
  row.entries.forEach((cell, heading) => {
    if (isMeant(cell)) found.push([heading, cell]);
  });
  return found;
}

/** A formula whose result no program has stored: what stands for it is the formula itself. */
export function isUncomputed({ formula, text }: PlacedCell): boolean {
  return formula !== undefined && text === `=${formula}`;
}

/** An error of the spreadsheet or a formula without its result: each has a finding of its own. */
export function isBroken(cell: PlacedCell): boolean {
  return cell.error !== undefined || isUncomputed(cell);
}
