import { parseRange, type CellRange } from "../../core/sheet/address";
import type { GridCell, SheetGrid } from "../../core/sheet/grid";
import type { SheetVisibility } from "../../core/sheet/plan";
import { damaged, ReadFailure } from "./readFailure";
import { moveFormula } from "./moveFormula";
import type { Package } from "./openPackage";
import { readCell, type CellContext } from "./readCell";
import { isTrue, type XmlAttributes, type XmlHandler } from "./scanXml";

const LAST_ROW = 1048575;
const LAST_COLUMN = 16383;
const NONE: XmlAttributes = new Map();

/** What one sheet may hold. */
export interface SheetLimits {
  readonly cells: number;
  /** Characters of formulas that are spelled out for cells that share one. */
  readonly formulaText: number;
}

/** Far above any return; a file that is made to fill the memory is refused. */
const SHEET_LIMITS: SheetLimits = { cells: 2_000_000, formulaText: 4_000_000 };

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
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    cells: scanner.cells,
    merges: scanner.merges,
    hiddenRows: scanner.hiddenRows,
    hiddenColumns: scanner.hiddenColumns,
    protected: scanner.isProtected,
  };
}

/** Collects what a worksheet part tells (ECMA-376 18.3.1.99). */
class SheetScanner implements XmlHandler {
  readonly cells = new Map<number, Map<number, GridCell>>();
  readonly merges: CellRange[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  isProtected = false;

  /** The formulas that others share, by their number. */
  private readonly masters = new Map<string, { row: number; column: number; formula: string }>();
  private inData = false;
  private row = -1;
  private column = -1;
  private cell = NONE;
  private formula: XmlAttributes | null = null;
  private readonly texts = { v: "", f: "", t: "" };
  private hasValue = false;
  private reading: "v" | "f" | "t" | null = null;
  private inPhonetic = false;
  private cellCount = 0;
  private movedText = 0;
  private columnCount = 0;

  constructor(
    private readonly path: string,
    private readonly context: CellContext,
    private readonly limits: SheetLimits,
  ) {}

  open(name: string, attributes: XmlAttributes): void {
    if (this.inData) this.openInData(name, attributes);
    else if (name === "sheetData") this.inData = true;
    else if (name === "sheetProtection") this.isProtected = isTrue(attributes.get("sheet"));
    else if (name === "col") this.openColumns(attributes);
    else if (name === "mergeCell") this.openMerge(attributes);
  }

  text(piece: string): void {
    if (this.reading !== null) this.texts[this.reading] += piece;
  }

  close(name: string): void {
    if (name === "sheetData") this.inData = false;
    else if (name === "c" && this.inData) this.closeCell();
    else if (name === "rPh") this.inPhonetic = false;
    else if (name === this.reading) this.reading = null;
  }

  private openInData(name: string, attributes: XmlAttributes): void {
    switch (name) {
      case "row":
        this.openRow(attributes);
        return;
      case "c":
        this.openCell(attributes);
        return;
      case "f":
        this.formula = attributes;
        this.reading = "f";
        return;
      case "v":
        this.hasValue = true;
        this.reading = "v";
        return;
      case "t":
        if (!this.inPhonetic) this.reading = "t";
        return;
      case "rPh":
        this.inPhonetic = true;
    }
  }

  /** A row or cell without an address follows the one before it. */
  private openRow(attributes: XmlAttributes): void {
    this.row = attributes.has("r") ? Number(attributes.get("r")) - 1 : this.row + 1;
    this.column = -1;
    if (!Number.isInteger(this.row) || this.row < 0 || this.row > LAST_ROW) throw damaged(this.path);
    if (isTrue(attributes.get("hidden")) || isZero(attributes.get("ht"))) this.hiddenRows.add(this.row);
  }

  private openCell(attributes: XmlAttributes): void {
    const address = attributes.get("r");
    const place = address === undefined ? null : parseRange(address);
    if (address !== undefined && place === null) throw damaged(this.path);
    this.row = place?.row ?? this.row;
    this.column = place?.column ?? this.column + 1;
    if (this.row < 0 || this.row > LAST_ROW || this.column < 0 || this.column > LAST_COLUMN) {
      throw damaged(this.path);
    }
    this.cell = attributes;
    this.formula = null;
    this.hasValue = false;
    this.texts.v = this.texts.f = this.texts.t = "";
  }

  private closeCell(): void {
    const cell = readCell(
      {
        type: this.cell.get("t") ?? "n",
        style: Number(this.cell.get("s") ?? 0),
        value: this.hasValue ? this.texts.v : null,
        inlineText: this.texts.t,
        formula: this.formulaText(),
      },
      this.context,
    );
    if (cell === null) return;
    this.cellCount += 1;
    if (this.cellCount > this.limits.cells) throw new ReadFailure({ code: "too-large" });
    const cells = this.cells.get(this.row) ?? new Map<number, GridCell>();
    this.cells.set(this.row, cells.set(this.column, cell));
  }

  private formulaText(): string | null {
    if (this.formula === null) return null;
    const number = this.formula.get("si");
    if (this.formula.get("t") === "shared" && number !== undefined) {
      const master = this.masters.get(number);
      if (this.texts.f === "" && master) {
        // Each of many short cells may repeat a long formula.
        this.movedText += master.formula.length;
        if (this.movedText > this.limits.formulaText) throw new ReadFailure({ code: "too-large" });
        return moveFormula(master.formula, this.row - master.row, this.column - master.column);
      }
      this.masters.set(number, { row: this.row, column: this.column, formula: this.texts.f });
    }
    return this.texts.f;
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
}

function isZero(size: string | undefined): boolean {
  return size !== undefined && Number(size) === 0;
}
