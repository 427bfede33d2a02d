import { CLOSING, OPENING, outerBrackets } from "./brackets";
import { joinClauses, readBareList, readClause, readSentenceClause } from "./clause";
import type { Clause } from "./clause";
import { doersInText } from "./doersInText";
import { findLabels } from "./labels";
import { declaresFirstLead } from "./leadDeclaration";

/** A paragraph taken apart. */
export interface Paragraph {
  /** What is left without its clauses, verbatim. */
  readonly text: string;
  readonly clauses: readonly Clause[];
  /** The last clause stands without brackets, so that lines like 配合单位：… can continue it. */
  readonly open: boolean;
  /** It is nothing but such a clause. */
  readonly labelLine: boolean;
  /** Text goes on after such a clause: several items may stand on one line. */
  readonly runOn: boolean;
}

/** A paragraph of a notice that has no clauses: the sentences themselves may say who does what, and stay. */
export function readTellingParagraph(source: string): Paragraph {
  const paragraph = readParagraph(source);
  return paragraph.clauses.length > 0 ? paragraph : { ...paragraph, clauses: doersInText(source) };
}

/**
 * Finds the responsibility clauses of a paragraph: in brackets anywhere, without brackets after a label, or as a last
 * sentence that says nothing else.
 */
export function readParagraph(source: string): Paragraph {
  const bracketed = takeBracketed(source);
  const labelled = takeLabelled(declarationBehind(bracketed.text));
  const { text, clause, runOn } = labelled.clause ? labelled : takeLastSentence(bracketed.text);
  const clauses = clause ? [...bracketed.clauses, clause] : bracketed.clauses;
  const open = clause !== null;
  const labelLine = open && bracketed.clauses.length === 0 && text.trim() === "";
  return { text: clauses.length === 0 ? source : text.trim(), clauses, open, labelLine, runOn };
}

const DECLARES_IN_LABEL = /(单位|部门|單位|部門)([（(][^（）()]{4,40}[）)])(\s?[：:])/;

/** 责任单位（列第一位者为牵头单位，下同）：… with what is said in the label behind the units. */
function declarationBehind(source: string): string {
  const [all, label = "", declaration = "", colon = ""] = DECLARES_IN_LABEL.exec(source) ?? [];
  if (all === undefined || !declaresFirstLead(declaration)) return source;
  return source.replace(all, label + colon).replace(/[。；;]?$/, declaration);
}

function takeBracketed(source: string): { text: string; clauses: Clause[] } {
  const clauses: Clause[] = [];
  const kept: string[] = [];
  let from = 0;
  for (const { open, close } of outerBrackets(source)) {
    const inner = source.slice(open + 1, close);
    const clause =
      readClause(inner) ??
      (mayBeBareList(source, open, close) ? readBareList(inner, isSquare(source.charAt(open))) : null);
    if (!clause || (isContact(inner) && clause.parts.length === 0)) continue;
    const between = source.slice(from, open);
    const last = clauses.at(-1);
    if (last && /^[\s，,、；;。]*$/.test(between)) clauses[clauses.length - 1] = joinClauses(last, clause);
    else clauses.push(clause);
    kept.push(between);
    from = close + 1;
    // 。（责任单位：…）。: the second stop ended the clause.
    if (source.charAt(from) === "。" && source.charAt(open - 1) === "。") from++;
  }
  kept.push(source.slice(from));
  return { text: kept.join(""), clauses };
}

/** （联系人：张三，电话：…） belongs to its sentence. */
function isContact(inner: string): boolean {
  return /^(?:联系|聯繫|联络|聯絡|电话|電話)/.test(inner);
}

function isOpening(text: string, place: number): boolean {
  return place >= 0 && OPENING.includes(text.charAt(place));
}

/** Sentences explain in round brackets; those of other shapes are put around clauses. */
function isSquare(bracket: string): boolean {
  return bracket !== "（" && bracket !== "(";
}

/** A list without label or verb ends its paragraph, after a sentence; behind 有关部门 it explains them. */
function mayBeBareList(source: string, open: number, close: number): boolean {
  if (source.length - close > 8 || !/^[\s。；;，,.]*$/.test(source.slice(close + 1))) return false;
  if (open === 0 || /[。；;！？”]\s?$/.test(source.slice(Math.max(0, open - 2), open))) return true;
  return (
    source.slice(open, close).includes("、") &&
    !/(?:部门|单位|机构|成员|企业|[局委办厅组室：:])$/.test(source.slice(0, open).slice(-3))
  );
}

interface Taken {
  readonly text: string;
  readonly clause: Clause | null;
  readonly runOn: boolean;
}

/** A clause that begins with a label, after a sentence, and ends with the last sentence that begins so. */
function takeLabelled(text: string): Taken {
  const labels = findLabels(text).filter(
    ({ start }) =>
      beginsPhrase(text, start) && !(isOpening(text, start - 1) && isContact(text.slice(start, start + 4))),
  );
  const [first, ...others] = labels;
  if (!first) return { text, clause: null, runOn: false };
  let end = sentenceEnd(text, first.end);
  for (const label of others) {
    // Inside of what is known to belong there is nothing to look up.
    if (label.start <= end + MARKS_BETWEEN && label.end > end) end = sentenceEnd(text, label.end);
  }
  const clause = readClause(withoutMarks(text.slice(first.start, end)));
  if (!clause) return { text, clause: null, runOn: false };
  const after = text.slice(end).replace(/^\*+/, "");
  const before = withoutLeadIn(text.slice(0, first.start));
  return { text: before + after, clause, runOn: after.trim() !== "" };
}

/** So many characters of numbers and bold marks may stand between a clause's sentences: 。**2.**完成时限：. */
const MARKS_BETWEEN = 8;

/** Numbers before the labels of one line are no part of the units: 责任单位：区教委 2.完成时限：. */
function withoutMarks(text: string): string {
  return text.replace(
    /([。；;\s])(?:\*{0,2}(?:[\d]{1,2}[.．、]|[（(]\d{1,2}[）)]|[①-⑳])\s?)(?=[\p{Script=Han}*]{4})/gu,
    "$1",
  );
}

/**
 * What led to the label is no content: a bracket that is never closed, bold marks, a number or bullet of its own. Before a
 * line of nothing else all signs are.
 */
function withoutLeadIn(before: string): string {
  if (!/\p{L}/u.test(before) && before.length <= MARKS_BETWEEN) return "";
  return before.replace(LEAD_IN, "");
}

const LEAD_IN =
  /(?:[（(【〔［[*●■◆★▲—–-]|(?<=[。；;\s])(?:\d{1,2}[.．、]|[（(]\d{1,2}[）)]|[①-⑳])\s?){1,4}$/u;

function beginsPhrase(text: string, start: number): boolean {
  if (start === 0) return true;
  const before = text.charAt(start - 1);
  return (
    before.trim() === "" ||
    `。；;！？*●■◆★▲—-${OPENING}`.includes(before) ||
    NUMBER_BEFORE.test(text.slice(Math.max(0, start - 5), start))
  );
}

const NUMBER_BEFORE = new RegExp(`(?:^|[。；;\\s])(?:\\d{1,2}[.．、]|[（(]\\d{1,2}[）)]|[①-⑳])\\s?$`, "u");

function sentenceEnd(text: string, from: number): number {
  const stop = text.indexOf("。", from);
  return stop < 0 ? text.length : stop + 1;
}

/** No clause that is a sentence is longer. */
const LONGEST_SENTENCE = 400;

/** `……。区教委牵头，区财政局配合。` */
function takeLastSentence(text: string): Taken {
  const nothing = { text, clause: null, runOn: false };
  let end = text.length;
  while (end > 0 && ("。；;*".includes(text.charAt(end - 1)) || text.charAt(end - 1).trim() === "")) end--;
  const before = text.slice(Math.max(0, end - LONGEST_SENTENCE), end);
  // A closed bracket may hold a stop; a sentence that begins inside of one is none.
  const start = Math.max(...["。", "！", "？", "”"].map((stop) => before.lastIndexOf(stop))) + 1;
  if (start === 0 && end > LONGEST_SENTENCE) return nothing;
  const sentence = before.slice(start);
  if (!MAY_DIVIDE.test(sentence) || CLOSING.includes(sentence.charAt(0))) return nothing;
  const clause = readSentenceClause(sentence);
  return clause
    ? { text: withoutLeadIn(text.slice(0, end - before.length + start)), clause, runOn: false }
    : nothing;
}

/** What most sentences do not end in; the others are done at once. */
const MAY_DIVIDE =
  /(?:牵头|牽頭|主办|主辦|配合|协同|协办|协助|協同|協辦|協助|参与|参加|參與|负责|負責|落实|落實|实施|實施|指导|指導|承办|督办|分工)$/;
