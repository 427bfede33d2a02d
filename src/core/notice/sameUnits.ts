import { beginningsOf, shortens } from "./names/unitWords";
import { placesOf, unitNameParts, type UnitNameParts } from "./names/unitName";
import type { Notice } from "./notice";
import { unitsOf } from "./units";

/** Two names of a notice that may mean one unit. */
export interface SameUnit {
  readonly full: string;
  readonly short: string;
}

/** A name among those that are compared with it. */
interface KnownName extends UnitNameParts {
  readonly name: string;
  /** The order of first appearance. */
  readonly place: number;
}

/** More names of one level, kind and beginning no notice has: then nothing is compared, so that time grows linearly. */
const MOST_ALIKE = 60;

/**
 * Names in a notice that may mean one unit, each short one with the fullest that it fits: 区发改委 and 区发展和改革委员会,
 * 市人社局 and 市人力资源社会保障局. Both are of the same level and kind of body, and every word of the full name stands in the
 * short one. A name that fits several units is left out. A proposal only: nothing is changed by it.
 */
export function proposeSameUnits(notice: Notice): readonly SameUnit[] {
  const places = placesOf(notice);
  const names = unitsOf(notice)
    .filter(({ collective }) => !collective)
    .map(({ name }, place): KnownName => ({ name, place, ...unitNameParts(name, places) }));
  const together = togetherIn(notice);
  const candidates = groupCandidates(names);
  const found: (SameUnit & { readonly place: number })[] = [];
  for (const own of names) {
    const alike = candidates(own).filter((other) => isFuller(other, own) && isSame(other, own, together));
    const [fullest, ...others] = alike.sort((a, b) => b.name.length - a.name.length || a.place - b.place);
    if (!fullest) continue;
    // 文旅局 may be short for two that are not one.
    if (!others.every((other) => isSame(fullest, other, together) || isSame(other, fullest, together)))
      continue;
    found.push({ full: fullest.name, short: own.name, place: Math.max(fullest.place, own.place) });
  }
  return found.sort((a, b) => a.place - b.place).map(({ full, short }) => ({ full, short }));
}

/** Finds the names that a name may be short for, without looking through all of them. */
function groupCandidates(names: readonly KnownName[]): (own: KnownName) => KnownName[] {
  const groups = new Map<string, Map<string, KnownName>>();
  const put = (key: string, known: KnownName) => {
    const group = groups.get(key) ?? new Map<string, KnownName>();
    groups.set(key, group.set(known.name, known));
  };
  for (const known of names) {
    const { level, purpose, kind } = known;
    const beginnings = new Set(beginningsOf(purpose));
    for (const beginning of beginnings) {
      put(`${level}|${kind}|${beginning}`, known);
      // A name without a level may be of any, where only one has it.
      if (level !== "") put(`*|${kind}|${beginning}`, known);
    }
  }
  return ({ level, purpose, kind }) => {
    const beginning = purpose.slice(0, 1);
    const found = [...(groups.get(`${level === "" ? "*" : level}|${kind}|${beginning}`)?.values() ?? [])];
    const own = level === "" ? [...(groups.get(`|${kind}|${beginning}`)?.values() ?? [])] : [];
    return found.length + own.length > MOST_ALIKE ? [] : [...found, ...own];
  };
}

function isFuller(other: KnownName, own: KnownName): boolean {
  return (
    other.name.length > own.name.length || (other.name.length === own.name.length && other.place < own.place)
  );
}

/** Whether a fuller name may mean the unit of another one. */
function isSame(full: KnownName, own: KnownName, together: (a: string, b: string) => boolean): boolean {
  if (full.name === own.name) return true;
  if (full.kind !== own.kind || (full.level !== own.level && own.level !== "")) return false;
  // 办公室 alone is no name; 区委办公室 and 区法院 are.
  if (own.purpose === "" && own.kind.length < 2 && !own.level.endsWith("委")) return false;
  if (full.purpose === own.purpose) return true;
  // Whoever lists both in one task means two.
  return shortens(own.purpose, full.purpose) && !together(full.name, own.name);
}

function togetherIn({ tasks }: Notice): (a: string, b: string) => boolean {
  const tasksOf = new Map<string, Set<number>>();
  for (const [place, { units }] of tasks.entries())
    for (const { name } of units) tasksOf.set(name, (tasksOf.get(name) ?? new Set()).add(place));
  return (a, b) => {
    const [of, others] = [tasksOf.get(a), tasksOf.get(b)];
    return of !== undefined && others !== undefined && [...of].some((place) => others.has(place));
  };
}
