import type { Prefills } from "../matrix/prefills";
import type { ReturnRow } from "./readReturn";

/**
 * A row as the unit filled it in. Where nothing stands in it but what it was sent out with, the unit wrote none of it this
 * period, and the row is blank. As soon as anything else stands there, or a prefilled text was changed, all of its cells
 * are entries: the unit lets the plan stand. The prefilled texts that are left out here are listed nowhere: they were
 * issued, and stand in the report of the period before.
 * @param prefills what the workbook's rows were sent out with; a row that has lost its key is not known by them
 */
export function withoutPrefills(row: ReturnRow, prefills: Prefills): ReturnRow {
  const sent = prefills.get(row.key);
  if (!sent) return row;
  for (const [heading, { text, formula }] of row.entries) {
    if (formula !== undefined || text !== sent.get(heading)) return row;
  }
  return { ...row, entries: new Map() };
}
