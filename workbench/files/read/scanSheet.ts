import type { Package } from "../../../src/adapters/package/openPackage";
import type { StoredCell } from "../../../src/adapters/xlsx/readCell";
import { damaged, ReadFailure } from "../../../src/adapters/package/readFailure";
import { SHEET_LIMITS } from "../../../src/adapters/xlsx/readSheet";
import { CellScanner } from "../../../src/adapters/xlsx/scanCells";
import type { XmlAttributes, XmlHandler } from "../../../src/adapters/package/scanXml";
import { TreeBuilder, type XmlElement } from "./xmlTree";

/** What is told of one cell beyond what it holds. */
export interface CellTraits {
  /** `array`, `dataTable`, `shared` or `normal`; null without a formula. */
  readonly formulaKind: string | null;
  /** The text stands in the cell itself and has parts that look different. */
  readonly hasRuns: boolean;
}

export interface SheetVisitor {
  row(row: number, attributes: XmlAttributes): void;
  cell(row: number, column: number, cell: StoredCell, traits: CellTraits): void;
}

/**
 * Scans the part of a worksheet: its rows and cells are told as they come, since there may be very many.
 * @returns everything else as a tree.
 * @throws ReadFailure where the part is missing or damaged, or holds too many cells.
 */
export function scanSheet(parts: Package, path: string, visitor: SheetVisitor): XmlElement {
  const scanner = new WorksheetScanner(path, visitor);
  if (parts.scan(path, scanner) !== "worksheet") throw damaged(path);
  return scanner.rest.root;
}

class WorksheetScanner implements XmlHandler {
  readonly rest = new TreeBuilder();
  private readonly cells: CellScanner;
  private inData = false;
  private formulaKind: string | null = null;
  private hasRuns = false;
  private count = 0;

  constructor(path: string, visitor: SheetVisitor) {
    this.cells = new CellScanner(path, SHEET_LIMITS.formulaText, {
      row: (row, attributes) => visitor.row(row, attributes),
      cell: (row, column, cell) => {
        this.count += 1;
        if (this.count > SHEET_LIMITS.cells) throw new ReadFailure({ code: "too-large" });
        visitor.cell(row, column, cell, { formulaKind: this.formulaKind, hasRuns: this.hasRuns });
      },
    });
  }

  open(name: string, attributes: XmlAttributes): void {
    if (!this.inData) {
      this.rest.open(name, attributes);
      this.inData = name === "sheetData";
      return;
    }
    if (name === "c") {
      this.formulaKind = null;
      this.hasRuns = false;
    } else if (name === "f") this.formulaKind = attributes.get("t") ?? "normal";
    else if (name === "rPr") this.hasRuns = true;
    this.cells.open(name, attributes);
  }

  text(piece: string): void {
    if (this.inData) this.cells.text(piece);
    else this.rest.text(piece);
  }

  close(name: string): void {
    if (name === "sheetData") this.inData = false;
    if (this.inData) this.cells.close(name);
    else this.rest.close();
  }
}
