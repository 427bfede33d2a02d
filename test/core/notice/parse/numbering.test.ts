import { describe, expect, test } from "@jest/globals";
import { readLineNumber } from "../../../../src/core/notice/parse/numbering";

describe("readLineNumber", () => {
  test.each<[string, number, number, string, string]>([
    ["一、总体要求", 0, 1, "一、", "总体要求"],
    ["二十三、对易地扶贫", 0, 23, "二十三、", "对易地扶贫"],
    ["三十、对落实", 0, 30, "三十、", "对落实"],
    ["（一）加强领导", 1, 1, "（一）", "加强领导"],
    ["(十五)指导企业", 1, 15, "(十五)", "指导企业"],
    ["（ 二 ）加强领导", 1, 2, "（ 二 ）", "加强领导"],
    ["1．加快建设", 2, 1, "1．", "加快建设"],
    ["1.目标。", 2, 1, "1.", "目标。"],
    ["12、加快建设", 2, 12, "12、", "加快建设"],
    ["3﹒加快建设", 2, 3, "3﹒", "加快建设"],
    ["1. 地区生产总值", 2, 1, "1.", "地区生产总值"],
    ["（1）办好教育", 3, 1, "（1）", "办好教育"],
    ["(12)办好教育", 3, 12, "(12)", "办好教育"],
    ["①办好教育", 4, 1, "①", "办好教育"],
    ["⑳办好教育", 4, 20, "⑳", "办好教育"],
  ])("reads %s", (text, rank, value, no, rest) => {
    expect(readLineNumber(text)).toEqual({ rank, value, no, rest, doubtful: false });
  });

  test.each([
    "2017年地区生产总值",
    "一方面，",
    "1000.计划",
    "（含技工院校）",
    "（2010-2020年）",
    "十佳",
    "1",
    "",
    "百、",
  ])("sees no number in %s", (text) => {
    expect(readLineNumber(text)).toBeNull();
  });

  test.each(["1.5万亿元", "11.121人才梯队"])("is in doubt about %s", (text) => {
    expect(readLineNumber(text)?.doubtful).toBe(true);
  });
});
