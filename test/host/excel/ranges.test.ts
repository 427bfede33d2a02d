import { describe, expect, test } from "@jest/globals";
import { testExcel } from "../inExcel";

describe("ranges", () => {
  const steps: readonly (readonly [string, (sheet: Excel.Worksheet) => Excel.Range, string])[] = [
    ["an address", (sheet) => sheet.getRange("$b$2:c3"), "B2:C3"],
    ["corners in another order", (sheet) => sheet.getRange("C3:B2"), "B2:C3"],
    ["its own sheet's address", (sheet) => sheet.getRange("Sheet1!B2"), "B2"],
    ["whole rows", (sheet) => sheet.getRange("2:4"), "2:4"],
    ["the whole sheet", (sheet) => sheet.getRange(), "1:1048576"],
    ["indexes", (sheet) => sheet.getRangeByIndexes(1, 26, 2, 2), "AA2:AB3"],
    ["a cell", (sheet) => sheet.getCell(4, 2), "C5"],
    ["a cell of a range, even beyond it", (sheet) => sheet.getRange("B2:C3").getCell(5, 1), "C7"],
    ["a row", (sheet) => sheet.getRange("B2:C3").getRow(1), "B3:C3"],
    ["a column", (sheet) => sheet.getRange("B2:C3").getColumn(1), "C2:C3"],
    ["the last cell", (sheet) => sheet.getRange("B2:C3").getLastCell(), "C3"],
    ["the last row", (sheet) => sheet.getRange("B2:C3").getLastRow(), "B3:C3"],
    ["an offset", (sheet) => sheet.getRange("B2:C3").getOffsetRange(1, -1), "A3:B4"],
    ["another size", (sheet) => sheet.getRange("B2:C3").getResizedRange(2, -1), "B2:B5"],
    ["a size of its own", (sheet) => sheet.getRange("B2:C3").getAbsoluteResizedRange(1, 4), "B2:E2"],
    ["entire rows", (sheet) => sheet.getRange("B2:C3").getEntireRow(), "2:3"],
    ["entire columns", (sheet) => sheet.getRange("B2:C3").getEntireColumn(), "B:C"],
    ["rows below", (sheet) => sheet.getRange("B2:C3").getRowsBelow(2), "B4:C5"],
    ["columns before", (sheet) => sheet.getRange("B2:C3").getColumnsBefore(1), "A2:A3"],
    ["a bounding range", (sheet) => sheet.getRange("B2").getBoundingRect(sheet.getRange("D1")), "B1:D2"],
    ["an intersection", (sheet) => sheet.getRange("A1:C3").getIntersection("B2:D9"), "B2:C3"],
  ];

  test.each(steps)("%s", async (_what, find, address) => {
    const { run } = testExcel();
    const found = await run(async (sheet, context) => {
      const range = find(sheet).load("address");
      await context.sync();
      return range.address;
    });
    expect(found).toBe(`Sheet1!${address}`);
  });

  test.each<readonly [string, (sheet: Excel.Worksheet) => Excel.Range, string]>([
    ["a word", (sheet) => sheet.getRange("甲"), "InvalidArgument"],
    ["row 0", (sheet) => sheet.getRange("A0"), "InvalidArgument"],
    ["a row below the last", (sheet) => sheet.getRange("A1048577"), "InvalidArgument"],
    ["a column behind the last", (sheet) => sheet.getRange("XFE1"), "InvalidArgument"],
    ["another sheet's address", (sheet) => sheet.getRange("Sheet2!A1"), "InvalidArgument"],
    ["two areas", (sheet) => sheet.getRange("A1,B2"), "InvalidArgument"],
    ["left of the sheet", (sheet) => sheet.getRange("A1").getOffsetRange(0, -1), "InvalidArgument"],
    ["no rows left", (sheet) => sheet.getRange("A1").getResizedRange(-1, 0), "InvalidArgument"],
    ["a row that it has not", (sheet) => sheet.getRange("A1:B2").getRow(2), "InvalidArgument"],
    ["nothing in common", (sheet) => sheet.getRange("A1").getIntersection("B2"), "ItemNotFound"],
  ])("%s is refused", async (_what, find, code) => {
    const { refusal } = testExcel();
    expect(await refusal((sheet) => find(sheet).load("address"))).toBe(code);
  });

  test("tell their place; an intersection that is none is a null object", async () => {
    const { run } = testExcel();
    const told = await run(async (sheet, context) => {
      const range = sheet
        .getRange("B2:C5")
        .load("rowIndex,columnIndex,rowCount,columnCount,cellCount,isEntireRow");
      const none = range.getIntersectionOrNullObject("E9");
      const owner = range.worksheet.load("name");
      await context.sync();
      const { rowIndex, columnIndex, rowCount, columnCount, cellCount, isEntireRow } = range;
      return [
        rowIndex,
        columnIndex,
        rowCount,
        columnCount,
        cellCount,
        isEntireRow,
        none.isNullObject,
        owner.name,
      ];
    });
    expect(told).toEqual([1, 1, 4, 2, 8, false, true, "Sheet1"]);
  });

  test("are selected, and the selection is told", async () => {
    const { run, host } = testExcel();
    const told = await run(async (_sheet, context) => {
      context.workbook.worksheets.add("乙").getRange("B2:C3").select();
      const selected = context.workbook.getSelectedRange().load("address");
      const cell = context.workbook.getActiveCell().load("address");
      await context.sync();
      return [selected.address, cell.address];
    });
    expect(told).toEqual(["乙!B2:C3", "乙!B2"]);
    expect(host.workbook.active.name).toBe("乙");
  });

  test("of which several are selected are no selected range", async () => {
    const { host, refusal, run } = testExcel();
    const { active } = host.workbook;
    active.select([active.area("A1"), active.area("C3:D4")]);
    expect(await refusal((_sheet, context) => context.workbook.getSelectedRange().load("address"))).toBe(
      "InvalidSelection",
    );
    const address = await run(async (_sheet, context) => {
      const areas = context.workbook.getSelectedRanges().load("address");
      await context.sync();
      return areas.address;
    });
    expect(address).toBe("Sheet1!A1,Sheet1!C3:D4");
  });

  test("stay usable from one batch to the next and are given back at the end", async () => {
    const { run, host } = testExcel();
    const kept = await run(async (sheet, context) => {
      const range = sheet.getRange("A1");
      range.values = [["甲"]];
      await context.sync();
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([["甲"]]);
      return host.keptObjects;
    });
    expect(kept).toBeGreaterThan(0);
    expect(host.keptObjects).toBe(0);
  });
});
