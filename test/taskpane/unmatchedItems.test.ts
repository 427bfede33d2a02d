import { expect, test } from "@jest/globals";
import { consolidate } from "../../src/core/report/consolidate";
import { readContent } from "../../src/core/report/readContent";
import {
  decisionsOf,
  otherAssignments,
  unmatchedItems,
  type DecidedItem,
  type UnmatchedItem,
} from "../../src/taskpane/consolidate/unmatchedItems";
import { filledReturn, ownAssignments, ROUND } from "../support/filledReturn";
import { editSheet, putCell } from "../support/gridEdits";

const UNIT = "区旅游局";
const workbook = editSheet(filledReturn(UNIT, {}), "进展填报", (sheet) =>
  [
    ["E30", UNIT],
    ["K30", "第一行"],
    ["E31", UNIT],
    ["K31", "第二行"],
  ].reduce((edited, [cell = "", text = ""]) => putCell(edited, cell, text), sheet),
);
const given = [{ name: "甲.xlsx", sha256: "aa", content: readContent(workbook) }];
const report = consolidate(ROUND, given, { asOf: "2017-12-31" });
const NOTHING: ReadonlyMap<string, DecidedItem> = new Map();

test("each row that a report leaves open is asked about, with the other tasks of its unit", () => {
  const items = unmatchedItems(report, NOTHING);
  expect(items.map(({ key, file, isBelow }) => [key, file, isBelow])).toEqual([
    ["aa 进展填报!A30:U30", "甲.xlsx", false],
    ["aa 进展填报!A31:U31", "甲.xlsx", false],
  ]);
  expect(items.map(otherAssignments(report))).toEqual([ownAssignments(UNIT), ownAssignments(UNIT)]);
});

test("where nobody knows the unit, the units of the task that the text is about are offered", () => {
  const [own] = ownAssignments(UNIT);
  const issued = new Map(
    Object.entries({ 责任单位: "某某局", 主要内容: `${own?.task.no}${own?.task.content}` }),
  );
  const [item] = unmatchedItems(report, NOTHING);
  if (!item || !own) throw new Error("no rows");
  const strange = { row: { ...item.row, issued: issued as UnmatchedItem["row"]["issued"] }, proposals: [] };
  const offered = otherAssignments(report)(strange);
  expect(offered.map(({ unit }) => unit.name)).toEqual(own.task.units.map(({ name }) => name));
  expect(new Set(offered.map(({ task }) => task))).toEqual(new Set([own.task]));
});

test("what was placed stays in view where it was, so that it can be taken back", () => {
  const [first, second] = unmatchedItems(report, NOTHING);
  if (!first || !second) throw new Error("no rows");
  const decided = new Map([[first.key, { item: first, choice: { taskId: "5.2", unit: UNIT } }]]);
  expect(decisionsOf(decided)).toEqual([
    { sha256: "aa", sheet: "进展填报", range: "A30:U30", taskId: "5.2", unit: UNIT },
  ]);
  const again = consolidate(ROUND, given, { asOf: "2017-12-31", decisions: decisionsOf(decided) });
  const keys = (items: readonly UnmatchedItem[]) => items.map(({ key }) => key);
  expect(keys(unmatchedItems(again, NOTHING))).toEqual([second.key]);
  expect(keys(unmatchedItems(again, decided))).toEqual([first.key, second.key]);
  // Before the report is made again, too.
  expect(keys(unmatchedItems(report, decided))).toEqual([first.key, second.key]);
});
