import { describe, expect, test } from "@jest/globals";
import { openWorkbook } from "../../../src/adapters/excel/openWorkbook";
import type { ChartPlan, WorkbookPlan } from "../../../src/core/sheet/plan";
import { withExcel, type Host } from "../../support/excel";
import { cell, plainSheet, plainWorkbook } from "../../support/samplePlan";

const chart: ChartPlan = {
  name: "图_状态",
  kind: "stackedColumn",
  title: "各板块进展状态",
  description: "各板块的任务按状态计数。",
  categories: { sheet: "新_汇总", range: { row: 1, column: 0, rows: 2, columns: 1 } },
  series: ["#2E7D32", "#C62828"].map((color, index) => ({
    name: { sheet: "新_汇总", range: { row: 0, column: index + 1, rows: 1, columns: 1 } },
    values: { sheet: "新_汇总", range: { row: 1, column: index + 1, rows: 2, columns: 1 } },
    colors: [color],
  })),
  place: { row: 3, column: 0, rows: 10, columns: 6 },
  legend: "bottom",
  showValues: true,
  numberFormat: "0",
};

/** A sheet whose charts are made of cells of a sheet that comes after it, both under names for the time being. */
const plan: WorkbookPlan = plainWorkbook(
  plainSheet("新_总览", {
    charts: [chart, { ...chart, name: "图_状态2", kind: "bar", showValues: false }],
    protection: {
      allowFormatCells: false,
      allowFormatColumns: true,
      allowFormatRows: true,
      allowAutoFilter: true,
    },
  }),
  plainSheet("新_汇总", {
    rows: [
      ["板块", "已完成", "未启动"],
      ["教育", 3, 1],
      ["产业", 2, 0],
    ].map((row) => ({ height: null, cells: row.map((value) => cell(value)) })),
  }),
);

function references({ workbook }: Host, sheet: string): string[][] {
  return workbook
    .sheet(sheet)
    .charts.all()
    .map(({ content }) =>
      content.kind === "made"
        ? content.series.flatMap(({ values, categories }) => [values, categories ?? ""])
        : [],
    );
}

describe("charts in the open workbook", () => {
  test("refer to cells of other sheets, and follow them when these get the names that they shall have", () =>
    withExcel(async (host) => {
      await openWorkbook().addSheets(plan);
      const cells = (name: string) => [
        `=${name}!$B$2:$B$3`,
        `=${name}!$A$2:$A$3`,
        `=${name}!$C$2:$C$3`,
        `=${name}!$A$2:$A$3`,
      ];
      expect(references(host, "新_总览")).toEqual([cells("新_汇总"), cells("新_汇总")]);
      await openWorkbook().rearrange({
        remove: [],
        rename: [
          { from: "新_总览", to: "总览" },
          { from: "新_汇总", to: "汇总" },
        ],
        order: ["总览", "汇总", "Sheet1"],
        names: [],
      });
      expect(references(host, "总览")).toEqual([cells("汇总"), cells("汇总")]);
    }));

  test("take one request, however many they are", () =>
    withExcel(async (host) => {
      const charts = Array.from({ length: 8 }, (_, index) => ({ ...chart, name: `图_${index}` as const }));
      await openWorkbook().addSheets({
        ...plan,
        sheets: plan.sheets.map((sheet) => ({ ...sheet, charts: [] })),
      });
      const without = host.requests;
      await openWorkbook().rearrange({
        remove: ["新_总览", "新_汇总"],
        rename: [],
        order: [],
        names: [],
      });
      const before = host.requests;
      await openWorkbook().addSheets({
        ...plan,
        sheets: plan.sheets.map((sheet, index) => (index === 0 ? { ...sheet, charts } : sheet)),
      });
      expect(host.requests - before).toBe(without + 1);
      expect(host.workbook.sheet("新_总览").charts.all()).toHaveLength(8);
    }));

  test.each<[string, (host: Host) => void, number]>([
    ["the first", (host) => host.failMember("ChartCollection.add"), 0],
    ["the second", (host) => host.failMember("ChartCollection.add", 2), 0],
    ["what one looks like", (host) => host.failMember("ChartSeries.gapWidth", 2), 0],
    [
      "and to take away what was made of them",
      (host) => {
        host.failMember("ChartSeries.gapWidth");
        host.failMember("Chart.delete");
      },
      1,
    ],
  ])("where Excel refuses %s, leaves the sheets whole and no other charts", (_, fail, left) =>
    withExcel(async (host) => {
      fail(host);
      await openWorkbook().addSheets(plan);
      const [overview, totals] = ["新_总览", "新_汇总"].map((name) => host.workbook.sheet(name));
      expect(overview?.protection).not.toBeNull();
      expect(totals?.cell("B2").value).toBe(3);
      expect(overview?.charts.all()).toHaveLength(left);
    }),
  );
});
