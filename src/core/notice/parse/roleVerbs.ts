import type { Role } from "../notice";

/** A list of units with the role that the clause gives it. */
export interface ClausePart {
  readonly role: Role;
  /** The list, verbatim. */
  readonly units: string;
}

const VERBS: ReadonlyMap<string, Role> = new Map<string, Role>([
  ["牵头", "lead"],
  ["主办", "lead"],
  ["配合", "support"],
  ["协同", "support"],
  ["协办", "support"],
  ["协助", "support"],
  ["参与", "support"],
  ["参加", "support"],
  ["负责", "responsible"],
  ["落实", "responsible"],
  ["指导", "responsible"],
  ["实施", "responsible"],
  ["承办", "responsible"],
]);
const JOINTLY = "会同";
const VERB_LENGTH = 2;

/** How the work is shared says nothing about who: 按职责分工负责, 分别负责, 共同负责. */
const MANNER =
  /(?:按照?(?:各自)?(?:职责|职能)(?:分工)?|依(?:据)?职责(?:分工)?|分工|分别|共同|具体|各自|联合)$/;

/**
 * Reads `发展改革委牵头，教育部、财政部配合` and `教育部会同有关部门负责` (who acts 会同 others leads).
 * @returns the parts, and what follows the last verb, which no verb governs.
 */
export function readRoleVerbs(text: string): { parts: ClausePart[]; rest: string } {
  const parts: ClausePart[] = [];
  let start = 0;
  let jointly = false;
  for (let index = 0; index < text.length; index++) {
    const verb = text.slice(index, index + VERB_LENGTH);
    if (verb === JOINTLY) {
      add(parts, "lead", text.slice(start, index));
      jointly = true;
    } else {
      const role = VERBS.get(verb);
      if (!role || !endsPhrase(text, index + VERB_LENGTH)) continue;
      add(parts, jointly ? "support" : role, text.slice(start, index));
      jointly = false;
    }
    start = index + VERB_LENGTH;
    index = start - 1;
  }
  if (jointly) {
    add(parts, "support", text.slice(start));
    start = text.length;
  }
  return { parts, rest: trimList(text.slice(start)) };
}

/** A verb ends its phrase before punctuation, the end, or another verb; 指导 in 就业指导中心 does not. */
function endsPhrase(text: string, end: number): boolean {
  return /^(?:$|[\s，,、；;。）)])/.test(text.charAt(end)) || VERBS.has(text.slice(end, end + VERB_LENGTH));
}

function add(parts: ClausePart[], role: Role, list: string): void {
  const units = trimList(trimList(list).replace(MANNER, "").replace(MANNER, ""));
  if (units !== "") parts.push({ role, units });
}

/** Without separators at the ends and the 由 before the doer. */
function trimList(list: string): string {
  let start = 0;
  let end = list.length;
  while (start < end && isSeparator(list.charAt(start))) start++;
  while (end > start && isSeparator(list.charAt(end - 1))) end--;
  const trimmed = list.slice(start, end);
  return trimmed.startsWith("由") ? trimmed.slice(1) : trimmed;
}

function isSeparator(character: string): boolean {
  return character.trim() === "" || "，,、；;。".includes(character);
}
