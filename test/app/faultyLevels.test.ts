import { expect, test } from "@jest/globals";
import { ENTRY_HEADINGS, ISSUED_HEADINGS } from "../../src/core/matrix/progressColumns";
import { SOURCE_HEADINGS } from "../../src/core/returns/sourceHeadings";
import { faultyYear, type FaultyYear } from "../support/faultyYear";
import { consolidateYear } from "../support/faultyYear/consolidateYear";
import { reportTables, shown, type ShownRow } from "../support/faultyYear/reportTables";

type Given = FaultyYear["given"];

/** What has to be the same whatever way the rows took. */
async function outcome(given: Given) {
  const { report, reconciliation } = await consolidateYear(given);
  const { details, leftOut } = await reportTables(report);
  const lines = (rows: readonly ShownRow[], headings: readonly string[]) =>
    rows.map((row) => headings.map((heading) => shown(row, heading)).join("|")).sort();
  const isRow = (row: ShownRow) => shown(row, "原因") !== "表外内容";
  return {
    reconciliation,
    details: lines(details, [...ISSUED_HEADINGS, ...ENTRY_HEADINGS, ...SOURCE_HEADINGS]),
    rowsAside: lines(leftOut.filter(isRow), [
      ...[...SOURCE_HEADINGS, ...ENTRY_HEADINGS],
      ...["原因", "对应任务", "对应单位"],
    ]),
    textsAside: lines(
      leftOut.filter((row) => !isRow(row)),
      [...SOURCE_HEADINGS, "表外内容"],
    ),
  };
}

test("reports of two halves of a faulty year give what all of its files give", async () => {
  const { given } = await faultyYear(3, 12);
  const half = Math.ceil(given.length / 2);
  const { textsAside, ...above } = await outcome([
    { name: "甲.xlsx", bytes: (await consolidateYear(given.slice(0, half))).report },
    { name: "乙.xlsx", bytes: (await consolidateYear(given.slice(half))).report },
  ]);
  const { textsAside: textsAtOnce, ...atOnce } = await outcome(given);
  expect(above).toEqual(atOnce);
  // Of a row that counted below and is superseded above, overtyped texts were listed below already.
  expect(textsAside).toEqual(expect.arrayContaining(textsAtOnce));
});
