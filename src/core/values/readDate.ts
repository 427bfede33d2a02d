import { readChineseNumber } from "./chineseNumber";
import { calendarDate, dateOfSerial, lastDayOfMonth, type CalendarDate } from "./serialDate";
import { cleanText, comparableText } from "./text";
import type { TypedCell } from "./typedCell";

/** No department reports on days outside of these years; a day there is a typing error. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2099;

/** What a cell says about a day, and how sure that is. */
export interface DateReading {
  /** Of a month, a quarter, half a year or a year its last day, unless the words say 初, 上旬 or 中旬. */
  readonly date: CalendarDate;
  /** Quarters and halves of a year are not told from a year: on which day of it, nobody knows. */
  readonly precision: "day" | "month" | "year";
  /** A date cell; a number that is shown as one; a text. */
  readonly form: "date" | "number" | "text";
  /** One day and no other can be meant. */
  readonly certain: boolean;
  /** The other reading where day and month may have been swapped. */
  readonly alternative: CalendarDate | null;
  /** The cell says more than that day, such as a time, 前 or a remark, which would be lost with the day in its place. */
  readonly saysMore: boolean;
}

/** A reading of the words that name the day; what the rest of the cell says is added. */
type TextReading = Omit<DateReading, "form" | "saysMore">;

/**
 * Reads a date as departments type it: a date cell, `2017-12-1`, `2017.12.1`, `2017/12/1`, `20171201`, `17.12.1`,
 * `2017 12 1`, `2017年12月1日`, `12月1日` and `12.1` (in the period's year), `2017年12月`, `201712`, `17年12月`,
 * `今年12月`, `12月底`, `12月中旬`, `2017年三季度`, `2017年上半年`, `2017年底`, `2017年`, `二〇一七年十二月`; with the year last
 * (`12/1/2017`), where day and month may be swapped. 于 before it is dropped, and so are a time of day, a weekday, a remark
 * in brackets, 前, 止, and 完成 or 验收 behind it.
 * @param year the year that a date without one belongs to
 * @param date1904 the workbook counts days from 1904
 * @returns null where it cannot be read as a day of 1990 to 2099.
 */
export function readDateCell(cell: TypedCell, year: number, date1904 = false): DateReading | null {
  if (typeof cell.value === "number") {
    // Typed as 20171201 into a date cell, it is no serial number; 2017.12 is one, but of a day in 1905.
    const serial = dayOfNumber(cell.value, date1904);
    const form = serial && isDateFormat(cell.numberFormat) ? "date" : "number";
    if (serial) return { ...exactly(serial), form, saysMore: !Number.isInteger(cell.value) };
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

/** The time of day that spreadsheets and systems add: `2017-12-11 08:30:00`, `2017-12-11T08:30`. */
const TIME = /(?<=[\s日号T])\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/i;

/** What may stand behind a day in a cell that is about a completion, in any order. */
const REMARKS = new RegExp(
  [
    "(?:\\([^()]*\\)|\\[[^[\\]]*\\]|【[^【】]*】|〔[^〔〕]*〕",
    "(?:周|星期|礼拜)[一二三四五六日天]",
    "已?(?:全部|全面)?(?:完成|验收|办结|竣工)|止",
    "(?:之|以)?前",
    "[。.;,])+$",
  ].join("|"),
);

/** A remark that makes it doubtful whether that day is meant: another day, or a plan. */
const DOUBT = /\d|未|预|拟|计划|约|左右/;

function readDateText(text: string, year: number): Omit<DateReading, "form"> | null {
  if (text.length > LONGEST) return null;
  const written = cleanText(text.normalize("NFKC"));
  const [time = ""] = TIME.exec(written) ?? [];
  const dated = written.slice(0, written.length - time.length).replace(/T$/i, "");
  const words = comparableText(withStrokes(dated)).replace(/^已?于/, "");
  const [remarks = ""] = REMARKS.exec(words) ?? [];
  const plain = westernDigits(words.slice(0, words.length - remarks.length))
    .replace(/^今年/, `${year}年`)
    .replace("元月", "1月")
    .replace(/[。—–]/g, "-");
  const reading = readPlain(plain.replace(/^约|左右$/g, ""), year);
  if (!reading) return null;
  const isDoubtful = /^约|左右$/.test(plain) || DOUBT.test(remarks);
  const saysMore = /[1-9]/.test(time) || /[^。.;,]/.test(remarks);
  return { ...reading, certain: reading.certain && !isDoubtful, saysMore };
}

/** 2017 12 1: the spaces part the numbers here, elsewhere they mean nothing. */
function withStrokes(text: string): string {
  return text.replace(/^(\d{4})\s+(\d{1,2})\s+(\d{1,2})(?=\D*$)/, "$1-$2-$3");
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
  return readMonth(text, year) ?? readPartOfYear(text, year) ?? readYear(text, year);
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
  const compact = /^(\d{4})(\d{2})$/.exec(text);
  if (compact) return monthReading(Number(compact[1]), Number(compact[2]));
  const match = /^(?:(\d{4})[年./-]|(\d{2})年)?(\d{1,2})(月份?)?(?:的)?(初|上旬|中旬|下旬|底|末)?$/.exec(
    text,
  );
  if (!match) return null;
  const [, long, short, month, unit, part = ""] = match;
  if (long === undefined && unit === undefined) return null;
  return monthReading(fullYear(long ?? short, year), Number(month), DAY_IN_MONTH[part]);
}

/** 2017年第三季度, 17年上半年, 下半年 */
function readPartOfYear(text: string, year: number): TextReading | null {
  const match = /^(?:(\d{4}|\d{2})年)?(?:第?([1-4])季度|(上半年)|下半年)$/.exec(text);
  if (!match) return null;
  const [, named, quarter, firstHalf] = match;
  const month = quarter === undefined ? (firstHalf === undefined ? 12 : 6) : Number(quarter) * 3;
  const reading = monthReading(fullYear(named, year), month);
  return reading && { ...reading, precision: "year" };
}

/** 2017年, 2017年度, 17年底, 年底 */
function readYear(text: string, year: number): TextReading | null {
  const match = /^(?:(\d{4})年度?|(?:(\d{4}|\d{2})?年)[底末])$/.exec(text);
  const date = match && day(fullYear(match[1] ?? match[2], year), 12, 31);
  return date && { date, precision: "year", certain: false, alternative: null };
}

function monthReading(year: number, month: number, dayOfMonth = lastDayOfMonth(year, month)) {
  const date = day(year, month, dayOfMonth);
  return date && ({ date, precision: "month", certain: false, alternative: null } as const);
}

/** 2017 of 17 and of 2017; where no year is named, the one that goes without saying. */
function fullYear(digits: string | undefined, unnamed: number): number {
  if (digits === undefined) return unnamed;
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
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

/** The day of 1990 to 2099 that a number in a date cell means; null where it is none, as 20171201 is. */
export function dayOfNumber(value: number, date1904: boolean): CalendarDate | null {
  return plausible(dateOfSerial(value, date1904));
}

function plausible(date: CalendarDate | null): CalendarDate | null {
  return date && date.year >= FIRST_YEAR && date.year <= LAST_YEAR ? date : null;
}

function westernDigits(text: string): string {
  return text.replace(/[零〇○一二三四五六七八九十]+/g, (run) => String(readChineseNumber(run) ?? run));
}
