import type { Assignment } from "../notice/units";
import { comparableText } from "../values/text";
import type { ReportingRound } from "./round";
import type { Holders } from "./unitHolders";
import type { NameBook } from "./unitNames";

/** Finds the places of a task by the names of units. */
export class PlaceIndex {
  private readonly places = new Map<string, Assignment[]>();
  private readonly known = new Set<string>();

  constructor(private readonly book: NameBook) {}

  add(assignment: Assignment, name: string): void {
    for (const known of this.book.namesOf(name)) this.addUnder(assignment, known);
  }

  /** Under this name alone, whatever others its unit has. */
  addUnder(assignment: Assignment, name: string): void {
    const known = comparableText(name);
    this.known.add(known);
    const key = `${assignment.task.id}|${known}`;
    const there = this.places.get(key);
    if (!there) this.places.set(key, [assignment]);
    else if (!there.includes(assignment)) there.push(assignment);
  }

  at(taskId: string, name: string): readonly Assignment[] {
    return this.places.get(`${taskId}|${comparableText(name)}`) ?? NONE;
  }

  knows(name: string): boolean {
    return this.known.has(comparableText(name));
  }
}

const NONE: readonly Assignment[] = [];

/** The places of a round under every name that their units have had. */
export function placesOf({ assignments }: ReportingRound, holders: Holders, names: NameBook): PlaceIndex {
  const index = new PlaceIndex(names);
  // Where a task names a unit by two names, each of them means its own place first.
  if (names.joinsUnits)
    for (const assignment of assignments) index.addUnder(assignment, assignment.unit.name);
  for (const assignment of assignments) index.add(assignment, assignment.unit.name);
  for (const [assignment, { names: later }] of holders) for (const name of later) index.add(assignment, name);
  return index;
}
