import { issuedRow } from "../matrix/assignmentRow";
import {
  ENTRY_HEADINGS,
  ISSUED_HEADINGS,
  PROGRESS_HEADINGS,
  type ProgressHeading,
} from "../matrix/progressColumns";
import type { PlacedCell, ReturnTable } from "../returns/readReturn";
import { parseRange } from "../sheet/address";
import { comparableText } from "../values/text";
import { renamedColumns, type RenamedColumn } from "./renamedColumns";
import type { CheckedRow } from "./rule";

/** How the columns of a table differ from those that were sent out. */
export interface TableColumns {
  readonly renamed: readonly RenamedColumn[];
  /** Neither there nor there under another heading. */
  readonly missing: readonly ProgressHeading[];
  /** Columns that are none of ours. */
  readonly added: readonly AddedColumn[];
  /** Without these nothing can be consolidated: entry columns, and issued ones where rows matched nothing for want of them. */
  readonly needed: ReadonlySet<ProgressHeading>;
  /** Cells of which a finding about their column tells. */
  readonly told: ReadonlySet<PlacedCell>;
}

export interface AddedColumn {
  readonly column: number;
  /** Empty where it has none. */
  readonly heading: string;
  /** What stands in it beside rows of the table. */
  readonly cells: readonly PlacedCell[];
}

/** By these a row is matched. */
const MATCHING: readonly ProgressHeading[] = ["序号", "重点任务", "主要内容", "责任单位"];

/** @param rows those of the table @param stray cells of the return that the product did not write */
export function tableColumns(
  table: ReturnTable,
  rows: readonly CheckedRow[],
  stray: readonly PlacedCell[],
): TableColumns {
  const renamed = renamedColumns(table);
  const missing = PROGRESS_HEADINGS.filter(
    (heading) => !table.columns.has(heading) && !renamed.some((column) => column.heading === heading),
  );
  const needed = neededColumns(table, rows);
  const beside = cellsBeside(table, stray);
  const added = addedColumns(table, renamed, beside);
  return {
    ...{ renamed, missing, added, needed },
    told: new Set([
      ...headingCells(table, stray),
      ...added.flatMap(({ cells }) => cells),
      ...renamed.flatMap(({ heading, column }) => {
        const cells = beside.get(column) ?? [];
        return needed.has(heading) ? cells : asIssued(heading, cells, rows);
      }),
    ]),
  };
}

/** The cells of an issued column that still read as they were sent out; what else stands there is a person's. */
function asIssued(
  heading: ProgressHeading,
  cells: readonly PlacedCell[],
  rows: readonly CheckedRow[],
): readonly PlacedCell[] {
  const issued = ISSUED_HEADINGS.find((known) => known === heading);
  if (!issued || cells.length === 0) return cells;
  const matches = new Map(rows.map(({ row, match }) => [row.row, match]));
  return cells.filter(({ address, text }) => {
    const match = matches.get(parseRange(address)?.row ?? -1);
    return match && comparableText(text) === comparableText(issuedRow(match.assignment)[issued]);
  });
}

/** Rows that were sent out have a number or a key; one that somebody added has neither and tells nothing. */
function neededColumns({ columns }: ReturnTable, rows: readonly CheckedRow[]): Set<ProgressHeading> {
  const lost = MATCHING.filter((heading) => !columns.has(heading));
  const isLost = lost.length > 0 && rows.some(isSentRowUnmatched);
  return new Set([...ENTRY_HEADINGS, ...(isLost ? lost : [])]);
}

/** Whether a row that matches nothing looks like one that was sent out. */
export function isSentRowUnmatched({ row, match }: CheckedRow): boolean {
  return match === null && (row.key !== "" || (row.issued.get("序号") ?? "") !== "");
}

/** Whether rows match nothing because a column is gone or renamed: that is told at its heading. */
export function lacksMatchingColumn(columns: TableColumns | undefined): boolean {
  return columns !== undefined && columns.needed.size > ENTRY_HEADINGS.length;
}

/** The cells beside the table's rows, by column. */
function cellsBeside(
  { sheet, rows }: ReturnTable,
  stray: readonly PlacedCell[],
): ReadonlyMap<number, readonly PlacedCell[]> {
  const own = stray.filter((cell) => cell.sheet === sheet);
  const tableRows = new Set(own.length > 0 ? rows.map(({ row }) => row) : []);
  const beside = new Map<number, PlacedCell[]>();
  for (const cell of own) {
    const place = parseRange(cell.address);
    if (!place || !tableRows.has(place.row)) continue;
    const known = beside.get(place.column);
    if (known) known.push(cell);
    else beside.set(place.column, [cell]);
  }
  return beside;
}

/**
 * Columns with a heading that is not ours, and those without one: between ours, or filled in more than once. A single
 * remark beside the table is no column.
 */
function addedColumns(
  { columns, unknownColumns }: ReturnTable,
  renamed: readonly RenamedColumn[],
  beside: ReadonlyMap<number, readonly PlacedCell[]>,
): AddedColumn[] {
  const ours = new Set([...columns.values(), ...renamed.map(({ column }) => column)]);
  const first = Math.min(...ours);
  const last = Math.max(...ours);
  const headings = new Map(unknownColumns.map(({ column, heading }) => [column, heading]));
  const candidates = [...new Set([...headings.keys(), ...beside.keys()])].sort((a, b) => a - b);
  return candidates.flatMap((column) => {
    const heading = headings.get(column) ?? "";
    const cells = beside.get(column) ?? [];
    const isWithin = column > first && column < last;
    const isColumn = heading !== "" || (isWithin && cells.length > 0) || cells.length > 1;
    return isColumn && !ours.has(column) ? [{ column, heading, cells }] : [];
  });
}

/** What stands in the heading row itself. */
function headingCells({ sheet, headingRow, unknownColumns }: ReturnTable, stray: readonly PlacedCell[]) {
  if (unknownColumns.length === 0) return [];
  const columns = new Set(unknownColumns.map(({ column }) => column));
  return stray.filter((cell) => {
    const place = cell.sheet === sheet ? parseRange(cell.address) : null;
    return place?.row === headingRow && columns.has(place.column);
  });
}
