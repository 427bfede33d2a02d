import type { Target } from "../notice/notice";
import { formulaText } from "../sheet/buildSheet";
import type { PlanValue } from "../sheet/plan";

/** How a target's value is measured. */
type Measure =
  /** As it is: 35290万元, 52%. */
  | "plain"
  /** As a multiple of the base value: 比2010年翻一番. */
  | "multiple"
  /** As growth over the base value, in per cent: 比2015年增长50%; or as its decline. */
  | "growth"
  | "decline"
  /** Reached while it is no more: 5%以内. */
  | "ceiling";

/** What a person typed into a target's row. */
export interface TargetEntries {
  readonly base: PlanValue;
  readonly actual: PlanValue;
  /** 数据口径. */
  readonly kind: PlanValue;
}

const SAYS = {
  noBase: "请填基期值",
  noNumber: "本年值请填数字",
  /** 9.2% was typed, which is 0.092, where the unit is % and 9.2 belongs. */
  unit: "请按%填数字",
  reached: "达到",
  missed: "未达到",
} as const;

/** The kind of value that is no final one, and what says so behind it. */
const ESTIMATE = "预计数";
const ESTIMATED = "（预计）";

/** A value with the unit % below this share of the target was rather typed as a share. */
const TYPED_AS_SHARE = 0.05;

/** 不低于 is none, though 低于 is. */
const CEILING =
  /以下|以内|以里|不(?:得)?(?:超过|高于|大于|多于)|(?<!不|不得)(?:低于|小于|少于)|控制[在到至]|[降低少减小短缩][到至]|降为|压[减缩]为/;

/** null where the notice gives no number that could be compared. */
function measureOf({ name, target, unit, qualifier }: Target): Measure | null {
  if (target === null) return null;
  if (CEILING.test(qualifier)) return "ceiling";
  if (target <= 0) return null;
  if (unit === "倍") return /翻|比|基期|年的/.test(qualifier) ? "multiple" : "plain";
  if (unit === "%" && /[比较].*(?:年|基期)/.test(qualifier)) {
    if (/下降|降低|减少|压减/.test(name + qualifier)) return "decline";
    if (/增长|增加|提高|提升|上升/.test(name + qualifier)) return "growth";
  }
  return "plain";
}

/**
 * 完成比例: the share of a target that is reached, to four decimals; as a text where it is an estimate, where nothing is
 * to be shared out, or where something has to be filled in first. Empty while there is no value. Nothing is made up: a
 * doubling without its base value asks for that.
 */
export function targetAttainment(target: Target, entries: TargetEntries): string | number {
  const measure = measureOf(target);
  const { target: goal } = target;
  if (measure === null || goal === null) return "";
  const { actual, kind } = entries;
  const base = typeof entries.base === "number" ? entries.base : 0;
  if (needsBase(measure) && base <= 0) return SAYS.noBase;
  if (actual === null || actual === "") return "";
  if (typeof actual !== "number") return SAYS.noNumber;
  if (isTypedAsShare(target, measure) && actual > 0 && actual < TYPED_AS_SHARE * goal) return SAYS.unit;
  const isEstimate = kind === ESTIMATE;
  if (measure === "ceiling") {
    return (actual <= goal ? SAYS.reached : SAYS.missed) + (isEstimate ? ESTIMATED : "");
  }
  const reached = rounded(
    {
      plain: actual / goal,
      multiple: actual / base / goal,
      growth: ((actual / base - 1) * 100) / goal,
      decline: ((1 - actual / base) * 100) / goal,
    }[measure],
    1e4,
  );
  return isEstimate ? `${(rounded(reached, 1e3) * 100).toFixed(1)}%${ESTIMATED}` : reached;
}

/**
 * The same as a formula without its `=`.
 * @param cells the addresses of the target's row
 * @returns null where the notice gives no number that could be compared
 */
export function attainmentFormula(
  target: Target,
  cells: Readonly<Record<"target" | keyof TargetEntries, string>>,
): string | null {
  const measure = measureOf(target);
  if (measure === null) return null;
  const { target: goal, base, actual, kind } = cells;
  const isEstimate = `${kind}=${formulaText(ESTIMATE)}`;
  const share = `ROUND(${
    {
      plain: `${actual}/${goal}`,
      multiple: `${actual}/${base}/${goal}`,
      growth: `(${actual}/${base}-1)*100/${goal}`,
      decline: `(1-${actual}/${base})*100/${goal}`,
      ceiling: "",
    }[measure]
  },4)`;
  const result =
    measure === "ceiling"
      ? `IF(${actual}<=${goal},${formulaText(SAYS.reached)},${formulaText(SAYS.missed)})&` +
        `IF(${isEstimate},${formulaText(ESTIMATED)},"")`
      : `IF(${isEstimate},TEXT(${share},"0.0%")&${formulaText(ESTIMATED)},${share})`;
  const inUnit = isTypedAsShare(target, measure)
    ? `IF(AND(${actual}>0,${actual}<${TYPED_AS_SHARE}*${goal}),${formulaText(SAYS.unit)},${result})`
    : result;
  const filled = `IF(${actual}="","",IF(ISNUMBER(${actual}),${inUnit},${formulaText(SAYS.noNumber)}))`;
  return needsBase(measure) ? `IF(N(${base})>0,${filled},${formulaText(SAYS.noBase)})` : filled;
}

function needsBase(measure: Measure): boolean {
  return measure === "multiple" || measure === "growth" || measure === "decline";
}

function isTypedAsShare({ unit }: Target, measure: Measure): boolean {
  return unit === "%" && (measure === "plain" || measure === "ceiling");
}

/** Half a digit is rounded away from zero, as spreadsheets do; binary fractions such as 0.0145 lie a little below it. */
function rounded(number: number, scale: number): number {
  const size = Math.round(Number((Math.abs(number) * scale).toPrecision(12))) / scale;
  return number < 0 && size > 0 ? -size : size;
}
