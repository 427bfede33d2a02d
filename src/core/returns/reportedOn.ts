import type { ReportingRound } from "../matrix/round";
import { readDate, readDateCell } from "../values/readDate";
import { isoDate, parseIsoDate, serialOfDate, type CalendarDate } from "../values/serialDate";
import type { Return } from "./readReturn";

/** 填报日期 on the sign-off sheet, `YYYY-MM-DD`; empty where there is none that can be read. */
export function reportedOn({ signOff, modified }: Return, { settings }: ReportingRound): string {
  const typed = signOff.get("填报日期");
  // Of a year's end nobody can tell on which day that was.
  if (!typed || readDateCell(typed, settings.period)?.precision === "year") return "";
  // A day without a year (1月5日) is the one nearest to when the file was saved: returns come in after the year's end, and
  // are filled in some days before they are signed.
  const saved = parseIsoDate((modified ?? "").slice(0, 10));
  const years = saved ? [saved.year, saved.year - 1, saved.year + 1] : [];
  const days = [...years, settings.period]
    .filter((year) => year >= settings.period)
    .flatMap((year) => readDate(typed, year) ?? []);
  const distance = (day: CalendarDate) => (saved ? Math.abs(serialOfDate(day) - serialOfDate(saved)) : 0);
  const [nearest] = days.sort((a, b) => distance(a) - distance(b));
  return nearest ? isoDate(nearest) : "";
}
