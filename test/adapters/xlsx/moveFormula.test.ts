import { describe, expect, test } from "@jest/globals";
import { moveFormula } from "../../../src/adapters/xlsx/moveFormula";

describe("moveFormula", () => {
  test.each([
    ["A1", 2, 1, "B3"],
    ["$A1+A$1+$A$1", 2, 1, "$A3+B$1+$A$1"],
    ["SUM(A1:B2)", -0, 25, "SUM(Z1:AA2)"],
    ["SUM(A:B)+SUM($A:B)+SUM(1:2)+SUM($1:2)", 1, 1, "SUM(B:C)+SUM($A:C)+SUM(2:3)+SUM($1:3)"],
    ["LOG10(A1)+ATAN2(1,2)", 1, 0, "LOG10(A2)+ATAN2(1,2)"],
    ["AB1!A1+'A1 B2'!A1+进展A1!B2", 1, 0, "AB1!A2+'A1 B2'!A2+进展A1!B3"],
    ['"A1"&A1&"say ""A1"""', 1, 0, '"A1"&A2&"say ""A1"""'],
    ["区域A1+A1区域+x_A1+A1.b+TRUE", 1, 0, "区域A1+A1区域+x_A1+A1.b+TRUE"],
    ["A1", -1, 0, "#REF!"],
    ["A1", 0, -1, "#REF!"],
    ["XFD1048576", 1, 0, "#REF!"],
    ["XFD1", 0, 1, "#REF!"],
    ["12345678+1", 1, 1, "12345678+1"],
    ["a1", 1, 1, "B2"],
    ["", 1, 1, ""],
  ])("%s moved by %p rows and %p columns", (formula, rows, columns, expected) => {
    expect(moveFormula(formula, rows, columns)).toBe(expected);
  });
});
