import { describe, expect, test } from "@jest/globals";
import type { ConsolidatedFile, FileStatus, GivenFile } from "../../src/core/report/consolidation";
import { givenFiles, isKnown, outcomesOf, type PickedRow } from "../../src/taskpane/consolidate/pickedRow";

function given(name: string, sha256: string): GivenFile {
  return { name, sha256, content: { problem: { code: "not-a-workbook" } } };
}

const rows: PickedRow[] = [
  { id: 1, name: "甲.xlsx", content: { kind: "read", given: given("甲.xlsx", "aa") }, excluded: false },
  { id: 2, name: "乙.xlsx", content: { kind: "reading" }, excluded: false },
  { id: 3, name: "丙.xlsx", content: { kind: "unreadable" }, excluded: false },
  { id: 4, name: "丁.xlsx", content: { kind: "waiting" }, excluded: false },
];

test("only files that were read are consolidated, those with a problem too", () => {
  expect(givenFiles(rows)).toEqual([given("甲.xlsx", "aa")]);
});

test("what a person excluded is handed on as such, and is as it was once it is brought back", () => {
  const [row] = rows;
  if (!row) throw new Error("no row");
  expect(givenFiles([{ ...row, excluded: true }])).toEqual([{ ...given("甲.xlsx", "aa"), excluded: true }]);
  expect(givenFiles([{ ...row, excluded: false }])).toEqual([given("甲.xlsx", "aa")]);
});

test("two files of the same name and content have each what became of them, and files of reports none", () => {
  const twice = [6, 7].map((id) => ({ ...rows[0], id, name: "甲.xlsx" }) as PickedRow);
  const file = (name: string, isGiven: boolean, status: FileStatus) =>
    ({ name, isGiven, status }) as ConsolidatedFile;
  const made = [
    file("甲.xlsx", true, "superseded"),
    file("下级的.xlsx", false, "accepted"),
    file("甲.xlsx〔2〕", true, "accepted"),
  ];
  const outcomes = outcomesOf([...rows.slice(1), ...twice], made);
  expect([...outcomes].map(([id, { status }]) => [id, status])).toEqual([
    [6, "superseded"],
    [7, "accepted"],
  ]);
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
