import { splitOutside } from "./brackets";
import { readRoleVerbs } from "./roleVerbs";
import { simplifyCharacters } from "../lines/simplifyCharacters";
import { beginsLikeSentence, isCollective, isNamedBody, isUnitLike } from "../units/unitNames";
import { readUnitList } from "../units/unitList";

/** A clause without the pieces that name no units. */
export interface WithoutAsides {
  readonly units: string;
  /** What was set aside, verbatim, and says something: 列入年度考核. */
  readonly asides: readonly string[];
}

/** 以下均需各县区落实，不再列出 is about other lists. */
const ABOUT_OTHERS =
  /^\s*(?:以下|下列|后续|后面|上述|以上)|^\s*(?:具体|各项?|所有|其他|其余)?(?:任务|工作|事项|措施)均/;
const SAYS_NOTHING =
  /^\s*(?:排名不分先后|(?:以)?下同|各负其责|按(?:照)?(?:各自)?职[责能](?:分工)?(?:负责)?|共同负责|分工负责|等)\s*$/;
/** 总投资：3亿元 */
const OTHER_LABEL = /^\s*[^：:、（(]{2,10}[：:]/;
/** 市水利局 总投资：3亿元: the space ends the units. */
const BEFORE_OTHER_LABEL = /(?<=\S)[ \t\u2002\u3000]{1,8}(?=\p{Script=Han}{2,8}[：:])/gu;
/** What speaks of time, pace or papers. */
const NO_NAME =
  /[年月]|期间|进度|节点|期限|按期|如期|尽快|抓紧|长期|适时|持续|立即|完成|推进|考核|不再|列出|简称|附件|先后|备案|上报|并报|另行|亲自|审核|申报|取得|启动/;

/**
 * Sets pieces aside that name no unit: `（市财政局牵头，列入年度考核）`.
 * @param strict a piece that neither names a body nor says what it does is set aside as well: no label says that units follow
 */
export function takeAsides(source: string, strict: boolean): WithoutAsides {
  const text = source.replace(BEFORE_OTHER_LABEL, "；");
  const kept: string[] = [];
  const asides: string[] = [];
  for (const sentence of splitOutside(text, "。")) {
    if (ABOUT_OTHERS.test(sentence.text)) {
      asides.push(sentence.text.trim());
      continue;
    }
    for (const piece of splitOutside(sentence.text, "，,；;")) {
      if (SAYS_NOTHING.test(piece.text)) continue;
      const doer = kept.length > 0 || !strict ? doerOf(piece.text.trim()) : null;
      if (doer !== null) kept.push(doer + (piece.separator || sentence.separator));
      if (doer !== null || isAside(piece.text, kept.length === 0, strict)) asides.push(piece.text.trim());
      else kept.push(piece.text + (piece.separator || sentence.separator));
    }
  }
  return { units: kept.join(""), asides };
}

const DOES = /^(.{3,60}?)(负责|牵头|配合|协助|参与|指导)(?=[\p{Script=Han}]{2,20}$)/u;

/** 市财政局负责资金保障, behind a label or beside others who do all: the part before what exactly is done; null where it is no such piece. */
function doerOf(piece: string): string | null {
  if (readRoleVerbs(piece).parts.length > 0) return null;
  const [does, units = ""] = DOES.exec(simplifyCharacters(piece)) ?? [];
  if (does === undefined) return null;
  const names = readUnitList(piece.slice(0, units.length)).names;
  return names.length > 0 &&
    names.every((name) => isNamedBody(name) || (isCollective(name) && isUnitLike(name)))
    ? piece.slice(0, does.length)
    : null;
}

function isAside(piece: string, isFirst: boolean, strict: boolean): boolean {
  const words = piece.trim();
  if (words === "") return false;
  if (OTHER_LABEL.test(words)) return true;
  if (isFirst && !strict) return false;
  const { parts, rest } = readRoleVerbs(words);
  if (parts.length === 0 && rest === "") return false;
  if (readUnitList([...parts.map(({ units }) => units), rest].join("，")).names.some(isUnitLike))
    return false;
  // 2022年、2023年分步实施
  if (parts.length > 0) return beginsLikeSentence(words);
  return strict || beginsLikeSentence(words) || NO_NAME.test(words) || words.length > LONGEST_NAME;
}

/** What is longer and looks like no body is none. */
const LONGEST_NAME = 14;
