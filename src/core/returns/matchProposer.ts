import { parseKey } from "../matrix/assignmentRow";
import { presentUnits, type PresentUnits } from "../matrix/presentUnits";
import type { ReportingRound } from "../matrix/round";
import type { Task } from "../notice/notice";
import type { Assignment } from "../notice/units";
import type { Sentence } from "../values/sentence";
import { piecesOf, shareIn, type TextPieces } from "../values/similarity";
import { isShortFor } from "../values/isShortFor";
import { comparableText } from "../values/text";
import type { ReturnRow } from "./readReturn";

/** What a row that matches nothing may be about: for a person to decide, never taken by itself. */
export interface MatchProposal {
  readonly assignment: Assignment;
  /** How much speaks for it, above 0 and below 1. */
  readonly confidence: number;
  /** What speaks for it. */
  readonly grounds: Sentence;
}

/** What a row may be about, the likeliest first; nothing where nothing speaks for anything. */
export type MatchProposer = (row: ReturnRow, fallbackUnit: string | null) => readonly MatchProposal[];

/** So many are worth a person's look. */
const MOST = 3;
const LEAST_CONFIDENCE = 0.3;
/** A smaller share of a text is what any two texts of a notice have in common. */
const LEAST_SHARE = 0.4;
/** Texts of fewer pieces stand in several tasks by chance, and those of very few in any. */
const FEW_PIECES = 10;
const FEWEST_PIECES = 4;

/** Something that speaks for a task or a unit, and how much: 0 to 1. */
interface Evidence {
  readonly weight: number;
  readonly grounds: Sentence;
}

/**
 * A proposer for a round. For a task speak the likeness of its text and title, its number, and the row's key; the unit
 * is the one that is named, that of the key, or the one whose return it is, and only assignments of the notice are
 * proposed. Pieces of evidence that agree strengthen each other.
 */
export function matchProposer(
  round: ReportingRound,
  units: PresentUnits = presentUnits(round),
): MatchProposer {
  const { notice } = round;
  const byTask = assignmentsByTask(round);
  const texts = new Map(notice.tasks.map((task) => [task, textsOf(task)]));
  // Rows of several units often share a text that somebody changed.
  const known = new Map<string, ReadonlyMap<Task, readonly Evidence[]>>();
  const alike = (row: ReturnRow): ReadonlyMap<Task, readonly Evidence[]> => {
    const [title, content] = [row.issued.get("重点任务") ?? "", row.issued.get("主要内容") ?? ""];
    const key = `${title}|${content}`;
    const found = known.get(key) ?? textEvidence(title, content, texts);
    known.set(key, found);
    return found;
  };

  return (row, fallbackUnit) => {
    const fromTexts = alike(row);
    const proposals = byTask.flatMap((own) => {
      const [first] = own;
      const ofTask = [...(fromTexts.get(first.task) ?? []), ...markEvidence(round, row, first)];
      if (ofTask.length === 0) return [];
      return own.flatMap((assignment): MatchProposal[] => {
        const ofUnit = unitEvidence(row, assignment, fallbackUnit, units);
        const confidence = together(ofTask) * (ofUnit?.weight ?? 0);
        if (!ofUnit || confidence < LEAST_CONFIDENCE) return [];
        return [{ assignment, confidence, grounds: joined([...ofTask, ofUnit]) }];
      });
    });
    return proposals.sort((a, b) => b.confidence - a.confidence).slice(0, MOST);
  };
}

/** The assignments of each task. */
function assignmentsByTask(round: ReportingRound): (readonly [Assignment, ...Assignment[]])[] {
  const byTask = new Map<Task, [Assignment, ...Assignment[]]>();
  for (const assignment of round.assignments) {
    const known = byTask.get(assignment.task);
    if (known) known.push(assignment);
    else byTask.set(assignment.task, [assignment]);
  }
  return [...byTask.values()];
}

interface TaskText {
  readonly title: string;
  readonly titlePieces: TextPieces;
  readonly content: TextPieces;
  readonly contentPieces: ReadonlySet<number>;
}

function textsOf({ title, no, content }: Task): TaskText {
  const pieces = piecesOf(`${no}${content}`);
  return {
    title: comparableText(title ?? ""),
    titlePieces: piecesOf(title ?? ""),
    content: pieces,
    contentPieces: new Set(pieces.hashes),
  };
}

/** What title and content say, by task. */
function textEvidence(
  title: string,
  content: string,
  texts: ReadonlyMap<Task, TaskText>,
): Map<Task, readonly Evidence[]> {
  const comparableTitle = comparableText(title);
  const titlePieces = new Set(piecesOf(title).hashes);
  const pieces = piecesOf(content);
  const contentPieces = new Set(pieces.hashes);
  const found = new Map<Task, readonly Evidence[]>();
  for (const [task, text] of texts) {
    const evidence: Evidence[] = [];
    // A part of the task's text, or all of it with more beside it, is as telling as a text with some words changed.
    const share = Math.max(
      shareIn(pieces, text.contentPieces, LEAST_SHARE),
      shareIn(text.content, contentPieces, LEAST_SHARE),
    );
    if (share > 0 && pieces.hashes.length >= FEWEST_PIECES) {
      const isShort = pieces.hashes.length < FEW_PIECES;
      evidence.push({ weight: share * (isShort ? 0.5 : 0.9), grounds: contentAlike(share) });
    }
    if (text.title !== "" && text.title === comparableTitle) {
      evidence.push({ weight: 0.7, grounds: TITLE_SAME });
    } else if (shareIn(text.titlePieces, titlePieces) >= 0.5) {
      evidence.push({ weight: 0.5, grounds: TITLE_ALIKE });
    }
    if (evidence.length > 0) found.set(task, evidence);
  }
  return found;
}

/** What number and key say. */
function markEvidence(round: ReportingRound, row: ReturnRow, { task, index }: Assignment): Evidence[] {
  const key = parseKey(row.key);
  const isNumbered = row.issued.get("序号") === String(index);
  return [
    ...(isNumbered ? [{ weight: 0.4, grounds: NUMBER_SAME }] : []),
    ...(key?.taskId === task.id
      ? [{ weight: key.noticeHash === round.noticeHash ? 0.6 : 0.3, grounds: KEY_SAME }]
      : []),
  ];
}

/** What speaks for the assignment's unit, under any of its names; null: nothing does. */
function unitEvidence(
  { issued, key }: ReturnRow,
  assignment: Assignment,
  fallbackUnit: string | null,
  units: PresentUnits,
): Evidence | null {
  const { task, unit } = assignment;
  const named = issued.get("责任单位") ?? "";
  const ofKey = parseKey(key)?.unit ?? "";
  const isIts = (name: string) => units.standingFor(task.id, name).includes(assignment);
  if (isIts(named)) return { weight: 1, grounds: UNIT_NAMED };
  // Another unit of the notice was named, so the key and the file say less.
  const doubt = units.knows(named) ? 0.5 : 0.9;
  if (isIts(ofKey)) return { weight: doubt, grounds: UNIT_OF_KEY };
  if (isIts(fallbackUnit ?? "")) return { weight: doubt, grounds: UNIT_OF_FILE };
  if (!units.knows(named) && isShortFor(unit.name, named)) return { weight: 0.8, grounds: UNIT_ALIKE };
  const isNowhere = named === "" && ofKey === "" && fallbackUnit === null;
  return isNowhere && task.units.length === 1 ? { weight: 0.7, grounds: ONLY_UNIT } : null;
}

/** What speaks for the same thing adds up, and never to certainty. */
function together(evidence: readonly Evidence[]): number {
  return 1 - evidence.reduce((doubt, { weight }) => doubt * (1 - weight), 1);
}

function joined(evidence: readonly Evidence[]): Sentence {
  return {
    zh: evidence.map(({ grounds }) => grounds.zh).join("，"),
    en: evidence.map(({ grounds }) => grounds.en).join(", "),
  };
}

function contentAlike(share: number): Sentence {
  const percent = Math.floor(share * 100);
  return { zh: `主要内容${percent}%相同`, en: `${percent} % of the content is the same` };
}

const TITLE_SAME: Sentence = { zh: "重点任务相同", en: "the title is the same" };
const TITLE_ALIKE: Sentence = { zh: "重点任务相近", en: "the title is alike" };
const NUMBER_SAME: Sentence = { zh: "序号相同", en: "the number is the same" };
const KEY_SAME: Sentence = { zh: "分工标识相同", en: "the hidden key is the same" };
const UNIT_NAMED: Sentence = { zh: "责任单位相同", en: "the unit is named" };
const UNIT_ALIKE: Sentence = { zh: "责任单位像是其全称", en: "the unit's name looks like the full one" };
const UNIT_OF_KEY: Sentence = { zh: "分工标识是该单位的", en: "the hidden key is the unit's" };
const UNIT_OF_FILE: Sentence = { zh: "文件是该单位的", en: "the file is the unit's" };
const ONLY_UNIT: Sentence = { zh: "该任务只有这一个单位", en: "the task has no other unit" };
