import type { Role } from "../../notice";
import { CharacterSet } from "../../../values/CharacterSet";
import { CLOSING, OPENING } from "./brackets";
import { simplifyCharacters } from "../lines/simplifyCharacters";

/** What a label announces: units with a role, units that watch over others, persons, or the time of completion. */
export type LabelKind = Role | "supervisor" | "person" | "deadline";

/** A label inside a text, with its colon or whatever stands for one. */
export interface Label {
  readonly kind: LabelKind;
  readonly start: number;
  /** The place after the colon. */
  readonly end: number;
  /** A colon or brackets of its own make it a label; else what follows has to look like units. */
  readonly sure: boolean;
  /** Persons stand among the units: 责任单位及责任人. */
  readonly withPersons: boolean;
}

const LEADS = "牵头|主办|主责|主抓";
const SUPPORTS = "配合|协同|协办|协作|协助|参与|参加|会办|联办|支持|成员";
const ANSWERS = "责任|负责|承办|分办|落实|组织实施|实施|指导|主管|监管|承担|执行|推进|完成|包保|归口|汇总";
const SUPERVISES = "督办|督查|督促|督导|监督|考核|验收";
const BODIES = "单位|部门|机关|处室|科室|股室|站所|主体|专班";
/** 责任县区, 配合镇街: an answering one of a kind. */
const KINDS = "县区|区县|县市区|市县|市州|地市|镇街|街镇|乡镇|镇乡|街道|社区|村居|学院|院系|系部|企业|公司";
/** What may stand around: 市级责任单位, 牵头（责任）部门和单位, 第一责任单位. No part is made of others, for speed. */
const AROUND =
  "[省市区县州镇级直属总及和与或、/／（）()]|国家|中央|主要|第一|具体|共同|直接|其他|其它|相关|有关|工作|任务|项目|行业|对口";

const UNITS = new RegExp(`^(?:${LEADS}|${SUPPORTS}|${ANSWERS}|${SUPERVISES}|${BODIES}|${AROUND})+$`);
const OF_A_KIND = new RegExp(`^(?:责任|牵头|配合|协办|主办|参与|承办)(?:${KINDS})$`);
const ENDS_IN_BODY = new RegExp(`(?:${BODIES})[）)]?$`);
const HAS_LEAD = new RegExp(LEADS);
const HAS_SUPPORT = new RegExp(SUPPORTS);
const HAS_ANSWER = new RegExp(ANSWERS);
const HAS_SUPERVISOR = new RegExp(SUPERVISES);
const BARE: ReadonlyMap<string, LabelKind> = new Map([
  ["牵头", "lead"],
  ["主办", "lead"],
  ["主责", "lead"],
  ["配合", "support"],
  ["协办", "support"],
  ["协同", "support"],
  ["参与", "support"],
  ["负责", "responsible"],
  ["责任", "responsible"],
  ["落实", "responsible"],
]);
/** What follows may as well be prose. */
const DIVISION = /^(?:(?:部门|责任|职责|任务|工作|单位)?分工|责任(?:分解|划分|落实))$/;
const PERSONS =
  /^(?:牵头|责任|负责|分管|主管|包保|包联|包抓|联系|主抓|主要|挂钩|督办|协助|配合|第一|直接|具体|部门|单位|项目|工作|任务|整改|措施|日常|[总省市区县州镇级])*(?:领导|领导同志|负责同志|责任同志|责任人|负责人|联系人|联络员|联络人|牵头人|经办人|责任人员|同志|[省市区州县镇]长|电话|联系电话|联系方式)$/;
const BESIDE_PERSONS =
  /(?<=单位|部门)[及和与、/（(]{1,2}(?:主要|分管|第一|直接|牵头)?(?:责任领导|责任人|负责人|联系人|领导)[）)]?$/;
/** 完成时限, 整改时限, 计划完成时间; 有效期限 and 实施期限 are a policy's. */
const WHEN =
  /^(?:\p{Script=Han}{0,6}时限|(?:完成|办结|办理|工作|推进|整改|落实|化解|销号|责任|任务|建设|交付|攻坚|治理)?期限|(?:计划|预计|拟)?(?:完成|办结|办理|工作|推进|整改|实施|落实|责任|任务|化解|销号|建成|交付|竣工|推进)(?:时间|日期|节点|时间节点)|时间节点|时间进度|时序进度)(?:要求|安排)?$|^(?:时间|进度)(?:要求|安排)$/u;

/** What a label without a colon begins with. */
const BEGINNINGS =
  "牵主配协参成会联支责负承分落组实指执推完包归督监考验总直其相有工任项行对国中第具共省市区县州镇";

/** What labels end in. */
const ENDINGS =
  "区县州街镇乡道居院系部业司市位门班所关室体工解分实落任头办责合同与导志人员长话式限期间点求排度)）";

/** No label is longer, spaces inside included. */
const LONGEST = 24;

/** What a word announces as a label: 责任单位, 牵头（责任）部门; null where it is none. */
export function labelKind(word: string): LabelKind | null {
  return kindOf(simplifyCharacters(word));
}

/** @param label simplified */
function kindOf(label: string): LabelKind | null {
  if (label.length < 2 || label.length > LONGEST) return null;
  if (WHEN.test(label)) return "deadline";
  if (PERSONS.test(label) && !BESIDE_PERSONS.test(label)) return "person";
  if (DIVISION.test(label)) return "responsible";
  return BARE.get(label) ?? unitsKind(label.replace(BESIDE_PERSONS, ""));
}

/** Whether a label may open prose as well: 部门分工, 责任. */
function isWeakLabel(word: string): boolean {
  return DIVISION.test(word) || BARE.has(word);
}

function unitsKind(label: string): LabelKind | null {
  const isOfBodies = ENDS_IN_BODY.test(label) && UNITS.test(label) && !/^[）)及和与或、]/.test(label);
  if (!isOfBodies && !OF_A_KIND.test(label)) return null;
  const [leads, supports] = [HAS_LEAD.test(label), HAS_SUPPORT.test(label)];
  // 牵头及配合单位 does not say which of them leads.
  if (leads !== supports) return leads ? "lead" : "support";
  if (leads || HAS_ANSWER.test(label)) return "responsible";
  return HAS_SUPERVISOR.test(label) ? "supervisor" : null;
}

/** What most texts do not hold; the others are done at once. */
const MAY_LABEL = /单\s*位|部\s*门|机关|处室|科室|股室|站所|主体|专班|分工|责\s*任|[：:∶﹕]/;

/**
 * The labels of a text in order. A label begins the text, or follows punctuation or a space: `责任单位：`, `责 任 单 位：`,
 * `【责任单位】`, `（责任单位）：`, `**责任单位**：`, `责任单位 `, `牵头单位为`.
 */
export function findLabels(text: string): Label[] {
  const plain = simplifyCharacters(text);
  const labels: Label[] = [];
  if (!MAY_LABEL.test(plain)) return labels;
  let from = 0;
  for (let index = TELLING.firstIn(plain); index >= 0; index = TELLING.firstIn(plain, index + 1)) {
    const isColon = COLONS.includes(plain.charAt(index));
    const label = isColon ? labelBefore(plain, index, from) : labelAt(plain, index);
    if (!label) continue;
    labels.push(label);
    from = label.end;
    index = label.end - 1;
  }
  return labels;
}

const COLONS = "：:∶﹕";
/** A label ends in a colon, or begins with a bracket of its own or with one of some characters. */
const TELLING = new CharacterSet(COLONS + OPENING + BEGINNINGS);

/** The label that ends before a colon, not reaching back before `from`. */
function labelBefore(text: string, colon: number, from: number): Label | null {
  let end = colon;
  while (end > from && colon - end < 4 && isFiller(text.charAt(end - 1))) end--;
  if (!ENDINGS.includes(text.charAt(end - 1))) return null;
  for (let start = Math.max(from, end - LONGEST); start <= end - 2; start++) {
    if (!beginsWord(text, start)) continue;
    const word = withoutSpread(text.slice(start, end));
    const kind = kindOf(word);
    const withPersons = BESIDE_PERSONS.test(word);
    if (kind) return { kind, start, end: colon + 1, sure: !isWeakLabel(word), withPersons };
  }
  return null;
}

/** 责 任 单 位 is one word; 区教委 完成时限 is not. */
function withoutSpread(text: string): string {
  const pieces = text.split(/\s+/);
  return pieces.length > 1 && pieces.every((piece) => piece.length <= 2) ? pieces.join("") : text;
}

const OWN_BRACKETS = new RegExp(
  `^[${OPENING.replace("[", "\\[")}]([^\\s\\p{P}]{2,14})[${CLOSING.replace("]", "\\]")}]\\s{0,2}[：:]?`,
  "u",
);
const WITHOUT_COLON =
  /^([\p{Script=Han}]{4,12}?)\*{0,2}(?:[ \t\u2002\u3000]{1,4}(?=[^\s：:])|[为是](?=\S)|[—–]{1,2}(?=\S)|\*{0,2}$)/u;

/** A label that a bracket, a space or a verb ends. */
function labelAt(text: string, start: number): Label | null {
  const first = text.charAt(start);
  if (OPENING.includes(first)) {
    if (start > 0 && /\p{L}/u.test(text.charAt(start - 1))) return null;
    const [all, word] = OWN_BRACKETS.exec(text.slice(start, start + LONGEST)) ?? [];
    const kind = word === undefined ? null : kindOf(word);
    if (!all || !word || !kind || isWeakLabel(word)) return null;
    return { kind, start, end: start + all.length, sure: true, withPersons: BESIDE_PERSONS.test(word) };
  }
  if (!BEGINNINGS.includes(first) || !beginsWord(text, start)) return null;
  const [all, word] = WITHOUT_COLON.exec(text.slice(start, start + LONGEST)) ?? [];
  const kind = word === undefined ? null : kindOf(word);
  if (!all || !word || !kind || isWeakLabel(word)) return null;
  return { kind, start, end: start + all.length, sure: false, withPersons: false };
}

function beginsWord(text: string, start: number): boolean {
  const first = text.charAt(start);
  if (first.trim() === "" || first === "*") return false;
  const before = text.charAt(start - 1);
  const isHan = before >= "\u4E00" && before <= "\u9FFF";
  return start === 0 || (!isHan && /[\s\p{P}\p{S}]/u.test(before));
}

/** Spaces and the bold marks of Markdown may stand between a label and its colon. */
function isFiller(character: string): boolean {
  return character === "*" || character.trim() === "";
}

const BARE_LINE = /^(?:[（(]?[\d一二三四五六七八九十①-⑳]{0,3}[）)、.．]?\s?)([^\d].{1,30})$/su;

/** The label that a line is nothing but, with a colon: `责任单位`, `【责任单位】`, `牵头单位：`; else null. */
export function bareLabel(line: string): string | null {
  if (line.length > LONGEST + 6) return null;
  const [, text = ""] = BARE_LINE.exec(line) ?? [];
  const word = text.replace(/[\s：:*【】〔〕［］[\]]/g, "");
  const kind = labelKind(word);
  return kind === null || kind === "person" || isWeakLabel(word) ? null : `${word}：`;
}
