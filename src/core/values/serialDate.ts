/** A day of the Gregorian calendar. Months and days count from 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const SERIAL_OF_1970 = 25569;

/** So many days the calendar that counts from 1904 begins after the one from 1900. */
export const DAYS_FROM_1900_TO_1904 = 1462;

/**
 * The day that an Excel serial number means, without regard to time zones; a time of day is dropped.
 * Serial 60, the 29th of February 1900 that never was, and what lies before it are not read (ECMA-376 part 1, 18.17.4).
 * @returns null outside 1900-03-01 to 9999-12-31.
 */
export function dateOfSerial(serial: number, date1904 = false): CalendarDate | null {
  const days = Math.floor(serial) + (date1904 ? DAYS_FROM_1900_TO_1904 : 0);
  if (!(days > 60 && days <= 2958465)) return null;
  return dateOfDayNumber(days - SERIAL_OF_1970);
}

/** The serial number (1900 system) of a day from 1900-03-01 on. */
export function serialOfDate(date: CalendarDate): number {
  return dayNumber(date) + SERIAL_OF_1970;
}

/** A day that exists, or null: there is no 30th of February. */
export function calendarDate(year: number, month: number, day: number): CalendarDate | null {
  if (month < 1 || month > 12 || day < 1 || day > lastDayOfMonth(year, month)) return null;
  return { year, month, day };
}

export function lastDayOfMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** `YYYY-MM-DD`. */
export function isoDate(date: CalendarDate): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${String(date.year).padStart(4, "0")}-${two(date.month)}-${two(date.day)}`;
}

/** Reads `YYYY-MM-DD`; null where it is not one. */
export function parseIsoDate(text: string): CalendarDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? calendarDate(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** 2017年12月20日. */
export function chineseDate(date: CalendarDate): string {
  return `${date.year}年${date.month}月${date.day}日`;
}

// Days since 1970-01-01 in the proleptic Gregorian calendar; years are counted from March so that a leap day comes last.
function dayNumber({ year, month, day }: CalendarDate): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

function dateOfDayNumber(days: number): CalendarDate {
  const shifted = days + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}
