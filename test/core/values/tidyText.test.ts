import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { comparableText } from "../../../src/core/values/text";
import { hasInvisible, tidyText } from "../../../src/core/values/tidyText";

describe("a text made tidy", () => {
  test.each([
    ["已\u200B完成", "已完成"],
    ["已完成\u00A05户", "已完成 5户"],
    [" 已完成 \r\n第二行  \n", "已完成\n第二行"],
    ["\uFEFF已完成", "已完成"],
    ["８０％", "８０％"],
  ])("%j is %j", (text, tidy) => {
    expect(tidyText(text)).toBe(tidy);
  });

  test("reads the same as before, and is tidy already", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const tidy = tidyText(text);
        expect(comparableText(tidy)).toBe(comparableText(text));
        expect(tidyText(tidy)).toBe(tidy);
        expect(hasInvisible(tidy)).toBe(false);
      }),
    );
  });
});

test.each([
  ["已\u200B完成", true],
  ["投入\u00A05万元", true],
  ["\u00A0已完成", false],
  ["已完成 ", false],
  ["　　已完成", false],
  ["第一行\n第二行", false],
])("what nobody sees in %j: %s", (text, expected) => {
  expect(hasInvisible(text)).toBe(expected);
});
