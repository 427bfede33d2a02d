import type { CellRange } from "../../core/sheet/address";
import type { GridCell, SheetGrid, WorkbookGrid } from "../../core/sheet/grid";
import type { SheetVisibility } from "../../core/sheet/plan";
import { cellsOf, type RowBlock } from "./readCells";
import { readShapes } from "./readShapes";

/** Excel on the web answers up to 5 MB; so many cells are below it unless most hold several hundred characters. */
const CELLS_AT_ONCE = 6000;

/** A sheet with the range that holds values, null where none does. */
export interface UsedSheet {
  readonly worksheet: Excel.Worksheet;
  readonly used: CellRange | null;
  readonly hasHiddenRows: boolean;
  readonly hasHiddenColumns: boolean;
}

/**
 * Reads sheets with hidden ones among them.
 * @param names which sheets; null: all
 * @throws Error where Excel gives less than all cells.
 */
export async function readSheets(
  context: Excel.RequestContext,
  names: readonly string[] | null,
): Promise<WorkbookGrid> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/visibility,items/protection/protected");
  await context.sync();
  const wanted = worksheets.items.filter(({ name }) => names === null || names.includes(name));
  const sheets = await findUsed(context, wanted);
  const shapes = await readShapes(context, sheets);
  const cells = await readBlocks(context, sheets.flatMap(rowBlocks));
  return {
    sheets: sheets.map((sheet, index): SheetGrid => ({
      name: sheet.worksheet.name,
      visibility: visibilityOf(sheet.worksheet),
      cells: cells.get(sheet.worksheet) ?? new Map<number, Map<number, GridCell>>(),
      ...(shapes[index] ?? { merges: [], hiddenRows: new Set(), hiddenColumns: new Set() }),
      protected: sheet.worksheet.protection.protected,
    })),
    // Up to ExcelApi 1.14 nothing tells which of the two date systems a workbook has; it is the first unless changed.
    date1904: false,
    modified: null,
  };
}

function visibilityOf({ visibility }: Excel.Worksheet): SheetVisibility {
  if (visibility === "Visible") return "visible";
  return visibility === "Hidden" ? "hidden" : "veryHidden";
}

async function findUsed(
  context: Excel.RequestContext,
  worksheets: readonly Excel.Worksheet[],
): Promise<UsedSheet[]> {
  const ranges = worksheets.map((worksheet) =>
    worksheet
      .getUsedRangeOrNullObject(true)
      .load("rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden"),
  );
  await context.sync();
  return worksheets.map((worksheet, index) => {
    const range = ranges[index];
    if (!range || range.isNullObject) {
      return { worksheet, used: null, hasHiddenRows: false, hasHiddenColumns: false };
    }
    const { rowIndex, columnIndex, rowCount, columnCount } = range;
    return {
      worksheet,
      used: { row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount },
      hasHiddenRows: areSomeHidden(range.rowHidden),
      hasHiddenColumns: areSomeHidden(range.columnHidden),
    };
  });
}

/** @param hidden null where some are and some are not, which the declared type does not tell */
function areSomeHidden(hidden: boolean | null): boolean {
  return hidden !== false;
}

/** Rows of a sheet that are read in one piece. */
interface Piece {
  readonly worksheet: Excel.Worksheet;
  readonly area: CellRange;
}

function rowBlocks({ worksheet, used }: UsedSheet): Piece[] {
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

type SheetCells = Map<number, Map<number, GridCell>>;

async function readBlocks(
  context: Excel.RequestContext,
  pieces: readonly Piece[],
): Promise<Map<Excel.Worksheet, SheetCells>> {
  const cells = new Map<Excel.Worksheet, SheetCells>();
  await requestsOf(pieces).reduce(
    (before, group) => before.then(() => readPieces(context, group, cells)),
    Promise.resolve(),
  );
  return cells;
}

/** As many pieces to a request as stay below the limit together. */
function requestsOf(pieces: readonly Piece[]): Piece[][] {
  const requests: Piece[][] = [];
  let count = 0;
  for (const piece of pieces) {
    const size = piece.area.rows * piece.area.columns;
    const request = requests.at(-1);
    if (request && count + size <= CELLS_AT_ONCE) request.push(piece);
    else requests.push([piece]);
    count = (request && count + size <= CELLS_AT_ONCE ? count : 0) + size;
  }
  return requests;
}

/** Reads pieces in one request; where they are too large for it, in halves. */
async function readPieces(
  context: Excel.RequestContext,
  pieces: readonly Piece[],
  cells: Map<Excel.Worksheet, SheetCells>,
): Promise<void> {
  const read = await tryPieces(context, pieces);
  if (read === null) {
    const [first, second] = halves(pieces);
    await readPieces(context, first, cells);
    await readPieces(context, second, cells);
    return;
  }
  read.forEach((rows, index) => {
    const worksheet = pieces[index]?.worksheet;
    if (worksheet) cells.set(worksheet, new Map([...(cells.get(worksheet) ?? []), ...rows]));
  });
}

/** null where it was too much for one request. */
async function tryPieces(
  context: Excel.RequestContext,
  pieces: readonly Piece[],
): Promise<SheetCells[] | null> {
  const blocks = pieces.map(({ worksheet, area }): RowBlock => {
    const range = worksheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
    range.load("values,valueTypes,text,formulas,numberFormat");
    return { firstRow: area.row, firstColumn: area.column, range };
  });
  try {
    await context.sync();
  } catch (error) {
    if (isTooLarge(error)) return null;
    throw error;
  }
  const read = blocks.map(cellsOf);
  return read.every((rows) => rows !== null) ? read : null;
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
  const [first, ...others] = pieces;
  if (!first) throw new Error("Excel gave no cells.");
  if (others.length > 0) {
    const middle = Math.ceil(pieces.length / 2);
    return [pieces.slice(0, middle), pieces.slice(middle)];
  }
  const { worksheet, area } = first;
  const rows = Math.floor(area.rows / 2);
  if (rows === 0) throw new Error(`Excel gave no cells of row ${area.row + 1} of ${worksheet.name}.`);
  return [
    [{ worksheet, area: { ...area, rows } }],
    [{ worksheet, area: { ...area, row: area.row + rows, rows: area.rows - rows } }],
  ];
}
