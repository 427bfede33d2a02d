import { readChineseNumber } from "../../values/chineseNumber";

/** The ways in which notices number, from the outermost level to the innermost (GB/T 9704-2012, 7.3.3, and ①). */
const STYLES = ["chinese", "bracketedChinese", "arabic", "bracketedArabic", "circled"] as const;

/** A number at the beginning of a line. */
export interface LineNumber {
  /** 0 for 一、, 1 for （一）, 2 for 1．, 3 for （1）, 4 for ①. */
  readonly rank: number;
  readonly value: number;
  /** As printed, with its punctuation. */
  readonly no: string;
  /** What follows it. */
  readonly rest: string;
  /** It may be a decimal number: `11.121人才` beside `1.5万`. */
  readonly doubtful: boolean;
}

const PATTERNS: Readonly<Record<(typeof STYLES)[number], RegExp>> = {
  chinese: /^([一二三四五六七八九十百]{1,5})\s?[、．.]/,
  bracketedChinese: /^[（(]\s?([一二三四五六七八九十百]{1,5})\s?[）)]、?/,
  arabic: /^(\d{1,3})\s?[．.、﹒]/,
  bracketedArabic: /^[（(]\s?(\d{1,3})\s?[）)]、?/,
  circled: /^([①-⑳])、?/,
};

/** Reads the number at the beginning of a line; null where there is none. */
export function readLineNumber(text: string): LineNumber | null {
  for (const [rank, style] of STYLES.entries()) {
    const match = PATTERNS[style].exec(text);
    const value = match ? numberOf(match[1] ?? "") : null;
    if (!match || value === null) continue;
    const no = match[0];
    const rest = text.slice(no.length).trimStart();
    const doubtful = style === "arabic" && no.endsWith(".") && /^\d/.test(text.slice(no.length));
    return { rank, value, no, rest, doubtful };
  }
  return null;
}

function numberOf(digits: string): number | null {
  const first = digits.charCodeAt(0);
  if (first >= 0x2460 && first <= 0x2473) return first - 0x245f;
  return /^\d/.test(digits) ? Number(digits) : readChineseNumber(digits);
}
