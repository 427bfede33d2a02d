import type { CellChange } from "../../core/sheet/change";
import { sendInBatches, smallStep, type Step } from "./batches";
import { TEXT_FORMAT, textInput } from "./cellInput";
import { missingSheet } from "./missingSheet";
import { whileUnprotected } from "./whileUnprotected";

/** A cell that is to change. */
interface Target {
  readonly change: CellChange;
  readonly worksheet: Excel.Worksheet;
  /** With its number format and its lock loaded. */
  readonly range: Excel.Range;
}

/**
 * Changes cells, in one request unless they are very many.
 * @throws Refusal where a sheet is gone or has a password; then nothing was changed
 */
export async function changeCells(
  context: Excel.RequestContext,
  changes: readonly CellChange[],
): Promise<void> {
  if (changes.length === 0) return;
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/protection/protected,items/protection/options");
  await context.sync();
  const sheets = new Map(worksheets.items.map((worksheet) => [worksheet.name.toLowerCase(), worksheet]));
  const targets = changes.map((change): Target => {
    const worksheet = sheets.get(change.sheet.toLowerCase());
    if (!worksheet) throw missingSheet(change.sheet);
    return { change, worksheet, range: worksheet.getRange(change.address) };
  });
  await sendInBatches(
    context,
    targets.map(({ range }) => smallStep(3, () => range.load("numberFormat,format/protection/locked"))),
  );
  const writes = targets.map((target) => ({ ...target, write: writeOf(target) }));
  const guarded = new Set(writes.filter(isGuarded).map(({ worksheet }) => worksheet));
  await whileUnprotected(
    context,
    [...guarded],
    writes.map(({ range, write }) => writeStep(range, write)),
  );
}

/** What is written to a cell, in this order; null leaves it. */
interface Write {
  readonly formatBefore: string | null;
  readonly values: string | number | boolean | null;
  readonly formula: string | null;
  readonly formatAfter: string | null;
}

/**
 * A cell of the format `@` makes a text of whatever is put into it, so what is none is written before the cell gets
 * that format, or after it lost it. A text needs no format of its own: an apostrophe keeps it what it is.
 */
function writeOf({ change, range }: Target): Write {
  const own = String(range.numberFormat[0]?.[0] ?? "General");
  const wanted = change.numberFormat ?? own;
  const isFormula = change.formula !== undefined;
  const isText = !isFormula && typeof change.value === "string";
  const isEmpty = !isFormula && (change.value === null || change.value === "");
  const during = isText || isEmpty || wanted !== TEXT_FORMAT ? wanted : "General";
  // Excel may give a General cell the format of what its formula refers to.
  const isKept = during === wanted && !(isFormula && wanted === "General");
  return {
    formatBefore: during === own ? null : during,
    values: isFormula ? null : valueOf(change, during),
    formula: isFormula ? `=${change.formula}` : null,
    formatAfter: isKept ? null : wanted,
  };
}

function valueOf({ value }: CellChange, format: string): string | number | boolean {
  if (value === null) return "";
  return typeof value === "string" ? textInput(value, format) : value;
}

/** Protection stands in the way of the write. */
function isGuarded({ worksheet, range, write }: Target & { readonly write: Write }): boolean {
  const { protection } = worksheet;
  if (!protection.protected) return false;
  const formats = write.formatBefore !== null || write.formatAfter !== null;
  return range.format.protection.locked || (formats && !protection.options.allowFormatCells);
}

function writeStep(range: Excel.Range, { formatBefore, values, formula, formatAfter }: Write): Step {
  const text = [values, formula].reduce((sum: number, part) => sum + 3 * String(part ?? "").length, 0);
  const { bytes, ask } = smallStep(3, () => {
    if (formatBefore !== null) range.numberFormat = [[formatBefore]];
    if (values !== null) range.values = [[values]];
    if (formula !== null) range.formulas = [[formula]];
    if (formatAfter !== null) range.numberFormat = [[formatAfter]];
  });
  return { bytes: bytes + text, ask };
}
