import type { Target } from "../../src/core/notice/notice";
import type { TargetEntries } from "../../src/core/matrix/targetAttainment";

/** A target with what a person typed into its row, and what 完成比例 says then. */
export interface TargetCase {
  readonly what: string;
  readonly target: Target;
  readonly entries: TargetEntries;
  readonly attainment: string | number;
}

function target(goal: number | null, unit: string, qualifier = "", name = "指标"): Target {
  return { name, scope: "全区", target: goal, unit, year: 2020, qualifier, text: "原文" };
}

const GDP = target(35290, "万元", "达到");
const GROWTH = target(9, "%", "年均，左右", "地区生产总值增长");
const DOUBLING = target(2, "倍", "比2010年翻一番");
const MORE = target(50, "%", "比2015年增长");
const LESS = target(20, "%", "比2015年下降");
const LIMIT = target(5, "%", "以内");

type Typed = Partial<TargetEntries>;

function of(what: string, one: Target, typed: Typed, attainment: string | number): TargetCase {
  return { what, target: one, entries: { base: null, actual: null, kind: null, ...typed }, attainment };
}

/** Every kind of target, filled in as it should be and otherwise. */
export const TARGET_CASES: readonly TargetCase[] = [
  of("nothing filled in", GDP, {}, ""),
  of("a value", GDP, { actual: 31761, kind: "年报数" }, 0.9),
  of("more than the target", GDP, { actual: 36000 }, 1.0201),
  of("nothing at all", GDP, { actual: 0 }, 0),
  of("an estimate", GDP, { actual: 33333, kind: "预计数" }, "94.5%（预计）"),
  of("half a digit", target(1000, "人"), { actual: 14.5, kind: "预计数" }, "1.5%（预计）"),
  of("words", GDP, { actual: "约3.5亿元" }, "本年值请填数字"),
  of("a number typed as text", GDP, { actual: "31761" }, "本年值请填数字"),
  of("a target without a number", target(null, "", "全部实现"), { actual: 1 }, ""),
  of("a rate of growth", GROWTH, { actual: 9.9 }, 1.1),
  of("a decline where growth was planned", GROWTH, { actual: -0.9, kind: "预计数" }, "-10.0%（预计）"),
  of("a growth that was typed as 9.9%", GROWTH, { actual: 0.099 }, "请按%填数字"),
  of("a share that was typed as 52%", target(52, "%", "达到"), { actual: 0.52 }, "请按%填数字"),
  of("a doubling without its base", DOUBLING, { actual: 30000 }, "请填基期值"),
  of("a doubling with nothing yet", DOUBLING, {}, "请填基期值"),
  of("a doubling with a base in words", DOUBLING, { base: "见年鉴", actual: 30000 }, "请填基期值"),
  of("a doubling with a base of nothing", DOUBLING, { base: 0, actual: 30000 }, "请填基期值"),
  of("a doubling with its base alone", DOUBLING, { base: 10000 }, ""),
  of("doubled", DOUBLING, { base: 10000, actual: 20000, kind: "快报数" }, 1),
  of("nine tenths of a doubling", DOUBLING, { base: 10000, actual: 18000 }, 0.9),
  of("growth over a base", MORE, { base: 200, actual: 280 }, 0.8),
  of("growth over a base that is not there", MORE, { actual: 280 }, "请填基期值"),
  of("what shrank instead", MORE, { base: 200, actual: 190 }, -0.1),
  of("a decline over a base", LESS, { base: 200, actual: 180, kind: "预计数" }, "50.0%（预计）"),
  of("a limit kept", LIMIT, { actual: 4.9 }, "达到"),
  of("a limit met", LIMIT, { actual: 5, kind: "预计数" }, "达到（预计）"),
  of("a limit passed", LIMIT, { actual: 5.1 }, "未达到"),
  of("a floor", target(330, "天", "不低于"), { actual: 297 }, 0.9),
  of("a level to come down to", target(35, "微克/立方米", "降至，以下"), { actual: 33 }, "达到"),
  of("a time to be shortened", target(3, "个工作日", "压缩至"), { actual: 5 }, "未达到"),
  of("a level to be raised to", target(43, "%", "由41.5%，提高到"), { actual: 43 }, 1),
  of("a limit of nothing", target(0, "起", "不超过"), { actual: 0 }, "达到"),
];
