import type { SheetGrid, WorkbookGrid } from "../../../core/sheet/grid";
import type { SheetVisibility } from "../../../core/sheet/plan";
import { BrokenCompoundFile, openCompoundFile } from "../../archive/openCompoundFile";
import { damaged, ReadFailure } from "../../package/readFailure";
import { builtInFormat } from "../readNumberFormats";
import { BiffReader, biffRecords, type BiffRecord } from "./biffRecords";
import { readBiffSheet } from "./readBiffSheet";
import { summaryModified } from "./summaryModified";

// The records of a workbook ([MS-XLS] 2.3).
const END = 0x0a;
const DATE_MODE = 0x22;
const ENCRYPTION = 0x2f;
const SHEET = 0x85;
const CELL_FORMAT = 0xe0;
const SHARED_TEXTS = 0xfc;
const NUMBER_FORMAT = 0x41e;
const BEGIN = 0x809;

const EXCEL_97 = 0x600;
const WORKSHEET = 0;

interface ListedSheet {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly kind: number;
}

/**
 * Reads an .xls file of Excel 97 to 2003 or an .et file of WPS, which are the same inside.
 * @returns null where the compound file holds no workbook
 * @throws ReadFailure where it is encrypted, older, or damaged
 */
export function readOldWorkbook(bytes: Uint8Array): WorkbookGrid | null {
  try {
    const streams = openCompoundFile(bytes);
    const stream = streams.get("Workbook") ?? streams.get("WORKBOOK");
    if (stream) return { ...readRecords(biffRecords(stream())), modified: modifiedOf(streams) };
    if (streams.has("Book")) throw new ReadFailure({ code: "old-format" });
    return null;
  } catch (error) {
    throw error instanceof BrokenCompoundFile ? damaged("OLE") : error;
  }
}

function modifiedOf(streams: ReadonlyMap<string, () => Uint8Array>): string | null {
  try {
    const stream = streams.get("\u0005SummaryInformation");
    return stream ? summaryModified(stream()) : null;
  } catch (error) {
    if (error instanceof BrokenCompoundFile) return null;
    throw error;
  }
}

/** Goes through the records once: first those of the whole workbook, then those of each sheet. */
function readRecords(records: readonly BiffRecord[]): Omit<WorkbookGrid, "modified"> {
  const [whole, ...parts] = substreams(records);
  if (!whole) throw damaged("Workbook");
  const { listed, context } = readWhole(whole);
  const byOffset = new Map(parts.map((part) => [part[0]?.offset, part]));
  const sheets: SheetGrid[] = [];
  for (const [offset, { kind, ...sheet }] of listed) {
    // Charts and modules have no cells.
    if (kind !== WORKSHEET) continue;
    const part = byOffset.get(offset);
    if (!part) throw damaged(sheet.name);
    sheets.push(readBiffSheet(part, sheet, context));
  }
  return { sheets, date1904: context.date1904 };
}

/** What stands between a beginning and its end, without what lies nested in it: a chart that floats over the cells. */
function substreams(records: readonly BiffRecord[]): BiffRecord[][] {
  const found: BiffRecord[][] = [];
  let depth = 0;
  for (const record of records) {
    if (record.id === BEGIN) depth += 1;
    if (record.id === BEGIN && depth === 1) found.push([]);
    if (depth === 1) found[found.length - 1]?.push(record);
    if (record.id === END && depth > 0) depth -= 1;
  }
  // The end of the last sheet is missing, and with it perhaps cells.
  if (depth > 0) throw damaged("Workbook");
  return found;
}

function readWhole(records: readonly BiffRecord[]) {
  const listed = new Map<number, ListedSheet>();
  const codes = new Map<number, string>();
  const cellFormats: number[] = [];
  const sharedStrings: string[] = [];
  let date1904 = false;
  for (const { id, blocks } of records) {
    const record = new BiffReader(blocks);
    switch (id) {
      case BEGIN:
        if (record.u16() !== EXCEL_97) throw new ReadFailure({ code: "old-format" });
        break;
      case ENCRYPTION:
        throw new ReadFailure({ code: "encrypted" });
      case DATE_MODE:
        date1904 = record.u16() === 1;
        break;
      case NUMBER_FORMAT:
        codes.set(record.u16(), record.text(record.u16()));
        break;
      case CELL_FORMAT:
        // The font.
        record.passOver(2);
        cellFormats.push(record.u16());
        break;
      case SHEET: {
        const offset = record.u32();
        if (listed.has(offset)) throw damaged("BOUNDSHEET");
        listed.set(offset, readListed(record));
        break;
      }
      case SHARED_TEXTS:
        readSharedTexts(record, sharedStrings);
    }
  }
  const numberFormats = cellFormats.map((format) => codes.get(format) ?? builtInFormat(format));
  return { listed, context: { sharedStrings, numberFormats, date1904 } };
}

function readListed(record: BiffReader): ListedSheet {
  const state = record.u8() & 3;
  const kind = record.u8();
  const name = record.text(record.u8());
  return { name, kind, visibility: state === 0 ? "visible" : state === 1 ? "hidden" : "veryHidden" };
}

function readSharedTexts(record: BiffReader, into: string[]): void {
  // How often the texts are used; how many there are comes behind it.
  record.passOver(4);
  const count = record.u32();
  // Fewer than told are no loss: a cell that refers to a missing one is refused.
  for (let index = 0; index < count && !record.isAtEnd; index += 1) into.push(record.text(record.u16()));
}
