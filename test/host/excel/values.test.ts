import { describe, expect, test } from "@jest/globals";
import { testExcel } from "../inExcel";

describe("what Excel makes of a value", () => {
  const cases: readonly (readonly [string, unknown, unknown, string])[] = [
    // written, read as value, read as text, type
    ["甲", "甲", "甲", "String"],
    ["42", 42, "42", "Double"],
    [" 42 ", 42, "42", "Double"],
    ["-5", -5, "-5", "Double"],
    ["+5", 5, "5", "Double"],
    ["1,234", 1234, "1,234", "Double"],
    ["80%", 0.8, "80%", "Double"],
    ["12.5%", 0.125, "12.50%", "Double"],
    ["1e3", 1000, "1.00E+03", "Double"],
    ["500101199001011234", 500101199001011000, "5.00101E+17", "Double"],
    ["八成", "八成", "八成", "String"],
    ["12月底", "12月底", "12月底", "String"],
    ["2017-12-31", 43100, "2017/12/31", "Double"],
    ["2017年12月31日", 43100, "2017年12月31日", "Double"],
    ["2017-02-30", "2017-02-30", "2017-02-30", "String"],
    ["3/15", 42809, "3月15日", "Double"],
    ["true", true, "TRUE", "Boolean"],
    ["#N/A", "#N/A", "#N/A", "Error"],
    ["'=甲", "=甲", "=甲", "String"],
    ["'42", "42", "42", "String"],
    ["1.1.1", "1.1.1", "1.1.1", "String"],
    ["（一）", "（一）", "（一）", "String"],
  ];

  test.each(cases)("%s", async (written, value, text, type) => {
    const { run } = testExcel({ year: 2017 });
    const range = await run(async (sheet, context) => {
      const cell = sheet.getRange("A1");
      cell.values = [[written]];
      cell.load("values,text,valueTypes");
      await context.sync();
      return cell;
    });
    expect([range.values, range.text, range.valueTypes]).toEqual([[[value]], [[text]], [[type]]]);
  });

  test.each(["42", "=A1", "-甲", "2017-12-31", "true"])(
    "%s stays text in a cell of format @",
    async (text) => {
      const { run, host } = testExcel();
      await run((sheet) => {
        const cell = sheet.getRange("A1");
        cell.numberFormat = [["@"]];
        cell.values = [[text]];
      });
      expect(host.workbook.sheet("Sheet1").cell("A1")).toMatchObject({ value: text, formula: null });
    },
  );

  test.each([
    [42, "42"],
    [true, "TRUE"],
  ])("%s becomes text in a cell of format @, and what was there before stays", async (value, text) => {
    const { run, host } = testExcel();
    await run((sheet) => {
      sheet.getRange("A1:A2").values = [[value], [value]];
      sheet.getRange("A1:A2").numberFormat = [["@"], ["@"]];
      sheet.getRange("A2").values = [[value]];
    });
    const values = ["A1", "A2"].map((address) => host.workbook.sheet("Sheet1").cell(address).value);
    expect(values).toEqual([value, text]);
  });

  test.each([
    ["=1+1", "=1+1"],
    ["-甲", "=-甲"],
    ["+甲", "=+甲"],
    ["@甲", "=@甲"],
  ])("%s becomes the formula %s", async (text, formula) => {
    const { run, host } = testExcel();
    await run((sheet) => {
      sheet.getRange("A1").values = [[text]];
    });
    expect(host.workbook.sheet("Sheet1").cell("A1")).toMatchObject({ value: "#GETTING_DATA", formula });
  });

  test.each(["=1+", "=(1", "=1)", '="甲', "-推进、落实", "=SUM(A1", "=A1 ,", "=甲甲（1）"])(
    "%s is refused",
    async (text) => {
      const { refusal, host } = testExcel();
      expect(await refusal((sheet) => (sheet.getRange("A1").values = [[text]]))).toBe("InvalidArgument");
      expect(host.workbook.sheet("Sheet1").cell("A1").value).toBeNull();
    },
  );

  test("a text has at most 32767 characters, a formula 8192", async () => {
    const { refusal } = testExcel();
    const write = (value: string) => refusal((sheet) => (sheet.getRange("A1").values = [[value]]));
    expect(await write("字".repeat(32_767))).toBeNull();
    expect(await write("字".repeat(32_768))).toBe("InvalidArgument");
    expect(await write(`="${"字".repeat(8200)}"`)).toBe("FormulaLengthExceedsLimit");
  });
});

describe("writing a range", () => {
  test("null leaves a cell, an empty text clears it and reads as empty", async () => {
    const { run } = testExcel();
    const range = await run(async (sheet, context) => {
      const cells = sheet.getRange("A1:C1");
      cells.values = [["甲", "乙", "丙"]];
      cells.values = [[null, "", "丁"]];
      cells.load("values,valueTypes");
      await context.sync();
      return cells;
    });
    expect(range.values).toEqual([["甲", "", "丁"]]);
    expect(range.valueTypes).toEqual([["String", "Empty", "String"]]);
  });

  test("one value goes to all cells, a formula's relative references move along", async () => {
    const { run, host } = testExcel();
    await run((sheet) => {
      // The declarations know arrays only; the documentation knows one value for all cells too.
      Object.assign(sheet.getRange("B1:C2"), { formulas: "=A1+$A$1+进展" });
      Object.assign(sheet.getRange("E1:E2"), { values: 7 });
    });
    const sheet = host.workbook.sheet("Sheet1");
    expect(sheet.cell("C2").formula).toBe("=B2+$A$1+进展");
    expect(sheet.cell("E2").value).toBe(7);
  });

  test.each([
    ["too few rows", [["甲", "乙"]]],
    [
      "too many columns",
      [
        ["甲", "乙", "丙"],
        ["丁", "戊", "己"],
      ],
    ],
    ["ragged", [["甲", "乙"], ["丁"]]],
    ["a single cell in arrays", [["甲"]]],
  ])("another shape is refused and nothing is written: %s", async (_name, values) => {
    const { refusal, host } = testExcel();
    expect(await refusal((sheet) => (sheet.getRange("A1:B2").values = values))).toBe("InvalidArgument");
    expect(host.workbook.sheet("Sheet1").usedArea()).toBeNull();
  });

  test("whole rows and columns have no values and take none", async () => {
    const { run, refusal } = testExcel();
    const values = await run(async (sheet, context) => {
      sheet.getRange("A1").values = [["甲"]];
      const column = sheet.getRange("A:A").load("values,address,rowCount");
      await context.sync();
      return [column.values, column.address, column.rowCount];
    });
    expect(values).toEqual([null, "Sheet1!A:A", 1_048_576]);
    expect(await refusal((sheet) => (sheet.getRange("A:A").values = [["甲"]]))).toBe("InvalidArgument");
  });

  test("above 1,500 cells the library sends the rows in pieces, and all arrive", async () => {
    const { run, host } = testExcel();
    const values = Array.from({ length: 200 }, (_, row) =>
      Array.from({ length: 40 }, (_unused, column) => `${row}、${column}`),
    );
    const read = await run(async (sheet, context) => {
      const range = sheet.getRangeByIndexes(3, 2, 200, 40);
      range.numberFormat = values.map((row) => row.map(() => "@"));
      range.values = values;
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(read).toEqual(values);
    expect(host.workbook.sheet("Sheet1").cell(202, 41)).toMatchObject({
      value: "199、39",
      style: { numberFormat: "@" },
    });
  });

  test("a wrong shape above 1,500 cells is refused before anything is written", async () => {
    const { refusal, host } = testExcel();
    const values = Array.from({ length: 60 }, () => Array.from({ length: 40 }, () => "甲"));
    expect(await refusal((sheet) => (sheet.getRange("A1:AN61").values = values))).toBe("InvalidArgument");
    expect(host.workbook.sheet("Sheet1").usedArea()).toBeNull();
  });

  test("a request above 5 MB is refused", async () => {
    const { refusal, host } = testExcel();
    const text = "字".repeat(30_000);
    const values = Array.from({ length: 60 }, () => [text]);
    expect(await refusal((sheet) => (sheet.getRange("A1:A60").values = values))).toBe(
      "RequestPayloadSizeLimitExceeded",
    );
    expect(host.workbook.sheet("Sheet1").usedArea()).toBeNull();
  });
});

describe("the used range", () => {
  test("of an empty sheet is A1 or a null object", async () => {
    const { run } = testExcel();
    const [address, isNull] = await run(async (sheet, context) => {
      const used = sheet.getUsedRange().load("address");
      const none = sheet.getUsedRangeOrNullObject(true);
      await context.sync();
      return [used.address, none.isNullObject];
    });
    expect([address, isNull]).toEqual(["Sheet1!A1", true]);
  });

  test("counts formatted blanks unless only values are asked for", async () => {
    const { run } = testExcel();
    const addresses = await run(async (sheet, context) => {
      sheet.getRange("B2").values = [["甲"]];
      sheet.getRange("D5").format.fill.color = "#FF0000";
      sheet.getRange("F9").values = [["乙"]];
      sheet.getRange("F9").clear("Contents");
      const ranges = [sheet.getUsedRange(), sheet.getUsedRange(true), sheet.getRange("C1:E9").getUsedRange()];
      ranges.forEach((range) => range.load("address"));
      await context.sync();
      return ranges.map((range) => range.address);
    });
    expect(addresses).toEqual(["Sheet1!B2:D5", "Sheet1!B2", "Sheet1!D5"]);
  });

  test("of a range without used cells is an error", async () => {
    const { refusal } = testExcel();
    expect(await refusal((sheet) => sheet.getRange("A1:B2").getUsedRange().load("address"))).toBe(
      "ItemNotFound",
    );
  });
});

describe("merged cells", () => {
  test("keep the first value, drop the others, and take no values below it", async () => {
    const { run, host } = testExcel();
    const areas = await run(async (sheet, context) => {
      sheet.getRange("A1:B2").values = [
        ["甲", "乙"],
        ["丙", "丁"],
      ];
      sheet.getRange("A1:B1").merge(false);
      sheet.getRange("A4:C5").merge(true);
      sheet.getRange("B1").values = [["戊"]];
      const merged = sheet.getRange("A1:Z9").getMergedAreasOrNullObject().load("address");
      const none = sheet.getRange("A2:B2").getMergedAreasOrNullObject();
      await context.sync();
      return [merged.address, none.isNullObject];
    });
    expect(areas).toEqual(["Sheet1!A1:B1,Sheet1!A4:C4,Sheet1!A5:C5", true]);
    const sheet = host.workbook.sheet("Sheet1");
    expect([sheet.cell("A1").value, sheet.cell("B1").value, sheet.cell("B2").value]).toEqual([
      "甲",
      null,
      "丁",
    ]);
  });

  test("come apart again", async () => {
    const { run, host } = testExcel();
    await run((sheet) => {
      sheet.getRange("A1:B2").merge(false);
      sheet.getRange("B2:C3").unmerge();
    });
    expect(host.workbook.sheet("Sheet1").merges).toEqual([]);
  });
});

describe("clearing", () => {
  test("contents, formats or all", async () => {
    const { run, host } = testExcel();
    await run((sheet) => {
      for (const address of ["A1", "A2", "A3"]) {
        sheet.getRange(address).values = [["甲"]];
        sheet.getRange(address).format.font.bold = true;
        sheet.getRange(address).dataValidation.rule = { list: { inCellDropDown: true, source: "甲,乙" } };
      }
      sheet.getRange("A1").clear("Contents");
      sheet.getRange("A2").clear("Formats");
      sheet.getRange("A3").clear();
    });
    const sheet = host.workbook.sheet("Sheet1");
    const left = ["A1", "A2", "A3"].map((address) => {
      const { value, style, validation } = sheet.cell(address);
      return [value, style.bold, validation !== null];
    });
    expect(left).toEqual([
      [null, true, true],
      ["甲", false, true],
      [null, false, false],
    ]);
  });
});

describe("links", () => {
  test("show their text in the style of links, and name their target", async () => {
    const { run, host } = testExcel();
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
    expect(host.workbook.sheet("Sheet1").cell("A1").style).toMatchObject({
      underline: "Single",
      fontColor: "#0563C1",
    });
  });
});
