import { describe, expect, test } from "@jest/globals";
import { conformingExcel } from "./conformingExcel";

describe("reading", () => {
  test("a property before it is loaded and synced is PropertyNotLoaded", async () => {
    const { Excel, OfficeExtension } = conformingExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const read = () => sheet.name;
      expect(read).toThrow(OfficeExtension.Error);
      expect(read).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
      sheet.load("name");
      expect(read).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
      await context.sync();
      expect(read()).toBe("Sheet1");
    });
  });

  test("another property than the loaded ones is PropertyNotLoaded", async () => {
    const { Excel } = conformingExcel();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("values");
      await context.sync();
      expect(range.values).toEqual([[""]]);
      expect(() => range.text).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
    });
  });

  test("the result of a method before the sync is ValueNotLoaded", async () => {
    const { Excel } = conformingExcel();
    await Excel.run(async (context) => {
      const count = context.workbook.worksheets.getCount();
      expect(() => count.value).toThrow(expect.objectContaining({ code: "ValueNotLoaded" }));
      await context.sync();
      expect(count.value).toBe(1);
    });
  });

  test("load without names gives a sheet's and a range's own properties", async () => {
    const { run } = conformingExcel();
    const read = await run(async (sheet, context) => {
      sheet.load();
      const range = sheet.getRange("A1").load();
      await context.sync();
      return [sheet.name, sheet.visibility, range.values, range.address];
    });
    expect(read).toEqual(["Sheet1", "Visible", [[""]], "Sheet1!A1"]);
  });

  test("what is loaded of a collection is loaded of each item", async () => {
    const { Excel } = conformingExcel();
    await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.add("甲");
      sheets.load("items/name,items/protection/protected");
      await context.sync();
      expect(sheets.items.map(({ name, protection }) => [name, protection.protected])).toEqual([
        ["Sheet1", false],
        ["甲", false],
      ]);
    });
  });
});

describe("null objects", () => {
  test("isNullObject is told after the sync, also of what is reached from one", async () => {
    const { Excel } = conformingExcel();
    await Excel.run(async (context) => {
      const none = context.workbook.worksheets.getItemOrNullObject("没有").load("name");
      const below = none.getRange("A1").load("values");
      expect(() => none.isNullObject).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
      await context.sync();
      expect([none.isNullObject, below.isNullObject]).toEqual([true, true]);
    });
  });

  test("its other properties say nothing (not documented)", async () => {
    const { Excel } = conformingExcel();
    await Excel.run(async (context) => {
      const none = context.workbook.worksheets.getItemOrNullObject("没有").load("name");
      await context.sync();
      expect([null, undefined]).toContain(none.name);
    });
  });

  test("writing to one fails (that it is InvalidOperation is not documented)", async () => {
    const { refusal } = conformingExcel();
    const code = await refusal((_sheet, context) => {
      context.workbook.worksheets.getItemOrNullObject("没有").name = "甲";
    });
    expect(code).toBe("InvalidOperation");
  });
});

describe("errors", () => {
  test("come by code, with Excel's sentence and what was being done", async () => {
    const { run, OfficeExtension } = conformingExcel();
    const failed = run((_sheet, context) => context.workbook.worksheets.getItem("没有").activate());
    await expect(failed).rejects.toBeInstanceOf(OfficeExtension.Error);
    await expect(failed).rejects.toMatchObject({
      code: "ItemNotFound",
      message: expect.stringContaining("The requested resource doesn't exist."),
      debugInfo: { errorLocation: "WorksheetCollection.getItem" },
    });
  });

  test("leave what was done before them in the batch, and do nothing after", async () => {
    const { refusal, host } = conformingExcel();
    const code = await refusal((sheet) => {
      sheet.getRange("A1").values = [["甲"]];
      sheet.getRange("A2:A3").values = [["乙"]];
      sheet.getRange("A4").values = [["丙"]];
    });
    expect(code).toBe("InvalidArgument");
    const sheet = host.workbook.sheet("Sheet1");
    expect(["A1", "A2", "A4"].map((address) => sheet.cell(address).value)).toEqual(["甲", null, null]);
  });

  test("requests and answers above 5 MB are refused by their own codes", async () => {
    const { refusal, run } = conformingExcel();
    const long = "长".repeat(30_000);
    const column = Array.from({ length: 60 }, () => [long]);
    expect(await refusal((sheet) => (sheet.getRange("A1:A60").values = column))).toBe(
      "RequestPayloadSizeLimitExceeded",
    );
    await run(async (sheet, context) => {
      for (const at of [0, 1, 2]) {
        sheet.getRangeByIndexes(at * 20, 0, 20, 1).values = column.slice(0, 20);
        await context.sync();
      }
    });
    expect(await refusal((sheet) => sheet.getRange("A1:A60").load("values"))).toBe(
      "ResponsePayloadSizeLimitExceeded",
    );
  });
});

describe("what the stand-in does not have", () => {
  test.each<readonly [string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown]>([
    ["ShapeCollection.addTextBox", (sheet) => sheet.shapes.addTextBox("甲")],
    ["PivotTableCollection.add", (sheet) => sheet.pivotTables.add("甲", "A1:B2", "D1")],
    ["Workbook.slicers", (_sheet, context) => context.workbook.slicers.load("items/name")],
    ["Range.getSpillingToRange", (sheet) => sheet.getRange("A1").getSpillingToRange().load("address")],
    ["Range.height", (sheet) => sheet.getRange("A1").load("height")],
    ["Worksheet.showHeadings", (sheet) => (sheet.showHeadings = false)],
  ])("%s fails as NotImplemented by its name", async (member, use) => {
    const { run } = conformingExcel();
    // A member that is reached through another one that is missing is told by that one.
    const [owner = ""] = member.split("Collection");
    await expect(run((sheet, context) => void use(sheet, context))).rejects.toMatchObject({
      code: "NotImplemented",
      message: expect.stringMatching(new RegExp(`${member}|Worksheet\\.${owner.toLowerCase()}`, "i")),
    });
  });
});

describe("levels", () => {
  const uses: readonly (readonly [string, string, (sheet: Excel.Worksheet) => unknown])[] = [
    ["1.15", "Range.getDependents", (sheet) => sheet.getRange("A1").getDependents().load("addresses")],
    ["1.14", "AutoFilter.clearColumnCriteria", (sheet) => sheet.autoFilter.clearColumnCriteria(0)],
    [
      "1.13",
      "Range.getMergedAreasOrNullObject",
      (sheet) => sheet.getRange("A1").getMergedAreasOrNullObject(),
    ],
    ["1.12", "Worksheet.customProperties", (sheet) => sheet.customProperties.load("items/key")],
    ["1.9", "Worksheet.pageLayout", (sheet) => sheet.pageLayout.load("orientation")],
    ["1.8", "Worksheet.showGridlines", (sheet) => (sheet.showGridlines = false)],
    ["1.7", "Worksheet.freezePanes", (sheet) => sheet.freezePanes.unfreeze()],
    ["1.6", "Range.conditionalFormats", (sheet) => sheet.getRange("A1").conditionalFormats.clearAll()],
  ];

  test.each(uses)("a member of %s, %s, is ApiNotFound one level below", async (level, member, use) => {
    const below = `1.${Number(level.slice(2)) - 1}`;
    const { run } = conformingExcel({ level: below });
    await expect(run((sheet) => void use(sheet))).rejects.toMatchObject({
      code: "ApiNotFound",
      message: expect.stringContaining(member),
    });
  });

  test.each(uses)("a member of %s, %s, is not ApiNotFound at its level", async (level, _member, use) => {
    const { refusal } = conformingExcel({ level });
    expect(await refusal(use)).not.toBe("ApiNotFound");
  });

  test.each(["1.14", "1.15"])("at %s isSetSupported tells levels up to it, and of Excel only", (level) => {
    const { Office } = conformingExcel({ level });
    const { requirements } = Office.context;
    const asked = ["1.1", "1.14", "1.15", "1.16"].map((version) =>
      requirements.isSetSupported("ExcelApi", version),
    );
    expect(asked).toEqual([true, true, level === "1.15", false]);
    expect(requirements.isSetSupported("WordApi", "1.1")).toBe(false);
  });
});
