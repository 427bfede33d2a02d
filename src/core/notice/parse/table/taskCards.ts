import type { SourceLine } from "../lines/sourceLines";
import { columnKind, plainHeading } from "./columnHeading";
import { cutLine } from "./cutLine";
import { columnOf, isHead } from "./tableHead";
import type { Column, TableRow } from "./table";

/** Cards read as the rows of a table whose headings are their labels. */
export interface TaskCards {
  readonly columns: readonly Column[];
  /** None where the lines are no cards. */
  readonly rows: readonly TableRow[];
  /** The place of the first line that is no line of a card. */
  readonly end: number;
}

/** A label and what it announces. */
interface Entry {
  readonly label: string;
  readonly text: string;
}

/** Fewer labels are no card. */
const FEWEST = 3;

/**
 * Reads cards of tasks: tables that have their headings at the left, `任务名称 | 新建学校`, `牵头单位 | 市教委`. A label that
 * was there before begins the next card.
 */
export function readTaskCards(lines: readonly SourceLine[], start: number): TaskCards {
  const cards: { line: number; texts: Map<string, string> }[] = [];
  const headings = new Map<string, string>();
  let end = start;
  for (; end < lines.length; end++) {
    const source = lines[end];
    const entries = source && !source.startsPart ? entriesOf(source) : null;
    if (!source || !entries) break;
    for (const { label, text } of entries) {
      const key = plainHeading(label);
      headings.set(key, headings.get(key) ?? label);
      let card = cards.at(-1);
      if (!card || card.texts.has(key)) {
        card = { line: source.line, texts: new Map() };
        cards.push(card);
      }
      card.texts.set(key, text);
    }
  }
  const columns = [...headings.values()].map(columnOf);
  if (columns.length < FEWEST || !isHead(columns)) return { columns, rows: [], end };
  const rows = cards.map(({ line, texts }) => ({
    line,
    cells: [...headings.keys()].map((key) => texts.get(key) ?? ""),
  }));
  return { columns, rows, end };
}

/** The labels of a line with their texts: one pair, or two side by side; null where it is no such line. */
function entriesOf(line: SourceLine): Entry[] | null {
  const cells = cutLine(line)?.cells ?? [];
  const filled = cells.slice(0, cells.findLastIndex((cell) => cell !== "") + 1);
  if (filled.length === 0 || filled.length > 4) return null;
  const entries: Entry[] = [];
  for (let index = 0; index < filled.length; index += 2) {
    const label = filled[index] ?? "";
    const text = filled[index + 1] ?? "";
    if (columnKind(label) === "unknown" || columnKind(text) !== "unknown") return null;
    entries.push({ label, text });
  }
  return entries;
}
