import { reportingRound, type ReportingRound } from "../core/matrix/round";
import { isSameNotice } from "../core/notice/isSameNotice";
import type { WorkbookGrid } from "../core/sheet/grid";
import type { Sentence } from "../core/values/sentence";
import { masterSettings } from "./masterSettings";

/** A round of reporting as the open master has it. */
export interface SettledRound {
  readonly round: ReportingRound;
  /** What could not be understood of the master's 校验设置 and 单位沿革, each with what is taken instead. */
  readonly problems: readonly Sentence[];
}

/** The round with what the open master says about checking, the report and its units, where it is the master of the same notice and period. */
export function withMasterSettings(round: ReportingRound, workbook: WorkbookGrid): SettledRound {
  const master = masterSettings(workbook);
  const { notice, settings } = round;
  if (!master || !isSameNotice(master.notice, notice) || master.settings.period !== settings.period)
    return { round, problems: [] };
  const { check = settings.check, report = settings.report, unitChanges = [] } = master.settings;
  return {
    round: reportingRound(notice, { ...settings, check, report, unitChanges }),
    problems: master.problems,
  };
}
