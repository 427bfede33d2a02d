import { describe, expect, test } from "@jest/globals";
import { consolidateFiles } from "../../../src/app/consolidateFiles";
import { SHEETS } from "../../../src/core/matrix/sheetNames";
import type { GivenFile } from "../../../src/core/report/consolidation";
import {
  COUNTED_COLUMNS,
  EXCERPT_HEADING,
  JUDGED_COLUMNS,
  ROW_KEY_HEADING,
} from "../../../src/core/report/countedColumns";
import { RECEIVED_HEADING } from "../../../src/core/report/planCoverage";
import { readContent } from "../../../src/core/report/readContent";
import { cellAddress } from "../../../src/core/sheet/address";
import { gridText, type SheetGrid, type WorkbookGrid } from "../../../src/core/sheet/grid";
import type { WorkbookPlan } from "../../../src/core/sheet/plan";
import { TABLE_HEADING_ROW } from "../../../src/core/sheet/planTable";
import { consolidated } from "../../support/consolidated";
import { complete, filledReturn, forEachTask, ROUND } from "../../support/filledReturn";
import { deleteColumn, deleteRow, dropSheet, editSheet, putCell } from "../../support/gridEdits";
import { gridOfPlan } from "../../support/gridOfPlan";
import { plannedTable } from "../../support/plannedTable";

const made = consolidated({
  "区教委.xlsx": filledReturn(
    "区教委",
    forEachTask("区教委", () => complete("未启动", { 进展情况: "已选址。" })),
  ),
  "区科委.xlsx": filledReturn("区科委", {}),
});
const REPORT = gridOfPlan(made.plan);

const LATER_JUDGED = Object.values(JUDGED_COLUMNS).filter((heading) => heading !== JUDGED_COLUMNS.meanRate);
/** What newer reports have and older ones did not. */
const LATER: Readonly<Record<string, readonly string[]>> = {
  [SHEETS.details]: [ROW_KEY_HEADING, ...Object.values(COUNTED_COLUMNS), EXCERPT_HEADING],
  [SHEETS.taskTotals]: LATER_JUDGED,
  [SHEETS.unitTotals]: LATER_JUDGED,
  [SHEETS.outstanding]: [COUNTED_COLUMNS.unit],
  [SHEETS.coverage]: [RECEIVED_HEADING],
  [SHEETS.problems]: [JUDGED_COLUMNS.light],
};

function columnOf(sheet: SheetGrid, heading: string): number | undefined {
  return [...(sheet.cells.get(TABLE_HEADING_ROW)?.keys() ?? [])].find(
    (column) => gridText(sheet, TABLE_HEADING_ROW, column) === heading,
  );
}

function without(report: WorkbookGrid, sheet: string, heading: string): WorkbookGrid {
  return editSheet(report, sheet, (grid) => {
    const column = columnOf(grid, heading);
    return column === undefined ? grid : deleteColumn(grid, column);
  });
}

/** 总览 as it was: a narrow list. */
function olderOverview(sheet: SheetGrid): SheetGrid {
  const texts = [
    gridText(sheet, 0, 0),
    "依据",
    "报送情况",
    "应报单位（个）",
    "进展状态（项次）",
    "各表",
    "来源",
  ];
  return texts.reduce<SheetGrid>((all, text, row) => putCell(all, cellAddress(row, 0), text), {
    ...sheet,
    cells: new Map(),
    merges: [],
  });
}

/** The report as an older make of the product wrote it. */
const OLDER = [
  (report: WorkbookGrid) => editSheet(report, SHEETS.overview, olderOverview),
  (report: WorkbookGrid) =>
    editSheet(report, SHEETS.matrix, (sheet) => {
      const last = Math.max(...sheet.cells.keys());
      return deleteRow(deleteRow(deleteRow(sheet, last), last - 1), last - 2);
    }),
  // Its stamp did not hold titles and notes.
  (report: WorkbookGrid) =>
    editSheet(report, SHEETS.stamp, (sheet) => {
      const heads = [...sheet.cells.keys()].find((row) => gridText(sheet, row, 0) === "heads");
      if (heads === undefined) throw new Error("The stamp holds no heads.");
      return deleteRow(sheet, heads);
    }),
  (report: WorkbookGrid) =>
    report.sheets.some(({ name }) => name === "督查清单") ? dropSheet(report, "督查清单") : report,
  ...Object.entries(LATER).flatMap(([sheet, headings]) =>
    headings.map((heading) => (report: WorkbookGrid) => without(report, sheet, heading)),
  ),
].reduce((report, edit) => edit(report), REPORT);

function content(report: WorkbookGrid): GivenFile {
  return { name: "甲.xlsx", sha256: "sha", content: readContent(report) };
}

function consolidatedAnew(report: WorkbookGrid, isUpdated: boolean) {
  return consolidateFiles(isUpdated ? [] : [content(report)], {
    ...{ notice: ROUND.notice, period: null, deadline: null, asOf: "2017-12-31" },
    update: isUpdated ? content(report) : null,
  });
}

const WORDS = "请张主任核实";

/** How often the words stand in the next report. */
function timesSaid(report: WorkbookGrid, isUpdated: boolean): number {
  const cells = consolidatedAnew(report, isUpdated).plan.sheets.flatMap(({ rows }) =>
    rows.flatMap((row) => row.cells),
  );
  return cells.filter((cell) => String(cell?.value ?? "").includes(WORDS)).length;
}

/** Words in the first row of a person's own column. @param at the column; right behind the product's where it is not given */
function ownColumn(report: WorkbookGrid, sheet: string, heading: string, at?: number): WorkbookGrid {
  return editSheet(report, sheet, (grid) => {
    const behind = Math.max(...(grid.cells.get(TABLE_HEADING_ROW)?.keys() ?? [])) + 1;
    const column = at ?? behind;
    return putCell(
      putCell(grid, cellAddress(TABLE_HEADING_ROW, column), heading),
      cellAddress(TABLE_HEADING_ROW + 1, column),
      WORDS,
    );
  });
}

describe("a report of an older make", () => {
  test("holds nothing of a person's, nor does a newer one", () => {
    for (const report of [OLDER, REPORT]) {
      expect(readContent(report).report?.written).toMatchObject({ remarks: [], strays: [] });
    }
  });

  test("says the same as a newer one", () => {
    const [older, newer] = [OLDER, REPORT].map((report) => {
      const { result, details } = consolidated({ "甲.xlsx": report });
      return { figures: result.reconciliation, details };
    });
    expect(older).toEqual(newer);
    expect(older?.details.length).toBeGreaterThan(0);
  });

  test.each(
    Object.entries(LATER).flatMap(([sheet, headings]) =>
      headings.map((heading) => [sheet, heading] as const),
    ),
  )("%s: a person's own column %s is kept", (sheet, heading) => {
    for (const isUpdated of [false, true]) {
      expect(timesSaid(ownColumn(OLDER, sheet, heading), isUpdated)).toBe(1);
    }
  });

  test.each<[string, string, (sheet: SheetGrid) => readonly [row: number, column: number]]>([
    ["below the matrix", SHEETS.matrix, (sheet: SheetGrid) => [Math.max(...sheet.cells.keys()) + 1, 0]],
    ["beside the overview", SHEETS.overview, () => [3, 4]],
    ["below the overview", SHEETS.overview, () => [8, 0]],
  ])("words %s are kept", (_, name, place) => {
    const written = editSheet(OLDER, name, (sheet) => putCell(sheet, cellAddress(...place(sheet)), WORDS));
    for (const isUpdated of [false, true]) expect(timesSaid(written, isUpdated)).toBe(1);
  });
});

describe("a report of this make from which a column was taken", () => {
  test.each(
    Object.entries(LATER).flatMap(([sheet, headings]) =>
      headings.map((heading) => [sheet, heading] as const),
    ),
  )("%s without %s holds nothing of a person's", (sheet, heading) => {
    expect(readContent(without(REPORT, sheet, heading)).report?.written).toMatchObject({
      remarks: [],
      strays: [],
    });
  });
});

describe("a mark in 摘用", () => {
  function marked(text: string): WorkbookGrid {
    return editSheet(REPORT, SHEETS.details, (sheet) =>
      putCell(sheet, cellAddress(TABLE_HEADING_ROW + 1, columnOf(sheet, EXCERPT_HEADING) ?? -1), text),
    );
  }

  function marksIn(plan: WorkbookPlan) {
    return plannedTable(plan, SHEETS.details).flatMap((row) => row[EXCERPT_HEADING] ?? []);
  }

  test.each(["是", "已选址。", WORDS])("%s goes on with its row, once, at its place", (text) => {
    for (const isUpdated of [false, true]) {
      const { plan } = consolidatedAnew(marked(text), isUpdated);
      expect(marksIn(plan)).toEqual([text]);
      const again = consolidatedAnew(gridOfPlan(plan), !isUpdated);
      expect(marksIn(again.plan)).toEqual([text]);
    }
    expect(timesSaid(marked(WORDS), true)).toBe(1);
  });

  test("stays with the same row that comes again, and with a corrected one that still says the marked words", () => {
    const unit = "区教委";
    const again = (texts: Readonly<Record<string, string>>) =>
      consolidated({
        "甲.xlsx": marked("已选址。"),
        "区教委更正.xlsx": filledReturn(
          unit,
          forEachTask(unit, () => complete("未启动", { 进展情况: "已选址。", ...texts })),
          { signOff: { 填报日期: "2017-12-30" } },
        ),
      });
    expect(again({}).details[0]?.[EXCERPT_HEADING]).toBe("已选址。");
    expect(again({ 存在问题: "资金不足" }).details[0]?.[EXCERPT_HEADING]).toBe("已选址。");
    const changed = again({ 进展情况: "已开工。" });
    expect(changed.details[0]?.[EXCERPT_HEADING]).toBeUndefined();
    expect(changed.leftOut.filter((row) => row["表外内容"] === "已选址。")).toHaveLength(1);
    // What is kept there stays there through the next level.
    const next = consolidated({ "乙.xlsx": gridOfPlan(changed.plan) });
    expect(next.leftOut.filter((row) => row["表外内容"] === "已选址。")).toHaveLength(1);
  });

  test("is kept where its report is kept out", () => {
    const round = { ...ROUND, settings: { ...ROUND.settings, period: 2018 } };
    const { leftOut } = consolidated({ "甲.xlsx": marked(WORDS) }, round);
    expect(leftOut.filter((row) => row["表外内容"] === WORDS)).toHaveLength(1);
  });
});
