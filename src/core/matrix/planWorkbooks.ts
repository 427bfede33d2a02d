import type { Assignment } from "../notice/units";
import { planCell, type DefinedName, type SheetPlan, type WorkbookPlan } from "../sheet/plan";
import { refuseLongTasks } from "./refuseLongTasks";
import { roundSubject } from "./roundSubject";
import { planCheckSettings } from "./planCheckSettings";
import { planLists } from "./lists";
import { planMasterGuide, planReturnGuide } from "./planGuide";
import { planMatrix } from "./planMatrix";
import { FIRST_ROW, planProgress } from "./planProgress";
import { NO_PREFILLS, planPrefills, prefillsName, type Prefills } from "./prefills";
import { planRegister, planUnitChanges } from "./planRegister";
import { presentUnits } from "./presentUnits";
import { planSignOff } from "./planSignOff";
import { planTargets } from "./planTargets";
import { ENTRY_HEADINGS, progressColumn } from "./progressColumns";
import { assignmentKey, type ReportingRound } from "./round";
import { plannedHash } from "./sheetHash";
import { SHEETS } from "./sheetNames";
import { planStamp, type WorkbookKind } from "./stamp";

/**
 * The coordinating office's workbook.
 * @throws Refusal where a task is longer than a cell holds
 */
export function planMaster(round: ReportingRound): WorkbookPlan {
  refuseLongTasks(round.notice);
  const sheets = [
    planMasterGuide(round),
    planMatrix(round),
    planProgress(round, round.assignments, null),
    planTargets(round),
    planRegister(round),
    planUnitChanges(round.notice, round.settings.unitChanges),
    planCheckSettings(round),
    planLists(),
  ];
  return {
    title: `${roundSubject(round)}任务矩阵`,
    sheets: [...sheets, stampFor(round, "master", null, sheets)],
    names: [entryArea(round.assignments.length)],
  };
}

/**
 * One unit's workbook (填报表): its own rows only. In them the unit is called as the notice does.
 * @param unit its present name
 * @param prefills what rows are sent out with, of any units
 * @throws Refusal where a task is longer than a cell holds
 */
export function planReturn(
  round: ReportingRound,
  unit: string,
  prefills: Prefills = NO_PREFILLS,
): WorkbookPlan {
  refuseLongTasks(round.notice);
  const own = ownAssignments(round, unit);
  const ownPrefills = prefillsOf(round, own, prefills);
  const isPrefilled = ownPrefills.size > 0;
  const sheets = [
    planReturnGuide(round, unit, own.length, isPrefilled),
    planProgress(round, own, unit, ownPrefills),
    planSignOff(round, own, unit, ownPrefills),
    planLists(),
    ...(isPrefilled ? [planPrefills(ownPrefills)] : []),
  ];
  return {
    title: `${roundSubject(round)}填报表（${unit}）`,
    sheets: [...sheets, stampFor(round, "return", unit, sheets)],
    names: [entryArea(own.length), ...(isPrefilled ? [prefillsName(ownPrefills)] : [])],
  };
}

function prefillsOf(round: ReportingRound, assignments: readonly Assignment[], prefills: Prefills): Prefills {
  const keys = assignments.map(({ task, unit }) => assignmentKey(round, task.id, unit.name));
  return new Map(
    keys.flatMap((key) => {
      const prefill = prefills.get(key);
      return prefill ? [[key, prefill] as const] : [];
    }),
  );
}

/** The assignments that a unit answers for by now. */
export function ownAssignments(round: ReportingRound, unit: string): Assignment[] {
  const { nameFor } = presentUnits(round);
  return round.assignments.filter((assignment) => nameFor(assignment) === unit);
}

/** The units that get a workbook, by their present names, in the notice's order. */
export function returnUnits(round: ReportingRound): string[] {
  return presentUnits(round).units.map(({ name }) => name);
}

/** The stamp of a workbook that is made of these sheets. */
export function stampFor(
  round: ReportingRound,
  kind: WorkbookKind,
  unit: string | null,
  sheets: readonly SheetPlan[],
): SheetPlan {
  const hashes = new Map(sheets.map((sheet) => [sheet.name, plannedHash(sheet)]));
  // A report is read again, and people write behind its notes.
  const described = kind === "report" ? sheets.filter(({ visibility }) => visibility === "visible") : [];
  const heads = new Map(described.map((sheet) => [sheet.name, headOf(sheet)]));
  return planStamp(round, kind, unit, hashes, heads);
}

/** Title and note of a sheet. */
function headOf(sheet: SheetPlan): string[] {
  return [0, 1].flatMap((row) => {
    const value = planCell(sheet, row, 0)?.value;
    return typeof value === "string" ? [value] : [];
  });
}

/** The name 填报区 leads from Excel's name box to the cells to fill in. */
function entryArea(count: number): DefinedName {
  const column = progressColumn(ENTRY_HEADINGS[0]);
  return {
    name: "填报区",
    sheet: SHEETS.progress,
    range: { row: FIRST_ROW, column, rows: count, columns: ENTRY_HEADINGS.length },
  };
}
