import { describe, expect, test } from "@jest/globals";
import { conformingExcel } from "./conformingExcel";

describe("frozen panes", () => {
  async function frozen(freeze: (panes: Excel.WorksheetFreezePanes, sheet: Excel.Worksheet) => void) {
    const { run } = conformingExcel();
    return run(async (sheet, context) => {
      freeze(sheet.freezePanes, sheet);
      const location = sheet.freezePanes.getLocationOrNullObject();
      location.load("rowCount,columnCount,isEntireRow,isEntireColumn");
      await context.sync();
      if (location.isNullObject) return null;
      return [
        location.isEntireColumn ? "all" : location.rowCount,
        location.isEntireRow ? "all" : location.columnCount,
      ];
    });
  }

  test.each<readonly [string, (panes: Excel.WorksheetFreezePanes, sheet: Excel.Worksheet) => void, unknown]>([
    ["freezeRows freezes the top rows", (panes) => panes.freezeRows(4), [4, "all"]],
    ["freezeRows without a number freezes one (not documented)", (panes) => panes.freezeRows(), [1, "all"]],
    ["freezeColumns freezes the first columns", (panes) => panes.freezeColumns(2), ["all", 2]],
    ["freezeAt freezes a range at the top left", (panes) => panes.freezeAt("A1:B4"), [4, 2]],
    ["freezeAt takes a range, too", (panes, sheet) => panes.freezeAt(sheet.getRange("A1:B4")), [4, 2]],
  ])("%s", async (_what, freeze, expected) => {
    expect(await frozen(freeze)).toEqual(expected);
  });

  test.each<readonly [string, (panes: Excel.WorksheetFreezePanes) => void]>([
    ["unfreeze", (panes) => panes.unfreeze()],
    ["freezeRows(0)", (panes) => panes.freezeRows(0)],
    ["freezeColumns(0)", (panes) => panes.freezeColumns(0)],
    // @ts-expect-error The declarations leave out the null of which the documentation speaks.
    ["freezeAt(null)", (panes) => panes.freezeAt(null)],
  ])("%s removes frozen panes", async (what, remove) => {
    const panes = await frozen((all) => {
      if (what === "freezeColumns(0)") all.freezeColumns(2);
      else all.freezeRows(4);
      remove(all);
    });
    expect(panes).toBeNull();
  });
});

describe("filters", () => {
  test("apply puts a filter over a range, without criteria; remove takes it away", async () => {
    const { run } = conformingExcel();
    await run(async (sheet, context) => {
      sheet.autoFilter.apply("A4:C9");
      sheet.autoFilter.load("enabled,isDataFiltered");
      const range = sheet.autoFilter.getRangeOrNullObject().load("address");
      await context.sync();
      expect([sheet.autoFilter.enabled, sheet.autoFilter.isDataFiltered, range.address]).toEqual([
        true,
        false,
        "Sheet1!A4:C9",
      ]);
      sheet.autoFilter.remove();
      sheet.autoFilter.load("enabled");
      const none = sheet.autoFilter.getRangeOrNullObject();
      await context.sync();
      expect([sheet.autoFilter.enabled, none.isNullObject]).toEqual([false, true]);
    });
  });
});
