import { describe, expect, test } from "@jest/globals";
import { openWorkbook } from "../../../src/adapters/excel/openWorkbook";
import { withExcel } from "../../support/excel";

const range = { row: 4, column: 11, rows: 1, columns: 2 };

describe("select", () => {
  test("shows the sheet and selects the range", () =>
    withExcel(async (host) => {
      host.workbook.addSheet("进展填报").protect({}, null);
      await openWorkbook().select("进展填报", range);
      expect(host.workbook.active.name).toBe("进展填报");
      expect(host.workbook.sheet("进展填报").selection).toEqual([range]);
    }));

  test.each([
    ["is gone", "没有", "当前工作簿中没有工作表“没有”，可能已删除或改名。", "no sheet 没有"],
    ["is hidden", "_stamp", "工作表“_stamp”已隐藏，请先取消隐藏。", "_stamp is hidden"],
  ])("says so where the sheet %s, and shows what was shown", (_, sheet, zh, en) =>
    withExcel(async (host) => {
      host.workbook.setVisibility(host.workbook.addSheet("_stamp"), "VeryHidden");
      const refused = openWorkbook().select(sheet, range);
      await expect(refused).rejects.toMatchObject({ name: "Refusal", sentence: { zh } });
      await expect(refused).rejects.toThrow(en);
      expect(host.workbook.active.name).toBe("Sheet1");
    }),
  );
});
