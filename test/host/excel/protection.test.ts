import { describe, expect, test } from "@jest/globals";
import { testExcel } from "../inExcel";

type Steps = (sheet: Excel.Worksheet) => unknown;

async function protectedExcel(options: Excel.WorksheetProtectionOptions = {}) {
  const excel = testExcel();
  await excel.run((sheet) => {
    sheet.getRange("A1:B2").values = [
      ["锁", "开"],
      ["锁", "开"],
    ];
    sheet.getRange("B1:B2").format.protection.locked = false;
    sheet.protection.protect(options);
  });
  return excel;
}

describe("a protected sheet", () => {
  const refused: readonly (readonly [string, Steps])[] = [
    ["values of locked cells", (sheet) => (sheet.getRange("A1").values = [["改"]])],
    ["values where one cell is locked", (sheet) => (sheet.getRange("A1:B1").values = [["改", "改"]])],
    ["formulas of locked cells", (sheet) => (sheet.getRange("A1").formulas = [["=1"]])],
    ["clearing locked cells", (sheet) => sheet.getRange("A1").clear("Contents")],
    ["formats, even of open cells", (sheet) => (sheet.getRange("B1").format.fill.color = "#FF0000")],
    ["number formats", (sheet) => (sheet.getRange("B1").numberFormat = [["@"]])],
    ["the locks themselves", (sheet) => (sheet.getRange("A1").format.protection.locked = false)],
    ["widths", (sheet) => (sheet.getRange("A:A").format.columnWidth = 50)],
    ["heights", (sheet) => sheet.getRange("1:1").format.autofitRows()],
    ["hidden rows", (sheet) => (sheet.getRange("1:1").rowHidden = true)],
    ["merges", (sheet) => sheet.getRange("B1:B2").merge()],
    ["validations", (sheet) => sheet.getRange("B1").dataValidation.clear()],
    ["conditional formats", (sheet) => sheet.getRange("B1").conditionalFormats.clearAll()],
    ["a filter", (sheet) => sheet.autoFilter.apply("A1:B2")],
    ["links", (sheet) => (sheet.getRange("B1").hyperlink = { documentReference: "Sheet1!A1" })],
    ["being protected again", (sheet) => sheet.protection.protect()],
  ];

  test.each(refused)("refuses %s", async (_what, steps) => {
    const { refusal } = await protectedExcel();
    expect(await refusal(steps)).toBe("AccessDenied");
  });

  test("takes values of open cells", async () => {
    const { run, host } = await protectedExcel();
    await run((sheet) => {
      sheet.getRange("B1:B2").values = [["八成"], [""]];
    });
    expect(host.workbook.sheet("Sheet1").cell("B1").value).toBe("八成");
    expect(host.workbook.sheet("Sheet1").cell("B2").value).toBeNull();
  });

  test("allows what its options say, and no more", async () => {
    const { refusal, host } = await protectedExcel({ allowFormatRows: true, allowFormatColumns: true });
    expect(await refusal((sheet) => (sheet.getRange("1:1").format.rowHeight = 30))).toBeNull();
    expect(await refusal((sheet) => (sheet.getRange("A:A").format.columnWidth = 30))).toBeNull();
    expect(await refusal((sheet) => (sheet.getRange("B1").format.font.bold = true))).toBe("AccessDenied");
    expect(host.workbook.sheet("Sheet1").rows.ownSize(0)).toBe(30);
  });

  test("may be renamed and deleted", async () => {
    const { run, host } = await protectedExcel();
    await run((sheet, context) => {
      sheet.name = "进展填报(旧)";
      context.workbook.worksheets.add("进展填报");
      context.workbook.worksheets.getItem("进展填报(旧)").delete();
    });
    expect(host.workbook.sheets.map((sheet) => sheet.name)).toEqual(["进展填报"]);
  });

  test("tells its state and options", async () => {
    const { run } = await protectedExcel({ allowAutoFilter: true, selectionMode: "Unlocked" });
    const told = await run(async (sheet, context) => {
      sheet.protection.load("protected,options");
      await context.sync();
      return [sheet.protection.protected, sheet.protection.options];
    });
    expect(told).toEqual([
      true,
      expect.objectContaining({ allowAutoFilter: true, allowSort: false, selectionMode: "Unlocked" }),
    ]);
  });

  test("opens without a password where it has none, and not twice", async () => {
    const { refusal } = await protectedExcel();
    expect(await refusal((sheet) => sheet.protection.unprotect())).toBeNull();
    expect(await refusal((sheet) => (sheet.getRange("A1").values = [["改"]]))).toBeNull();
    expect(await refusal((sheet) => sheet.protection.unprotect())).toBe("AccessDenied");
  });

  test("opens with its password only", async () => {
    const { run, refusal } = testExcel();
    await run((sheet) => sheet.protection.protect({}, "1234"));
    expect(await refusal((sheet) => sheet.protection.unprotect())).toBe("AccessDenied");
    expect(await refusal((sheet) => sheet.protection.unprotect("4321"))).toBe("AccessDenied");
    expect(await refusal((sheet) => sheet.protection.unprotect("1234"))).toBeNull();
  });
});
