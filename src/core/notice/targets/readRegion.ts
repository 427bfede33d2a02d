import type { Target } from "../notice";
import {
  ABOUT,
  BASE,
  GAP,
  GROWTH,
  HAS_ACTION,
  LEVEL,
  MULTIPLE,
  RESULTS,
  TRAILING_ACTION,
  WEAK_LEVEL,
} from "./figureWords";
import type { Figure } from "./figures";
import { isIndicator, splitIndicators } from "./indicatorNouns";
import { nounBehind } from "./nounBehind";
import { isName, peelName } from "./peelName";
import type { Subject } from "./peelName";
import { takeScope } from "./scopes";
import { namesOfSeries } from "./seriesNames";

/** What is known of a clause from what stands around it. */
export interface ClauseContext {
  /** It stands in a section about goals. */
  readonly isGoal: boolean;
  /** Whom the goals of the section are about. */
  readonly scope: string;
  /** Its half sentence says by when, which makes an aim of what is done. */
  readonly hasHorizon: boolean;
  /** What the clause before it measured, which 年均增长7% or 到2025年达到90% goes on about; null where that is open. */
  readonly before: Pick<Target, "name" | "scope" | "unit"> | null;
}

/** A target as the words around its number say it. */
export interface RegionTarget extends Pick<Target, "name" | "scope" | "target" | "unit"> {
  readonly limits: readonly string[];
  /** Which of several years it is for. */
  readonly yearIndex: number;
}

/** One number, or a list of numbers, with what stands around it. */
export interface Region {
  /** What stands before, from the number before on. */
  readonly region: string;
  readonly values: readonly Figure[];
  readonly behind: string;
  /** The action that the number before it was about: 引进30名…和50名…. */
  readonly verb: string;
}

/** What was read of it. */
interface RegionRead {
  readonly targets: readonly RegionTarget[];
  /** How much of what stands behind belongs to it. */
  readonly used: number;
  readonly verb: string;
}

/** The targets that a number, or a list of numbers, belongs to; null where it is part of no aim. */
export function readRegion(region: Region, context: ClauseContext): RegionRead | null {
  const [figure] = region.values;
  if (!figure) return null;
  return (
    listedRead(region, figure, context) ??
    (figure.inWords !== "" ? inWordsRead(region, figure, context) : verbRead(region, figure, context))
  );
}

/** 引进30名…和50名…; 新增企业30家、学校20所: the verb was said before. */
function listedRead(
  { region, behind, verb }: Region,
  figure: Figure,
  context: ClauseContext,
): RegionRead | null {
  if (verb === "") return null;
  if (/^(?:[、和及与]|以及)$/.test(region)) return actionRead([], figure, verb, behind, context);
  const { noun } = /^[、和及与](?<noun>\p{Script=Han}{2,16})$/u.exec(region)?.groups ?? {};
  if (noun === undefined || LEVEL.test(noun) || GROWTH.test(noun) || TRAILING_ACTION.test(noun)) return null;
  if (HAS_ACTION.test(noun)) return null;
  const read = namedRead({ name: verb + noun, limits: [] }, "", [figure], context);
  return read && { ...read, verb };
}

/** A number with the verb before it, be it of a level (达到), of growth or of an action, or without any (失业率6%). */
function verbRead(
  { region, values, behind }: Region,
  figure: Figure,
  context: ClauseContext,
): RegionRead | null {
  const level = (figure.unit === "倍" ? MULTIPLE : LEVEL).exec(region)?.[0] ?? LEVEL.exec(region)?.[0] ?? "";
  // 指数控制在103.5以内 has no unit.
  if (figure.unit === "" && level === "") return null;
  if (level !== "" && !context.isGoal && WEAK_LEVEL.test(level)) return null;
  // 超过100人的企业, 产值超100亿元企业: it says which.
  if (level !== "" && /^的(?!目标|水平|要求)/.test(behind)) return null;
  const before = region.slice(0, region.length - level.length);
  const about = level === "" ? (ABOUT.exec(before)?.[0] ?? "") : "";
  if (tellsWhich(level || about, behind)) return null;
  const bare = before.slice(0, before.length - about.length);
  // What there is already is no aim.
  if (/已经?$/.test(bare)) return null;
  const growth = level === "" ? (GROWTH.exec(bare)?.[0] ?? "") : "";
  const subject = peelName(bare.slice(0, bare.length - growth.length));
  const limits = [...subject.limits, ...[level, about].filter((words) => words !== "")];
  if (subject.name === "" && context.before !== null) {
    const goesOn = growth === "" ? level !== "" && figure.unit === context.before.unit : figure.unit === "%";
    if (goesOn) return continuedRead(context.before, growth, figure, limits);
  }
  if (growth !== "" && subject.name !== "") return namedRead({ ...subject, limits }, growth, values, context);
  const action = TRAILING_ACTION.exec(subject.name + growth)?.[0] ?? "";
  if (action !== "") return actionRead(limits, figure, action, behind, context);
  if (level !== "") return namedRead({ ...subject, limits }, "", values, context);
  // 由2020年的45% is what it was.
  if (limits.some((words) => /^[由从]/.test(words))) return null;
  return bareRead({ ...subject, limits }, figure, values, context);
}

const MODIFIED = /^[^，,、\d]{0,6}(?:企业|项目|园区|集群|产业|品牌|单位|机构|平台|基地|[县镇乡村])/;

function tellsWhich(level: string, behind: string): boolean {
  return /(?:超过?|突破|达|[高大多]于)$/.test(level) && MODIFIED.test(behind);
}

/** 地区生产总值突破1000亿元，年均增长7.5%. */
function continuedRead(
  { name, scope }: Pick<Target, "name" | "scope">,
  growth: string,
  figure: Figure,
  limits: readonly string[],
): RegionRead {
  return {
    targets: [measured(name + growth, scope, figure, limits)],
    used: 0,
    verb: "",
  };
}

/** A number without a verb right before it: 达标率100%, 失业率6%左右, 新增城镇就业10万人. */
function bareRead(
  { name, limits }: Subject,
  figure: Figure,
  values: readonly Figure[],
  context: ClauseContext,
): RegionRead | null {
  const { isGoal, hasHorizon } = context;
  const gap = figure.unit.endsWith("百分点") ? GAP.exec(name)?.[0] : undefined;
  if (gap !== undefined) {
    return namedRead({ name: name.slice(0, -gap.length), limits: [...limits, gap] }, "", values, context);
  }
  const action = HAS_ACTION.exec(name)?.groups?.["action"];
  if (action !== undefined && (isGoal || hasHorizon || RESULTS.test(name))) {
    const read = namedRead({ name, limits }, "", values, context);
    return read && { ...read, verb: action };
  }
  const isRate =
    figure.unit === "%" &&
    (/率$/.test(name) || (figure.limits.length > 0 && /(?:涨幅|增[速幅]|占比|比[重例])$/.test(name)));
  return (isGoal && isIndicator(name)) || isRate ? namedRead({ name, limits }, "", values, context) : null;
}

/** 比2010年翻一番, 零增长. */
function inWordsRead({ region, behind }: Region, figure: Figure, context: ClauseContext): RegionRead | null {
  const { name, limits } = peelName(region);
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
  const targets = named.map(({ one, place }, at) =>
    measured(
      one + growth,
      place === "" ? whole.scope : place,
      values[Math.min(at, values.length - 1)],
      limits,
      isOverYears ? at : 0,
    ),
  );
  return { targets, used: 0, verb: "" };
}

function measured(
  name: string,
  scope: string,
  figure: Figure | undefined,
  limits: readonly string[],
  yearIndex = 0,
): RegionTarget {
  const all = [...limits, ...(figure?.limits ?? [])];
  const isCeiling = all.some((words) =>
    /控制|不(?:得)?(?:超过|高于|大于|多于)|^[低少]于|以[内下]|之内|[降压缩减精]/.test(words),
  );
  const target = isCeiling ? (figure?.upper ?? figure?.value) : figure?.value;
  return { name, scope, target: target ?? null, unit: figure?.unit ?? "", limits: all, yearIndex };
}

/** 新增100个停车位, 引进30名专家: the noun stands behind the number. */
function actionRead(
  limits: readonly string[],
  figure: Figure,
  verb: string,
  behind: string,
  { isGoal, hasHorizon, scope }: ClauseContext,
): RegionRead | null {
  const isAim = isGoal || hasHorizon || RESULTS.test(verb) || limits.length > 0;
  const { noun, used } = nounBehind(behind);
  if (!isAim || noun === "") return null;
  return { targets: [measured(verb + noun, scope, figure, limits)], used, verb };
}
