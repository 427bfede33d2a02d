import { describe, expect, test } from "@jest/globals";
import { conformingExcel } from "./conformingExcel";

describe("worksheets", () => {
  test("a new workbook has one visible sheet (its name is not documented)", async () => {
    const { Excel } = conformingExcel();
    await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load("items/name,items/visibility,items/position");
      await context.sync();
      expect(sheets.items.map(({ name, visibility, position }) => [name, visibility, position])).toEqual([
        ["Sheet1", "Visible", 0],
      ]);
    });
  });

  test("add puts a sheet at the end and does not show it", async () => {
    const { Excel } = conformingExcel();
    await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.add("任务矩阵").load("name,position,visibility");
      const added = sheets.getItem("任务矩阵").load("position,visibility");
      const active = sheets.getActiveWorksheet().load("name");
      await context.sync();
      expect([added.position, added.visibility, active.name]).toEqual([1, "Visible", "Sheet1"]);
    });
  });

  test("add without a name lets Excel name the sheet, each time anew", async () => {
    const { Excel } = conformingExcel();
    await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      const added = [sheets.add().load("name"), sheets.add().load("name")];
      await context.sync();
      const names = added.map(({ name }) => name);
      expect(names.every((name) => /^Sheet\d+$/.test(name))).toBe(true);
      expect(new Set([...names, "Sheet1"]).size).toBe(3);
    });
  });

  test("a new sheet shows gridlines, has no tab colour, panes, filter or protection", async () => {
    const { Excel } = conformingExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add();
      sheet.load("showGridlines,tabColor,protection/protected,autoFilter/enabled");
      const panes = sheet.freezePanes.getLocationOrNullObject();
      await context.sync();
      const { showGridlines, tabColor, protection, autoFilter } = sheet;
      expect({
        showGridlines,
        tabColor,
        isProtected: protection.protected,
        filter: autoFilter.enabled,
      }).toEqual({ showGridlines: true, tabColor: "", isProtected: false, filter: false });
      expect(panes.isNullObject).toBe(true);
    });
  });

  test("getItem finds a sheet by its name and by its id, which stays when it is renamed and moved", async () => {
    const { Excel } = conformingExcel();
    await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      const sheet = sheets.add("进展填报").load("id");
      await context.sync();
      const { id } = sheet;
      sheet.name = "进展填报(旧)";
      sheet.position = 0;
      const byId = sheets.getItem(id).load("name,id,position");
      await context.sync();
      expect([byId.name, byId.id, byId.position]).toEqual(["进展填报(旧)", id, 0]);
    });
  });

  test("getItem of what is not there is ItemNotFound, getItemOrNullObject a null object", async () => {
    const { refusal, run } = conformingExcel();
    expect(await refusal((_sheet, context) => context.workbook.worksheets.getItem("没有").load("name"))).toBe(
      "ItemNotFound",
    );
    const isNull = await run(async (_sheet, context) => {
      const [none, some] = ["没有", "Sheet1"].map((name) =>
        context.workbook.worksheets.getItemOrNullObject(name).load("visibility"),
      );
      await context.sync();
      return [none?.isNullObject, some?.isNullObject, some?.visibility];
    });
    expect(isNull).toEqual([true, false, "Visible"]);
  });

  test("a name that another sheet has is refused (that it is ItemAlreadyExists is not documented)", async () => {
    const { refusal, run } = conformingExcel();
    await run((_sheet, context) => void context.workbook.worksheets.add("任务矩阵"));
    expect(await refusal((_sheet, context) => context.workbook.worksheets.add("任务矩阵"))).toBe(
      "ItemAlreadyExists",
    );
    expect(await refusal((sheet) => (sheet.name = "任务矩阵"))).toBe("ItemAlreadyExists");
  });

  test("a name has fewer than 32 characters (that a longer one is InvalidArgument is not documented)", async () => {
    const { refusal, host } = conformingExcel();
    expect(await refusal((sheet) => (sheet.name = "名".repeat(32)))).toBe("InvalidArgument");
    expect(await refusal((sheet) => (sheet.name = "名".repeat(31)))).toBeNull();
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["名".repeat(31)]);
  });

  test("delete removes a sheet, but fails with InvalidOperation for a very hidden one", async () => {
    const { refusal, run, host } = conformingExcel();
    await run((_sheet, context) => {
      for (const visibility of ["Hidden", "VeryHidden"] as const)
        context.workbook.worksheets.add(visibility).visibility = visibility;
    });
    const remove = (name: string) =>
      refusal((_sheet, context) => context.workbook.worksheets.getItem(name).delete());
    expect([await remove("Hidden"), await remove("VeryHidden")]).toEqual([null, "InvalidOperation"]);
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1", "VeryHidden"]);
  });

  test("what was deleted is a null object, and using it fails (that it is InvalidReference is not documented)", async () => {
    const { refusal, run } = conformingExcel();
    await run(async (_sheet, context) => {
      context.workbook.worksheets.add("甲").delete();
      const gone = context.workbook.worksheets.getItemOrNullObject("甲");
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
    const code = await refusal(async (_sheet, context) => {
      const range = context.workbook.worksheets.add("乙").getRange("A1").load("address");
      await context.sync();
      context.workbook.worksheets.getItem("乙").delete();
      await context.sync();
      range.values = [[1]];
      await context.sync();
    });
    expect(code).toBe("InvalidReference");
  });

  test("the last visible sheet can be neither hidden nor deleted (not documented)", async () => {
    const { refusal } = conformingExcel();
    expect(await refusal((sheet) => sheet.delete())).toBe("InvalidOperation");
    expect(await refusal((sheet) => (sheet.visibility = "Hidden"))).toBe("InvalidOperation");
  });

  test("activate shows a sheet; a hidden one cannot be shown so (not documented)", async () => {
    const { refusal, run } = conformingExcel();
    const active = await run(async (_sheet, context) => {
      context.workbook.worksheets.add("甲").activate();
      context.workbook.worksheets.add("乙").visibility = "Hidden";
      const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      return sheet.name;
    });
    expect(active).toBe("甲");
    expect(await refusal((_sheet, context) => context.workbook.worksheets.getItem("乙").activate())).toBe(
      "InvalidOperation",
    );
  });

  test("a tab colour is read as #RRGGBB, as null of a sheet that does not show, and is taken back by an empty text", async () => {
    const { Excel } = conformingExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("甲");
      const read = async () => {
        sheet.load("tabColor");
        await context.sync();
        return sheet.tabColor;
      };
      sheet.tabColor = "#ffa500";
      expect(await read()).toBe("#FFA500");
      sheet.visibility = "Hidden";
      expect(await read()).toBeNull();
      sheet.visibility = "Visible";
      sheet.tabColor = "";
      expect(await read()).toBe("");
    });
  });

  test("gridlines are hidden and shown", async () => {
    const { Excel } = conformingExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      for (const shown of [false, true]) {
        sheet.showGridlines = shown;
        sheet.load("showGridlines");
        await context.sync();
        expect(sheet.showGridlines).toBe(shown);
      }
    });
  });

  test("the standard width is told in characters, the standard height in points (their sizes are not documented)", async () => {
    const { run } = conformingExcel();
    const sizes = await run(async (sheet, context) => {
      sheet.load("standardWidth,standardHeight");
      await context.sync();
      return [sheet.standardWidth, sheet.standardHeight];
    });
    expect(sizes).toEqual([8.43, 15]);
  });
});
