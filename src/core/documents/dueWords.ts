import { parseIsoDate, type CalendarDate } from "../values/serialDate";

/** 于12月23日17:00前, as a sentence goes on; 尽快 where no day is set. @param due see `DocumentOptions` @param period the year that needs no naming */
export function dueWords(due: string | undefined, period: number): string {
  return due === undefined || due.trim() === "" ? "尽快" : `于${dueText(due.trim(), period)}前`;
}

/** 12月23日; 2018年1月5日 in another year than the period's. */
export function dayInPeriod({ year, month, day }: CalendarDate, period: number): string {
  return `${year === period ? "" : `${year}年`}${month}月${day}日`;
}

/** 12月23日17:00 for `2017-12-23 17:00`; other words stay as they are. */
function dueText(due: string, period: number): string {
  const [, day = "", time = ""] = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{1,2}:\d{2}))?$/.exec(due) ?? [];
  const date = parseIsoDate(day);
  return date ? `${dayInPeriod(date, period)}${time}` : due.replace(/(?:之前|以前|前)$/, "");
}
