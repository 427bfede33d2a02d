import { describe, expect, test } from "@jest/globals";
import type { GivenFile } from "../../src/core/report/consolidation";
import { givenFiles, isKnown, type PickedRow } from "../../src/taskpane/consolidate/pickedRow";

function given(name: string, sha256: string): GivenFile {
  return { name, sha256, content: { problem: { code: "not-a-workbook" } } };
}

const rows: PickedRow[] = [
  { id: 1, name: "甲.xlsx", content: { kind: "read", given: given("甲.xlsx", "aa") } },
  { id: 2, name: "乙.xlsx", content: { kind: "reading" } },
  { id: 3, name: "丙.xlsx", content: { kind: "unreadable" } },
  { id: 4, name: "丁.xlsx", content: { kind: "waiting" } },
];

test("only files that were read are consolidated, those with a problem too", () => {
  expect(givenFiles(rows)).toEqual([given("甲.xlsx", "aa")]);
});

describe("isKnown", () => {
  test.each([
    ["the same file again", given("甲.xlsx", "aa"), true],
    ["the same name with other contents, as after a correction", given("甲.xlsx", "bb"), false],
    [
      "the same contents under another name, which the report lists as a duplicate",
      given("乙.xlsx", "aa"),
      false,
    ],
  ])("%s", (_, file, known) => {
    expect(isKnown(rows, file)).toBe(known);
  });
});
