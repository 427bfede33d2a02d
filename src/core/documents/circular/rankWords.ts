import type { Consolidation } from "../../report/consolidation";
import { figureText, partFigures, type PartFigures } from "../../report/reportFigures";
import { NOTHING, totalsBy } from "../../report/totals";
import { RANK_CLASSES, unitRanks } from "../../report/unitRanks";

/** So many units stand first and last; of a class with fewer than both together nothing is said. */
const NAMED = 3;
/** Where more share these places, their number says more than their names. */
const MOST_NAMED = 6;

interface RankedUnit {
  readonly name: string;
  readonly figures: PartFigures;
  readonly rank: number;
}

/** The first and last units by 按序时占比, among those with a comparable number of assignments; empty where units are not ranked. */
export function rankWords(consolidation: Consolidation): string {
  const { round, units } = consolidation;
  if (!round.settings.report.ranksUnits) return "";
  const totals = totalsBy(consolidation, units.nameFor);
  const all = units.units.map(({ name }) => ({ name, figures: partFigures(totals.get(name) ?? NOTHING) }));
  const ranks = unitRanks(
    all.map(({ figures }) => ({ assignments: figures.应报项次 ?? 0, onSchedule: figures.按序时占比 })),
  );
  const ranked = all.flatMap((unit, index): RankedUnit[] => {
    const rank = ranks[index] ?? null;
    return rank === null ? [] : [{ ...unit, rank }];
  });
  const words = RANK_CLASSES.flatMap(({ least, most }) => {
    const own = ranked.filter(
      ({ figures: { 应报项次: count } }) => count !== null && count >= least && count <= most,
    );
    const text = classWords(own);
    return text === ""
      ? []
      : [`承担${most === Infinity ? `${least}项次及以上` : `${least}至${most}项次`}的单位中，${text}`];
  });
  return words.length === 0 ? "" : `按承担项次相近的单位比较按序时占比：${words.join("；")}。`;
}

function classWords(units: readonly RankedUnit[]): string {
  if (units.length < 2 * NAMED) return "";
  const first = units.filter(({ rank }) => rank <= NAMED);
  const lowest = Math.max(...units.map(({ rank }) => rank));
  if (lowest === 1) return "各单位相同";
  const places = units.map(({ rank }) => rank).sort((a, b) => b - a);
  const from = places[NAMED - 1] ?? lowest;
  const last = units.filter(({ rank }) => rank >= from && rank > NAMED);
  return [`居前的是${named(first)}`, ...(last.length === 0 ? [] : [`居后的是${named(last)}`])].join("，");
}

function named(units: readonly RankedUnit[]): string {
  const inOrder = [...units].sort((a, b) => a.rank - b.rank);
  if (inOrder.length > MOST_NAMED) return `${inOrder.length}个单位（并列，见附件1）`;
  return inOrder.map(({ name, figures }) => `${name}（${figureText(figures, "按序时占比")}）`).join("、");
}
