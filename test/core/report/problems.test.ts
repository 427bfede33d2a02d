import { describe, expect, test } from "@jest/globals";
import { SHEETS } from "../../../src/core/matrix/sheetNames";
import { consolidated } from "../../support/consolidated";
import { complete, filledReturn, forEachTask, type RowEntries } from "../../support/filledReturn";
import { plannedSheet, plannedTable } from "../../support/plannedTable";

const UNIT = "区教委";

function shown(row: RowEntries) {
  const { plan } = consolidated({ "区教委.xlsx": filledReturn(UNIT, { "3.1.1": row }) });
  return {
    rows: plannedTable(plan, SHEETS.problems),
    note: String(plannedSheet(plan, SHEETS.problems).rows[1]?.cells[0]?.value),
  };
}

describe("a row stands in 问题清单", () => {
  test("with what its unit wrote, as it wrote it", () => {
    const { rows } = shown(
      complete("慢于序时进度", { 存在问题: " 资金缺口\n约20万元 ", 需区级协调事项: "请区财政局支持" }),
    );
    expect(rows).toEqual([
      {
        ...{ 序号: 6, 责任单位: UNIT, 进展状态: "慢于序时进度", 亮灯: "红" },
        重点任务: expect.any(String),
        存在问题: " 资金缺口\n约20万元 ",
        未达进度原因: "资金未到位",
        下一步打算: "抓紧落实资金",
        需区级协调事项: "请区财政局支持",
      },
    ]);
  });

  test.each<[what: string, row: RowEntries, texts: Record<string, string>]>([
    ["无 beside a problem", { 存在问题: "师资不足", 下一步打算: "无" }, { 下一步打算: "无" }],
    ["无 at the beginning of a problem", { 存在问题: "无专项资金" }, { 存在问题: "无专项资金" }],
    ["a plan alone", { 下一步打算: "继续推进" }, { 下一步打算: "继续推进" }],
  ])("%s", (_, row, texts) => {
    const { rows, note } = shown(complete("达到序时进度", row));
    expect(rows).toMatchObject([texts]);
    expect(note).not.toContain("只填");
  });
});

describe("a row that only says that there is nothing is counted, and not listed", () => {
  test.each(["无", "暂无", "/", "没有。"])("%s", (nothing) => {
    const { rows, note } = shown(complete("达到序时进度", { 存在问题: nothing, 需区级协调事项: "无" }));
    expect(rows).toEqual([]);
    expect(note).toContain("共0项次");
    expect(note).toContain("另有1项次只填“无”等，未列入，见“进展明细”");
  });
  test("one that says nothing at all is not", () => {
    expect(shown(complete("达到序时进度")).note).not.toContain("只填");
  });
});

test.each([
  ["未启动", "红"],
  ["慢于序时进度", "红"],
  ["达到序时进度", "绿"],
  ["已完成", "绿"],
  ["申请调整", "黄"],
  ["本年度无相关任务", undefined],
  ["差不多", undefined],
])("at the year's end the light of a row that says %s is %s", (status, light) => {
  const { rows } = shown(complete(status, { 存在问题: "有些问题" }));
  expect(rows.map((row) => row["亮灯"])).toEqual([light]);
});

test("rows stand task by task, each with its task, and what repeats is grey", () => {
  const filled = (unit: string) =>
    filledReturn(
      unit,
      forEachTask(unit, () => complete("未启动")),
    );
  const { plan } = consolidated({ b: filled("区科委"), a: filled(UNIT), c: filled("区民政局") });
  const rows = plannedTable(plan, SHEETS.problems);
  const numbers = rows.map((row) => Number(row["序号"]));
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  expect(new Set(numbers).size).toBeLessThan(numbers.length);
  expect(rows.every((row) => row["重点任务"] !== undefined)).toBe(true);
  const [grey] = plannedSheet(plan, SHEETS.problems).conditionalFormats;
  expect(grey).toMatchObject({ formula: "$A4=$A3", range: { row: 3, column: 0, rows: rows.length } });
});
