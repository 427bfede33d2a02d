import { KEY_HEADING, PROGRESS_HEADINGS, type ProgressHeading } from "../matrix/progressColumns";
import type { ReturnTable } from "../returns/readReturn";
import { cellAddress } from "../sheet/address";
import type { TableColumns } from "./tableColumns";

/** The heading cell before which a missing column belongs: that of the next column that is there, or behind the last. */
export function headingCellFor(
  { columns, headingRow }: ReturnTable,
  { renamed }: TableColumns,
  missing: ProgressHeading,
): string {
  const places = new Map([
    ...columns,
    ...renamed.map(({ heading, column }): [ProgressHeading, number] => [heading, column]),
  ]);
  const behind = [...PROGRESS_HEADINGS.slice(PROGRESS_HEADINGS.indexOf(missing) + 1), KEY_HEADING];
  const next = behind.map((heading) => places.get(heading)).find((column) => column !== undefined);
  return cellAddress(headingRow, next ?? Math.max(...places.values()) + 1);
}
