import type { Notice } from "../notice/notice";
import { noticeHash } from "../notice/noticeHash";
import { assignmentsOf, type Assignment } from "../notice/units";
import { defaultCheckSettings } from "./checkSettings";
import { DEFAULT_REPORT_SETTINGS } from "./reportSettings";
import type { GivenSettings, ReportingSettings } from "./settings";

/** A round of reporting: a notice, a period, and what follows from them. */
export interface ReportingRound {
  readonly notice: Notice;
  readonly settings: ReportingSettings;
  /** In the notice's order. */
  readonly assignments: readonly Assignment[];
  readonly noticeHash: string;
}

export function reportingRound(notice: Notice, given: GivenSettings): ReportingRound {
  const { unitChanges = [], editions = [], ...said } = given;
  const settings = {
    ...said,
    check: given.check ?? defaultCheckSettings(notice),
    report: given.report ?? DEFAULT_REPORT_SETTINGS,
    ...(unitChanges.length > 0 ? { unitChanges } : {}),
    ...(editions.length > 0 ? { editions } : {}),
  };
  return { notice, settings, assignments: assignmentsOf(notice), noticeHash: noticeHash(notice) };
}

/** The key of an assignment in a round: `<short hash of the notice>-<period>|<task id>|<unit>`. */
export function assignmentKey(round: ReportingRound, taskId: string, unit: string): string {
  return `${round.noticeHash}-${round.settings.period}|${taskId}|${unit}`;
}
