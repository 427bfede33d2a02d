import { describe, expect, test } from "@jest/globals";
import { conformingExcel } from "./conformingExcel";

async function protectedExcel(options?: Excel.WorksheetProtectionOptions, password?: string) {
  const excel = conformingExcel();
  await excel.run((sheet) => {
    sheet.getRange("A1:B1").values = [["甲", "乙"]];
    sheet.getRange("B1").format.protection.locked = false;
    sheet.protection.protect(options, password);
  });
  return excel;
}

describe("protection", () => {
  test("is off on a new sheet and on after protect, with the options that were given", async () => {
    const { run } = conformingExcel();
    await run(async (sheet, context) => {
      sheet.protection.load("protected");
      await context.sync();
      expect(sheet.protection.protected).toBe(false);
      sheet.protection.protect({ allowAutoFilter: true, allowFormatRows: true, selectionMode: "Unlocked" });
      sheet.protection.load("protected,options");
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
      expect(sheet.protection.options).toMatchObject({
        allowAutoFilter: true,
        allowFormatRows: true,
        allowFormatCells: false,
        allowSort: false,
        selectionMode: "Unlocked",
      });
    });
  });

  test("goes off and comes on again in one request, with the options that it had", async () => {
    const { run, host } = await protectedExcel({ allowSort: true, selectionMode: "Unlocked" });
    const before = host.workbook.sheet("Sheet1").protection;
    await run(async (sheet, context) => {
      sheet.protection.load("protected,options");
      await context.sync();
      sheet.protection.unprotect();
      sheet.getRange("A1").values = [["改"]];
      sheet.protection.protect({ ...sheet.protection.options });
    });
    expect(host.workbook.sheet("Sheet1").protection).toEqual(before);
    expect(host.workbook.sheet("Sheet1").cell("A1").value).toBe("改");
  });

  test("forgets what could be taken back when it goes on or off", async () => {
    const { run, host } = await protectedExcel();
    host.person.type("Sheet1", "B1", "改");
    await run((sheet) => sheet.protection.unprotect());
    expect(host.person.undo()).toBe(false);
  });

  test("protect fails where the sheet is protected already (that it is AccessDenied is not documented)", async () => {
    const { refusal } = await protectedExcel();
    expect(await refusal((sheet) => sheet.protection.protect())).toBe("AccessDenied");
  });

  test("unprotect takes it off without a password where none was set", async () => {
    const { refusal } = await protectedExcel();
    expect(await refusal((sheet) => sheet.protection.unprotect())).toBeNull();
    expect(await refusal((sheet) => (sheet.getRange("A1").values = [["改"]]))).toBeNull();
  });

  test("a password is needed where one was set (the code without it is not documented)", async () => {
    const { refusal } = await protectedExcel({}, "1234");
    expect(await refusal((sheet) => sheet.protection.unprotect())).toBe("AccessDenied");
    expect(await refusal((sheet) => sheet.protection.unprotect("4321"))).toBe("AccessDenied");
    expect(await refusal((sheet) => sheet.protection.unprotect("1234"))).toBeNull();
  });

  test.each<readonly [string, (sheet: Excel.Worksheet) => unknown]>([
    ["a locked cell's value", (sheet) => (sheet.getRange("A1").values = [["改"]])],
    ["a locked cell's formula", (sheet) => (sheet.getRange("A1").formulas = [["=1"]])],
    ["a range with a locked cell", (sheet) => (sheet.getRange("A1:B1").values = [["改", "改"]])],
    ["a format", (sheet) => (sheet.getRange("B1").format.fill.color = "#FF0000")],
    ["a lock", (sheet) => (sheet.getRange("B1").format.protection.locked = true)],
    ["a column's width", (sheet) => (sheet.getRange("B1").format.columnWidth = 50)],
    ["a row's height", (sheet) => (sheet.getRange("B1").format.rowHeight = 50)],
    ["a hidden row", (sheet) => (sheet.getRange("2:2").rowHidden = true)],
    ["a merge", (sheet) => sheet.getRange("B1:B2").merge()],
    ["a conditional format", (sheet) => sheet.getRange("B1").conditionalFormats.add("Custom")],
    ["a filter", (sheet) => sheet.autoFilter.apply(sheet.getRange("A1:B1"))],
  ])("refuses %s as AccessDenied", async (_what, change) => {
    const { refusal } = await protectedExcel();
    expect(await refusal(change)).toBe("AccessDenied");
  });

  test.each<readonly [keyof Excel.WorksheetProtectionOptions, (sheet: Excel.Worksheet) => unknown]>([
    ["allowFormatCells", (sheet) => (sheet.getRange("B1").format.fill.color = "#FF0000")],
    ["allowFormatColumns", (sheet) => (sheet.getRange("B1").format.columnWidth = 50)],
    ["allowFormatRows", (sheet) => (sheet.getRange("B1").format.rowHeight = 50)],
  ])("%s allows it", async (option, change) => {
    const { refusal } = await protectedExcel({ [option]: true });
    expect(await refusal(change)).toBeNull();
  });

  test("leaves open cells to be written and locked ones to be read", async () => {
    const { run } = await protectedExcel();
    const values = await run(async (sheet, context) => {
      sheet.getRange("B1").values = [["已完成"]];
      const range = sheet.getRange("A1:B1").load("values");
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([["甲", "已完成"]]);
  });
});
