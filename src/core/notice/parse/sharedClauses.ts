import type { NoticeWarning } from "../notice";
import { hasUnits, namesUnits } from "./items";
import type { Item } from "./items";
import type { Segment } from "./segments";
import type { SourceLine } from "./lines/sourceLines";
import { excerptOf, sharedClauseWarning } from "./warnings";

/** Items in which each clause stands with the task that it is for. */
export interface SettledItems {
  readonly item: Item;
  readonly warnings: readonly NoticeWarning[];
}

/**
 * Settles which item a clause is for where items are parts of one: parts without units below one that has some are its
 * content, and a clause behind the last of several parts is for them all.
 */
export function settleClauses(root: Item): SettledItems {
  const groups = new Map<string, Groups>();
  noteGroups(root, groups);
  const warnings: NoticeWarning[] = [];
  return { item: settle(root, groups, warnings).item, warnings };
}

/** How the parts of items of one kind stand to clauses, in the whole text. */
interface Groups {
  /** Groups of several parts of which only the last has units. */
  lastOnly: number;
  /** Parts before the last that have units, and those of them whose clauses stand on lines of their own. */
  early: number;
  earlyOnOwnLines: number;
}

function noteGroups(item: Item, groups: Map<string, Groups>): boolean {
  const found = item.children.map((child) => noteGroups(child, groups));
  if (found.length > 1) {
    const known = groupsOf(item, groups);
    const early = item.children.slice(0, -1).filter((_, index) => found[index]);
    known.early += early.length;
    known.earlyOnOwnLines += early.filter(onOwnLines).length;
    if (early.length === 0 && found.at(-1)) known.lastOnly += 1;
    groups.set(kindOf(item), known);
  }
  return found.includes(true) || hasUnits(item);
}

function groupsOf(item: Item, groups: ReadonlyMap<string, Groups>): Groups {
  return groups.get(kindOf(item)) ?? { lastOnly: 0, early: 0, earlyOnOwnLines: 0 };
}

/** Parts numbered alike are alike. */
function kindOf({ children: [first] }: Item): string {
  return first?.node.style ?? "";
}

function onOwnLines({ segments }: Item): boolean {
  return segments.some((segment) => namesUnits(segment) && segment.ownLine);
}

/** An item that is settled, whether anything in it has units, and whether its clause came from its last part. */
interface Settled {
  readonly item: Item;
  readonly covered: boolean;
  readonly raised: boolean;
}

function settle(item: Item, groups: ReadonlyMap<string, Groups>, warnings: NoticeWarning[]): Settled {
  const settled = item.children.map((child) => settle(child, groups, warnings));
  const children = settled.map((one) => one.item);
  const isHeading = item.node.style !== null && item.node.style !== "part";
  if (isHeading && hasUnits(item)) {
    const kept = children.filter((_, index) => settled[index]?.covered);
    const parts = children.filter((_, index) => !settled[index]?.covered);
    return { item: withParts({ ...item, children: kept }, parts), covered: true, raised: false };
  }
  const last = settled.at(-1);
  if (isHeading && last && isForAll(item, settled, groupsOf(item, groups))) {
    const known = groupsOf(item, groups);
    if (known.lastOnly < 2 || !onOwnLines(last.item))
      warnings.push(
        sharedClauseWarning(lineOfClause(last.item), item.node.no + excerptOf(item.node.head.text)),
      );
    return { item: withClauseOfLast({ ...item, children }), covered: true, raised: true };
  }
  const covered = hasUnits(item) || settled.some((one) => one.covered);
  return { item: { ...item, children }, covered, raised: false };
}

/** Whether the clause of the last part is for all parts. */
function isForAll({ children }: Item, settled: readonly Settled[], known: Groups): boolean {
  const last = settled.at(-1);
  // Each row of a table has its own cell for units.
  if (last?.item.node.style === "row") return false;
  if (settled.length < 2 || !last || settled.slice(0, -1).some((one) => one.covered)) return false;
  const clauses = last.item.segments.filter(namesUnits);
  if (clauses.length !== 1 || last.item.children.length > 0) return false;
  if (last.raised) return known.lastOnly > 1 && known.early === 0;
  if (onOwnLines(last.item))
    return known.earlyOnOwnLines === 0 && !children.slice(0, -1).some(hasUnknownLabel);
  // （1）…；（2）…；（3）…。（区教委负责） is one sentence.
  const areOneSentence = children.slice(0, -1).every(({ segments }) => /[；;]$/.test(textAtEnd(segments)));
  return areOneSentence || (known.lastOnly > 1 && known.early === 0);
}

/** 责任单位及责任人：… before the last part: its units were not understood, but are its own. */
function hasUnknownLabel({ node: { body } }: Item): boolean {
  return body.some(({ text }) =>
    /^[^。；，：:]{0,12}(?:单位|部门|牵头|负责|责任)[^。；，：:]{0,8}[：:]/.test(text),
  );
}

function textAtEnd(segments: readonly Segment[]): string {
  return segments.at(-1)?.content.at(-1)?.text ?? "";
}

function lineOfClause({ segments }: Item): number {
  return segments.find(namesUnits)?.line ?? 1;
}

/** The item with parts that name no units as content of its last task. */
function withParts(item: Item, parts: readonly Item[]): Item {
  if (parts.length === 0) return item;
  const place = item.segments.findLastIndex(namesUnits);
  const task = item.segments[place];
  if (!task) return item;
  // A paragraph between the clause and the parts leads to them.
  const between = item.segments.slice(place + 1).flatMap(({ content }) => content);
  const content = [...task.content, ...between, ...parts.flatMap(linesOf)];
  return { ...item, segments: [...item.segments.slice(0, place), { ...task, content }] };
}

/** The item with the clause of its last part, and all parts as its content. */
function withClauseOfLast(item: Item): Item {
  const last = item.children.at(-1);
  const place = last?.segments.findIndex(namesUnits) ?? -1;
  const said = last?.segments[place];
  if (!last || !said) return item;
  const before = last.segments.slice(0, place).flatMap(({ content }) => content);
  const lastLines = [...before, ...said.content].map((line, index) =>
    index === 0 && line.line === last.node.head.line ? { ...line, text: last.node.no + line.text } : line,
  );
  const content = [
    ...item.segments.flatMap((segment) => segment.content),
    ...item.children.slice(0, -1).flatMap(linesOf),
    ...lastLines,
  ];
  const segment: Segment = { ...said, content, line: item.node.head.line };
  return { ...item, segments: [segment, ...last.segments.slice(place + 1)], children: [] };
}

/** All lines of an item and of what stands below it, as printed. */
function linesOf({ node, children }: Item): SourceLine[] {
  return [{ line: node.head.line, text: node.printed }, ...node.body, ...children.flatMap(linesOf)];
}
