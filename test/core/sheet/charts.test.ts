import { describe, expect, test } from "@jest/globals";
import { chartLook, inkOn } from "../../../src/core/sheet/chartLook";
import { chartText, chartValues } from "../../../src/core/sheet/chartValues";
import { isPlannedChart } from "../../../src/core/sheet/isPlannedChart";
import { cell, plainSheet, plainWorkbook } from "../../support/samplePlan";

const plan = plainWorkbook(
  plainSheet("汇总", {
    rows: [
      { height: null, cells: [cell("板块"), cell("已完成")] },
      { height: null, cells: [cell("教育"), cell(3, "number", { formula: "1+2" })] },
    ],
  }),
);

describe("the cells of a chart", () => {
  test.each([
    ["a row", { row: 0, column: 0, rows: 1, columns: 3 }, ["板块", "已完成", null]],
    ["a column with results of formulas", { row: 0, column: 1, rows: 3, columns: 1 }, ["已完成", 3, null]],
    ["a single cell", { row: 1, column: 0, rows: 1, columns: 1 }, ["教育"]],
  ])("%s", (_, range, expected) => {
    expect(chartValues(plan, { sheet: "汇总", range })).toEqual(expected);
  });

  test("are one row or one column of a sheet of the plan", () => {
    const range = { row: 0, column: 0, rows: 2, columns: 2 };
    expect(() => chartValues(plan, { sheet: "汇总", range })).toThrow("2 × 2 cells of 汇总");
    expect(() => chartValues(plan, { sheet: "总览", range })).toThrow("refers to 总览");
  });

  test.each([
    ["甲", "甲"],
    [0.5, "0.5"],
    [true, "TRUE"],
    [null, ""],
  ])("%p reads %s", (value, text) => {
    expect(chartText(value)).toBe(text);
  });
});

test.each([
  ["bar", "0", "0"],
  ["stackedBar", "0%", "0%;;"],
  ["doughnut", "0", "0;;"],
  ["doughnut", '0;;"无"', '0;;"无"'],
] as const)(
  "a %s with the format %s labels points by %s: none without room",
  (kind, numberFormat, expected) => {
    expect(chartLook({ kind, numberFormat, showValues: true }).labelFormat).toBe(expected);
  },
);

test.each([
  ["#FFFFFF", "#000000"],
  ["#F9A825", "#000000"],
  ["#C62828", "#FFFFFF"],
  ["#1F4E79", "#FFFFFF"],
  ["#000000", "#FFFFFF"],
])("on %s one reads %s", (color, ink) => {
  expect(inkOn(color)).toBe(ink);
});

test.each([
  ["图_报送情况", true],
  ["图表 1", false],
  ["", false],
  [undefined, false],
])("the chart %p is planned: %p", (chart, expected) => {
  expect(isPlannedChart(chart === undefined ? {} : { chart })).toBe(expected);
});
