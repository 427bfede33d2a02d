import { withoutFields } from "./fieldLines";
import { findLabels } from "../clause/labels";
import { withoutInnerCounts } from "./innerCounts";
import { levelOrder } from "./levelOrder";
import { NumberReader } from "./NumberReader";
import type { LineNumber, NumberStyle } from "./numbering";
import type { SourceLine } from "../lines/sourceLines";
import { unnumberedHeadings } from "./unnumberedHeadings";
import type { RowTask } from "../table/rowTask";
import { isTable } from "../table/splitTables";
import type { Passage, ReadTable } from "../table/splitTables";

/** A numbered line with what stands below it, up to the next numbered line. */
export interface OutlineNode {
  /** null only at the root. */
  readonly parent: OutlineNode | null;
  /**
   * `part`: an attachment, or the division that a notice forwards. `row`: it stands in a table. `heading`: it has no number.
   * The root has none.
   */
  readonly style: NumberStyle | "part" | "row" | "heading" | null;
  /** Of a heading without number the style of the numbers below it. */
  readonly above: NumberStyle | null;
  /** What it adds to the place of a task: its number; of a decimal number what its parent does not say. */
  readonly numbers: readonly number[];
  readonly no: string;
  /** The numbered line without its number; a part's title. At the root: empty. */
  readonly head: SourceLine;
  /** The numbered line as it stands in the source. */
  readonly printed: string;
  /** The unnumbered lines below it, before the next numbered one. At the root: all before the first numbered line. */
  readonly body: SourceLine[];
  readonly children: OutlineNode[];
  /** What a row of a table says of its task; null for all else. */
  readonly row: RowTask | null;
}

/**
 * Builds the tree of numbered lines. A missing level is no gap: an item hangs on the nearest heading of a lower level. The
 * rows of a table hang on the heading above it.
 */
export function buildOutline(passages: readonly Passage[]): OutlineNode {
  const read = readNumbers(passages);
  const texts = passages.map((passage) => (isTable(passage) || passage.startsPart ? null : passage.text));
  const numbers = withoutInnerCounts(withoutFields(read), texts);
  const levels = levelOrder(numbers.filter((number) => number !== null));
  const headings = unnumberedHeadings(passages, numbers, levels);
  const level = ({ style, above }: OutlineNode): number => {
    if (style === "heading") return above === null ? -1 : levels.indexOf(above) - 0.5;
    return style === null ? -2 : style === "part" || style === "row" ? -1 : levels.indexOf(style);
  };
  const parentAbove = (from: OutlineNode, limit: number): OutlineNode => {
    let parent = from;
    while (parent.parent && level(parent) >= limit) parent = parent.parent;
    return parent;
  };
  const root = newNode(null, null, { line: 0, text: "" });
  const ordinals = new Map<OutlineNode, number>();
  let parts = 0;
  let current = root;
  for (const [index, source] of passages.entries()) {
    const number = numbers[index] ?? null;
    const heading = headings.get(index);
    if (isTable(source)) {
      addRows(isBehindText(current) ? root : current, source);
    } else if (source.startsPart) {
      parts += 1;
      current = { ...newNode(root, "part", source), numbers: [parts] };
      root.children.push(current);
    } else if (heading) {
      const parent = parentAbove(current, levels.indexOf(heading) - 0.5);
      const ordinal = (ordinals.get(parent) ?? 0) + 1;
      ordinals.set(parent, ordinal);
      current = { ...newNode(parent, "heading", source), numbers: [ordinal], above: heading };
      parent.children.push(current);
    } else if (!number) {
      current.body.push(withoutFieldNumber(source, read[index] ?? null));
    } else {
      const parent = parentAbove(current, levels.indexOf(number.style));
      current = numberedNode(parent, number, source);
      parent.children.push(current);
    }
  }
  return root;
}

/** A label that was numbered as a field of its task （三）责任单位：… begins its line. */
function withoutFieldNumber(source: SourceLine, number: LineNumber | null): SourceLine {
  return number && findLabels(number.rest)[0]?.start === 0 ? { ...source, text: number.rest } : source;
}

function readNumbers(passages: readonly Passage[]): (LineNumber | null)[] {
  let reader = new NumberReader();
  return passages.map((passage) => {
    if (isTable(passage)) return null;
    const { text, startsPart } = passage;
    if (startsPart) reader = new NumberReader();
    return startsPart ? null : reader.read(text);
  });
}

/** So many lines above a table are looked at for what ends the text. */
const ABOVE_TABLE = 6;
const ENDS_TEXT =
  /^附\s?[件表录：:]|^[\d〇零一二三四五六七八九十]{4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/;

/** Whether a table stands behind the text: it belongs to no heading of it. */
function isBehindText({ style, body }: OutlineNode): boolean {
  return style !== "part" && body.slice(-ABOVE_TABLE).some(({ text }) => ENDS_TEXT.test(text));
}

/** Hangs the rows of a table, and the titles above them, on the heading that the table stands below. */
function addRows(heading: OutlineNode, { items }: ReadTable): void {
  const open = [heading];
  for (const { depth, value, no, head, row } of items) {
    const parent = open[depth] ?? heading;
    const node = { ...newNode(parent, "row", head), numbers: [value], no, row };
    parent.children.push(node);
    open.splice(depth + 1, open.length, node);
  }
}

function numberedNode(parent: OutlineNode, number: LineNumber, { line, text }: SourceLine): OutlineNode {
  const { style, values, no, rest } = number;
  // 1.2 below 1. adds 2; where nothing above it says 1, it adds both.
  const above = values.length > 1 ? placeOf(parent).slice(1 - values.length) : [];
  const said = values.slice(0, -1).every((value, index) => above[index] === value);
  const numbers = said ? values.slice(-1) : values;
  return { ...newNode(parent, style, { line, text: rest }), numbers, no, printed: text };
}

function placeOf(node: OutlineNode): number[] {
  const numbers: number[] = [];
  for (let at = node; at.parent; at = at.parent) numbers.unshift(...at.numbers);
  return numbers;
}

function newNode(parent: OutlineNode | null, style: OutlineNode["style"], head: SourceLine): OutlineNode {
  return {
    parent,
    style,
    numbers: [],
    no: "",
    head,
    printed: head.text,
    body: [],
    children: [],
    row: null,
    above: null,
  };
}
