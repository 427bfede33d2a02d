import { rangeAddress, type CellRange } from "../../core/sheet/address";
import type { CellMark } from "../../core/sheet/change";
import { smallStep, type Step } from "./batches";
import { groupBySize } from "./groupBySize";
import { addMark, isMarkFormula, SEVERITIES, type Severity } from "./markColors";
import { addNoteSteps, clearNoteSteps, findNotes } from "./markNotes";
import { whileUnprotected } from "./whileUnprotected";

/** Excel refuses lists of addresses above 8,192 characters, which it may count with the sheet's name before each. */
const LONGEST_ADDRESSES = 4000;
const LONGEST_SHEET_NAME = 34;

/** What is done to a sheet. */
interface SheetJob {
  readonly worksheet: Excel.Worksheet;
  /** Steps for which protection has to leave formats open. */
  readonly formats: readonly Step[];
  /** Steps for which it has to leave objects open. */
  readonly notes: readonly Step[];
}

/**
 * Puts marks in place of those that are there; those on sheets that are gone are left out.
 * @throws Refusal where a password protects a sheet that would have to change; then all is as it was
 */
export async function markCells(context: Excel.RequestContext, marks: readonly CellMark[]): Promise<void> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/protection/protected,items/protection/options");
  await context.sync();
  const old = await findMarks(context, worksheets.items);
  const notes = await findNotes(context, worksheets.items);
  const jobs = worksheets.items.map((worksheet, index): SheetJob => {
    const own = marks.filter(({ sheet }) => sheet.toLowerCase() === worksheet.name.toLowerCase());
    const sheetNotes = notes[index];
    return {
      worksheet,
      formats: [...clearSteps(old[index] ?? []), ...colorSteps(worksheet, own)],
      notes: sheetNotes ? [...clearNoteSteps(sheetNotes), ...addNoteSteps(sheetNotes, own)] : [],
    };
  });
  await whileUnprotected(
    context,
    jobs.filter(isGuarded).map(({ worksheet }) => worksheet),
    jobs.flatMap((job) => [...job.formats, ...job.notes]),
  );
}

function isGuarded({ worksheet: { protection }, formats, notes }: SheetJob): boolean {
  if (!protection.protected) return false;
  const { allowFormatCells, allowEditObjects } = protection.options;
  return (formats.length > 0 && !allowFormatCells) || (notes.length > 0 && !allowEditObjects);
}

/** The conditional formats of each sheet that are marks. */
async function findMarks(
  context: Excel.RequestContext,
  worksheets: readonly Excel.Worksheet[],
): Promise<Excel.ConditionalFormat[][]> {
  const all = worksheets.map((worksheet) => worksheet.getRange().conditionalFormats.load("items/type"));
  await context.sync();
  // Only formats with a formula can be asked for it.
  const custom = all.map(({ items }) => items.filter(({ type }) => type === "Custom"));
  for (const format of custom.flat()) format.custom.rule.load("formula");
  await context.sync();
  return custom.map((formats) => formats.filter((format) => isMarkFormula(format.custom.rule.formula)));
}

function clearSteps(formats: readonly Excel.ConditionalFormat[]): Step[] {
  return formats.map((format) => smallStep(1, () => format.delete()));
}

/** One conditional format for each severity, or several where the list of its ranges is too long for one. */
function colorSteps(worksheet: Excel.Worksheet, marks: readonly CellMark[]): Step[] {
  return SEVERITIES.flatMap((severity) =>
    groupBySize(addressesOf(marks, severity), sizeOf, LONGEST_ADDRESSES).map((addresses) => {
      const { bytes, ask } = smallStep(6, () =>
        addMark(worksheet.getRanges(addresses.join(",")).conditionalFormats, severity),
      );
      return { bytes: bytes + LONGEST_ADDRESSES, ask };
    }),
  );
}

function addressesOf(marks: readonly CellMark[], severity: Severity): string[] {
  const ranges = marks.filter((mark) => mark.severity === severity).map(({ range }): CellRange => range);
  return [...new Set(ranges.map(rangeAddress))];
}

function sizeOf(address: string): number {
  return address.length + LONGEST_SHEET_NAME;
}
