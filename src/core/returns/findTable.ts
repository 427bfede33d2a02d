import { headingOf, type KEY_HEADING, type ProgressHeading } from "../matrix/progressColumns";
import type { GridCell, SheetGrid } from "../sheet/grid";
import { comparableHeading, comparableText } from "../values/text";

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
      const before = heading === null ? undefined : columns.get(heading);
      // A heading that stands twice: the one without brackets behind it counts, else the first one; the other column's
      // cells are kept as an unknown column's.
      const isFirst = before === undefined || (!isPlain(cells.get(before)) && isPlain(cell));
      if (heading !== null && isFirst) columns.set(heading, column);
      const other = isFirst ? before : column;
      if (heading === null) unknownColumns.push({ column, heading: cell.text.trim() });
      else if (other !== undefined)
        unknownColumns.push({ column: other, heading: cells.get(other)?.text.trim() ?? "" });
    }
    if (isProgressHeading(columns)) return { headingRow, columns, unknownColumns };
  }
  return null;
}

/** 进展情况, and not 进展情况（核实）. */
function isPlain(cell: GridCell | undefined): boolean {
  return cell !== undefined && comparableHeading(cell.text) === comparableText(cell.text);
}

/** So many of our headings stand in no other table, whichever of them were renamed or taken away. */
const SURELY = 8;

function isProgressHeading(columns: ReadonlyMap<TableHeading, number>): boolean {
  if (columns.size >= SURELY) return true;
  const says = columns.has("进展情况") || columns.has("进展状态");
  return says && columns.size >= 4 && (columns.has("责任单位") || columns.has("主要内容"));
}
