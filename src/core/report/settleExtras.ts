import type { PresentUnits } from "../matrix/presentUnits";
import type { Assignment } from "../notice/units";
import type { PlacedRow } from "./consolidation";
import type { Settled } from "./settleRows";

/** Rows that stand in 进展明细 beside those of the assignments. */
export interface SettledWithExtras extends Settled {
  /** Further members' rows after each other in the notice's order, then those of other reporters. */
  readonly extra: readonly PlacedRow[];
}

/**
 * Adds up what members sent: the first filled row stands for the assignment, the others beside it. Other reporters' rows
 * stand beside the assignments of their task. Blank rows of either say nothing.
 */
export function settleExtras(
  assignments: readonly Assignment[],
  { membersOf, extraOf }: PresentUnits,
  settled: Settled,
): SettledWithExtras {
  const winners = new Map(settled.winners);
  const superseded = new Map(settled.superseded);
  const extra: PlacedRow[] = [];
  const drop = ({ row }: PlacedRow, by: PlacedRow | null) =>
    superseded.set(row, { reason: "重复", remark: BLANK_EXTRA, by, differences: [], excerpt: "" });
  for (const assignment of assignments) {
    for (const place of membersOf(assignment)) {
      const row = winners.get(place);
      const first = winners.get(assignment);
      if (!row) continue;
      winners.delete(place);
      if (first && isFilled(first) && isFilled(row)) extra.push(row);
      else if (first && !isFilled(row)) drop(row, first);
      else {
        if (first) drop(first, row);
        winners.set(assignment, row);
      }
    }
  }
  for (const [place, row] of [...winners]) {
    if (extraOf(place)?.of !== null) continue;
    winners.delete(place);
    if (isFilled(row)) extra.push(row);
    else drop(row, null);
  }
  return { winners, superseded, extra: inOrder(extra, extraOf) };
}

/** 责任类型 of rows beside the assignments, where these have their role. */
export const BESIDE = { member: "成员单位", other: "其他报送" } as const;

const BLANK_EXTRA = "空白行，不影响其他单位的填报";

function isFilled({ row }: PlacedRow): boolean {
  return row.entries.size > 0;
}

function inOrder(extra: readonly PlacedRow[], extraOf: PresentUnits["extraOf"]): PlacedRow[] {
  const isOther = ({ assignment }: PlacedRow) => (extraOf(assignment)?.of === null ? 1 : 0);
  return [...extra].sort((a, b) => isOther(a) - isOther(b) || a.assignment.index - b.assignment.index);
}
