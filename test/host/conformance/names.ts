import { describe, expect, test } from "@jest/globals";
import { conformingExcel } from "./conformingExcel";

describe("names", () => {
  test("a new name stands for its range, is visible, of the workbook, and without a comment", async () => {
    const { run } = conformingExcel();
    const read = await run(async (sheet, context) => {
      const name = context.workbook.names.add("任务", sheet.getRange("A1:A9"));
      name.load("name,formula,type,value,scope,visible,comment");
      const range = name.getRange().load("address");
      await context.sync();
      return [name.toJSON(), range.address];
    });
    expect(read).toEqual([
      {
        name: "任务",
        formula: "=Sheet1!$A$1:$A$9",
        type: "Range",
        value: "Sheet1!A1:A9",
        scope: "Workbook",
        visible: true,
        comment: "",
      },
      "Sheet1!A1:A9",
    ]);
  });

  test.each([
    ["=12", "Integer", 12],
    ["=0.5", "Double", 0.5],
    ["=TRUE", "Boolean", true],
    ['="区教委"', "String", "区教委"],
  ])("a name for %s is of type %s and has its value", async (formula, type, value) => {
    const { run } = conformingExcel();
    const read = await run(async (_sheet, context): Promise<unknown> => {
      const name = context.workbook.names.add("比例", formula).load("type,value,formula");
      const range = name.getRangeOrNullObject();
      await context.sync();
      return [name.type, name.value, name.formula, range.isNullObject];
    });
    expect(read).toEqual([type, value, formula, true]);
  });

  test("getRange fails for a name that is no range (its code is not documented)", async () => {
    const { refusal } = conformingExcel();
    expect(
      await refusal((_sheet, context) =>
        context.workbook.names.add("比例", "=0.5").getRange().load("address"),
      ),
    ).toBe("ItemNotFound");
  });

  test("a deleted name and one that never was are null objects", async () => {
    const { run } = conformingExcel();
    const isNull = await run(async (sheet, context) => {
      const { names } = context.workbook;
      names.add("多余", sheet.getRange("A1"));
      names.getItem("多余").delete();
      const found = ["多余", "没有"].map((name) => names.getItemOrNullObject(name).load("name"));
      await context.sync();
      return found.map(({ isNullObject }) => isNullObject);
    });
    expect(isNull).toEqual([true, true]);
  });

  test("a name of a sheet is not among those of the workbook", async () => {
    const { run } = conformingExcel();
    const read = await run(async (sheet, context) => {
      const name = sheet.names.add("本表", sheet.getRange("A1")).load("scope");
      const owner = name.worksheetOrNullObject.load("name");
      const elsewhere = context.workbook.names.getItemOrNullObject("本表");
      await context.sync();
      return [name.scope, owner.name, elsewhere.isNullObject];
    });
    expect(read).toEqual(["Worksheet", "Sheet1", true]);
  });

  test("a name that is there is refused (that it is ItemAlreadyExists is not documented)", async () => {
    const { refusal } = conformingExcel();
    const code = await refusal((sheet, context) => {
      for (const address of ["A1", "A2"]) context.workbook.names.add("任务", sheet.getRange(address));
    });
    expect(code).toBe("ItemAlreadyExists");
  });
});
