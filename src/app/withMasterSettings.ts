import { reportingRound, type ReportingRound } from "../core/matrix/round";
import { isEditionOf } from "../core/notice/noticeEdition";
import type { WorkbookGrid } from "../core/sheet/grid";
import type { Sentence } from "../core/values/sentence";
import { followingRound } from "./carryMaster";
import { masterSettings } from "./masterSettings";

/** A round of reporting as the open master has it. */
export interface SettledRound {
  readonly round: ReportingRound;
  /** What could not be understood of the master's 校验设置 and 单位沿革, each with what is taken instead. */
  readonly problems: readonly Sentence[];
}

/**
 * The round with what the open master says about checking, the report and its units, where it is the master of the same
 * period and of the same notice, or an earlier edition of it.
 */
export function withMasterSettings(round: ReportingRound, workbook: WorkbookGrid): SettledRound {
  const master = masterSettings(workbook);
  const { notice, settings } = round;
  if (!master || master.settings.period !== settings.period) return { round, problems: [] };
  const { editions = [] } = settings;
  const { check = settings.check, report = settings.report, editions: stamped = [] } = master.settings;
  if (!isEditionOf({ notice, editions }, { notice: master.notice, editions: stamped }))
    return { round, problems: [] };
  const settled = reportingRound(notice, { ...settings, check, report });
  return { round: followingRound(settled, { settings: master, workbook }), problems: master.problems };
}
