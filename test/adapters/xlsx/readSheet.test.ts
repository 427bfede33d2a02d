import { describe, expect, test } from "@jest/globals";
import { guardArchive } from "../../../src/adapters/archive/guardArchive";
import { openPackage } from "../../../src/adapters/package/openPackage";
import { readSheet, type SheetLimits } from "../../../src/adapters/xlsx/readSheet";
import { rawWorkbook } from "../../support/rawWorkbook";

const shared = `<c r="A1"><f t="shared" si="0">B1+C1</f></c><c r="A2"><f t="shared" si="0"/></c>`;

function read(limits: SheetLimits): number {
  const guarded = guardArchive(rawWorkbook({ rows: `<row r="1">${shared}<c r="A3"/></row>` }));
  if (!guarded.ok) throw new Error(guarded.problem.code);
  const context = { sharedStrings: null, numberFormats: [], date1904: false };
  const sheet = { name: "表", visibility: "visible" } as const;
  const parts = openPackage(guarded.archive);
  return readSheet(parts, "xl/worksheets/sheet1.xml", sheet, context, limits).cells.size;
}

describe("readSheet", () => {
  test("reads a sheet up to its limits; empty cells do not count", () => {
    expect(read({ cells: 2, formulaText: 5 })).toBe(2);
  });

  test.each([
    ["cells", { cells: 1, formulaText: 5 }],
    ["texts of shared formulas", { cells: 2, formulaText: 4 }],
  ])("refuses a sheet with more %s", (_, limits) => {
    expect(() => read(limits)).toThrow("too-large");
  });
});
