import { describe, expect, test } from "@jest/globals";
import {
  calendarDate,
  chineseDate,
  dateOfSerial,
  isoDate,
  lastDayOfMonth,
  parseIsoDate,
  serialOfDate,
} from "../../../src/core/values/serialDate";

test("every day from 1900-03-01 to 2100-12-31 comes back from its serial number, one day after the other", () => {
  const day = new Date(Date.UTC(1900, 2, 1));
  const wrong: string[] = [];
  for (let serial = 61; day.getUTCFullYear() <= 2100; serial += 1) {
    const iso = day.toISOString().slice(0, 10);
    const date = dateOfSerial(serial);
    const parsed = parseIsoDate(iso);
    if (!date || isoDate(date) !== iso || !parsed || serialOfDate(parsed) !== serial) wrong.push(iso);
    day.setUTCDate(day.getUTCDate() + 1);
  }
  expect(wrong).toEqual([]);
});

describe("dateOfSerial", () => {
  test.each([
    [61, "1900-03-01"],
    [25569, "1970-01-01"],
    [42735, "2016-12-31"],
    [42736, "2017-01-01"],
    [43089, "2017-12-20"],
    [43089.999, "2017-12-20"],
    [2958465, "9999-12-31"],
  ])("%p is %s", (serial, iso) => {
    const date = dateOfSerial(serial);
    expect(date && isoDate(date)).toBe(iso);
  });

  test.each([0, 1, 60, -5, 2958466, 20171201, NaN, Infinity, -Infinity])("%p is no day", (serial) => {
    expect(dateOfSerial(serial)).toBeNull();
  });

  test("counts from 1904 where the workbook does", () => {
    const date = dateOfSerial(43089 - 1462, true);
    expect(date && isoDate(date)).toBe("2017-12-20");
  });
});

describe("calendarDate", () => {
  test.each([
    [2016, 2, 29],
    [2000, 2, 29],
    [2017, 12, 31],
  ])("%p-%p-%p is a day", (year, month, day) => {
    expect(calendarDate(year, month, day)).toEqual({ year, month, day });
  });
  test.each([
    [2017, 2, 29],
    [1900, 2, 29],
    [2017, 4, 31],
    [2017, 13, 1],
    [2017, 0, 1],
    [2017, 1, 0],
    [2017, 1, 32],
  ])("%p-%p-%p is none", (year, month, day) => {
    expect(calendarDate(year, month, day)).toBeNull();
  });
});

test("the months' last days", () => {
  const months = Array.from({ length: 12 }, (_, index) => lastDayOfMonth(2017, index + 1));
  expect(months).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
});

test("dates are written in two ways", () => {
  expect(isoDate({ year: 2017, month: 1, day: 5 })).toBe("2017-01-05");
  expect(chineseDate({ year: 2017, month: 1, day: 5 })).toBe("2017年1月5日");
});

test.each(["2017-1-5", "2017-02-30", "2017/01/05", "20170105", "", "2017-01-05 "])(
  "%j is no ISO date",
  (text) => {
    expect(parseIsoDate(text)).toBeNull();
  },
);
