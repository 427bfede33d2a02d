import { cellAddress } from "../../core/sheet/address";
import { checkNote, wordsBehindCheckNote } from "../../core/sheet/checkNote";
import type { CellMark } from "../../core/sheet/change";
import { smallStep, type Step } from "./batches";
import { SEVERITIES } from "./markColors";

/** The notes on a sheet. */
export interface SheetNotes {
  readonly worksheet: Excel.Worksheet;
  /** Of ours, by the address of the cell, with what a person wrote behind it. */
  readonly ours: ReadonlyMap<string, string>;
  /** Cells with a person's note or comment. */
  readonly taken: ReadonlySet<string>;
}

/**
 * Finds notes and comments.
 * @returns nothing where Excel lets no add-in at its notes: before ExcelApi 1.18, or with an older library
 */
export async function findNotes(
  context: Excel.RequestContext,
  worksheets: readonly Excel.Worksheet[],
): Promise<SheetNotes[]> {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.18")) return [];
  if (!worksheets.every((worksheet) => "notes" in worksheet)) return [];
  const asked = worksheets.map((worksheet) => ({
    worksheet,
    // Only this: Excel on the web fails where all that a note has is loaded.
    notes: worksheet.notes.load("items/content"),
    comments: worksheet.comments.load("items/id"),
  }));
  await context.sync();
  const placed = asked.map(({ worksheet, notes, comments }) => ({
    worksheet,
    notes: notes.items.map(({ content }, index) => ({
      content,
      range: notes.getItemAt(index).getLocation().load("rowIndex,columnIndex"),
    })),
    comments: comments.items.map((comment) => comment.getLocation().load("rowIndex,columnIndex")),
  }));
  await context.sync();
  return placed.map(({ worksheet, notes, comments }) => {
    const read = notes.map(({ content, range }) => ({
      address: addressOf(range),
      rest: wordsBehindCheckNote(content),
    }));
    return {
      worksheet,
      ours: new Map(read.flatMap(({ address, rest }) => (rest === null ? [] : [[address, rest]]))),
      taken: new Set([
        ...read.flatMap(({ address, rest }) => (rest === null || rest !== "" ? [address] : [])),
        ...comments.map(addressOf),
      ]),
    };
  });
}

function addressOf({ rowIndex, columnIndex }: Excel.Range): string {
  return cellAddress(rowIndex, columnIndex);
}

/** Takes our notes away; where a person wrote on, that stays. */
export function clearNoteSteps({ worksheet, ours }: SheetNotes): Step[] {
  return [...ours].map(([address, rest]) =>
    smallStep(2, () => {
      // By the cell: an index would move on with each note that goes.
      const note = worksheet.notes.getItem(address);
      if (rest === "") note.delete();
      else note.content = rest;
    }),
  );
}

/** Puts a note on the first cell of each mark, with the texts of all marks that begin there, the worst first. */
export function addNoteSteps({ worksheet, taken }: SheetNotes, marks: readonly CellMark[]): Step[] {
  const texts = new Map<string, string[]>();
  for (const { range, note } of [...marks].sort(bySeverity)) {
    const address = cellAddress(range.row, range.column);
    const known = texts.get(address) ?? [];
    if (!known.includes(note)) texts.set(address, [...known, note]);
  }
  return [...texts]
    .filter(([address]) => !taken.has(address))
    .map(([address, lines]) => {
      const text = checkNote(lines);
      const { bytes, ask } = smallStep(2, () => worksheet.notes.add(address, text));
      return { bytes: bytes + 3 * text.length, ask };
    });
}

function bySeverity(a: CellMark, b: CellMark): number {
  return SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity);
}
