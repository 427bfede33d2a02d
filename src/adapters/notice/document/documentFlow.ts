import { ReadFailure } from "../../package/readFailure";

/** A line of the text that a document becomes. */
export interface DocumentLine {
  /** A row's cells are parted by tabs. */
  readonly text: string;
  readonly isRow: boolean;
}

/** More characters than any notice has; repeating what merged cells say must not fill the memory. */
const LONGEST_TEXT = 10_000_000;

/** Where paragraphs and tables follow each other: the body, a cell, a text box, a note. */
export class DocumentFlow {
  readonly lines: DocumentLine[] = [];
  /** The beginning of a line whose paragraph runs on into the next one. */
  private begun: string | null = null;
  private size = 0;

  /** Whether the next paragraph goes on with the one before it. */
  get runsOn(): boolean {
    return this.begun !== null;
  }

  /** @param runsOn the mark at its end is deleted or hidden, so that the next paragraph belongs to the same line */
  addParagraph(text: string, runsOn: boolean): void {
    const whole = (this.begun ?? "") + text;
    this.begun = runsOn && whole !== "" ? whole : null;
    if (!runsOn) this.add(whole.split("\n").map((line) => ({ text: tidy(line), isRow: false })));
  }

  add(lines: Iterable<DocumentLine>): void {
    for (const line of lines) {
      this.size += line.text.length + 1;
      if (this.size > LONGEST_TEXT) throw new ReadFailure({ code: "too-large" });
      this.lines.push(line);
    }
  }

  /** Ends a line that nothing follows. */
  end(): void {
    if (this.begun !== null) this.addParagraph("", false);
  }

  /** All of it as one cell of a row; U+000B, Word's own sign for a break within a paragraph, parts its lines. */
  cellText(): string {
    return this.lines
      .map(({ text }) => text.replaceAll("\t", " ").trim())
      .filter((text) => text !== "")
      .join("\v");
  }
}

/** Without indents, whether typed or tabbed. */
function tidy(line: string): string {
  return line.trim();
}
