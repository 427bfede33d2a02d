import type { Consolidation } from "../report/consolidation";
import { isOverdue } from "../report/overdue";

/** How much is 是否超期 in 进展明细; empty where nothing is. @param asOf the day of the figures, `YYYY-MM-DD` */
export function overdueWords(consolidation: Consolidation, asOf: string): string {
  const count = [...consolidation.states.values()].filter(
    (state) => state.kind === "returned" && isOverdue(state.placed, consolidation, asOf),
  ).length;
  return count === 0 ? "" : `按完成时限和各单位填报的时间节点，到期尚未完成的共${count}项次。`;
}
