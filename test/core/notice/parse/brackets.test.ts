import { describe, expect, test } from "@jest/globals";
import { outerBrackets, splitOutside } from "../../../../src/core/notice/parse/clause/brackets";

describe("outerBrackets", () => {
  test.each<[string, string[]]>([
    ["甲（乙）丙(丁)", ["（乙）", "(丁)"]],
    ["甲（乙（丙）丁（戊））己", ["（乙（丙）丁（戊））"]],
    ["甲（乙)丙", ["（乙)"]],
    ["（甲（乙）丙", ["（乙）"]],
    ["甲）乙（丙）", ["（丙）"]],
    ["（（（", []],
    ["", []],
  ])("%s", (text, inside) => {
    expect(outerBrackets(text).map(({ open, close }) => text.slice(open, close + 1))).toEqual(inside);
  });
});

test("splitOutside leaves what stands in brackets whole and loses nothing", () => {
  const text = "各县（市、区）政府、市财政局，市妇联";
  const pieces = splitOutside(text, "、，");
  expect(pieces.map((piece) => piece.text)).toEqual(["各县（市、区）政府", "市财政局", "市妇联"]);
  expect(pieces.map((piece) => piece.text + piece.separator).join("")).toBe(text);
});
