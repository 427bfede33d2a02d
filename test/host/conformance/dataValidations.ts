import { describe, expect, test } from "@jest/globals";
import { conformingExcel } from "./conformingExcel";

const decimals: Excel.DataValidationRule = { decimal: { formula1: 0, formula2: 1, operator: "Between" } };

describe("special cells", () => {
  test("of validations are the parts of a range that have one, or a null object, or ItemNotFound", async () => {
    const { refusal, run } = conformingExcel();
    const read = await run(async (sheet, context) => {
      const rule = { textLength: { operator: "LessThanOrEqualTo", formula1: 5 } } as const;
      sheet.getRange("B1:B9").dataValidation.rule = rule;
      sheet.getRange("D2").dataValidation.rule = rule;
      const found = sheet.getRange("A2:D4").getSpecialCellsOrNullObject("DataValidations").load("address");
      const none = sheet.getRange("A1:A9").getSpecialCellsOrNullObject("DataValidations");
      await context.sync();
      return [found.address, none.isNullObject];
    });
    expect(read).toEqual(["Sheet1!B2:B4,Sheet1!D2", true]);
    const missing = await refusal((sheet) =>
      sheet.getRange("A1:A9").getSpecialCells("DataValidations").load("address"),
    );
    expect(missing).toBe("ItemNotFound");
  });
});

describe("data validation", () => {
  test("of a cell without a rule is of type None, ignores blanks and would show its alert", async () => {
    const { run } = conformingExcel();
    const read = await run(async (sheet, context) => {
      const { dataValidation } = sheet.getRange("A1");
      dataValidation.load("type,rule,ignoreBlanks,errorAlert/showAlert,errorAlert,prompt");
      await context.sync();
      const { type, ignoreBlanks, errorAlert } = dataValidation;
      return [type, ignoreBlanks, errorAlert.showAlert];
    });
    expect(read).toEqual(["None", true, true]);
  });

  test("a list from a range is read as a formula, with a drop-down", async () => {
    const { run } = conformingExcel();
    const rule = await run(async (sheet, context) => {
      const { dataValidation } = sheet.getRange("A1:A9");
      dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange("F1:F3") } };
      dataValidation.load("rule,type");
      await context.sync();
      return [dataValidation.type, dataValidation.rule];
    });
    expect(rule).toEqual(["List", { list: { inCellDropDown: true, source: "=Sheet1!$F$1:$F$3" } }]);
  });

  test.each<readonly [string, Excel.DataValidationRule, Excel.DataValidationRule]>([
    ["numbers", decimals, { decimal: { formula1: "=0", formula2: "=1", operator: "Between" } }],
    [
      "a length",
      { textLength: { formula1: 300, operator: "LessThanOrEqualTo" } },
      { textLength: { formula1: "=300", operator: "LessThanOrEqualTo" } },
    ],
    [
      "a number as a text",
      { wholeNumber: { formula1: "10", operator: "GreaterThan" } },
      { wholeNumber: { formula1: "=10", operator: "GreaterThan" } },
    ],
    [
      "days as texts in the form of ISO 8601",
      { date: { formula1: "2017-01-01", formula2: "2017-12-31", operator: "Between" } },
      { date: { formula1: "=42736", formula2: "=43100", operator: "Between" } },
    ],
    ["a formula of its own", { custom: { formula: "=A1<>0" } }, { custom: { formula: "=A1<>0" } }],
    [
      "formulas",
      { date: { formula1: "=42736", formula2: "=MIN(F1,43100)", operator: "Between" } },
      { date: { formula1: "=42736", formula2: "=MIN(F1,43100)", operator: "Between" } },
    ],
  ])("the limits of a rule, %s, are read as formulas", async (_what, written, read) => {
    const { run } = conformingExcel();
    const rule = await run(async (sheet, context) => {
      const { dataValidation } = sheet.getRange("A1");
      dataValidation.rule = written;
      dataValidation.load("rule");
      await context.sync();
      return dataValidation.rule;
    });
    expect(rule).toEqual(read);
  });

  test("messages are kept as they are written", async () => {
    const { run } = conformingExcel();
    const prompt = { showPrompt: true, title: "进展状态", message: "请从列表中选择" };
    const errorAlert = {
      showAlert: true,
      style: "Warning",
      title: "进展状态",
      message: "不在列表中",
    } as const;
    const read = await run(async (sheet, context) => {
      const { dataValidation } = sheet.getRange("A1");
      dataValidation.rule = decimals;
      dataValidation.prompt = prompt;
      dataValidation.errorAlert = errorAlert;
      dataValidation.load("prompt,errorAlert");
      await context.sync();
      return [dataValidation.prompt, dataValidation.errorAlert];
    });
    expect(read).toEqual([prompt, errorAlert]);
  });

  test("within a range is Inconsistent for different rules and MixedCriteria where some cells have none", async () => {
    const { run } = conformingExcel();
    const types = await run(async (sheet, context) => {
      sheet.getRange("A1:A2").dataValidation.rule = decimals;
      sheet.getRange("A2").dataValidation.rule = { custom: { formula: "=TRUE" } };
      const read = ["A1:A2", "A2:A3"].map((address) => sheet.getRange(address).dataValidation.load("type"));
      await context.sync();
      return read.map(({ type }) => type);
    });
    expect(types).toEqual(["Inconsistent", "MixedCriteria"]);
  });

  test("clear takes it away", async () => {
    const { run } = conformingExcel();
    const type = await run(async (sheet, context) => {
      const { dataValidation } = sheet.getRange("A1");
      dataValidation.rule = decimals;
      dataValidation.clear();
      dataValidation.load("type");
      await context.sync();
      return dataValidation.type;
    });
    expect(type).toBe("None");
  });

  test("does not look at what the add-in writes (not documented)", async () => {
    const { refusal } = conformingExcel();
    const code = await refusal((sheet) => {
      sheet.getRange("A1").dataValidation.rule = decimals;
      sheet.getRange("A1").values = [["已完成"]];
    });
    expect(code).toBeNull();
  });

  test.each<readonly [string, Excel.DataValidationRule]>([
    ["a list of 256 characters", { list: { inCellDropDown: true, source: "字".repeat(256) } }],
    ["between without an end", { decimal: { formula1: 0, operator: "Between" } }],
    ["two rules", { ...decimals, custom: { formula: "=TRUE" } }],
  ])("%s is refused as InvalidArgument (not documented)", async (_what, rule) => {
    const { refusal } = conformingExcel();
    expect(await refusal((sheet) => (sheet.getRange("A1").dataValidation.rule = rule))).toBe(
      "InvalidArgument",
    );
  });
});
