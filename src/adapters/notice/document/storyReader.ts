import type { Unread } from "../../../core/notice/unreadWarnings";
import { ReadFailure } from "../../package/readFailure";
import type { XmlAttributes, XmlHandler } from "../../package/scanXml";
import { DocumentFlow } from "./documentFlow";
import { equationText } from "./equationField";
import type { ListNumbers } from "./listNumbers";
import { OpenParagraph } from "./openParagraph";
import { OpenCell, OpenRow, OpenTable } from "./openTable";
import { isOn, wholeNumber } from "./readNumbering";
import type { Styles } from "./readStyles";
import { symbolText } from "./symbols";

/** What is no text of the document as it stands, with everything in it: former states, pronunciations. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  ...[
    "rPrChange",
    "pPrChange",
    "sectPrChange",
    "tblPrChange",
    "tblPrExChange",
    "tblGridChange",
    "trPrChange",
  ],
  ...["tcPrChange", "numberingChange", "rt"],
]);

/** Nobody nests tables and text boxes so deep; each level writes the text once more. */
const DEEPEST = 30;

interface OpenField {
  /** Until its result begins. */
  isInstruction: boolean;
  instruction: string;
}

interface Element {
  readonly name: string;
  /** What has to be done where it ends. */
  readonly leave: (() => void) | null;
}

/** A note, by what refers to it. */
export interface NoteReference {
  readonly kind: "footnote" | "endnote";
  readonly id: string;
}

/**
 * Reads a part in which text stands (ECMA-376 part 1, 17.2 to 17.4) as a person sees it: tracked changes accepted, hidden
 * text and instructions of fields left out, numbers of lists written out. Linear, but for tables within tables.
 */
export class StoryReader implements XmlHandler {
  readonly body = new DocumentFlow();
  /** The notes of a part of notes, by their ids. */
  readonly notes = new Map<string, DocumentFlow>();
  /** The notes that the text refers to, in order. */
  readonly references: NoteReference[] = [];
  /** What it holds beside the text: how many, and at which line the first. */
  readonly unread = new Map<Unread, { readonly line: number; count: number }>();
  /** It takes in another file, which only a word processor unfolds. */
  holdsFiles = false;
  private readonly path: Element[] = [];
  /** How many elements lie open within one that is left out, it included. */
  private leftOut = 0;
  private readonly flows: DocumentFlow[] = [this.body];
  private readonly paragraphs: OpenParagraph[] = [];
  private readonly tables: OpenTable[] = [];
  private fields: OpenField[] = [];
  /** How many of the open fields have not come to their result. */
  private instructions = 0;
  /** Of each content control whether it only shows what to type there. */
  private readonly controls: { isEmpty: boolean }[] = [];
  /** Of each choice between renderings whether one was read. */
  private readonly choices: { isMade: boolean }[] = [];
  /** How many embedded objects lie open. */
  private objects = 0;
  /** How many elements around hold no text of the document. */
  private silent = 0;

  constructor(
    private readonly styles: Styles,
    private readonly numbers: ListNumbers,
    /** What a note says of who leads; null where it says something else. */
    private readonly declaration: (reference: NoteReference) => string | null = () => null,
  ) {}

  open(name: string, attributes: XmlAttributes): void {
    if (this.leftOut > 0 || this.isLeftOut(name)) this.leftOut += 1;
    else this.path.push({ name, leave: this.enter(name, attributes) });
  }

  text(piece: string): void {
    if (this.leftOut > 0) return;
    const name = this.path.at(-1)?.name;
    if (name === "t") this.write(piece);
    const field = this.fields.at(-1);
    if (name === "instrText" && field) field.instruction += piece;
  }

  close(): void {
    if (this.leftOut > 0) this.leftOut -= 1;
    else this.path.pop()?.leave?.();
  }

  private isLeftOut(name: string): boolean {
    if (LEFT_OUT.has(name)) return true;
    // The same names mark the end of a paragraph and a row as deleted.
    if (name === "del" || name === "moveFrom") {
      this.note("changes");
      return !/^(?:rPr|trPr)$/.test(this.parent());
    }
    const choice = this.choices.at(-1);
    return (name === "Choice" || name === "Fallback") && choice !== undefined && choice.isMade;
  }

  /** @returns what has to be done where the element ends */
  private enter(name: string, attributes: XmlAttributes): (() => void) | null {
    const value = attributes.get("val") ?? "";
    switch (this.parent()) {
      case "pPr":
      case "numPr":
        this.readParagraphProperty(name, value);
        return null;
      case "rPr":
        this.readRunProperty(name, value, attributes);
        return null;
      case "trPr":
      case "tcPr":
        this.readTableProperty(name, value);
        return null;
    }
    switch (name) {
      case "p":
        this.paragraphs.push(new OpenParagraph());
        return () => this.endParagraph();
      case "r":
        this.paragraph()?.runs.push({ style: null, isHidden: null });
        return () => void this.paragraph()?.runs.pop();
      case "tbl":
        if (this.tables.length >= DEEPEST) throw new ReadFailure({ code: "too-large" });
        this.tables.push(new OpenTable());
        return () => this.endTable();
      case "tr":
        return this.enterRow();
      case "tc":
        return this.enterCell();
      case "txbxContent":
        return this.enterFlow((flow) => {
          const around = this.paragraph()?.boxes ?? this.body.lines;
          for (const line of flow.lines) around.push(line);
        });
      case "footnote":
      case "endnote": {
        const id = attributes.get("id") ?? "";
        return this.enterFlow((flow) => this.notes.set(id, flow));
      }
      case "object":
        this.objects += 1;
        return () => void (this.objects -= 1);
      case "AlternateContent":
        this.choices.push({ isMade: false });
        return () => void this.choices.pop();
      case "Choice": {
        const choice = this.choices.at(-1);
        if (choice) choice.isMade = true;
        return null;
      }
      case "sdt":
        this.controls.push({ isEmpty: false });
        return () => void this.controls.pop();
      case "showingPlcHdr": {
        const control = this.controls.at(-1);
        if (control && isOn(attributes)) control.isEmpty = true;
        return null;
      }
      case "sdtContent":
        if (this.controls.at(-1)?.isEmpty !== true) return null;
        this.silent += 1;
        return () => void (this.silent -= 1);
      default:
        this.readContent(name, attributes);
        return null;
    }
  }

  private readContent(name: string, attributes: XmlAttributes): void {
    switch (name) {
      case "tab":
        if (this.parent() === "r") this.write("\t");
        break;
      case "ptab":
        this.write("\t");
        break;
      case "br":
        // Behind a page's end people go on with a line of its own.
        this.write(/^(?:page|column)$/.test(attributes.get("type") ?? "") ? "\n" : "\v");
        break;
      case "cr":
        this.write("\v");
        break;
      case "noBreakHyphen":
        this.write("-");
        break;
      case "sym":
        this.write(symbolText(attributes.get("font") ?? "", attributes.get("char") ?? ""));
        break;
      case "fldChar":
        this.passField(attributes.get("fldCharType") ?? "");
        break;
      case "footnoteReference":
      case "endnoteReference":
        if (!this.isSilent() && !this.isHidden()) {
          const kind = name === "footnoteReference" ? "footnote" : "endnote";
          this.refer({ kind, id: attributes.get("id") ?? "" });
        }
        break;
      case "blip":
      case "imagedata":
        // An object's picture shows what is in it.
        if (this.objects === 0) this.note("pictures");
        break;
      case "OLEObject":
      case "chart":
      case "relIds":
        this.note("objects");
        break;
      case "commentReference":
        this.note("comments");
        break;
      case "textpath":
        this.write(attributes.get("string") ?? "");
        break;
      // A third is 1/3, and no 13.
      case "den":
        this.write("/");
        break;
      case "sup":
        if (this.parent() === "sSup") this.write("^");
        break;
      case "ins":
      case "moveTo":
        this.note("changes");
        break;
      case "altChunk":
      case "subDoc":
        this.holdsFiles = true;
        break;
    }
  }

  /** A note that says who leads has to stand where it is said; of a table it is said once, behind it. */
  private refer(reference: NoteReference): void {
    const text = this.declaration(reference);
    const paragraph = this.paragraph();
    if (text === null || !paragraph || this.tables.length > 0) this.references.push(reference);
    else paragraph.notes.push({ at: paragraph.text.length, text });
  }

  private readParagraphProperty(name: string, value: string): void {
    const paragraph = this.paragraph();
    if (!paragraph) return;
    if (name === "pStyle") paragraph.style = value;
    if (name === "numId") paragraph.listId = value;
    if (name === "ilvl") paragraph.level = wholeNumber(value, 0);
  }

  private readRunProperty(name: string, value: string, attributes: XmlAttributes): void {
    const paragraph = this.paragraph();
    const owner = this.path.at(-2)?.name;
    const run = paragraph?.runs.at(-1);
    if (owner === "r" && run) {
      if (name === "vanish") run.isHidden = isOn(attributes);
      if (name === "rStyle") run.style = value;
    }
    if (owner === "pPr" && paragraph) {
      if (name === "del" || name === "moveFrom") paragraph.runsOn = true;
      if ((name === "vanish" || name === "specVanish") && isOn(attributes)) paragraph.runsOn = true;
    }
  }

  private readTableProperty(name: string, value: string): void {
    const { row, cell } = this.tables.at(-1) ?? {};
    switch (name) {
      case "gridBefore":
        if (row) row.before = wholeNumber(value, 0);
        break;
      case "gridAfter":
        if (row) row.after = wholeNumber(value, 0);
        break;
      case "del":
      case "moveFrom":
        if (row) row.isDeleted = true;
        break;
      case "gridSpan":
        if (cell) cell.span = wholeNumber(value, 1);
        break;
      case "vMerge":
        if (cell && value === "restart") cell.isStart = true;
        else if (cell) cell.continues = "above";
        break;
      case "hMerge":
        if (cell && value !== "restart") cell.continues = "left";
        break;
      case "cellDel":
        if (cell) cell.isDeleted = true;
        break;
    }
  }

  private endParagraph(): void {
    // A field whose instruction never ends must not swallow the rest.
    if (this.instructions > 0) this.fields = this.fields.filter(({ isInstruction }) => !isInstruction);
    this.instructions = 0;
    const paragraph = this.paragraphs.pop();
    const flow = this.flows.at(-1);
    if (!paragraph || !flow) return;
    const { style, runsOn, boxes } = paragraph;
    const text = paragraph.textWithNotes();
    // A table of contents says again what the headings say.
    if (!/^toc [1-9]$/i.test(this.styles.nameOf(style ?? ""))) {
      const number = flow.runsOn || (runsOn && text === "") ? "" : this.numberOf(paragraph);
      flow.addParagraph(numbered(number, text), runsOn);
    }
    flow.add(boxes);
  }

  private numberOf({ style, listId, level }: OpenParagraph): string {
    // Word counts no paragraphs of cells that it does not show.
    const cell = this.tables.at(-1)?.cell;
    if (cell && cell.continues !== null && cell.flow === this.flows.at(-1)) return "";
    const ownStyle = style ?? this.styles.ofParagraphs;
    const ofStyle = this.styles.listOf(ownStyle);
    if (listId !== null) return this.numbers.next(listId, level ?? ofStyle?.level ?? 0);
    if (!ofStyle) return "";
    const linked = this.numbers.levelOf(ofStyle.id, ownStyle);
    return this.numbers.next(ofStyle.id, level ?? linked ?? ofStyle.level ?? 0);
  }

  private enterRow(): (() => void) | null {
    const table = this.tables.at(-1);
    if (!table || table.row) return null;
    const row = new OpenRow();
    table.row = row;
    return () => {
      table.row = null;
      table.add(row);
    };
  }

  private enterCell(): (() => void) | null {
    const table = this.tables.at(-1);
    if (!table?.row || table.cell) return null;
    const cell = new OpenCell();
    table.row.cells.push(cell);
    table.cell = cell;
    this.flows.push(cell.flow);
    return () => {
      cell.flow.end();
      this.flows.pop();
      table.cell = null;
    };
  }

  private endTable(): void {
    const table = this.tables.pop();
    const flow = this.flows.at(-1);
    if (!table || !flow) return;
    flow.end();
    flow.add(this.tables.at(-1)?.cell?.flow === flow ? table.linesWithin() : table.lines());
  }

  private enterFlow(keep: (flow: DocumentFlow) => void): () => void {
    if (this.flows.length >= 2 * DEEPEST) throw new ReadFailure({ code: "too-large" });
    const flow = new DocumentFlow();
    this.flows.push(flow);
    return () => {
      flow.end();
      this.flows.pop();
      keep(flow);
    };
  }

  private passField(type: string): void {
    const field = this.fields.at(-1);
    if (type === "begin") {
      this.fields.push({ isInstruction: true, instruction: "" });
      this.instructions += 1;
    } else if (field && type === "separate") this.endInstruction(field);
    else if (field && type === "end") {
      this.fields.pop();
      const shown = field.isInstruction ? equationText(field.instruction) : null;
      this.endInstruction(field);
      if (shown !== null) this.write(shown);
    }
  }

  private endInstruction(field: OpenField): void {
    if (field.isInstruction) this.instructions -= 1;
    field.isInstruction = false;
  }

  private write(text: string): void {
    const paragraph = this.paragraph();
    if (!paragraph || this.isSilent()) return;
    if (!this.isHidden()) paragraph.text += text;
    else if (text.trim() !== "") this.note("hidden-text");
  }

  /** Counts what is not read; it stands in the line that comes next. */
  private note(what: Unread): void {
    const known = this.unread.get(what);
    if (known) known.count += 1;
    else this.unread.set(what, { line: this.body.lines.length + 1, count: 1 });
  }

  private isSilent(): boolean {
    return this.silent > 0 || this.instructions > 0;
  }

  private isHidden(): boolean {
    const paragraph = this.paragraph();
    const run = paragraph?.runs.at(-1);
    const ofRun = run?.isHidden ?? (run?.style ? this.styles.isHidden(run.style) : null);
    return ofRun ?? this.styles.isHidden(paragraph?.style ?? this.styles.ofParagraphs) ?? false;
  }

  private paragraph(): OpenParagraph | undefined {
    return this.paragraphs.at(-1);
  }

  private parent(): string {
    return this.path.at(-1)?.name ?? "";
  }
}

/** A number with its text behind it, parted where they would run into each other: `1. 2019年`, `第一条 总则`. */
function numbered(number: string, text: string): string {
  const own = text.replace(/^[\s\u3000]+/, "");
  if (number === "" || own === "") return number === "" ? text : number;
  const isClosed = /[、，．。：:﹒）)】〕》\u2460-\u24ff\u3251-\u32bf]$/.test(number);
  const isDot = number.endsWith(".") && !/^\d/.test(own);
  return `${number}${isClosed || isDot ? "" : " "}${own}`;
}
