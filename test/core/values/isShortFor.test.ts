import { expect, test } from "@jest/globals";
import { isShortFor } from "../../../src/core/values/isShortFor";

test.each<[short: string, full: string, expected: boolean]>([
  ["区教委", "万州区教育委员会", true],
  ["区教委", "区教委", true],
  ["区 教委", "万州区教育委员会", true],
  ["区𠮷委", "区𠮷祥委员会", true],
  ["万州区教育委员会", "区教委", false],
  ["区委教", "万州区教育委员会", false],
  ["区农委", "区教育委员会", false],
  ["区委", "区委统战部", false],
])("%s for %s: %s", (short, full, expected) => {
  expect(isShortFor(short, full)).toBe(expected);
});
