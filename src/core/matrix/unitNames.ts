import { unitsOf } from "../notice/units";
import { comparableText } from "../values/text";
import type { ReportingRound } from "./round";
import type { UnitChange } from "./unitChange";

/** Short and full names of the same unit. */
export interface NameBook {
  /** The name under which a unit is known to the notice or the other lines. */
  readonly properName: (name: string) => string;
  /** All names of a unit. */
  readonly namesOf: (properName: string) => readonly string[];
  readonly used: readonly UnitChange[];
}

/** What the lines of 简称 say, and the names in the others. */
export function nameBook(round: ReportingRound, lines: readonly UnitChange[]): NameBook {
  const proper = new Map<string, string>();
  const others = lines.filter(({ kind }) => kind !== "简称");
  const known = [
    ...unitsOf(round.notice).map(({ name }) => name),
    ...others.flatMap(({ former, present }) => [former, present]),
  ];
  for (const name of known)
    if (name !== "") proper.set(comparableText(name), proper.get(comparableText(name)) ?? name);
  const used: UnitChange[] = [];
  let left = lines.filter(({ kind }) => kind === "简称");
  // A short name may be given of a name that another line gives.
  for (let before = -1; before !== left.length;) {
    before = left.length;
    left = left.filter((line) => {
      const former = proper.get(comparableText(line.former));
      const present = proper.get(comparableText(line.present));
      if ((former === undefined) === (present === undefined)) return true;
      proper.set(comparableText(former === undefined ? line.former : line.present), former ?? present ?? "");
      used.push(line);
      return false;
    });
  }
  const names = new Map<string, string[]>();
  for (const [name, own] of proper) names.set(own, [...(names.get(own) ?? []), name]);
  return {
    properName: (name) => proper.get(comparableText(name)) ?? name,
    namesOf: (own) => names.get(own) ?? [comparableText(own)],
    used,
  };
}
