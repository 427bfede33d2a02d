import type { CellRange } from "./address";
import type { SheetVisibility } from "./plan";

/** What was read of a workbook, from Excel or from a file. */
export interface WorkbookGrid {
  readonly sheets: readonly SheetGrid[];
  /** Dates count from 1904 instead of 1900. */
  readonly date1904: boolean;
  /** When the program that saved it says it was saved (ISO 8601), or null. */
  readonly modified: string | null;
}

/** What was read of one sheet. Rows and columns count from 0; a cell that is empty is not there. */
export interface SheetGrid {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, GridCell>>;
  readonly merges: readonly CellRange[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly protected: boolean;
  /** Where cells have a data validation of any kind; null: the reader cannot tell. */
  readonly validated: readonly CellRange[] | null;
  /** What lies on the sheet beside the contents of its cells; absent: nothing does, or the reader cannot tell. */
  readonly attached?: readonly Attachment[];
}

/** Words or a picture on a sheet that are no cell's content, with the cell where they are or begin. */
export interface Attachment {
  /** Counted from 0; what belongs to the sheet as a whole is at its first cell. */
  readonly row: number;
  readonly column: number;
  readonly kind: AttachmentKind;
  /** As a person wrote it; empty for a picture. */
  readonly text: string;
  /** What programs call a chart; absent: it is none, or the reader cannot tell. */
  readonly chart?: string;
}

/** A chart or diagram is a picture too: only a person can tell what it shows. A note is also a comment or an answer to it. */
export type AttachmentKind = "note" | "text-box" | "picture" | "header-footer";

export interface GridCell {
  /** The stored value; of a formula its last result; of an error cell null. A date is its serial number. */
  readonly value: string | number | boolean | null;
  /** What a person sees, as far as the reader can tell; never empty unless the value is. */
  readonly text: string;
  readonly numberFormat: string;
  /** Without the leading `=`. */
  readonly formula?: string;
  /** `#REF!` and the like. */
  readonly error?: string;
}

/** One cell, or null where it is empty. */
export function gridCell(sheet: SheetGrid, row: number, column: number): GridCell | null {
  return sheet.cells.get(row)?.get(column) ?? null;
}

/** What stands in a cell, trimmed; empty where nothing does. */
export function gridText(sheet: SheetGrid, row: number, column: number): string {
  return gridCell(sheet, row, column)?.text.trim() ?? "";
}

/** A sheet by its name, without regard to case as in Excel. */
export function findSheet(workbook: WorkbookGrid, name: string): SheetGrid | null {
  return workbook.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase()) ?? null;
}
