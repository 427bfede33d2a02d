import { describe, expect, test } from "@jest/globals";
import { testExcel } from "../inExcel";

describe("names of sheets", () => {
  test.each([
    "a".repeat(32),
    "",
    "a:b",
    "a\\b",
    "a/b",
    "a?b",
    "a*b",
    "a[b",
    "a]b",
    "'a",
    "a'",
    "History",
    "history",
  ])("%s is refused", async (name) => {
    const { refusal, host } = testExcel();
    expect(await refusal((_sheet, context) => context.workbook.worksheets.add(name))).toBe("InvalidArgument");
    expect(await refusal((sheet) => (sheet.name = name))).toBe("InvalidArgument");
    expect(host.workbook.sheets.map((sheet) => sheet.name)).toEqual(["Sheet1"]);
  });

  test.each(["a".repeat(31), "进展填报(旧)", "O'Neill", "2017", "历史"])("%s is taken", async (name) => {
    const { run, host } = testExcel();
    await run((_sheet, context) => void context.workbook.worksheets.add(name));
    expect(host.workbook.sheet(name).name).toBe(name);
  });

  test("are the same without regard to case", async () => {
    const { refusal, run, host } = testExcel();
    await run((_sheet, context) => void context.workbook.worksheets.add("Matrix"));
    expect(await refusal((_sheet, context) => context.workbook.worksheets.add("MATRIX"))).toBe(
      "ItemAlreadyExists",
    );
    expect(await refusal((sheet) => (sheet.name = "matrix"))).toBe("ItemAlreadyExists");
    await run((_sheet, context) => {
      context.workbook.worksheets.getItem("matrix").name = "MATRIX";
    });
    expect(host.workbook.sheets.map((sheet) => sheet.name)).toEqual(["Sheet1", "MATRIX"]);
  });
});

describe("renaming and deleting sheets", () => {
  async function withReferences() {
    const excel = testExcel();
    await excel.run((sheet, context) => {
      const other = context.workbook.worksheets.add("进展填报");
      sheet.getRange("A1:A3").formulas = [
        ["=进展填报!$B$2+SUM('进展填报'!A:A)"],
        ['="进展填报!A1"&进展填报!A1'],
        ["=B1"],
      ];
      sheet.getRange("B1").dataValidation.rule = {
        list: { inCellDropDown: true, source: "=进展填报!$A$1:$A$9" },
      };
      sheet.getRange("C1").conditionalFormats.add("Custom").custom.rule.formula = '=进展填报!$A1=""';
      context.workbook.names.add("任务", other.getRange("A1:A9"));
      sheet.names.add("本表", "=进展填报!$A$1");
      sheet.getRange("D1").hyperlink = { documentReference: "进展填报!A1", textToDisplay: "到" };
    });
    const sheet = excel.host.workbook.sheet("Sheet1");
    const texts = (): unknown[] => [
      sheet.cell("A1").formula,
      sheet.cell("A2").formula,
      sheet.cell("A3").formula,
      sheet.cell("B1").validation?.rule,
      sheet.conditionalFormats.all()[0]?.formula,
      excel.host.workbook.names.find("任务")?.formula,
      sheet.names.find("本表")?.formula,
      sheet.cell("D1").hyperlink?.documentReference,
    ];
    return { ...excel, sheet, texts };
  }

  test("a new name is written wherever the sheet is referred to, quoted where it must be", async () => {
    const { run, texts } = await withReferences();
    await run((_sheet, context) => {
      context.workbook.worksheets.getItem("进展填报").name = "进展'填报 (旧)";
    });
    const quoted = "'进展''填报 (旧)'!";
    expect(texts()).toEqual([
      `=${quoted}$B$2+SUM(${quoted}A:A)`,
      `="进展填报!A1"&${quoted}A1`,
      "=B1",
      { type: "List", source: `=${quoted}$A$1:$A$9`, inCellDropDown: true },
      `=${quoted}$A1=""`,
      `=${quoted}$A$1:$A$9`,
      `=${quoted}$A$1`,
      // Excel leaves links alone.
      "进展填报!A1",
    ]);
  });

  test("references to a deleted sheet become #REF!", async () => {
    const { run, texts, sheet } = await withReferences();
    await run((_sheet, context) => context.workbook.worksheets.getItem("进展填报").delete());
    expect(texts()).toEqual([
      "=#REF!$B$2+SUM(#REF!A:A)",
      '="进展填报!A1"&#REF!A1',
      "=B1",
      { type: "List", source: "=#REF!$A$1:$A$9", inCellDropDown: true },
      '=#REF!$A1=""',
      "=#REF!$A$1:$A$9",
      "=#REF!$A$1",
      "进展填报!A1",
    ]);
    expect(sheet.cell("A1")).toMatchObject({ value: "#REF!", isError: true });
    expect(sheet.cell("A3").value).toBe("#GETTING_DATA");
  });

  test.each([
    ["a cell", (sheet: Excel.Worksheet) => (sheet.getRange("A1").formulas = [["=没有!A1"]])],
    [
      "a validation",
      (sheet: Excel.Worksheet) =>
        (sheet.getRange("A1").dataValidation.rule = { custom: { formula: "=没有!A1=1" } }),
    ],
    [
      "a conditional format",
      (sheet: Excel.Worksheet) =>
        (sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = "=没有!A1=1"),
    ],
    ["a name", (sheet: Excel.Worksheet) => sheet.names.add("甲", "=没有!$A$1")],
  ])("a sheet that is not there is refused in %s", async (_where, steps) => {
    const { refusal } = testExcel();
    expect(await refusal(steps)).toBe("InvalidArgument");
  });

  test("the last visible sheet can neither be deleted nor hidden", async () => {
    const { refusal, run, host } = testExcel();
    await run((_sheet, context) => {
      context.workbook.worksheets.add("隐藏").visibility = "Hidden";
    });
    expect(await refusal((sheet) => sheet.delete())).toBe("InvalidOperation");
    expect(await refusal((sheet) => (sheet.visibility = "Hidden"))).toBe("InvalidOperation");
    expect(await refusal((sheet) => (sheet.visibility = "VeryHidden"))).toBe("InvalidOperation");
    expect(host.workbook.sheets.map((sheet) => [sheet.name, sheet.visibility])).toEqual([
      ["Sheet1", "Visible"],
      ["隐藏", "Hidden"],
    ]);
  });

  test("a very hidden sheet is shown before it is deleted", async () => {
    const { refusal, run, host } = testExcel();
    await run((_sheet, context) => {
      context.workbook.worksheets.add("_stamp").visibility = "VeryHidden";
    });
    expect(await refusal((_sheet, context) => context.workbook.worksheets.getItem("_stamp").delete())).toBe(
      "InvalidOperation",
    );
    await run((_sheet, context) => {
      const stamp = context.workbook.worksheets.getItem("_stamp");
      stamp.visibility = "Hidden";
      stamp.delete();
    });
    expect(host.workbook.sheets.length).toBe(1);
  });

  test("a deleted sheet's ranges are no longer valid", async () => {
    const { Excel, refusal } = testExcel();
    expect(Excel).toBeDefined();
    const code = await refusal(async (_sheet, context) => {
      const other = context.workbook.worksheets.add("甲");
      const range = other.getRange("A1").load("address");
      await context.sync();
      other.delete();
      await context.sync();
      range.values = [["乙"]];
      await context.sync();
    });
    expect(code).toBe("InvalidReference");
  });
});

describe("the order, the active sheet and the rest", () => {
  test("sheets are found, counted, moved and activated", async () => {
    const { run, host } = testExcel();
    const told = await run(async (sheet, context) => {
      const sheets = context.workbook.worksheets;
      const other = sheets.add("乙");
      const hidden = sheets.add("丙");
      hidden.visibility = "VeryHidden";
      other.position = 0;
      other.activate();
      other.tabColor = "#00ff00";
      sheets.load("items/name,items/visibility,items/position,items/tabColor");
      const active = sheets.getActiveWorksheet().load("name");
      const last = sheets.getLast(true).load("name");
      const all = sheets.getCount();
      const visible = sheets.getCount(true);
      const none = sheets.getItemOrNullObject("没有");
      sheet.load("id");
      await context.sync();
      const again = sheets.getItem(sheet.id).load("name");
      await context.sync();
      const items = sheets.items.map((item) => [item.name, item.visibility, item.position, item.tabColor]);
      return [items, active.name, last.name, all.value, visible.value, none.isNullObject, again.name];
    });
    expect(told).toEqual([
      [
        ["乙", "Visible", 0, "#00FF00"],
        ["Sheet1", "Visible", 1, ""],
        ["丙", "VeryHidden", 2, null],
      ],
      "乙",
      "Sheet1",
      3,
      2,
      true,
      "Sheet1",
    ]);
    expect(host.workbook.active.name).toBe("乙");
  });

  test("a hidden sheet cannot be activated, and hiding the active one activates another", async () => {
    const { run, refusal, host } = testExcel();
    await run((_sheet, context) => {
      const other = context.workbook.worksheets.add("乙");
      other.activate();
      other.visibility = "Hidden";
    });
    expect(host.workbook.active.name).toBe("Sheet1");
    expect(await refusal((_sheet, context) => context.workbook.worksheets.getItem("乙").activate())).toBe(
      "InvalidOperation",
    );
    expect(
      await refusal((_sheet, context) => context.workbook.worksheets.getItem("乙").getRange("A1").select()),
    ).toBe("InvalidOperation");
  });

  test("what is not there is not found", async () => {
    const { refusal } = testExcel();
    expect(await refusal((_sheet, context) => context.workbook.worksheets.getItem("没有").load("name"))).toBe(
      "ItemNotFound",
    );
  });

  test("panes are frozen and told", async () => {
    const { run, host } = testExcel();
    const addresses = await run(async (sheet, context) => {
      const found: (string | null)[] = [];
      const steps = [
        () => sheet.freezePanes.freezeAt(sheet.getRange("A1:B3")),
        () => sheet.freezePanes.freezeRows(2),
        () => sheet.freezePanes.freezeColumns(1),
        () => sheet.freezePanes.unfreeze(),
      ];
      for (const step of steps) {
        step();
        const location = sheet.freezePanes.getLocationOrNullObject().load("address");
        await context.sync();
        found.push(location.isNullObject ? null : location.address);
      }
      sheet.freezePanes.freezeAt("A1:A4");
      return found;
    });
    expect(addresses).toEqual(["Sheet1!A1:B3", "Sheet1!1:2", "Sheet1!A:A", null]);
    expect(host.workbook.sheet("Sheet1").freeze).toEqual({ rows: 4, columns: 1 });
  });

  test("a filter is put over a range, told, and taken away", async () => {
    const { run } = testExcel();
    const told = await run(async (sheet, context) => {
      sheet.autoFilter.apply(sheet.getRange("A4:C9"));
      sheet.autoFilter.load("enabled,isDataFiltered");
      const range = sheet.autoFilter.getRangeOrNullObject().load("address");
      await context.sync();
      const before = [sheet.autoFilter.enabled, sheet.autoFilter.isDataFiltered, range.address];
      sheet.autoFilter.remove();
      const none = sheet.autoFilter.getRangeOrNullObject();
      await context.sync();
      return [...before, none.isNullObject];
    });
    expect(told).toEqual([true, false, "Sheet1!A4:C9", true]);
  });

  test("gridlines are hidden and read back", async () => {
    const { run, host } = testExcel();
    const shown = await run(async (sheet, context) => {
      sheet.showGridlines = false;
      await context.sync();
      sheet.load("showGridlines");
      await context.sync();
      return sheet.showGridlines;
    });
    expect([shown, host.workbook.sheet("Sheet1").showGridlines]).toEqual([false, false]);
  });
});
