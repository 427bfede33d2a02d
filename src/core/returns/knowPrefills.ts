import type { Prefills } from "../matrix/prefills";
import type { EntryHeading } from "../matrix/progressColumns";
import type { ReturnRow } from "./readReturn";

/**
 * Tells what the unit filled in from what its row was sent out with. A row in which nothing else stands is blank: the unit
 * wrote none of it this period. As soon as something else does, or a prefilled text was changed, all of its cells are
 * entries: the unit lets the plan stand. The texts of a row that is blank again are listed nowhere: they were issued, and
 * stand in the report of the period before.
 * @param prefills what the workbook's rows were sent out with; a row that has lost its key is not known by them
 */
export function knowPrefills(row: ReturnRow, prefills: Prefills): ReturnRow {
  const sent = prefills.get(row.key);
  if (!sent) return row;
  const prefilled = new Set<EntryHeading>();
  for (const [heading, { text, formula }] of row.entries) {
    if (formula === undefined && text === sent.get(heading)) prefilled.add(heading);
  }
  return prefilled.size < row.entries.size ? { ...row, prefilled } : { ...row, entries: new Map() };
}
