import type { CellRange } from "../../core/sheet/address";
import type { GridCell, SheetGrid } from "../../core/sheet/grid";
import { groupBySize } from "./groupBySize";
import { rangeOf } from "./rangeOf";
import { cellsOf } from "./readCells";
import type { UsedSheet } from "./readSheets";

/** Excel on the web answers up to 5 MB; so many cells are below it unless most hold several hundred characters. */
const CELLS_AT_ONCE = 6000;

/** A part of a sheet that is read in one piece. */
interface Piece {
  readonly worksheet: Excel.Worksheet;
  readonly area: CellRange;
}

type SheetCells = Map<number, Map<number, GridCell>>;

/**
 * The cells of each sheet's used range, many sheets or a part of one to a request.
 * @throws Error where Excel gives less than all cells.
 */
export async function readContents(
  context: Excel.RequestContext,
  sheets: readonly UsedSheet[],
): Promise<SheetGrid["cells"][]> {
  const cells = new Map<Excel.Worksheet, SheetCells>();
  for (const { worksheet } of sheets) cells.set(worksheet, new Map());
  const requests = groupBySize(sheets.flatMap(piecesOf), sizeOf, CELLS_AT_ONCE);
  await requests.reduce(
    (before, pieces) => before.then(() => readPieces(context, pieces, cells)),
    Promise.resolve(),
  );
  return [...cells.values()];
}

function piecesOf({ worksheet, used }: UsedSheet): Piece[] {
  if (used === null) return [];
  const rowsAtOnce = Math.max(1, Math.floor(CELLS_AT_ONCE / used.columns));
  return Array.from({ length: Math.ceil(used.rows / rowsAtOnce) }, (_, index) => ({
    worksheet,
    area: {
      ...used,
      row: used.row + index * rowsAtOnce,
      rows: Math.min(rowsAtOnce, used.rows - index * rowsAtOnce),
    },
  }));
}

function sizeOf({ area }: Piece): number {
  return area.rows * area.columns;
}

/** Reads pieces in one request; where they are too large for it, in halves. */
async function readPieces(
  context: Excel.RequestContext,
  pieces: readonly Piece[],
  cells: ReadonlyMap<Excel.Worksheet, SheetCells>,
): Promise<void> {
  const read = await tryPieces(context, pieces);
  if (read === null) {
    const [first, second] = halves(pieces);
    await readPieces(context, first, cells);
    await readPieces(context, second, cells);
    return;
  }
  pieces.forEach(({ worksheet }, index) => {
    const own = cells.get(worksheet);
    for (const [row, part] of read[index] ?? []) own?.set(row, new Map([...(own.get(row) ?? []), ...part]));
  });
}

/** null where it was too much for one request. */
async function tryPieces(
  context: Excel.RequestContext,
  pieces: readonly Piece[],
): Promise<SheetCells[] | null> {
  const ranges = pieces.map(({ worksheet, area }) => {
    const range = rangeOf(worksheet, area);
    range.load("values,valueTypes,text,formulas,numberFormat");
    return range;
  });
  try {
    await context.sync();
  } catch (error) {
    if (isTooLarge(error)) return null;
    throw error;
  }
  const read = pieces.flatMap(({ area }, index) => {
    const range = ranges[index];
    return (range && cellsOf(range, area)) ?? [];
  });
  return read.length === pieces.length ? read : null;
}

function isTooLarge(error: unknown): boolean {
  return (
    typeof error === "object" &&
    error !== null &&
    "code" in error &&
    error.code === "ResponsePayloadSizeLimitExceeded"
  );
}

/** @throws Error where there is nothing left to halve. */
function halves(pieces: readonly Piece[]): [Piece[], Piece[]] {
  const [only] = pieces;
  if (!only || pieces.length > 1) {
    const middle = Math.ceil(pieces.length / 2);
    return [pieces.slice(0, middle), pieces.slice(middle)];
  }
  const { worksheet, area } = only;
  if (sizeOf(only) === 1) throw new Error(`Excel gave no content of a cell of ${worksheet.name}.`);
  return area.rows > 1 ? halvesByRow(only) : halvesByColumn(only);
}

function halvesByRow({ worksheet, area }: Piece): [Piece[], Piece[]] {
  const rows = Math.floor(area.rows / 2);
  const rest = { ...area, row: area.row + rows, rows: area.rows - rows };
  return [[{ worksheet, area: { ...area, rows } }], [{ worksheet, area: rest }]];
}

function halvesByColumn({ worksheet, area }: Piece): [Piece[], Piece[]] {
  const columns = Math.floor(area.columns / 2);
  const rest = { ...area, column: area.column + columns, columns: area.columns - columns };
  return [[{ worksheet, area: { ...area, columns } }], [{ worksheet, area: rest }]];
}
