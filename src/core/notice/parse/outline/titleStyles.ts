import type { Item } from "../items";
import { itemsOf } from "../items";
import type { OutlineNode } from "./outline";
import { isTwoPhraseTitle, splitTitle } from "./titles";

/** Nearly all items that are numbered alike have titles, or none of them needs to. */
const MOST = 0.8;

/**
 * The styles of numbers whose items begin with a title, so that a first sentence of two short phrases is one too; where
 * paragraphs are numbered, such a sentence is their first.
 */
export function titledStyles(root: Item): Set<OutlineNode["style"]> {
  const counts = new Map<OutlineNode["style"], { all: number; titled: number }>();
  for (const { node } of itemsOf(root)) {
    if (node.no === "" || node.row !== null) continue;
    const known = counts.get(node.style) ?? { all: 0, titled: 0 };
    known.all += 1;
    if (splitTitle(node.head.text).title !== null || isTwoPhraseTitle(node.head.text)) known.titled += 1;
    counts.set(node.style, known);
  }
  return new Set([...counts].filter(([, { all, titled }]) => titled >= all * MOST).map(([style]) => style));
}
