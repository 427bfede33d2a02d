import { allMatches } from "../../../values/allMatches";
import type { Role } from "../../notice";
import { splitOutside } from "../clause/brackets";
import { joinCompounds } from "./compoundNames";
import { completeNames } from "./elidedNames";
import { simplifyCharacters } from "../lines/simplifyCharacters";
import { isCollective, isUnitLike } from "./unitNames";

/** A unit as a list names it. */
export interface ListedUnit {
  readonly name: string;
  /** The name as written, where a level that the list leaves out was put before it; else null. */
  readonly written: string | null;
  /** What the list itself says of it: 市教委（牵头）; else null. */
  readonly role: Role | null;
  /** A mark beside it, whose meaning the notice may say elsewhere: `*`; else empty. */
  readonly mark: string;
}

/** A list of units as a clause gives it. */
export interface UnitList {
  readonly units: readonly ListedUnit[];
  readonly names: readonly string[];
  /** It ends in 等, without saying which others. */
  readonly openEnded: boolean;
}

/**
 * Splits `市科协、市财政局等，各区、县级市` into units: at 、 and at ，；; while names that contain 、 stay whole.
 * The names are verbatim, except that white space is dropped and a level left out within a 、-list is put before them.
 */
export function readUnitList(text: string): UnitList {
  const known = KNOWN.get(text);
  if (known) return known;
  const list = splitList(text);
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  if (text.length <= LONGEST_KNOWN) KNOWN.set(text, list);
  return list;
}

/** Lists that were read before: a notice repeats them, and each is looked at more than once. */
const KNOWN = new Map<string, UnitList>();
const MOST_KNOWN = 1000;
const LONGEST_KNOWN = 400;

function splitList(text: string): UnitList {
  const units: ListedUnit[] = [];
  let openEnded = false;
  for (const group of splitOutside(text, GROUPS)) {
    const named: Named[] = [];
    for (const item of joinCompounds(
      splitOutside(group.text, "、").flatMap((piece) => splitAtSpaces(piece.text)),
    )) {
      const read = readItem(item);
      openEnded ||= read.openEnded;
      named.push(...read.named.filter(({ name }) => name !== ""));
    }
    for (const [index, elided] of completeNames(named.map(({ name }) => name)).entries()) {
      units.push({ ...elided, role: named[index]?.role ?? null, mark: named[index]?.mark ?? "" });
    }
  }
  return { units, names: units.map(({ name }) => name), openEnded };
}

/** What ends a 、-list; numbers in circles begin another: ①市教育局②市财政局. */
const GROUPS = "，,；;。\n\u000B①②③④⑤⑥⑦⑧⑨⑩";

interface Named {
  readonly name: string;
  readonly role: Role | null;
  readonly mark: string;
}

/** Where every piece between spaces is a name they separate; else they stand inside of one. */
function splitAtSpaces(text: string): string[] {
  const pieces = splitOutside(text.trim(), SPACES)
    .map((piece) => piece.text)
    .filter((piece) => piece !== "");
  if (pieces.length > 1 && pieces.every((piece) => isUnitLike(piece) && !LEANS.test(piece))) return pieces;
  const whole = pieces.join("");
  return whole === "" ? [] : [whole];
}

const SPACES = " \t\u00A0\u2002\u2003\u2009\u3000";

interface Item {
  readonly named: Named[];
  readonly openEnded: boolean;
}

/** What is longer holds no names. */
const LONGEST_ITEM = 120;

/** 等 at the end leaves the list open; 等部门 too; after 等 may follow a body of its own (等有关部门和单位). */
function readItem(item: string): Item {
  if (item.length > LONGEST_ITEM) return { named: [readName(item)], openEnded: false };
  const text = simplifyCharacters(item);
  for (let etc = text.indexOf("等", 1); etc >= 0; etc = text.indexOf("等", etc + 1)) {
    const after = text.slice(etc + 1).trim();
    const joined = /^[和与及、]/.test(after);
    // 高等法院, 中等职业学校: the character belongs to the name.
    if (after !== "" && !OTHERS.test(after) && !isCollective(after) && !joined) continue;
    if (after !== "" && /[高中初均平同优]/.test(text.charAt(etc - 1)) && !isUnitLike(text.slice(0, etc)))
      continue;
    const named = splitAtAnd(item.slice(0, etc).trim()).map(readName);
    const others = OTHERS.exec(after)?.[0] ?? "";
    const rest = item
      .slice(item.length - after.length + others.length)
      .replace(/^[和与及、]/, "")
      .trim();
    const further = rest === "" ? [] : splitAtAnd(rest).map(readName);
    return { named: [...named, ...further], openEnded: rest === "" || others !== "" || joined };
  }
  return { named: splitAtAnd(item).map(readName), openEnded: false };
}

/** 等部门, 等6个市级部门, 等单位和: they say that there are others. */
const OTHERS =
  /^(?:[\d一二三四五六七八九十数多几]{1,3}[个家]?)?(?:[省市区县州]?[级直]|国家|中央)?(?:部门|单位|委办局|部委|机构|企业|地)(?:[（(](?:部门|单位)[）)]|[和及与](?:部门|单位|机构))?(?:$|(?=[和与及、]))/;

const AND = /以及|[和及与/／]/g;

/** Bodies after 和 that need what stands before it: 有关部门和单位, 党委和政府. */
const LEANS =
  /^(?:单位|部门|机构|政府|人民政府|企业|企事业单位|学校|社区|人员|个人|机关|办事处|管委会|其|所属|直属|下属|各自|相关人员|事业单位|团体|人民团体)/;
const ENDS_NAME =
  /(?:[局委办厅署院府联协]|(?<!社)会|(?<![干全内外])部|中心|公司|集团|银行|支队|总队|大队|街道|[县区市](?:[）)])|各[县区市镇乡]|[县区]|部门|单位|[）)])$/;

/** 市教育局和市财政局 are two; 工业和信息化局 and 有关部门和单位 are one. */
function splitAtAnd(item: string): string[] {
  const names: string[] = [];
  let rest = item;
  for (const match of allMatches(item, AND)) {
    const before = item.slice(item.length - rest.length, match.index);
    const after = item.slice(match.index + match[0].length);
    if (!isJoint(before, after)) continue;
    names.push(before);
    rest = after;
  }
  return [...names, rest].filter((name) => name !== "");
}

function isJoint(before: string, after: string): boolean {
  const [left, right] = [simplifyCharacters(before), simplifyCharacters(after)];
  if (left.length < 2 || !ENDS_NAME.test(left) || LEANS.test(right)) return false;
  const [next = right] = right.split(AND, 1);
  // 工业和信息化局 after 及: its first word is no name yet.
  const whole = [next, right];
  return whole.some((name) => isCollective(name) || (name.length > 1 && isUnitLike(name)));
}

const ROLE_MARKS: readonly (readonly [RegExp, Role])[] = [
  [/^(?:总?牵头|主办|主责|牵头负责|牵头抓总|主抓)(?:单位|部门)?$/, "lead"],
  [/^(?:配合|协办|协同|协助|参与|参加|会办)(?:单位|部门)?$/, "support"],
  [/^(?:负责|承办|责任|落实|实施|具体负责|具体承办)(?:单位|部门)?$/, "responsible"],
];
const MARK = /^[*＊★☆▲△●◆※#]{1,3}|[*＊★☆▲△●◆※#]{1,3}$/;
const LAST_BRACKET = /[（(【〔［[]([^（()）【】〔〕［］[\]]{2,6})[）)】〕］\]]$/;

/** A number or a remark beside a name: 1.市教育局, 市财政局（排名不分先后）. */
const NUMBER_BEFORE = /^(?:[•·▪■○◇–—-]\s?|\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[）)])\s?/;
const REMARK_BEHIND =
  /[（(](?:排名不分先后|按(?:照?各自)?职责分工(?:负责)?|分别负责|下同|按职责)[）)]$|[.．]$/;

function readName(item: string): Named {
  const written = item.replace(NUMBER_BEFORE, "").replace(REMARK_BEHIND, "");
  const mark = MARK.exec(written)?.[0] ?? "";
  const name = written.replace(MARK, "").replace(MARK, "").trim();
  const inside = simplifyCharacters(LAST_BRACKET.exec(name)?.[1] ?? "");
  const role = ROLE_MARKS.find(([words]) => words.test(inside))?.[1] ?? null;
  return { name: role ? name.replace(LAST_BRACKET, "").trim() : name, role, mark: mark.charAt(0) };
}
