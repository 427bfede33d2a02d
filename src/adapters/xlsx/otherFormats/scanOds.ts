import type { CellRange } from "../../../core/sheet/address";
import type { Attachment, GridCell, SheetGrid } from "../../../core/sheet/grid";
import { damaged, ReadFailure } from "../../package/readFailure";
import { SHEET_LIMITS } from "../readSheet";
import { isTrue, type XmlAttributes, type XmlHandler } from "../../package/scanXml";
import { GridCells } from "./gridCells";
import { OdsAttached } from "./odsAttached";
import { odsCell } from "./odsCell";
import { OdsText } from "./odsText";

const CONTENT = "content.xml";
const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** A copy of another file's sheet, kept for formulas that refer to it: `'file:///D:/x.ods'#Sheet1`. */
const COPY_OF_OTHER_FILE = /^'[^']*'#/;

interface Sheet {
  readonly grid: Omit<SheetGrid, "cells" | "hiddenRows" | "hiddenColumns" | "merges" | "attached">;
  readonly cells: GridCells;
  readonly merges: CellRange[];
  readonly attached: Attachment[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  /** How many columns have been described. */
  columnCount: number;
}

/** Collects the sheets of an ODF spreadsheet (ODF 1.3 part 3, chapter 9). */
export class OdsScanner implements XmlHandler {
  readonly sheets: SheetGrid[] = [];

  private readonly hiddenStyles = new Set<string>();
  /** The style of tables that is being read. */
  private style: string | null = null;
  private sheet: Sheet | null = null;
  /** How many tables lie open: one within another, and those of drawings, are no sheets. */
  private tables = 0;
  /** All sheets together: an element that repeats another a million times takes a few bytes. */
  private copies = 0;
  private row = 0;
  private rowsRepeated = 1;
  private isRowHidden = false;
  private rowCells: { readonly column: number; readonly count: number; readonly cell: GridCell }[] = [];
  private rowMerges: Omit<CellRange, "row">[] = [];
  private column = 0;
  private cell: { readonly attributes: XmlAttributes; readonly text: OdsText } | null = null;
  /** The note or drawing that is being read: its text is not the cell's. */
  private attached: OdsAttached | null = null;
  /** Drawings that lie on the sheet are not tied to a cell. */
  private inShapes = false;

  open(name: string, attributes: XmlAttributes): void {
    if (this.attached) this.attached.open(name, attributes);
    else if (this.cell) this.openInCell(name, attributes);
    else if (this.inShapes) this.attached = OdsAttached.opened(name, attributes, { row: 0, column: 0 });
    else if (name === "table" || NO_SHEETS.has(name)) {
      this.tables += 1;
      this.inShapes = this.tables === 2 && name === "shapes";
      if (this.tables === 1 && name === "table") this.openSheet(attributes);
    } else if (this.tables === 1) this.openInSheet(name, attributes);
    else if (name === "style") {
      this.style = attributes.get("family") === "table" ? (attributes.get("name") ?? null) : null;
    } else if (name === "table-properties" && this.style !== null) {
      if (attributes.get("display") === "false") this.hiddenStyles.add(this.style);
    }
  }

  text(piece: string): void {
    if (this.attached) this.attached.text(piece);
    else this.cell?.text.add(piece);
  }

  close(name: string): void {
    if (this.attached) this.closeAttached(this.attached, name);
    else if (this.cell) this.closeInCell(name);
    else if (this.inShapes && name !== "shapes") return;
    else if (name === "table" || NO_SHEETS.has(name)) {
      this.tables -= 1;
      this.inShapes = false;
      if (this.tables === 0) this.closeSheet();
    } else if (name === "table-row" && this.tables === 1) this.closeRow();
  }

  private openSheet(attributes: XmlAttributes): void {
    const name = attributes.get("name") ?? "";
    const isHidden = this.hiddenStyles.has(attributes.get("style-name") ?? "");
    this.row = 0;
    this.column = 0;
    this.sheet = {
      grid: {
        name,
        visibility: isHidden ? "hidden" : "visible",
        protected: isTrue(attributes.get("protected")),
        validated: null,
      },
      cells: new GridCells(),
      merges: [],
      attached: [],
      hiddenRows: new Set(),
      hiddenColumns: new Set(),
      columnCount: 0,
    };
  }

  private closeSheet(): void {
    if (!this.sheet) return;
    const { grid, cells, merges, hiddenRows, hiddenColumns, attached } = this.sheet;
    this.sheet = null;
    if (COPY_OF_OTHER_FILE.test(grid.name)) return;
    this.sheets.push({
      ...grid,
      cells: cells.byRow,
      merges,
      hiddenRows,
      hiddenColumns,
      ...(attached.length === 0 ? {} : { attached }),
    });
  }

  private openInSheet(name: string, attributes: XmlAttributes): void {
    if (name === "table-column") this.openColumns(attributes);
    else if (name === "table-row") {
      this.column = 0;
      this.rowsRepeated = repeated(attributes.get("number-rows-repeated"));
      this.isRowHidden = isHidden(attributes);
    } else if (name === "table-cell" || name === "covered-table-cell") {
      this.cell = { attributes, text: new OdsText() };
    }
  }

  private openColumns(attributes: XmlAttributes): void {
    if (!this.sheet) return;
    const first = this.sheet.columnCount;
    this.sheet.columnCount = Math.min(
      first + repeated(attributes.get("number-columns-repeated")),
      LAST_COLUMN + 1,
    );
    if (!isHidden(attributes)) return;
    for (let column = first; column < this.sheet.columnCount; column += 1) {
      this.countCopy();
      this.sheet.hiddenColumns.add(column);
    }
  }

  private openInCell(name: string, attributes: XmlAttributes): void {
    this.attached = OdsAttached.opened(name, attributes, { row: this.row, column: this.column });
    if (this.attached) return;
    // A cell that is divided into cells has no place in a grid; no program of today makes one.
    if (name === "table") throw damaged(CONTENT);
    this.cell?.text.open(name, attributes);
  }

  private closeInCell(name: string): void {
    if (name === "table-cell" || name === "covered-table-cell") this.closeCell();
    else this.cell?.text.close(name);
  }

  private closeAttached(attached: OdsAttached, name: string): void {
    if (!attached.close(name)) return;
    this.sheet?.attached.push(...attached.found);
    this.attached = null;
  }

  private closeCell(): void {
    if (!this.cell) return;
    const { attributes, text } = this.cell;
    this.cell = null;
    const count = repeated(attributes.get("number-columns-repeated"));
    const cell = odsCell(attributes, text.written);
    if (cell !== null) {
      if (this.column + count > LAST_COLUMN + 1) throw damaged(CONTENT);
      this.rowCells.push({ column: this.column, count, cell });
    }
    const rows = repeated(attributes.get("number-rows-spanned"));
    const columns = repeated(attributes.get("number-columns-spanned"));
    if (rows > 1 || columns > 1) this.rowMerges.push({ column: this.column, rows, columns });
    this.column += count;
  }

  private closeRow(): void {
    const end = this.row + this.rowsRepeated;
    if (this.rowCells.length > 0) {
      if (end > LAST_ROW + 1) throw damaged(CONTENT);
      for (let row = this.row; row < end; row += 1) this.addCells(row);
    }
    for (const merge of this.rowMerges) this.sheet?.merges.push({ row: this.row, ...merge });
    this.rowCells = [];
    this.rowMerges = [];
    this.row = end;
  }

  private addCells(row: number): void {
    if (this.isRowHidden) this.sheet?.hiddenRows.add(row);
    for (const { column, count, cell } of this.rowCells) {
      for (let copy = 0; copy < count; copy += 1) {
        this.countCopy();
        this.sheet?.cells.add(row, column + copy, cell);
      }
    }
  }

  private countCopy(): void {
    this.copies += 1;
    if (this.copies > SHEET_LIMITS.cells) throw new ReadFailure({ code: "too-large" });
  }
}

/** What may hold tables that are no sheets: drawings that lie on the sheet, and copies of other programs' data. */
const NO_SHEETS: ReadonlySet<string> = new Set(["shapes", "dde-links"]);

function repeated(written: string | undefined): number {
  const count = Number(written ?? "1");
  if (!Number.isInteger(count) || count < 1) throw damaged(CONTENT);
  return count;
}

function isHidden(attributes: XmlAttributes): boolean {
  const visibility = attributes.get("visibility");
  return visibility === "collapse" || visibility === "filter";
}
