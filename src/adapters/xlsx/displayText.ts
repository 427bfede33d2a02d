import { formatValue } from "hucre";

/** The last day that Excel can show: 9999-12-31. */
const LAST_DAY = 2958465;
const LONGEST_FORMAT = 255;
/** Excel shows numbers in their shortest form in so many characters, sign apart. */
const GENERAL_LENGTH = 11;

/**
 * What a person sees of a number in a wide cell: exact for whole numbers, decimals, percentages and dates, as far
 * as hucre can tell for other formats; never empty.
 */
export function displayText(value: number, numberFormat: string, date1904: boolean): string {
  if (numberFormat === "General" || isUnknownFormat(numberFormat) || isImpossibleDate(value, numberFormat))
    return generalText(value);
  // Excel rounds what it shows from 15 decimal digits: 0.285 as 0% is 29%, though the double lies below.
  const shown = Number.isInteger(value) ? value : value * (1 + 1e-15);
  const text = formatValue(isDateFormat(numberFormat) ? value : shown, numberFormat, {
    is1904: date1904,
  }).trim();
  return text === "" || text.includes("NaN") ? generalText(value) : text;
}

/** General, text, fractions (whose search for a divisor takes long), and codes longer than Excel allows. */
function isUnknownFormat(numberFormat: string): boolean {
  return /general|通用格式|^@$|[#0?]\s*\//i.test(numberFormat) || numberFormat.length > LONGEST_FORMAT;
}

function isImpossibleDate(value: number, numberFormat: string): boolean {
  return (value < 0 || value >= LAST_DAY + 1) && isDateFormat(numberFormat);
}

/** A letter for years, days, hours or seconds outside of quotes, escapes and brackets. */
function isDateFormat(numberFormat: string): boolean {
  return /[ydhs]/i.test(numberFormat.replace(/"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, ""));
}

/** A number in the format General. */
function generalText(value: number): string {
  const size = Math.abs(value);
  if (Number.isInteger(value) && size < 10 ** GENERAL_LENGTH) return String(value);
  if (size >= 10 ** GENERAL_LENGTH || (size !== 0 && size < 1e-4)) return exponentialText(value);
  const wholeDigits = Math.trunc(size).toString().length;
  const decimals = Math.max(0, GENERAL_LENGTH - 1 - wholeDigits);
  return String(Number(value.toFixed(decimals)));
}

/** Six digits, without zeros at the end, and an exponent of at least two digits: `1.23457E+17`. */
function exponentialText(value: number): string {
  const [mantissa = "", exponent = ""] = value.toExponential(5).split("e");
  return `${Number(mantissa)}E${exponent.charAt(0)}${exponent.slice(1).padStart(2, "0")}`;
}
