import type { ReportingRound } from "../matrix/round";
import { readDate, readDateCell } from "../values/readDate";
import { isoDate } from "../values/serialDate";
import type { Return } from "./readReturn";

/** 填报日期 on the sign-off sheet, `YYYY-MM-DD`; empty where there is none that can be read. */
export function reportedOn({ signOff, modified }: Return, { settings }: ReportingRound): string {
  const typed = signOff.get("填报日期");
  // Of a year's end nobody can tell on which day that was.
  if (!typed || readDateCell(typed, settings.period)?.precision === "year") return "";
  // A day without a year (1月5日) is the last such day before the file was saved: returns come in after the year's end.
  const saved = (modified ?? "").slice(0, 10);
  const savedIn = Number(saved.slice(0, 4));
  const days = [savedIn, savedIn - 1, settings.period]
    .filter((year) => year >= settings.period)
    .flatMap((year) => readDate(typed, year) ?? [])
    .map(isoDate);
  return days.find((day) => day <= saved) ?? days.at(-1) ?? "";
}
