import { describe, expect, test } from "@jest/globals";
import { openWorkbook } from "../../../src/adapters/excel/openWorkbook";
import { withExcel, type Host } from "../../support/excel";

function prepared(host: Host): void {
  const sheet = host.workbook.addSheet("进展填报");
  sheet.write(sheet.area("B2:D4"), [
    ["序号", "", "状态"],
    [1, "甲", "已完成"],
    [2, "乙", ""],
  ]);
}

const read = (first: number, count: number) => openWorkbook().readRows("进展填报", { first, count });

describe("readRows", () => {
  test("gives the cells of these rows, as reading the whole sheet gives them", () =>
    withExcel(async (host) => {
      prepared(host);
      const whole = (await openWorkbook().readSheets(["进展填报"])).sheets[0]?.cells;
      expect(await read(2, 1)).toEqual(new Map([[2, whole?.get(2)]]));
      expect(await read(0, 99)).toEqual(whole);
      expect([...(await read(3, 1))].map(([row, cells]) => [row, [...cells.keys()]])).toEqual([[3, [1, 2]]]);
      expect(host.keptObjects).toBe(0);
    }));

  test.each([
    ["above what is used", 0, 1],
    ["below what is used", 4, 10],
  ])("gives none %s", (_, first, count) =>
    withExcel(async (host) => {
      prepared(host);
      expect(await read(first, count)).toEqual(new Map());
    }),
  );

  test("gives none of an empty sheet, or of one that is gone", () =>
    withExcel(async (host) => {
      expect(await read(0, 5)).toEqual(new Map());
      host.workbook.addSheet("进展填报");
      expect(await read(0, 5)).toEqual(new Map());
    }));

  test("gives a row without anything in it as none", () =>
    withExcel(async (host) => {
      prepared(host);
      const sheet = host.workbook.sheet("进展填报");
      sheet.write(sheet.area("A9"), "末");
      expect([...(await read(4, 5)).keys()]).toEqual([8]);
    }));
});
