import { describe, expect, test } from "@jest/globals";
import type { ShapeChange } from "../../../host/excelHost";
import { openWorkbook } from "../../../src/adapters/excel/openWorkbook";
import type { OpenWorkbook, WorkbookChange } from "../../../src/app/ports";
import { rangeAddress } from "../../../src/core/sheet/address";
import type { WorkbookPlan } from "../../../src/core/sheet/plan";
import { quiet, withExcel, type Host } from "../../support/excel";
import { samplePlan } from "../../support/samplePlan";

/** What was told, as `进展填报!B2` or `shape`. */
interface Watching {
  readonly host: Host;
  readonly excel: OpenWorkbook;
  readonly stop: () => Promise<void>;
  /** What was told since the last time. */
  readonly told: () => Promise<string[]>;
}

function watching(work: (watching: Watching) => Promise<void>, level = "1.14"): Promise<void> {
  return withExcel(
    async (host) => {
      host.workbook.addSheet("进展填报");
      const excel = openWorkbook();
      const heard: string[] = [];
      const stop = await excel.watch((change) => heard.push(written(change)));
      const told = async (): Promise<string[]> => {
        await quiet(host);
        return heard.splice(0);
      };
      await work({ host, excel, stop, told });
    },
    { level },
  );
}

function written(change: WorkbookChange): string {
  return change.kind === "cells" ? `${change.sheet}!${rangeAddress(change.range)}` : change.kind;
}

describe("watch tells", () => {
  test("what a person types and pastes, on any sheet, in order", () =>
    watching(async ({ host, told }) => {
      host.person.type("进展填报", "B2", "已完成");
      host.person.paste("Sheet1", "A3", [
        ["甲", "乙"],
        ["丙", "丁"],
      ]);
      expect(await told()).toEqual(["进展填报!B2", "Sheet1!A3:B4"]);
    }));

  test("what a co-author types", () =>
    watching(async ({ host, told }) => {
      host.coauthor.type("进展填报", "B2", "已完成");
      expect(await told()).toEqual(["进展填报!B2"]);
    }));

  test("what is taken back, the add-in's own changes too", () =>
    watching(async ({ host, excel, told }) => {
      await excel.change([{ sheet: "进展填报", address: "B2", value: "改", numberFormat: null }]);
      expect(await told()).toEqual([]);
      expect(host.person.undo()).toBe(true);
      expect(await told()).toEqual(["进展填报!B2"]);
    }));

  test("each of several areas, whole rows too", () =>
    watching(async ({ host, told }) => {
      host.person.erase("进展填报", "A1:B2,C5,7:9");
      expect(await told()).toEqual(["进展填报!A1:B2", "进展填报!C5", "进展填报!A7:XFD9"]);
    }));

  test("whole columns as a change of shape", () =>
    watching(async ({ host, told }) => {
      host.person.erase("进展填报", "A1,C:D");
      expect(await told()).toEqual(["shape"]);
    }));

  test.each<ShapeChange>([
    "RowInserted",
    "RowDeleted",
    "ColumnInserted",
    "ColumnDeleted",
    "CellInserted",
    "CellDeleted",
    "RowSorted",
    "ColumnSorted",
  ])("%s as a change of shape", (change) =>
    watching(async ({ host, told }) => {
      host.tellShape("进展填报", change, "A5:C6");
      expect(await told()).toEqual(["shape"]);
      host.tellShape("进展填报", change, "A5:C6", "Remote");
      expect(await told()).toEqual(["shape"]);
    }),
  );

  test("sheets that come and go, and their cells by the names they have then", () =>
    watching(async ({ host, told }) => {
      const sheet = host.workbook.addSheet("新");
      host.flush();
      expect(await told()).toEqual(["shape"]);
      host.person.type("新", "A1", "甲");
      expect(await told()).toEqual(["新!A1"]);
      host.workbook.remove(sheet);
      host.flush();
      expect(await told()).toEqual(["shape"]);
    }));

  test.each<[string, (host: Host) => void]>([
    ["renamed", ({ workbook }) => workbook.rename(workbook.sheet("进展填报"), "进展")],
    ["moved", ({ workbook }) => workbook.move(workbook.sheet("进展填报"), 0)],
  ])(
    "a sheet that was %s, at once from ExcelApi 1.17 on, else with the next change of cells",
    async (_, change) => {
      await watching(async ({ host, told }) => {
        change(host);
        host.flush();
        expect(await told()).toEqual(["shape"]);
      }, "1.17");
      await watching(async ({ host, told }) => {
        change(host);
        host.flush();
        expect(await told()).toEqual([]);
        host.person.type(host.workbook.sheets[0]?.name ?? "", "A1", "甲");
        expect(await told()).toEqual(["shape"]);
        host.person.type(host.workbook.sheets[0]?.name ?? "", "A1", "乙");
        expect(await told()).toEqual([`${host.workbook.sheets[0]?.name}!A1`]);
      });
    },
  );

  test("that all may have changed where Excel does not say which sheets there are", () =>
    watching(async ({ host, told }) => {
      host.failRequest(1);
      host.person.type("进展填报", "B2", "甲");
      expect(await told()).toEqual(["shape"]);
      host.person.type("进展填报", "B2", "乙");
      expect(await told()).toEqual(["进展填报!B2"]);
    }));
});

describe("watch does not tell", () => {
  const mark = {
    sheet: "进展填报",
    range: { row: 0, column: 0, rows: 1, columns: 1 },
    severity: "error",
    note: "错",
  } as const;

  test.each<[string, (excel: OpenWorkbook) => Promise<unknown>]>([
    ["change", (excel) => excel.change([{ sheet: "进展填报", address: "B2", value: 1, numberFormat: "0%" }])],
    ["mark", (excel) => excel.mark([mark])],
    ["clearMarks", (excel) => excel.mark([mark]).then(() => excel.clearMarks())],
    ["addSheets", (excel) => excel.addSheets(samplePlan)],
    [
      "rearrange",
      (excel) =>
        excel.rearrange({
          remove: ["Sheet1"],
          rename: [{ from: "进展填报", to: "进展" }],
          order: ["进展"],
          names: [],
        }),
    ],
    ["reading", (excel) => excel.read()],
    ["a failed addSheets", (excel) => excel.addSheets(twice(samplePlan)).catch(() => undefined)],
  ])("of %s", (_, work) =>
    watching(async ({ host, excel, told }) => {
      await work(excel);
      expect(await told()).toEqual([]);
      const [first] = host.workbook.sheets;
      host.person.type(first?.name ?? "", "H99", "甲");
      expect(await told()).toEqual([`${first?.name}!H99`]);
    }, "1.18"),
  );

  test("what is selected or formatted", () =>
    watching(async ({ host, told }) => {
      host.person.select("进展填报", "A1:B2");
      host.workbook.sheet("进展填报").hideRows(3, 1, true);
      host.flush();
      expect(await told()).toEqual([]);
    }));

  test("anything after it was stopped", () =>
    watching(async ({ host, stop, told }) => {
      host.person.type("进展填报", "A1", "甲");
      await stop();
      host.person.type("进展填报", "A2", "乙");
      const requests = host.requests;
      expect(await told()).toEqual([]);
      expect(host.requests).toBe(requests);
      expect(host.keptObjects).toBe(0);
    }));
});

test("a listener that throws is told the next change all the same", () =>
  withExcel(async (host) => {
    const heard: string[] = [];
    await openWorkbook().watch((change) => {
      heard.push(written(change));
      throw new Error("a bug of the listener's");
    });
    host.person.erase("Sheet1", "A1,B2");
    host.person.type("Sheet1", "C3", "甲");
    await quiet(host);
    expect(heard).toEqual(["Sheet1!A1", "Sheet1!B2", "Sheet1!C3"]);
  }));

/** A plan that Excel refuses half-way. */
function twice(plan: WorkbookPlan): WorkbookPlan {
  return { ...plan, sheets: [...plan.sheets, ...plan.sheets] };
}
