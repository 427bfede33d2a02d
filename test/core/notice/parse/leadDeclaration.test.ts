import { describe, expect, test } from "@jest/globals";
import {
  declaresFirstLead,
  leadMarkIn,
  reachInClause,
  reachInText,
} from "../../../../src/core/notice/parse/clause/leadDeclaration";

describe("declaresFirstLead", () => {
  test.each([
    "第一责任单位为牵头单位，下同",
    "列第一位者为牵头单位，下同",
    "排在第一位的为牵头单位",
    "列首位的为牵头单位（部门）",
    "排名首位的牵头",
    "以下责任单位中第一个单位为牵头单位",
    "各项任务责任单位中排名第一的为牵头单位",
    "排名第一的责任单位为牵头单位，其他列入单位为参与单位",
    "列第一位者为牵头或汇总单位",
    "排在首位的爲牽頭單位",
    "牵头单位为列第一位者",
    "牵头单位排在首位",
    "首个单位为主办单位",
    "排列在前的为牵头单位",
  ])("%s", (text) => {
    expect(declaresFirstLead(text)).toBe(true);
  });

  test.each([
    "由第一书记牵头",
    "第一责任人牵头",
    "第一季度由市教育局牵头",
    "牵头单位：第一中学",
    "牵头单位为市第一人民医院",
    "把教育放在首位，牵头单位要抓好落实",
    "第一牵头单位：区教委",
    "会前由牵头单位准备材料",
    "",
  ])("%s does not", (text) => {
    expect(declaresFirstLead(text)).toBe(false);
  });
});

test("a declaration among units holds for them, with 下同 from there on", () => {
  expect(reachInClause("列第一位者为牵头单位")).toBe("here");
  expect(reachInClause("列第一位者为牵头单位，下同")).toBe("from-here");
  expect(reachInClause("区教委、区财政局")).toBe("unsaid");
});

test("one that stands in the text holds everywhere, unless it speaks of what follows", () => {
  expect(reachInText("注：列第一位的为牵头单位")).toBe("everywhere");
  expect(reachInText("以下责任单位中第一个单位为牵头单位")).toBe("from-here");
  expect(reachInText("各单位要加强领导")).toBe("unsaid");
});

test("leads may be marked", () => {
  expect(leadMarkIn("注：带*的为牵头单位")).toBe("*");
  expect(leadMarkIn("标“★”的单位为牵头单位")).toBe("★");
  expect(leadMarkIn("带头落实，由牵头单位负责")).toBeNull();
});
