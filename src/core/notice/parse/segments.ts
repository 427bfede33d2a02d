import { CLOSING, OPENING } from "./clause/brackets";
import { otherDeadline } from "./clause/clause";
import type { Clause, ClauseDoubt } from "./clause/clause";
import { isDeadlineWords } from "./deadline/deadlineWords";
import { bareLabel, labelKind } from "./clause/labels";
import type { FirstLeads } from "./clause/leadDeclaration";
import type { OutlineNode } from "./outline/outline";
import { readParagraph, readTellingParagraph } from "./clause/paragraph";
import type { Paragraph } from "./clause/paragraph";
import type { ClausePart } from "./clause/roleVerbs";
import type { SourceLine } from "./lines/sourceLines";
import { isUnitLike } from "./units/unitNames";
import { readUnitList } from "./units/unitList";

/** Paragraphs that share responsibility clauses. One without clauses is an introduction, or belongs to no task. */
export interface Segment {
  /** The paragraphs without clauses and without empty ones. */
  readonly content: readonly SourceLine[];
  readonly clauses: readonly Clause[];
  /** The line of its first paragraph or clause. */
  readonly line: number;
  /** Text goes on after a clause without brackets. */
  readonly runOn: boolean;
  /** Its clauses stand on lines of their own. */
  readonly ownLine: boolean;
}

interface Draft {
  readonly content: SourceLine[];
  readonly clauses: DraftClause[];
  readonly line: number;
  runOn: boolean;
  ownLine: boolean;
  namesUnits: boolean;
  /** Whether nothing but clauses stands behind the last paragraph, so that a further one continues them. */
  open: boolean;
}

/** A clause to which lines can be added. */
interface DraftClause {
  readonly parts: ClausePart[];
  readonly doubts: ClauseDoubt[];
  deadline: string | null;
  firstLeads: FirstLeads;
}

/**
 * The segments of a numbered line and of what stands below it; a clause ends the paragraphs above it.
 * @param fromText whether the sentences of numbered lines may say who does what, since no clause of the notice does
 */
export function segmentsOf(node: OutlineNode, fromText = false): Segment[] {
  if (node.style === "row") return segmentsOfRow(node);
  const drafts: Draft[] = [];
  const readLine = fromText && node.no !== "" ? readTellingParagraph : readParagraph;
  const beforeNumbers = node.style === null || node.style === "part";
  for (const source of joinLines(beforeNumbers ? node.body : [node.head, ...node.body])) {
    if (source.text === "") continue;
    let draft = drafts.at(-1);
    const isOfGroup = MEMBERS.test(source.text) && !(draft?.open && draft.namesUnits);
    const paragraph = isOfGroup ? withoutClauses(source.text) : readLine(source.text);
    // Before the first number nothing says that paragraphs belong together.
    if (!draft || (paragraph.text !== "" && (draft.namesUnits || beforeNumbers))) {
      draft = emptyDraft(source.line);
      drafts.push(draft);
    }
    if (paragraph.text !== "") draft.content.push({ ...source, text: paragraph.text });
    addClauses(draft, paragraph);
  }
  return drafts;
}

/** 成员单位：… below 牵头单位：… support it; by themselves they are members of a group. */
const MEMBERS = /^[（(]?成[员員][单單]位\s?[：:]/;

function withoutClauses(text: string): Paragraph {
  return { text, clauses: [], open: false, labelLine: false, runOn: false };
}

/** A row of a table has been read already; a title above rows says nothing itself. */
function segmentsOfRow({ row, head }: OutlineNode): Segment[] {
  return row
    ? [{ content: row.content, clauses: row.clauses, line: head.line, runOn: false, ownLine: true }]
    : [];
}

function emptyDraft(line: number): Draft {
  return { content: [], clauses: [], line, runOn: false, ownLine: true, namesUnits: false, open: false };
}

function addClauses(draft: Draft, { text, clauses, runOn }: Paragraph): void {
  for (const [index, clause] of clauses.entries()) {
    const last = draft.clauses.at(-1);
    if (index === 0 && text === "" && draft.open && last) continueClause(last, clause);
    else draft.clauses.push({ ...clause, parts: [...clause.parts], doubts: [...clause.doubts] });
    draft.namesUnits ||= clause.parts.length > 0;
  }
  draft.open = clauses.length > 0;
  if (clauses.length > 0) draft.ownLine &&= text === "";
  draft.runOn ||= runOn;
}

function continueClause(last: DraftClause, next: Clause): void {
  for (const part of next.parts) last.parts.push(part);
  for (const doubt of next.doubts) last.doubts.push(doubt);
  last.doubts.push(...otherDeadline(last.deadline, next.deadline));
  last.deadline ??= next.deadline;
  if (last.firstLeads === "unsaid") last.firstLeads = next.firstLeads;
}

/** So much of a line is looked at to see whether the next one goes on with it, and no longer lines are put together. */
const NEAR = 300;
const LONGEST_JOINED = 4000;

/** Puts lines together that one clause was broken over: in brackets, behind 、, or below a label of its own. */
function joinLines(lines: readonly SourceLine[]): SourceLine[] {
  const joined: SourceLine[] = [];
  let label: string | null = null;
  let below = false;
  for (const source of lines) {
    const last = joined.at(-1);
    if (last && label !== null && last.text.length <= LONGEST_JOINED && isBelowLabel(label, source.text)) {
      // Further lines may go on with the list.
      joined[joined.length - 1] = { ...last, text: `${below ? last.text : label}${source.text}\n` };
      below = true;
      continue;
    }
    below = false;
    label = null;
    if (last && continues(last.text, source.text)) {
      joined[joined.length - 1] = { ...last, text: last.text + source.text };
    } else {
      label = bareLabel(source.text);
      joined.push(source);
    }
  }
  return joined;
}

/** Whether a line says what the label above it announces. */
function isBelowLabel(label: string, line: string): boolean {
  if (line.length > NEAR || bareLabel(line) !== null) return false;
  const words = line.replace(/[。；;]$/, "");
  if (labelKind(label.slice(0, -1)) === "deadline") return isDeadlineWords(words);
  const { names } = readUnitList(words);
  return names.length > 0 && names.every(isUnitLike);
}

function continues(before: string, line: string): boolean {
  if (before.length > LONGEST_JOINED || line.length > LONGEST_JOINED) return false;
  const [end, beginning] = [before.slice(-NEAR), line.slice(0, NEAR)];
  return isBrokenBracket(end, beginning) || isBrokenList(end, line);
}

/** A bracket that one line leaves open and the next one closes, with a clause inside. */
function isBrokenBracket(before: string, line: string): boolean {
  const open = lastUnclosed(before);
  if (open < 0) return false;
  const close = firstUnopened(line);
  if (close < 0) return false;
  return readParagraph(before.slice(open) + line.slice(0, close + 1)).clauses.length > 0;
}

function lastUnclosed(text: string): number {
  let depth = 0;
  for (let index = text.length - 1; index >= 0; index--) {
    if (CLOSING.includes(text.charAt(index))) depth++;
    else if (OPENING.includes(text.charAt(index)) && depth-- === 0) return index;
  }
  return -1;
}

function firstUnopened(text: string): number {
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    if (OPENING.includes(text.charAt(index))) depth++;
    else if (CLOSING.includes(text.charAt(index)) && depth-- === 0) return index;
  }
  return -1;
}

/** 责任单位：区教委、 and the next line is a list of units. */
function isBrokenList(before: string, line: string): boolean {
  if (
    line.length > NEAR ||
    !/[、，,；;]$/.test(before) ||
    !/(?:单位|部门|單位|部門|牵头|牽頭|配合)\*{0,2}\s?[：:]/.test(before)
  )
    return false;
  const { names } = readUnitList(line.replace(/[。；;]$/, ""));
  return names.length > 0 && names.every(isUnitLike) && readParagraph(before).clauses.length > 0;
}
