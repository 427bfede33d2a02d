import { describe, expect, test } from "@jest/globals";
import { ExcelError } from "../../host/model/errors";
import { testExcel } from "./inExcel";

function refused(step: () => void): string | null {
  try {
    step();
    return null;
  } catch (error) {
    if (error instanceof ExcelError) return error.code;
    throw error;
  }
}

/** Lets the events on their way arrive. */
async function delivered(): Promise<void> {
  for (let at = 0; at < 5; at++) await Promise.resolve();
}

describe("a person at the keyboard", () => {
  test("types what Excel then reads as it reads everything", () => {
    const { host } = testExcel();
    host.person.type("Sheet1", "B2", "80%");
    host.person.type("Sheet1", "B3", "八成");
    host.person.type("Sheet1", "B4", "甲");
    host.person.type("Sheet1", "B4", "");
    const sheet = host.workbook.sheet("Sheet1");
    expect(["B2", "B3", "B4"].map((address) => sheet.cell(address).text)).toEqual(["80%", "八成", ""]);
  });

  test("types percentages without their sign where a cell shows percentages", async () => {
    const { host, run } = testExcel();
    await run((sheet) => {
      sheet.getRange("A1:A5").numberFormat = [["0%"], ["0.0%"], ["0%"], ["0%"], ["0%"]];
      sheet.getRange("A6").numberFormat = [['0"%"']];
    });
    const typed = ["80", "-12.5", "0.8", ".8", "八成", "80"];
    typed.forEach((text, at) => host.person.type("Sheet1", `A${at + 1}`, text));
    const sheet = host.workbook.sheet("Sheet1");
    expect(typed.map((_text, at) => sheet.cell(at, 0).value)).toEqual([0.8, -0.125, 0.008, 0.8, "八成", 80]);
  });

  test("cannot type into locked cells of a protected sheet", async () => {
    const { host, run } = testExcel();
    await run((sheet) => {
      sheet.getRange("B1").format.protection.locked = false;
      sheet.protection.protect();
    });
    expect(refused(() => host.person.type("Sheet1", "A1", "甲"))).toBe("AccessDenied");
    expect(refused(() => host.person.paste("Sheet1", "A1", [["甲", "乙"]]))).toBe("AccessDenied");
    expect(refused(() => host.person.type("Sheet1", "B1", "甲"))).toBeNull();
  });

  test("is stopped by a validation that stops, and by no other; pasting passes by", async () => {
    const { host, run } = testExcel();
    await run((sheet) => {
      sheet.getRange("F1:F2").values = [["已完成"], ["未启动"]];
      const alert = { showAlert: true, title: "", message: "请从列表中选择" };
      sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "=$F$1:$F$2" } };
      sheet.getRange("A1").dataValidation.errorAlert = { ...alert, style: "Stop" };
      sheet.getRange("B1").dataValidation.rule = {
        decimal: { formula1: 0, formula2: 1, operator: "Between" },
      };
      sheet.getRange("B1").dataValidation.errorAlert = { ...alert, style: "Warning" };
      sheet.getRange("C1").dataValidation.rule = {
        decimal: { formula1: 0, formula2: 1, operator: "Between" },
      };
    });
    const type = (address: string, text: string) => refused(() => host.person.type("Sheet1", address, text));
    expect([type("A1", "推进中"), type("A1", "已完成"), type("A1", "")]).toEqual([
      "InvalidArgument",
      null,
      null,
    ]);
    expect([type("B1", "八成"), type("C1", "八成"), type("C1", "1.2"), type("C1", "80%")]).toEqual([
      null,
      "InvalidArgument",
      "InvalidArgument",
      null,
    ]);
    expect(refused(() => host.person.paste("Sheet1", "A1", [["推进中"]]))).toBeNull();
  });

  test("is heard by an add-in that listens, until it no longer does", async () => {
    const { host, Excel } = testExcel();
    const heard: unknown[] = [];
    const handler = await Excel.run(async (context) => {
      const added = context.workbook.worksheets.getItem("Sheet1").onChanged.add((event) => {
        // The declarations say that details are always there; of several cells there are none.
        const { details } = event as Partial<typeof event>;
        heard.push([
          event.address,
          event.changeType,
          details?.valueBefore,
          details?.valueAfter,
          event.triggerSource,
        ]);
        return Promise.resolve();
      });
      await context.sync();
      return added;
    });
    host.person.type("Sheet1", "A1", "甲");
    host.person.paste("Sheet1", "A1", [["乙", "丙"]]);
    await delivered();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("C3").values = [["丁"]];
      await context.sync();
    });
    await delivered();
    expect(heard).toEqual([
      ["A1", "RangeEdited", "", "甲", "Unknown"],
      ["A1:B1", "RangeEdited", undefined, undefined, "Unknown"],
      ["C3", "RangeEdited", "", "丁", "ThisLocalAddin"],
    ]);
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    host.person.type("Sheet1", "A1", "戊");
    await delivered();
    expect(heard).toHaveLength(3);
  });

  test("is not told of to an add-in that does not listen", () => {
    const { host } = testExcel();
    const sent: unknown[] = [];
    host.onEvents((events) => sent.push(...events));
    host.person.type("Sheet1", "A1", "甲");
    expect(sent).toEqual([]);
  });

  test("is heard when selecting and changing sheets", async () => {
    const { host, Excel } = testExcel();
    const heard: string[] = [];
    await Excel.run(async (context) => {
      const other = context.workbook.worksheets.add("乙");
      const hear = (what: string): Promise<void> => {
        heard.push(what);
        return Promise.resolve();
      };
      other.onSelectionChanged.add((event) => hear(`selected ${event.address}`));
      other.onActivated.add(() => hear("activated"));
      context.workbook.worksheets.onDeleted.add(() => hear("deleted"));
      await context.sync();
    });
    host.person.select("乙", "B2:C3");
    await delivered();
    host.workbook.remove(host.workbook.sheet("乙"));
    host.flush();
    await delivered();
    expect(heard).toEqual(["activated", "selected B2:C3", "deleted"]);
  });

  test("selects only what protection lets it", async () => {
    const { host, run } = testExcel();
    await run((sheet) => {
      sheet.getRange("B1").format.protection.locked = false;
      sheet.protection.protect({ selectionMode: "Unlocked" });
    });
    expect(refused(() => host.person.select("Sheet1", "A1"))).toBe("AccessDenied");
    expect(refused(() => host.person.select("Sheet1", "B1"))).toBeNull();
  });
});

test("globals are installed for code that uses them, and taken away again", async () => {
  const { installGlobals, host } = testExcel();
  expect("Excel" in globalThis).toBe(false);
  const uninstall = installGlobals();
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("乙");
    await context.sync();
  });
  expect(Office.context.displayLanguage).toBe("zh-CN");
  uninstall();
  expect("Excel" in globalThis).toBe(false);
  expect(host.workbook.sheets).toHaveLength(2);
});
