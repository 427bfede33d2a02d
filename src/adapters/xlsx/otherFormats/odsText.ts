import type { XmlAttributes } from "../../package/scanXml";

/** More spaces than any cell holds. */
const LONGEST_TEXT = 32_767;

/** Puts the paragraphs of a cell together (ODF 1.3 part 3, 6.1): runs of white space count as one space. */
export class OdsText {
  private readonly paragraphs: string[] = [];
  /** How many paragraphs lie open: only in one there is text. */
  private depth = 0;
  private current = "";

  /** null where the cell has no paragraph. */
  get written(): string | null {
    return this.paragraphs.length === 0 ? null : this.paragraphs.join("\n");
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === "p" || name === "h") {
      this.depth += 1;
      this.current = "";
    } else if (name === "s") this.current += " ".repeat(spaces(attributes.get("c")));
    else if (name === "tab") this.current += "\t";
    else if (name === "line-break") this.current += "\n";
  }

  add(piece: string): void {
    if (this.depth === 0) return;
    const collapsed = piece.replace(/[ \t\r\n]+/g, " ");
    this.current += this.current === "" ? collapsed.replace(/^ /, "") : collapsed;
  }

  close(name: string): void {
    if (name !== "p" && name !== "h") return;
    this.depth -= 1;
    this.paragraphs.push(this.current);
  }
}

function spaces(written: string | undefined): number {
  const count = Number(written ?? "1");
  return Number.isInteger(count) && count > 0 ? Math.min(count, LONGEST_TEXT) : 1;
}
