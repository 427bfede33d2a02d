import type { SourceLine } from "../lines/sourceLines";
import { cleanCell, isRule } from "./cutLine";

/** A cell that stands on a line of its own. */
export interface LineCell {
  readonly line: number;
  /** The place of its line among the lines of the notice. */
  readonly index: number;
  readonly text: string;
}

/** The cell that a line holds, without bars beside it; empty where there are only bars. */
export function cellOfLine(line: string): string {
  return isRule(line) ? "" : cleanCell(line.replace(/^[|｜]|[|｜]$/g, ""));
}

/** The cells below a place, one a line, read as far as they are asked for. Lines that hold only a bar are none. */
export class CellStream {
  private readonly cells: LineCell[] = [];

  /** @param next the place of the first line among the lines of the notice */
  constructor(
    private readonly lines: readonly SourceLine[],
    private next: number,
  ) {}

  /** The cell at a place, counted from 0; undefined where the text or its part ends before. */
  at(place: number): LineCell | undefined {
    while (this.cells.length <= place) {
      const source = this.lines[this.next];
      if (!source || source.startsPart) return undefined;
      const text = cellOfLine(source.text);
      if (text !== "") this.cells.push({ line: source.line, index: this.next, text });
      this.next++;
    }
    return this.cells[place];
  }

  /** The texts of the cells from one place up to another, fewer where the text ends before. */
  texts(from: number, to: number): string[] {
    const texts: string[] = [];
    for (let place = from; place < to; place++) {
      const cell = this.at(place);
      if (!cell) break;
      texts.push(cell.text);
    }
    return texts;
  }
}
