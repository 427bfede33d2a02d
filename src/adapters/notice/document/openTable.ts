import { DocumentFlow, type DocumentLine } from "./documentFlow";

/** Word has no wider table. */
const MOST_COLUMNS = 63;

/** A cell while it is read. */
export class OpenCell {
  readonly flow = new DocumentFlow();
  /** How many columns it takes. */
  span = 1;
  /** Whether it goes on with the cell above it, or to its left; none of what it holds is shown then. */
  continues: "above" | "left" | null = null;
  /** A cell from which others go on downwards. */
  isStart = false;
  /** A tracked change took it away. */
  isDeleted = false;
}

/** A row while it is read. */
export class OpenRow {
  readonly cells: OpenCell[] = [];
  before = 0;
  after = 0;
  isDeleted = false;
}

/** A table while it is read: keeps what its rows say, with merged cells written out. */
export class OpenTable {
  /** The row and the cell that are being read. */
  row: OpenRow | null = null;
  cell: OpenCell | null = null;
  private readonly rows: string[][] = [];
  /** What the cells of a single column hold, line by line. */
  private readonly paragraphs: DocumentLine[] = [];
  /** By column: the text of the cell that goes on downwards. */
  private readonly above = new Map<number, string>();

  /** Takes a row that is complete. */
  add({ cells, before, after, isDeleted }: OpenRow): void {
    if (isDeleted) return;
    const texts = empty(before);
    for (const { flow, span, continues, isStart, isDeleted: isGone } of cells) {
      if (isGone) continue;
      const column = texts.length;
      const text = continues === "left" ? "" : flow.cellText();
      const inherited = continues === "above" ? this.above.get(column) : undefined;
      texts.push(inherited ?? text, ...empty(span - 1));
      if (isStart) this.above.set(column, text);
      else if (continues !== "above") this.above.delete(column);
      if (inherited === undefined) for (const line of flow.lines) this.paragraphs.push(line);
    }
    this.rows.push([...texts, ...empty(after)]);
  }

  /** A table of one column is a frame around its paragraphs; else each row is a line. */
  *lines(): Iterable<DocumentLine> {
    if (this.rows.every(({ length }) => length <= 1)) yield* this.paragraphs;
    else for (const row of this.rows) yield { text: row.join("\t"), isRow: true };
  }

  /** As it stands in a cell of another table. */
  *linesWithin(): Iterable<DocumentLine> {
    for (const row of this.rows) yield { text: row.filter((text) => text !== "").join(" "), isRow: false };
  }
}

function empty(count: number): string[] {
  return Array.from({ length: Math.max(0, Math.min(count, MOST_COLUMNS)) }, () => "");
}
