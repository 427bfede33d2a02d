import type { OutlineNode } from "./outline/outline";
import { segmentsOf } from "./segments";
import type { Segment } from "./segments";

/** A node of the outline with its segments. */
export interface Item {
  readonly node: OutlineNode;
  readonly segments: readonly Segment[];
  readonly children: readonly Item[];
}

/**
 * Reads the segments of the root and of all below it. Where no clause names units, the sentences may; so they may in an
 * item without units among others that have some.
 */
export function readItems(root: OutlineNode): Item {
  const item = readItem(root, false);
  return [...itemsOf(item)].some(hasUnits) ? item : readItem(root, true);
}

function readItem(node: OutlineNode, fromText: boolean): Item {
  const children = node.children.map((child) => readItem(child, fromText));
  const besideTasks = !fromText && children.some(hasUnits);
  return {
    node,
    segments: segmentsOf(node, fromText),
    children: besideTasks
      ? children.map((child) => (isBare(child) ? readItem(child.node, true) : child))
      : children,
  };
}

function isBare(item: Item): boolean {
  return item.children.length === 0 && item.node.row === null && !hasUnits(item);
}

/** Whether a segment's clauses name units. */
export function namesUnits({ clauses }: Segment): boolean {
  return clauses.some((clause) => clause.parts.length > 0);
}

/** Whether an item names units in what it says itself. */
export function hasUnits({ segments }: Item): boolean {
  return segments.some(namesUnits);
}

/** An item and all below it, in the order of the text. */
export function* itemsOf(item: Item): Generator<Item> {
  yield item;
  for (const child of item.children) yield* itemsOf(child);
}
