import { describe, expect, test } from "@jest/globals";
import { consolidateFiles } from "../../../src/app/consolidateFiles";
import { readContent } from "../../../src/core/report/readContent";
import { strayAttachments } from "../../../src/core/returns/strayAttachments";
import { readReturn } from "../../../src/core/returns/readReturn";
import type { WorkbookGrid } from "../../../src/core/sheet/grid";
import { consolidated } from "../../support/consolidated";
import { complete, filledReturn, forEachTask, ROUND } from "../../support/filledReturn";
import { attach, attachChart, dropSheet, editSheet } from "../../support/gridEdits";
import { gridOfPlan } from "../../support/gridOfPlan";
import { plannedTable } from "../../support/plannedTable";

const RETURN = filledReturn(
  "区教委",
  forEachTask("区教委", () => complete("已完成")),
);
const REPORT = gridOfPlan(consolidated({ "区教委.xlsx": RETURN }).plan);

/** A report with a chart that it was made with, one that a person added, and a photo that somebody calls like a chart. */
function withCharts(workbook: WorkbookGrid, sheet: string): WorkbookGrid {
  return editSheet(workbook, sheet, (grid) =>
    attach(attachChart(attachChart(grid, "Y3", "图_板块"), "Y20", "图表 1"), "Y40", "picture", ""),
  );
}

const outside = (rows: readonly Partial<Record<string, unknown>>[]): unknown[] =>
  rows.flatMap((row) => (row["原因"] === "表外内容" ? [[row["来源工作表"], row["来源单元格"]]] : []));

const KEPT = [
  ["总览", "Y20"],
  ["总览", "Y40"],
];

describe("of the charts in a report only those that a person added are told", () => {
  test.each<[string, (report: WorkbookGrid) => WorkbookGrid]>([
    ["with its stamp", (report) => report],
    ["without it", (report) => dropSheet(report, "_stamp")],
  ])("when it comes in, %s", (_, edit) => {
    const { leftOut, result } = consolidated({ "汇总报告.xlsx": edit(withCharts(REPORT, "总览")) });
    expect(outside(leftOut)).toEqual(KEPT);
    expect(result.reconciliation.balanced).toBe(true);
  });

  test("when it is updated", () => {
    const update = { name: "汇总报告.xlsx", sha256: "1", content: readContent(withCharts(REPORT, "总览")) };
    const options = { notice: ROUND.notice, period: null, deadline: null, asOf: "2017-12-31", update };
    expect(outside(plannedTable(consolidateFiles([], options).plan, "未并入内容"))).toEqual(KEPT);
  });

  test("when it is checked", () => {
    const found = strayAttachments(ROUND, readReturn(withCharts(REPORT, "总览")));
    expect(found.map(({ sheet, address }) => [sheet, address])).toEqual(KEPT);
  });
});

test("a return was made without charts: one that is called like a report's is told, too", () => {
  const { leftOut } = consolidated({ "区教委.xlsx": withCharts(RETURN, "填报说明") });
  expect(outside(leftOut)).toEqual([
    ["填报说明", "Y3"],
    ["填报说明", "Y20"],
    ["填报说明", "Y40"],
  ]);
});
