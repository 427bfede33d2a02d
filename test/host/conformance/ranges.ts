import { describe, expect, test } from "@jest/globals";
import { conformingExcel } from "./conformingExcel";

describe("ranges", () => {
  test("are found by address, by indexes and by cell", async () => {
    const { run } = conformingExcel();
    const addresses = await run(async (sheet, context) => {
      const ranges = [
        sheet.getRange("B2:C4"),
        sheet.getRange("Sheet1!B2"),
        sheet.getRangeByIndexes(1, 1, 3, 2),
        sheet.getCell(0, 25),
        sheet.getRange(),
      ].map((range) => range.load("address"));
      await context.sync();
      return ranges.map(({ address }) => address);
    });
    expect(addresses.slice(0, 4)).toEqual(["Sheet1!B2:C4", "Sheet1!B2", "Sheet1!B2:C4", "Sheet1!Z1"]);
    // Of the whole sheet the documentation does not give the address.
    expect(addresses[4]).toBe("Sheet1!1:1048576");
  });

  test.each<readonly [string, (sheet: Excel.Worksheet) => Excel.Range]>([
    ["an address that is none", (sheet) => sheet.getRange("没有这个名称")],
    ["an address of more than 8192 characters", (sheet) => sheet.getRange(`A1:${"A".repeat(8190)}1`)],
    ["a cell beyond the last column", (sheet) => sheet.getCell(0, 16_384)],
    ["rows beyond the last one", (sheet) => sheet.getRangeByIndexes(1_048_575, 0, 2, 1)],
    ["no rows", (sheet) => sheet.getRangeByIndexes(0, 0, 0, 1)],
  ])("%s is refused as InvalidArgument", async (_what, find) => {
    const { refusal } = conformingExcel();
    expect(await refusal((sheet) => find(sheet).load("address"))).toBe("InvalidArgument");
  });

  test("tell where they begin and how large they are, counted from 0", async () => {
    const { run } = conformingExcel();
    const place = await run(async (sheet, context) => {
      const range = sheet.getRange("C5:D9").load("rowIndex,columnIndex,rowCount,columnCount,cellCount");
      await context.sync();
      const { rowIndex, columnIndex, rowCount, columnCount, cellCount } = range;
      return [rowIndex, columnIndex, rowCount, columnCount, cellCount];
    });
    expect(place).toEqual([4, 2, 5, 2, 10]);
  });

  test("that are empty read as empty texts, of type Empty and format General", async () => {
    const { run } = conformingExcel();
    const read = await run(async (sheet, context) => {
      const range = sheet.getRange("A1:B1").load("values,formulas,text,valueTypes,numberFormat,hyperlink");
      await context.sync();
      return range.toJSON();
    });
    expect(read).toMatchObject({
      values: [["", ""]],
      formulas: [["", ""]],
      text: [["", ""]],
      valueTypes: [["Empty", "Empty"]],
      numberFormat: [["General", "General"]],
    });
  });

  test("give values as raw, texts as shown, and a value in the place of a formula that is not there", async () => {
    const { run } = conformingExcel();
    const read = await run(async (sheet, context) => {
      const range = sheet.getRange("A1:D1");
      range.values = [["区教委", 0.8, true, 42_736]];
      range.numberFormat = [["@", "0%", "General", "yyyy-mm-dd"]];
      range.load("values,formulas,text,valueTypes");
      await context.sync();
      return [range.values, range.formulas, range.text, range.valueTypes];
    });
    expect(read).toEqual([
      [["区教委", 0.8, true, 42_736]],
      [["区教委", 0.8, true, 42_736]],
      [["区教委", "80%", "TRUE", "2017-01-01"]],
      [["String", "Double", "Boolean", "Double"]],
    ]);
  });

  test("keep formulas, and give an error as its text", async () => {
    const { run } = conformingExcel({
      calculate: (workbook) => workbook.sheet("Sheet1").setResult(0, 0, "#DIV/0!", true),
    });
    const read = await run(async (sheet, context) => {
      const cell = sheet.getRange("A1");
      cell.formulas = [["=1/0"]];
      cell.load("values,formulas,valueTypes");
      await context.sync();
      return [cell.formulas, cell.values, cell.valueTypes];
    });
    expect(read).toEqual([[["=1/0"]], [["#DIV/0!"]], [["Error"]]]);
  });

  test("null leaves a cell as it is and an empty text clears it", async () => {
    const { run } = conformingExcel();
    const values = await run(async (sheet, context) => {
      const range = sheet.getRange("A1:C1");
      range.values = [["甲", "乙", "丙"]];
      range.values = [[null, "", "丁"]];
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([["甲", "", "丁"]]);
  });

  test("take one value, formula or format for all cells", async () => {
    const { run } = conformingExcel();
    const read = await run(async (sheet, context) => {
      const range = sheet.getRange("A1:B2");
      Object.assign(range, { values: "甲", numberFormat: "@" });
      range.load("values,numberFormat");
      await context.sync();
      return [range.values, range.numberFormat];
    });
    const both = (value: string) => [
      [value, value],
      [value, value],
    ];
    expect(read).toEqual([both("甲"), both("@")]);
  });

  test.each<readonly [string, (range: Excel.Range) => unknown]>([
    ["values", (range) => (range.values = [["甲"]])],
    ["formulas", (range) => (range.formulas = [["=1", "=2", "=3"]])],
    ["number formats", (range) => (range.numberFormat = [["@", "@"], ["@"]])],
  ])("%s of another shape are InvalidArgument and change nothing", async (_what, write) => {
    const { refusal, host } = conformingExcel();
    expect(await refusal((sheet) => write(sheet.getRange("A1:B2")))).toBe("InvalidArgument");
    expect(host.workbook.sheet("Sheet1").usedArea()).toBeNull();
  });

  test("a value that begins with an equal sign, a plus or a minus is taken for a formula, not so with an apostrophe", async () => {
    const { run } = conformingExcel();
    const formulas = await run(async (sheet, context): Promise<unknown> => {
      const range = sheet.getRange("A1:D1");
      range.values = [["=B9", "-B9", "+B9", "'=B9"]];
      range.load("formulas,values");
      await context.sync();
      return [
        range.formulas[0]?.slice(0, 3).every((text) => String(text).includes("B9")),
        range.values[0]?.[3],
      ];
    });
    expect(formulas).toEqual([true, "=B9"]);
  });

  test("whole rows and columns have no values to read (null)", async () => {
    const { run } = conformingExcel();
    const values = await run(async (sheet, context) => {
      const range = sheet.getRange("A:A").load("values");
      await context.sync();
      return range.values;
    });
    expect(values).toBeNull();
  });

  test("rows and columns are hidden (true), shown (false) or both (null)", async () => {
    const { run } = conformingExcel();
    const hidden = await run(async (sheet, context) => {
      sheet.getRange("2:2").rowHidden = true;
      sheet.getRange("B:B").columnHidden = true;
      const ranges = ["A1", "B2", "A1:B2"].map((address) =>
        sheet.getRange(address).load("rowHidden,columnHidden"),
      );
      await context.sync();
      return ranges.map(({ rowHidden, columnHidden }) => [rowHidden, columnHidden]);
    });
    expect(hidden).toEqual([
      [false, false],
      [true, true],
      [null, null],
    ]);
  });

  test("a link to a place in the workbook shows the text that it was given", async () => {
    const { run } = conformingExcel();
    const link = await run(async (sheet, context) => {
      const cell = sheet.getRange("A1");
      cell.hyperlink = { documentReference: "Sheet1!B2", textToDisplay: "到任务", screenTip: "到任务所在行" };
      cell.load("hyperlink,values");
      await context.sync();
      return [cell.hyperlink, cell.values];
    });
    expect(link).toEqual([
      { documentReference: "Sheet1!B2", textToDisplay: "到任务", screenTip: "到任务所在行" },
      [["到任务"]],
    ]);
  });

  test("select shows a range, and the workbook tells what is selected", async () => {
    const { run } = conformingExcel();
    const selected = await run(async (_sheet, context) => {
      context.workbook.worksheets.add("甲").getRange("B2:C3").select();
      const range = context.workbook.getSelectedRange().load("address");
      const active = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      // That selecting also shows the sheet is not documented.
      return [range.address, active.name];
    });
    expect(selected).toEqual(["甲!B2:C3", "甲"]);
  });

  test("getSelectedRange fails where several ranges are selected", async () => {
    const { host, refusal } = conformingExcel();
    const { active } = host.workbook;
    active.select([active.area("A1"), active.area("C3")]);
    expect(await refusal((_sheet, context) => context.workbook.getSelectedRange().load("address"))).toBe(
      "InvalidSelection",
    );
  });
});

describe("used ranges", () => {
  const address = (range: Excel.Range) => (range.isNullObject ? null : range.address);

  test("of an empty sheet are a null object, and its first cell where an object must be", async () => {
    const { run } = conformingExcel();
    const used = await run(async (sheet, context) => {
      const ranges = [
        sheet.getUsedRangeOrNullObject(true),
        sheet.getUsedRangeOrNullObject(),
        sheet.getUsedRange(),
      ];
      for (const range of ranges) range.load("address");
      await context.sync();
      return ranges.map(address);
    });
    expect(used).toEqual([null, null, "Sheet1!A1"]);
  });

  test("count cells with a format, unless only values are asked for", async () => {
    const { run } = conformingExcel();
    const used = await run(async (sheet, context) => {
      sheet.getRange("B2").values = [["甲"]];
      sheet.getRange("D5").format.fill.color = "#FFFF00";
      const ranges = [sheet.getUsedRangeOrNullObject(), sheet.getUsedRangeOrNullObject(true)];
      for (const range of ranges) range.load("address,rowIndex,columnIndex,rowCount,columnCount");
      await context.sync();
      return ranges.map(address);
    });
    expect(used).toEqual(["Sheet1!B2:D5", "Sheet1!B2"]);
  });

  test("of a range without used cells are ItemNotFound", async () => {
    const { refusal } = conformingExcel();
    expect(await refusal((sheet) => sheet.getRange("A1:B2").getUsedRange().load("address"))).toBe(
      "ItemNotFound",
    );
  });
});

describe("merged cells", () => {
  test("are one region, or one in each row; the content at the upper left stays (not documented)", async () => {
    const { run, host } = conformingExcel();
    await run((sheet) => {
      sheet.getRange("A1:B1").values = [["甲", "乙"]];
      sheet.getRange("A1:B2").merge();
      sheet.getRange("D1:E2").merge(true);
    });
    const { merges } = host.workbook.sheet("Sheet1");
    expect(merges.map(({ row, rows, column, columns }) => [row, rows, column, columns])).toEqual([
      [0, 2, 0, 2],
      [0, 1, 3, 2],
      [1, 1, 3, 2],
    ]);
    expect(["A1", "B1"].map((address) => host.workbook.sheet("Sheet1").cell(address).value)).toEqual([
      "甲",
      null,
    ]);
  });

  test("are listed for a range; where there are none it is a null object", async () => {
    const { run } = conformingExcel();
    const [merged, none] = await run(async (sheet, context) => {
      sheet.getRange("A1:B2").merge();
      sheet.getRange("D1:D3").merge();
      const areas = sheet.getRange("A1:E9").getMergedAreasOrNullObject();
      areas.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
      const nothing = sheet.getRange("F1:F9").getMergedAreasOrNullObject();
      await context.sync();
      return [
        areas.areas.items.map((area) => [area.rowIndex, area.columnIndex, area.rowCount, area.columnCount]),
        nothing.isNullObject,
      ];
    });
    expect(merged).toEqual([
      [0, 0, 2, 2],
      [0, 3, 3, 1],
    ]);
    expect(none).toBe(true);
  });

  test.each([
    [512, null],
    [513, "GeneralException"],
  ])(
    "%d of them in a range: %s (that more than 512 are a GeneralException is not documented)",
    async (count, code) => {
      const { refusal, run } = conformingExcel();
      await run((sheet) => {
        for (let row = 0; row < count; row++) sheet.getRangeByIndexes(row, 0, 1, 2).merge();
      });
      expect(
        await refusal((sheet) => sheet.getRange("A1:B600").getMergedAreasOrNullObject().load("address")),
      ).toBe(code);
    },
  );
});
