import type { Role } from "../notice";
import { outerBrackets, splitOutside } from "./brackets";
import { isDeadlineWords } from "./deadlineWords";
import { findLabels } from "./labels";
import type { LabelKind } from "./labels";
import { readRoleVerbs } from "./roleVerbs";
import type { ClausePart } from "./roleVerbs";
import { isUnitLike, readUnitList } from "./unitList";

/** Whether the first unit of a list leads: not said, said for this clause, or said for this and all that follow (下同). */
export type FirstLeads = "unsaid" | "here" | "from-here";

/** What a responsibility clause says. */
export interface Clause {
  readonly parts: readonly ClausePart[];
  /** The notice's words, or null. */
  readonly deadline: string | null;
  readonly firstLeads: FirstLeads;
}

/** What a stretch of a clause says. */
interface Reading {
  readonly parts: readonly ClausePart[];
  readonly deadlines: readonly string[];
}

/** Reads what stands inside the brackets of a clause, or on a line of its own; null where it is no clause. */
export function readClause(inner: string): Clause | null {
  const { text, firstLeads } = takeFirstLeads(inner);
  const labels = findLabels(text);
  const before = readUnlabelled(text.slice(0, labels[0]?.start ?? text.length));
  if (!before) return null;
  const labelled = labels.map((label, index) =>
    readLabelled(label.kind, text.slice(label.end, labels[index + 1]?.start ?? text.length)),
  );
  const parts = [before, ...labelled].flatMap((reading) => reading.parts);
  // （2020年底前） alone belongs to its sentence.
  if (parts.length === 0 && labels.length === 0) return null;
  const deadlines = [before, ...labelled].flatMap((reading) => reading.deadlines);
  return { parts, deadline: deadlines.find((words) => words !== "") ?? null, firstLeads };
}

/** Whether a text says that the first unit named leads: 列第一位者为牵头单位，下同. */
export function declaresFirstLeads(text: string): FirstLeads {
  if (!DECLARES.test(text)) return "unsaid";
  return /[下后]同/.test(text) ? "from-here" : "here";
}

const DECLARES =
  /(?:第一|首位|首个|最前|排[在名]首|列首)[^。；;，,（(）)]{0,14}(?:牵头|主办|主责)|(?:牵头|主办)(?:单位|部门)为?[^。；;，,（(）)]{0,6}(?:第一|首位)/;
const FROM_HERE = /^\s*(?:以下|以后|下|后)[类均]?同\s*$/;

/** Takes the declaration out of a clause, be it in brackets, a sentence, or after a comma. */
function takeFirstLeads(inner: string): { text: string; firstLeads: FirstLeads } {
  const firstLeads = declaresFirstLeads(inner);
  if (firstLeads === "unsaid") return { text: inner, firstLeads };
  const kept = splitOutside(withoutDeclaringBrackets(inner), "。；;，,").filter(
    (piece) => !DECLARES.test(piece.text) && !FROM_HERE.test(piece.text),
  );
  return { text: kept.map((piece) => piece.text + piece.separator).join(""), firstLeads };
}

function withoutDeclaringBrackets(text: string): string {
  const kept: string[] = [];
  let from = 0;
  for (const { open, close } of outerBrackets(text)) {
    if (!DECLARES.test(text.slice(open, close))) continue;
    kept.push(text.slice(from, open));
    from = close + 1;
  }
  return kept.join("") + text.slice(from);
}

/** A clause without labels counts only where verbs say who does what, and the doers look like bodies. */
function readUnlabelled(text: string): Reading | null {
  const { units, deadlines } = takeDeadlines(text);
  if (units === "") return { parts: [], deadlines };
  const { parts, rest } = readRoleVerbs(units);
  if (parts.length === 0) return null;
  const all = withRest(parts, rest, "responsible");
  const believable = all.every((part) => readUnitList(part.units).names.every(isUnitLike));
  return believable ? { parts: all, deadlines } : null;
}

function readLabelled(kind: LabelKind, said: string): Reading {
  if (kind === "person") return { parts: [], deadlines: [] };
  if (kind === "deadline") return { parts: [], deadlines: [trimEnd(said)] };
  const { units, deadlines } = takeDeadlines(said);
  // Verbs may still say more: 责任单位：教委牵头，财政局配合.
  const { parts, rest } = readRoleVerbs(units);
  return { parts: withRest(parts, rest, kind), deadlines };
}

function withRest(parts: readonly ClausePart[], rest: string, role: Role): readonly ClausePart[] {
  return rest === "" ? parts : [...parts, { role, units: rest }];
}

/** Takes the pieces out that say by when. */
function takeDeadlines(text: string): { units: string; deadlines: string[] } {
  const pieces = splitOutside(text, "，,；;。");
  const deadlines = pieces.map((piece) => piece.text.trim()).filter(isDeadlineWords);
  const units = pieces.filter((piece) => !isDeadlineWords(piece.text.trim()));
  return { units: trimEnd(units.map((piece) => piece.text + piece.separator).join("")), deadlines };
}

function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && (text.charAt(end - 1).trim() === "" || "，,、；;。".includes(text.charAt(end - 1))))
    end--;
  return text.slice(0, end).trim();
}
