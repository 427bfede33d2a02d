import { calendarDate, parseIsoDate, serialOfDate } from "./serialDate";

/**
 * The share of a calendar year that has passed by the end of a day, 0 to 1: 0 on the last day of the year before and
 * earlier, 1 on its own last day and later.
 * @param day `YYYY-MM-DD`; anything else counts as before the year
 */
export function yearShare(year: number, day: string): number {
  const date = parseIsoDate(day);
  const before = calendarDate(year - 1, 12, 31);
  const last = calendarDate(year, 12, 31);
  if (!date || !before || !last) return 0;
  const start = serialOfDate(before);
  const share = (serialOfDate(date) - start) / (serialOfDate(last) - start);
  return Math.min(1, Math.max(0, share));
}
