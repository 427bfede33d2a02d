import { parseRange, type CellRange } from "../../core/sheet/address";
import type { Attachment, GridCell, SheetGrid } from "../../core/sheet/grid";
import type { SheetVisibility } from "../../core/sheet/plan";
import { damaged, ReadFailure } from "../package/readFailure";
import { headerFooterText } from "./headerFooterText";
import type { Package } from "../package/openPackage";
import { readAttached } from "./readAttached";
import { readCell, type CellContext, type StoredCell } from "./readCell";
import { CellScanner, type CellVisitor } from "./scanCells";
import { isTrue, type XmlAttributes, type XmlHandler } from "../package/scanXml";

const LAST_COLUMN = 16383;

/** What one sheet may hold. */
export interface SheetLimits {
  readonly cells: number;
  /** Characters of formulas that are spelled out for cells that share one. */
  readonly formulaText: number;
}

/** Far above any return; a file that is made to fill the memory is refused. */
export const SHEET_LIMITS: SheetLimits = { cells: 2_000_000, formulaText: 4_000_000 };

/**
 * Reads one sheet. What the file says of its own extent is ignored, cells that are only styled are left out, and
 * a stray cell far away costs no more than any other.
 * @throws ReadFailure where the part is missing or damaged, refers to texts that are not there, or holds too much.
 */
export function readSheet(
  parts: Package,
  path: string,
  sheet: { readonly name: string; readonly visibility: SheetVisibility },
  context: CellContext,
  limits: SheetLimits = SHEET_LIMITS,
): SheetGrid {
  const scanner = new SheetScanner(path, context, limits);
  if (parts.scan(path, scanner) !== "worksheet") throw damaged(path);
  const attached = [...scanner.headersAndFooters(), ...readAttached(parts, path)];
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    cells: scanner.cells,
    merges: scanner.merges,
    hiddenRows: scanner.hiddenRows,
    hiddenColumns: scanner.hiddenColumns,
    protected: scanner.isProtected,
    validated: scanner.validated,
    ...(attached.length === 0 ? {} : { attached }),
  };
}

/** Collects what a worksheet part tells (ECMA-376 18.3.1.99). */
class SheetScanner implements XmlHandler, CellVisitor {
  readonly cells = new Map<number, Map<number, GridCell>>();
  readonly merges: CellRange[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly validated: CellRange[] = [];
  isProtected = false;

  private readonly data: CellScanner;
  private inData = false;
  private inValidation = false;
  /** The text of the `<xm:sqref>` that is being read; null outside of one. */
  private validatedText: string | null = null;
  /** A header or footer for each kind of page. */
  private readonly pageEdges: string[] = [];
  private inPageEdge = false;
  private cellCount = 0;
  private columnCount = 0;

  constructor(
    private readonly path: string,
    private readonly context: CellContext,
    private readonly limits: SheetLimits,
  ) {
    this.data = new CellScanner(path, limits.formulaText, this);
  }

  open(name: string, attributes: XmlAttributes): void {
    if (this.inData) this.data.open(name, attributes);
    else if (name === "sheetData") this.inData = true;
    else if (name === "sheetProtection") this.isProtected = isTrue(attributes.get("sheet"));
    else if (name === "col") this.openColumns(attributes);
    else if (name === "mergeCell") this.openMerge(attributes);
    else if (name === "dataValidation") this.openValidation(attributes);
    else if (name === "sqref" && this.inValidation) this.validatedText = "";
    else if (PAGE_EDGES.has(name)) {
      this.inPageEdge = true;
      this.pageEdges.push("");
    }
  }

  text(piece: string): void {
    if (this.inData) this.data.text(piece);
    else if (this.validatedText !== null) this.validatedText += piece;
    else if (this.inPageEdge) this.pageEdges.push((this.pageEdges.pop() ?? "") + piece);
  }

  close(name: string): void {
    if (name === "sheetData") this.inData = false;
    else if (this.inData) this.data.close(name);
    else if (name === "dataValidation") this.inValidation = false;
    else if (name === "sqref" && this.validatedText !== null) {
      this.addValidated(this.validatedText);
      this.validatedText = null;
    } else if (PAGE_EDGES.has(name)) this.inPageEdge = false;
  }

  /** What is written on the edges of pages, each text once. */
  headersAndFooters(): Attachment[] {
    const texts = new Set(this.pageEdges.map(headerFooterText).filter((text) => text !== ""));
    return [...texts].map((text) => ({ row: 0, column: 0, kind: "header-footer", text }));
  }

  row(row: number, attributes: XmlAttributes): void {
    if (isTrue(attributes.get("hidden")) || isZero(attributes.get("ht"))) this.hiddenRows.add(row);
  }

  cell(row: number, column: number, stored: StoredCell): void {
    const cell = readCell(stored, this.context);
    if (cell === null) return;
    this.cellCount += 1;
    if (this.cellCount > this.limits.cells) throw new ReadFailure({ code: "too-large" });
    const cells = this.cells.get(row);
    if (cells) cells.set(column, cell);
    else this.cells.set(row, new Map([[column, cell]]));
  }

  private openColumns(attributes: XmlAttributes): void {
    if (!isTrue(attributes.get("hidden")) && !isZero(attributes.get("width"))) return;
    const first = Number(attributes.get("min")) - 1;
    const last = Math.min(Number(attributes.get("max")) - 1, LAST_COLUMN);
    // No column is described twice, so more than there are means a file made to take time.
    this.columnCount += Math.max(last - first + 1, 1);
    if (this.columnCount > LAST_COLUMN + 1) throw damaged(this.path);
    for (let column = Math.max(first, 0); column <= last; column += 1) this.hiddenColumns.add(column);
  }

  private openMerge(attributes: XmlAttributes): void {
    const range = parseRange(attributes.get("ref") ?? "");
    if (range && (range.rows > 1 || range.columns > 1)) this.merges.push(range);
  }

  /** A list on another sheet makes Excel write the extension's form, whose cells stand in an element ([MS-XLSX] 2.6.5). */
  private openValidation(attributes: XmlAttributes): void {
    this.inValidation = true;
    this.addValidated(attributes.get("sqref") ?? "");
  }

  private addValidated(addresses: string): void {
    for (const address of addresses.split(/\s+/)) {
      const range = parseRange(address);
      if (range) this.validated.push(range);
    }
  }
}

/** The headers and footers of a sheet (ECMA-376 18.3.1.46). */
const PAGE_EDGES: ReadonlySet<string> = new Set([
  ...["oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"],
]);

function isZero(size: string | undefined): boolean {
  return size !== undefined && Number(size) === 0;
}
