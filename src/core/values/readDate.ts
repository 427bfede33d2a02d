import { readChineseNumber } from "./chineseNumber";
import { calendarDate, dateOfSerial, lastDayOfMonth, type CalendarDate } from "./serialDate";
import { comparableText } from "./text";
import type { TypedCell } from "./typedCell";

/** No department reports on days outside of these years; a day there is a typing error. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2099;

/**
 * Reads a date as departments type it: a date cell, `2017-12-1`, `2017.12.1`, `2017/12/1`, `20171201`,
 * `2017年12月1日`, `2017年12月` and `12月底` (the month's last day), `12月1日` (in the period's year), `2017年底`,
 * `二〇一七年十二月`; a time of day behind it is dropped.
 * @param year the year that a date without one belongs to
 * @param date1904 the workbook counts days from 1904
 * @returns null where it cannot be read as a day of 1990 to 2099.
 */
export function readDate(cell: TypedCell, year: number, date1904 = false): CalendarDate | null {
  if (typeof cell.value === "number") {
    // Typed as 20171201 into a date cell, it is no serial number; 2017.12 is one, but of a day in 1905.
    const serial = plausible(dateOfSerial(cell.value, date1904));
    return serial ?? (Number.isInteger(cell.value) ? readDateText(String(cell.value), year) : null);
  }
  return typeof cell.value === "string" ? readDateText(cell.value, year) : null;
}

/** A number format that shows a day: it has a year or a day outside of quoted text. */
export function isDateFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
  return /[yd]/i.test(bare) && !/general/i.test(bare);
}

function readDateText(text: string, year: number): CalendarDate | null {
  const plain = westernDigits(comparableText(withoutTime(text.normalize("NFKC")))).replace(/[。—–]/g, "-");
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (compact) return day(compact[1], compact[2], compact[3]);
  const full = /^(\d{4})[年./-](\d{1,2})[月./-](\d{1,2})[日号]?$/.exec(plain);
  if (full) return day(full[1], full[2], full[3]);
  const month = /^(?:(\d{4})[年./-])?(\d{1,2})(?:月份?(?:底|末)?前?)?$/.exec(plain);
  if (month && (month[1] !== undefined || plain.includes("月"))) {
    const monthYear = Number(month[1] ?? year);
    return day(monthYear, month[2], lastDayOfMonth(monthYear, Number(month[2])));
  }
  const withoutYear = /^(\d{1,2})月(\d{1,2})[日号]?$/.exec(plain);
  if (withoutYear) return day(year, withoutYear[1], withoutYear[2]);
  const yearEnd = /^(?:(\d{4})年|年)[底末]?$/.exec(plain);
  return yearEnd && /[底末]$/.test(plain) ? day(yearEnd[1] ?? year, 12, 31) : null;
}

/** Without the time of day that spreadsheets and systems add: `2017-12-11 08:30:00`, `2017-12-11T08:30`. */
function withoutTime(text: string): string {
  return text
    .trim()
    .replace(/(?<=[\s日号T])\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/i, "")
    .replace(/T$/i, "");
}

function day(
  year: string | number | undefined,
  month: string | number | undefined,
  dayOfMonth: string | number | undefined,
): CalendarDate | null {
  return plausible(calendarDate(Number(year), Number(month), Number(dayOfMonth)));
}

function plausible(date: CalendarDate | null): CalendarDate | null {
  return date && date.year >= FIRST_YEAR && date.year <= LAST_YEAR ? date : null;
}

function westernDigits(text: string): string {
  return text.replace(/[零〇○一二三四五六七八九十]+/g, (run) => String(readChineseNumber(run) ?? run));
}
