import { itemsOf, namesUnits } from "./items";
import type { Item } from "./items";
import type { OutlineNode } from "./outline";
import type { Segment } from "./segments";

/**
 * Gives tasks whose clause stands with the title (加强学校建设（区教委负责）, or on the line below it) the paragraphs that
 * follow as content, where most tasks that are numbered so have some.
 */
export function joinContentBehindClauses(root: Item): Item {
  const titles = [...itemsOf(root)].filter(isTitleWithClause);
  // Behind the last task the notice's end may follow.
  const counts = countByStyle(titles.slice(0, -1));
  return joinIn(root, ({ node }) => {
    const known = node.style === null ? undefined : counts.get(node.style);
    return known === undefined || known.followed * 2 >= known.titles;
  });
}

interface Count {
  titles: number;
  followed: number;
}

function countByStyle(titles: readonly Item[]): Map<OutlineNode["style"], Count> {
  const counts = new Map<OutlineNode["style"], Count>();
  for (const { node, segments } of titles) {
    const known = counts.get(node.style) ?? { titles: 0, followed: 0 };
    known.titles += 1;
    if (segments[1] && !namesUnits(segments[1])) known.followed += 1;
    counts.set(node.style, known);
  }
  return counts;
}

/** A clause with nothing before it but a title that is no sentence. */
function isTitleWithClause({ node, segments: [first] }: Item): boolean {
  if (!first || node.no === "" || !namesUnits(first)) return false;
  const [head, ...others] = first.content;
  return (
    head !== undefined && others.length === 0 && head.line === node.head.line && !/[。；;]/.test(head.text)
  );
}

function joinIn(item: Item, follows: (item: Item) => boolean): Item {
  const children = item.children.map((child) => joinIn(child, follows));
  if (!isTitleWithClause(item) || !follows(item)) return { ...item, children };
  const [first, ...others] = item.segments;
  const end = others.findIndex(namesUnits);
  const following = end < 0 ? others : others.slice(0, end);
  const rest = end < 0 ? [] : others.slice(end);
  return { ...item, segments: [...(first ? [joined(first, following)] : []), ...rest], children };
}

function joined(first: Segment, following: readonly Segment[]): Segment {
  return {
    ...first,
    content: [first, ...following].flatMap(({ content }) => content),
    clauses: [first, ...following].flatMap(({ clauses }) => clauses),
  };
}
