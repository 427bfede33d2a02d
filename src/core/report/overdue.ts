import { findDates } from "../values/findDates";
import { chineseDate, isoDate, parseIsoDate } from "../values/serialDate";
import { statusOf, type Status } from "../values/status";
import type { ConsolidatedFile, Consolidation, PlacedRow } from "./consolidation";
import { isYearEnd } from "./lights";

/** A day that had passed when the report was made. */
export interface PassedDay {
  /** 完成时限: the notice's; 时间节点: the last that the unit wrote itself. */
  readonly heading: "完成时限" | "时间节点";
  /** `YYYY-MM-DD`, before the day of the report. */
  readonly day: string;
}

/**
 * With which statuses such a day makes a row overdue. A unit that says of itself that it is on schedule goes on after its
 * last milestone, as standing work does; after the notice's deadline it should have completed. Who applied for another
 * deadline waits for the answer, and an unclear status is for a person to decide first.
 */
export const OVERDUE_STATUSES = {
  完成时限: ["未启动", "慢于序时进度", "达到序时进度", "快于序时进度"],
  时间节点: ["未启动", "慢于序时进度"],
} as const satisfies Readonly<Record<PassedDay["heading"], readonly Status[]>>;

/** What has to be known beside a row. */
type Known = Pick<Consolidation, "round" | "files">;

/**
 * The day by which a row should have been completed, where it has passed: the task's deadline; at the year's end also the
 * last milestone in 时间节点, as far as it lies in the period and had passed when the unit reported. A unit that names a
 * later one still goes on by its plan.
 * @param asOf the date that the report is as of, `YYYY-MM-DD`; one after the period counts as the period's last day
 */
export function passedDay(placed: PlacedRow, known: Known, asOf: string): PassedDay | null {
  const { assignment, row } = placed;
  const { settings } = known.round;
  const { period } = settings;
  const last = `${period}-12-31`;
  const today = asOf < last ? asOf : last;
  const deadline = assignment.task.deadlineDate;
  if (deadline !== null && deadline < today) return { heading: "完成时限", day: deadline };
  // 6月底 in a text of an earlier period is that of its own year.
  if (!isYearEnd(settings, today) || row.prefilled?.has("时间节点")) return null;
  const text = row.entries.get("时间节点")?.text ?? "";
  const day = findDates(text, period).map(isoDate).sort().at(-1) ?? "";
  const reported = reportedOnOf(known.files).get(placed.file) ?? today;
  return day >= `${period}-01-01` && day < (reported < today ? reported : today)
    ? { heading: "时间节点", day }
    : null;
}

/** 是否超期: such a day has passed, and the row's status is one that it makes overdue. */
export function isOverdue(placed: PlacedRow, known: Known, asOf: string): boolean {
  const { vocabulary } = known.round.settings.check;
  const status = statusOf(placed.row.entries.get("进展状态")?.text ?? "", vocabulary);
  const passed = passedDay(placed, known, asOf);
  return passed !== null && OVERDUE_STATUSES[passed.heading].some((one) => one === status);
}

/** Made once for the files of a report, which are looked up for every row. */
const REPORTING_DAYS = new WeakMap<readonly ConsolidatedFile[], ReadonlyMap<string, string>>();

/** 填报日期 by file; of files that are called alike the earliest. Those without one are not there. */
function reportedOnOf(files: readonly ConsolidatedFile[]): ReadonlyMap<string, string> {
  const known = REPORTING_DAYS.get(files);
  if (known) return known;
  const days = new Map<string, string>();
  for (const { name, reportedOn } of files) {
    const before = days.get(name);
    if (reportedOn !== "" && (before === undefined || reportedOn < before)) days.set(name, reportedOn);
  }
  REPORTING_DAYS.set(files, days);
  return days;
}

/** `完成时限2017年10月31日`. */
export function passedDayText({ heading, day }: PassedDay): string {
  const date = parseIsoDate(day);
  return `${heading}${date ? chineseDate(date) : day}`;
}
