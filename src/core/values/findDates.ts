import { readChineseNumber } from "./chineseNumber";
import { calendarDate, lastDayOfMonth, type CalendarDate } from "./serialDate";

const NEXT = "明年|次年|翌年";
const DATE = new RegExp(
  [
    // 2018-3-31, 2018.3.31, 2018/3; but not 2018.5万元
    "(?<!\\d)(?<isoYear>20\\d{2})[./-](?<isoMonth>\\d{1,2})(?:[./-](?<isoDay>\\d{1,2}))?(?![\\d.])(?![万亿元%公里平米吨])",
    // 2018年底, 明年底, 年底
    `(?:(?<!\\d)(?<endYear>20\\d{2})|(?<nextEnd>${NEXT}))?(?<end>年?[底末])(?<=年[底末])`,
    // 2018年3月31日, 明年3月, 3月底; 2018年上半年, 一季度
    `(?:(?<!\\d)(?<year>20\\d{2})年|(?<nextYear>${NEXT}))?(?:` +
      "(?<!\\d)(?<month>\\d{1,2})月份?(?:(?<!\\d)(?<day>\\d{1,2})[日号]|(?<part>初|上旬|中旬|下旬|底|末))?" +
      "|第?(?<quarter>[1-4])季度|(?<half>上半年|下半年))",
    // 2018年前, 2018年内, 2018年完成
    "(?<!\\d)(?<bareYear>20\\d{2})年(?=前|内(?!蒙)|完成|建成|竣工|投用)",
    // 延至2018年, 调整到2018年度, 推迟至明年; but not 达到2018年水平
    `(?<=(?:[延推迟期长后]|调整)[至到])(?:(?<postponedYear>20\\d{2})年|(?<postponedNext>${NEXT}))`,
  ].join("|"),
  "gu",
);

/** The groups of `DATE` that hold a year, and those that hold 明年. */
const YEARS = ["isoYear", "endYear", "year", "bareYear", "postponedYear"];
const NEXT_YEARS = ["nextYear", "nextEnd", "postponedNext"];

/**
 * The days that a running text names, such as 时间节点: `6月底完成方案；12月底全面完成。`, `2018年上半年`, `第一季度`,
 * `明年6月底前`, `2017.6.30`, `延至2018年`. Each is the last day that is meant: 上半年 is the 30th of June. A month without
 * a year is in `year`, or in the year that was named before it in the same clause.
 * @returns in the order of the text; none where it names no day. Figures such as 2017万元 or 12公里 are none.
 */
export function findDates(text: string, year: number): CalendarDate[] {
  return clausesOf(text).flatMap((clause) => datesIn(clause, year));
}

function clausesOf(text: string): string[] {
  return westernDigits(text.normalize("NFKC"))
    .replace(/[ \t\u00A0\u3000]/g, "")
    .split(/[。;；\n]/);
}

function datesIn(clause: string, year: number): CalendarDate[] {
  let current = year;
  const dates: CalendarDate[] = [];
  for (const { groups = {} } of clause.matchAll(DATE)) {
    const named = YEARS.map((group) => groups[group]).find((digits) => digits !== undefined);
    if (named !== undefined) current = Number(named);
    else if (NEXT_YEARS.some((group) => groups[group] !== undefined)) current = year + 1;
    const date = dateOf(groups, current);
    if (date) dates.push(date);
  }
  return dates;
}

const DAY_IN_MONTH: Readonly<Record<string, number>> = { 初: 10, 上旬: 10, 中旬: 20 };

function dateOf(groups: Readonly<Record<string, string | undefined>>, year: number): CalendarDate | null {
  const month = Number(groups["isoMonth"] ?? groups["month"] ?? NaN);
  if (!Number.isNaN(month)) {
    const day = groups["isoDay"] ?? groups["day"];
    const last = DAY_IN_MONTH[groups["part"] ?? ""] ?? lastDayOfMonth(year, month);
    return calendarDate(year, month, day === undefined ? last : Number(day));
  }
  if (groups["quarter"] !== undefined) return endOf(year, Number(groups["quarter"]) * 3);
  if (groups["half"] !== undefined) return endOf(year, groups["half"] === "上半年" ? 6 : 12);
  return endOf(year, 12);
}

function endOf(year: number, month: number): CalendarDate | null {
  return calendarDate(year, month, lastDayOfMonth(year, month));
}

/** 十二月 → 12月, 二〇一八年 → 2018年, 一季度 → 1季度; a number before anything else stays as it is. */
function westernDigits(text: string): string {
  return text.replace(/[零〇○一二三四五六七八九十]{1,6}(?=[年月日号]|季度)/g, (run) =>
    String(readChineseNumber(run) ?? run),
  );
}
