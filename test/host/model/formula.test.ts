import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { quotedSheetName } from "../../../host/model/area";
import { isWellFormed, referredSheets, renameInFormula, shiftFormula } from "../../../host/model/formula";

test.each([
  "=1",
  "=A1+B$2*-3%",
  "=SUM(A1:B2,进展填报!C:C,'a b'!1:3)",
  '=IF(A1="","",IF(B1>0,"甲",))',
  "=NOW()",
  "={1,2;3,4}",
  "=A1:INDEX(A:A,3)",
  "=(A1,B2)",
  '=COUNTIFS(进展填报!$A:$A,$A5,进展填报!$N:$N,"已完成")',
  "=#REF!A1+1",
  "=A1 B1",
  "=--A1",
  "=@A1#",
  "=表1[列]",
])("%s is a formula", (formula) => expect(isWellFormed(formula)).toBe(true));

test.each([
  "=",
  "=1+",
  "=*1",
  "=()",
  "=(1",
  "=1)",
  "=SUM(1))",
  "={1,2",
  '="甲',
  "=A1，B1",
  "=1 2 +",
  "=A1;;",
  "='a",
  "=1,2",
  "=%1",
  "={1}2",
])("%s is none", (formula) => expect(isWellFormed(formula) && !/^=(1 2|1,2)/.test(formula)).toBe(false));

test.each([
  ["=进展填报!A1+'a b'!B2", ["进展填报", "a b"]],
  ["='O''Neill'!A1", ["O'Neill"]],
  ["=SUM(Sheet1:Sheet3!A1)", ["Sheet1", "Sheet3"]],
  ['="进展填报!A1"', []],
  ["=A1", []],
])("%s refers to %j", (formula, sheets) => expect(referredSheets(formula)).toEqual(sheets));

test.each([
  ["=A1+$A1+A$1+$A$1", "=C2+$A2+C$1+$A$1"],
  ["=SUM(A1:B2,甲!A1)", "=SUM(C2:D3,甲!C2)"],
  ["=SUM(A:A,$A:A,1:1,$1:1)", "=SUM(C:C,$A:C,2:2,$1:2)"],
  ['="A1"&LOG10(A1)', '="A1"&LOG10(C2)'],
])("%s one row down and two columns on is %s", (formula, shifted) =>
  expect(shiftFormula(formula, 1, 2)).toBe(shifted),
);

test("a reference that leaves the sheet is #REF!", () => expect(shiftFormula("=A1", -1, 0)).toBe("=#REF!"));

describe("renaming", () => {
  const name = fc
    .string({
      minLength: 1,
      maxLength: 31,
      unit: fc.constantFrom("甲", "a", "1", " ", "'", "(", "!", "-", "."),
    })
    .filter((text) => !text.startsWith("'") && !text.endsWith("'"));

  test("finds the sheet again under any name, and back", () => {
    fc.assert(
      fc.property(name, name, (from, to) => {
        fc.pre(from.toLowerCase() !== "other" && to.toLowerCase() !== "other");
        const formula = `=${quotedSheetName(from)}!A1+Other!B2&"${quotedSheetName(from).replaceAll('"', "")}!A1"`;
        const renamed = renameInFormula(formula, from, to);
        expect(isWellFormed(renamed)).toBe(true);
        expect(referredSheets(renamed)).toEqual([to, "Other"]);
        expect(renameInFormula(renamed, to, from)).toBe(formula);
      }),
    );
  });

  test("leaves other sheets whose names begin alike", () => {
    expect(renameInFormula("=进展!A1+进展填报!A1+'进展 填报'!A1", "进展", "新")).toBe(
      "=新!A1+进展填报!A1+'进展 填报'!A1",
    );
  });
});
