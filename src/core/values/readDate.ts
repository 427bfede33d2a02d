import { readChineseNumber } from "./chineseNumber";
import { calendarDate, dateOfSerial, lastDayOfMonth, type CalendarDate } from "./serialDate";
import { comparableText } from "./text";
import type { TypedCell } from "./typedCell";

/**
 * Reads a date as departments type it: a date cell, `2017-12-1`, `2017.12.1`, `2017/12/1`, `20171201`,
 * `2017年12月1日`, `2017年12月` and `12月底` (the month's last day), `12月1日` (in the period's year), `二〇一七年十二月`.
 * @param year the year that a date without one belongs to
 * @param date1904 the workbook counts days from 1904
 * @returns null where it cannot be read as a day.
 */
export function readDate(cell: TypedCell, year: number, date1904 = false): CalendarDate | null {
  if (typeof cell.value === "number") {
    // A number is a day where its format says so, or where it lies between 1990 and 2099 and is not written as 20171201.
    const serial = cell.value;
    if (isDateFormat(cell.numberFormat) || (serial > 32874 && serial < 73050))
      return dateOfSerial(serial, date1904);
    return Number.isInteger(serial) ? readDateText(String(serial), year) : null;
  }
  return typeof cell.value === "string" ? readDateText(cell.value, year) : null;
}

/** A number format that shows a day: it has a year or a day outside of quoted text. */
export function isDateFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
  return /[yd]/i.test(bare) && !/general/i.test(bare);
}

function readDateText(text: string, year: number): CalendarDate | null {
  const plain = westernDigits(comparableText(text)).replace(/\d{1,2}:\d{2}(:\d{2})?$/, "");
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (compact) return calendarDate(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const full = /^(\d{4})[年./-](\d{1,2})[月./-](\d{1,2})日?$/.exec(plain);
  if (full) return calendarDate(Number(full[1]), Number(full[2]), Number(full[3]));
  const month = /^(?:(\d{4})[年./-])?(\d{1,2})(?:月(?:份)?(?:底|末|底前|末前)?)?$/.exec(plain);
  if (month && (month[1] !== undefined || plain.includes("月"))) {
    const monthYear = month[1] === undefined ? year : Number(month[1]);
    return calendarDate(monthYear, Number(month[2]), lastDayOfMonth(monthYear, Number(month[2])));
  }
  const day = /^(\d{1,2})月(\d{1,2})[日号]?$/.exec(plain);
  return day ? calendarDate(year, Number(day[1]), Number(day[2])) : null;
}

function westernDigits(text: string): string {
  return text.replace(/[零〇○一二三四五六七八九十]+/g, (run) => String(readChineseNumber(run) ?? run));
}
