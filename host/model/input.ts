import { isWellFormed } from "./formula";
import { ExcelError } from "./errors";

/** What a cell can hold. */
export type CellValue = string | number | boolean | null;

/** What Excel makes of something that was put into a cell. */
export interface Content {
  readonly value: CellValue;
  /** The value is an error such as `#N/A`, not a text that reads like one. */
  readonly isError: boolean;
  /** With its leading `=`. */
  readonly formula: string | null;
  /** It was marked as text by an apostrophe, which is no part of the value. */
  readonly quoted: boolean;
  /** The number format that Excel gives a General cell along with it. */
  readonly numberFormat: string | null;
}

export const EMPTY: Content = {
  value: null,
  isError: false,
  formula: null,
  quoted: false,
  numberFormat: null,
};

/** What Excel shows while a formula has no result yet. */
export const PENDING = "#GETTING_DATA";

const ERROR_VALUES: ReadonlySet<string> = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  PENDING,
]);

// Excel's limits for a cell.
const MOST_CHARACTERS = 32_767;
const MOST_FORMULA = 8192;

/**
 * Reads what was put into a cell, whether typed by a person or written to `values` or `formulas`.
 * @param format the cell's number format; `@` keeps everything but an apostrophe's mark as text.
 * @param year the current year, for dates such as 3/15.
 * @throws InvalidArgument for a text that begins as a formula and is none.
 */
export function readInput(input: string | number | boolean, format: string, year: number): Content {
  if (typeof input !== "string") {
    // A cell of texts makes a text of what is put into it, as it does of what is typed.
    if (format === "@") return { ...EMPTY, value: String(input).toUpperCase() };
    return typeof input === "number" ? numberContent(input) : { ...EMPTY, value: input };
  }
  if (input === "") return EMPTY;
  if (input.length > MOST_CHARACTERS)
    throw new ExcelError("InvalidArgument", `a text of ${input.length} characters`);
  if (input.startsWith("'")) return { ...EMPTY, value: input.slice(1), quoted: true };
  if (format === "@") return { ...EMPTY, value: input };
  if (input.startsWith("=") && input.length > 1) return formulaContent(input);
  const read = readNumber(input.trim()) ?? readDate(input.trim(), year) ?? readWord(input.trim());
  if (read) return read;
  if (/^[-+@]./.test(input)) return formulaContent(`=${input}`);
  return { ...EMPTY, value: input };
}

function numberContent(value: number): Content {
  if (!Number.isFinite(value)) throw new ExcelError("InvalidArgument", "not a finite number");
  return { ...EMPTY, value };
}

function formulaContent(formula: string): Content {
  if (formula.length > MOST_FORMULA) throw new ExcelError("FormulaLengthExceedsLimit");
  if (!isWellFormed(formula)) throw new ExcelError("InvalidArgument", `not a formula: ${formula}`);
  return { ...EMPTY, value: PENDING, isError: true, formula };
}

function readWord(text: string): Content | null {
  const upper = text.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { ...EMPTY, value: upper === "TRUE" };
  return ERROR_VALUES.has(upper) ? { ...EMPTY, value: upper, isError: true } : null;
}

function readNumber(text: string): Content | null {
  const match = /^([-+]?)(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(?:[eE]([-+]?\d+))?(%?)$/.exec(text);
  const [, sign = "", whole = "", fraction = "", exponent, percent = ""] = match ?? [];
  if (!match || (whole === "" && fraction.length < 2)) return null;
  const digits = `${sign}${whole.replaceAll(",", "") || "0"}${fraction}${exponent === undefined ? "" : `e${exponent}`}`;
  const number = Number(digits);
  if (!Number.isFinite(number)) return null;
  if (percent !== "") {
    return {
      ...EMPTY,
      value: Number((number / 100).toPrecision(15)),
      numberFormat: fraction.length > 1 ? "0.00%" : "0%",
    };
  }
  const grouped = whole.includes(",");
  const numberFormat =
    exponent !== undefined ? "0.00E+00" : grouped ? (fraction === "" ? "#,##0" : "#,##0.00") : null;
  // Excel keeps 15 digits: an identity number of 18 digits loses its last three.
  return { ...EMPTY, value: Number(number.toPrecision(15)), numberFormat };
}

const DATES: readonly { readonly pattern: RegExp; readonly format: string }[] = [
  { pattern: /^(?<y>\d{4})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})$/, format: "yyyy/m/d" },
  { pattern: /^(?<y>\d{4})年(?<m>\d{1,2})月(?<d>\d{1,2})日$/, format: 'yyyy"年"m"月"d"日"' },
  { pattern: /^(?<y>\d{4})[-/](?<m>\d{1,2})$/, format: "mmm-yy" },
  { pattern: /^(?<y>\d{4})年(?<m>\d{1,2})月$/, format: 'yyyy"年"m"月"' },
  { pattern: /^(?<m>\d{1,2})月(?<d>\d{1,2})日$/, format: 'm"月"d"日"' },
  { pattern: /^(?<m>\d{1,2})[-/](?<d>\d{1,2})$/, format: 'm"月"d"日"' },
];

function readDate(text: string, thisYear: number): Content | null {
  for (const { pattern, format } of DATES) {
    const groups = pattern.exec(text)?.groups;
    if (!groups) continue;
    const serial = dateSerial(Number(groups.y ?? thisYear), Number(groups.m), Number(groups.d ?? 1));
    if (serial !== null) return { ...EMPTY, value: serial, numberFormat: format };
  }
  return null;
}

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** The serial number of a day of the 1900 system from March 1900 on; null where there is no such day. */
export function dateSerial(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (year < 1900 || year > 9999 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return null;
  return Math.round((time - EPOCH) / DAY);
}
