import { splitOutside } from "./brackets";

/** A list of units as a clause gives it. */
export interface UnitList {
  readonly names: readonly string[];
  /** It ends in 等, without saying which others. */
  readonly openEnded: boolean;
}

/**
 * Splits `市科协、市财政局等，各区、县级市` into units: at 、 and at ，；; while names that contain 、 stay whole.
 * The names are verbatim.
 */
export function readUnitList(text: string): UnitList {
  const names: string[] = [];
  let openEnded = false;
  for (const group of splitOutside(text, "，,；;。\n")) {
    for (const item of joinCompounds(splitOutside(group.text, "、").map((piece) => piece.text.trim()))) {
      const read = readItem(item);
      openEnded ||= read.openEnded;
      for (const name of read.names) names.push(name);
    }
  }
  return { names, openEnded };
}

/** Bodies that the notice does not name: 各区、县级市, 有关部门, 相关扶贫帮扶集团, 各项目牵头单位. */
export function isCollective(name: string): boolean {
  return (
    name.includes("各") || /^(?:其他|其它)?(?:相关|有关)/.test(name) || /[有相]关(?:部门|单位)/.test(name)
  );
}

/** Whether a text could be the name of a body: the last character of what such names end in. */
export function isUnitLike(name: string): boolean {
  const plain = name.replace(/[（(][^（(）)]*[）)]$/, "");
  return plain.length >= 2 && plain.length <= 40 && UNIT_ENDINGS.includes(plain.charAt(plain.length - 1));
}

// 局 委 办 部 of departments; 府 政府; 位 单位; 门 部门; 关 机关 and 海关; 构 机构; 业 企业; 班 专班; 心 中心; 组 领导小组
const UNIT_ENDINGS =
  "委局办部厅署院会处科室府位门关构业班心组团司联协行队站所校学社台馆园库区县市镇乡州盟旗省道户村厂网";

/** 等 at the end leaves the list open; 等部门 too; after 等 may follow a body of its own (等有关部门和单位). */
function readItem(item: string): UnitList {
  const etc = item.indexOf("等");
  if (etc < 1) return { names: item === "" ? [] : [item], openEnded: false };
  const named = item.slice(0, etc).trim();
  const after = item
    .slice(etc + 1)
    .replace(/^[和与及]/, "")
    .trim();
  if (after === "" || /^(?:市级|省级|区级|县级)?(?:部门|单位|部门和单位|单位和部门)$/.test(after)) {
    return { names: [named], openEnded: true };
  }
  // 高等法院, 中等职业学校: the character belongs to the name.
  if (!isCollective(after) && !/^[和与及]/.test(item.slice(etc + 1)))
    return { names: [item], openEnded: false };
  return { names: [named, after], openEnded: /^[和与及]/.test(item.slice(etc + 1)) };
}

const AREA = "(?:县级市|区|县|市|旗|州|盟|镇|乡|街道|乡镇|镇乡|镇街|区县|县区|市县|开发区|园区|功能区)";
const OFFICE = "(?:人民政府|政府|管委会|办事处|办|党委|党工委)";
const BRACKET = "(?:[（(][^（(）)]{0,20}[）)])";
/** 各区, 各有关县: a collective name that a following 、县级市 continues. */
const AREA_BEGINS = new RegExp(`各(?:有关|相关)?${AREA}${BRACKET}?$`);
const AREA_GOES_ON = new RegExp(`^(?:有关)?${AREA}${BRACKET}?${OFFICE}?${BRACKET}?$`);
/** 市政府各委、办、局 */
const KINDS_BEGIN = /各(?:部|部委|委|委办)$/;
const KINDS_GO_ON = /^(?:委|办|局|室|行|部|厅|署|委员会|直属机构)$/;
/** 省政府各部门、各直属机构 */
const ORGANS_BEGIN = /(?:政府|国务院|区直|市直|县直|省直)各(?:部门|部委|委办局|组成部门)$/;
const ORGANS_GO_ON = /^各(?:直属机构|直属单位|派出机构|特设机构)$/;

/** Puts the parts of a compound name together again, as they stood. */
function joinCompounds(items: readonly string[]): string[] {
  const joined: string[] = [];
  let compound: RegExp | null = null;
  for (const item of items) {
    const last = joined.at(-1);
    if (last !== undefined && compound?.test(item)) {
      joined[joined.length - 1] = `${last}、${item}`;
      continue;
    }
    joined.push(item);
    compound = continuationOf(item);
  }
  return joined;
}

function continuationOf(item: string): RegExp | null {
  if (AREA_BEGINS.test(item)) return AREA_GOES_ON;
  if (KINDS_BEGIN.test(item)) return KINDS_GO_ON;
  if (ORGANS_BEGIN.test(item)) return ORGANS_GO_ON;
  return null;
}
