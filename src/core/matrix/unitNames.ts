import { unitsOf } from "../notice/units";
import { comparableText } from "../values/text";
import type { ReportingRound } from "./round";
import type { UnitChange } from "./unitChange";

/** Short and full names of the same unit. */
export interface NameBook {
  /** The name under which a unit is known to the notice or the other lines; of two such names the later, 现单位. */
  readonly properName: (name: string) => string;
  /** All names of the unit that has this one, in their comparable form. */
  readonly namesOf: (name: string) => readonly string[];
  /** A line says of two units of the notice that they are one. */
  readonly joinsUnits: boolean;
  readonly used: readonly UnitChange[];
}

/** The lines of 单位沿革 that hold in a round's period. */
export function linesInEffect({ settings }: ReportingRound): UnitChange[] {
  const { period, unitChanges = [] } = settings;
  return unitChanges.filter(({ since }) => since === null || since <= period);
}

/** For each name of the notice the one by which its unit goes, where a line says that two of them are one unit's. */
export function joinedNames(round: ReportingRound): (name: string) => string {
  const lines = linesInEffect(round);
  if (!lines.some(({ kind }) => kind === "简称")) return (name) => name;
  return nameBook(round, lines).properName;
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
      if (former === undefined && present === undefined) return true;
      if (former === undefined || present === undefined) {
        proper.set(
          comparableText(former === undefined ? line.former : line.present),
          former ?? present ?? "",
        );
      } else {
        for (const [name, own] of proper) if (own === former) proper.set(name, present);
      }
      used.push(line);
      return false;
    });
  }
  const names = new Map<string, string[]>();
  for (const [name, own] of proper) {
    const others = names.get(own);
    if (others) others.push(name);
    else names.set(own, [name]);
  }
  const properName = (name: string) => proper.get(comparableText(name)) ?? name;
  return {
    properName,
    namesOf: (name) => names.get(properName(name)) ?? [comparableText(name)],
    joinsUnits: unitsOf(round.notice).some(({ name }) => properName(name) !== name),
    used,
  };
}
