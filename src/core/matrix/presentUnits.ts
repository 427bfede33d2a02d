import type { Task } from "../notice/notice";
import { unitsOf, type Assignment } from "../notice/units";
import type { Sentence } from "../values/sentence";
import { comparableText } from "../values/text";
import type { ReportingRound } from "./round";
import type { UnitChange, UnitChangeKind } from "./unitChange";

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

/** A place for rows beside the assignments: a member's part in one, or a task of another reporter. */
export interface ExtraPlace {
  /** The member, or the other reporter. */
  readonly name: string;
  /** The assignment that members add up to; null for another reporter, who is in no list of units. */
  readonly of: Assignment | null;
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
  const { period, unitChanges: lines = [] } = round.settings;
  const inEffect = lines.filter(({ since }) => since === null || since <= period);
  // Whoever only asks for present names of units that are the notice's needs none of its books.
  const names = once(() => nameBook(round, inEffect));
  const index = once(() => indexOf(round, holders, names()));
  const used = new Set<UnitChange>(inEffect.length === 0 ? [] : names().used);
  const successions = bySince(inEffect.filter(({ kind }) => SUCCESSION.includes(kind)));
  const holders: Holders = new Map(
    successions.length === 0
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
    isShared: successions.length > 0 && sharesTasks(round, nameFor),
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

/** Short and full names of the same unit. */
interface NameBook {
  /** The name under which a unit is known to the notice or the other lines. */
  readonly properName: (name: string) => string;
  /** All names of a unit. */
  readonly namesOf: (properName: string) => readonly string[];
  readonly used: readonly UnitChange[];
}

function nameBook(round: ReportingRound, lines: readonly UnitChange[]): NameBook {
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

/** The first first; of those that begin together, what was said of single tasks. */
function bySince(lines: readonly UnitChange[]): UnitChange[] {
  const isWide = ({ tasks }: UnitChange) => (tasks === null ? 1 : 0);
  return [...lines].sort((a, b) => (a.since ?? 0) - (b.since ?? 0) || isWide(a) - isWide(b));
}

/** Who has an assignment by now, and all that had it since the notice. */
interface Holder {
  readonly name: string;
  readonly isAbolished: boolean;
  readonly names: readonly string[];
}

/** Empty where every assignment is still the unit's that the notice names. */
type Holders = ReadonlyMap<Assignment, Holder>;

/** Year by year: who took over from whom, who took over from those. */
function holderOf(
  { task, unit }: Assignment,
  successions: readonly UnitChange[],
  { properName }: NameBook,
  used: Set<UnitChange>,
): Holder {
  const names = [unit.name];
  let name = unit.name;
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

/** Finds the places of a task by the names of units. */
class PlaceIndex {
  private readonly places = new Map<string, Assignment[]>();
  private readonly known = new Set<string>();

  constructor(private readonly book: NameBook) {}

  add(assignment: Assignment, name: string): void {
    for (const known of this.book.namesOf(name)) {
      this.known.add(known);
      const key = `${assignment.task.id}|${known}`;
      const there = this.places.get(key);
      if (!there) this.places.set(key, [assignment]);
      else if (!there.includes(assignment)) there.push(assignment);
    }
  }

  at(taskId: string, name: string): readonly Assignment[] {
    return this.places.get(`${taskId}|${comparableText(name)}`) ?? NONE;
  }

  knows(name: string): boolean {
    return this.known.has(comparableText(name));
  }
}

const NONE: readonly Assignment[] = [];

function indexOf({ assignments }: ReportingRound, holders: Holders, names: NameBook): PlaceIndex {
  const index = new PlaceIndex(names);
  for (const assignment of assignments) index.add(assignment, assignment.unit.name);
  for (const [assignment, { names: later }] of holders) for (const name of later) index.add(assignment, name);
  return index;
}

/** What the lines about reporting come to. */
interface Reporting {
  readonly extras: Map<Assignment, ExtraPlace>;
  readonly members: Map<Assignment, Assignment[]>;
  /** By the notice's name of a unit. */
  readonly reporters: Map<string, string[]>;
  /** By task id. */
  readonly coordinators: Map<string, string>;
}

const NOBODY_REPORTS: Reporting = {
  extras: new Map(),
  members: new Map(),
  reporters: new Map(),
  coordinators: new Map(),
};

/** Who reports for others, or beside them. A name that has an assignment of its own in a task stands for that one there. */
function reportingOf(
  round: ReportingRound,
  lines: readonly UnitChange[],
  index: PlaceIndex,
  used: Set<UnitChange>,
): Reporting {
  const reporting: Reporting = {
    extras: new Map(),
    members: new Map(),
    reporters: new Map(),
    coordinators: new Map(),
  };
  for (const line of lines) {
    const covers = ({ id }: Task) => line.tasks === null || line.tasks.includes(id);
    const of = round.assignments.filter(
      (assignment) =>
        covers(assignment.task) && index.at(assignment.task.id, line.former).includes(assignment),
    );
    switch (line.kind) {
      case "归口报送":
      case "成员单位":
        for (const assignment of of) {
          used.add(line);
          const { name } = assignment.unit;
          const known = reporting.reporters.get(name) ?? [];
          if (!known.includes(line.present)) reporting.reporters.set(name, [...known, line.present]);
          const hasOwn = index.at(assignment.task.id, line.present).length > 0;
          if (line.kind === "归口报送" && !hasOwn) index.add(assignment, line.present);
          if (line.kind === "成员单位" && !hasOwn) addMember(reporting, index, assignment, line.present);
        }
        break;
      case "其他报送单位":
        for (const [place, task] of round.notice.tasks.entries()) {
          if (!covers(task) || index.at(task.id, line.present).length > 0) continue;
          used.add(line);
          const unit = { name: line.present, role: "responsible", collective: false } as const;
          const extra: Assignment = { task, index: place + 1, unit };
          reporting.extras.set(extra, { name: line.present, of: null });
          index.add(extra, line.present);
        }
        break;
      case "汇总单位":
        for (const task of round.notice.tasks) {
          // The notice's lead is nobody's to replace.
          if (!covers(task) || task.units.some(({ role }) => role === "lead")) continue;
          if (reporting.coordinators.has(task.id)) continue;
          used.add(line);
          reporting.coordinators.set(task.id, line.present);
        }
        break;
      case "更名":
      case "合并":
      case "职责划转":
      case "撤销":
      case "简称":
        break;
    }
  }
  return reporting;
}

function addMember(
  { extras, members }: Reporting,
  index: PlaceIndex,
  assignment: Assignment,
  name: string,
): void {
  const extra: Assignment = { ...assignment };
  extras.set(extra, { name, of: assignment });
  members.set(assignment, [...(members.get(assignment) ?? []), extra]);
  index.add(extra, name);
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

function idleSentence({ kind, former, present, place }: UnitChange): Sentence {
  const who = kind === "其他报送单位" || kind === "汇总单位" ? present : former;
  return {
    zh: `${place.zh}（${kind}，${who}）没有用上：${IDLE[kind].zh}；请核对这一行。`,
    en: `${place.en} (${kind}, ${who}) has no effect: ${IDLE[kind].en}; check the line.`,
  };
}

const UNKNOWN_FORMER: Sentence = {
  zh: "所写的任务中没有这个原单位的分工，或者前面已有一行写明了它的去向",
  en: "the former unit has no part in these tasks, or a line before says already what became of it",
};
const IDLE: Readonly<Record<UnitChangeKind, Sentence>> = {
  更名: UNKNOWN_FORMER,
  合并: UNKNOWN_FORMER,
  职责划转: UNKNOWN_FORMER,
  撤销: UNKNOWN_FORMER,
  简称: {
    zh: "两个名称都不是通知或本表中的单位，或者两个都是不同的单位",
    en: "neither name is a unit of the notice or of this sheet, or each is a unit of its own",
  },
  归口报送: UNKNOWN_FORMER,
  成员单位: UNKNOWN_FORMER,
  其他报送单位: {
    zh: "该单位在这些任务中本来就有分工",
    en: "the unit has a part in these tasks anyway",
  },
  汇总单位: {
    zh: "通知已为这些任务明确牵头单位，或者前面已有一行写明了汇总单位",
    en: "the notice names a lead for these tasks, or a line before names who brings them together",
  },
};
