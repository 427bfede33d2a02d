import { NUMBER_STYLES } from "./numbering";
import type { LineNumber, NumberStyle } from "./numbering";

/**
 * The styles of a text's numbers from the outermost to the innermost: in the order of the standard, but where the text
 * begins one anew below each number of an inner style (1. above （一）), that one is outer.
 */
export function levelOrder(numbers: readonly LineNumber[]): NumberStyle[] {
  const { begins, returns } = transitions(numbers);
  const order: NumberStyle[] = [...NUMBER_STYLES];
  for (const inner of NUMBER_STYLES) {
    // Those that the text puts below it although they are outer by the standard.
    const below = order.filter(
      (outer) =>
        order.indexOf(outer) < order.indexOf(inner) &&
        count(begins, inner, outer) > count(begins, outer, inner) &&
        count(returns, outer, inner) > 0,
    );
    const [first] = below;
    if (first === undefined) continue;
    order.splice(order.indexOf(inner), 1);
    order.splice(order.indexOf(first), 0, inner);
  }
  return order;
}

/** How often a style begins at 1 directly after another, and how often one continues its count directly after another. */
function transitions(numbers: readonly LineNumber[]) {
  const begins = new Map<string, number>();
  const returns = new Map<string, number>();
  const last = new Map<NumberStyle, number>();
  let before: NumberStyle | null = null;
  for (const { style, values } of numbers) {
    const value = values.at(-1) ?? 0;
    if (before !== null && before !== style) {
      if (value === 1) add(begins, before, style);
      else if (value === (last.get(style) ?? 0) + 1) add(returns, before, style);
    }
    last.set(style, value);
    before = style;
  }
  return { begins, returns };
}

function add(counts: Map<string, number>, from: NumberStyle, to: NumberStyle): void {
  counts.set(`${from} ${to}`, count(counts, from, to) + 1);
}

function count(counts: ReadonlyMap<string, number>, from: NumberStyle, to: NumberStyle): number {
  return counts.get(`${from} ${to}`) ?? 0;
}
