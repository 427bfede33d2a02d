import { PROGRESS_HEADINGS, type ProgressHeading } from "../matrix/progressColumns";
import type { ReturnTable } from "../returns/readReturn";
import { cellAddress } from "../sheet/address";

/** The heading cell before which a missing column belongs: that of the next column that is there, or behind the last. */
export function headingCellFor({ columns, headingRow }: ReturnTable, missing: ProgressHeading): string {
  const behind = PROGRESS_HEADINGS.slice(PROGRESS_HEADINGS.indexOf(missing) + 1);
  const next = behind.map((heading) => columns.get(heading)).find((column) => column !== undefined);
  return cellAddress(headingRow, next ?? Math.max(...columns.values()) + 1);
}
