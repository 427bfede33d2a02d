import type { Assignment } from "../notice/units";
import { comparableText } from "../values/text";
import type { UnitChange } from "./unitChange";
import type { NameBook } from "./unitNames";

/** The first first; of those that begin together, what was said of single tasks. */
export function bySince(lines: readonly UnitChange[]): UnitChange[] {
  const isWide = ({ tasks }: UnitChange) => (tasks === null ? 1 : 0);
  return [...lines].sort((a, b) => (a.since ?? 0) - (b.since ?? 0) || isWide(a) - isWide(b));
}

/** Who has an assignment by now, and all that had it since the notice. */
export interface Holder {
  readonly name: string;
  readonly isAbolished: boolean;
  readonly names: readonly string[];
}

/** Empty where every assignment is still the unit's that the notice names. */
export type Holders = ReadonlyMap<Assignment, Holder>;

/** Year by year: who took over from whom, who took over from those. */
export function holderOf(
  { task, unit }: Assignment,
  successions: readonly UnitChange[],
  { properName }: NameBook,
  used: Set<UnitChange>,
): Holder {
  let name = properName(unit.name);
  const names = name === unit.name ? [name] : [unit.name, name];
  let since = 0;
  const passed = new Set<UnitChange>();
  for (;;) {
    const next = successions.find(
      (line) =>
        !passed.has(line) &&
        (line.since === null || line.since >= since) &&
        comparableText(properName(line.former)) === comparableText(name) &&
        (line.tasks === null || line.tasks.includes(task.id)),
    );
    if (!next) return { name, isAbolished: false, names };
    passed.add(next);
    used.add(next);
    if (next.present === "") return { name, isAbolished: true, names };
    since = next.since ?? since;
    name = properName(next.present);
    names.push(name);
  }
}
