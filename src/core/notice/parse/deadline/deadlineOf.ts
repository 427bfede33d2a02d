import { CharacterSet } from "../../../values/CharacterSet";
import { allMatches } from "../../../values/allMatches";
import type { NoticeWarning, Task, TaskUnit } from "../../notice";
import type { Clause } from "../clause/clause";
import { deadlineDate } from "./deadlineDate";
import { doubtfulDeadlineWarning, severalDeadlinesWarning } from "./deadlineWarnings";
import type { Segment } from "../segments";
import { simplifyCharacters } from "../lines/simplifyCharacters";
import { DIGIT as D, DONE, FROM_THE_NOTICE, SAYS_NONE } from "./timeWords";
import { isUnitLike } from "../units/unitNames";

/** By when a task is to be done, and what is doubtful about it. */
export interface FoundDeadline extends Pick<Task, "deadline" | "deadlineDate"> {
  readonly warnings: readonly NoticeWarning[];
}

/** What of a segment tells by when. */
type DatedSegment = Pick<Segment, "content" | "line"> & {
  readonly clauses: readonly Pick<Clause, "deadline">[];
};

/**
 * The deadline of a segment: what a label or clause says, else the first time that its sentences demand.
 * @param units the task's units
 */
export function deadlineOf(segment: DatedSegment, units: readonly TaskUnit[]): FoundDeadline {
  const said = segment.clauses
    .flatMap(({ deadline }) => deadline ?? [])
    .filter((words) => !SAYS_NONE.test(words));
  const [ofClause, ...more] = new Set(said);
  if (ofClause !== undefined) {
    return foundDeadline(
      ofClause,
      more.length > 0 ? [severalDeadlinesWarning(segment.line, ofClause, more)] : [],
    );
  }
  const demands = segment.content.flatMap(({ text }) => demandsIn(text));
  const [first] = demands;
  if (!first) return { deadline: null, deadlineDate: null, warnings: [] };
  const { words, sentence } = first;
  const warnings: NoticeWarning[] = [];
  const others = new Set(demands.map((demand) => demand.words));
  others.delete(words);
  if (others.size > 0) warnings.push(severalDeadlinesWarning(segment.line, words, [...others]));
  const doer = otherDoer(sentence, units);
  if (doer !== null) warnings.push(doubtfulDeadlineWarning(segment.line, words, doer));
  return foundDeadline(words, warnings);
}

function foundDeadline(deadline: string, warnings: readonly NoticeWarning[]): FoundDeadline {
  return { deadline, deadlineDate: deadlineDate(deadline), warnings };
}

/** A time that a sentence sets. */
interface Demand {
  readonly words: string;
  /** The sentence up to that time. */
  readonly sentence: string;
}

const MONTH = `(?<![\\d.])(?:${D}{1,3}|元|本)月份?(?:${D}{1,3}[日号]|[底末初]|[上中下]旬)?`;
const QUARTER = "(?:[上下]半年|第?[一二三四1-4]季度[底末]?)";
const YEAR = `(?:(?<!\\d)${D}{4}年度?|[今明每本]年度?)`;
const TIME = new RegExp(
  `(?<relative>${FROM_THE_NOTICE})|` +
    `(?<time>(?<year>${YEAR})(?:年?[底末]|${MONTH}|${QUARTER})?|${MONTH}|${QUARTER}|(?<!${D}|[几多两近学财当全个去上次翌来前])年(?:[底末]|(?=内)))` +
    "(?<limit>之?前|以前|之?内)?",
  "g",
);

/** No time is named without one of them. */
const SPANS = new CharacterSet("年月季日天周");

const STOPS = "。；;！？\n";
/** So far around a time is looked for what it means. */
const NEAR = 80;

/** What a text demands by when; a status, a validity, a goal's year and what only names a time are none. */
function demandsIn(source: string): Demand[] {
  // Recognised without traditional characters, which stand in the same places.
  const text = simplifyCharacters(source);
  const demands: Demand[] = [];
  if (SPANS.firstIn(text) < 0) return demands;
  for (const match of allMatches(text, TIME)) {
    const { 0: found, index } = match;
    const end = index + found.length;
    const before = lastPart(text.slice(Math.max(0, index - NEAR), index));
    const after = firstPart(text.slice(end, end + NEAR));
    if (!isDemand(match.groups ?? {}, before, after)) continue;
    const words = source.slice(index, end + doneBehind(before, after));
    demands.push({ words, sentence: before });
  }
  return demands;
}

/** The sentence that has begun. */
function lastPart(text: string): string {
  let start = text.length;
  while (start > 0 && !STOPS.includes(text.charAt(start - 1))) start--;
  return text.slice(start);
}

/** The sentence up to its end. */
function firstPart(text: string): string {
  return /^[^。；;！？\n]{0,80}/.exec(text)?.[0] ?? "";
}

/** Before a time that is none: the state on a day, a beginning, an end of validity, a comparison, another year. */
const NO_DEMAND_BEFORE =
  /(?:截[至止]|截止[到至]|[自从以比较早晚]|[早晚]于|延[长期续][至到]|执行[至到]|有效期.{0,4}|期限.{0,4}|(?:当|次|翌|来|去|上|前一|下一)年度?|已[经于]?|原定于?|可以?[在于]?)$/;
/** Before a time that is no limit (到2020年，…达到52%) it is a goal's year. */
const UP_TO = /[到至]$/;
/** After a time that is past or tells which ones are meant. */
const NO_DEMAND_AFTER =
  /^(?:的|已|未|后|为|以来|[起至—–-]|[^，,]{0,8}(?:建成|完成|办结|到期|参加工作|获得|缴纳|受理|申请|成立|取得|登记|注册|批准|投产|出台|印发|立项|开工|签订|竣工|认定|备案|实施|出生|毕业|参保|购买|发生|形成|存在)(?:的|了))/;
/** 2020年1月1日前取得证书的人员, but not 2020年6月底前完成列入计划的项目. */
const TELLS_WHICH =
  /^[^，,]{1,14}的(?:人员|职工|企业|项目|贷款|案件|事项|单位|学生|家庭|小区|房屋|车辆|[人户]|建筑|住宅|机构|产品)(?:$|[，,]|予以|给予|可|应|按)/;
const HOLDS = /^取得[^，,]{0,8}(?:证书?|执照|资格|许可)/;
/** A policy that is in force until then: 2020年12月31日前，对…免征. */
const IN_FORCE = /^[，,]?(?:对|凡|可|仍|继续|免|减|给予|享受|符合|申[报请]|购买|缴)/;
const GRANTS = /免[征收缴]|减[征半免]|返还|补[贴助]|奖[励补]|享受|缓缴|优惠|给予|资助|贴息/;
const WORKS = /完成|制定|出台|建立|印发|修订|研究|落实/;
const COMPLETES =
  /^(?:[要应须需]|必须|力争|确保|争取|全面|全部|基本){0,2}(?:完成|办结|建成|出台|印发|制定|启动|投用|投入|上线|开工|竣工|到位|报送|上报|取得|实现|形成|建立|修订|公布|发布|验收|交付)/;

function isDemand(
  { relative, time = "", year, limit }: Readonly<Record<string, string | undefined>>,
  before: string,
  after: string,
): boolean {
  if (before.lastIndexOf("《") > before.lastIndexOf("》")) return false;
  if (relative !== undefined) return !after.startsWith("的");
  if (NO_DEMAND_BEFORE.test(before) || NO_DEMAND_AFTER.test(after)) return false;
  if (TELLS_WHICH.test(after) && (!COMPLETES.test(after) || HOLDS.test(after))) return false;
  if (IN_FORCE.test(after) && GRANTS.test(after) && !WORKS.test(after)) return false;
  if (limit === undefined) {
    if (time === year || time.startsWith("每")) return false;
    // 到2019年6月底，完成…, but not 到2020年底，…达到52%.
    const behind = after.replace(/^[，,]/, "");
    if (UP_TO.test(before)) return /月/.test(time) && COMPLETES.test(behind);
    // 2020年底，完成…, but not 2018年12月，印发….
    return COMPLETES.test(/[底末]$/.test(time) ? behind : after);
  }
  if (limit.endsWith("内")) return /[年度]$/.test(time);
  return true;
}

/** What may stand between a comma and the time. */
const LEADS_IN = /(?:^|[，,、：:（(])(?:[于在并应须需要]|力争|确保|争取|务必|必须|最迟|原则上|全部){0,3}$/;
const DONE_ALONE = new RegExp(`^(?:全面|全部|基本|初步)?${DONE}(?=[，,）)]|$)`);

/** 2019年2月底前完成 is kept whole where nothing else stands between its commas; of a longer clause the time is kept. */
function doneBehind(before: string, after: string): number {
  return LEADS_IN.test(before) ? (DONE_ALONE.exec(after)?.[0].length ?? 0) : 0;
}

const DUTY = /^(.{2,40}?)(?:必须|应当?|[要须需])/;

/** Who is to do it, where a body is named that is none of the task's: 各企业要于…. */
function otherDoer(sentence: string, units: readonly TaskUnit[]): string | null {
  const doer = sentence
    .split(/[，,]/)
    .map((piece) => DUTY.exec(piece)?.[1] ?? "")
    .findLast((name) => isUnitLike(name));
  if (doer === undefined || /^(?:各|有关|相关)/.test(doer)) return null;
  return units.some(({ name }) => doer.includes(name) || name.includes(doer)) ? null : doer;
}
