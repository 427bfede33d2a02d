import type { NoticeWarning } from "../notice";
import { hasUnits } from "./items";
import type { Item } from "./items";
import { excerptOf, noUnitsWarning } from "./warnings";

/**
 * What is numbered, names no units and stands beside or between tasks: each such item, or the heading of a section that
 * has only such. What stands before the first task or behind the last one's section leads in or closes.
 */
export function bareItems(root: Item): NoticeWarning[] {
  const bare: { item: Item; besideTask: boolean; tasksBefore: number }[] = [];
  const isCovered = coveredItems(root);
  let tasks = 0;
  const visit = (item: Item): void => {
    if (hasUnits(item)) tasks += 1;
    const besideTask = item.children.some(hasUnits);
    for (const child of item.children) {
      if (isCovered(child)) visit(child);
      else if (isItem(child)) bare.push({ item: child, besideTask, tasksBefore: tasks });
    }
  };
  visit(root);
  return bare
    .filter(({ besideTask, tasksBefore }) => besideTask || (tasksBefore > 0 && tasksBefore < tasks))
    .map(({ item: { node } }) => noUnitsWarning(node.head.line, node.no, excerptOf(node.head.text)));
}

/** Titles above rows of a table announce them, and may announce none. */
function isItem({ node }: Item): boolean {
  return node.style === "row" ? node.row !== null : node.no !== "" || node.style === "heading";
}

/** Tells whether an item or anything below it names units. */
export function coveredItems(root: Item): (item: Item) => boolean {
  const covered = new Set<Item>();
  const note = (item: Item): boolean => {
    const below = item.children.map(note).includes(true);
    if (below || hasUnits(item)) covered.add(item);
    return covered.has(item);
  };
  note(root);
  return (item) => covered.has(item);
}
