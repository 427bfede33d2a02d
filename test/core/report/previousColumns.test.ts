import { describe, expect, test } from "@jest/globals";
import { consolidateFiles } from "../../../src/app/consolidateFiles";
import { reportingRound } from "../../../src/core/matrix/round";
import { SHEETS } from "../../../src/core/matrix/sheetNames";
import { readContent } from "../../../src/core/report/readContent";
import { readReturn } from "../../../src/core/returns/readReturn";
import type { WorkbookGrid } from "../../../src/core/sheet/grid";
import { complete, filledReturn, ROUND } from "../../support/filledReturn";
import { gridOfPlan } from "../../support/gridOfPlan";
import { plannedSheet, plannedTable } from "../../support/plannedTable";

const LAST_YEAR = reportingRound(ROUND.notice, { ...ROUND.settings, period: 2016 });

function report(workbook: WorkbookGrid, period: number, previous: WorkbookGrid | null = null) {
  return consolidateFiles([{ name: "区教委.xlsx", sha256: "", content: readContent(workbook) }], {
    ...{ notice: ROUND.notice, period, deadline: null, asOf: `${period}-12-31` },
    previous: previous && readReturn(previous),
  });
}

const before = report(
  filledReturn(
    "区教委",
    { "2.4": complete("未启动"), "3.1.1": complete("已完成"), "3.2": complete("达到序时进度") },
    { round: LAST_YEAR },
  ),
  2016,
);
const NOW = filledReturn("区教委", {
  "2.4": complete("达到序时进度", { 进展情况: "新建实训中心一处，投入使用" }),
  "3.1.1": complete("慢于序时进度"),
  "3.1.2": complete("未启动", { 进展情况: "教师周转房尚未开工" }),
});
const { consolidation, plan } = report(NOW, 2017, gridOfPlan(before.plan));

describe("with last period's report", () => {
  test("进展明细 shows what the status was, and how it changed", () => {
    expect(
      plannedTable(plan, SHEETS.details).map((row) => [row["序号"], row["上期进展状态"], row["与上期相比"]]),
    ).toEqual([
      [5, "未启动", "提升"],
      [6, "已完成", "回落"],
      [7, undefined, "新填报"],
    ]);
  });

  test("the totals count it, and the overview sums it up", () => {
    const own = plannedTable(plan, SHEETS.unitTotals).find((row) => row["责任单位"] === "区教委");
    expect(own).toMatchObject({ 提升: 1, 持平: 0, 回落: 1, 新填报: 1, 本期未填报: 1, 不可比: 0 });
    const texts = plannedSheet(plan, SHEETS.overview).rows.map(({ cells }) =>
      cells.flatMap((cell) => cell?.value ?? []),
    );
    expect(texts).toContainEqual([
      "与上期（2016年度）相比（项次）",
      ...["提升", 1, "持平", 0, "回落", 1, "新填报", 1, "本期未填报", 1, "不可比", 0],
    ]);
  });

  test("texts that were copied from it are found", () => {
    const rules = consolidation.files.flatMap(({ findings }) =>
      findings.map(({ rule, taskId }) => [rule, taskId]),
    );
    expect(rules).toContainEqual(["copied-from-previous", "3.1.1"]);
    expect(rules).not.toContainEqual(["copied-from-previous", "2.4"]);
  });

  test("an updated report does not take its columns and lines for a person's", () => {
    expect(readContent(gridOfPlan(plan)).report?.written).toMatchObject({ remarks: [], strays: [] });
  });
});

test("without one there are no such columns", () => {
  const without = report(NOW, 2017).plan;
  for (const sheet of [SHEETS.details, SHEETS.unitTotals, SHEETS.taskTotals]) {
    const headings = Object.keys(plannedTable(without, sheet)[0] ?? {});
    expect(headings).not.toContain("与上期相比");
    expect(headings).not.toContain("提升");
  }
});
