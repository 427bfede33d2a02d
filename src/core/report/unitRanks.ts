/**
 * Numbers of assignments that are comparable: a unit with one or two is on schedule wholly or not at all, so that
 * ranking it says nothing; the others are ranked among those with about as many.
 */
export const RANK_CLASSES = [
  { least: 3, most: 5 },
  { least: 6, most: 9 },
  { least: 10, most: Infinity },
] as const;

/** What a unit is ranked by. */
export interface RankedUnit {
  readonly assignments: number;
  /** 按序时占比; null where nothing was returned that could be compared. */
  readonly onSchedule: number | null;
}

/** Shares that differ by less are the same: spreadsheets hold binary fractions. */
const SAME = 1e-6;

/** The rank of each unit by 按序时占比 among those of its class, from 1; ties share one. Null where it is not ranked. */
export function unitRanks(units: readonly RankedUnit[]): (number | null)[] {
  return units.map(({ assignments, onSchedule }) => {
    const own = classOf(assignments);
    if (!own || onSchedule === null) return null;
    const better = units.filter(
      (other) =>
        classOf(other.assignments) === own &&
        other.onSchedule !== null &&
        other.onSchedule > onSchedule + SAME,
    );
    return better.length + 1;
  });
}

/**
 * The same as a formula without its `=`; null where a unit of so many assignments is not ranked.
 * @param columns the units' cells in absolute addresses; @param cell the unit's own 按序时占比
 */
export function rankFormula(
  assignments: number,
  columns: { readonly assignments: string; readonly onSchedule: string },
  cell: string,
): string | null {
  const own = classOf(assignments);
  if (!own) return null;
  const { assignments: counts, onSchedule: shares } = columns;
  const upTo = own.most === Infinity ? "" : `*(${counts}<=${own.most})`;
  const better = `(${counts}>=${own.least})${upTo}*ISNUMBER(${shares})*(${shares}>${cell}+${SAME.toFixed(6)})`;
  return `IF(ISNUMBER(${cell}),SUMPRODUCT(${better})+1,"")`;
}

function classOf(assignments: number) {
  return RANK_CLASSES.find(({ least, most }) => assignments >= least && assignments <= most) ?? null;
}
