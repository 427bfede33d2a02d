import type { Attachment } from "../../core/sheet/grid";
import type { Package } from "../package/openPackage";
import { damaged } from "../package/readFailure";
import type { XmlAttributes, XmlHandler } from "../package/scanXml";

/**
 * The text boxes and pictures of a sheet (ECMA-376 20.5.2.35), each at the cell where it begins. Any shape with words
 * in it is a text box; charts and diagrams are pictures, with the names that programs call them.
 * @throws ReadFailure where the part is damaged.
 */
export function readDrawing(parts: Package, path: string): Attachment[] {
  const scanner = new DrawingScanner();
  if (parts.scan(path, scanner) !== "wsDr") throw damaged(path);
  return scanner.found;
}

const ANCHORS: ReadonlySet<string> = new Set(["twoCellAnchor", "oneCellAnchor", "absoluteAnchor"]);
const SHAPES: ReadonlySet<string> = new Set(["sp", "cxnSp"]);
const PICTURES: ReadonlySet<string> = new Set(["pic", "graphicFrame"]);

class DrawingScanner implements XmlHandler {
  readonly found: Attachment[] = [];

  private row = 0;
  private column = 0;
  /** What the text that comes next belongs to. */
  private reading: "row" | "column" | "words" | null = null;
  private inFrom = false;
  /** Of the shape that is being read, a line for each paragraph. */
  private lines: string[] = [];
  /** For each choice between two ways to draw the same: how much was known before it. */
  private readonly choices: number[] = [];
  /** How many elements lie open from the second way on; 0: it is not being passed over. */
  private passedOver = 0;
  /** A chart or diagram has been opened; its name comes next. */
  private isUnnamed = false;

  open(name: string, attributes: XmlAttributes): void {
    if (this.passedOver > 0) this.passedOver += 1;
    else if (name === "AlternateContent") this.choices.push(this.known());
    else if (name === "Fallback") this.passedOver = this.known() > (this.choices.at(-1) ?? 0) ? 1 : 0;
    else if (ANCHORS.has(name)) this.moveTo(0, 0);
    else if (name === "from") this.inFrom = true;
    else if (this.inFrom && name === "row") this.reading = "row";
    else if (this.inFrom && name === "col") this.reading = "column";
    else if (SHAPES.has(name)) this.lines = [];
    else if (PICTURES.has(name)) this.openPicture(name === "graphicFrame");
    else if (name === "cNvPr" && this.isUnnamed) this.nameChart(attributes.get("name") ?? "");
    else if (name === "p") this.lines.push("");
    else if (name === "br") this.write("\n");
    else if (name === "t") this.reading = "words";
  }

  text(piece: string): void {
    if (this.passedOver > 0) return;
    if (this.reading === "words") this.write(piece);
    else if (this.reading === "row") this.moveTo(Number(piece), this.column);
    else if (this.reading === "column") this.moveTo(this.row, Number(piece));
  }

  close(name: string): void {
    if (this.passedOver > 0) this.passedOver -= 1;
    else if (name === "AlternateContent") this.choices.pop();
    else if (name === "from") this.inFrom = false;
    else if (SHAPES.has(name)) this.closeShape();
    else if (name === "t" || name === "row" || name === "col") this.reading = null;
  }

  private openPicture(isChart: boolean): void {
    this.add("picture", "");
    this.isUnnamed = isChart;
  }

  private nameChart(chart: string): void {
    const picture = this.found.pop();
    if (picture) this.found.push({ ...picture, chart });
    this.isUnnamed = false;
  }

  private closeShape(): void {
    const words = this.lines.join("\n");
    this.lines = [];
    if (words.trim() !== "") this.add("text-box", words);
  }

  private write(piece: string): void {
    this.lines.push((this.lines.pop() ?? "") + piece);
  }

  private moveTo(row: number, column: number): void {
    this.row = Number.isInteger(row) && row > 0 ? row : 0;
    this.column = Number.isInteger(column) && column > 0 ? column : 0;
  }

  private add(kind: "text-box" | "picture", text: string): void {
    this.found.push({ row: this.row, column: this.column, kind, text });
  }

  /** Grows with everything that is read. */
  private known(): number {
    return this.found.length + this.lines.reduce((sum, line) => sum + line.length, 0);
  }
}
