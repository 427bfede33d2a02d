import { describe, expect, test } from "@jest/globals";
import { SHEETS } from "../../../src/core/matrix/sheetNames";
import type { FileProblem } from "../../../src/core/returns/problem";
import type { WorkbookGrid } from "../../../src/core/sheet/grid";
import { consolidated, type Consolidated } from "../../support/consolidated";
import {
  cellIn,
  complete,
  filledMaster,
  filledReturn,
  forEachTask,
  ownAssignments,
  ROUND,
  rowIn,
} from "../../support/filledReturn";
import { gridOfPlan } from "../../support/gridOfPlan";
import { copyRow, dropSheet, editSheet, gridCell, putCell } from "../../support/gridEdits";
import { plannedTable } from "../../support/plannedTable";

type Files = Readonly<Record<string, WorkbookGrid | FileProblem>>;

const edit = (workbook: WorkbookGrid, change: Parameters<typeof editSheet>[2]) =>
  editSheet(workbook, SHEETS.progress, change);

/** A year with one of everything, in two halves as two offices would gather them. */
const FIRST: Files = {
  "区教委.xlsx": filledReturn(
    "区教委",
    {
      ...forEachTask("区教委", (index) => complete("达到序时进度", { 完成率: 0.5 + index / 100 })),
      "3.1.1": complete("已完成", { 完成率: "八成", 存在问题: " 前后有空格 \n第二行", 佐证材料: "=1+1" }),
    },
    { signOff: { 填报日期: "2017-12-10", 填报人: "张三", 审核人: "李四" }, modified: "2017-12-11T08:00:00Z" },
  ),
  "区教委更正.xlsx": filledReturn(
    "区教委",
    { "3.1.1": complete("已完成并长期坚持") },
    { signOff: { 填报日期: "2017-12-18" }, modified: "2017-12-18T08:00:00Z" },
  ),
  "区司法局.xlsx": edit(filledReturn("区司法局", {}, { declared: "是" }), (sheet) => sheet),
  "坏.xlsx": { code: "encrypted" },
};

const science = ownAssignments("区科委")[0]?.task.id ?? "";
const SECOND: Files = {
  "区科委.xlsx": edit(
    filledReturn("区科委", {
      [science]: complete("未启动", { 进展情况: "示范基地选址尚未确定，方案正在论证" }),
    }),
    (sheet) =>
      putCell(
        putCell(
          copyRow(sheet, rowIn("区科委", science), 60),
          cellIn("区科委", science, "主要内容"),
          "改过的任务",
        ),
        "Z70",
        "表外的话",
      ),
  ),
  "陌生.xlsx": edit(filledReturn("区总工会", {}), (sheet) =>
    putCell(putCell(sheet, "D61", "通知中没有的任务"), "K61", "做了些事"),
  ),
  "总表.xlsx": filledMaster({ "2.3|区环保局": { 进展情况: "由汇总单位代录" } }),
  "去年.xlsx": filledReturn(
    "区文化委",
    {},
    {
      round: { ...ROUND, settings: { ...ROUND.settings, period: 2016 } },
    },
  ),
};

/** The report as the level above reads it. */
const reportOn = (files: Files): WorkbookGrid => gridOfPlan(consolidated(files).plan);

/** What has to be the same whatever way the rows took. */
function outcome({ result, plan, details, leftOut }: Consolidated) {
  const inOrder = (rows: readonly object[]) =>
    rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();
  return {
    details,
    outstanding: plannedTable(plan, SHEETS.outstanding),
    coverage: plannedTable(plan, SHEETS.coverage).map(({ 来源文件: files, ...line }) => ({
      ...line,
      files: String(files ?? "")
        .split("、")
        .sort(),
    })),
    unitTotals: plannedTable(plan, SHEETS.unitTotals),
    problems: plannedTable(plan, SHEETS.problems),
    findings: inOrder(plannedTable(plan, SHEETS.findings)),
    leftOut: inOrder(leftOut),
    missingUnits: result.missingUnits,
    reconciliation: result.reconciliation,
    files: inOrder(
      result.files
        .filter(({ contains }) => contains === null)
        .map(({ name, status, rows, units, matchedBy }) => ({ name, status, rows, units, matchedBy })),
    ),
  };
}

/** Findings that compare the texts of several units are made where the units' workbooks lie side by side. */
const ONE_LEVEL = outcome(consolidated({ ...FIRST, ...SECOND }));

describe("a report is a return for the level above: the same rows, states and missing items", () => {
  test("the year has one of everything", () => {
    expect(ONE_LEVEL.reconciliation).toMatchObject({
      balanced: true,
      unmatched: 1,
      rejectedRows: expect.any(Number),
    });
    expect(ONE_LEVEL.reconciliation.superseded).toBeGreaterThan(1);
    expect(ONE_LEVEL.reconciliation.rejectedRows).toBeGreaterThan(0);
  });

  test.each<[string, () => Files]>([
    ["two reports", () => ({ "甲.xlsx": reportOn(FIRST), "乙.xlsx": reportOn(SECOND) })],
    ["the other way round", () => ({ "乙.xlsx": reportOn(SECOND), "甲.xlsx": reportOn(FIRST) })],
    ["a report and returns", () => ({ "甲.xlsx": reportOn(FIRST), ...SECOND })],
    ["one report of everything", () => ({ "甲.xlsx": reportOn({ ...FIRST, ...SECOND }) })],
    [
      "three levels",
      () => ({ "市.xlsx": reportOn({ "甲.xlsx": reportOn(FIRST) }), "乙.xlsx": reportOn(SECOND) }),
    ],
    [
      "reports that have lost their stamps",
      () => ({
        "甲.xlsx": dropSheet(reportOn(FIRST), SHEETS.stamp),
        "乙.xlsx": dropSheet(reportOn(SECOND), SHEETS.stamp),
      }),
    ],
  ])("%s", (_, files) => {
    const found = consolidated(files());
    expect(
      found.result.files.filter(({ contains }) => contains !== null).map(({ status }) => status),
    ).not.toContain("rejected");
    expect(outcome(found)).toEqual(ONE_LEVEL);
  });
});

test.each([
  ["2017-12-13T03:14:00.000Z", "2017-12-13 03:14:00"],
  ["2017-12-13T03:14:00.250Z", "2017-12-13 03:14:00.250"],
])("when a file was saved (%s) is shown for people, and known again above", (modified, shown) => {
  const below = consolidated({ "区教委.xlsx": filledReturn("区教委", {}, { modified }) });
  const above = consolidated({ "报告.xlsx": gridOfPlan(below.plan) });
  for (const { plan, result } of [below, above]) {
    const name = "区教委.xlsx";
    expect(plannedTable(plan, "来源").find((row) => row["文件"] === name)?.["保存时间"]).toBe(shown);
    expect(result.files.find((file) => file.name === name)?.saved).toBe(modified);
  }
});

test.each<[string, (shown: string) => string]>([
  ["once", (shown) => shown],
  ["at each heading, as in older reports", (shown) => shown.replace(/；(?=[A-Z]+=)/g, "；进展填报!")],
])("where headings stood is known again above: the sheet is named %s", (_, written) => {
  const name = "区教委.xlsx";
  const below = consolidated({ [name]: filledReturn("区教委", {}) });
  const shownIn = ({ plan }: Consolidated) =>
    String(plannedTable(plan, SHEETS.sources).find((row) => row["文件"] === name)?.["表头所在列"]);
  const shown = shownIn(below);
  expect(shown).toMatch(/^进展填报!A=序号；B=任务类别；.*；K=进展情况；/);
  const report = editSheet(gridOfPlan(below.plan), SHEETS.sources, (sheet) => ({
    ...sheet,
    cells: new Map(
      [...sheet.cells].map(([row, cells]) => [
        row,
        new Map([...cells].map(([at, cell]) => [at, cell.text === shown ? gridCell(written(shown)) : cell])),
      ]),
    ),
  }));
  const above = consolidated({ "报告.xlsx": report });
  expect(shownIn(above)).toBe(shown);
  const headingsIn = ({ result }: Consolidated) => result.files.find((file) => file.name === name)?.headings;
  expect(headingsIn(above)).toEqual(headingsIn(below));
});
