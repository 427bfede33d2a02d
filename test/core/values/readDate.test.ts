import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { isDateFormat, readDate, readDateCell } from "../../../src/core/values/readDate";
import { isoDate, parseIsoDate, serialOfDate, type CalendarDate } from "../../../src/core/values/serialDate";

const YEAR = 2017;

function typed(text: string): string | null {
  const date = readDate({ value: text, text, numberFormat: "@" }, YEAR);
  return date && isoDate(date);
}

function stored(value: number, numberFormat: string, date1904 = false): string | null {
  const date = readDate({ value, text: String(value), numberFormat }, YEAR, date1904);
  return date && isoDate(date);
}

describe("what departments type for a day is read", () => {
  test.each([
    ["2017-12-01", "2017-12-01"],
    ["2017-12-1", "2017-12-01"],
    ["2017.12.1", "2017-12-01"],
    ["2017/12/01", "2017-12-01"],
    ["2017。12。1", "2017-12-01"],
    ["2017—12—1", "2017-12-01"],
    ["２０１７．１２．０１", "2017-12-01"],
    ["20171201", "2017-12-01"],
    ["2017年12月1日", "2017-12-01"],
    ["2017年12月1号", "2017-12-01"],
    [" 2017 年 12 月 1 日 ", "2017-12-01"],
    ["2017年\n12月1日", "2017-12-01"],
    ["\u200B2017年12月1日", "2017-12-01"],
    ["二〇一七年十二月一日", "2017-12-01"],
    ["二○一七年十二月三十一日", "2017-12-31"],
    ["二零一七年十月二十日", "2017-10-20"],
    ["12月1日", "2017-12-01"],
    ["12月1号", "2017-12-01"],
    ["12月1", "2017-12-01"],
    ["十二月一日", "2017-12-01"],
    ["12月", "2017-12-31"],
    ["12月份", "2017-12-31"],
    ["12月底", "2017-12-31"],
    ["12月末", "2017-12-31"],
    ["12月底前", "2017-12-31"],
    ["2月底", "2017-02-28"],
    ["2016年2月底", "2016-02-29"],
    ["2017年12月", "2017-12-31"],
    ["2017年6月份", "2017-06-30"],
    ["2017.06", "2017-06-30"],
    ["2017-6", "2017-06-30"],
    ["2017年底", "2017-12-31"],
    ["年底", "2017-12-31"],
    ["年末", "2017-12-31"],
    ["今年底", "2017-12-31"],
    ["17年底", "2017-12-31"],
    ["2017年", "2017-12-31"],
    ["2017年度", "2017-12-31"],
    ["2017 12 1", "2017-12-01"],
    ["2017 1 12", "2017-01-12"],
    ["2017 12", "2017-12-31"],
    ["201712", "2017-12-31"],
    ["17年12月", "2017-12-31"],
    ["今年11月", "2017-11-30"],
    ["今年11月5日", "2017-11-05"],
    ["2017年元月", "2017-01-31"],
    ["元月5日", "2017-01-05"],
    ["2017年第三季度", "2017-09-30"],
    ["2017年三季度", "2017-09-30"],
    ["四季度", "2017-12-31"],
    ["2016年上半年", "2016-06-30"],
    ["17年下半年", "2017-12-31"],
    ["2017年12月1日完成", "2017-12-01"],
    ["已于2017年12月1日完成", "2017-12-01"],
    ["于2017年12月1日验收", "2017-12-01"],
    ["2017年12月1日已全部完成。", "2017-12-01"],
    ["2017年12月1日完成验收", "2017-12-01"],
    ["2017年12月1日前完成", "2017-12-01"],
    ["2017年12月1日止", "2017-12-01"],
    ["2017年12月1日（已验收）", "2017-12-01"],
    ["2017年12月1日【竣工】", "2017-12-01"],
    ["2017年12月1日 星期五", "2017-12-01"],
    ["2017年12月1日星期五 08:30", "2017-12-01"],
    ["12月底完成", "2017-12-31"],
  ])("%j is %s", (text, iso) => {
    expect(typed(text)).toBe(iso);
  });

  test.each([
    ["2017-12-11 08:30:00", "2017-12-11"],
    ["2017-12-11 8:30", "2017-12-11"],
    ["2017-12-1 18:30", "2017-12-01"],
    ["2017/12/1 0:00:00", "2017-12-01"],
    ["2017-12-11T08:30", "2017-12-11"],
    ["2017年12月11日8:30", "2017-12-11"],
    ["2017年12月11日 08:30", "2017-12-11"],
  ])("the time of day in %j does not change the day", (text, iso) => {
    expect(typed(text)).toBe(iso);
  });
});

describe("what is no certain day is not read", () => {
  test.each([
    "",
    " ",
    "已完成",
    "按时完成",
    "长期",
    "2017",
    "17年",
    "完成",
    "于完成",
    "（已验收）",
    "星期五",
    "201713",
    "178812",
    "2017 13 1",
    "2017年五季度",
    "五季度",
    "2017年12月1日未完成",
    "预计2017年12月1日完成",
    "计划于2017年12月1日完成",
    "2017年12月1日开工",
    "2017年12月1日（计划）",
    "2017年12月1日（预计）",
    "2017年12月1日（12月5日验收）",
    "17",
    "12",
    "12/1/2017",
    "18.12.1",
    "约12月1日",
    "2017-13-01",
    "2017-00-10",
    "2017-02-29",
    "2017年2月30日",
    "13月",
    "0月底",
    "12月32日",
    "2017-12-",
    "2017--12-01",
    "2017年12月1日至2017年12月5日",
    "2017121",
    "201712011",
    "1017年12月1日",
    "2107-12-01",
    "8:30",
    "#REF!",
    "constructor",
  ])("%j", (text) => {
    expect(typed(text)).toBeNull();
  });

  test.each([true, false, null])("%j", (value) => {
    expect(readDate({ value, text: String(value), numberFormat: "General" }, YEAR)).toBeNull();
  });
});

describe("numbers", () => {
  test.each([
    [43070, "yyyy-mm-dd", "2017-12-01"],
    [43070.75, "yyyy-mm-dd hh:mm", "2017-12-01"],
    [43070, "General", "2017-12-01"],
    [43070, '[$-804]yyyy"年"m"月"d"日"', "2017-12-01"],
    [20171201, "General", "2017-12-01"],
    // Typed into a date cell, which then shows ########.
    [20171201, "yyyy-mm-dd", "2017-12-01"],
  ])("%p in %j is %s", (value, format, iso) => {
    expect(stored(value, format)).toBe(iso);
  });

  test.each([
    // 2017.12 typed into a date cell is a day of 1905; nobody means that, and which month is not certain.
    [2017.12, "yyyy-mm-dd"],
    [2017.1, "General"],
    [2017, "yyyy-mm-dd"],
    [12, "General"],
    [0.8, "0%"],
    [-1, "yyyy-mm-dd"],
    [0, "yyyy-mm-dd"],
    [60, "yyyy-mm-dd"],
    [20171301, "General"],
    [1e300, "yyyy-mm-dd"],
    [NaN, "yyyy-mm-dd"],
    [Infinity, "General"],
  ])("%p in %j is none", (value, format) => {
    expect(stored(value, format)).toBeNull();
  });

  test("days of a workbook that counts from 1904", () => {
    expect(stored(43070 - 1462, "yyyy-mm-dd", true)).toBe("2017-12-01");
  });
});

test("every day from 1990 to 2099 is read in each way of writing it", () => {
  const days = fc.date({ min: new Date("1990-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(days, (instant) => {
      const iso = instant.toISOString().slice(0, 10);
      const date = parseIsoDate(iso);
      if (!date) throw new Error(iso);
      const { year, month, day } = date;
      expect(typed(`${year}年${month}月${day}日`)).toBe(iso);
      expect(typed(`${year}.${month}.${day}`)).toBe(iso);
      expect(typed(`${iso} 9:05:00`)).toBe(iso);
      expect(typed(iso.replaceAll("-", ""))).toBe(iso);
      expect(stored(serialOfDate(date), "yyyy-mm-dd")).toBe(iso);
    }),
  );
});

test("no text makes it throw", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect([null, "string"]).toContain(typed(text) === null ? null : "string");
    }),
  );
});

describe("a number format that shows a day", () => {
  test.each(["yyyy-mm-dd", "m/d/yy", "d-mmm", '[$-804]yyyy"年"m"月"', "[$-F800]dddd", "yyyy\\-mm", "mmm-yy"])(
    "%j does",
    (format) => {
      expect(isDateFormat(format)).toBe(true);
    },
  );
  test.each(["General", "@", "0%", "0.00", '0"day"', "[Red]0", "h:mm", '#,##0"万元"', "0.00E+00", "\\d0"])(
    "%j does not",
    (format) => {
      expect(isDateFormat(format)).toBe(false);
    },
  );
});

describe("how sure a reading is", () => {
  const reading = (text: string) => readDateCell({ value: text, text, numberFormat: "@" }, YEAR);
  const iso = (date: CalendarDate | null | undefined) => (date ? isoDate(date) : null);

  test.each([
    ["2017.12.1", "2017-12-01", "day", true, null],
    ["12.1", "2017-12-01", "day", true, null],
    ["12-1", "2017-12-01", "day", true, null],
    ["17.12.1", "2017-12-01", "day", true, null],
    ["17年12月1日", "2017-12-01", "day", true, null],
    ["'17/12/1", "2017-12-01", "day", true, null],
    ["18.12.1", "2018-12-01", "day", false, null],
    ["12/1/2017", "2017-12-01", "day", false, "2017-01-12"],
    ["20.12.2017", "2017-12-20", "day", false, null],
    ["12/12/2017", "2017-12-12", "day", true, null],
    ["12/20/17", "2017-12-20", "day", false, null],
    ["二〇一七年十二月", "2017-12-31", "month", false, null],
    ["二〇一七年十二月二十日", "2017-12-20", "day", true, null],
    ["十二月底", "2017-12-31", "month", false, null],
    ["12月初", "2017-12-10", "month", false, null],
    ["12月上旬", "2017-12-10", "month", false, null],
    ["12月中旬", "2017-12-20", "month", false, null],
    ["2017年底", "2017-12-31", "year", false, null],
    ["2017-12-01（周五）", "2017-12-01", "day", true, null],
    ["2017 年 12 月 1 日", "2017-12-01", "day", true, null],
    ["２０１７．１２．１", "2017-12-01", "day", true, null],
    ["2017年12月1日前", "2017-12-01", "day", true, null],
    ["2017-12-01。", "2017-12-01", "day", true, null],
    ["约12月1日", "2017-12-01", "day", false, null],
    ["12月1日左右", "2017-12-01", "day", false, null],
    ["12月1日左右完成", "2017-12-01", "day", false, null],
    ["2017年12月1日（未验收）", "2017-12-01", "day", false, null],
    ["已于2017年12月1日完成", "2017-12-01", "day", true, null],
    ["201712", "2017-12-31", "month", false, null],
    ["17年12月", "2017-12-31", "month", false, null],
    ["2017年第三季度", "2017-09-30", "year", false, null],
    ["2017年上半年", "2017-06-30", "year", false, null],
    ["2017年", "2017-12-31", "year", false, null],
  ])("%j is %s, to the %s, certain: %s, or %s", (text, date, precision, certain, alternative) => {
    const found = reading(text);
    expect([iso(found?.date), found?.precision, found?.certain, iso(found?.alternative)]).toEqual([
      ...[date, precision, certain, alternative],
    ]);
  });

  test.each([
    [43070, "yyyy-mm-dd", "date"],
    [43070, "General", "number"],
    [20171201, "yyyy-mm-dd", "number"],
  ] as const)("%p in %j is a %s", (value, numberFormat, form) => {
    expect(readDateCell({ value, text: String(value), numberFormat }, YEAR)?.form).toBe(form);
  });

  test.each([
    ["2017年12月1日", false],
    ["2017年12月1日。", false],
    ["于2017年12月1日", false],
    ["2017/12/1 0:00:00", false],
    ["2017-12-01 08:30:00", true],
    ["2017-12-11T08:30", true],
    ["2017年12月1日前", true],
    ["2017年12月1日止", true],
    ["2017年12月1日完成", true],
    ["2017年12月1日（已验收）", true],
    ["2017-12-01（周五）", true],
  ])("%j says more than the day: %s", (text, saysMore) => {
    expect(reading(text)).toMatchObject({ certain: true, saysMore });
  });

  test("a number says more where it holds a time of day", () => {
    const number = (value: number) => readDateCell({ value, text: "", numberFormat: "General" }, YEAR);
    expect([number(43070)?.saysMore, number(43070.75)?.saysMore, number(20171201)?.saysMore]).toEqual([
      ...[false, true, false],
    ]);
  });

  test.each(["9", "年", "-", ".", " ", "一", "月", "(", "完成", "前"])(
    "100,000 times %j takes no time",
    (character) => {
      expect(reading(character.repeat(100_000))).toBeNull();
    },
  );
});
