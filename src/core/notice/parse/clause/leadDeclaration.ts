import { simplifyCharacters } from "../lines/simplifyCharacters";

/**
 * What a text says about who leads: nothing; the first unit of its own list; of this list and all that follow (下同); or of
 * all lists, since a remark that stands by itself holds for the whole notice.
 */
export type FirstLeads = "unsaid" | "here" | "from-here" | "everywhere";

const LEADS = "(?:牵头|主办|主责|主抓|汇总)";
const BODY = "(?:单位|部门|机关|者)";
/** 列第一位, 排名第一, 首位, 第一个单位; not 第一书记, 第一责任人, 第一季度. */
const FIRST =
  "(?:第[一1](?:位|个|家|名|顺位|(?=[的者为是]|责任单位|责任部门|单位|部门))|首位|首个|首家|首列|首名|最前面?|(?:排|列|位|名)(?:列|名|序)?(?:在)?[首前](?=[的者为]))";
const FIRST_LEADS = new RegExp(
  `${FIRST}[的者]?(?:(?:责任|承办|落实|负责|实施)?${BODY}{1,2})?[的均即都]?(?:一律|统一)?(?:[，,]?(?:为|是|系|作为|视为))?` +
    `[“"]?(?:(?:本项|该项)?(?:任务|工作|项目|事项)的?)?总?${LEADS}(?!领导|人)`,
);
const LEAD_IS_FIRST = new RegExp(
  `${LEADS}${BODY}[均都]?(?:为|是|系|列|排|居|位|名)[^。；;，,（(）)：:]{0,12}(?:第[一1](?=[位个家名的者单责。；;，,）)]|$)|首位|首个|首列|最前)`,
);
const CONTINUES = /[以下后]同|以下|下列|此后/;

/** Whether a text says that the first unit named leads: 列第一位者为牵头单位，下同. */
export function declaresFirstLead(text: string): boolean {
  if (!MAY_DECLARE.test(text)) return false;
  const plain = simplifyCharacters(text);
  return FIRST_LEADS.test(plain) || LEAD_IS_FIRST.test(plain);
}

/** What most texts do not hold; the others are done at once. */
const MAY_DECLARE = /第[一1]|首|前/;

/** How far a declaration reaches that stands among the units of a task. */
export function reachInClause(text: string): FirstLeads {
  if (!declaresFirstLead(text)) return "unsaid";
  return /[下后]同/.test(text) ? "from-here" : "here";
}

/** How far a declaration reaches that stands in the text: 注：列第一位的为牵头单位. */
export function reachInText(text: string): FirstLeads {
  if (!declaresFirstLead(text)) return "unsaid";
  return CONTINUES.test(text) ? "from-here" : "everywhere";
}

const MARKED_LEADS =
  /(?:带|标|加|打|注|有|以)[有注]?[“"（(]?(?<mark>[*＊★☆▲△●◆※#])[”"）)]?(?:号|标志|标记|符号)?[^。；;]{0,10}(?:牵头|主办|主责)/;

/** The mark that the leading units have beside them, as a text says: 注：带*的为牵头单位; null where it says nothing. */
export function leadMarkIn(text: string): string | null {
  return MARKED_LEADS.exec(simplifyCharacters(text))?.groups?.["mark"] ?? null;
}
