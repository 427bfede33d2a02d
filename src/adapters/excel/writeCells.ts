import { planCell, type PlanCell, type SheetPlan } from "../../core/sheet/plan";
import { styleOf } from "../../core/sheet/styles";
import type { Step } from "./batches";
import { cellInput, isText, TEXT_FORMAT, type CellInput } from "./cellInput";

/** A part of a request that is small beside the whole, so that requests fill up evenly. */
const BLOCK_BYTES = 250_000;

/** A range of the sheet's rows, over the whole width of the plan. */
interface Block {
  readonly firstRow: number;
  readonly cells: readonly (readonly (PlanCell | null)[])[];
  readonly bytes: number;
}

/**
 * Writes values, formulas and number formats in blocks of rows. Texts get the format `@` before they are written and
 * their style's own after, so that `1-2` in a date column stays the text that it is.
 */
export function cellSteps(worksheet: Excel.Worksheet, sheet: SheetPlan): Step[] {
  return blocksOf(sheet).map((block) => ({ bytes: block.bytes, ask: () => writeBlock(worksheet, block) }));
}

function blocksOf(sheet: SheetPlan): Block[] {
  const width = Math.max(0, ...sheet.rows.map(({ cells }) => cells.length));
  const blocks: { firstRow: number; cells: (PlanCell | null)[][]; bytes: number }[] = [];
  if (width === 0) return blocks;
  sheet.rows.forEach((_, row) => {
    const cells = Array.from({ length: width }, (__, column) => planCell(sheet, row, column));
    const bytes = cells.reduce((sum, cell) => sum + cellBytes(cell), 0);
    const block = blocks.at(-1);
    if (!block || block.bytes + bytes > BLOCK_BYTES) blocks.push({ firstRow: row, cells: [cells], bytes });
    else {
      block.cells.push(cells);
      block.bytes += bytes;
    }
  });
  return blocks;
}

/** A Chinese character takes three bytes; every matrix has a place for every cell. */
function cellBytes(cell: PlanCell | null): number {
  const text = typeof cell?.value === "string" ? cell.value.length : 0;
  return 40 + 3 * (text + (cell?.formula?.length ?? 0));
}

function writeBlock(worksheet: Excel.Worksheet, { firstRow, cells }: Block): void {
  const range = worksheet.getRangeByIndexes(firstRow, 0, cells.length, cells[0]?.length ?? 0);
  const matrix = (input: (cell: PlanCell) => CellInput): CellInput[][] | null => {
    const rows = cells.map((row) => row.map((cell) => cell && input(cell)));
    return rows.some((row) => row.some((value) => value !== null)) ? rows : null;
  };
  const guards = matrix((cell) => (isText(cell) ? TEXT_FORMAT : null));
  const values = matrix(cellInput);
  const formulas = matrix(({ formula }) => (formula === undefined ? null : `=${formula}`));
  const formats = matrix((cell) => {
    const { numberFormat } = styleOf(cell.style);
    return numberFormat === (isText(cell) ? TEXT_FORMAT : "General") ? null : numberFormat;
  });
  if (guards) range.numberFormat = guards;
  if (values) range.values = values;
  if (formulas) range.formulas = formulas;
  if (formats) range.numberFormat = formats;
}
