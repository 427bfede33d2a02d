import type { CellRange } from "../sheet/address";
import { cell } from "../sheet/buildSheet";
import type { ConditionalFormat, PlanCell, PlanRow } from "../sheet/plan";

/** 总览 is a board of so many narrow columns; what needs more room stretches over several of them. */
export const BOARD_COLUMNS = 27;
/** In characters: `100.0%` fits into one column. */
export const BOARD_COLUMN_WIDTH = 4.9;
/** The height of a line of text on the board, in points. */
export const BOARD_LINE = 12;

/** A cell of the board with the rectangle that it stretches over; rows count from the top of its band. */
export interface BoardCell extends CellRange {
  readonly cell: PlanCell;
}

/** A strip over the whole width of the board. */
export interface Band {
  /** Of its rows, in points. */
  readonly heights: readonly number[];
  readonly cells: readonly BoardCell[];
  readonly conditionalFormats?: readonly ConditionalFormat[];
}

/** A band that is told in which row of the sheet it begins, counted from 0. */
export type BandAt = (top: number) => Band;

/** An empty strip between two bands. */
export const GAP: BandAt = () => ({ heights: [4], cells: [] });

/** The bands one below the other, as the parts of a sheet. */
export function stackBands<Name extends string>(
  bands: Readonly<Record<Name, BandAt>>,
): {
  readonly rows: readonly PlanRow[];
  readonly merges: readonly CellRange[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  /** In which row each band begins. */
  readonly tops: Readonly<Record<Name, number>>;
} {
  const rows: PlanRow[] = [];
  const merges: CellRange[] = [];
  const conditionalFormats: ConditionalFormat[] = [];
  const tops: Partial<Record<Name, number>> = {};
  for (const [name, bandAt] of Object.entries(bands) as [Name, BandAt][]) {
    const top = rows.length;
    tops[name] = top;
    const band = bandAt(top);
    const placed = cellsOf(band);
    band.heights.forEach((height, at) => rows.push({ height, cells: placed[at] ?? [] }));
    for (const { row, column, rows: high, columns } of band.cells) {
      if (high > 1 || columns > 1) merges.push({ row: top + row, column, rows: high, columns });
    }
    conditionalFormats.push(...(band.conditionalFormats ?? []));
  }
  return { rows, merges, conditionalFormats, tops: tops as Record<Name, number> };
}

/** Every cell of a rectangle has its style, so that the lines around it are whole. */
function cellsOf({ heights, cells }: Band): (PlanCell | null)[][] {
  const grid = heights.map(() => Array.from({ length: BOARD_COLUMNS }, (): PlanCell | null => null));
  for (const { row, column, rows, columns, cell: placed } of cells) {
    for (let y = row; y < row + rows; y += 1) {
      for (let x = column; x < column + columns; x += 1) {
        const line = grid[y];
        if (line) line[x] = y === row && x === column ? placed : cell(null, placed.style);
      }
    }
  }
  return grid.map((line) => line.slice(0, line.findLastIndex((planned) => planned !== null) + 1));
}

/** A cell over some columns of one row. */
export function across(row: number, column: number, columns: number, placed: PlanCell): BoardCell {
  return { row, column, rows: 1, columns, cell: placed };
}
