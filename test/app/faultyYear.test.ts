import { beforeAll, describe, expect, test } from "@jest/globals";
import { faultyYear } from "../support/faultyYear";
import { checkYear } from "../support/faultyYear/checkYear";
import { compareYear, type Comparison } from "../support/faultyYear/compareYear";
import { consolidateInGroups, consolidateYear } from "../support/faultyYear/consolidateYear";
import { FAULTS, SAVE_AS_CSV } from "../support/faultyYear/faults";
import { fillReturn } from "../support/faultyYear/fillReturn";
import { markedReturn } from "../support/faultyYear/markedWorkbook";
import { seededRandom } from "../support/faultyYear/random";
import { reportTables, shown, type ReportTables, type ShownRow } from "../support/faultyYear/reportTables";
import { ROUND } from "../support/filledReturn";

const FAILURES = ["lost", "invented", "misplaced", "unrecognised", "wrong"] as const;

function failuresOf(comparison: Comparison): Record<string, readonly string[]> {
  return Object.fromEntries(
    FAILURES.flatMap((name) => (comparison[name].length > 0 ? [[name, comparison[name]]] : [])),
  );
}

test.each([
  [1, "", 20, consolidateYear],
  [2, "", 20, consolidateYear],
  [3, ", made of two reports,", 14, consolidateInGroups],
] as const)(
  "all that was put into the faulty returns of year %i is in its report%s",
  async (seed, _, count, consolidate) => {
    const { comparison } = await checkYear(seed, count, consolidate);
    expect(failuresOf(comparison)).toEqual({});
    expect(comparison.inDetails).toBeGreaterThan(50);
    expect(comparison.aside).toBeGreaterThan(50);
  },
);

describe("that something is wrong is noticed:", () => {
  let year: Awaited<ReturnType<typeof checkYear>>;
  let report: ReportTables;
  beforeAll(async () => {
    year = await checkYear(9, 14);
    report = await reportTables(year.year.report);
  });

  const compared = (changed: Partial<ReportTables>, figures: Partial<typeof year.year.reconciliation> = {}) =>
    Object.keys(
      failuresOf(
        compareYear(year.files, { ...report, ...changed }, { ...year.year.reconciliation, ...figures }),
      ),
    );
  /** The rows with the first one changed that has something under the heading. */
  const changed = (
    rows: readonly ShownRow[],
    heading: string,
    change: (cells: Map<string, NonNullable<ReturnType<ShownRow["get"]>>>) => void,
  ) => {
    const at = rows.findIndex((row) => row.has(heading));
    if (at < 0) throw new Error(`nothing under ${heading}`);
    return rows.map((row, index) => {
      const cells = new Map(row);
      if (index === at) change(cells);
      return cells;
    });
  };

  test("no, as it is", () => {
    expect(compared({})).toEqual([]);
  });
  test("an entry that is gone", () => {
    const details = changed(report.details, "进展情况", (row) => row.delete("进展情况"));
    expect(compared({ details })).toContain("lost");
  });
  test("an entry that reads otherwise", () => {
    const details = changed(report.details, "进展情况", (row) => {
      const cell = row.get("进展情况");
      if (cell) row.set("进展情况", { ...cell, value: `${cell.text}。`, text: `${cell.text}。` });
    });
    expect(compared({ details })).toEqual(expect.arrayContaining(["lost", "invented"]));
  });
  test("an entry under another heading", () => {
    const details = changed(report.details, "进展情况", (row) => {
      const cell = row.get("进展情况");
      row.delete("进展情况");
      if (cell) row.set("存在问题", cell);
    });
    expect(compared({ details })).toContain("misplaced");
  });
  test("a row under another unit", () => {
    const details = changed(report.details, "责任单位", (row) => {
      const cell = row.get("责任单位");
      if (cell) row.set("责任单位", { ...cell, text: "区其他局", value: "区其他局" });
    });
    expect(compared({ details })).toContain("misplaced");
  });
  test("a row that is not the latest", () => {
    const other = report.leftOut.find((row) => shown(row, "原因") === "已被替代" && row.has("进展情况"));
    const placed = report.details.find(
      (row) =>
        shown(row, "序号") === shown(other, "对应任务") &&
        shown(row, "责任单位") === shown(other, "对应单位"),
    );
    if (!other || !placed) throw new Error("no row was superseded");
    const swapped = new Map([...other, ["原因", shownCell("")], ["序号", shownCell(shown(placed, "序号"))]]);
    const details = report.details.map((row) => (row === placed ? swapped : row));
    const leftOut = report.leftOut.map((row) =>
      row === other ? new Map([...placed, ["原因", shownCell("已被替代")]]) : row,
    );
    expect(compared({ details, leftOut })).toContain("wrong");
  });
  test("a remark that is gone, and one that nobody wrote", () => {
    const at = report.leftOut.findIndex((row) => shown(row, "表外内容").startsWith("备注"));
    const row = report.leftOut[at];
    if (!row) throw new Error("no remark");
    expect(compared({ leftOut: report.leftOut.filter((_, index) => index !== at) })).toEqual(["lost"]);
    const more = new Map([...row, ["表外内容", shownCell("没有人写过")]]);
    expect(compared({ leftOut: [...report.leftOut, more] })).toEqual(["invented"]);
  });
  test("a row that stands there twice", () => {
    expect(compared({ details: [...report.details, ...report.details.slice(0, 1)] })).toContain("wrong");
  });
  test("a file that is not named", () => {
    expect(compared({ sources: report.sources.slice(1) })).toContain("wrong");
  });
  test.each([
    "returned",
    "blank",
    "rowsRead",
    "cellsRead",
    "cellsPlaced",
    "cellsAside",
    "rejectedRows",
  ] as const)("%s that is one too many", (figure) => {
    expect(compared({}, { [figure]: year.year.reconciliation[figure] + 1 })).toEqual(["wrong"]);
  });
});

function shownCell(text: string) {
  return { value: text, text, numberFormat: "@" };
}

test("every fault does something", () => {
  const sent = markedReturn(ROUND, "区科委", "2017-12-10T00:00:00.000Z");
  const hasChanged = ({ apply }: (typeof FAULTS)[number], seed: number) => {
    const random = seededRandom(seed);
    let number = 0;
    const fresh = (what: string) => `${what}${(number += 1)}号`;
    const filled = fillReturn(sent, random, fresh);
    const damaged = apply(filled, { random, fresh, otherReturn: () => filled });
    return JSON.stringify(damaged) !== JSON.stringify(filled);
  };
  const idle = [...FAULTS, SAVE_AS_CSV].filter(
    (fault) => ![1, 2, 3, 4, 5, 6].some((seed) => hasChanged(fault, seed)),
  );
  expect(idle.map(({ name }) => name)).toEqual([]);
});

test("the same seed gives the same files, another one others", async () => {
  const made = async (seed: number) =>
    (await faultyYear(seed, 3)).given.map(({ name, bytes }) => [name, bytes]);
  expect(await made(7)).toEqual(await made(7));
  expect(await made(7)).not.toEqual(await made(8));
});
