import { expect, test } from "@jest/globals";
import { parseCell, parseRange } from "../../../src/core/sheet/address";

test.each(["A1", "Z9", "AA10", "XFD1048576", "ZZZ9999999", "A0", "A01"])(
  "%s is the address of a cell",
  (address) => {
    const { row, column } = parseRange(address) ?? {};
    expect(parseCell(address)).toEqual({ row, column });
  },
);

test.each([
  "",
  "A",
  "1",
  "a1",
  "$A$1",
  "A1:B2",
  " A1",
  "A1 ",
  "A1B",
  "AAAA1",
  "A12345678",
  "A-1",
  "A1.5",
  "Ａ1",
])("%p is none, or is written as no program does", (address) => {
  expect(parseCell(address)).toBeNull();
});
