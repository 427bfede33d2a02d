import type { PresentUnits } from "../matrix/presentUnits";
import type { ReportingRound } from "../matrix/round";
import { SHEETS } from "../matrix/sheetNames";
import type { UnitChangeKind } from "../matrix/unitChange";
import type { Assignment } from "../notice/units";
import { taskFinder } from "../returns/matchRows";
import { isShortFor } from "../values/isShortFor";
import type { Sentence } from "../values/sentence";
import { cleanText, comparableText } from "../values/text";
import type { AssignmentState } from "./consolidation";
import type { TakenFile } from "./takenFile";

/** A line that 单位沿革 may lack: rows are about tasks of the notice and name a unit that nobody knows. Never applied by itself. */
export interface UnitProposal {
  /** The name that nobody knows. */
  readonly present: string;
  /** The units that it may stand for; empty where nothing tells. */
  readonly formers: readonly string[];
  /** null where nothing tells. */
  readonly kind: UnitChangeKind | null;
  /** Running numbers of the tasks of its rows. */
  readonly tasks: readonly number[];
  readonly sentence: Sentence;
}

interface Circumstances {
  readonly round: ReportingRound;
  readonly units: PresentUnits;
  readonly taken: readonly TakenFile[];
  readonly states: ReadonlyMap<Assignment, AssignmentState>;
}

/** So many units are named where nothing tells which it is. */
const MOST_NAMED = 6;

/**
 * What unknown units may be, name by name: a unit whose name reads as a short form of it; else one that reports for a
 * collective unit; else the only one that has all of its tasks, hardly others, and sent nothing; else those that sent
 * nothing and whose tasks together are its tasks, of which several may have merged.
 */
export function proposeUnitChanges({ round, units, taken, states }: Circumstances): UnitProposal[] {
  const unknown = unknownUnits(round, units, taken);
  if (unknown.size === 0) return [];
  const open = openTasks(units, states);
  return [...unknown.values()].map(({ name, tasks }) => {
    const numbers = [...tasks].sort((a, b) => a - b);
    const { formers, kind } = likeliest(name, tasks, open);
    const facts = { present: name, formers, kind, tasks: numbers };
    return { ...facts, sentence: kind ? proposed(facts) : undecided(name, numbers, namedFor(tasks, open)) };
  });
}

interface UnknownUnit {
  readonly name: string;
  readonly tasks: Set<number>;
}

function unknownUnits(
  round: ReportingRound,
  units: PresentUnits,
  taken: readonly TakenFile[],
): Map<string, UnknownUnit> {
  const unknown = new Map<string, UnknownUnit>();
  const unmatched = taken.flatMap(({ rows, madeAs }) =>
    rows.flatMap(({ row, match }) => (match ? [] : [{ row, unit: madeAs?.unit ?? "" }])),
  );
  if (unmatched.length === 0) return unknown;
  const taskOf = taskFinder(round);
  for (const { row, unit } of unmatched) {
    const name = cleanText(row.issued.get("责任单位") || unit);
    const task = name === "" || units.knows(name) ? null : taskOf(row);
    if (!task) continue;
    const own = unknown.get(comparableText(name)) ?? { name, tasks: new Set() };
    unknown.set(comparableText(name), { ...own, tasks: own.tasks.add(task.index) });
  }
  return unknown;
}

/** Of each unit the tasks that nothing was returned of, and whether these are all that it has. */
interface OpenUnit {
  readonly name: string;
  readonly open: ReadonlySet<number>;
  readonly isSilent: boolean;
  /** Nobody is known yet who reports for it. */
  readonly isOpen: boolean;
}

function openTasks(units: PresentUnits, states: Circumstances["states"]): OpenUnit[] {
  return units.units.map(({ name, isOpen }) => {
    const own = [...states].filter(([assignment]) => units.nameFor(assignment) === name);
    const left = own.filter(([, { kind }]) => kind !== "returned");
    const open = new Set(left.map(([{ index }]) => index));
    return { name, open, isSilent: left.length === own.length, isOpen };
  });
}

function likeliest(
  name: string,
  tasks: ReadonlySet<number>,
  open: readonly OpenUnit[],
): Pick<UnitProposal, "formers" | "kind"> {
  const hasAll = (unit: OpenUnit) => [...tasks].every((task) => unit.open.has(task));
  const isOtherName = (known: string) => isShortFor(known, name) || isShortFor(name, known);
  const alike = open.filter((unit) => isOtherName(unit.name) && hasAll(unit));
  // Few units have many tasks, of which any few would fit.
  const isMost = (unit: OpenUnit) => tasks.size * 2 >= unit.open.size;
  const silent = open.filter((unit) => unit.isSilent && isMost(unit) && hasAll(unit));
  const unreported = silent.filter(({ isOpen }) => isOpen);
  const readings = [
    ["更名", alike],
    ["成员单位", unreported],
    ["更名", silent],
  ] as const;
  for (const [kind, [only, ...others]] of readings)
    if (only && others.length === 0) return { formers: [only.name], kind };
  const parts = open.filter((unit) => unit.isSilent && [...unit.open].every((task) => tasks.has(task)));
  const covered = new Set(parts.flatMap((unit) => [...unit.open]));
  return parts.length > 1 && covered.size === tasks.size
    ? { formers: parts.map((unit) => unit.name), kind: "合并" }
    : { formers: [], kind: null };
}

/** Whoever has one of the tasks and returned nothing of it. */
function namedFor(tasks: ReadonlySet<number>, open: readonly OpenUnit[]): string[] {
  return open.filter((unit) => [...tasks].some((task) => unit.open.has(task))).map(({ name }) => name);
}

function proposed({ present, formers, kind, tasks }: Omit<UnitProposal, "sentence">): Sentence {
  const former = formers.join("、");
  const { origin, from, use } = wordsFor(kind, former);
  return {
    zh: `第${tasks.join("、")}项的行写的是“${present}”，通知中没有这个单位，${origin.zh}。核实后请在任务矩阵工作簿的“${SHEETS.unitChanges}”中登记：原单位填${from.zh}，现单位填“${present}”，类型选${use.zh}，再重新汇总；这些行现在原样保留在“${SHEETS.leftOut}”。`,
    en: `Rows of tasks ${tasks.join(", ")} name ${present}, which is no unit of the notice; ${origin.en}. If so, add a line to ${SHEETS.unitChanges} in the master (原单位: ${from.en}; 现单位: ${present}; 类型: ${use.en}) and consolidate again; the rows are kept in ${SHEETS.leftOut}.`,
  };
}

/** What the unknown unit may be, and what would stand in 原单位 and 类型. */
function wordsFor(
  kind: UnitProposal["kind"],
  former: string,
): Readonly<Record<"origin" | "from" | "use", Sentence>> {
  const from = { zh: `“${former}”`, en: former };
  if (kind === "合并") {
    return {
      origin: { zh: `可能由${former}中的几个合并而成`, en: `it may be what several of ${former} became` },
      from: { zh: "实际合并的各单位", en: "those that merged" },
      use: { zh: "“合并”", en: "合并" },
    };
  }
  if (kind === "成员单位") {
    return {
      origin: { zh: `可能是为${former}报送的单位`, en: `it may report for ${former}` },
      from,
      use: {
        zh: "“归口报送”（只由它报送）或“成员单位”（还有其他成员报送）",
        en: "归口报送 where it alone reports, 成员单位 where others do too",
      },
    };
  }
  return {
    origin: { zh: `可能是${former}的新名称、全称或简称`, en: `it may be another name of ${former}` },
    from,
    use: {
      zh: "“更名”（单位没有变、只是写法不同的选“简称”）",
      en: "更名, or 简称 where only the name is written otherwise",
    },
  };
}

function undecided(name: string, tasks: readonly number[], open: readonly string[]): Sentence {
  const more = open.length > MOST_NAMED;
  const named = open.slice(0, MOST_NAMED).join("、");
  return {
    zh: `第${tasks.join("、")}项的行写的是“${name}”，通知中没有这个单位，看不出是哪个单位${open.length === 0 ? "" : `（这些任务尚无填报的有${named}${more ? "等" : ""}）`}。核实后请在任务矩阵工作簿的“${SHEETS.unitChanges}”中登记原单位、现单位和类型，再重新汇总；这些行现在原样保留在“${SHEETS.leftOut}”。`,
    en: `Rows of tasks ${tasks.join(", ")} name ${name}, which is no unit of the notice, and nothing tells which unit it is${open.length === 0 ? "" : ` (these have not returned them: ${named}${more ? " and others" : ""})`}. Add a line to ${SHEETS.unitChanges} in the master and consolidate again; the rows are kept in ${SHEETS.leftOut}.`,
  };
}
