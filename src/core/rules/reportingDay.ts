import { readDateCell } from "../values/readDate";
import type { CheckedReturn } from "./rule";

/** Why 填报日期 cannot be the day on which a unit reported. */
export type ReportingDayFault = "unreadable" | "future" | "outside";

/** What is wrong with 填报日期; null where nothing is, or none is given. */
export function reportingDayFault(checked: CheckedReturn): ReportingDayFault | null {
  const typed = checked.returned.signOff.get("填报日期");
  if (!typed) return null;
  const { period } = checked.round.settings;
  const day = checked.reportedOn;
  if (day === "") return "unreadable";
  // A month without a day stands for its last one; the unit reported at some time in it.
  const isDay = readDateCell(typed, period)?.precision === "day";
  if ((isDay ? day : `${day.slice(0, 8)}01`) > checked.basis.today) return "future";
  return day < `${period}-01-01` || day > `${period + 1}-06-30` ? "outside" : null;
}

/** The day by which a return is judged, `YYYY-MM-DD`: when the unit reported, else the day of the check. */
export function reportingDay(checked: CheckedReturn): string {
  const { reportedOn, basis } = checked;
  const isKnown = reportedOn !== "" && reportedOn <= basis.today && reportingDayFault(checked) === null;
  return isKnown ? reportedOn : basis.today;
}

/** Whether a return was made near or after the end of its period, when status and milestones decide. */
export function isYearEnd(checked: CheckedReturn): boolean {
  return reportingDay(checked) >= `${checked.round.settings.period}-12-01`;
}
