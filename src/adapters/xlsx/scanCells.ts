import { parseCell, parseRange } from "../../core/sheet/address";
import { damaged, ReadFailure } from "../package/readFailure";
import { moveFormula } from "./moveFormula";
import type { StoredCell } from "./readCell";
import type { XmlAttributes, XmlHandler } from "../package/scanXml";

export const LAST_ROW = 1048575;
export const LAST_COLUMN = 16383;
const NONE: XmlAttributes = new Map();

/** Is told the rows and cells of a sheet. Rows and columns count from 0. */
export interface CellVisitor {
  row(row: number, attributes: XmlAttributes): void;
  cell(row: number, column: number, cell: StoredCell): void;
}

/**
 * Reads what stands in `<sheetData>` (ECMA-376 18.3.1.80): gives every row and cell its place and spells out shared
 * formulas. To be given what lies within the element only.
 * @throws ReadFailure where a place is none, or where shared formulas come to more than `mostFormulaText` characters.
 */
export class CellScanner implements XmlHandler {
  /** The formulas that others share, by their number. */
  private readonly masters = new Map<string, { row: number; column: number; formula: string }>();
  private row = -1;
  private column = -1;
  private cell = NONE;
  private formula: XmlAttributes | null = null;
  private readonly texts = { v: "", f: "", t: "" };
  private hasValue = false;
  private reading: "v" | "f" | "t" | null = null;
  private inPhonetic = false;
  private movedText = 0;

  constructor(
    private readonly path: string,
    private readonly mostFormulaText: number,
    private readonly visitor: CellVisitor,
  ) {}

  open(name: string, attributes: XmlAttributes): void {
    switch (name) {
      // The most frequent first.
      case "c":
        this.openCell(attributes);
        return;
      case "v":
        this.hasValue = true;
        this.reading = "v";
        return;
      case "row":
        this.openRow(attributes);
        return;
      case "f":
        this.formula = attributes;
        this.reading = "f";
        return;
      case "t":
        if (!this.inPhonetic) this.reading = "t";
        return;
      case "rPh":
        this.inPhonetic = true;
    }
  }

  text(piece: string): void {
    if (this.reading !== null) this.texts[this.reading] += piece;
  }

  close(name: string): void {
    if (name === "c") this.closeCell();
    else if (name === this.reading) this.reading = null;
    else if (name === "rPh") this.inPhonetic = false;
  }

  /** A row or cell without an address follows the one before it. */
  private openRow(attributes: XmlAttributes): void {
    const number = attributes.get("r");
    this.row = number === undefined ? this.row + 1 : Number(number) - 1;
    this.column = -1;
    if (!Number.isInteger(this.row) || this.row < 0 || this.row > LAST_ROW) throw damaged(this.path);
    this.visitor.row(this.row, attributes);
  }

  private openCell(attributes: XmlAttributes): void {
    const address = attributes.get("r");
    const place = address === undefined ? null : (parseCell(address) ?? parseRange(address));
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
    this.visitor.cell(this.row, this.column, {
      type: this.cell.get("t") ?? "n",
      style: Number(this.cell.get("s") ?? 0),
      value: this.hasValue ? this.texts.v : null,
      inlineText: this.texts.t,
      formula: this.formulaText(),
    });
  }

  private formulaText(): string | null {
    if (this.formula === null) return null;
    const number = this.formula.get("si");
    if (this.formula.get("t") === "shared" && number !== undefined) {
      const master = this.masters.get(number);
      if (this.texts.f === "" && master) {
        // Each of many short cells may repeat a long formula.
        this.movedText += master.formula.length;
        if (this.movedText > this.mostFormulaText) throw new ReadFailure({ code: "too-large" });
        return moveFormula(master.formula, this.row - master.row, this.column - master.column);
      }
      this.masters.set(number, { row: this.row, column: this.column, formula: this.texts.f });
    }
    return this.texts.f;
  }
}
