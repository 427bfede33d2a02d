import { parseRange, type CellRange } from "../../core/sheet/address";
import type { StoredCell } from "./readCell";
import { damaged } from "../package/readFailure";
import { SHEET_LIMITS } from "./readSheet";
import { CellScanner, type CellVisitor } from "./scanCells";
import { isTrue, scanXml, type XmlAttributes, type XmlHandler } from "../package/scanXml";
import type { ElementPlace } from "../package/spliceXml";

/** Where the cells of a sheet stand in the text of its part. Rows and columns count from 0. */
export interface SheetPlaces {
  readonly dimension: (ElementPlace & { readonly range: CellRange }) | null;
  /** `<sheetData>`. */
  readonly data: ElementPlace;
  readonly rows: readonly RowPlace[];
  /** The styles of cells that are not there. */
  readonly columnStyles: readonly { readonly first: number; readonly last: number; readonly style: number }[];
  /** What the formulas of arrays and data tables fill. */
  readonly arrays: readonly CellRange[];
  /** The cells without a formula of their own that share one, by its number. */
  readonly borrowers: ReadonlyMap<string, readonly CellPosition[]>;
}

/** Where a cell is in its sheet. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

export interface RowPlace extends ElementPlace {
  readonly row: number;
  /** Of cells that are not there; null: the columns tell. */
  readonly style: number | null;
  /** Of rows that were not asked for none. */
  readonly cells: readonly CellPlace[];
}

export interface CellPlace extends ElementPlace {
  readonly column: number;
  readonly style: number;
  readonly hasFormula: boolean;
  /** The number of its formula, which other cells may share; null: none can. */
  readonly lends: string | null;
  /** `<f>`, `<v>` and `<is>`: everything that says what the cell holds. */
  readonly content: readonly ElementPlace[];
}

/**
 * Finds the rows of a sheet, and the cells of those rows that are asked for.
 * @param path of the part, for what is thrown
 * @throws ReadFailure where the part is no worksheet, or has a row or cell twice or in the wrong place; NotWellFormed.
 */
export function locateCells(xml: string, path: string, wantedRows: ReadonlySet<number>): SheetPlaces {
  const locator = new CellLocator(path, wantedRows);
  if (scanXml(xml, locator) !== "worksheet" || locator.data === null) throw damaged(path);
  const { dimension, data, rows, columnStyles, arrays, borrowers } = locator;
  return { dimension, data, rows, columnStyles, arrays, borrowers };
}

interface OpenElement {
  readonly start: number;
  readonly contentStart: number;
}

interface OpenRow extends OpenElement {
  row: number;
  readonly attributes: XmlAttributes;
  readonly cells: CellPlace[];
}

interface OpenCell extends OpenElement {
  readonly content: ElementPlace[];
  formula: XmlAttributes | null;
  hasFormulaText: boolean;
}

/** Leaves it to CellScanner to tell which row and column an element is, so that editing and reading agree. */
class CellLocator implements XmlHandler, CellVisitor {
  dimension: SheetPlaces["dimension"] = null;
  data: ElementPlace | null = null;
  readonly rows: RowPlace[] = [];
  readonly columnStyles: { first: number; last: number; style: number }[] = [];
  readonly arrays: CellRange[] = [];
  readonly borrowers = new Map<string, CellPosition[]>();

  private readonly scanner: CellScanner;
  private readonly found = new Set<number>();
  private openData: OpenElement | null = null;
  private openRow: OpenRow | null = null;
  private openCell: OpenCell | null = null;
  private openChild: OpenElement | null = null;
  /** How many elements are open within the cell. */
  private depth = 0;
  private place = { row: -1, column: -1, style: 0 };

  constructor(
    private readonly path: string,
    private readonly wanted: ReadonlySet<number>,
  ) {
    this.scanner = new CellScanner(path, SHEET_LIMITS.formulaText, this);
  }

  open(name: string, attributes: XmlAttributes, start: number, contentStart: number): void {
    if (this.openData === null) this.openOutside(name, attributes, start, contentStart);
    else {
      this.scanner.open(name, attributes);
      if (this.openCell !== null) this.openInCell(this.openCell, name, attributes, start, contentStart);
      else if (name === "row") {
        this.openRow = { row: this.place.row, attributes, start, contentStart, cells: [] };
      } else if (name === "c") {
        this.openCell = { start, contentStart, content: [], formula: null, hasFormulaText: false };
      }
    }
  }

  text(piece: string): void {
    if (this.openData !== null) this.scanner.text(piece);
  }

  close(name: string, contentEnd: number, end: number): void {
    if (this.openData === null) return;
    if (name === "sheetData") {
      this.data = { ...this.openData, contentEnd, end };
      this.openData = null;
      return;
    }
    this.scanner.close(name);
    if (this.openCell !== null) {
      if (this.depth > 0) this.closeInCell(this.openCell, name, contentEnd, end);
      else this.closeCell(this.openCell, contentEnd, end);
    } else if (this.openRow !== null && name === "row") this.closeRow(this.openRow, contentEnd, end);
  }

  row(row: number): void {
    this.place.row = row;
  }

  cell(row: number, column: number, { style }: StoredCell): void {
    this.place = { row, column, style };
  }

  private openOutside(name: string, attributes: XmlAttributes, start: number, contentStart: number): void {
    if (name === "sheetData") {
      if (this.data !== null) throw damaged(this.path);
      this.openData = { start, contentStart };
    } else if (name === "dimension") {
      const range = parseRange(attributes.get("ref") ?? "");
      if (range) this.dimension = { start, contentStart, contentEnd: contentStart, end: contentStart, range };
    } else if (name === "col" && attributes.has("style")) {
      this.columnStyles.push({
        first: Number(attributes.get("min")) - 1,
        last: Number(attributes.get("max")) - 1,
        style: Number(attributes.get("style")),
      });
    }
  }

  private openInCell(
    cell: OpenCell,
    name: string,
    attributes: XmlAttributes,
    start: number,
    contentStart: number,
  ): void {
    this.depth += 1;
    if (this.depth > 1) return;
    this.openChild = { start, contentStart };
    if (name === "f") cell.formula = attributes;
  }

  private closeInCell(cell: OpenCell, name: string, contentEnd: number, end: number): void {
    this.depth -= 1;
    if (this.depth > 0 || this.openChild === null) return;
    const child = { ...this.openChild, contentEnd, end };
    if (name === "f" || name === "v" || name === "is") cell.content.push(child);
    if (name === "f") cell.hasFormulaText = contentEnd > child.contentStart;
  }

  private closeCell(cell: OpenCell, contentEnd: number, end: number): void {
    const { start, contentStart, content, formula } = cell;
    const { row, column, style } = this.place;
    this.openCell = null;
    if (this.openRow === null) throw damaged(this.path);
    // A row without a number is that of its cells.
    if (!this.openRow.attributes.has("r") && this.openRow.cells.length === 0) this.openRow.row = row;
    if (this.openRow.row !== row) throw damaged(this.path);
    const shared = formula?.get("t") === "shared" ? (formula.get("si") ?? "") : null;
    const lends = cell.hasFormulaText ? shared : null;
    this.openRow.cells.push({
      ...{ start, contentStart, contentEnd, end },
      ...{ column, style, hasFormula: formula !== null, lends, content },
    });
    if (shared !== null && lends === null) {
      const others = this.borrowers.get(shared) ?? [];
      others.push({ row, column });
      this.borrowers.set(shared, others);
    }
    const kind = formula?.get("t");
    if (kind !== "array" && kind !== "dataTable") return;
    this.arrays.push(parseRange(formula?.get("ref") ?? "") ?? { row, column, rows: 1, columns: 1 });
  }

  private closeRow(
    { row, attributes, start, contentStart, cells }: OpenRow,
    contentEnd: number,
    end: number,
  ) {
    this.openRow = null;
    const isWanted = this.wanted.has(row);
    const isTwice = this.found.has(row) || new Set(cells.map(({ column }) => column)).size < cells.length;
    if (isWanted && isTwice) throw damaged(this.path);
    this.found.add(row);
    const style = isTrue(attributes.get("customFormat")) ? Number(attributes.get("s") ?? 0) : null;
    this.rows.push({
      ...{ start, contentStart, contentEnd, end },
      ...{ row, style, cells: isWanted ? cells : [] },
    });
  }
}
