import { reportingRound, type ReportingRound } from "../core/matrix/round";
import type { WorkbookGrid } from "../core/sheet/grid";
import { masterSettings } from "./masterSettings";

/** The round with what the open master says about checking, where it is the master of the same notice and period. */
export function withMasterSettings(round: ReportingRound, workbook: WorkbookGrid): ReportingRound {
  const master = masterSettings(workbook);
  const { notice, settings } = round;
  if (master?.notice.docNumber !== notice.docNumber || master.settings.period !== settings.period)
    return round;
  return reportingRound(notice, { ...settings, check: master.settings.check ?? settings.check });
}
