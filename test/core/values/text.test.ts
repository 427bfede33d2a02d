import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { cleanText, comparableHeading, comparableText, excerpt } from "../../../src/core/values/text";
import { isBlank } from "../../../src/core/values/typedCell";

describe("comparableText: a reader would call them equal", () => {
  test.each([
    ["完成率（%）", "完成率(%)"],
    ["２０１７年", "2017年"],
    ["ＡＢＣ", "ABC"],
    [" 推进 新型\n城镇化 ", "推进新型城镇化"],
    ["推进\u00A0新型\u3000城镇化", "推进新型城镇化"],
    ["推进\u200B新型\uFEFF城镇化", "推进新型城镇化"],
    ["推进\r\n新型城镇化", "推进新型城镇化"],
    ["1．加快", "1.加快"],
    ["建设，发展；", "建设,发展;"],
  ])("%j and %j", (a, b) => {
    expect(comparableText(a)).toBe(comparableText(b));
  });

  test.each([
    ["不断增强", "不对增强"],
    ["区教委", "区文化委"],
    ["一是", "二是"],
    ["推进", "推进。"],
    ["10%", "100%"],
  ])("but not %j and %j", (a, b) => {
    expect(comparableText(a)).not.toBe(comparableText(b));
  });

  test("doing it again changes nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(comparableText(comparableText(text))).toBe(comparableText(text));
      }),
    );
  });
});

test.each([
  ["完成率（%）", "完成率"],
  ["完成率 (%) ", "完成率"],
  ["完成率(%)(可不填)", "完成率"],
  ["进展情况【必填】", "进展情况"],
  ["进展情况〔300字以内〕", "进展情况"],
  ["（一）进展情况", "(一)进展情况"],
  ["进展(情况", "进展(情况"],
  ["(责任单位)", ""],
])("the heading %j compares as %j", (text, comparable) => {
  expect(comparableHeading(text)).toBe(comparable);
});

test.each([
  ["  已完成\u3000", "已完成"],
  ["一\r\n二\r三", "一\n二\n三"],
  ["\u200B\u200F\uFEFF", ""],
  ["中\u00A0文", "中 文"],
  ["软\u00AD连字", "软连字"],
])("cleanText makes %j %j", (text, clean) => {
  expect(cleanText(text)).toBe(clean);
});

test.each([
  ["一二三", 3, "一二三"],
  ["一二三四", 3, "一二三…"],
  ["𠮷𠮷𠮷", 2, "𠮷𠮷…"],
  ["", 3, ""],
])("the first characters of %j, up to %p, are %j", (text, length, short) => {
  expect(excerpt(text, length)).toBe(short);
});

describe("a blank cell", () => {
  test.each(["", " ", "\n\t", "\u3000", "\u00A0", "\u200B", "\uFEFF \u200F"])("%j is one", (text) => {
    expect(isBlank({ value: text, text, numberFormat: "@" })).toBe(true);
  });
  test("no cell is one", () => {
    expect(isBlank(null)).toBe(true);
    expect(isBlank(undefined)).toBe(true);
  });
  test.each([
    ["无", "无"],
    [0, "0"],
    [false, "FALSE"],
    [null, "#REF!"],
    [5, ""],
  ])("%p showing %j is none", (value, text) => {
    expect(isBlank({ value, text, numberFormat: "General" })).toBe(false);
  });
});
