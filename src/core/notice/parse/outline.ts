import { readLineNumber } from "./numbering";
import type { LineNumber } from "./numbering";
import type { SourceLine } from "./sourceLines";

/** A numbered line with what stands below it, up to the next numbered line. */
export interface OutlineNode {
  /** null only at the root. */
  readonly parent: OutlineNode | null;
  readonly rank: number;
  readonly value: number;
  readonly no: string;
  /** The numbered line without its number. At the root: empty. */
  readonly head: SourceLine;
  /** The unnumbered lines below it, before the next numbered one. At the root: all before the first numbered line. */
  readonly body: SourceLine[];
  readonly children: OutlineNode[];
}

/** Builds the tree of numbered lines. A missing level is no gap: an item hangs on the nearest heading of a lower rank. */
export function buildOutline(lines: readonly SourceLine[]): OutlineNode {
  const root: OutlineNode = newNode(null, { rank: -1, value: 0, no: "", rest: "", doubtful: false }, 0);
  const lastValues = new Map<number, number>();
  let current = root;
  for (const { line, text } of lines) {
    const number = readLineNumber(text);
    if (!number || !isCredible(number, lastValues)) {
      current.body.push({ line, text });
      continue;
    }
    lastValues.set(number.rank, number.value);
    let parent = current;
    while (parent.rank >= number.rank && parent.parent) parent = parent.parent;
    current = newNode(parent, number, line);
    parent.children.push(current);
  }
  return root;
}

/** What may be a decimal number counts as numbering only where it continues the count. */
function isCredible(number: LineNumber, lastValues: ReadonlyMap<number, number>): boolean {
  const last = lastValues.get(number.rank);
  return !number.doubtful || (last !== undefined && number.value === last + 1);
}

function newNode(parent: OutlineNode | null, number: LineNumber, line: number): OutlineNode {
  const { rank, value, no, rest } = number;
  return { parent, rank, value, no, head: { line, text: rest }, body: [], children: [] };
}
