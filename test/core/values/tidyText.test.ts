import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { comparableText } from "../../../src/core/values/text";
import { odditiesIn, tidyText } from "../../../src/core/values/tidyText";

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
        expect(odditiesIn(tidy)).toEqual([]);
      }),
    );
  });
});

test.each([
  ["已\u200B完成", ["invisible"]],
  ["\u2068王五\u2069", ["invisible"]],
  ["投入\u00A05万元", ["space"]],
  ["第一行\r\n第二行", ["line"]],
  ["第一行\u2028第\u00A0二\u200B行", ["invisible", "space", "line"]],
  ["\u00A0已完成", []],
  ["已完成\r\n", []],
  ["已完成 ", []],
  ["　　已完成", []],
  ["第一行\n第二行", []],
])("what nobody sees in %j: %j", (text, expected) => {
  expect(odditiesIn(text)).toEqual(expected);
});
