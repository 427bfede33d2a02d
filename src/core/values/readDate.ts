import { readChineseNumber } from "./chineseNumber";
import { calendarDate, dateOfSerial, lastDayOfMonth, type CalendarDate } from "./serialDate";
import { comparableText } from "./text";
import type { TypedCell } from "./typedCell";

/** No department reports on days outside of these years; a day there is a typing error. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2099;

/** What a cell says about a day, and how sure that is. */
export interface DateReading {
  /** Of a month or a year its last day, unless the words say 初, 上旬 or 中旬. */
  readonly date: CalendarDate;
  readonly precision: "day" | "month" | "year";
  /** A date cell; a number that is shown as one; a text. */
  readonly form: "date" | "number" | "text";
  /** One day and no other can be meant. */
  readonly certain: boolean;
  /** The other reading where day and month may have been swapped. */
  readonly alternative: CalendarDate | null;
}

/** A reading of a text; what it says of the cell is added. */
type TextReading = Omit<DateReading, "form">;

/**
 * Reads a date as departments type it: a date cell, `2017-12-1`, `2017.12.1`, `2017/12/1`, `20171201`, `17.12.1`,
 * `2017年12月1日`, `12月1日` and `12.1` (in the period's year), `2017年12月`, `12月底`, `12月中旬`, `2017年底`,
 * `二〇一七年十二月`; with the year last (`12/1/2017`), where day and month may be swapped; a time of day, a weekday in
 * brackets and 前 behind it are dropped.
 * @param year the year that a date without one belongs to
 * @param date1904 the workbook counts days from 1904
 * @returns null where it cannot be read as a day of 1990 to 2099.
 */
export function readDateCell(cell: TypedCell, year: number, date1904 = false): DateReading | null {
  if (typeof cell.value === "number") {
    // Typed as 20171201 into a date cell, it is no serial number; 2017.12 is one, but of a day in 1905.
    const serial = plausible(dateOfSerial(cell.value, date1904));
    const form = serial && isDateFormat(cell.numberFormat) ? "date" : "number";
    if (serial) return { ...exactly(serial), form };
    const reading = Number.isInteger(cell.value) ? readDateText(String(cell.value), year) : null;
    return reading && { ...reading, form };
  }
  const reading = typeof cell.value === "string" ? readDateText(cell.value, year) : null;
  return reading && { ...reading, form: "text" };
}

/** The day that `readDateCell` finds, unless another day may be meant; a month stands for its last day. */
export function readDate(cell: TypedCell, year: number, date1904 = false): CalendarDate | null {
  const reading = readDateCell(cell, year, date1904);
  return reading && (reading.certain || reading.precision !== "day") ? reading.date : null;
}

/** A number format that shows a day: it has a year or a day outside of quoted text. */
export function isDateFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
  return /[yd]/i.test(bare) && !/general/i.test(bare);
}

/** Longer texts are sentences, not dates. */
const LONGEST = 40;

function readDateText(text: string, year: number): TextReading | null {
  if (text.length > LONGEST) return null;
  const bare = withoutTime(text.normalize("NFKC"));
  const plain = westernDigits(comparableText(bare))
    .replace(/\((?:周|星期|礼拜).\)$/, "")
    .replace(/[。.;,]$/, "")
    .replace(/(?:之|以)?前$/, "")
    .replace(/[。—–]/g, "-");
  const about = /^约|左右$/.test(plain);
  const reading = readPlain(plain.replace(/^约|左右$/g, ""), year);
  return reading && about ? { ...reading, certain: false } : reading;
}

function readPlain(text: string, year: number): TextReading | null {
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (compact) return dayReading(compact[1], compact[2], compact[3]);
  const full = /^(\d{4})[年./-](\d{1,2})[月./-](\d{1,2})[日号]?$/.exec(text);
  if (full) return dayReading(full[1], full[2], full[3]);
  const short = /^'?(\d{2})[年./-](\d{1,2})[月./-](\d{1,2})[日号]?$/.exec(text);
  if (short) return readShortYear(short, year);
  const yearLast = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text);
  if (yearLast) return readYearLast(yearLast[1], yearLast[2], yearLast[3]);
  const withoutYear = /^(\d{1,2})(?:月(\d{1,2})[日号]?|[./-](\d{1,2}))$/.exec(text);
  if (withoutYear) return dayReading(year, withoutYear[1], withoutYear[2] ?? withoutYear[3]);
  return readMonth(text, year) ?? readYearEnd(text, year);
}

/** 17.12.1; where that is none, 12.1.17. */
function readShortYear(match: RegExpExecArray, year: number): TextReading | null {
  const [, first, second, third] = match;
  const inOrder = day(2000 + Number(first), second, third);
  if (!inOrder || Math.abs(inOrder.year - year) > 5) {
    const last = readYearLast(first, second, String(2000 + Number(third)));
    if (last) return last;
  }
  return inOrder && { ...exactly(inOrder), certain: inOrder.year === year };
}

/** 12/1/2017: the first of December as English programs write it, or the twelfth of January. */
function readYearLast(
  first: string | undefined,
  second: string | undefined,
  year: string | undefined,
): TextReading | null {
  const monthFirst = day(year, first, second);
  const dayFirst = day(year, second, first);
  const date = monthFirst ?? dayFirst;
  if (!date) return null;
  const isSame = first === second;
  return { ...exactly(date), certain: isSame, alternative: isSame ? null : monthFirst && dayFirst };
}

const DAY_IN_MONTH: Readonly<Record<string, number>> = { 初: 10, 上旬: 10, 中旬: 20 };

function readMonth(text: string, year: number): TextReading | null {
  const match = /^(?:(\d{4})[年./-])?(\d{1,2})(月份?)?(?:的)?(初|上旬|中旬|下旬|底|末)?$/.exec(text);
  if (!match || (match[1] === undefined && match[3] === undefined)) return null;
  const monthYear = Number(match[1] ?? year);
  const month = Number(match[2]);
  const date = day(monthYear, month, DAY_IN_MONTH[match[4] ?? ""] ?? lastDayOfMonth(monthYear, month));
  return date && { date, precision: "month", certain: false, alternative: null };
}

function readYearEnd(text: string, year: number): TextReading | null {
  const match = /^(?:(\d{4})年|年)[底末]$/.exec(text);
  const date = match && day(match[1] ?? year, 12, 31);
  return date && { date, precision: "year", certain: false, alternative: null };
}

/** Without the time of day that spreadsheets and systems add: `2017-12-11 08:30:00`, `2017-12-11T08:30`. */
function withoutTime(text: string): string {
  return text
    .trim()
    .replace(/(?<=[\s日号T])\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/i, "")
    .replace(/T$/i, "");
}

type Part = string | number | undefined;

function dayReading(year: Part, month: Part, dayOfMonth: Part): TextReading | null {
  const date = day(year, month, dayOfMonth);
  return date && exactly(date);
}

function exactly(date: CalendarDate): TextReading {
  return { date, precision: "day", certain: true, alternative: null };
}

function day(year: Part, month: Part, dayOfMonth: Part): CalendarDate | null {
  return plausible(calendarDate(Number(year), Number(month), Number(dayOfMonth)));
}

function plausible(date: CalendarDate | null): CalendarDate | null {
  return date && date.year >= FIRST_YEAR && date.year <= LAST_YEAR ? date : null;
}

function westernDigits(text: string): string {
  return text.replace(/[零〇○一二三四五六七八九十]+/g, (run) => String(readChineseNumber(run) ?? run));
}
