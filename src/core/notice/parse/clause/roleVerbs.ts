import type { Role } from "../../notice";
import { closingBrackets } from "./brackets";
import { simplifyCharacters } from "../lines/simplifyCharacters";

/** A list of units with the role that the clause gives it. */
export interface ClausePart {
  readonly role: Role;
  /** The list, verbatim. */
  readonly units: string;
}

/** What verbs say about who does what. */
export interface RoleVerbs {
  readonly parts: readonly ClausePart[];
  /** What follows the last verb, which no verb governs. */
  readonly rest: string;
  /** Lists of those that only watch over others: 市政府督查室督办. They stand among the parts as well. */
  readonly supervisors: readonly string[];
}

const LEADS = "牵头抓总|牵头|主办|主责|主抓";
const SUPPORTS = "配合|协同|协办|协助|协作|参与|参加|会办|联办|支持";
const ANSWERS =
  "负总责|各负其责|负责|贯彻落实|推进落实|督促落实|抓好落实|抓落实|统筹落实|组织落实|落实|组织实施|组织推进|组织开展|推进实施|实施|指导|承办|承担|统筹推进|统筹协调";
const SUPERVISES = "督办|督查|督导|督促|监督";
/** How the work is shared says nothing about who: 按职责分工, 分别, 共同. */
const BY_DUTIES =
  "(?:按照?|依据?照?|根据|结合)(?:各自|本部门|部门|工作|岗位|任务|的|职责|职能|职权|权限|分工|要求){1,6}";
const MANNER =
  BY_DUTIES +
  "|分工|分别|分头|共同|具体|各自|联合|统一|积极|密切|切实|认真|主动|全力|予以|给予|直接|全面|一并|结合实际|因地制宜|牵总|具体|按要求|抓紧|自行|定期|开展|办理|统筹|组织|推进|协调";

/** 市民政局为牵头单位 */
const IS_CALLED =
  "[为是](?:共同|主要)?(?:牵头|主办|主责|配合|协办|协同|协助|参与|责任|承办|负责|实施|落实|指导)(?:单位|部门)";

/** A run of such words that ends a phrase; 党组织 and 社会组织 are no doers who organise. */
const PREDICATE = new RegExp(
  `(?<![党团会](?=组织)|政(?=协办))(?:${IS_CALLED}|${LEADS}|${SUPPORTS}|${ANSWERS}|${SUPERVISES}|${MANNER}){1,6}` +
    "(?=$|[\\s，,、；;。：:（(【〔［[*.])",
  "y",
);
const HAS_LEAD = new RegExp(LEADS);
const HAS_SUPPORT = new RegExp(SUPPORTS);
const HAS_ANSWER = new RegExp(`${ANSWERS}|[为是]责任|^(?:${BY_DUTIES})`);
const HAS_SUPERVISOR = new RegExp(SUPERVISES);
/** What predicates begin with; 组织 or 推进 alone may end a name. */
const BEGINNINGS =
  "开办为是亲尽自定牵主配协参会联支负各贯推督抓统落组实指承监按依根结分共具积密切认全予给直一";
const JOINTLY = "会同";
/** 由教育部牵头, 此项工作由市教育局负责. */
const BEFORE_DOER = /^(?:[^，,、；;（(]{0,14}(?<!自)由|请|责成)/;
const MANNER_AT_END = new RegExp(
  `(?:${BY_DUTIES}|(?:分工|分别|共同|具体|各自|组织|积极){0,2}(?:开展|办理|推进)?)$`,
);

/** Reads `发展改革委牵头，教育部、财政部配合` and `教育部会同有关部门负责` (who acts 会同 others leads). */
export function readRoleVerbs(source: string): RoleVerbs {
  const text = simplifyCharacters(source);
  const parts: ClausePart[] = [];
  const supervisors: string[] = [];
  let start = 0;
  let jointly = false;
  const closing = closingBrackets(text);
  for (let index = 0; index < text.length; index++) {
    // Brackets explain a name: 市住建局（牵头）.
    const close = closing(index);
    if (close !== null) {
      index = close;
      continue;
    }
    if (!BEGINNINGS.includes(text.charAt(index))) continue;
    const units = () => trimList(source.slice(start, index));
    if (text.startsWith(JOINTLY, index)) {
      add(parts, "lead", units());
      jointly = true;
      index += JOINTLY.length - 1;
      start = index + 1;
      continue;
    }
    const predicate = predicateAt(text, index);
    if (!predicate) continue;
    const { role, length } = predicate;
    if (role === "supervisor") supervisors.push(units());
    add(parts, jointly || role === "supervisor" ? "support" : role, units());
    jointly = false;
    index += length - 1;
    start = index + 1;
  }
  if (jointly) {
    add(parts, "support", trimList(source.slice(start)));
    start = text.length;
  }
  return { parts, rest: trimList(source.slice(start)), supervisors };
}

function predicateAt(text: string, index: number): { role: Role | "supervisor"; length: number } | null {
  PREDICATE.lastIndex = index;
  const words = PREDICATE.exec(text)?.[0];
  if (words === undefined) return null;
  const role = roleOf(words);
  return role && { role, length: words.length };
}

function roleOf(words: string): Role | "supervisor" | null {
  if (HAS_LEAD.test(words)) return "lead";
  if (HAS_SUPPORT.test(words)) return "support";
  if (HAS_ANSWER.test(words)) return "responsible";
  return HAS_SUPERVISOR.test(words) ? "supervisor" : null;
}

function add(parts: ClausePart[], role: Role, units: string): void {
  if (units !== "") parts.push({ role, units });
}

/** Without separators at the ends, the 由 before the doer, and how the work is shared. */
function trimList(list: string): string {
  const trimmed = trimSeparators(trimSeparators(list).replace(BEFORE_DOER, ""));
  return trimSeparators(trimmed.slice(0, simplifyCharacters(trimmed).replace(MANNER_AT_END, "").length));
}

function trimSeparators(list: string): string {
  let start = 0;
  let end = list.length;
  while (start < end && isSeparator(list.charAt(start))) start++;
  while (end > start && isSeparator(list.charAt(end - 1))) end--;
  return list.slice(start, end);
}

function isSeparator(character: string): boolean {
  return character.trim() === "" || "，,、；;。".includes(character);
}
