import type { Target } from "../notice";
import type { Figure } from "./figures";
import { figuresIn } from "./figures";
import { isIndicator, splitIndicators, splitList } from "./indicatorNouns";
import { splitPlaces, takeScope } from "./scopes";

/** What is known of a clause from what stands around it. */
export interface ClauseContext {
  /** It stands in a section about goals. */
  readonly isGoal: boolean;
  /** Whom the goals of the section are about. */
  readonly scope: string;
  /** Its half sentence says by when, which makes an aim of what is done. */
  readonly hasHorizon: boolean;
}

/** A target without what its half sentence adds. */
export interface ClauseTarget extends Pick<Target, "name" | "scope" | "target" | "unit"> {
  readonly limits: readonly string[];
  /** The places in the clause where its words begin and end. */
  readonly begin: number;
  readonly end: number;
  /** Which of several years it is for. */
  readonly yearIndex: number;
}

/** 达到, 控制在: a number that stands behind is a level. */
const LEVEL =
  /(?:(?:提高|提升|增加|增长|扩大|上升|发展|恢复|控制|降低|下降|减少|缩[小短减]|压[减缩]|精简)[到至]|降[到至为]|压[减缩]为|(?:稳定|保持|维持|控制)在|达到?|超过|突破|不(?:得)?(?:低于|少于|小于|高于|超过|大于|多于)|至少|优于|[高低大多少]于|为)(?:约|近|超)?$/u;
/** 达到2020年的2倍. */
const MULTIPLE =
  /(?:达到?|为|是|相当于)(?:20\d\d年?[底末]?|[上前]一?年|基期|“?十[一二三四五六七]五”?期?末)的$/u;
/** In a task these would rather be conditions. */
const WEAK_LEVEL = /^(?:为|优于|[高低大多少]于)/u;
const GROWTH =
  /(?:增长|递增|增加|提高|提升|上升|下降|降低|减少|压减|压降|削减|减排|扩大|缩小|缩短|压缩|提速|增幅|降幅)$/u;
const ABOUT = /(?:约|近|超|超过|约为)$/u;
const ACTION =
  "(?:新增|新建|改建|扩建|建成|建设|完成|改造|创建|培育|引进|培养|培训|发展|打造|认定|减少|化解|淘汰|治理|修复|绿化|造林|选拔|" +
  "扶持|支持|评选|资助|产生|举办|开通|转移|安置|解决|建立|落户|招引|签约|开工|投产|整治|发放|筹集|开发|盘活|招商|提供)";
const ENDS_IN_ACTION = new RegExp(`${ACTION}$`, "u");
const HAS_ACTION = new RegExp(`^.{0,8}?${ACTION}`, "u");
/** Actions that are an aim without any time: what there will be. */
const RESULTS = /(?:新增|新建|建成|新培育|新引进|新认定)/u;
/** Against what it is measured: 比2015年, 由2015年的45%, 在2015年基础上. */
const BASE =
  /[，,]?(?<base>(?:比|较)[^，,、]{0,8}?(?:20\d\d年?|[上去前]一?年|同期|基期|五”|期末)(?:年?[底末]|同期|时?期末?)?|[由从][^，,]{0,12}?\d[^，,]{0,8}|在[^，,]{2,14}基础上再?|同比)$/u;
const GAP =
  /(?<base>(?:高于|快于|低于|高出|超过|超|比)[^，,、]{1,12}?(?:水平|平均|增速|全[国省市县区]|增长)[高快低]?)$/u;
const KEPT_ADVERB = /(?:年均|年平均|平均每年|每年|累计|力争|争取|至少|原则上)$/u;
const DROPPED_ADVERB =
  /(?:进一步|逐步|稳步|持续|稳定|要|应|将|也|都|均|全部|基本|分别|共|总共|实际|保持|预计|预期|计划|实现|力求|确保|总体|普遍|平均|努力|，|,|\s)$/u;
const LEADING =
  /^(?:[\s“”"‘’（(、，,—–-]|[和与及并且将把使让]|以及|其中|同时|努力|实现|确保|保证|推动|推进|保持|预计|预期|重点|全面|力促|使得|促进|加快)/u;
const SOFT = /^(?:力争|争取)/u;

/** No name with its verbs is longer. */
const LONGEST = 64;

/** Of what a task may speak without aiming at it: grants, thresholds, fees. */
const NO_AIM =
  /给予|奖励|补[助贴]|返还|处以|罚款|享受|可申请|最高|最多|上限|下限|不设|每增加|按.{0,8}标准|标准|额度|限额|费率|税率|注册资本|实际投资|年纳税|以上的|以下的|超过.{0,12}的|每人|每户|一次性/u;

/** The targets with a number that a clause states. */
export function readFigures(clause: string, context: ClauseContext): ClauseTarget[] {
  const figures = figuresIn(clause);
  if (figures.length === 0 || (!context.isGoal && NO_AIM.test(clause))) return [];
  const found: ClauseTarget[] = [];
  let from = 0;
  let verb = "";
  for (let index = 0; index < figures.length; index++) {
    const figure = figures[index];
    if (!figure || figure.start < from) continue;
    const region = clause.slice(Math.max(from, figure.start - LONGEST), figure.start);
    const values = /分别/.test(region) ? seriesFrom(figures, index, clause) : [figure];
    const last = values.at(-1) ?? figure;
    const behind = clause.slice(
      last.end,
      Math.min(figures[index + values.length]?.start ?? Infinity, last.end + LONGEST),
    );
    const read = readRegion({ region, values, behind, verb }, context);
    if (!read) continue;
    const end = last.end + read.used;
    for (const one of read.targets) found.push({ ...one, begin: from, end });
    from = end;
    verb = read.verb;
    index += values.length - 1;
  }
  return found;
}

/** The numbers of a list: 35290万元和10530万元. */
function seriesFrom(figures: readonly Figure[], first: number, clause: string): Figure[] {
  const series = figures.slice(first, first + 1);
  for (let index = first + 1; index < figures.length; index++) {
    const next = figures[index];
    if (!next || !/^(?:[、和及与，,]|以及)?$/.test(clause.slice(series.at(-1)?.end, next.start))) break;
    series.push(next);
  }
  return series;
}

/** One number, or a list of numbers, with what stands around it. */
interface Region {
  /** What stands before, from the number before on. */
  readonly region: string;
  readonly values: readonly Figure[];
  readonly behind: string;
  /** The action that the number before it was about: 引进30名…和50名…. */
  readonly verb: string;
}

interface RegionRead {
  readonly targets: readonly Omit<ClauseTarget, "begin" | "end">[];
  /** How much of what stands behind belongs to it. */
  readonly used: number;
  readonly verb: string;
}

/** A name with what stands between it and the number. */
interface Subject {
  readonly name: string;
  readonly limits: readonly string[];
}

function readRegion({ region, values, behind, verb }: Region, context: ClauseContext): RegionRead | null {
  const [figure] = values;
  if (!figure) return null;
  const inList = verb !== "" && /^(?:[、和及与]|以及)$/.test(region);
  if (inList) return actionRead({ name: "", limits: [] }, figure, verb, behind, context);
  if (figure.inWords !== "") return inWordsRead(region, figure, behind, context);
  const level = (figure.unit === "倍" ? MULTIPLE : LEVEL).exec(region)?.[0] ?? LEVEL.exec(region)?.[0] ?? "";
  // 指数控制在103.5以内 has no unit.
  if (figure.unit === "" && level === "") return null;
  if (level !== "" && !context.isGoal && WEAK_LEVEL.test(level)) return null;
  // 超过100人的企业 says which.
  if (level !== "" && /^的(?!目标|水平|要求)/.test(behind)) return null;
  const before = region.slice(0, region.length - level.length);
  const about = level === "" ? (ABOUT.exec(before)?.[0] ?? "") : "";
  const bare = before.slice(0, before.length - about.length);
  // What there is already is no aim.
  if (/已经?$/.test(bare)) return null;
  const growth = level === "" ? (GROWTH.exec(bare)?.[0] ?? "") : "";
  const subject = peel(bare.slice(0, bare.length - growth.length));
  const limits = [...subject.limits, ...(level === "" ? [] : [level]), ...(about === "" ? [] : [about])];
  const action = TRAILING_ACTION.exec(subject.name)?.[0] ?? "";
  if (growth !== "" && subject.name !== "") return namedRead({ ...subject, limits }, growth, values, context);
  const acts = action !== "" ? action : ENDS_IN_ACTION.test(growth) ? growth : "";
  if (acts !== "") return actionRead({ name: "", limits }, figure, acts, behind, context);
  if (level !== "") return namedRead({ ...subject, limits }, "", values, context);
  // 由2020年的45% is what it was.
  if (limits.some((words) => /^[由从]/.test(words))) return null;
  const gap = figure.unit.endsWith("百分点") ? GAP.exec(subject.name)?.[0] : undefined;
  if (gap !== undefined) {
    const name = subject.name.slice(0, -gap.length);
    return namedRead({ name, limits: [...limits, gap] }, "", values, context);
  }
  return isNamed(subject.name, figure, context)
    ? namedRead({ ...subject, limits }, "", values, context)
    : null;
}

/** A number without a verb before it: 达标率100%, 失业率6%左右, 新增城镇就业10万人. */
function isNamed(name: string, figure: Figure, { isGoal, hasHorizon }: ClauseContext): boolean {
  const acts = HAS_ACTION.test(name) && (isGoal || hasHorizon || RESULTS.test(name));
  if (acts || (isGoal && isIndicator(name))) return true;
  return figure.limits.length > 0 && figure.unit === "%" && /(?:率|涨幅|增[速幅])$/.test(name);
}

function inWordsRead(
  region: string,
  figure: Figure,
  behind: string,
  context: ClauseContext,
): RegionRead | null {
  const { name, limits } = peel(region);
  // 产业倍增行动 is a name.
  if (/^(?:计划|工程|行动|战略|效应)/.test(behind) || !(context.isGoal || isIndicator(name))) return null;
  const isZero = figure.value === 0;
  const base = limits.at(-1) ?? "";
  const words = BASE.test(base)
    ? [...limits.slice(0, -1), base + figure.inWords]
    : [...limits, figure.inWords];
  return namedRead({ name, limits: words }, isZero ? "增长" : "", [figure], context);
}

function namedRead(
  { name, limits }: Subject,
  growth: string,
  values: readonly Figure[],
  context: ClauseContext,
): RegionRead | null {
  const whole = takeScope(name, context.scope);
  const named =
    values.length > 1
      ? namesOfSeries(whole.name, values.length)
      : splitIndicators(whole.name).map((one) => ({ one, place: "" }));
  if (!named?.every(({ one }) => isName(one))) return null;
  const isOverYears = values.length > 1 && new Set(named.map(({ one, place }) => one + place)).size === 1;
  const targets = named.map(({ one, place }, at) => ({
    name: one + growth,
    scope: place === "" ? whole.scope : place,
    ...measured(values[Math.min(at, values.length - 1)], limits),
    yearIndex: isOverYears ? at : 0,
  }));
  return { targets, used: 0, verb: "" };
}

function measured(figure: Figure | undefined, limits: readonly string[]) {
  const all = [...limits, ...(figure?.limits ?? [])];
  const isCeiling = all.some((words) =>
    /控制|不(?:得)?(?:超过|高于|大于|多于)|^[低少]于|以[内下]|之内|[降压缩减精]/.test(words),
  );
  const target = isCeiling ? (figure?.upper ?? figure?.value) : figure?.value;
  return { target: target ?? null, unit: figure?.unit ?? "", limits: all };
}

/** A list of names (or of places before one name) to which 分别 gives a number each; one name has one for each year. */
function namesOfSeries(subject: string, count: number): { one: string; place: string }[] | null {
  const parts = splitList(subject);
  if (parts.length === 1) return Array.from({ length: count }, () => ({ one: subject, place: "" }));
  if (parts.length !== count) return null;
  if (parts.every(isIndicator)) return parts.map((one) => ({ one, place: "" }));
  const places = splitPlaces(parts, isIndicator);
  if (places) return places.scopes.map((place) => ({ one: places.name, place }));
  // 城镇和农村居民人均可支配收入: what the last one adds is meant for all.
  const [first = ""] = parts;
  const last = parts.at(-1) ?? "";
  const shared = last.slice(first.length);
  const isShared = isIndicator(shared) && parts.slice(0, -1).every((part) => part.length === first.length);
  return parts.map((part, at) => ({ one: isShared && at < count - 1 ? part + shared : part, place: "" }));
}

const TRAILING_ACTION = new RegExp(`${ACTION}(?:[和并、]?${ACTION}){0,2}$`, "u");

/** 新增100个停车位, 引进30名专家: the noun stands behind the number. */
function actionRead(
  { limits }: Subject,
  figure: Figure,
  verb: string,
  behind: string,
  { isGoal, hasHorizon, scope }: ClauseContext,
): RegionRead | null {
  const isAim = isGoal || hasHorizon || RESULTS.test(verb) || limits.length > 0;
  const { noun, used } = nounOf(behind);
  if (!isAim || noun === "") return null;
  const target = { name: verb + noun, scope, ...measured(figure, limits), yearIndex: 0 };
  return { targets: [target], used, verb };
}

function nounOf(behind: string): { noun: string; used: number } {
  const quoted = /^“[^“”]{2,24}”/u.exec(behind)?.[0];
  if (quoted !== undefined) return { noun: quoted.slice(1, -1), used: quoted.length };
  const phrase = /^[^，,；;。（(”"]{0,40}/u.exec(behind)?.[0] ?? "";
  const said = phrase.replace(/(?:来\p{Script=Han}{1,4})?(?:进行|开展|参加|用于|出国|从事).*$/u, "");
  const trimmed = said.replace(/(?:[、和及与并]|以及)$/u, "");
  const noun = trimmed.slice(trimmed.lastIndexOf("的") + 1).replace(/^[、\s]+/, "");
  const isNoun = noun.length >= 2 && noun.length <= 24 && !/\d/.test(noun);
  return { noun: isNoun ? noun : "", used: isNoun ? trimmed.length : 0 };
}

/** Takes from a name what stands around it. */
function peel(text: string): Subject {
  let name = text;
  const limits: string[] = [];
  for (;;) {
    const kept = KEPT_ADVERB.exec(name) ?? BASE.exec(name);
    const end = kept ?? DROPPED_ADVERB.exec(name);
    if (!end) break;
    if (kept) limits.unshift(kept[0].replace(/^[，,]/, ""));
    name = name.slice(0, name.length - end[0].length);
  }
  for (;;) {
    const soft = SOFT.exec(name);
    const start = soft ?? LEADING.exec(name);
    if (!start) break;
    if (soft) limits.unshift(soft[0]);
    name = name.slice(start[0].length);
  }
  return { name: withoutOpenBracket(name), limits };
}

/** 占比达到60%（其中女性达到30%）: the name begins behind a bracket that is still open. */
function withoutOpenBracket(name: string): string {
  const open = Math.max(name.lastIndexOf("（"), name.lastIndexOf("("));
  const close = Math.max(name.lastIndexOf("）"), name.lastIndexOf(")"));
  return open > close ? name.slice(open + 1).replace(/^其中/, "") : name.replace(/^[）)]+/, "");
}

function isName(name: string): boolean {
  return name.length >= 2 && name.length <= 40 && !/[《》！？“”]/u.test(name) && /\p{Script=Han}/u.test(name);
}
