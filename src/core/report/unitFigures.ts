import type { Assignment } from "../notice/units";
import type { AssignmentState, LeftOut, PlacedRow, Reconciliation } from "./consolidation";
import type { TakenFile } from "./takenFile";

/** The reconciliation of one unit; what belongs to nobody who is known stands under `UNKNOWN_UNIT`. */
export interface UnitFigures extends Omit<Reconciliation, "rejectedRows"> {
  readonly unit: string;
}

export const UNKNOWN_UNIT = "单位不明";

interface Counted {
  readonly states: ReadonlyMap<Assignment, AssignmentState>;
  readonly merged: ReadonlySet<Assignment>;
  readonly extra: readonly PlacedRow[];
  readonly taken: readonly TakenFile[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * Adds up, unit by unit, what was read and what became of it; as in the whole, the two sides are counted separately. The
 * units are in the notice's order, and last what belongs to nobody who is known.
 */
export function unitFigures({ states, merged, extra, taken, leftOut }: Counted): UnitFigures[] {
  const figures = new Map<string, Figures>();
  const of = (unit: string | undefined) => {
    const name = unit ?? UNKNOWN_UNIT;
    const known = figures.get(name) ?? { ...NOTHING };
    figures.set(name, known);
    return known;
  };
  for (const [assignment, state] of states) {
    const own = of(assignment.unit.name);
    if (merged.has(assignment)) own.merged += 1;
    own.expected += 1;
    own[state.kind] += 1;
    if (state.kind === "returned") own.cellsPlaced += state.placed.row.entries.size;
  }
  const unknown = of(undefined);
  for (const { row, match } of taken.flatMap(({ rows }) => rows)) {
    const own = of(match?.assignment.unit.name);
    own.rowsRead += 1;
    own.cellsRead += row.entries.size;
  }
  for (const { assignment, row } of extra) {
    const own = of(assignment.unit.name);
    own.extra += 1;
    own.rowsRead -= 1;
    own.cellsPlaced += row.entries.size;
  }
  for (const { reason, entries, assignment } of leftOut) {
    if (reason === "文件未并入" || reason === "表外内容") continue;
    const own = of(assignment?.unit.name);
    own[reason === "无法匹配" ? "unmatched" : "superseded"] += 1;
    own.cellsAside += entries.size;
  }
  const known = [...figures].filter(([, own]) => own !== unknown);
  return [...known, [UNKNOWN_UNIT, unknown] as const].map(([unit, own]) => ({
    ...{ unit, ...own },
    balanced: balances(own),
  }));
}

type Figures = { -readonly [Name in keyof Omit<UnitFigures, "unit" | "balanced">]: number };

const NOTHING: Figures = {
  expected: 0,
  returned: 0,
  blank: 0,
  missing: 0,
  merged: 0,
  extra: 0,
  rowsRead: 0,
  superseded: 0,
  unmatched: 0,
  cellsRead: 0,
  cellsPlaced: 0,
  cellsAside: 0,
};

/** The three equations. */
export function balances(found: Figures): boolean {
  return (
    found.expected === found.returned + found.blank + found.missing &&
    found.rowsRead === found.returned + found.blank + found.superseded + found.unmatched &&
    found.cellsRead === found.cellsPlaced + found.cellsAside
  );
}
