import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { writeWorkbook } from "../../../src/adapters/xlsx/writeWorkbook";
import { checkFiles } from "../../../src/app/check";
import { planMaster, returnUnits } from "../../../src/core/matrix/planWorkbooks";
import { bundledNotice } from "../../../src/core/notice/bundled";
import { readReturn } from "../../../src/core/returns/readReturn";
import type { WorkbookPlan } from "../../../src/core/sheet/plan";
import { STATUSES } from "../../../src/core/values/status";
import { readWorkbookFile } from "../../../workbench/files/readWorkbookFile";
import { writeWorkbookFile } from "../../../workbench/files/writeWorkbookFile";
import { consolidated } from "../../support/consolidated";
import { complete, filledReturn, filledReturnPlan, forEachTask, ROUND } from "../../support/filledReturn";
import { planFromFile } from "../../support/readPlan";
import { describePlan, type WorkbookDescription } from "../../support/workbookDescription";
import { describeBook } from "./support/describeBook";
import { gridOf, saved, savedAgain, throughFile } from "./support/throughFile";

const entries = (unit: string) =>
  forEachTask(unit, (index) => complete(STATUSES[index % STATUSES.length] ?? "", { 完成率: 0.285 }));

/** The report on all 37 units, every one of which has filled in its return. */
function fullReport(): WorkbookPlan {
  const units = returnUnits(ROUND);
  expect(units).toHaveLength(37);
  return consolidated(
    Object.fromEntries(units.map((unit) => [`2017-${unit}-填报表.xlsx`, filledReturn(unit, entries(unit))])),
  ).plan;
}

/** Columns are whole pixels once a workbook is open, and a digit has eight. */
function inPixels(description: WorkbookDescription): WorkbookDescription {
  return {
    ...description,
    sheets: description.sheets.map((sheet) => ({
      ...sheet,
      columns: sheet.columns.map((column) => ({ ...column, width: Math.round(column.width * 8) / 8 })),
    })),
  };
}

const PLANS: readonly (readonly [string, () => WorkbookPlan])[] = [
  ["the master", () => planMaster(ROUND)],
  ["a filled return", () => filledReturnPlan("区教委", entries("区教委"), { declared: "是" })],
  ["the report on 37 units", fullReport],
];

describe.each(PLANS)("%s, opened and saved", (_, makePlan) => {
  let plan: WorkbookPlan;
  let file: Uint8Array;
  let again: Uint8Array;

  beforeAll(async () => {
    plan = makePlan();
    file = await writeWorkbook(plan);
    again = await savedAgain(file);
  }, 60_000);

  test("loses nothing, of contents or of looks", async () => {
    const { workbook, notKept } = await readWorkbookFile(file);
    expect(notKept).toEqual([]);
    expect(await gridOf(again)).toEqual(await gridOf(file));
    expect(await planFromFile(again)).toEqual(inPixels(describePlan(plan)));
    expect(describeBook(await throughFile(workbook))).toEqual(describeBook(workbook));
  });

  test("gives the same findings", async () => {
    const findings = async (bytes: Uint8Array) =>
      checkFiles([{ name: "文件", sha256: "", content: { returned: readReturn(await gridOf(bytes)) } }], {
        notice: bundledNotice(),
        master: null,
        previous: null,
        today: "2017-12-25",
      });
    expect(await findings(again)).toEqual(await findings(file));
  });
});

describe("time", () => {
  async function milliseconds(work: () => Promise<unknown>): Promise<number> {
    const start = performance.now();
    await work();
    return performance.now() - start;
  }

  test("a report on 37 units opens and saves in well under 1.5 s", async () => {
    const file = await writeWorkbook(fullReport());
    const { workbook } = await readWorkbookFile(file);
    const times = [
      await milliseconds(() => readWorkbookFile(file)),
      await milliseconds(() => writeWorkbookFile(workbook)),
    ];
    expect(Math.max(...times)).toBeLessThan(1500);
  }, 60_000);

  test("ten times as many rows take about ten times as long", async () => {
    const fileOf = (rows: number) =>
      writeWorkbook({
        title: "",
        names: [],
        sheets: [
          {
            name: "表",
            visibility: "visible",
            tabColor: null,
            showGridlines: true,
            columns: [],
            rows: Array.from({ length: rows }, (_, row) => ({
              height: null,
              cells: Array.from({ length: 10 }, (__, column) => ({
                value: column % 2 === 0 ? `第${row}行` : row + column,
                style: "text" as const,
              })),
            })),
            merges: Array.from({ length: rows / 10 }, (_, at) => ({
              row: at * 10,
              column: 11,
              rows: 2,
              columns: 2,
            })),
            validations: [],
            conditionalFormats: [],
            protection: null,
            freeze: null,
            filter: null,
            print: null,
            charts: [],
          },
        ],
      });
    const [small, large] = [await fileOf(1000), await fileOf(10_000)];
    const time = async (file: Uint8Array) =>
      milliseconds(async () => saved((await readWorkbookFile(file)).workbook));
    await time(small);
    const [short, long] = [await time(small), await time(large)];
    expect(long).toBeLessThan(Math.max(short, 50) * 30);
  }, 120_000);
});

describe("files that other programs saved", () => {
  test.each([
    ["libreoffice.xlsx", 1],
    ["openpyxl.xlsx", 0],
    ["openpyxl-streamed.xlsx", 0],
  ])("%s: the product reads the same from what the workbench saves", async (name, told) => {
    const file = readFileSync(`test/fixtures/xlsx/${name}`);
    const { workbook, notKept } = await readWorkbookFile(file);
    // LibreOffice's holds a text whose parts look different.
    expect(notKept).toHaveLength(told);
    const again = await gridOf(await saved(workbook));
    const before = await gridOf(file);
    expect({ ...again, modified: null }).toEqual({ ...before, modified: null });
    expect(describeBook(await throughFile(workbook))).toEqual(describeBook(workbook));
  });

  test("openpyxl-1904.xlsx: days are the same days", async () => {
    const again = await gridOf(await savedAgain(readFileSync("test/fixtures/xlsx/openpyxl-1904.xlsx")));
    const since1900 = await gridOf(await savedAgain(readFileSync("test/fixtures/xlsx/openpyxl.xlsx")));
    expect(again).toEqual(since1900);
  });

  test("libreoffice.xlsx: sizes, hidden lines and looks are those of the file", async () => {
    const { workbook } = await readWorkbookFile(readFileSync("test/fixtures/xlsx/libreoffice.xlsx"));
    const { active } = workbook;
    expect(active.columns.isHidden(1)).toBe(true);
    expect(active.rows.isHidden(1)).toBe(true);
    expect([active.rows.ownSize(0), active.rows.shownSize(0)]).toEqual([null, 29.85]);
    // The default of 11.54 digits in Arial of 10 points, seven pixels each.
    expect(active.columns.shownSize(0)).toBe(60.75);
    expect(active.style(0, 0)).toMatchObject({ fontName: "Noto Sans CJK SC", wrapText: true });
    expect(active.style(99, 99)).toMatchObject({ fontName: "Arial", fontSize: 10 });
  });
});
