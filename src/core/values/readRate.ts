import { readChineseNumber } from "./chineseNumber";
import { comparableText } from "./text";
import type { TypedCell } from "./typedCell";

/** What a cell says about a completion rate. */
export interface RateReading {
  /** 0.8 is 80 %; it may lie outside 0 to 1. */
  readonly share: number;
  /** A number in a percent cell; a number elsewhere; a text. */
  readonly form: "percent" | "number" | "text";
  /**
   * Why something else may be meant. `one`: a bare 1 outside a percent cell, 100 % or 1 %. `tiny`: below 1 % in a percent
   * cell, as when 0.8 was typed there (support.microsoft.com, article 138821). `hundredfold`: 80 in a percent cell, shown
   * as 8000 %.
   */
  readonly doubt: "one" | "tiny" | "hundredfold" | null;
}

/**
 * Reads a completion rate as departments type it: `80%`, `80`, `0.8`, `８０％`, `百分之八十`, `八成`, `百分之八十五点五`,
 * `八成五`, `百分百`, `已完成80%`, `达到80%。`. A number in a percent cell is what Excel stored; elsewhere a number above 1
 * counts as per cent.
 * @param isCompleted the task is: then 完成 means 100 %
 * @returns null where it cannot be read
 */
export function readRateCell(cell: TypedCell, isCompleted = false): RateReading | null {
  const reading = readAlone(cell);
  if (reading || !isCompleted) return reading;
  return saysCompleted(cell) ? { share: 1, form: "text", doubt: null } : null;
}

function saysCompleted({ value }: TypedCell): boolean {
  return typeof value === "string" && /^已?(?:全部|全面)?完成[。.]?$/.test(comparableText(value));
}

/** What the cell says, whatever the task's status is. */
function readAlone(cell: TypedCell): RateReading | null {
  const { value, numberFormat } = cell;
  if (typeof value === "number") {
    if (!numberFormat.includes("%")) {
      return { share: shareOf(value), form: "number", doubt: value === 1 ? "one" : null };
    }
    return { share: value, form: "percent", doubt: percentDoubt(value) };
  }
  if (typeof value !== "string") return null;
  const text = comparableText(value).replace(/^已?(?:完成|达到?)|[。.]$/g, "");
  const share = readRateText(text);
  if (share === null) return null;
  return { share, form: "text", doubt: text === "1" ? "one" : null };
}

/** The share that `readRateCell` finds: 0.8 for 80 %. It may lie outside 0 to 1, which is for a rule to say. */
export function readRate(cell: TypedCell, isCompleted = false): number | null {
  return readRateCell(cell, isCompleted)?.share ?? null;
}

/** Why a text is no rate: it says about how much, it is an amount of something, or it is just words. */
export type RateProblem =
  /** 约80%, 80%以上, 80%（其中甲村90%）; `share` is the figure in it that comes first. */
  | { readonly kind: "approximate"; readonly share: number }
  /** 2000万元, 12公里 */
  | { readonly kind: "amount" }
  | { readonly kind: "words" };

/** What is wrong with a text that `readRateCell` cannot read. */
export function rateProblem(text: string): RateProblem {
  const plain = comparableText(text);
  const bare = plain
    .replace(/(?<=\d%?)\([^()]*\)[。.]?$/, "")
    .replace(/^(?:大?约|将?近|超过?|已?(?:达到?|完成))+|(?:左右|以上|以下|多|余|[。.])+$/g, "");
  const share = bare === plain ? null : readRateText(bare);
  if (share !== null) return { kind: "approximate", share };
  return /^[约近达超]?\d{1,15}(?:\.\d{1,9})?\p{L}/u.test(plain) ? { kind: "amount" } : { kind: "words" };
}

function percentDoubt(share: number): RateReading["doubt"] {
  if (share > 0 && share < 0.01) return "tiny";
  return share >= 5 && share <= 100 ? "hundredfold" : null;
}

function readRateText(text: string): number | null {
  const decimal = /^(-?\d{0,9}(?:\.\d{1,9})?)(%?)$/.exec(text);
  if (decimal && /\d/.test(text)) {
    return decimal[2] ? Number(decimal[1]) / 100 : shareOf(Number(decimal[1]));
  }
  if (text === "零") return 0;
  if (text === "百分百") return 1;
  const percent = /^百分之(.{1,9})$/.exec(text);
  if (percent) return percent[1] === "百" ? 1 : scaled(percent[1], 100);
  const tenths = /^(.)成(?:(半)|(.))?$/.exec(text);
  if (!tenths) return null;
  const whole = scaled(tenths[1], 10);
  const rest = tenths[2] ? 0.05 : tenths[3] ? scaled(tenths[3], 100) : 0;
  return whole === null || rest === null ? null : whole + rest;
}

function shareOf(number: number): number {
  return number > 1 ? number / 100 : number;
}

function scaled(characters: string | undefined, scale: number): number | null {
  const number = readNumber(characters ?? "");
  return number === null ? null : number / scale;
}

/** 80, 80.5, 八十, 八十点五. */
function readNumber(characters: string): number | null {
  if (/^\d+(?:\.\d+)?$/.test(characters)) return Number(characters);
  const [whole = "", decimals, ...more] = characters.split("点");
  const units = readChineseNumber(whole);
  if (units === null || more.length > 0) return null;
  if (decimals === undefined) return units;
  const digits = [...decimals].map((digit) => readChineseNumber(digit));
  const isDigits = digits.length > 0 && digits.every((digit) => digit !== null && digit < 10);
  return isDigits ? Number(`${units}.${digits.join("")}`) : null;
}
