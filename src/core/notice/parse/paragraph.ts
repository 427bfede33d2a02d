import { outerBrackets } from "./brackets";
import { readClause } from "./clause";
import type { Clause } from "./clause";
import { findLabels } from "./labels";

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

/** Finds the responsibility clauses of a paragraph: in brackets anywhere, or without brackets after a label. */
export function readParagraph(source: string): Paragraph {
  const bracketed = takeBracketed(source);
  const { text, clause, runOn } = takeUnbracketed(bracketed.text);
  const clauses = clause ? [...bracketed.clauses, clause] : bracketed.clauses;
  const open = clause !== null;
  const labelLine = open && bracketed.clauses.length === 0 && text.trim() === "";
  return { text: clauses.length === 0 ? source : text.trim(), clauses, open, labelLine, runOn };
}

function takeBracketed(source: string): { text: string; clauses: Clause[] } {
  const clauses: Clause[] = [];
  const kept: string[] = [];
  let from = 0;
  for (const { open, close } of outerBrackets(source)) {
    const clause = readClause(source.slice(open + 1, close));
    if (!clause) continue;
    clauses.push(clause);
    kept.push(source.slice(from, open));
    from = close + 1;
    // 。（责任单位：…）。: the second stop ended the clause.
    if (source.charAt(from) === "。" && source.charAt(open - 1) === "。") from++;
  }
  kept.push(source.slice(from));
  return { text: kept.join(""), clauses };
}

/** A clause that begins with a label, after a sentence, and ends with the last sentence that begins so. */
function takeUnbracketed(text: string): { text: string; clause: Clause | null; runOn: boolean } {
  const labels = findLabels(text).filter(
    (label) => label.start === 0 || beginsPhrase(text.charAt(label.start - 1)),
  );
  const [first, ...others] = labels;
  if (!first) return { text, clause: null, runOn: false };
  let end = sentenceEnd(text, first.end);
  for (const label of others) {
    // Inside of what is known to belong there is nothing to look up.
    if (label.start <= end && label.end > end) end = sentenceEnd(text, label.end);
  }
  const clause = readClause(text.slice(first.start, end));
  if (!clause) return { text, clause: null, runOn: false };
  const after = text.slice(end);
  // An opening bracket that is never closed began the clause.
  const before = text.slice(0, first.start).replace(/[（(]$/, "");
  return { text: before + after, clause, runOn: after.trim() !== "" };
}

function beginsPhrase(before: string): boolean {
  return before.trim() === "" || "。；;！？（(".includes(before);
}

function sentenceEnd(text: string, from: number): number {
  const stop = text.indexOf("。", from);
  return stop < 0 ? text.length : stop + 1;
}
