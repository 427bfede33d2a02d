import type { CellRange } from "../../../core/sheet/address";
import type { Attachment, GridCell, SheetGrid } from "../../../core/sheet/grid";
import { displayText } from "../displayText";
import { headerFooterText } from "../headerFooterText";
import { damaged } from "../../package/readFailure";
import { BiffAttached } from "./biffAttached";
import { BiffReader, type BiffRecord } from "./biffRecords";
import { GridCells } from "./gridCells";

/** What cells of a sheet refer to in the rest of the workbook. */
export interface BiffContext {
  readonly sharedStrings: readonly string[];
  /** By the number of the cell's format. */
  readonly numberFormats: readonly string[];
  readonly date1904: boolean;
}

// The records of a sheet ([MS-XLS] 2.3).
const FORMULA = 0x06;
const PROTECT = 0x12;
const HEADER = 0x14;
const FOOTER = 0x15;
const NOTE = 0x1c;
const OBJECT = 0x5d;
const COLUMNS = 0x7d;
const NUMBERS_RK = 0xbd;
const RICH_TEXT = 0xd6;
const MERGES = 0xe5;
const SHARED_TEXT = 0xfd;
const NUMBER = 0x203;
const TEXT = 0x204;
const BOOLEAN_OR_ERROR = 0x205;
const OBJECT_WORDS = 0x1b6;
const FORMULA_TEXT = 0x207;
const ROW = 0x208;
const NUMBER_RK = 0x27e;

const LAST_COLUMN = 255;

const ERRORS: ReadonlyMap<number, string> = new Map([
  [0x00, "#NULL!"],
  [0x07, "#DIV/0!"],
  [0x0f, "#VALUE!"],
  [0x17, "#REF!"],
  [0x1d, "#NAME?"],
  [0x24, "#NUM!"],
  [0x2a, "#N/A"],
]);

/**
 * Reads the records of one sheet of an .xls workbook. Of a formula it tells that there is one, and its last result.
 * @throws ReadFailure where a record is cut short or refers to a text that is not there.
 */
export function readBiffSheet(
  records: readonly BiffRecord[],
  sheet: Pick<SheetGrid, "name" | "visibility">,
  context: BiffContext,
): SheetGrid {
  const reading = new SheetReading(context);
  for (const record of records) reading.read(record, new BiffReader(record.blocks));
  const attached = [...reading.headersAndFooters(), ...reading.attached.found];
  return {
    ...sheet,
    cells: reading.cells.byRow,
    merges: reading.merges,
    hiddenRows: reading.hiddenRows,
    hiddenColumns: reading.hiddenColumns,
    protected: reading.isProtected,
    validated: null,
    ...(attached.length === 0 ? {} : { attached }),
  };
}

interface Place {
  readonly row: number;
  readonly column: number;
  readonly numberFormat: string;
}

class SheetReading {
  readonly cells = new GridCells();
  readonly merges: CellRange[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly attached = new BiffAttached();
  isProtected = false;

  /** What is written on the edges of pages, each text once. */
  private readonly pageEdges = new Set<string>();
  /** The formula whose result is a text: that comes in a record behind it. */
  private awaitsText: Place | null = null;

  constructor(private readonly context: BiffContext) {}

  read(whole: BiffRecord, record: BiffReader): void {
    switch (whole.id) {
      case SHARED_TEXT:
        this.addText(this.place(record), this.sharedText(record.u32()));
        break;
      case TEXT:
      case RICH_TEXT:
        this.addText(this.place(record), record.text(record.u16()));
        break;
      case NUMBER:
        this.addNumber(this.place(record), record.f64());
        break;
      case NUMBER_RK:
        this.addNumber(this.place(record), numberOfRk(record.u32()));
        break;
      case NUMBERS_RK:
        this.readNumbers(record);
        break;
      case BOOLEAN_OR_ERROR:
        this.readBooleanOrError(this.place(record), record);
        break;
      case FORMULA:
        this.readFormula(this.place(record), record);
        break;
      case FORMULA_TEXT:
        this.readFormulaText(record);
        break;
      case OBJECT:
        this.attached.readObject(record);
        break;
      case OBJECT_WORDS:
        this.attached.readWords(whole);
        break;
      case NOTE:
        this.attached.readNote(record);
        break;
      case HEADER:
      case FOOTER:
        if (record.size > 0) this.pageEdges.add(headerFooterText(record.text(record.u16())));
        break;
      case MERGES:
        this.readMerges(record);
        break;
      case ROW:
        this.readRow(record);
        break;
      case COLUMNS:
        this.readColumns(record);
        break;
      case PROTECT:
        this.isProtected = record.u16() !== 0;
    }
  }

  headersAndFooters(): Attachment[] {
    const texts = [...this.pageEdges].filter((text) => text !== "");
    return texts.map((text) => ({ row: 0, column: 0, kind: "header-footer", text }));
  }

  private place(record: BiffReader): Place {
    return this.placeOf(record.u16(), record.u16(), record.u16());
  }

  private placeOf(row: number, column: number, format: number): Place {
    return { row, column, numberFormat: this.context.numberFormats[format] ?? "General" };
  }

  private sharedText(index: number): string {
    const text = this.context.sharedStrings[index];
    if (text === undefined) throw damaged("SST");
    return text;
  }

  private add({ row, column, numberFormat }: Place, content: Omit<GridCell, "numberFormat">): void {
    this.cells.add(row, column, { ...content, numberFormat });
  }

  private addText(place: Place, text: string): void {
    if (text !== "") this.add(place, { value: text, text });
  }

  private addNumber(place: Place, value: number, formula?: string): void {
    const text = displayText(value, place.numberFormat, this.context.date1904);
    this.add(place, { value, text, ...(formula === undefined ? {} : { formula }) });
  }

  private readNumbers(record: BiffReader): void {
    const row = record.u16();
    const first = record.u16();
    const count = Math.floor((record.size - 6) / 6);
    for (let index = 0; index < count; index += 1) {
      this.addNumber(this.placeOf(row, first + index, record.u16()), numberOfRk(record.u32()));
    }
  }

  private readBooleanOrError(place: Place, record: BiffReader): void {
    const code = record.u8();
    this.add(place, record.u8() === 1 ? errorContent(code) : booleanContent(code !== 0));
  }

  /** [MS-XLS] 2.5.133: eight bytes are a number, unless the last two say that they are something else. */
  private readFormula(place: Place, record: BiffReader): void {
    const bytes = Uint8Array.from({ length: 8 }, () => record.u8());
    const formula = "";
    if (bytes[6] !== 0xff || bytes[7] !== 0xff) {
      this.addNumber(place, new DataView(bytes.buffer).getFloat64(0, true), formula);
      return;
    }
    const kind = bytes[0];
    const code = bytes[2] ?? 0;
    if (kind === 1) this.add(place, { ...booleanContent(code !== 0), formula });
    else if (kind === 2) this.add(place, { ...errorContent(code), formula });
    else this.add(place, { value: "", text: "", formula });
    this.awaitsText = kind === 0 ? place : null;
  }

  private readFormulaText(record: BiffReader): void {
    const text = record.text(record.u16());
    if (this.awaitsText === null) throw damaged("STRING");
    this.add(this.awaitsText, { value: text, text, formula: "" });
    this.awaitsText = null;
  }

  private readMerges(record: BiffReader): void {
    const count = record.u16();
    for (let index = 0; index < count; index += 1) {
      const [row, lastRow, column, lastColumn] = [record.u16(), record.u16(), record.u16(), record.u16()];
      if (lastRow < row || lastColumn < column) throw damaged("MERGECELLS");
      const merge = { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
      if (merge.rows > 1 || merge.columns > 1) this.merges.push(merge);
    }
  }

  private readRow(record: BiffReader): void {
    const row = record.u16();
    // First and last cell, height, and four reserved bytes.
    record.passOver(10);
    if (record.u16() & 0x20) this.hiddenRows.add(row);
  }

  private readColumns(record: BiffReader): void {
    const first = record.u16();
    const last = Math.min(record.u16(), LAST_COLUMN);
    const width = record.u16();
    // The columns' cell format.
    record.passOver(2);
    if ((record.u16() & 1) === 0 && width > 0) return;
    for (let column = first; column <= last; column += 1) this.hiddenColumns.add(column);
  }
}

function booleanContent(value: boolean): Omit<GridCell, "numberFormat"> {
  return { value, text: value ? "TRUE" : "FALSE" };
}

function errorContent(code: number): Omit<GridCell, "numberFormat"> {
  const error = ERRORS.get(code) ?? "#VALUE!";
  return { value: null, text: error, error };
}

/** [MS-XLS] 2.5.217: a whole number of 30 bits or the upper half of a double, and whether it counts hundredths. */
function numberOfRk(rk: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setUint32(0, (rk & 0xfffffffc) >>> 0);
  const value = rk & 2 ? (rk | 0) >> 2 : view.getFloat64(0);
  return rk & 1 ? value / 100 : value;
}
