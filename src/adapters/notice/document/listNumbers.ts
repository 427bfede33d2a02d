import { formatNumber } from "./numberFormats";
import type { List, ListLevel } from "./readNumbering";

/** Counts the paragraphs of lists in the order in which they stand. */
export class ListNumbers {
  /** By definition: the number of the last paragraph of each level; a level that begins again has none. */
  private readonly counted = new Map<string, Map<number, number>>();
  private readonly begun = new Set<string>();

  constructor(private readonly lists: ReadonlyMap<string, List>) {}

  /** The level at which a style's paragraphs stand in a list; null where the list names no level for it. */
  levelOf(listId: string, style: string): number | null {
    for (const [level, { style: own }] of this.lists.get(listId)?.levels ?? [])
      if (own === style) return level;
    return null;
  }

  /** What stands before the next paragraph of a list: `（二）`; empty for bullets and unknown lists. */
  next(listId: string, level: number): string {
    const list = this.lists.get(listId);
    const own = list?.levels.get(level);
    if (!list || !own) return "";
    const counted = this.counted.get(list.definition) ?? new Map<number, number>();
    this.counted.set(list.definition, counted);
    if (!this.begun.has(listId)) {
      this.begun.add(listId);
      for (const restarted of list.starts.keys()) counted.delete(restarted);
    }
    counted.set(level, (counted.get(level) ?? startOf(list, level) - 1) + 1);
    for (const [below, { restart }] of list.levels)
      if (below > level && level + 1 <= (restart ?? below)) counted.delete(below);
    if (own.isHidden || own.format === "bullet") return "";
    return written(own, list, counted);
  }
}

function startOf({ starts, levels }: List, level: number): number {
  return starts.get(level) ?? levels.get(level)?.start ?? 0;
}

function written(own: ListLevel, list: List, counted: ReadonlyMap<number, number>): string {
  return own.text
    .replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const level = list.levels.get(at);
      const number = counted.get(at) ?? startOf(list, at);
      return level ? formatNumber(own.isLegal ? "decimal" : level.format, number) : "";
    })
    .trim();
}
