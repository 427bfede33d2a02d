import { carryEntries, typedFormulas, type CarriedSheet } from "../core/matrix/carryEntries";
import {
  findCheckSettings,
  readCheckSettings,
  type ReadCheckSettings,
} from "../core/matrix/readCheckSettings";
import { withAttainment } from "../core/matrix/planTargets";
import { planMaster } from "../core/matrix/planWorkbooks";
import { reportingRound, type ReportingRound } from "../core/matrix/round";
import { gridHash, plannedHash } from "../core/matrix/sheetHash";
import { SHEETS } from "../core/matrix/sheetNames";
import { readStamp, type Stamp } from "../core/matrix/stamp";
import { isSameNotice } from "../core/notice/isSameNotice";
import type { Notice } from "../core/notice/notice";
import { readUnitChanges } from "../core/returns/readUnitChanges";
import { findSheet, gridCell, type SheetGrid, type WorkbookGrid } from "../core/sheet/grid";
import { parseRange } from "../core/sheet/address";
import type { SheetPlan, WorkbookPlan } from "../core/sheet/plan";
import type { Sentence } from "../core/values/sentence";
import type { OpenWorkbook } from "./ports";
import { replaceSheets } from "./replaceSheets";

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
}

export interface KeptSheet {
  readonly sheet: string;
  readonly message: Sentence;
}

/**
 * Builds the master's sheets in the open workbook. Where they are there already, what was filled in is carried over;
 * an old sheet goes only when every filled-in cell was read back from the new one and nothing else had been added.
 * What the open master's 校验设置 and 单位沿革 say counts before what the round says.
 */
export async function generateInWorkbook(
  given: ReportingRound,
  workbook: OpenWorkbook,
): Promise<GenerateOutcome> {
  const before = await workbook.read();
  const stamp = readStamp(before);
  if (stamp && stamp.kind !== "master") return refusal(stamp.kind);
  const settings = changedSettings(before, stamp, given);
  const round = reportingRound(given.notice, {
    ...given.settings,
    ...(settings ? { check: settings.check, report: settings.report } : {}),
    unitChanges: openUnitChanges(before, stamp, given),
  });
  const fresh = planMaster(round);
  const oldPlan = planOfOld(stamp, round, fresh);
  const carried = new Map<string, CarriedSheet>();
  for (const sheet of fresh.sheets) {
    const old = findSheet(before, sheet.name);
    const oldSheet = oldPlan?.sheets.find(({ name }) => name === sheet.name);
    if (!old || !oldSheet) continue;
    const isSettings = sheet.name === SHEETS.checkSettings && settings !== null;
    const taken = isSettings
      ? withSettings(old, oldSheet, sheet, settings)
      : carryEntries(old, oldSheet, sheet);
    carried.set(
      sheet.name,
      sheet.name === SHEETS.targets ? { ...taken, plan: withAttainment(taken.plan, round.notice) } : taken,
    );
  }
  const plan: WorkbookPlan = {
    ...fresh,
    sheets: fresh.sheets.map((sheet) => carried.get(sheet.name)?.plan ?? sheet),
  };
  const kept = await replaceSheets(workbook, before, plan, (old, readBack) => {
    const sheet = oldPlan?.sheets.find(({ name }) => name === old.name) ?? null;
    return whyKept(old, sheet, stamp, carried.get(old.name) ?? null, readBack);
  });
  return {
    done: true,
    tasks: round.notice.tasks.length,
    units: new Set(round.assignments.map(({ unit }) => unit.name)).size,
    assignments: round.assignments.length,
    carriedCells: [...carried.values()].reduce((sum, { carried: cells }) => sum + cells.length, 0),
    kept,
  };
}

/** What 校验设置 of the open workbook says, where it was made for the same notice and period; else null. */
function changedSettings(
  before: WorkbookGrid,
  stamp: Stamp | null,
  { notice, settings }: ReportingRound,
): ReadCheckSettings | null {
  const sheet = isSameRound(stamp, notice, settings.period) ? findCheckSettings(before) : null;
  return sheet && readCheckSettings(sheet, { ...settings, ...stamp?.settings });
}

/** What 单位沿革 of the open workbook says, likewise. */
function openUnitChanges(before: WorkbookGrid, stamp: Stamp | null, { notice, settings }: ReportingRound) {
  return isSameRound(stamp, notice, settings.period) ? readUnitChanges(before, notice).lines : [];
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
function isSameRound(stamp: Stamp | null, notice: Notice, period: number): boolean {
  if (stamp === null) return true;
  return stamp.settings.period === period && stamp.notice !== null && isSameNotice(stamp.notice, notice);
}

function refusal(kind: "return" | "report"): GenerateOutcome {
  const zh = kind === "return" ? "单位填报表" : "汇总报告";
  const en = kind === "return" ? "a unit's return" : "a report";
  return {
    done: false,
    message: {
      zh: `当前工作簿是${zh}，未作任何改动；请新建空白工作簿，或打开任务矩阵工作簿后再生成。`,
      en: `The open workbook is ${en} and was left as it is; open a blank workbook or the master workbook and generate there.`,
    },
  };
}

/**
 * What the open workbook's sheets were when they were made; null where they belong to another notice or period, whose
 * progress is not carried over. Where other programs dropped the stamp, they are taken for what would be made now.
 */
function planOfOld(
  stamp: Stamp | null,
  { notice, settings }: ReportingRound,
  fresh: WorkbookPlan,
): WorkbookPlan | null {
  if (stamp === null) return fresh;
  if (!stamp.notice || !isSameRound(stamp, notice, settings.period)) return null;
  return planMaster(reportingRound(stamp.notice, stamp.settings));
}

/** Why an old sheet has to stay, or null where all of it is in the new one. */
function whyKept(
  old: SheetGrid,
  oldPlan: SheetPlan | null,
  stamp: Stamp | null,
  carried: CarriedSheet | null,
  readBack: SheetGrid,
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
