import { allMatches } from "../../values/allMatches";

/** A number with its unit, as it stands in a text. */
export interface Figure {
  /** As the notice means it: 9 with %, 35290 with 万元, 2 with 倍 for 翻一番. */
  readonly value: number;
  readonly unit: string;
  readonly start: number;
  /** The place after the unit and what limits the number. */
  readonly end: number;
  /** 以上, 左右, 6%—7%; in the notice's words. */
  readonly limits: readonly string[];
  /** 翻一番, 零增长: the words that are the number. */
  readonly inWords: string;
  /** The upper end of 6%—7%. */
  readonly upper: number | null;
}

const NUMBER = "\\d{1,3}(?:,\\d{3}){1,4}(?!\\d)|\\d{1,12}(?:\\.\\d{1,6})?";
const SCALE = "(?:万亿|百亿|千亿|百万|千万|[十百千万亿])?";
/** Units that carry 万 or 亿 before them. */
const MEASURES =
  "吨标准煤|千瓦时|千瓦|平方公里|平方千米|平方米|立方米|公顷|公里|千米|公斤|美元|人次|户次|件次|车次|标准箱|床位|元|亩|吨|米|斤|人|名|" +
  "户|个百分点|百分点|个?工作日|个?小时|分钟|年|岁|天|日|倍|家|所|座|处|条|位|件|张|辆|台|套|间|棵|株|头|只|羽|批|班|部|种|项|例|起|" +
  "场|期|次|支|级|栋|宗|片|册|款|艘|架|吉瓦|兆瓦|毫克|微克|克|分|个";
const UNIT = `(?:[%％‰]|(?:${SCALE})(?:${MEASURES})(?:(?:\\/|每)(?:[万亿]{0,2}元|立方米|平方米|平方公里|[百千万]?人|亩|公顷|[日天年升户次吨]|小时|千瓦时))?|万亿|[万亿])`;
const RANGE = "[-—–~～至到]{1,2}";
const AFTER = "(?:及?以[上下内]|左右|上下|之内|内(?=$|[，,、]))";

const FIGURE = new RegExp(
  `(?<![\\d.A-Za-z])(?<number>${NUMBER})(?:\\s?(?<lowUnit>${UNIT})?${RANGE}(?<upper>${NUMBER}))?\\s?(?<more>[多余])?\\s?(?:(?<unit>${UNIT})(?<limit>${AFTER})?|(?<bare>${AFTER}))` +
    "|(?<doubling>翻[一两三]?番|倍增|增(?:长|加)(?:一|1)倍)|(?<zero>零增长)",
  "g",
);
/** What looks like a number with its unit and is a date. */
const DATE = /^(?:19|20)\d\d(?:年|[-—–~～至到]{1,2}(?:19|20)\d\d)|^\d{1,2}(?:月|日)/;

/** The numbers with units of a text, in order; dates are none. */
export function figuresIn(text: string): Figure[] {
  return allMatches(text, FIGURE).flatMap((match) => {
    const start = match.index;
    const { number, upper, more, unit = "", bare, limit = bare, doubling, zero } = match.groups ?? {};
    const end = start + match[0].length;
    if (doubling !== undefined) {
      const value = { 翻两番: 4, 翻三番: 8 }[doubling] ?? 2;
      return [{ value, unit: "倍", start, end, limits: [], inWords: doubling, upper: null }];
    }
    if (zero !== undefined)
      return [{ value: 0, unit: "%", start, end, limits: [], inWords: zero, upper: null }];
    if (number === undefined || DATE.test(match[0])) return [];
    const range = upper === undefined ? [] : [rangeWords(match[0], limit)];
    return [
      {
        value: numberOf(number),
        unit: unit === "％" ? "%" : unit,
        start,
        end,
        limits: [...range, ...(more === undefined ? [] : [more]), ...(limit === undefined ? [] : [limit])],
        inWords: "",
        upper: upper === undefined ? null : numberOf(upper),
      },
    ];
  });
}

function rangeWords(words: string, limit: string | undefined): string {
  return words.slice(0, words.length - (limit?.length ?? 0));
}

function numberOf(digits: string): number {
  return Number(digits.replaceAll(",", ""));
}
