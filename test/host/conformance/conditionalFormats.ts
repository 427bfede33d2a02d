import { describe, expect, test } from "@jest/globals";
import { conformingExcel } from "./conformingExcel";

describe("conditional formats", () => {
  test("a new one is the first in priority, does not stop the next and has no look of its own (the latter two are not documented)", async () => {
    const { run } = conformingExcel();
    const read = await run(async (sheet, context) => {
      const { conditionalFormats } = sheet.getRange("A1:B9");
      conditionalFormats.add("Custom").custom.rule.formula = "=$A1=1";
      conditionalFormats.add("Custom").custom.rule.formula = "=$A1=2";
      conditionalFormats.load(
        "items/type,items/priority,items/stopIfTrue,items/custom/rule/formula,items/custom/format/fill/color," +
          "items/custom/format/font/color,items/custom/format/font/bold",
      );
      await context.sync();
      return conditionalFormats.items.map(({ type, priority, stopIfTrue, custom }) => [
        [type, priority, stopIfTrue, custom.rule.formula],
        [custom.format.fill.color, custom.format.font.color, custom.format.font.bold],
      ]);
    });
    const noLook = ["", "", null];
    expect(read).toEqual([
      [["Custom", 0, false, "=$A1=2"], noLook],
      [["Custom", 1, false, "=$A1=1"], noLook],
    ]);
  });

  test("carry a fill and a font", async () => {
    const { run } = conformingExcel();
    const look = await run(async (sheet, context) => {
      const { custom } = sheet.getRange("A1").conditionalFormats.add("Custom");
      custom.rule.formula = '=$A1=""';
      custom.format.fill.color = "#fff2cc";
      custom.format.font.color = "red";
      custom.format.font.bold = true;
      custom.format.load("fill/color,font/color,font/bold");
      await context.sync();
      return [custom.format.fill.color, custom.format.font.color, custom.format.font.bold];
    });
    expect(look).toEqual(["#FFF2CC", "#FF0000", true]);
  });

  test("of a range are those that meet it", async () => {
    const { run } = conformingExcel();
    const counts = await run(async (sheet, context) => {
      sheet.getRange("A1:B9").conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
      const read = ["B9:C12", "C1"].map((address) => sheet.getRange(address).conditionalFormats.getCount());
      await context.sync();
      return read.map(({ value }) => value);
    });
    expect(counts).toEqual([1, 0]);
  });

  test("tell their range, unless they have several: then getRange fails and getRangeOrNullObject is a null object", async () => {
    const { refusal, run } = conformingExcel();
    const read = await run(async (sheet, context) => {
      const one = sheet.getRange("A1:B2").conditionalFormats.add("Custom");
      const several = sheet.getRanges("D1,F1").conditionalFormats.add("Custom");
      for (const { custom } of [one, several]) custom.rule.formula = "=TRUE";
      const range = one.getRange().load("address");
      const none = several.getRangeOrNullObject();
      const ranges = several.getRanges().load("areaCount");
      await context.sync();
      return [range.address, none.isNullObject, ranges.areaCount];
    });
    expect(read).toEqual(["Sheet1!A1:B2", true, 2]);
    // The code of this failure is not documented.
    expect(
      await refusal((sheet) =>
        sheet.getRange("D1").conditionalFormats.getItemAt(0).getRange().load("address"),
      ),
    ).toBe("InvalidOperation");
  });

  test("are added to several ranges at once and found among all of the sheet", async () => {
    const { run } = conformingExcel();
    const read = await run(async (sheet, context) => {
      sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = "=A1=1";
      const { custom } = sheet.getRanges("B2:B3,D5").conditionalFormats.add("Custom");
      custom.rule.formula = "=TRUE";
      const all = sheet.getRange().conditionalFormats.load("items/type,items/custom/rule/formula");
      await context.sync();
      const found = all.items.filter(({ custom: own }) => own.rule.formula === "=TRUE");
      const areas = found.map((format) => format.getRanges().load("address"));
      await context.sync();
      for (const format of found) format.delete();
      const left = sheet.getRange().conditionalFormats.getCount();
      await context.sync();
      return [all.items.map(({ type }) => type), areas.map(({ address }) => address), left.value];
    });
    expect(read).toEqual([["Custom", "Custom"], ["Sheet1!B2:B3,Sheet1!D5"], 1]);
  });

  test("are deleted, and cleared from a range", async () => {
    const { run, host } = conformingExcel();
    await run(async (sheet, context) => {
      const { conditionalFormats } = sheet.getRange("A1:A4");
      for (const formula of ["=A1=1", "=A1=2"])
        conditionalFormats.add("Custom").custom.rule.formula = formula;
      await context.sync();
      conditionalFormats.getItemAt(0).delete();
      sheet.getRange("A3:A4").conditionalFormats.clearAll();
    });
    const formats = host.workbook.sheet("Sheet1").conditionalFormats.all();
    expect(formats.map(({ formula, areas }) => [formula, areas])).toEqual([
      ["=A1=1", [{ row: 0, column: 0, rows: 2, columns: 1 }]],
    ]);
  });

  test("of a kind that the stand-in does not have fail by their name", async () => {
    const { run, OfficeExtension } = conformingExcel();
    const failed = run((sheet) => void sheet.getRange("A1").conditionalFormats.add("DataBar"));
    await expect(failed).rejects.toBeInstanceOf(OfficeExtension.Error);
    await expect(failed).rejects.toMatchObject({
      code: "NotImplemented",
      message: expect.stringContaining('ConditionalFormatCollection.add("DataBar")'),
    });
  });
});
