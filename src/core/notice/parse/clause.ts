import { isDeadlineWords } from "./deadlineWords";
import { outerBrackets, splitOutside } from "./brackets";
import { findLabels } from "./labels";
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

/** Reads what stands inside the brackets of a clause, or on a line of its own; null where it is no clause. */
export function readClause(inner: string): Clause | null {
  const { text, firstLeads } = takeFirstLeads(inner);
  const labels = findLabels(text);
  const parts: ClausePart[] = [];
  const deadlines: string[] = [];
  const before = readUnlabelled(text.slice(0, labels[0]?.start ?? text.length));
  if (!before) return null;
  parts.push(...before.parts);
  deadlines.push(...before.deadlines);
  for (const [index, label] of labels.entries()) {
    const said = text.slice(label.end, labels[index + 1]?.start ?? text.length).trim();
    if (label.kind === "person") continue;
    if (label.kind === "deadline") deadlines.push(trimEnd(said));
    else addLabelled({ role: label.kind, units: said }, parts, deadlines);
  }
  const deadline = deadlines.find((words) => words !== "") ?? null;
  // （2020年底前） alone belongs to its sentence.
  if (parts.length === 0 && labels.length === 0) return null;
  return { parts, deadline, firstLeads };
}

/** Whether a text says that the first unit named leads: 列第一位者为牵头单位，下同. */
export function declaresFirstLeads(text: string): FirstLeads {
  if (!DECLARES.test(text)) return "unsaid";
  return /[下后]同/.test(text) ? "from-here" : "here";
}

const DECLARES =
  /(?:第一|首位|首个|最前|排[在名]首|列首)[^。；;（(）)]{0,14}(?:牵头|主办|主责)|(?:牵头|主办)(?:单位|部门)为?[^。；;（(）)]{0,6}(?:第一|首位)/;

/** Takes the declaration out of a clause, be it in brackets, a sentence, or after a comma. */
function takeFirstLeads(inner: string): { text: string; firstLeads: FirstLeads } {
  const firstLeads = declaresFirstLeads(inner);
  if (firstLeads === "unsaid") return { text: inner, firstLeads };
  let text = inner;
  for (const { open, close } of outerBrackets(inner).toReversed()) {
    if (DECLARES.test(inner.slice(open, close))) text = text.slice(0, open) + text.slice(close + 1);
  }
  const kept = splitOutside(text, "。；;，,").filter(
    (piece) => !DECLARES.test(piece.text) && !/^\s*(?:以下|以后|下|后)(?:类|均)?同\s*$/.test(piece.text),
  );
  return { text: kept.map((piece) => piece.text + piece.separator).join(""), firstLeads };
}

/** A clause without labels counts only where verbs say who does what, and the doers look like bodies. */
function readUnlabelled(text: string): { parts: ClausePart[]; deadlines: string[] } | null {
  const { units, deadlines } = takeDeadlines(text);
  if (units === "") return { parts: [], deadlines };
  const { parts, rest } = readRoleVerbs(units);
  const [first] = parts;
  if (!first) return null;
  const all = rest === "" ? parts : [...parts, { role: "responsible" as const, units: rest }];
  const believable = all.every((part) => readUnitList(part.units).names.every(isUnitLike));
  return believable ? { parts: all, deadlines } : null;
}

/** After a label verbs may still say more (责任单位：教委牵头，财政局配合). */
function addLabelled(said: ClausePart, parts: ClausePart[], deadlines: string[]): void {
  const taken = takeDeadlines(said.units);
  deadlines.push(...taken.deadlines);
  const verbs = readRoleVerbs(taken.units);
  parts.push(...verbs.parts);
  if (verbs.rest !== "") parts.push({ role: said.role, units: verbs.rest });
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
