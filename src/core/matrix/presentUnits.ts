import type { Task } from "../notice/notice";
import type { Assignment } from "../notice/units";
import type { Sentence } from "../values/sentence";
import { idleSentence } from "./idleUnitChange";
import type { ReportingRound } from "./round";
import type { UnitChange, UnitChangeKind } from "./unitChange";
import { bySince, holderOf, type Holders } from "./unitHolders";
import { linesInEffect, nameBook, type NameBook } from "./unitNames";
import { placesOf } from "./unitPlaces";
import { NOBODY_REPORTS, reportingOf, type ExtraPlace } from "./unitReporting";

/** Who answers for the assignments of a notice by now: see 单位沿革. The assignments themselves stay as they were issued. */
export interface PresentUnits {
  /** Who has assignments by now, in the order of the first of them. */
  readonly units: readonly PresentUnit[];
  /** 其他报送单位: bound by the notice, in none of its lists of units. */
  readonly others: readonly string[];
  /** Somebody answers for an assignment under another name than the notice's. */
  readonly isChanged: boolean;
  /** A task has several assignments that the same unit answers for by now. */
  readonly isShared: boolean;
  /** Lines that are about nothing, each with what was left out of account. */
  readonly problems: readonly Sentence[];
  /** The unit that answers for an assignment by now; for the place of another reporter, that one. */
  readonly nameFor: (assignment: Assignment) => string;
  /** The assignments of a task for which a unit of this name may report; the one that the notice means by it first. */
  readonly standingFor: (taskId: string, name: string) => readonly Assignment[];
  /** Whether a name is one of the notice's or of 单位沿革. */
  readonly knows: (name: string) => boolean;
  /** The present units that a name stands for: one of a unit's names, old or new, short or full. */
  readonly namesFor: (name: string) => readonly string[];
  /** What a row stands for that is no assignment of the notice; null for its assignments. */
  readonly extraOf: (assignment: Assignment) => ExtraPlace | null;
  /** The places of members for whom an assignment is added up, in their order. */
  readonly membersOf: (assignment: Assignment) => readonly Assignment[];
  /** Whether a unit reports for another one, as 归口报送 or 成员单位 say. */
  readonly reportsFor: (reporter: string, unit: string) => boolean;
  /** 汇总单位 of a task; empty where there is none. */
  readonly coordinatorOf: (task: Task) => string;
}

/** A unit as it is called by now. */
export interface PresentUnit {
  readonly name: string;
  /** The notice's names of the units whose assignments it has, its own name left out. */
  readonly formers: readonly string[];
  /** Nobody is known yet who would report: a collective unit, or one that was abolished without a successor. */
  readonly isOpen: boolean;
  /** Who reports for it (归口报送, 成员单位). */
  readonly reporters: readonly string[];
}

/** 更名, 合并, 职责划转 and 撤销 say who comes after a unit. */
const SUCCESSION: readonly UnitChangeKind[] = ["更名", "合并", "职责划转", "撤销"];

/** What a round's units are called by now. Lines that begin later than its period say nothing of it. */
export function presentUnits(round: ReportingRound): PresentUnits {
  const known = KNOWN.get(round) ?? presentUnitsOf(round);
  KNOWN.set(round, known);
  return known;
}

/** Whoever asks gets the same places for rows beside the assignments. */
const KNOWN = new WeakMap<ReportingRound, PresentUnits>();

function presentUnitsOf(round: ReportingRound): PresentUnits {
  const inEffect = linesInEffect(round);
  // Whoever only asks for present names of units that are the notice's needs none of its books.
  const names = once(() => nameBook(round, inEffect));
  const index = once(() => placesOf(round, holders, names()));
  const used = new Set<UnitChange>(inEffect.length === 0 ? [] : names().used);
  const successions = bySince(inEffect.filter(({ kind }) => SUCCESSION.includes(kind)));
  const holders: Holders = new Map(
    successions.length === 0 && (inEffect.length === 0 || !names().joinsUnits)
      ? []
      : round.assignments.map((assignment) => [assignment, holderOf(assignment, successions, names(), used)]),
  );
  const saysWhoReports = inEffect.some(({ kind }) => !SUCCESSION.includes(kind) && kind !== "简称");
  const reporting = saysWhoReports ? reportingOf(round, inEffect, index(), used) : NOBODY_REPORTS;
  const nameFor = (assignment: Assignment) => {
    const extra = reporting.extras.get(assignment);
    if (extra?.of === null) return extra.name;
    return holders.get(extra?.of ?? assignment)?.name ?? assignment.unit.name;
  };
  const units = unitsInOrder(round, holders, reporting.reporters);
  return {
    units,
    others: [...new Set([...reporting.extras.values()].flatMap(({ name, of }) => (of ? [] : [name])))],
    isChanged: units.some(({ formers }) => formers.length > 0),
    isShared: holders.size > 0 && sharesTasks(round, nameFor),
    problems: inEffect.filter((line) => !used.has(line)).map(idleSentence),
    nameFor,
    standingFor: (taskId, name) => index().at(taskId, name),
    knows: (name) => index().knows(name),
    namesFor: presentNames(units, holders, names),
    extraOf: (assignment) => reporting.extras.get(assignment) ?? null,
    membersOf: (assignment) => reporting.members.get(assignment) ?? [],
    reportsFor: (reporter, unit) =>
      units.some(({ name, reporters }) => name === unit && reporters.includes(reporter)),
    coordinatorOf: (task) => reporting.coordinators.get(task.id) ?? "",
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}

function unitsInOrder(
  round: ReportingRound,
  holders: Holders,
  reporters: ReadonlyMap<string, readonly string[]>,
): PresentUnit[] {
  const units = new Map<string, { formers: Set<string>; isOpen: boolean; reporters: Set<string> }>();
  for (const assignment of round.assignments) {
    const { unit } = assignment;
    const { name = unit.name, isAbolished = false } = holders.get(assignment) ?? {};
    const own = units.get(name) ?? { formers: new Set(), isOpen: false, reporters: new Set() };
    units.set(name, own);
    if (name !== unit.name) own.formers.add(unit.name);
    const reporting = reporters.get(unit.name) ?? [];
    for (const reporter of reporting) own.reporters.add(reporter);
    const isOpen = isAbolished || (unit.collective && name === unit.name);
    if (isOpen && reporting.length === 0) own.isOpen = true;
  }
  return [...units].map(([name, { formers, isOpen, reporters: reporting }]) => ({
    ...{ name, isOpen, formers: [...formers], reporters: [...reporting] },
  }));
}

/** What each name that an assignment went through has become. */
function presentNames(
  units: readonly PresentUnit[],
  holders: Holders,
  names: () => NameBook,
): PresentUnits["namesFor"] {
  const present = new Set(units.map(({ name }) => name));
  const later = new Map<string, Set<string>>();
  for (const { name, names: before } of holders.values())
    for (const former of before) later.set(former, (later.get(former) ?? new Set()).add(name));
  return (name) => {
    const own = names().properName(name);
    return present.has(own) ? [own] : [...(later.get(own) ?? [])];
  };
}

function sharesTasks({ assignments }: ReportingRound, nameFor: (assignment: Assignment) => string): boolean {
  const seen = new Set(assignments.map((assignment) => `${assignment.task.id}|${nameFor(assignment)}`));
  return seen.size < assignments.length;
}
