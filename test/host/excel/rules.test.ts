import { describe, expect, test } from "@jest/globals";
import { testExcel } from "../inExcel";

const list = (source: string): Excel.DataValidationRule => ({ list: { inCellDropDown: true, source } });

describe("validations", () => {
  test("are written with their messages and read back", async () => {
    const { run, host } = testExcel();
    const read = await run(async (sheet, context) => {
      const { dataValidation } = sheet.getRange("A1:A3");
      dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange("F1:F8") } };
      dataValidation.prompt = { showPrompt: true, title: "进展状态", message: "请从列表中选择" };
      dataValidation.errorAlert = {
        showAlert: true,
        style: "Stop",
        title: "进展状态",
        message: "请从列表中选择",
      };
      dataValidation.ignoreBlanks = true;
      dataValidation.load("type,rule,prompt,errorAlert,ignoreBlanks");
      await context.sync();
      return dataValidation.toJSON();
    });
    expect(read).toEqual({
      type: "List",
      rule: { list: { inCellDropDown: true, source: "=Sheet1!$F$1:$F$8" } },
      prompt: { showPrompt: true, title: "进展状态", message: "请从列表中选择" },
      errorAlert: { showAlert: true, style: "Stop", title: "进展状态", message: "请从列表中选择" },
      ignoreBlanks: true,
    });
    expect(host.workbook.sheet("Sheet1").validations.all()).toHaveLength(1);
  });

  test.each<readonly [string, Partial<Excel.Interfaces.DataValidationUpdateData>, string | null]>([
    ["a list of 255 characters", { rule: list("字".repeat(255)) }, null],
    ["a list of 256 characters", { rule: list("字".repeat(256)) }, "InvalidArgument"],
    ["an empty list", { rule: list("") }, "InvalidArgument"],
    [
      "a formula of 256 characters",
      { rule: { custom: { formula: `="${"a".repeat(253)}"` } } },
      "InvalidArgument",
    ],
    ["a formula that is none", { rule: { custom: { formula: "=A1=" } } }, "InvalidArgument"],
    ["a text for a formula", { rule: { custom: { formula: "A1=1" } } }, "InvalidArgument"],
    [
      "between without an end",
      { rule: { decimal: { formula1: 0, operator: "Between" } } },
      "InvalidArgument",
    ],
    ["two rules", { rule: { ...list("是"), custom: { formula: "=1" } } }, "InvalidArgument"],
    [
      "a title of 33",
      { prompt: { showPrompt: true, title: "字".repeat(33), message: "" } },
      "InvalidArgument",
    ],
    [
      "a prompt of 256",
      { prompt: { showPrompt: true, title: "", message: "字".repeat(256) } },
      "InvalidArgument",
    ],
    [
      "an alert of 226",
      { errorAlert: { showAlert: true, style: "Stop", title: "", message: "字".repeat(226) } },
      "InvalidArgument",
    ],
  ])("%s", async (_what, change, code) => {
    const { refusal } = testExcel();
    expect(await refusal((sheet) => sheet.getRange("A1").dataValidation.set(change))).toBe(code);
  });

  test("of different parts of a range stay apart, and a new one replaces what it covers", async () => {
    const { run, host } = testExcel();
    const types = await run(async (sheet, context) => {
      const at = (address: string) => sheet.getRange(address).dataValidation;
      at("A1:A10").rule = list("是,否");
      at("A4:B6").rule = { custom: { formula: "=TRUE" } };
      at("A1:A10").prompt = { showPrompt: true, title: "提示", message: "" };
      at("A9:A10").clear();
      const read = ["A1:A3", "A1:A5", "A8:A9", "B4:B6", "C1", "A4:B5"].map((address) =>
        at(address).load("type"),
      );
      await context.sync();
      return read.map((validation) => validation.type);
    });
    expect(types).toEqual(["List", "Inconsistent", "MixedCriteria", "Custom", "None", "Custom"]);
    const sheet = host.workbook.sheet("Sheet1");
    const seen = ["A1", "A5", "B5", "A8", "A9"].map((address) => {
      const { validation } = sheet.cell(address);
      return validation && [validation.rule.type, validation.prompt.title];
    });
    expect(seen).toEqual([["List", "提示"], ["Custom", "提示"], ["Custom", ""], ["List", "提示"], null]);
  });
});

test("a rule for a range that had several is one again", async () => {
  const { run, host } = testExcel();
  await run((sheet) => {
    for (let row = 1; row <= 9; row++) sheet.getRange(`A${row}`).dataValidation.rule = list(`甲${row}`);
    sheet.getRange("A1:A9").dataValidation.rule = list("是,否");
  });
  expect(
    host.workbook
      .sheet("Sheet1")
      .validations.all()
      .map(({ area }) => area),
  ).toEqual([{ row: 0, column: 0, rows: 9, columns: 1 }]);
});

describe("conditional formats", () => {
  test("carry a formula and a look; the latest comes first", async () => {
    const { run, host } = testExcel();
    const read = await run(async (sheet, context) => {
      const { conditionalFormats } = sheet.getRange("A1:B9");
      const first = conditionalFormats.add("Custom");
      first.custom.rule.formula = '=$A1=""';
      first.custom.format.fill.color = "#FFF2CC";
      const second = sheet.getRange("B1:C3").conditionalFormats.add("Custom");
      second.custom.rule.formula = "=B1>1";
      second.custom.format.font.color = "#FF0000";
      second.custom.format.font.bold = true;
      second.stopIfTrue = true;
      conditionalFormats.load(
        "items/type,items/priority,items/stopIfTrue,items/custom/rule/formula,items/custom/format/fill/color",
      );
      await context.sync();
      const ranges = conditionalFormats.items.map((format) => format.getRange().load("address"));
      await context.sync();
      return conditionalFormats.items.map((format, at) => [
        format.type,
        format.priority,
        format.stopIfTrue,
        format.custom.rule.formula,
        format.custom.format.fill.color,
        ranges[at]?.address,
      ]);
    });
    expect(read).toEqual([
      ["Custom", 0, true, "=B1>1", "", "Sheet1!B1:C3"],
      ["Custom", 1, false, '=$A1=""', "#FFF2CC", "Sheet1!A1:B9"],
    ]);
    expect(host.workbook.sheet("Sheet1").conditionalFormats.at(0, 2)[0]?.style).toMatchObject({
      fontColor: "#FF0000",
      bold: true,
    });
  });

  test("are reordered, deleted and cleared from parts of their range", async () => {
    const { run, host } = testExcel();
    await run(async (sheet, context) => {
      const formats = ["=1", "=2", "=3"].map((formula) => {
        const format = sheet.getRange("A1:A9").conditionalFormats.add("Custom");
        format.custom.rule.formula = formula;
        return format;
      });
      await context.sync();
      const [first, , third] = formats;
      if (first) first.priority = 0;
      third?.delete();
      sheet.getRange("A1:A2").conditionalFormats.clearAll();
    });
    const { conditionalFormats } = host.workbook.sheet("Sheet1");
    expect(conditionalFormats.all().map((format) => [format.formula, format.areas])).toEqual([
      ["=1", [{ row: 2, column: 0, rows: 7, columns: 1 }]],
      ["=2", [{ row: 2, column: 0, rows: 7, columns: 1 }]],
    ]);
  });

  test("apply to several ranges", async () => {
    const { run, host } = testExcel();
    await run((sheet) => {
      const format = sheet.getRanges("A1:A3,C1:C3").conditionalFormats.add("Custom");
      format.custom.rule.formula = '=A1=""';
    });
    expect(host.workbook.sheet("Sheet1").conditionalFormats.all()[0]?.areas).toHaveLength(2);
  });
});

describe("names", () => {
  test("are added, listed, found and deleted", async () => {
    const { run, host } = testExcel();
    const read = await run(async (sheet, context) => {
      const { names } = context.workbook;
      names.add("任务", sheet.getRange("A1:A9"), "所有任务");
      names.add("比例", "=0.5");
      names.add("多余", sheet.getRange("B1"));
      names.getItem("多余").delete();
      names.load("items/name,items/formula,items/type,items/scope,items/comment");
      const range = names.getItem("任务").getRange().load("address");
      const none = names.getItemOrNullObject("没有");
      const noRange = names.getItem("比例").getRangeOrNullObject();
      const byName = sheet.getRange("任务").load("address");
      await context.sync();
      const items = names.items.map((item): unknown[] => [
        item.name,
        item.formula,
        item.type,
        item.scope,
        item.comment,
      ]);
      return [items, range.address, none.isNullObject, noRange.isNullObject, byName.address];
    });
    expect(read).toEqual([
      [
        ["任务", "=Sheet1!$A$1:$A$9", "Range", "Workbook", "所有任务"],
        ["比例", "=0.5", "Double", "Workbook", ""],
      ],
      "Sheet1!A1:A9",
      true,
      true,
      "Sheet1!A1:A9",
    ]);
    expect(host.workbook.names.find("任务")?.comment).toBe("所有任务");
  });

  test.each(["A1", "R1C1", "R", "1甲", "甲 乙", "甲-乙", "", "$甲"])("%s is no name", async (name) => {
    const { refusal } = testExcel();
    expect(await refusal((sheet, context) => context.workbook.names.add(name, sheet.getRange("A1")))).toBe(
      "InvalidArgument",
    );
  });

  test("are the same without regard to case", async () => {
    const { refusal } = testExcel();
    const code = await refusal((sheet, context) => {
      context.workbook.names.add("Task", sheet.getRange("A1"));
      context.workbook.names.add("TASK", sheet.getRange("A2"));
    });
    expect(code).toBe("ItemAlreadyExists");
  });
});

describe("print set-up", () => {
  test("is written and read back", async () => {
    const { run, host } = testExcel();
    const read = await run(async (sheet, context) => {
      const { pageLayout } = sheet;
      pageLayout.set({
        orientation: "Landscape",
        paperSize: "A3",
        centerHorizontally: true,
        leftMargin: 28.35,
      });
      pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 2 };
      pageLayout.headersFooters.defaultForAllPages.centerFooter = "第&P页，共&N页";
      pageLayout.setPrintTitleRows("$1:$4");
      pageLayout.setPrintTitleColumns(sheet.getRange("A:B"));
      pageLayout.setPrintArea("A1:H20");
      pageLayout.setPrintMargins("Centimeters", { top: 2.54 });
      const rows = pageLayout.getPrintTitleRowsOrNullObject().load("address");
      const area = pageLayout.getPrintAreaOrNullObject().load("address");
      pageLayout.load(
        "orientation,paperSize,zoom,leftMargin,topMargin,headersFooters/defaultForAllPages/centerFooter",
      );
      await context.sync();
      const { orientation, paperSize, zoom, leftMargin, topMargin, headersFooters } = pageLayout;
      return [
        orientation,
        paperSize,
        zoom,
        leftMargin,
        topMargin,
        headersFooters.defaultForAllPages.centerFooter,
        rows.address,
        area.address,
      ];
    });
    expect(read).toEqual([
      "Landscape",
      "A3",
      { horizontalFitToPages: 1, verticalFitToPages: 2 },
      28.35,
      72,
      "第&P页，共&N页",
      "Sheet1!1:4",
      "Sheet1!A1:H20",
    ]);
    expect(host.workbook.sheet("Sheet1").pageLayout.titleColumns).toMatchObject({ column: 0, columns: 2 });
  });

  test.each<readonly [string, (layout: Excel.PageLayout) => unknown]>([
    ["title rows that are not whole", (layout) => layout.setPrintTitleRows("A1:B4")],
    ["a scale of 5", (layout) => (layout.zoom = { scale: 5 })],
    ["a scale with pages", (layout) => (layout.zoom = { scale: 100, verticalFitToPages: 1 })],
    ["an unknown paper", (layout) => (layout.paperSize = "A9" as "A4")],
    ["a margin below 0", (layout) => (layout.leftMargin = -1)],
  ])("%s is refused", async (_what, steps) => {
    const { refusal } = testExcel();
    expect(await refusal((sheet) => steps(sheet.pageLayout))).toBe("InvalidArgument");
  });
});

describe("properties", () => {
  test("of the document and of a sheet", async () => {
    const { run, host } = testExcel();
    const read = await run(async (sheet, context) => {
      const { properties } = context.workbook;
      properties.title = "任务矩阵";
      properties.custom.add("period", 2017);
      properties.custom.add("PERIOD", 2018);
      properties.custom.add("unit", "区教委");
      properties.custom.getItem("unit").delete();
      sheet.customProperties.add("kind", "matrix");
      properties.load("title");
      properties.custom.load("items/key,items/value,items/type");
      const kind = sheet.customProperties.getItemOrNullObject("KIND").load("key,value");
      const none = sheet.customProperties.getItemOrNullObject("没有");
      await context.sync();
      const items = properties.custom.items.map((item): unknown[] => [item.key, item.value, item.type]);
      return [properties.title, items, kind.key, kind.value, none.isNullObject];
    });
    expect(read).toEqual(["任务矩阵", [["period", 2018, "Number"]], "kind", "matrix", true]);
    expect(host.workbook.properties.get("title")).toBe("任务矩阵");
  });
});
