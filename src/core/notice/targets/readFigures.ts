import { NO_AIM } from "./figureWords";
import type { Figure } from "./figures";
import { figuresIn } from "./figures";
import { readRegion } from "./readRegion";
import type { ClauseContext, RegionTarget } from "./readRegion";

/** A target without what its half sentence adds, and where it stands. */
export interface ClauseTarget {
  readonly read: RegionTarget;
  /** The places in the clause where its words begin and end. */
  readonly begin: number;
  readonly end: number;
}

/** What few clauses hold. */
const HAS_FIGURE = /\d|番|倍|零增长/;
/** No name with its verbs is longer. */
const LONGEST = 64;

/** The targets with a number that a clause states. */
export function readFigures(clause: string, context: ClauseContext): ClauseTarget[] {
  const figures = HAS_FIGURE.test(clause) ? figuresIn(clause) : [];
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
    for (const one of read.targets) found.push({ read: one, begin: from, end });
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
