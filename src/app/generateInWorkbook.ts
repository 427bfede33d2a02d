import { typedFormulas, type CarriedSheet } from "../core/matrix/carryEntries";
import {
  findCheckSettings,
  readCheckSettings,
  type ReadCheckSettings,
} from "../core/matrix/readCheckSettings";
import { planMaster } from "../core/matrix/planWorkbooks";
import { reportingRound, type ReportingRound } from "../core/matrix/round";
import { gridHash, plannedHash } from "../core/matrix/sheetHash";
import { SHEETS } from "../core/matrix/sheetNames";
import { readStamp, type Stamp } from "../core/matrix/stamp";
import { saysTheSame, type UnitChange } from "../core/matrix/unitChange";
import { editionsAfter, type NoticeEdition } from "../core/notice/noticeEdition";
import { linesForEdition } from "../core/returns/carryUnitChanges";
import { readUnitChanges } from "../core/returns/readUnitChanges";
import { findSheet, gridCell, type SheetGrid, type WorkbookGrid } from "../core/sheet/grid";
import { parseRange } from "../core/sheet/address";
import type { SheetPlan, WorkbookPlan } from "../core/sheet/plan";
import type { Sentence } from "../core/values/sentence";
import { carrySheet } from "./carrySheet";
import type { OpenWorkbook } from "./ports";
import { replaceSheets } from "./replaceSheets";
import { isOfRound, whyNotHere } from "./whyNotHere";

/** What generating in the open workbook did; or why it was not begun, with nothing changed. */
export type GenerateOutcome = GeneratedMatrix | { readonly done: false; readonly message: Sentence };

export interface GeneratedMatrix {
  readonly done: true;
  readonly tasks: number;
  readonly units: number;
  readonly assignments: number;
  /** Filled-in cells that stand in the new sheets. */
  readonly carriedCells: number;
  /** Old sheets that stay, and why. */
  readonly kept: readonly KeptSheet[];
  /** What of it a person should look at. */
  readonly remarks: readonly Sentence[];
}

export interface KeptSheet {
  readonly sheet: string;
  readonly message: Sentence;
}

/**
 * Builds the master's sheets in the open workbook. Where they are there already, what was filled in is carried over, also
 * where the notice was edited since; an old sheet goes only when every filled-in cell was read back from the new one and
 * nothing else had been added. What the open master's 校验设置 and 单位沿革 say counts before what the round says.
 */
export async function generateInWorkbook(
  given: ReportingRound,
  workbook: OpenWorkbook,
): Promise<GenerateOutcome> {
  const before = await workbook.read();
  const stamp = readStamp(before);
  const message = whyNotHere(before, stamp, given);
  if (message) return { done: false, message };
  const settings = changedSettings(before, stamp, given);
  const typed = openUnitChanges(before, stamp, given);
  const added = (given.settings.unitChanges ?? []).filter((line) => !typed.some(saysTheSame(line)));
  const round = reportingRound(given.notice, {
    ...given.settings,
    ...(settings ? { check: settings.check, report: settings.report } : {}),
    unitChanges: [...typed, ...added],
    editions: editionsOf(stamp, given),
  });
  const fresh = planMaster(round);
  const old = oldRound(stamp, round, fresh);
  const carried = new Map<string, CarriedSheet>();
  const remarks: Sentence[] = [];
  for (const sheet of fresh.sheets) {
    const oldSheet = findSheet(before, sheet.name);
    const oldPlan = old?.plan.sheets.find(({ name }) => name === sheet.name);
    if (!old || !oldSheet || !oldPlan) continue;
    if (sheet.name === SHEETS.checkSettings && settings !== null) {
      carried.set(sheet.name, withSettings(oldSheet, oldPlan, sheet, settings));
      continue;
    }
    const taken = carrySheet(oldSheet, oldPlan, sheet, { earlier: old.round, later: round, added });
    carried.set(sheet.name, taken);
    remarks.push(...taken.remarks);
  }
  const plan: WorkbookPlan = {
    ...fresh,
    sheets: fresh.sheets.map((sheet) => carried.get(sheet.name)?.plan ?? sheet),
  };
  const isEdited = old !== null && old.round.noticeHash !== round.noticeHash;
  const kept = await replaceSheets(workbook, before, plan, (sheet, readBack) => {
    const oldPlan = old?.plan.sheets.find(({ name }) => name === sheet.name) ?? null;
    return whyKept(sheet, oldPlan, stamp, carried.get(sheet.name) ?? null, readBack, isEdited);
  });
  return {
    done: true,
    tasks: round.notice.tasks.length,
    units: new Set(round.assignments.map(({ unit }) => unit.name)).size,
    assignments: round.assignments.length,
    carriedCells: [...carried.values()].reduce((sum, { carried: cells }) => sum + cells.length, 0),
    ...{ kept, remarks },
  };
}

/** What 校验设置 of the open workbook says, where it was made for the same notice and period; else null. */
function changedSettings(
  before: WorkbookGrid,
  stamp: Stamp | null,
  round: ReportingRound,
): ReadCheckSettings | null {
  const sheet = isSameRound(stamp, round) ? findCheckSettings(before) : null;
  return sheet && readCheckSettings(sheet, { ...round.settings, ...stamp?.settings });
}

/** What 单位沿革 of the open workbook says, likewise, of the tasks as they are now. */
function openUnitChanges(before: WorkbookGrid, stamp: Stamp | null, round: ReportingRound): UnitChange[] {
  if (!isSameRound(stamp, round)) return [];
  const earlier = stamp?.notice ? reportingRound(stamp.notice, stamp.settings) : round;
  return linesForEdition(readUnitChanges(before, earlier.notice).lines, earlier, round);
}

function editionsOf(stamp: Stamp | null, { notice, settings }: ReportingRound): readonly NoticeEdition[] {
  const { editions = [] } = settings;
  if (!stamp?.notice) return editions;
  const stamped = [...(stamp.settings.editions ?? []), ...editions];
  return editionsAfter(notice, { notice: stamp.notice, editions: stamped });
}

/** Its cells are planned from what they were understood to say; what was not understood, or is a formula, stays behind. */
function withSettings(
  old: SheetGrid,
  oldPlan: SheetPlan,
  plan: SheetPlan,
  { problems }: ReadCheckSettings,
): CarriedSheet {
  const leftBehind = problems.flatMap(({ cell }) => cell ?? []);
  return { plan, carried: [], leftBehind, formulas: typedFormulas(old, oldPlan) };
}

/** A workbook without a stamp is taken for one of this round: other programs drop it. */
function isSameRound(stamp: Stamp | null, round: ReportingRound): boolean {
  if (stamp === null) return true;
  return stamp.settings.period === round.settings.period && isOfRound(stamp, round);
}

/**
 * The round that the open workbook's sheets were made for, and what they were then; null where they belong to another
 * period, whose progress is not carried over. Where other programs dropped the stamp, they are taken for what would be
 * made now.
 */
function oldRound(
  stamp: Stamp | null,
  round: ReportingRound,
  fresh: WorkbookPlan,
): { readonly round: ReportingRound; readonly plan: WorkbookPlan } | null {
  if (stamp === null) return { round, plan: fresh };
  if (!stamp.notice || !isSameRound(stamp, round)) return null;
  const earlier = reportingRound(stamp.notice, stamp.settings);
  return { round: earlier, plan: planMaster(earlier) };
}

/** Why an old sheet has to stay, or null where all of it is in the new one. */
function whyKept(
  old: SheetGrid,
  oldPlan: SheetPlan | null,
  stamp: Stamp | null,
  carried: CarriedSheet | null,
  readBack: SheetGrid,
  isEdited: boolean,
): Sentence | null {
  if (!oldPlan || !carried) {
    return {
      zh: "不是同一通知、同一报送期生成的表，其内容未带入新表。",
      en: "it was not made for the same notice and period; nothing of it was carried over.",
    };
  }
  const lost = carried.carried.filter(
    ({ address, cell }) => !standsAt(readBack, address, cell.value ?? cell.text),
  );
  if (carried.leftBehind.length > 0 || lost.length > 0) {
    const places = [...carried.leftBehind, ...lost.map(({ address }) => address), ...carried.formulas];
    const cells = [...new Set(places)].slice(0, 5).join("、");
    if (isEdited && carried.leftBehind.length > 0) {
      return {
        zh: `有填写内容未能带入新表（${cells}等）：通知修改后已没有对应的任务或单位；原内容保留在此表中，请核对。`,
        en: `some entries found no place in the new sheet (${cells}), since the edited notice has no such task or unit; they stay here. Compare the two.`,
      };
    }
    return {
      zh: `有填写内容未能带入新表（${cells}等），请核对。`,
      en: `some entries found no place in the new sheet (${cells}); compare the two.`,
    };
  }
  if (carried.formulas.length > 0) {
    const cells = carried.formulas.slice(0, 5).join("、");
    return {
      zh: `填有公式的单元格（${cells}等），新表中只带入计算结果；公式仍保留在此表中，请核对。`,
      en: `formulas were typed into it (${cells}); the new sheet holds their results only, the formulas stay here. Compare the two.`,
    };
  }
  const untouched = stamp?.sheetHashes.get(old.name) ?? plannedHash(oldPlan);
  if (gridHash(old, oldPlan) !== untouched) {
    return {
      zh: "表中锁定内容被改动过，或表外另加了内容。",
      en: "locked cells were changed in it, or something was added outside the table.",
    };
  }
  return null;
}

function standsAt(sheet: SheetGrid, address: string, value: string | number | boolean): boolean {
  const place = parseRange(address);
  const cell = place && gridCell(sheet, place.row, place.column);
  return cell !== null && (cell.value === value || cell.text === String(value));
}
