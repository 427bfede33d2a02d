import type { Role } from "../../notice";
import { takeAsides } from "./asides";
import { outerBrackets, splitOutside } from "./brackets";
import { isDeadlineWords } from "../deadline/deadlineWords";
import { SAYS_NONE } from "../deadline/timeWords";
import { findLabels } from "./labels";
import type { Label } from "./labels";
import { declaresFirstLead, reachInClause } from "./leadDeclaration";
import type { FirstLeads } from "./leadDeclaration";
import { readRoleVerbs } from "./roleVerbs";
import type { ClausePart } from "./roleVerbs";
import {
  isCollective,
  isNamedBody,
  isOffice,
  isPersonLike,
  isPossibleName,
  isUnitLike,
} from "../units/unitNames";
import { readUnitList } from "../units/unitList";

/** What a responsibility clause says. */
export interface Clause {
  readonly parts: readonly ClausePart[];
  /** The notice's words, or null. */
  readonly deadline: string | null;
  readonly firstLeads: FirstLeads;
  readonly doubts: readonly ClauseDoubt[];
}

/**
 * What a person should look at: units that merely watch over others were taken as supporting ones, words among the units
 * say something else, the units were found in the sentences of the text, persons stand beside the units, or there is one
 * more time by which to be done.
 */
export interface ClauseDoubt {
  readonly kind: "supervisor" | "unread" | "in-text" | "person" | "other-deadline";
  readonly words: string;
}

/** What a stretch of a clause says. */
interface Reading {
  readonly parts: readonly ClausePart[];
  readonly deadlines: readonly string[];
  readonly doubts: readonly ClauseDoubt[];
}

const NOTHING: Reading = { parts: [], deadlines: [], doubts: [] };

/** Reads what stands inside the brackets of a clause, or on a line of its own; null where it is no clause. */
export function readClause(inner: string): Clause | null {
  const { text, firstLeads } = takeFirstLeads(withoutBold(inner));
  const labels = findLabels(text);
  const words = text.slice(0, labels[0]?.start ?? text.length);
  const before = readUnlabelled(words) ?? (labels[0]?.sure ? readBeforeLabel(words) : null);
  if (!before) return null;
  const readings = [before];
  for (const [index, label] of labels.entries()) {
    const reading = readLabelled(label, text.slice(label.end, labels[index + 1]?.start ?? text.length));
    if (!reading) return null;
    readings.push(reading);
  }
  const parts = readings.flatMap((reading) => reading.parts);
  // （2020年底前） alone belongs to its sentence.
  const doubts = readings.flatMap((reading) => reading.doubts);
  const isUnread = doubts.some(({ kind }) => kind === "unread");
  if (parts.length === 0 && (isUnread || !labels.some((label) => label.sure))) return null;
  const [deadline = null, ...others] = readings
    .flatMap((reading) => reading.deadlines)
    .filter((words) => words !== "");
  return {
    parts,
    deadline,
    firstLeads,
    doubts: [...doubts, ...others.flatMap((other) => otherDeadline(deadline, other))],
  };
}

/**
 * Reads a sentence without label or brackets that says nothing but who does what: `区教委牵头，区财政局配合`. Stricter than
 * in brackets, since sentences also tell how work is shared in general.
 */
export function readSentenceClause(sentence: string): Clause | null {
  const { text, firstLeads } = takeFirstLeads(withoutBold(sentence));
  const { units, deadlines } = takeDeadlines(text);
  if (TELLS_OF.test(units)) return null;
  const { parts, rest, supervisors } = readRoleVerbs(units);
  if (parts.length === 0 || rest !== "") return null;
  const names = parts.flatMap((part) => readUnitList(part.units).names);
  const surely = names.every(
    (name) => isNamedBody(name) || isOffice(name) || (isCollective(name) && isUnitLike(name)),
  );
  if (!surely || !names.some(isNamedBody)) return null;
  return { parts, deadline: deadlines[0] ?? null, firstLeads, doubts: supervising(supervisors) };
}

/** 日常工作由市教育局负责 tells of something else than the task; 此项工作由…, 由… of the task. */
const TELLS_OF =
  /^(?!\s*(?:(?:[此该本这]|上述|以上)[项些]?(?:工作|任务|事项|内容|项目|措施)?)?[，,]?(?:具体|拟|统一)?由)[^，,、；;（(]{0,14}(?<!自)由/;

/**
 * Reads a list of units without label or verb, as `（市教委、市财政局）` at the end of a paragraph; null where it may be more.
 * @param ofOffices whether any office will do, since its place says that units follow: 〔产教融合办公室〕
 */
export function readBareList(inner: string, ofOffices: boolean): Clause | null {
  const { text, firstLeads } = takeFirstLeads(withoutBold(inner));
  const { units, deadlines } = takeDeadlines(text);
  if (!isBareList(units, ofOffices)) return null;
  return { parts: [{ role: "responsible", units }], deadline: deadlines[0] ?? null, firstLeads, doubts: [] };
}

function isBareList(units: string, ofOffices = false): boolean {
  const { names } = readUnitList(units);
  const [first] = names;
  if (
    first === undefined ||
    !(names.some((name) => isNamedBody(name) || (ofOffices && isOfficeOf(name))) || EACH_OFFICE.test(first))
  )
    return false;
  if (names.some((name) => GENERAL.test(name)) || names.every((name) => name.length < 3)) return false;
  return names.every((name) => isUnitLike(name) || isCollective(name));
}

/** 科技创新处, 纪委 inside of a school or a company. */
function isOfficeOf(name: string): boolean {
  return isOffice(name) || /^(?:[纪团]委|工会|编办)(?:[（(].{1,12}[）)])?$/.test(name);
}

/** 各区政府, 市政府各部门: no other collective name begins a bare list. */
const EACH_OFFICE =
  /^(?:.{0,6})各.{1,20}(?:政府|管委会|办事处|部门|单位|[区县市镇乡])(?:[（(].{1,12}[）)])?$/;

/** Clauses side by side are one: （牵头单位：区教委）（责任单位：区财政局）. */
export function joinClauses(first: Clause, second: Clause): Clause {
  return {
    parts: [...first.parts, ...second.parts],
    deadline: first.deadline ?? second.deadline,
    firstLeads: first.firstLeads === "unsaid" ? second.firstLeads : first.firstLeads,
    doubts: [...first.doubts, ...second.doubts, ...otherDeadline(first.deadline, second.deadline)],
  };
}

/** The doubt about a deadline that stands behind one that was taken; none where it says the same, or that there is none. */
export function otherDeadline(taken: string | null, other: string | null): ClauseDoubt[] {
  const differs = taken !== null && other !== null && taken !== other && !SAYS_NONE.test(other);
  return differs ? [{ kind: "other-deadline", words: other }] : [];
}

const FROM_HERE = /^\s*(?:以下|以后|下|后)[类均]?同\s*$/;

/** Takes the declaration out of a clause, be it in brackets, a sentence, or after a comma. */
function takeFirstLeads(inner: string): { text: string; firstLeads: FirstLeads } {
  const firstLeads = reachInClause(inner);
  if (firstLeads === "unsaid") return { text: inner, firstLeads };
  const kept = splitOutside(withoutDeclaringBrackets(inner), "。；;，,").filter(
    (piece) =>
      !declaresFirstLead(piece.text) && !FROM_HERE.test(piece.text) && !OTHERS_SUPPORT.test(piece.text),
  );
  return { text: kept.map((piece) => piece.text + piece.separator).join(""), firstLeads };
}

/** 其他列入单位为配合单位, said beside who leads. */
const OTHERS_SUPPORT =
  /^\s*(?:其他|其它|其余|后续).{0,8}(?:单位|部门|者|的)?(?:(?:为|是).{0,6}(?:单位|部门)|(?:配合|参与|协同|协助|协办))\s*$/;

function withoutDeclaringBrackets(text: string): string {
  const kept: string[] = [];
  let from = 0;
  for (const { open, close } of outerBrackets(text)) {
    if (!declaresFirstLead(text.slice(open, close))) continue;
    kept.push(text.slice(from, open));
    from = close + 1;
  }
  return kept.join("") + text.slice(from);
}

/** The bold marks of Markdown; a single * may tell a unit from others. */
function withoutBold(text: string): string {
  return text.includes("**") ? text.replaceAll("**", "") : text;
}

/** A clause without labels counts only where verbs say who does what, and the doers look like bodies. */
function readUnlabelled(text: string): Reading | null {
  const { units: words, deadlines } = takeDeadlines(text);
  if (words === "") return { ...NOTHING, deadlines };
  const { units, asides } = takeAsides(words, true);
  const { parts, rest, supervisors } = readRoleVerbs(units);
  if (parts.length === 0) return null;
  const { bodies, persons } = takePersons(withRest(parts, rest, "responsible"));
  if (!areBelievable(bodies.flatMap((part) => readUnitList(part.units).names))) return null;
  return {
    parts: bodies,
    deadlines,
    doubts: [...supervising(supervisors), ...unread(asides), ...personal(persons)],
  };
}

/** Before a label may stand a bare list (市教委；完成时限：…), or what is no list of units (责任专员：张三；责任单位：…). */
function readBeforeLabel(text: string): Reading {
  const { units, deadlines } = takeDeadlines(text);
  if (isBareList(units)) return { parts: [{ role: "responsible", units }], deadlines, doubts: [] };
  return { ...NOTHING, deadlines, doubts: unread([units]) };
}

/** Most look like bodies, one of them in particular, and none like a sentence. */
function areBelievable(names: readonly string[]): boolean {
  const bodies = names.filter(isUnitLike);
  return (
    2 * bodies.length >= names.length &&
    bodies.some((name) => !GENERAL.test(name)) &&
    names.every((name) => isUnitLike(name) || isPossibleName(name))
  );
}

/** （政府主导、部门配合） tells of no body in particular. */
const GENERAL =
  /^(?:各?级?(?:人民)?政府|党委|党委政府|部门|单位|企业|机构|学校|社会|社区|村|街道|乡镇|医院|高校|院校|协会|公司|园区|基地|市场|集体|群团|中心|平台)$/;

/** 张三牵头，区教委负责: a person beside bodies is none of the units. */
function takePersons(parts: readonly ClausePart[]): { bodies: readonly ClausePart[]; persons: string[] } {
  const bodies = parts.filter((part) => !isPersonLike(part.units));
  if (bodies.length === 0) return { bodies: parts, persons: [] };
  return { bodies, persons: parts.filter((part) => !bodies.includes(part)).map(({ units }) => units) };
}

/** null where a label that may open prose is followed by prose. */
function readLabelled(label: Label, said: string): Reading | null {
  if (label.kind === "person") return { ...NOTHING, doubts: personal([trimEnd(said)]) };
  if (label.kind === "deadline") return { ...NOTHING, deadlines: [trimEnd(said)] };
  const { kept, persons } = label.withPersons ? takeNames(said) : { kept: said, persons: [] };
  const { units: words, deadlines } = takeDeadlines(kept);
  const { units, asides } = takeAsides(words, false);
  const role = label.kind === "supervisor" ? "support" : label.kind;
  // Verbs may still say more: 责任单位：教委牵头，财政局配合.
  const { parts, rest, supervisors } = readRoleVerbs(units);
  const all = withRest(parts, rest, role);
  if (!isAfterLabel(all, label.sure)) return null;
  const watching = label.kind === "supervisor" && rest !== "" ? [rest, ...supervisors] : supervisors;
  return {
    parts: all,
    deadlines,
    doubts: [...supervising(watching), ...unread(asides), ...personal(persons)],
  };
}

/** After a sure label one body is enough, or something short: a name that nobody knows. */
function isAfterLabel(parts: readonly ClausePart[], sure: boolean): boolean {
  const names = parts.flatMap((part) => readUnitList(part.units).names);
  if (!sure) return names.every(isUnitLike);
  return names.length === 0 || names.some((name) => isUnitLike(name) || isPossibleName(name));
}

/** Takes the persons out of 责任单位及责任人：市教育局 张三、市财政局（李四）. */
function takeNames(said: string): { kept: string; persons: string[] } {
  const inBrackets = said.match(PERSON_IN_BRACKETS) ?? [];
  const pieces = splitOutside(said.replace(PERSON_IN_BRACKETS, ""), "，,；;、 \t\u3000\u2002").map(
    ({ text, separator }) => ({ text, separator, isPerson: isPersonLike(text.trim()) }),
  );
  const kept = pieces
    .filter(({ isPerson }) => !isPerson)
    .map(({ text, separator }) => text + (separator.trim() || "、"))
    .join("");
  const beside = pieces.filter(({ isPerson }) => isPerson).map(({ text }) => text.trim());
  return { kept, persons: [...beside, ...inBrackets.map((name) => name.slice(1, -1))] };
}

const PERSON_IN_BRACKETS = /[（(][\p{Script=Han}·]{2,4}[）)]/gu;

function personal(persons: readonly string[]): ClauseDoubt[] {
  return persons.filter((words) => words !== "").map((words) => ({ kind: "person", words }));
}

function unread(asides: readonly string[]): ClauseDoubt[] {
  return asides.map((words) => ({ kind: "unread", words }));
}

function supervising(supervisors: readonly string[]): ClauseDoubt[] {
  return supervisors.map((words) => ({ kind: "supervisor", words }));
}

function withRest(parts: readonly ClausePart[], rest: string, role: Role): readonly ClausePart[] {
  return rest === "" ? parts : [...parts, { role, units: rest }];
}

/** 时间：全年 beside the units; where it stands alone it may open prose. */
const TIME_LABEL = /^时间\s?[：:]\s?(?=\S)/;

/** Takes the pieces out that say by when; those side by side are one: 12月底前完成，长期坚持. */
function takeDeadlines(text: string): { units: string; deadlines: string[] } {
  const deadlines: string[] = [];
  const units: string[] = [];
  let joins = "";
  for (const { text: piece, separator } of splitOutside(text, "，,；;。")) {
    const words = piece.trim().replace(TIME_LABEL, "");
    const isTime = isDeadlineWords(words);
    if (!isTime) units.push(piece + separator);
    else if (joins === "") deadlines.push(words);
    else deadlines.push(`${deadlines.pop() ?? ""}${joins}${words}`);
    joins = isTime ? separator : "";
  }
  return { units: trimEnd(units.join("")), deadlines };
}

function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && (text.charAt(end - 1).trim() === "" || "，,、；;。.".includes(text.charAt(end - 1))))
    end--;
  return text.slice(0, end).trim();
}
