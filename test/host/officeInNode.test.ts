import { expect, test } from "@jest/globals";
import { startExcel } from "../../host/officeInNode";

test("a sheet is built, read back and inspected", async () => {
  const { Excel, host } = startExcel();
  const read = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("进展填报");
    const range = sheet.getRange("A1:B2");
    range.values = [
      ["甲", 1],
      ["=A1", true],
    ];
    range.format.fill.color = "#ffff00";
    sheet.getRange("A1").format.borders.getItem("EdgeTop").style = "Continuous";
    sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "是,否" } };
    sheet.getRange("B1").dataValidation.rule = {
      list: { inCellDropDown: true, source: sheet.getRange("A1:A2") },
    };
    sheet.freezePanes.freezeRows(1);
    sheet.showGridlines = false;
    context.workbook.names.add("任务", sheet.getRange("A1:A2"));
    const format = range.conditionalFormats.add("Custom");
    format.custom.rule.formula = '=$A1=""';
    format.custom.format.fill.color = "#FF0000";
    sheet.protection.protect({ allowFormatRows: true });
    await context.sync();
    const used = sheet.getUsedRange();
    used.load("address,values,formulas,valueTypes,format/fill/color");
    const sheets = context.workbook.worksheets;
    sheets.load("items/name,items/protection/protected");
    const missing = sheets.getItemOrNullObject("没有");
    const name = context.workbook.names.getItem("任务");
    name.load("formula");
    await context.sync();
    return {
      address: used.address,
      values: used.values,
      formulas: used.formulas,
      types: used.valueTypes,
      color: used.format.fill.color,
      sheets: sheets.items.map((item) => [item.name, item.protection.protected]),
      missing: missing.isNullObject,
      formula: String(name.formula),
    };
  });
  expect(read).toEqual({
    address: "进展填报!A1:B2",
    values: [
      ["甲", 1],
      ["#GETTING_DATA", true],
    ],
    formulas: [
      ["甲", 1],
      ["=A1", true],
    ],
    types: [
      ["String", "Double"],
      ["Error", "Boolean"],
    ],
    color: "#FFFF00",
    sheets: [
      ["Sheet1", false],
      ["进展填报", true],
    ],
    missing: true,
    formula: "=进展填报!$A$1:$A$2",
  });
  const sheet = host.workbook.sheet("进展填报");
  expect(sheet.cell("A1").style.top).toEqual({ style: "Continuous", color: "#000000", weight: "Thin" });
  expect(sheet.cell("B1").validation?.rule).toEqual({
    type: "List",
    source: "=进展填报!$A$1:$A$2",
    inCellDropDown: true,
  });
  expect(sheet.showGridlines).toBe(false);
  // The third gives the kept objects back.
  expect(host.requests).toBe(3);
  expect(host.keptObjects).toBe(0);
});
