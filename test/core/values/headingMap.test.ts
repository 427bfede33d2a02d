import { describe, expect, test } from "@jest/globals";
import { HeadingMap } from "../../../src/core/values/headingMap";
import { shareTexts } from "../../../src/core/values/shareTexts";
import { shortHash, shortHashOfLines } from "../../../src/core/values/shortHash";

describe("HeadingMap", () => {
  const held = new HeadingMap<string, string>(["甲", "乙", "丙"], ["一", undefined, ""]);
  const same = new Map([
    ["甲", "一"],
    ["丙", ""],
  ]);

  test("says what a Map says, in the order of the headings", () => {
    expect(new Map(held)).toEqual(same);
    expect([...held.keys()]).toEqual([...same.keys()]);
    expect([...held.values()]).toEqual([...same.values()]);
    expect(held.size).toBe(2);
    const visited: string[] = [];
    held.forEach((value, heading) => visited.push(heading + value));
    expect(visited).toEqual(["甲一", "丙"]);
  });

  test.each([
    ["甲", "一"],
    ["乙", undefined],
    ["丙", ""],
    ["丁", undefined],
  ])("knows of %s", (heading, value) => {
    expect(held.get(heading)).toBe(value);
    expect(held.has(heading)).toBe(value !== undefined);
  });
});

test("shareTexts gives equal texts", () => {
  const share = shareTexts();
  expect(["甲", "乙", "甲"].map(share)).toEqual(["甲", "乙", "甲"]);
});

test.each([[[]], [["甲"]], [["甲", ""]], [["甲", "乙", "丙"]]])(
  "lines %j hash as one text",
  (lines: string[]) => {
    expect(shortHashOfLines(lines)).toBe(shortHash(lines.join("\n")));
  },
);
