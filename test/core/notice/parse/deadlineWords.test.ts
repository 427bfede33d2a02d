import { describe, expect, test } from "@jest/globals";
import { deadlineDate, isDeadlineWords } from "../../../../src/core/notice/parse/deadlineWords";

describe("isDeadlineWords", () => {
  test.each([
    "6月底完成",
    "2019年底前",
    "2019年12月31日前完成",
    "年内持续推进",
    "长期坚持",
    "持续推进",
    "年底前完成",
    "二季度内",
    "每年12月底前",
  ])("%s says by when", (text) => {
    expect(isDeadlineWords(text)).toBe(true);
  });

  test.each([
    "区教委",
    "2015年",
    "12345热线",
    "8个改革试验区域",
    "年鉴办",
    "",
    "前",
    "6月底前完成并报区政府办公室备案后由区政府统一印发",
  ])("%s does not", (text) => {
    expect(isDeadlineWords(text)).toBe(false);
  });
});

describe("deadlineDate", () => {
  test.each<[string, string | null]>([
    ["2019年2月底前完成", "2019-02-28"],
    ["2020年2月底前", "2020-02-29"],
    ["1900年2月", "1900-02-28"],
    ["2018年12月31日前", "2018-12-31"],
    ["2018年6月5日", "2018-06-05"],
    ["2018年底", "2018-12-31"],
    ["2018年上半年", "2018-06-30"],
    ["2018年第三季度", "2018-09-30"],
    ["2018年1季度", "2018-03-31"],
    ["2018年4月上旬", "2018-04-10"],
    ["2018年4月中旬", "2018-04-20"],
    ["2018年4月下旬", "2018-04-30"],
    ["2018年13月", null],
    ["2018年2月30日", null],
    ["6月底完成", null],
    ["持续推进", null],
    ["", null],
  ])("%s is %s", (words, date) => {
    expect(deadlineDate(words)).toBe(date);
  });
});
