import type { CarriedSheet } from "../core/matrix/carryEntries";
import { planMaster } from "../core/matrix/planWorkbooks";
import { reportingRound, type ReportingRound } from "../core/matrix/round";
import { SHEETS } from "../core/matrix/sheetNames";
import { readStamp } from "../core/matrix/stamp";
import { saysTheSame } from "../core/matrix/unitChange";
import { editionsAfter } from "../core/notice/noticeEdition";
import { linesForEdition } from "../core/returns/carryUnitChanges";
import { findSheet } from "../core/sheet/grid";
import type { SheetPlan, WorkbookPlan } from "../core/sheet/plan";
import type { Sentence } from "../core/values/sentence";
import { carrySheet } from "./carrySheet";
import type { MasterWorkbook } from "./readMaster";

/** A master with what was filled into the one that it follows. */
export interface CarriedMaster {
  readonly plan: WorkbookPlan;
  /** How many entries stand in it. */
  readonly carried: number;
  /** The entries that found no place in it, as `报送登记!E9`: they stand in the earlier master alone. */
  readonly leftBehind: readonly string[];
  /** What of it a person should look at. */
  readonly remarks: readonly Sentence[];
}

/**
 * The round with what the master that it follows says of units, in terms of the tasks as they are now, and with the
 * editions of the notice that it knows.
 */
export function followingRound(round: ReportingRound, { settings }: MasterWorkbook): ReportingRound {
  const earlier = reportingRound(settings.notice, settings.settings);
  const { unitChanges: typed = [], editions: stamped = [] } = settings.settings;
  const { unitChanges: said = [], editions = [] } = round.settings;
  const own = linesForEdition(typed, earlier, round);
  return reportingRound(round.notice, {
    ...round.settings,
    unitChanges: [...own, ...said.filter((line) => ![...typed, ...own].some(saysTheSame(line)))],
    editions: editionsAfter(round.notice, { notice: settings.notice, editions: [...stamped, ...editions] }),
  });
}

/**
 * A round's master in which stands what was filled into the master that the round comes from: register, unit changes,
 * progress and targets. Of another period's, 单位沿革 alone. 校验设置 is a part of the round.
 */
export function carryMaster(given: ReportingRound, master: MasterWorkbook): CarriedMaster {
  const { settings, workbook } = master;
  const round = followingRound(given, master);
  const plan = planMaster(round);
  const stamped = readStamp(workbook)?.settings ?? settings.settings;
  const earlier = reportingRound(settings.notice, stamped);
  const earlierPlan = planMaster(earlier);
  const typed = linesForEdition(settings.settings.unitChanges ?? [], earlier, round);
  const added = (round.settings.unitChanges ?? []).filter((line) => !typed.some(saysTheSame(line)));
  const isSamePeriod = stamped.period === round.settings.period;
  const carries = (name: string) =>
    isSamePeriod ? name !== SHEETS.checkSettings : name === SHEETS.unitChanges;
  const carriedSheet = (sheet: SheetPlan): CarriedSheet & { readonly remarks: readonly Sentence[] } => {
    const old = carries(sheet.name) ? findSheet(workbook, sheet.name) : null;
    const planned = earlierPlan.sheets.find(({ name }) => name === sheet.name);
    return old && planned
      ? carrySheet(old, planned, sheet, { earlier, later: round, added })
      : { plan: sheet, carried: [], leftBehind: [], formulas: [], remarks: [] };
  };
  const sheets = plan.sheets.map(carriedSheet);
  return {
    plan: { ...plan, sheets: sheets.map((sheet) => sheet.plan) },
    carried: sheets.reduce((sum, { carried }) => sum + carried.length, 0),
    leftBehind: sheets.flatMap(({ plan: { name }, leftBehind }) =>
      leftBehind.map((address) => `${name}!${address}`),
    ),
    remarks: sheets.flatMap(({ remarks }) => remarks),
  };
}
