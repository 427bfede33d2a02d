import { describe, expect, test } from "@jest/globals";
import { NO_VALIDATION } from "../../../host/model/validation";
import { openWorkbook } from "../../../src/adapters/excel/openWorkbook";
import { planMaster } from "../../../src/core/matrix/planWorkbooks";
import type { WorkbookPlan } from "../../../src/core/sheet/plan";
import { resultsOf, withExcel, type Host } from "../../support/excel";
import { complete, filledReturnPlan, ROUND } from "../../support/filledReturn";
import { gridOfPlan } from "../../support/gridOfPlan";

/** Puts values into cells of the first sheet as an add-in or a person does. */
function put(host: Host, cells: Readonly<Record<string, string | number | boolean>>): void {
  const sheet = host.workbook.sheet("Sheet1");
  for (const [address, value] of Object.entries(cells)) sheet.write(sheet.area(address), value);
}

async function readFirst() {
  const { sheets } = await openWorkbook().read();
  const [first] = sheets;
  if (!first) throw new Error("no sheet was read");
  return first;
}

describe("read gives what reading a file of the same plan gives", () => {
  test.each<[string, WorkbookPlan]>([
    ["the master", planMaster(ROUND)],
    [
      "a filled return",
      filledReturnPlan(
        "区教委",
        { "3.1.1": complete("已完成", { 完成率: 1, 进展情况: "=1+1" }), "3.1.2": complete("未启动") },
        { signOff: { 填报日期: 43089 }, declared: "是" },
      ),
    ],
  ])("%s", (_, plan) =>
    withExcel(
      async (host) => {
        await openWorkbook().addSheets(plan);
        const read = await openWorkbook().readSheets(plan.sheets.map(({ name }) => name));
        expect(read).toEqual(gridOfPlan(plan));
        expect(host.keptObjects).toBe(0);
      },
      { calculate: resultsOf(plan) },
    ),
  );
});

describe("read", () => {
  test("gives all sheets in order with hidden ones, and those asked for only where asked", () =>
    withExcel(async (host) => {
      host.workbook.setVisibility(host.workbook.addSheet("藏"), "Hidden");
      host.workbook.setVisibility(host.workbook.addSheet("_深藏"), "VeryHidden");
      host.workbook.addSheet("锁").protect({}, null);
      const all = await openWorkbook().read();
      expect(all.sheets.map(({ name, visibility, protected: locked }) => [name, visibility, locked])).toEqual(
        [
          ["Sheet1", "visible", false],
          ["藏", "hidden", false],
          ["_深藏", "veryHidden", false],
          ["锁", "visible", true],
        ],
      );
      const some = await openWorkbook().readSheets(["锁", "没有", "_深藏"]);
      expect(some.sheets.map(({ name }) => name)).toEqual(["_深藏", "锁"]);
    }));

  test("leaves out empty cells, formatted ones too", () =>
    withExcel(async (host) => {
      const sheet = host.workbook.sheet("Sheet1");
      put(host, { C3: "丙", E5: 5 });
      sheet.restyle(sheet.area("A1:H9"), (style) => ({ ...style, bold: true }));
      const { cells } = await readFirst();
      expect([...cells].map(([row, own]) => [row, [...own.keys()]])).toEqual([
        [2, [2]],
        [4, [4]],
      ]);
    }));

  test("tells texts, numbers, dates, percentages, truths, formulas and errors apart", () =>
    withExcel(
      async (host) => {
        put(host, {
          A1: "文字",
          A2: 12.5,
          A3: "2017-12-20",
          A4: "80%",
          A5: true,
          A6: "'=1+1",
          A7: "'#N/A",
          A8: "#N/A",
        });
        put(host, { A9: "=A2*2", A10: '=""', A11: "=1/0" });
        const { cells } = await readFirst();
        expect([...cells.values()].map((row) => row.get(0))).toEqual([
          { value: "文字", text: "文字", numberFormat: "General" },
          { value: 12.5, text: "12.5", numberFormat: "General" },
          { value: 43089, text: "2017/12/20", numberFormat: "yyyy/m/d" },
          { value: 0.8, text: "80%", numberFormat: "0%" },
          { value: true, text: "TRUE", numberFormat: "General" },
          { value: "=1+1", text: "=1+1", numberFormat: "General" },
          { value: "#N/A", text: "#N/A", numberFormat: "General" },
          { value: null, text: "#N/A", numberFormat: "General", error: "#N/A" },
          { value: 25, text: "25", numberFormat: "General", formula: "A2*2" },
          { value: "", text: "", numberFormat: "General", formula: '""' },
          { value: null, text: "#DIV/0!", numberFormat: "General", error: "#DIV/0!", formula: "1/0" },
        ]);
      },
      {
        calculate: (workbook) => {
          const sheet = workbook.sheet("Sheet1");
          sheet.setResult(8, 0, 25);
          sheet.setResult(9, 0, "");
          sheet.setResult(10, 0, "#DIV/0!", true);
        },
      },
    ));

  test("shows the value where the format shows nothing", () =>
    withExcel(async (host) => {
      put(host, { A1: 7 });
      const sheet = host.workbook.sheet("Sheet1");
      sheet.restyle(sheet.area("A1"), (style) => ({ ...style, numberFormat: '""' }));
      expect((await readFirst()).cells.get(0)?.get(0)).toEqual({ value: 7, text: "7", numberFormat: '""' });
    }));

  test("gives merged areas and hidden rows and columns of what is used", () =>
    withExcel(async (host) => {
      put(host, { B2: "起", D9: "止" });
      const sheet = host.workbook.sheet("Sheet1");
      sheet.merge(sheet.area("B2:C3"), false);
      sheet.hideRows(4, 2, true);
      sheet.hideColumns(2, 1, true);
      sheet.hideRows(90, 1, true);
      const { merges, hiddenRows, hiddenColumns } = await readFirst();
      expect(merges).toEqual([{ row: 1, column: 1, rows: 2, columns: 2 }]);
      expect([...hiddenRows]).toEqual([4, 5]);
      expect([...hiddenColumns]).toEqual([2]);
    }));

  test("gives all rows as hidden where all are", () =>
    withExcel(async (host) => {
      put(host, { A1: 1, A2: 2 });
      host.workbook.sheet("Sheet1").hideRows(0, 2, true);
      expect([...(await readFirst()).hiddenRows]).toEqual([0, 1]);
    }));

  test("does without merged areas where there are more than Excel lists", () =>
    withExcel(async (host) => {
      put(host, { A1: "起", C600: "止" });
      const sheet = host.workbook.sheet("Sheet1");
      for (let row = 0; row < 600; row++) sheet.merge({ row, column: 0, rows: 1, columns: 2 }, false);
      sheet.hideRows(3, 1, true);
      const read = await readFirst();
      expect(read.merges).toEqual([]);
      expect([...read.hiddenRows]).toEqual([3]);
      expect(read.cells.get(0)?.get(0)?.value).toBe("起");
    }));

  test("gives the cells with validations, on formatted rows below what is filled too", () =>
    withExcel(async (host) => {
      put(host, { A1: "状态", A2: "已完成" });
      const sheet = host.workbook.sheet("Sheet1");
      sheet.restyle(sheet.area("A2:A9"), (style) => ({ ...style, bold: true }));
      for (const address of ["A2:A9", "C1"])
        sheet.changeValidation(sheet.area(address), () => ({
          ...NO_VALIDATION,
          rule: { type: "Custom", formula: "=TRUE" },
        }));
      const empty = host.workbook.addSheet("空");
      const { sheets } = await openWorkbook().read();
      expect(sheets.map(({ name, validated }) => [name, validated])).toEqual([
        ["Sheet1", [{ row: 1, column: 0, rows: 8, columns: 1 }]],
        [empty.name, []],
      ]);
    }));

  test("gives validations as unknown where Excel refuses to list them, and the rest", () =>
    withExcel(async (host) => {
      put(host, { A1: "起", C3: "止" });
      const sheet = host.workbook.sheet("Sheet1");
      sheet.merge(sheet.area("A1:B1"), false);
      sheet.hideRows(1, 1, true);
      // Asked for with merged areas, alone, and no more.
      host.failMember("Range.getSpecialCellsOrNullObject", 1);
      host.failRequest(4);
      const read = await readFirst();
      expect([read.validated, read.merges.length, [...read.hiddenRows]]).toEqual([null, 1, [1]]);
    }));

  test("reads a sheet of many cells whole, a few thousand at a time", () =>
    withExcel(async (host) => {
      const sheet = host.workbook.sheet("Sheet1");
      const rows = Array.from({ length: 3000 }, (_, row) => [row, `第${row}行`, "", "", row * 2]);
      sheet.write({ row: 4, column: 2, rows: 3000, columns: 5 }, rows);
      const { cells } = await readFirst();
      expect(cells.size).toBe(3000);
      for (const row of [0, 1199, 1200, 2999]) {
        const own = cells.get(4 + row);
        expect([own?.get(2)?.value, own?.get(3)?.value, own?.get(6)?.value]).toEqual([
          row,
          `第${row}行`,
          row * 2,
        ]);
      }
      // Sheets, used range, shapes, three times cells, giving back.
      expect(host.requests).toBe(7);
    }));

  test("reads in halves what is more than Excel answers at once, the cells of one row too", () =>
    withExcel(async (host) => {
      const long = (row: number, column: number): string => `${row},${column}`.padEnd(25_000, "长");
      const sheet = host.workbook.sheet("Sheet1");
      const rows = [0, 1, 2].map((row) => Array.from({ length: 30 }, (_, column) => long(row, column)));
      sheet.write({ row: 0, column: 0, rows: 3, columns: 30 }, rows);
      const { cells } = await readFirst();
      for (const row of [0, 1, 2]) {
        for (let column = 0; column < 30; column++)
          expect(cells.get(row)?.get(column)?.value).toBe(long(row, column));
      }
    }));

  test("fails where Excel fails", () =>
    withExcel(async (host) => {
      put(host, { A1: 1 });
      host.failMember("Range.valueTypes");
      await expect(openWorkbook().read()).rejects.toMatchObject({ code: "GeneralException" });
    }));
});
