import { describe, expect, test } from "@jest/globals";
import { consolidateFiles } from "../../../src/app/consolidateFiles";
import { SHEETS } from "../../../src/core/matrix/sheetNames";
import type { GivenFile } from "../../../src/core/report/consolidation";
import { readContent } from "../../../src/core/report/readContent";
import { cellAddress } from "../../../src/core/sheet/address";
import type { WorkbookGrid } from "../../../src/core/sheet/grid";
import type { WorkbookPlan } from "../../../src/core/sheet/plan";
import { TABLE_FIRST_ROW, TABLE_HEADING_ROW } from "../../../src/core/sheet/planTable";
import { Refusal } from "../../../src/core/values/refusal";
import { complete, filledReturn, forEachTask, ROUND } from "../../support/filledReturn";
import { addSheet, editSheet, putCell } from "../../support/gridEdits";
import { gridOfPlan } from "../../support/gridOfPlan";
import { plannedSheet, plannedTable } from "../../support/plannedTable";

const AS_OF = "2017-12-31";

function given(files: Readonly<Record<string, WorkbookGrid>>): GivenFile[] {
  return Object.entries(files).map(([name, grid]) => ({
    name,
    sha256: `sha-${name}`,
    content: readContent(grid),
  }));
}

function report(files: Readonly<Record<string, WorkbookGrid>>, update: WorkbookGrid | null = null) {
  const [old = null] = update ? given({ "汇总报告-2017.xlsx": update }) : [];
  return consolidateFiles(given(files), {
    notice: ROUND.notice,
    period: null,
    deadline: null,
    asOf: AS_OF,
    update: old,
  });
}

const IN_TIME = {
  "区教委.xlsx": filledReturn(
    "区教委",
    forEachTask("区教委", () => complete("达到序时进度")),
    {
      signOff: { 填报日期: "2017-12-10" },
    },
  ),
  "区科委.xlsx": filledReturn("区科委", {}),
};
const LATE = {
  "区科委.xlsx": filledReturn(
    "区科委",
    forEachTask("区科委", () => complete("未启动")),
    {
      signOff: { 填报日期: "2017-12-28" },
    },
  ),
};

/** Writes into a report as a person would who has taken off the protection. */
function written(plan: WorkbookPlan, sheet: string, texts: Readonly<Record<string, string>>): WorkbookGrid {
  return writeInto(gridOfPlan(plan), sheet, texts);
}

function writeInto(grid: WorkbookGrid, sheet: string, texts: Readonly<Record<string, string>>) {
  return Object.entries(texts).reduce(
    (all, [address, text]) => editSheet(all, sheet, (one) => putCell(one, address, text)),
    grid,
  );
}

/** The first free column beside a table, and the row in which an item stands. */
function besides(plan: WorkbookPlan, sheet: string, isItem: (row: Record<string, unknown>) => boolean) {
  const column = plannedSheet(plan, sheet).columns.length;
  const item = plannedTable(plan, sheet).findIndex(isItem);
  expect(item).toBeGreaterThanOrEqual(0);
  return {
    heading: cellAddress(TABLE_HEADING_ROW, column),
    cell: cellAddress(TABLE_FIRST_ROW + item, column),
  };
}

const first = report(IN_TIME);

describe("a report is brought up to date", () => {
  test("late returns come in as if they had been there from the beginning", () => {
    const updated = report(LATE, gridOfPlan(first.plan));
    const atOnce = report({ ...IN_TIME, "区科委〔2〕.xlsx": LATE["区科委.xlsx"] });
    expect(updated.consolidation.reconciliation).toEqual(atOnce.consolidation.reconciliation);
    expect(updated.consolidation.missingUnits).toEqual(atOnce.consolidation.missingUnits);
    expect(updated.consolidation.unitStates.get("区科委")).toBe("收到日期待核");
    const details = (of: typeof updated) =>
      plannedTable(of.plan, SHEETS.details).map((row) => ({ ...row, 来源文件: "" }));
    expect(details(updated)).toEqual(details(atOnce));
    expect(plannedTable(updated.plan, SHEETS.sources).map((row) => [row["文件"], row["处理结果"]])).toEqual([
      ["汇总报告-2017.xlsx", "已并入"],
      ["区教委.xlsx", "已并入"],
      ["区科委.xlsx", "已被替代"],
      ["区科委.xlsx〔2〕", "已并入"],
    ]);
  });

  test("who was missing in it has reported after it, and so the next time", () => {
    const late = {
      "区司法局.xlsx": filledReturn(
        "区司法局",
        forEachTask("区司法局", () => complete("未启动")),
      ),
    };
    const updated = report(late, gridOfPlan(first.plan));
    expect(updated.consolidation.unitStates.get("区司法局")).toBe("补报");
    expect(updated.consolidation.missingUnits).not.toContain("区司法局");
    expect(report({}, gridOfPlan(updated.plan)).consolidation.unitStates.get("区司法局")).toBe("补报");
    expect(report(late).consolidation.unitStates.get("区司法局")).toBe("收到日期待核");
  });

  test("remarks stay beside their rows, wherever these stand now", () => {
    const unit = besides(first.plan, SHEETS.unitTotals, (row) => row["责任单位"] === "区科委");
    const detail = besides(first.plan, SHEETS.details, (row) => row["序号"] === 6);
    let grid = written(first.plan, SHEETS.unitTotals, { [unit.heading]: "领导批示", [unit.cell]: "请催办" });
    grid = writeInto(grid, SHEETS.details, {
      [detail.heading]: "核实情况",
      [detail.cell]: " 已电话核实\n属实 ",
    });
    const { plan, consolidation } = report(LATE, grid);
    expect(plannedTable(plan, SHEETS.unitTotals).flatMap((row) => row["领导批示"] ?? [])).toEqual(["请催办"]);
    expect(plannedTable(plan, SHEETS.unitTotals).find((row) => "领导批示" in row)).toMatchObject({
      责任单位: "区科委",
    });
    const remarked = plannedTable(plan, SHEETS.details).filter((row) => "核实情况" in row);
    expect(remarked).toMatchObject([{ 序号: 6, 责任单位: "区教委", 核实情况: " 已电话核实\n属实 " }]);
    expect(consolidation.leftOut.filter(({ text }) => text !== null)).toEqual([]);
    // And again the next time, also where nothing was added.
    const again = report({}, gridOfPlan(plan));
    expect(plannedTable(again.plan, SHEETS.details).filter((row) => "核实情况" in row)).toEqual(remarked);
  });

  test("a remark without a heading, one whose row is gone, and what stands elsewhere are kept too", () => {
    const gone = besides(first.plan, SHEETS.outstanding, (row) => row["责任单位"] === "区科委");
    const { cell } = besides(first.plan, SHEETS.coverage, (row) => row["单位"] === "区林业局");
    let grid = written(first.plan, SHEETS.outstanding, {
      [gone.heading]: "催办",
      [gone.cell]: "12月25日已催",
    });
    grid = writeInto(grid, SHEETS.coverage, { [cell]: "联系不上" });
    grid = writeInto(grid, SHEETS.overview, { AC3: "报张区长", A90: "此稿不外传" });
    grid = addSheet(grid, "会议纪要", [["12月20日会议", "各单位须于月底前补报"]]);
    const { plan } = report(LATE, grid);
    expect(plannedTable(plan, SHEETS.coverage).find((row) => row["单位"] === "区林业局")).toMatchObject({
      备注: "联系不上",
    });
    const kept = plannedTable(plan, SHEETS.leftOut).flatMap((row) =>
      row["来源文件"] === "汇总报告-2017.xlsx" ? [[row["来源工作表"], row["表外内容"]]] : [],
    );
    expect(kept.sort()).toEqual(
      [
        ["会议纪要", "12月20日会议"],
        ["会议纪要", "各单位须于月底前补报"],
        ["总览", "报张区长"],
        ["总览", "此稿不外传"],
        ["未报事项", "12月25日已催"],
      ].sort(),
    );
    expect(plannedTable(plan, SHEETS.leftOut)).toContainEqual(
      expect.objectContaining({
        表外内容: "12月25日已催",
        说明: "写在报告表格旁的“催办”列",
        来源单元格: gone.cell,
      }),
    );
  });

  test("what was corrected in the details counts as the unit's row, and values of targets stay", () => {
    const progress = cellAddress(TABLE_FIRST_ROW, 10);
    const grid = writeInto(
      written(first.plan, SHEETS.details, { [progress]: "经核实改为：已开工" }),
      SHEETS.targets,
      {
        H4: "12.5（快报）",
      },
    );
    const { plan } = report(LATE, grid);
    expect(plannedTable(plan, SHEETS.details).some((row) => row["进展情况"] === "经核实改为：已开工")).toBe(
      true,
    );
    expect(plannedTable(plan, SHEETS.targets)[0]).toMatchObject({ 本年值: "12.5（快报）" });
  });

  test("a report as it was made holds nothing of a person's", () => {
    const content = readContent(gridOfPlan(first.plan));
    expect(content.report?.written).toMatchObject({ remarks: [], strays: [] });
  });

  test.each<[string, WorkbookGrid, RegExp]>([
    ["a return", IN_TIME["区教委.xlsx"], /汇总报告-2017.xlsx was not updated. It is no report/],
    [
      "last year's report",
      gridOfPlan(report({ "区教委.xlsx": IN_TIME["区教委.xlsx"] }).plan),
      /period 2017, this report is on 2018/,
    ],
  ])("%s is refused", (name, grid, reason) => {
    const [update = null] = given({ "汇总报告-2017.xlsx": grid });
    const period = name === "a return" ? null : 2018;
    const run = () =>
      consolidateFiles(given(LATE), { notice: ROUND.notice, period, deadline: null, asOf: AS_OF, update });
    expect(run).toThrow(Refusal);
    expect(run).toThrow(reason);
  });
});
