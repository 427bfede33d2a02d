import { describe, expect, test } from "@jest/globals";
import { readChineseNumber } from "../../../src/core/values/chineseNumber";

describe("readChineseNumber", () => {
  test.each([
    ["零", 0],
    ["一", 1],
    ["两", 2],
    ["九", 9],
    ["十", 10],
    ["十二", 12],
    ["二十", 20],
    ["八十五", 85],
    ["九十九", 99],
    ["一百", 100],
    ["一百零五", 105],
    ["一百一十", 110],
    ["一百一十五", 115],
    ["九百九十九", 999],
    ["二〇一七", 2017],
    ["二○一七", 2017],
    ["二零一七", 2017],
    ["〇八", 8],
  ])("%s is %p", (text, number) => {
    expect(readChineseNumber(text)).toBe(number);
  });

  test.each([
    "",
    "十十",
    "百十十",
    "多",
    "百",
    "一千",
    "八十几",
    "5",
    "八0",
    " 八",
    "二百五百",
    "constructor",
  ])("%j is no number", (text) => {
    expect(readChineseNumber(text)).toBeNull();
  });

  test("every number to 99 as it is written", () => {
    const digits = [..."零一二三四五六七八九"];
    for (let number = 1; number <= 99; number += 1) {
      const tens = Math.floor(number / 10);
      const ones = number % 10;
      const written = `${tens > 1 ? (digits[tens] ?? "") : ""}${tens > 0 ? "十" : ""}${ones > 0 ? (digits[ones] ?? "") : ""}`;
      expect([written, readChineseNumber(written)]).toEqual([written, number]);
    }
  });
});
