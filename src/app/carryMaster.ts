import { carryEntries, type CarriedSheet } from "../core/matrix/carryEntries";
import { planMaster } from "../core/matrix/planWorkbooks";
import { withAttainment } from "../core/matrix/planTargets";
import { reportingRound, type ReportingRound } from "../core/matrix/round";
import { SHEETS } from "../core/matrix/sheetNames";
import { readStamp } from "../core/matrix/stamp";
import { findSheet } from "../core/sheet/grid";
import type { SheetPlan, WorkbookPlan } from "../core/sheet/plan";
import type { MasterWorkbook } from "./readMaster";

/** A master with what was filled into the one that it follows. */
export interface CarriedMaster {
  readonly plan: WorkbookPlan;
  /** How many entries stand in it. */
  readonly carried: number;
  /** The entries that found no place in it, as `报送登记!E9`: they stand in the earlier master alone. */
  readonly leftBehind: readonly string[];
}

/**
 * A round's master in which stands what was filled into the master that the round comes from: register, unit changes,
 * progress and targets. Of another period's, 单位沿革 alone. 校验设置 is a part of the round.
 */
export function carryMaster(round: ReportingRound, { settings, workbook }: MasterWorkbook): CarriedMaster {
  const plan = planMaster(round);
  const stamped = readStamp(workbook)?.settings ?? settings.settings;
  const earlier = planMaster(reportingRound(settings.notice, stamped));
  const isSamePeriod = stamped.period === round.settings.period;
  const carries = (name: string) =>
    isSamePeriod ? name !== SHEETS.checkSettings : name === SHEETS.unitChanges;
  const carriedSheet = (sheet: SheetPlan): CarriedSheet => {
    const typed = carries(sheet.name) ? findSheet(workbook, sheet.name) : null;
    const planned = earlier.sheets.find(({ name }) => name === sheet.name);
    return typed && planned
      ? carryEntries(typed, planned, sheet)
      : { plan: sheet, carried: [], leftBehind: [], formulas: [] };
  };
  const sheets = plan.sheets.map(carriedSheet);
  return {
    plan: {
      ...plan,
      sheets: sheets.map((sheet) =>
        sheet.plan.name === SHEETS.targets ? withAttainment(sheet.plan, round.notice) : sheet.plan,
      ),
    },
    carried: sheets.reduce((sum, { carried }) => sum + carried.length, 0),
    leftBehind: sheets.flatMap(({ plan: { name }, leftBehind }) =>
      leftBehind.map((address) => `${name}!${address}`),
    ),
  };
}
