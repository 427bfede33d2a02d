import { writeChineseNumber } from "../../../core/values/chineseNumber";

/**
 * A number of a list as its format writes it (ECMA-376 part 1, 17.18.59 ST_NumberFormat). Formats of other languages, and
 * numbers beyond what a format has signs for, are written in digits.
 */
export function formatNumber(format: string, value: number): string {
  if (value < 0 || !Number.isInteger(value)) return String(value);
  return FORMATS[format]?.(value) ?? String(value);
}

type Format = (value: number) => string | null;

const DIGITS = [..."〇一二三四五六七八九"];
const FINANCIAL_DIGITS: Readonly<Record<string, string>> = {
  ...{ 零: "零", 一: "壹", 二: "贰", 三: "叁", 四: "肆", 五: "伍", 六: "陆", 七: "柒", 八: "捌", 九: "玖" },
  ...{ 十: "拾", 百: "佰" },
};

/** Each digit by itself: 二〇. */
const digitByDigit: Format = (value) =>
  [...String(value)].map((digit) => DIGITS[Number(digit)] ?? digit).join("");

const counting: Format = (value) =>
  value >= 1 && value <= 999 ? writeChineseNumber(value) : digitByDigit(value);

/** The nth sign of a row, from 1. */
const oneOf =
  (signs: string): Format =>
  (value) =>
    [...signs][value - 1] ?? null;

/** A block of signs that follow each other: ① is 0x2460. */
const block =
  (first: number, count: number): Format =>
  (value) =>
    value >= 1 && value <= count ? String.fromCharCode(first + value - 1) : null;

const inCircle: Format = (value) =>
  block(0x2460, 20)(value) ?? (value <= 35 ? block(0x3251, 15)(value - 20) : block(0x32b1, 15)(value - 35));

/** a to z, then aa, bb. */
const letters =
  (first: number): Format =>
  (value) => {
    const repeated = Math.floor((value - 1) / 26) + 1;
    return value < 1 || repeated > 30
      ? null
      : String.fromCharCode(first + ((value - 1) % 26)).repeat(repeated);
  };

const ROMAN: readonly (readonly [sign: string, worth: number])[] = [
  ["M", 1000],
  ["CM", 900],
  ["D", 500],
  ["CD", 400],
  ["C", 100],
  ["XC", 90],
  ["L", 50],
  ["XL", 40],
  ["X", 10],
  ["IX", 9],
  ["V", 5],
  ["IV", 4],
  ["I", 1],
];

const roman: Format = (value) => {
  if (value < 1 || value > 3999) return null;
  let left = value;
  let written = "";
  for (const [sign, worth] of ROMAN) {
    const times = Math.floor(left / worth);
    written += sign.repeat(times);
    left -= times * worth;
  }
  return written;
};

const fullWidth: Format = (value) =>
  String(value).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));

const FORMATS: Readonly<Record<string, Format>> = {
  none: () => "",
  decimalZero: (value) => String(value).padStart(2, "0"),
  upperLetter: letters(0x41),
  lowerLetter: letters(0x61),
  upperRoman: roman,
  lowerRoman: (value) => roman(value)?.toLowerCase() ?? null,
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: inCircle,
  decimalEnclosedCircleChinese: inCircle,
  decimalEnclosedFullstop: block(0x2488, 20),
  decimalEnclosedParen: block(0x2474, 20),
  numberInDash: (value) => `- ${value} -`,
  // Word writes 一百 with the first of these as 一〇〇.
  chineseCounting: (value) => (value < 100 ? counting(value) : digitByDigit(value)),
  taiwaneseCounting: (value) => (value < 100 ? counting(value) : digitByDigit(value)),
  chineseCountingThousand: counting,
  taiwaneseCountingThousand: counting,
  japaneseCounting: counting,
  koreanCounting: counting,
  ideographDigital: digitByDigit,
  japaneseDigitalTenThousand: counting,
  taiwaneseDigital: digitByDigit,
  chineseLegalSimplified: (value) =>
    [...(counting(value) ?? "")].map((sign) => FINANCIAL_DIGITS[sign] ?? sign).join(""),
  ideographLegalTraditional: (value) =>
    [...(counting(value) ?? "")].map((sign) => FINANCIAL_DIGITS[sign] ?? sign).join(""),
  ideographEnclosedCircle: block(0x3280, 10),
  ideographTraditional: oneOf("甲乙丙丁戊己庚辛壬癸"),
  ideographZodiac: oneOf("子丑寅卯辰巳午未申酉戌亥"),
};

/** A number, or a sign, that Word draws a circle around. */
export function encircled(text: string): string {
  return /^\d{1,2}$/.test(text) ? (inCircle(Number(text)) ?? text) : text;
}
