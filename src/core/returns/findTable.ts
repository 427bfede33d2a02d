import { headingOf, type KEY_HEADING, type ProgressHeading } from "../matrix/progressColumns";
import type { SheetGrid } from "../sheet/grid";

export type TableHeading = ProgressHeading | typeof KEY_HEADING;

/** A progress table as it was found on a sheet, wherever it stands and however its columns are ordered. */
export interface FoundTable {
  readonly headingRow: number;
  readonly columns: ReadonlyMap<TableHeading, number>;
  /** Columns between the first and the last known one, or next to them, whose heading is not ours. */
  readonly unknownColumns: readonly { readonly column: number; readonly heading: string }[];
}

/**
 * Finds the progress table of a sheet by its headings.
 * @returns null where there is none: the sign-off sheet, which shows a part of the same columns, is not one
 */
export function findTable(sheet: SheetGrid): FoundTable | null {
  for (const [headingRow, cells] of [...sheet.cells].sort(([a], [b]) => a - b)) {
    const columns = new Map<TableHeading, number>();
    const unknownColumns: { column: number; heading: string }[] = [];
    for (const [column, cell] of [...cells].sort(([a], [b]) => a - b)) {
      const heading = headingOf(cell.text);
      // A heading that stands twice: the first one counts, the other column's cells are kept as an unknown column's.
      if (heading !== null && !columns.has(heading)) columns.set(heading, column);
      else unknownColumns.push({ column, heading: cell.text.trim() });
    }
    if (isProgressHeading(columns)) return { headingRow, columns, unknownColumns };
  }
  return null;
}

function isProgressHeading(columns: ReadonlyMap<TableHeading, number>): boolean {
  const says = columns.has("进展情况") || columns.has("进展状态");
  return says && columns.size >= 4 && (columns.has("责任单位") || columns.has("主要内容"));
}
