import { describe, expect, test } from "@jest/globals";
import { columnPixels, storedColumnWidth } from "../../../src/core/sheet/columnWidth";
import { countsDays } from "../../../workbench/files/read/dates1904";
import { refersOutside } from "../../../workbench/files/read/formulas";
import { legalSheetNames } from "../../../workbench/files/read/legalSheetNames";
import {
  digitWidth,
  pointsOfWidth,
  standardWidth,
  widthOfPoints,
} from "../../../workbench/files/words/columnWidth";
import { shownFormula, storedFormula } from "../../../workbench/files/words/futureFunctions";
import { joinEdge, splitEdge } from "../../../workbench/files/words/headerFooterText";

describe("widths of columns", () => {
  // Pixels of the widest digit at 96 to the inch.
  test.each([
    ["Calibri", 11, 7],
    ["宋体", 11, 8],
    ["宋体", 9, 6],
    ["宋体", 12, 8],
    ["Arial", 10, 7],
    ["Times New Roman", 12, 8],
  ])("a digit of %s in %d points has %d pixels", (font, size, pixels) => {
    expect(digitWidth(font, size)).toBe(pixels);
  });

  test("what the product stores for a width is as wide as it says", () => {
    for (let quarters = 1; quarters < 400; quarters++) {
      const width = quarters / 4;
      expect(pointsOfWidth(storedColumnWidth(width), 8)).toBe(columnPixels(width) * 0.75);
    }
  });

  test("every width in whole pixels comes back", () => {
    for (const digit of [6, 7, 8, 9])
      for (let pixels = 1; pixels <= 1790; pixels++)
        expect(pointsOfWidth(widthOfPoints(pixels * 0.75, digit), digit)).toBe(pixels * 0.75);
  });

  test("a column that nobody set is 64 pixels wide in Calibri and 72 in 宋体", () => {
    expect([standardWidth(7), standardWidth(8)]).toEqual([48, 54]);
  });
});

describe("headers and footers", () => {
  test.each([
    ["第 &P 页", { left: "", center: "第 &P 页", right: "" }],
    ["&L左&C中&R右", { left: "左", center: "中", right: "右" }],
    ['&L&"宋体,加粗"&12甲 && &L乙&R&D', { left: '&"宋体,加粗"&12甲 && 乙', center: "", right: "&D" }],
    ['&C&"&L"x', { left: "", center: '&"&L"x', right: "" }],
    ["", { left: "", center: "", right: "" }],
  ])("%j", (text, parts) => {
    expect(splitEdge(text)).toEqual(parts);
    expect(splitEdge(joinEdge(parts))).toEqual(parts);
  });
});

describe("functions newer than Excel 2007", () => {
  test.each([
    ["XLOOKUP(A1,B:B,C:C)", "_xlfn.XLOOKUP(A1,B:B,C:C)"],
    ["SUM(FILTER(A1:A9,B1:B9>0))", "SUM(_xlfn._xlws.FILTER(A1:A9,B1:B9>0))"],
    ["ifs(A1=1,2)&\"IFS(\"&'IFS('!A1", "_xlfn.ifs(A1=1,2)&\"IFS(\"&'IFS('!A1"],
    ["STDEV.S(A1:A3)+SUMIFS(A:A,B:B,1)", "_xlfn.STDEV.S(A1:A3)+SUMIFS(A:A,B:B,1)"],
    ["进展IFS(1)+MYIFS(2)", "进展IFS(1)+MYIFS(2)"],
  ])("%s is stored as %s", (shown, stored) => {
    expect(storedFormula(shown)).toBe(stored);
    expect(shownFormula(stored)).toBe(shown);
    expect(storedFormula(stored)).toBe(stored);
  });

  test("a formula whose parameters are marked stays as it is", () => {
    const formula = "_xlfn.LET(_xlpm.x,1,_xlpm.x+1)";
    expect(storedFormula(shownFormula(formula))).toBe(formula);
  });
});

describe("references to other workbooks", () => {
  test.each([
    ["[1]Sheet1!A1", true],
    ["SUM('[2]甲 乙'!$A$1:B2)", true],
    ["[1]!名称", true],
    ["'C:\\x\\[b.xlsx]甲'!A1", true],
    ["表1[2017]", false],
    ["表1[[#Data],[2017]]*Sheet1!A1", false],
    ['"[1]Sheet1!A1"', false],
    ["'a[b'!A1", false],
    ["SUM(A1:A2)", false],
  ])("%s: %s", (formula, outside) => {
    expect(refersOutside(formula)).toBe(outside);
  });
});

describe("formats of days", () => {
  test.each([
    ["yyyy-mm-dd", true],
    ['m"月"d"日"', true],
    ["mmm-yy", true],
    ["yyyy/m/d h:mm", true],
    ["h:mm", false],
    ["[h]:mm:ss", false],
    ["mm:ss.0", false],
    ["General", false],
    ["0.00E+00", false],
    ['0"day"', false],
    ["#,##0;[Red]-#,##0", false],
    ["@", false],
  ])("%s: %s", (format, days) => {
    expect(countsDays(format)).toBe(days);
  });
});

test("names of sheets become such as Excel allows, each another", () => {
  const names = legalSheetNames(["甲", "a/b", "a?b", "'x'", "History", "长".repeat(40), "", "甲"]);
  expect(names).toEqual(["甲", "a_b", "a_b (2)", "x", "History_", "长".repeat(31), "_", "甲 (2)"]);
});
