import { expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  type Area,
  areaAddress,
  columnIndex,
  columnLetters,
  containsCell,
  intersect,
  parseAddress,
  quotedSheetName,
  subtractAll,
} from "../../../host/model/area";

const area: fc.Arbitrary<Area> = fc.record({
  row: fc.nat(6),
  column: fc.nat(6),
  rows: fc.integer({ min: 1, max: 5 }),
  columns: fc.integer({ min: 1, max: 5 }),
});

test("what is left of areas without others has each of their other cells, and none twice", () => {
  fc.assert(
    fc.property(area, fc.array(area, { maxLength: 4 }), (whole, holes) => {
      const rest = subtractAll([whole], holes);
      for (let row = 0; row < 12; row++) {
        for (let column = 0; column < 12; column++) {
          const left =
            containsCell(whole, row, column) && !holes.some((hole) => containsCell(hole, row, column));
          expect(rest.filter((piece) => containsCell(piece, row, column))).toHaveLength(left ? 1 : 0);
        }
      }
    }),
  );
});

test("two areas share the cells that both have", () => {
  fc.assert(
    fc.property(area, area, (a, b) => {
      const common = intersect(a, b);
      for (let row = 0; row < 12; row++) {
        for (let column = 0; column < 12; column++) {
          const both = containsCell(a, row, column) && containsCell(b, row, column);
          expect(common !== null && containsCell(common, row, column)).toBe(both);
        }
      }
    }),
  );
});

test("addresses are read as they are written", () => {
  fc.assert(
    fc.property(area, fc.constantFrom("", "$"), (written, mark: "" | "$") => {
      expect(parseAddress(areaAddress(written, mark))).toEqual(written);
    }),
  );
  fc.assert(fc.property(fc.nat(16_383), (column) => expect(columnIndex(columnLetters(column))).toBe(column)));
});

test.each([
  ["进展填报", "进展填报"],
  ["_stamp", "_stamp"],
  ["进展填报(旧)", "'进展填报(旧)'"],
  ["O'Neill", "'O''Neill'"],
  ["2017", "'2017'"],
  ["A1", "'A1'"],
  ["a b", "'a b'"],
])("the sheet %s is written as %s", (name, written) => expect(quotedSheetName(name)).toBe(written));
