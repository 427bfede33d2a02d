import { defaultCheckSettings } from "../core/matrix/checkSettings";
import { findCheckSettings, readCheckSettings } from "../core/matrix/readCheckSettings";
import { DEFAULT_REPORT_SETTINGS } from "../core/matrix/reportSettings";
import type { GivenSettings } from "../core/matrix/settings";
import { SHEETS } from "../core/matrix/sheetNames";
import { readStamp } from "../core/matrix/stamp";
import type { Notice } from "../core/notice/notice";
import { noticeHash } from "../core/notice/noticeHash";
import { readUnitChanges } from "../core/returns/readUnitChanges";
import type { WorkbookGrid } from "../core/sheet/grid";
import type { Sentence } from "../core/values/sentence";

/** What the coordinating office's workbook says about a round of reporting. */
export interface MasterSettings {
  readonly notice: Notice;
  /** As stamped, with what 校验设置 and 单位沿革 say now. */
  readonly settings: GivenSettings;
  /** What could not be understood, each with what is taken instead. */
  readonly problems: readonly Sentence[];
}

/** Reads notice and settings from the coordinating office's workbook. @returns null where it is none of ours */
export function masterSettings(workbook: WorkbookGrid): MasterSettings | null {
  const stamp = readStamp(workbook);
  if (stamp?.kind !== "master" || !stamp.notice || noticeHash(stamp.notice) !== stamp.noticeHash) return null;
  const { notice, sheetHashes } = stamp;
  const changes = readUnitChanges(workbook, notice);
  const { unitChanges, ...stamped } = { ...stamp.settings, unitChanges: changes.lines };
  const settings = unitChanges.length > 0 ? { ...stamped, unitChanges } : stamped;
  const sheet = findCheckSettings(workbook);
  if (!sheet) {
    const gone = sheetHashes.has(SHEETS.checkSettings) ? [SHEET_GONE] : [];
    return { notice, settings, problems: [...gone, ...changes.problems] };
  }
  const { check, report, problems } = readCheckSettings(sheet, {
    check: settings.check ?? defaultCheckSettings(notice),
    report: settings.report ?? DEFAULT_REPORT_SETTINGS,
  });
  return {
    notice,
    settings: { ...settings, check, report },
    problems: [...problems.map(({ message }) => message), ...changes.problems],
  };
}

/** Workbooks of an older make never had the sheet: then there is nothing to say. */
const SHEET_GONE: Sentence = {
  zh: `任务矩阵工作簿中的“${SHEETS.checkSettings}”表已不在，按生成时的设置校验；重新生成任务矩阵可恢复此表。`,
  en: `The sheet ${SHEETS.checkSettings} is gone from the master, so the settings of when it was made count; generate the master again to get it back.`,
};
