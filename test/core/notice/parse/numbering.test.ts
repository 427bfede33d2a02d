import { describe, expect, test } from "@jest/globals";
import { NumberReader } from "../../../../src/core/notice/parse/outline/NumberReader";
import { readLineNumber } from "../../../../src/core/notice/parse/outline/numbering";
import type { NumberStyle } from "../../../../src/core/notice/parse/outline/numbering";

describe("readLineNumber", () => {
  test.each<[string, NumberStyle, number, string, string]>([
    ["第三章 总则", "chapter", 3, "第三章", "总则"],
    ["第二部分：任务", "chapter", 2, "第二部分：", "任务"],
    ["第一节 教育", "section", 1, "第一节", "教育"],
    ["第十二条　办好教育", "article", 12, "第十二条", "办好教育"],
    ["第3条 办好教育", "article", 3, "第3条", "办好教育"],
    ["一、总体要求", "chinese", 1, "一、", "总体要求"],
    ["一.总体要求", "chinese", 1, "一.", "总体要求"],
    ["二十三、对易地扶贫", "chinese", 23, "二十三、", "对易地扶贫"],
    ["三十、对落实", "chinese", 30, "三十、", "对落实"],
    ["一百零五、加强", "chinese", 105, "一百零五、", "加强"],
    ["一百二十三、加强", "chinese", 123, "一百二十三、", "加强"],
    ["（一）加强领导", "bracketedChinese", 1, "（一）", "加强领导"],
    ["(十五)指导企业", "bracketedChinese", 15, "(十五)", "指导企业"],
    ["（一)加强领导", "bracketedChinese", 1, "（一)", "加强领导"],
    ["（ 二 ）加强领导", "bracketedChinese", 2, "（ 二 ）", "加强领导"],
    ["（一）、加强领导", "bracketedChinese", 1, "（一）、", "加强领导"],
    ["三）加强领导", "bracketedChinese", 3, "三）", "加强领导"],
    ["㈠加强领导", "bracketedChinese", 1, "㈠", "加强领导"],
    ["任务一：加快建设", "named", 1, "任务一：", "加快建设"],
    ["重点任务3 加快建设", "named", 3, "重点任务3 ", "加快建设"],
    ["任务205", "named", 205, "任务205", ""],
    ["问题1：垃圾清运不及时", "named", 1, "问题1：", "垃圾清运不及时"],
    ["【任务3】新增学位", "named", 3, "【任务3】", "新增学位"],
    ["第3号 关于加装电梯的建议", "named", 3, "第3号", "关于加装电梯的建议"],
    ["1．加快建设", "arabic", 1, "1．", "加快建设"],
    ["１．加快建设", "arabic", 1, "１．", "加快建设"],
    ["01.加快建设", "arabic", 1, "01.", "加快建设"],
    ["1.目标。", "arabic", 1, "1.", "目标。"],
    ["12、加快建设", "arabic", 12, "12、", "加快建设"],
    ["3﹒加快建设", "arabic", 3, "3﹒", "加快建设"],
    ["1. 地区生产总值", "arabic", 1, "1.", "地区生产总值"],
    ["⒈加快建设", "arabic", 1, "⒈", "加快建设"],
    ["（1）办好教育", "bracketedArabic", 1, "（1）", "办好教育"],
    ["（１）办好教育", "bracketedArabic", 1, "（１）", "办好教育"],
    ["(12)办好教育", "bracketedArabic", 12, "(12)", "办好教育"],
    ["(1)、办好教育", "bracketedArabic", 1, "(1)、", "办好教育"],
    ["⑵办好教育", "bracketedArabic", 2, "⑵", "办好教育"],
    ["1)办好教育", "closedArabic", 1, "1)", "办好教育"],
    ["2）办好教育", "closedArabic", 2, "2）", "办好教育"],
    ["①办好教育", "circled", 1, "①", "办好教育"],
    ["⑳办好教育", "circled", 20, "⑳", "办好教育"],
    ["㉑办好教育", "circled", 21, "㉑", "办好教育"],
  ])("reads %s", (text, style, value, no, rest) => {
    expect(readLineNumber(text)).toMatchObject({ style, values: [value], no, rest });
  });

  test.each([
    "2017年地区生产总值",
    "2020. 总结",
    "一方面，",
    "任务一览表",
    "项目2019年完工",
    "一是加强领导",
    "1000.计划",
    "二〇二〇、总结",
    "（含技工院校）",
    "（2010-2020年）",
    "十佳",
    "1",
    "",
    "百、",
    "零、",
    "0.5万元",
  ])("sees no number in %s", (text) => {
    expect(readLineNumber(text)).toBeNull();
  });

  test.each(["1.5万亿元", "11.121人才梯队", "一、二级医院", "一、二、三产业", "3、4号楼", "第一条道路"])(
    "is in doubt about %s",
    (text) => {
      expect(readLineNumber(text)?.doubtful).toBe(true);
    },
  );
});

describe("NumberReader", () => {
  function numbers(...lines: string[]): string[] {
    const reader = new NumberReader();
    return lines.map((line) => reader.read(line)?.no ?? "-");
  }

  test.each<[string, string]>([
    // What may be a quantity counts where it continues the count.
    ["1.投资|1.5万亿元|2.121人才", "1.|-|2."],
    ["一、二级医院|一、医院|二、三级医院", "-|一、|二、"],
    // Decimal outlines; with their parents' numbers or without; restarting.
    ["1.总则|1.1目标|1.2任务|1.2.1教育|2.办学|2.1小学", "1.|1.1|1.2|1.2.1|2.|2.1"],
    ["1.1 目标|1.2 任务|2.1 教育|2.3 就业", "1.1|1.2|2.1|-"],
    ["一、|1.1 目标|二、|1.1 任务|1.2 教育", "一、|1.1|二、|1.1|1.2"],
    ["1.投资|1.1万亿元|1.2公里", "1.|-|-"],
    ["一、人才|1．121人才|2．医院|二、投资|1.121项目|1.122项目", "一、|1．|2．|二、|1.|-"],
    ["一、投资|1.5万亿元|1．5万亿元", "一、|-|-"],
    // Without a point.
    ["01 促消费|02 稳就业|20 家企业", "01|02|-"],
    ["12 月底前完成|10 家企业", "-|-"],
  ])("%s", (lines, read) => {
    expect(numbers(...lines.split("|"))).toEqual(read.split("|"));
  });
});
