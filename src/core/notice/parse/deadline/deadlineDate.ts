import { allMatches } from "../../../values/allMatches";
import { readChineseNumber } from "../../../values/chineseNumber";
import { calendarDate, isoDate, lastDayOfMonth } from "../../../values/serialDate";

/** A day counted anew in each year or month, or from another day, is on no date: 每年2月底前, 印发之日起30日内. */
const NO_DATE = /[每次翌][年月季]|当[年月]|之日|起[^，,；;。]{0,4}\d+个?(?:工作日|[日天周月])/;

const DASH = "[-—–~～至到]{1,2}";
const DATE = new RegExp(
  [
    // 2018-2020年, 2018年至2020年: the end of a span is what counts.
    `20\\d\\d年?度?${DASH}(?<spanYear>20\\d\\d)(?:年度?|$)(?!\\d{1,2}月)`,
    // 2019-06-30, 2019/6/30, 2019.12
    "(?<!\\d)(?<isoYear>20\\d\\d)[./-](?<isoMonth>\\d{1,2})(?:[./-](?<isoDay>\\d{1,2}))?(?!\\d)",
    // 2019年3-6月, 6月30日, 2019年6月中旬, 2019年上半年, 第三季度, 2019年
    "(?:(?<!\\d)(?<year>\\d{4})(?:年度?|$))?(?:" +
      `(?:\\d{1,2}${DASH})?(?<!\\d)(?<month>\\d{1,2})月份?(?:(?<day>\\d{1,2})[日号]|(?<part>[上中]旬|初))?` +
      "|(?<half>[上下])半年|第?(?<quarter>[1-4])季度|(?<=\\d{4}(?:年度?)?)年?(?<yearPart>[初中])?)",
  ].join("|"),
  "g",
);

const DAY_IN_MONTH: Readonly<Record<string, number>> = { 上旬: 10, 初: 10, 中旬: 20 };

/**
 * The date that a deadline names, as `YYYY-MM-DD`: the last day that is meant by the month, half, quarter or year. Of
 * several dates it is the latest (2019年6月底前出台，12月底前完成), and of a span its end.
 * @returns null where the words name no year (6月底完成: a year is not guessed), no time (持续推进), or a time that comes
 * each year (每年2月底前) or counts from another day (印发之日起30日内).
 */
export function deadlineDate(words: string): string | null {
  const text = westernDigits(words.normalize("NFKC").replace(/\s/g, ""));
  if (NO_DATE.test(text)) return null;
  let year: number | null = null;
  let latest: string | null = null;
  for (const { groups = {} } of allMatches(text, DATE)) {
    const named = groups["spanYear"] ?? groups["isoYear"] ?? groups["year"];
    if (named !== undefined) year = Number(named);
    const date = year === null ? null : dateOf(groups, year);
    if (date !== null && (latest === null || date > latest)) latest = date;
  }
  return latest;
}

function dateOf(groups: Readonly<Record<string, string | undefined>>, year: number): string | null {
  // Where a year begins (年初) is no day that anybody could name.
  if (groups["yearPart"] === "初") return null;
  const month = Number(groups["isoMonth"] ?? groups["month"] ?? monthOfPart(groups));
  const day = groups["isoDay"] ?? groups["day"] ?? DAY_IN_MONTH[groups["part"] ?? ""];
  if (month < 1 || month > 12) return null;
  const date = calendarDate(year, month, day === undefined ? lastDayOfMonth(year, month) : Number(day));
  return date && isoDate(date);
}

function monthOfPart(groups: Readonly<Record<string, string | undefined>>): number {
  if (groups["half"] === "上" || groups["yearPart"] === "中") return 6;
  return groups["quarter"] === undefined ? 12 : 3 * Number(groups["quarter"]);
}

/** 二〇二〇年六月 → 2020年6月, 一季度 → 1季度; a number before anything else stays as it is. */
function westernDigits(text: string): string {
  return text
    .replace(/元月/g, "1月")
    .replace(/[零〇○一二三四五六七八九十]{1,6}(?=[年月日号]|季度)/g, (run) =>
      String(readChineseNumber(run) ?? run),
    );
}
