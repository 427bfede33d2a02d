import { describe, expect, test } from "@jest/globals";
import { openWorkbook } from "../../../src/adapters/excel/openWorkbook";
import type { Rearrangement } from "../../../src/app/ports";
import { sheetNames, snapshot, withExcel, type Host } from "../../support/excel";

const NOTHING: Rearrangement = { remove: [], rename: [], order: [], names: [] };

/** A workbook with the old sheets 甲 and _藏, their successors, and a person's own sheet. */
function prepared(host: Host): void {
  const { workbook } = host;
  workbook.rename(workbook.sheet("Sheet1"), "我的");
  const own = workbook.sheet("我的");
  for (const name of ["甲", "_藏", "新_甲", "新__藏"]) workbook.addSheet(name);
  own.write(own.area("A1"), "=甲!B2");
  const matrix = workbook.sheet("新_甲");
  matrix.write(matrix.area("A1"), "=新__藏!A1");
  workbook.setVisibility(workbook.sheet("_藏"), "VeryHidden");
  workbook.setVisibility(workbook.sheet("新__藏"), "VeryHidden");
  workbook.names.add("填报区", "=甲!$A$1", "");
}

const EXCHANGE: Rearrangement = {
  remove: ["甲", "_藏"],
  rename: [
    { from: "新_甲", to: "甲" },
    { from: "新__藏", to: "_藏" },
  ],
  order: ["甲", "_藏"],
  names: [{ name: "填报区", sheet: "甲", range: { row: 4, column: 8, rows: 3, columns: 2 } }],
};

describe("rearrange", () => {
  test("puts new sheets in the places of old ones, in order, with names, and shows the first", () =>
    withExcel(async (host) => {
      prepared(host);
      await openWorkbook().rearrange(EXCHANGE);
      expect(sheetNames(host)).toEqual(["甲", "我的", "_藏"]);
      expect(host.workbook.sheet("甲").cell("A1").formula).toBe("=_藏!A1");
      expect(host.workbook.sheet("_藏").visibility).toBe("VeryHidden");
      expect(host.workbook.names.all().map(({ name, formula }) => [name, formula])).toEqual([
        ["填报区", "=甲!$I$5:$J$7"],
      ]);
      expect(host.workbook.active.name).toBe("甲");
      expect(host.keptObjects).toBe(0);
    }));

  test("renames an old sheet out of the way of its successor; what refers to it follows", () =>
    withExcel(async (host) => {
      prepared(host);
      const rename = [
        { from: "甲", to: "甲(旧)" },
        { from: "新_甲", to: "甲" },
      ];
      await openWorkbook().rearrange({ ...NOTHING, rename });
      expect(sheetNames(host)).toEqual(["我的", "甲(旧)", "_藏", "甲", "新__藏"]);
      expect(host.workbook.sheet("我的").cell("A1").formula).toBe("='甲(旧)'!B2");
    }));

  test("removes what is there and does not mind what is not", () =>
    withExcel(async (host) => {
      prepared(host);
      await openWorkbook().rearrange({ ...NOTHING, remove: ["没有", "_藏", "新_甲"] });
      expect(sheetNames(host)).toEqual(["我的", "甲", "新__藏"]);
    }));

  test("shows the first sheet that is not hidden", () =>
    withExcel(async (host) => {
      prepared(host);
      await openWorkbook().rearrange({ ...NOTHING, order: ["_藏", "新_甲", "甲"] });
      expect(host.workbook.active.name).toBe("新_甲");
    }));

  test("is done even where Excel does not show the sheet, as with the focus on another workbook", () =>
    withExcel(async (host) => {
      prepared(host);
      host.failMember("Worksheet.activate");
      await openWorkbook().rearrange(EXCHANGE);
      expect(sheetNames(host)).toEqual(["甲", "我的", "_藏"]);
    }));

  test("changes everything in one request", () =>
    withExcel(async (host) => {
      prepared(host);
      await openWorkbook().rearrange({ ...EXCHANGE, order: [] });
      // Looking, changing, giving back.
      expect(host.requests).toBe(3);
    }));

  test.each<[string, Partial<Rearrangement>, string]>([
    [
      "a sheet to rename is not there",
      { rename: [{ from: "没有", to: "乙" }] },
      "There is no sheet 没有 to rename.",
    ],
    ["a name is taken", { rename: [{ from: "新_甲", to: "我的" }] }, "There is a sheet 我的 already."],
    [
      "no visible sheet would be left",
      { remove: ["我的", "甲", "新_甲"] },
      "No visible sheet would be left.",
    ],
  ])("changes nothing where %s", (_, steps, message) =>
    withExcel(async (host) => {
      prepared(host);
      const before = snapshot(host);
      await expect(openWorkbook().rearrange({ ...NOTHING, remove: ["_藏"], ...steps })).rejects.toThrow(
        message,
      );
      expect(snapshot(host)).toEqual(before);
    }),
  );

  test.each([
    ["Worksheet.name", 3],
    ["Worksheet.position", 1],
    ["NamedItemCollection.add", 1],
    ["Worksheet.visibility", 6],
    ["Worksheet.delete", 1],
  ])("deletes nothing where %s fails", (member, nth) =>
    withExcel(async (host) => {
      prepared(host);
      const before = [...host.workbook.sheets].map(({ id }) => id);
      host.failMember(member, nth);
      await expect(openWorkbook().rearrange(EXCHANGE)).rejects.toMatchObject({ code: "GeneralException" });
      expect(host.workbook.sheets.map(({ id }) => id).sort()).toEqual(before);
    }),
  );
});
