import type { Clause, FirstLeads } from "./clause";
import type { OutlineNode } from "./outline";
import { readParagraph } from "./paragraph";
import type { Paragraph } from "./paragraph";
import type { ClausePart } from "./roleVerbs";
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
  /** Its clauses stand on lines of their own. */
  readonly ownLine: boolean;
}

interface Draft {
  readonly content: SourceLine[];
  readonly clauses: DraftClause[];
  readonly line: number;
  runOn: boolean;
  ownLine: boolean;
  /** Whether a line with a label continues the last clause. */
  open: boolean;
}

/** A clause to which lines can be added. */
interface DraftClause {
  readonly parts: ClausePart[];
  deadline: string | null;
  firstLeads: FirstLeads;
}

/** The segments of a numbered line and of what stands below it; a clause ends the paragraphs above it. */
export function segmentsOf(node: OutlineNode): Segment[] {
  const drafts: Draft[] = [];
  const beforeNumbers = node.style === null || node.style === "part";
  for (const source of beforeNumbers ? node.body : [node.head, ...node.body]) {
    if (source.text === "") continue;
    const paragraph = readParagraph(source.text);
    let draft = drafts.at(-1);
    // Before the first number nothing says that paragraphs belong together.
    if (!draft || (paragraph.text !== "" && (draft.clauses.length > 0 || beforeNumbers))) {
      draft = { content: [], clauses: [], line: source.line, runOn: false, ownLine: true, open: false };
      drafts.push(draft);
    }
    if (paragraph.text !== "") draft.content.push({ line: source.line, text: paragraph.text });
    addClauses(draft, paragraph);
  }
  return drafts;
}

function addClauses(draft: Draft, { text, clauses, labelLine, open, runOn }: Paragraph): void {
  for (const clause of clauses) {
    const last = draft.clauses.at(-1);
    if (labelLine && draft.open && last) continueClause(last, clause);
    else draft.clauses.push({ ...clause, parts: [...clause.parts] });
  }
  if (clauses.length > 0) {
    draft.open = open;
    draft.ownLine &&= text === "";
  }
  draft.runOn ||= runOn;
}

function continueClause(last: DraftClause, next: Clause): void {
  for (const part of next.parts) last.parts.push(part);
  last.deadline ??= next.deadline;
  if (last.firstLeads === "unsaid") last.firstLeads = next.firstLeads;
}
