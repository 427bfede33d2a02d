import type { Clause } from "./clause";
import type { OutlineNode } from "./outline";
import { readParagraph } from "./paragraph";
import type { SourceLine } from "./sourceLines";

/** Paragraphs that share responsibility clauses. One without clauses is an introduction, or belongs to no task. */
export interface Segment {
  /** The paragraphs without clauses and without empty ones. */
  readonly content: readonly SourceLine[];
  readonly clauses: readonly Clause[];
  /** The line of its first paragraph or clause. */
  readonly line: number;
  /** Text goes on after a clause without brackets. */
  readonly runOn: boolean;
}

interface Draft {
  readonly content: SourceLine[];
  readonly clauses: Clause[];
  readonly line: number;
  runOn: boolean;
  /** Whether a line with a label continues the last clause. */
  open: boolean;
}

/** The segments of a numbered line and of what stands below it; a clause ends the paragraphs above it. */
export function segmentsOf(node: OutlineNode): Segment[] {
  const drafts: Draft[] = [];
  for (const source of [node.head, ...node.body]) {
    if (source.text === "") continue;
    const paragraph = readParagraph(source.text);
    let draft = drafts.at(-1);
    if (!draft || (draft.clauses.length > 0 && paragraph.text !== "")) {
      draft = { content: [], clauses: [], line: source.line, runOn: false, open: false };
      drafts.push(draft);
    }
    if (paragraph.text !== "") draft.content.push({ line: source.line, text: paragraph.text });
    draft.runOn ||= paragraph.runOn;
    addClauses(draft, paragraph.clauses, paragraph.labelLine);
    if (paragraph.clauses.length > 0) draft.open = paragraph.open;
  }
  return drafts;
}

function addClauses(draft: Draft, clauses: readonly Clause[], labelLine: boolean): void {
  const last = draft.clauses.at(-1);
  const [next] = clauses;
  if (!labelLine || !draft.open || !last || !next) {
    for (const clause of clauses) draft.clauses.push(clause);
    return;
  }
  draft.clauses[draft.clauses.length - 1] = {
    parts: [...last.parts, ...next.parts],
    deadline: last.deadline ?? next.deadline,
    firstLeads: last.firstLeads === "unsaid" ? next.firstLeads : last.firstLeads,
  };
}
