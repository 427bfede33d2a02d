import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { planMatrix } from "../../../src/core/matrix/planMatrix";
import { reportingRound } from "../../../src/core/matrix/round";
import { bundledNotice } from "../../../src/core/notice/bundled";
import { rangeAddress } from "../../../src/core/sheet/address";
import { planCell, type SheetPlan } from "../../../src/core/sheet/plan";
import { styleRectangles } from "../../../src/core/sheet/styleRectangles";
import type { StyleName } from "../../../src/core/sheet/styles";
import { cell, plainSheet } from "../../support/samplePlan";

const STYLE_OF: Readonly<Record<string, StyleName>> = { t: "text", n: "number", d: "date" };

/** A sheet from rows of letters: t text, n number, d date, anything else no cell. */
function sheetOf(...rows: string[]): SheetPlan {
  return plainSheet("表", {
    rows: rows.map((letters) => ({
      height: null,
      cells: [...letters].map((letter) => {
        const style = STYLE_OF[letter];
        return style ? cell(null, style) : null;
      }),
    })),
  });
}

describe("styleRectangles", () => {
  test.each<[string, string[], string[]]>([
    ["nothing", [], []],
    ["no styled cell", ["..", "."], []],
    ["one block", ["tt", "tt", "tt"], ["text A1:B3"]],
    ["columns of a table", ["ntd", "ntd"], ["number A1:A2", "text B1:B2", "date C1:C2"]],
    [
      "a heading over columns",
      ["ttt", "ntd", "ntd"],
      ["text A1:C1", "number A2:A3", "text B2:B3", "date C2:C3"],
    ],
    ["gaps", ["t.t", "t.t"], ["text A1:A2", "text C1:C2"]],
    ["ragged rows", ["tt", "ttt", "t"], ["text A1:B2", "text C2", "text A3"]],
    ["no rectangle that bends", ["tt", "tn", "tt"], ["text A1:B1", "text A2:A3", "number B2", "text B3"]],
  ])("%s", (_, rows, expected) => {
    const found = styleRectangles(sheetOf(...rows)).map(
      ({ style, range }) => `${style} ${rangeAddress(range)}`,
    );
    expect(found).toEqual(expected);
  });

  test("covers every styled cell once and with its own style", () => {
    const row = fc
      .array(fc.constantFrom("t", "n", "d", "."), { maxLength: 8 })
      .map((letters) => letters.join(""));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
        const sheet = sheetOf(...rows);
        const covered = new Map<string, StyleName>();
        for (const { style, range } of styleRectangles(sheet)) {
          for (let at = range.row; at < range.row + range.rows; at++) {
            for (let column = range.column; column < range.column + range.columns; column++) {
              expect(covered.has(`${at},${column}`)).toBe(false);
              covered.set(`${at},${column}`, style);
              expect(planCell(sheet, at, column)?.style).toBe(style);
            }
          }
        }
        const styled = sheet.rows.flatMap(({ cells }) => cells.filter((one) => one !== null));
        expect(covered.size).toBe(styled.length);
      }),
    );
  });

  test("covers the matrix of 29 tasks and 37 units with few", () => {
    const round = reportingRound(bundledNotice(), { period: 2017, deadline: null, contact: null });
    expect(styleRectangles(planMatrix(round)).length).toBeLessThan(20);
  });
});
