import { readChineseNumber } from "../../../values/chineseNumber";

/** The ways in which notices number, from the outermost to the innermost (GB/T 9704-2012, 7.3.3, and what is usual). */
export const NUMBER_STYLES = [
  "chapter",
  "section",
  "article",
  "chinese",
  "bracketedChinese",
  "named",
  "arabic",
  "decimal2",
  "decimal3",
  "decimal4",
  "bracketedArabic",
  "closedArabic",
  "circled",
] as const;

/** 第一章, 第一节, 第一条, 一、, （一）, 任务一：, 1．, 1.1, 1.1.1, 1.1.1.1, （1）, 1）, ①. */
export type NumberStyle = (typeof NUMBER_STYLES)[number];

/** A number at the beginning of a line. */
export interface LineNumber {
  readonly style: NumberStyle;
  /** One number; of 1.1.2 all three. */
  readonly values: readonly number[];
  /** As printed, with its punctuation. */
  readonly no: string;
  /** What follows it. */
  readonly rest: string;
  /** It may be no number of an item (1.5万亿元, 一、二产业, 第一条道路): it counts only where it continues the count. */
  readonly doubtful: boolean;
}

interface Pattern {
  readonly style: NumberStyle;
  readonly pattern: RegExp;
  /** What follows and makes the number doubtful. */
  readonly doubtful?: RegExp;
}

const CHINESE = "[一二三四五六七八九十百零〇]{1,7}";
const ARABIC = "[\\d０-９]{1,3}";
const OPEN = "[（(]\\s{0,2}";
const CLOSE = "\\s{0,2}[）)][、.．，,]?";

const PATTERNS: readonly Pattern[] = [
  {
    style: "chapter",
    pattern: RegExp(`^第\\s?(${CHINESE}|${ARABIC})\\s?(?:章|编|篇|部分)[：:、.．]?`),
    doubtful: /^[^\s]/,
  },
  { style: "section", pattern: RegExp(`^第\\s?(${CHINESE}|${ARABIC})\\s?节[：:、.．]?`), doubtful: /^[^\s]/ },
  { style: "article", pattern: RegExp(`^第\\s?(${CHINESE}|${ARABIC})\\s?条[：:、.．]?`), doubtful: /^[^\s]/ },
  // 一、二级医院, 一、二、三产业: an enumeration at the beginning of a sentence.
  {
    style: "chinese",
    pattern: RegExp(`^(${CHINESE})\\s?[、．.﹒]`),
    doubtful: /^[一二三四五六七八九十]{1,2}[、级类线届中等次期季]/,
  },
  { style: "bracketedChinese", pattern: RegExp(`^${OPEN}(${CHINESE})${CLOSE}`) },
  { style: "bracketedChinese", pattern: /^([㈠-㈩])[、.．]?/ },
  { style: "bracketedChinese", pattern: RegExp(`^(${CHINESE})\\s?[）)]`) },
  {
    style: "named",
    pattern: RegExp(
      `^(?:重点)?(?:任务|措施|项目|行动|工程|事项|举措|专项|问题|议题)\\s?(${CHINESE}|${ARABIC})(?:\\s?[：:、.．]|\\s|$)`,
    ),
  },
  {
    style: "named",
    pattern: RegExp(
      `^[【〔［[](?:重点)?(?:任务|措施|项目|行动|工程|事项|举措|专项|问题|议题)\\s?(${CHINESE}|${ARABIC})[】〕］\\]][：:、.．]?`,
    ),
  },
  // 第3号 关于…的建议: proposals of delegates are known by their numbers.
  {
    style: "named",
    pattern: RegExp(
      `^(?:建议|提案|议案)?第\\s?(${CHINESE}|${ARABIC})\\s?号(?:建议|提案|议案)?(?:\\s?[：:、.．]|(?=\\s))`,
    ),
  },
  // 1.5万亿元 has no space, 2.121人才 continues the count; 3.15晚会 does neither.
  { style: "arabic", pattern: RegExp(`^(${ARABIC})\\s?[．.﹒]`), doubtful: /^[\d０-９]/ },
  { style: "arabic", pattern: RegExp(`^(${ARABIC})\\s?、`), doubtful: /^[\d０-９]{1,3}[、号级类月年]/ },
  // 01 促进消费, and behind 09 also 10 稳定就业: no other number stands without a point.
  { style: "arabic", pattern: /^(0[1-9]|[1-9]\d)(?=[ \t\u2002\u3000]{1,4}\p{Script=Han})/u, doubtful: /^/ },
  { style: "arabic", pattern: /^([⒈-⒛])/ },
  { style: "bracketedArabic", pattern: RegExp(`^${OPEN}(${ARABIC})${CLOSE}`) },
  { style: "bracketedArabic", pattern: /^([⑴-⒇])[、.．]?/ },
  { style: "closedArabic", pattern: RegExp(`^(${ARABIC})\\s?[）)]`) },
  { style: "circled", pattern: /^([①-⑳❶-❿➀-➉➊-➓㉑-㉟])[、.．]?/ },
];

const DECIMAL = /^(\d{1,2}(?:[.．]\d{1,3}){1,3})(?:[.．、]|(?!\d))/;
const DECIMAL_STYLES = ["decimal2", "decimal3", "decimal4"] as const;
/** 1.5万亿元, 1.2公里, 1.3%, 1.5倍: what follows a quantity. */
const QUANTITY = /^\s?(?:[万亿%％‰倍元吨亩℃个]|公[里顷斤]|[平立]方|[千百]万)/;

/** Reads the number at the beginning of a line; null where there is none. */
export function readLineNumber(text: string): LineNumber | null {
  for (const { style, pattern, doubtful } of PATTERNS) {
    const match = pattern.exec(text);
    const value = match ? numberOf(match[1] ?? "") : null;
    if (!match || value === null) continue;
    const after = text.slice(match[0].length);
    return {
      style,
      values: [value],
      no: match[0],
      rest: after.trimStart(),
      doubtful: doubtful?.test(after) ?? false,
    };
  }
  return null;
}

/** Reads 1.1 or 1.1.2 at the beginning of a line; null where there is none. It may well be a quantity. */
export function readDecimalNumber(text: string): LineNumber | null {
  const match = DECIMAL.exec(text);
  const values = (match?.[1] ?? "").split(/[.．]/).map(Number);
  const style = DECIMAL_STYLES[values.length - 2];
  if (!match || !style) return null;
  const after = text.slice(match[0].length);
  return { style, values, no: match[0], rest: after.trimStart(), doubtful: QUANTITY.test(after) };
}

/** Whether a text begins with a quantity that has decimals: 1.5万亿元. */
export function isQuantity(text: string): boolean {
  const match = DECIMAL.exec(text.normalize("NFKC"));
  return match !== null && QUANTITY.test(text.slice(match[0].length));
}

/** Unicode's numbers in one character: the first of each row, its value, and how many there are. */
const ROWS: readonly (readonly [string, number, number])[] = [
  ["①", 1, 20],
  ["⑴", 1, 20],
  ["⒈", 1, 20],
  ["❶", 1, 10],
  ["➀", 1, 10],
  ["➊", 1, 10],
  ["㈠", 1, 10],
  ["㉑", 21, 15],
];

function numberOf(digits: string): number | null {
  for (const [first, value, count] of ROWS) {
    const place = digits.charCodeAt(0) - first.charCodeAt(0);
    if (place >= 0 && place < count) return value + place;
  }
  const number = /^[\d０-９]/.test(digits) ? Number(digits.normalize("NFKC")) : readChineseNumber(digits);
  // Nothing is numbered 〇; 二〇二〇 is a year.
  return number === null || number === 0 || number > 999 ? null : number;
}
