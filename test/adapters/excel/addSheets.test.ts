import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { openWorkbook } from "../../../src/adapters/excel/openWorkbook";
import { writeWorkbook } from "../../../src/adapters/xlsx/writeWorkbook";
import { consolidateFiles } from "../../../src/app/consolidateFiles";
import { reportInWorkbook } from "../../../src/app/reportInWorkbook";
import { planMaster, returnUnits } from "../../../src/core/matrix/planWorkbooks";
import { readReturn } from "../../../src/core/returns/readReturn";
import type { CellRange } from "../../../src/core/sheet/address";
import type { SheetPlan, WorkbookPlan } from "../../../src/core/sheet/plan";
import { arbitraryPlan } from "../../support/arbitraryPlan";
import { sheetNames, snapshot, withExcel, type Host } from "../../support/excel";
import { complete, filledReturn, filledReturnPlan, forEachTask, ROUND } from "../../support/filledReturn";
import { asInExcel, describeHost } from "../../support/readHost";
import { planFromFile } from "../../support/readPlan";
import { cell, plainSheet, plainWorkbook, samplePlan } from "../../support/samplePlan";
import { describePlan, type WorkbookDescription } from "../../support/workbookDescription";

const master = planMaster(ROUND);

function described(host: Host, plan: WorkbookPlan): WorkbookDescription {
  return describeHost(
    host.workbook,
    plan.sheets.map(({ name }) => name),
  );
}

/** A report on one filled return, one blank one and everybody else missing. */
function reportPlan(): WorkbookPlan {
  const given = [
    filledReturn("区教委", {
      ...forEachTask("区教委", () => complete("已完成")),
      "3.1.1": complete("长期坚持"),
    }),
    filledReturn("区水务局", {}),
  ].map((workbook, index) => ({
    name: `${index}.xlsx`,
    sha256: String(index).repeat(64),
    content: { returned: readReturn(workbook) },
  }));
  const options = { notice: ROUND.notice, period: 2017, deadline: null, asOf: "2017-12-31" };
  return consolidateFiles(given, options).plan;
}

/** A report on all 182 assignments, each with texts as long as units write them. */
function yearPlan(): WorkbookPlan {
  const text = "已印发实施方案并组织实施，投入资金120万元，惠及群众860户，完成年度任务的八成。".repeat(3);
  const files = returnUnits(ROUND).map((unit) => ({
    name: `${unit}.xlsx`,
    sha256: unit,
    content: {
      returned: readReturn(
        filledReturn(
          unit,
          forEachTask(unit, () => complete("慢于序时进度", { 进展情况: text, 存在问题: text })),
        ),
      ),
    },
  }));
  return consolidateFiles(files, { notice: ROUND.notice, period: 2017, deadline: null, asOf: "2017-12-31" })
    .plan;
}

describe("addSheets gives what the plan says and the file holds", () => {
  test.each<[string, () => WorkbookPlan]>([
    ["everything that a plan can say", () => samplePlan],
    ["the master", () => master],
    [
      "a filled return",
      () =>
        filledReturnPlan(
          "区教委",
          { "3.1.1": complete("已完成", { 完成率: 1 }) },
          { signOff: { 填报日期: 43089 } },
        ),
    ],
    ["a report", reportPlan],
  ])("%s", (_, plan) =>
    withExcel(async (host) => {
      const wanted = plan();
      await openWorkbook().addSheets(wanted);
      expect(described(host, wanted)).toEqual(asInExcel(describePlan(wanted)));
      expect(described(host, wanted)).toEqual(asInExcel(await planFromFile(await writeWorkbook(wanted))));
    }),
  );

  test("any plan that Excel takes", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPlan, (any) =>
        withExcel(async (host) => {
          const plan = takenByExcel(any);
          await openWorkbook().addSheets(plan);
          expect(described(host, plan)).toEqual(asInExcel(describePlan(plan)));
        }),
      ),
      { numRuns: 40 },
    );
  }, 60_000);
});

/** The sheets that the arbitrary plan's formulas and drop-downs refer to, and without what Excel itself changes. */
function takenByExcel(plan: WorkbookPlan): WorkbookPlan {
  const referred = ["x y", "_lists", "a b"].map((name) => plainSheet(name));
  return { ...plan, sheets: [...plan.sheets.map(sheetTakenByExcel), ...referred] };
}

function sheetTakenByExcel(sheet: SheetPlan): SheetPlan {
  const [first] = sheet.validations;
  return {
    ...sheet,
    // Where drop-downs overlap the last one counts, where a filter is one cell Excel looks for the table around it.
    validations: first ? [first] : [],
    filter: sheet.filter && sheet.filter.rows * sheet.filter.columns > 1 ? sheet.filter : null,
    rows: sheet.rows.map((row, rowIndex) => ({
      ...row,
      // A merged area keeps its first cell's content only.
      cells: row.cells.map((planned, column) =>
        planned && sheet.merges.some((area) => isCovered(area, rowIndex, column))
          ? { value: null, style: planned.style }
          : planned,
      ),
    })),
  };
}

function isCovered(area: CellRange, row: number, column: number): boolean {
  const inside =
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns;
  return inside && (row !== area.row || column !== area.column);
}

describe("addSheets writes texts as texts", () => {
  const texts = [
    "=1+1",
    "+86",
    "-",
    "@所有人",
    "\t制表",
    "\r回车",
    "'引号",
    "''",
    "0012",
    "1-2",
    "3/15",
    "80%",
    "TRUE",
    "#N/A",
    "２０１７",
    "长".repeat(400),
    "=".repeat(32767),
  ];

  test.each(["entryText", "entryDate", "entryPercent", "entryNumber", "number"] as const)(
    "in a cell of the style %s",
    (style) =>
      withExcel(async (host) => {
        const rows = texts.map((text) => ({ height: null, cells: [cell(text, style)] }));
        await openWorkbook().addSheets(plainWorkbook(plainSheet("表", { rows })));
        const sheet = host.workbook.sheet("表");
        const held = texts.map((_, row) => sheet.cell(row, 0));
        expect(held.map(({ value }) => value)).toEqual(texts);
        expect(held.map(({ formula }) => formula)).toEqual(texts.map(() => null));
        expect(held.every(({ isError }) => !isError)).toBe(true);
        const read = await openWorkbook().readSheets(["表"]);
        const cells = texts.map((_, row) => read.sheets[0]?.cells.get(row)?.get(0));
        expect(cells.map((one) => one?.value)).toEqual(texts);
        expect(cells.map((one) => one?.text)).toEqual(texts);
        expect(cells.every((one) => one?.formula === undefined && one?.error === undefined)).toBe(true);
      }),
  );

  test("marks what looks like a formula, so that it stays a text when its format is changed", () =>
    withExcel(async (host) => {
      const rows = [{ height: null, cells: [cell("=1+1"), cell("普通")] }];
      await openWorkbook().addSheets(plainWorkbook(plainSheet("表", { rows })));
      const sheet = host.workbook.sheet("表");
      expect([sheet.cell("A1").quoted, sheet.cell("B1").quoted]).toEqual([true, false]);
    }));
});

describe("addSheets in a workbook that holds something", () => {
  test("adds at the end, leaves the rest and the sheet in view", () =>
    withExcel(async (host) => {
      host.workbook.sheet("Sheet1").write(host.workbook.sheet("Sheet1").area("A1"), "我的");
      await openWorkbook().addSheets(plainWorkbook(plainSheet("甲"), plainSheet("乙")));
      expect(sheetNames(host)).toEqual(["Sheet1", "甲", "乙"]);
      expect(host.workbook.active.name).toBe("Sheet1");
      expect(host.workbook.sheet("Sheet1").cell("A1").value).toBe("我的");
    }));

  test("puts a name in the place of an older one", () =>
    withExcel(async (host) => {
      const names = [{ name: "填报区", sheet: "甲", range: { row: 1, column: 1, rows: 2, columns: 1 } }];
      host.workbook.names.add("填报区", "=Sheet1!$A$1", "");
      await openWorkbook().addSheets({ ...plainWorkbook(plainSheet("甲")), names });
      expect(host.workbook.names.all().map(({ name, formula }) => [name, formula])).toEqual([
        ["填报区", "=甲!$B$2:$B$3"],
      ]);
    }));

  test("refuses a name that is taken, and touches nothing", () =>
    withExcel(async (host) => {
      host.workbook.addSheet("进展填报");
      const before = snapshot(host);
      await expect(
        openWorkbook().addSheets(plainWorkbook(plainSheet("新"), plainSheet("进展填报"))),
      ).rejects.toThrow("There is a sheet 进展填报 already.");
      expect(snapshot(host)).toEqual(before);
    }));
});

describe("addSheets that fails", () => {
  const plan = plainWorkbook(
    plainSheet("甲", { rows: [{ height: null, cells: [cell("一")] }] }),
    plainSheet("_藏", { visibility: "veryHidden" }),
  );

  test.each([
    ["at the first request", (host: Host) => host.failRequest(1)],
    ["at the second request", (host: Host) => host.failRequest(2)],
    ["while sheets are added", (host: Host) => host.failMember("WorksheetCollection.add", 2)],
    ["while cells are written", (host: Host) => host.failMember("Range.values")],
    ["at the very end", (host: Host) => host.failMember("Worksheet.visibility")],
  ])("%s, leaves nothing behind", (_, fail) =>
    withExcel(async (host) => {
      const before = snapshot(host);
      fail(host);
      await expect(openWorkbook().addSheets(plan)).rejects.toMatchObject({ code: "GeneralException" });
      expect(snapshot(host)).toEqual(before);
    }),
  );

  test("and cannot clean up, says which sheets to delete", () =>
    withExcel(async (host) => {
      host.failMember("Range.values");
      host.failMember("Worksheet.delete");
      await expect(openWorkbook().addSheets(plan)).rejects.toMatchObject({
        name: "Refusal",
        sentence: { zh: expect.stringContaining("甲、_藏"), en: expect.stringContaining("甲, _藏") },
        cause: { code: "GeneralException" },
      });
    }));

  test.each<[string, (host: Host) => void, { paper: string; orientation: string; withTitles: boolean }]>([
    [
      "the paper",
      (host) => host.failMember("PageLayout.paperSize"),
      { paper: "A4", orientation: "Landscape", withTitles: true },
    ],
    [
      "anything of it",
      (host) => {
        host.failMember("PageLayout.paperSize");
        host.failMember("PageLayout.orientation");
      },
      { paper: "A4", orientation: "Portrait", withTitles: false },
    ],
  ])("where the printer cannot do %s, builds the sheet all the same", (_, fail, printed) =>
    withExcel(async (host) => {
      const print = samplePlan.sheets[1]?.print ?? null;
      fail(host);
      await openWorkbook().addSheets(plainWorkbook(plainSheet("甲", { print, visibility: "hidden" })));
      const { visibility, pageLayout } = host.workbook.sheet("甲");
      const { paperSize, orientation, titleRows } = pageLayout;
      expect({ paper: paperSize, orientation, withTitles: titleRows !== null }).toEqual(printed);
      expect(visibility).toBe("Hidden");
    }),
  );
});

describe("addSheets sends little", () => {
  test("at once, so that Excel on the web takes it", () =>
    withExcel(async (host) => {
      const rows = Array.from({ length: 400 }, (_, row) => ({
        height: null,
        cells: Array.from({ length: 12 }, () => cell(`第${row}行`.padEnd(400, "长"), "entryText")),
      }));
      // Almost 6 MB of text.
      await openWorkbook().addSheets(plainWorkbook(plainSheet("表", { rows })));
      expect(host.workbook.sheet("表").cell(399, 11).value).toBe("第399行".padEnd(400, "长"));
    }));

  test("the master in six requests, far below what Excel on the web takes", () =>
    withExcel(async (host) => {
      await openWorkbook().addSheets(master);
      expect(host.requests).toBeLessThanOrEqual(6);
      expect(host.keptObjects).toBe(0);
    }));

  test("the report of a whole year, and whatever is asked around it, in two requests for each sheet", () =>
    withExcel(async (host) => {
      const plan = yearPlan();
      expect(await reportInWorkbook(plan, openWorkbook())).toEqual({ placed: true, kept: [] });
      expect(host.requests).toBeLessThanOrEqual(2 * plan.sheets.length);
    }));
});
