import { describe, expect, test } from "@jest/globals";
import { testExcel } from "../inExcel";

async function failure(
  steps: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown,
  level?: string,
) {
  const { run, OfficeExtension } = testExcel(level === undefined ? {} : { level });
  try {
    await run((sheet, context) => steps(sheet, context));
  } catch (error) {
    if (error instanceof OfficeExtension.Error)
      return { code: error.code, where: error.debugInfo.errorLocation, message: error.message };
    throw error;
  }
  return null;
}

describe("an Excel of some level", () => {
  test.each<readonly [string, string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown]>([
    ["1.15", "Range.getDependents", (sheet) => sheet.getRange("A1").getDependents()],
    ["1.8", "Range.dataValidation", (sheet) => sheet.getRange("A1").dataValidation.clear()],
    ["1.8", "Range.dataValidation", (sheet) => sheet.getRange("A1").load("dataValidation/rule")],
    [
      "1.4",
      "WorksheetCollection.getItemOrNullObject",
      (_sheet, context) => context.workbook.worksheets.getItemOrNullObject("甲"),
    ],
    ["1.7", "Worksheet.tabColor", (sheet) => (sheet.tabColor = "#FF0000")],
    ["1.9", "Worksheet.pageLayout", (sheet) => (sheet.pageLayout.orientation = "Landscape")],
  ])("below %s has no %s", async (level, member, steps) => {
    const [major = 0, minor = 0] = level.split(".").map(Number);
    expect(await failure(steps, `${major}.${minor - 1}`)).toMatchObject({
      code: "ApiNotFound",
      where: member,
    });
    expect((await failure(steps, "1.17"))?.code).not.toBe("ApiNotFound");
  });

  test("is 1.14 unless told otherwise", async () => {
    const { Office } = testExcel();
    expect(await failure((sheet) => sheet.getRange("A1").getDependents())).toMatchObject({
      code: "ApiNotFound",
    });
    const levels = ["1.1", "1.14", "1.15"].map((level) =>
      Office.context.requirements.isSetSupported("ExcelApi", level),
    );
    expect(levels).toEqual([true, true, false]);
  });
});

describe("what the host does not have", () => {
  test.each<readonly [string, (sheet: Excel.Worksheet) => unknown]>([
    ["Worksheet.shapes", (sheet) => sheet.shapes.addTextBox("甲")],
    ["ChartCollection.add", (sheet) => sheet.charts.add("Pie", sheet.getRange("A1:A2"))],
    ["Worksheet.tables", (sheet) => sheet.tables.add("A1:B2", true)],
    ["Range.insert", (sheet) => sheet.getRange("A1").insert("Down")],
    ["Range.sort", (sheet) => sheet.getRange("A1:B2").sort.apply([{ key: 0 }])],
    ["Range.hasSpill", (sheet) => sheet.getRange("A1").load("hasSpill")],
    ["RangeFill.pattern", (sheet) => (sheet.getRange("A1").format.fill.pattern = "Solid")],
  ])("%s fails and is named", async (member, steps) => {
    const failed = await failure(steps);
    expect(failed).toMatchObject({ code: "NotImplemented", where: member });
    expect(failed?.message).toContain(member);
  });

  test("a property that no Excel has is refused by name", async () => {
    const failed = await failure((sheet) => sheet.getRange("A1").load("colour"));
    expect(failed).toMatchObject({ code: "InvalidArgument", where: "Range.colour" });
  });

  test("load without names gives what the host has", async () => {
    const { run } = testExcel();
    const name = await run(async (sheet, context) => {
      sheet.load();
      const range = sheet.getRange("A1").load();
      await context.sync();
      return [sheet.name, range.values];
    });
    expect(name).toEqual(["Sheet1", [[""]]]);
  });
});

describe("an error", () => {
  test("tells what was being done and keeps what was done before", async () => {
    const { host, refusal } = testExcel();
    const code = await refusal((sheet) => {
      sheet.getRange("A1").values = [["甲"]];
      sheet.getRange("A2:A3").values = [["乙"]];
      sheet.getRange("A4").values = [["丙"]];
    });
    expect(code).toBe("InvalidArgument");
    const sheet = host.workbook.sheet("Sheet1");
    expect(["A1", "A2", "A4"].map((address) => sheet.cell(address).value)).toEqual(["甲", null, null]);
  });

  test("comes at the request that a test chose, with nothing done", async () => {
    const { host, refusal } = testExcel();
    host.failRequest(2, "AccessDenied");
    let synced = 0;
    const code = await refusal(async (sheet, context) => {
      for (const [at, address] of ["A1", "A2", "A3"].entries()) {
        sheet.getRange(address).values = [[at]];
        await context.sync();
        synced++;
      }
    });
    expect([code, synced, host.workbook.sheet("Sheet1").usedArea()?.rows]).toEqual(["AccessDenied", 1, 1]);
    expect(await refusal((sheet) => (sheet.getRange("A2").values = [[1]]))).toBeNull();
  });

  test("comes at the use of a member that a test chose", async () => {
    const { host, refusal } = testExcel();
    host.failMember("Range.values", 2);
    const write = () => refusal((sheet) => (sheet.getRange("A1").values = [["甲"]]));
    expect([await write(), await write(), await write()]).toEqual([null, "GeneralException", null]);
  });
});

describe("formulas", () => {
  test("are worked out once for what changed, not at every look", () => {
    let times = 0;
    const { host } = testExcel({ calculate: () => times++ });
    const sheet = host.workbook.sheet("Sheet1");
    const look = (): void => {
      sheet.cell("A1");
      sheet.cell("B1");
    };
    look();
    const before = times;
    look();
    expect(times).toBe(before);
    sheet.write(sheet.area("A1:B2"), 1);
    look();
    expect(times).toBe(before + 1);
  });

  test("show what the test's own calculation says, when they are read", async () => {
    const { run, host } = testExcel({
      calculate: (workbook) => {
        const sheet = workbook.sheet("Sheet1");
        const value = sheet.content(0, 0).value;
        sheet.setResult(0, 1, typeof value === "number" ? value * 2 : "#VALUE!", typeof value !== "number");
      },
    });
    const read = await run(async (sheet, context) => {
      const formula = sheet.getRange("B1");
      const found: unknown[] = [];
      formula.formulas = [["=A1*2"]];
      for (const value of [2, "甲", 4]) {
        sheet.getRange("A1").values = [[value]];
        formula.load("values,valueTypes,formulas");
        await context.sync();
        found.push([formula.values[0]?.[0], formula.valueTypes[0]?.[0], formula.formulas[0]?.[0]]);
      }
      return found;
    });
    expect(read).toEqual([
      [4, "Double", "=A1*2"],
      ["#VALUE!", "Error", "=A1*2"],
      [8, "Double", "=A1*2"],
    ]);
    expect(host.workbook.sheet("Sheet1").cell("B1").value).toBe(8);
  });
});
