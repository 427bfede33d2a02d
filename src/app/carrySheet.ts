import { carryEntries, type CarriedSheet } from "../core/matrix/carryEntries";
import { withAttainment } from "../core/matrix/planTargets";
import { progressSuccessors } from "../core/matrix/progressSuccessors";
import type { ReportingRound } from "../core/matrix/round";
import { SHEETS } from "../core/matrix/sheetNames";
import type { UnitChange } from "../core/matrix/unitChange";
import { carryUnitChanges } from "../core/returns/carryUnitChanges";
import type { SheetGrid } from "../core/sheet/grid";
import type { SheetPlan } from "../core/sheet/plan";
import type { Sentence } from "../core/values/sentence";

/** The round that a master follows, and the one that it is made for. */
export interface FollowedRound {
  readonly earlier: ReportingRound;
  readonly later: ReportingRound;
  /** Lines of 单位沿革 that are not in the earlier master. */
  readonly added: readonly UnitChange[];
}

/**
 * A sheet of a master with what was filled into the same sheet of the master that it follows: rows of 进展填报 by task and
 * unit, others by what they say. Where the notice was edited, tasks and units may be gone: what was filled in for them
 * stays behind.
 * @param oldPlan what the sheet was when it was made
 */
export function carrySheet(
  old: SheetGrid,
  oldPlan: SheetPlan,
  plan: SheetPlan,
  { earlier, later, added }: FollowedRound,
): CarriedSheet & { readonly remarks: readonly Sentence[] } {
  if (plan.name === SHEETS.unitChanges) return carryUnitChanges(old, oldPlan, earlier, later, added);
  const isProgress = plan.name === SHEETS.progress;
  const carried = isProgress
    ? carryEntries(old, oldPlan, plan, progressSuccessors(earlier, later))
    : carryEntries(old, oldPlan, plan);
  const isTargets = plan.name === SHEETS.targets;
  return {
    ...carried,
    plan: isTargets ? withAttainment(carried.plan, later.notice) : carried.plan,
    remarks: [],
  };
}
