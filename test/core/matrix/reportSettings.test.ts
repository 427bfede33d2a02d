import { describe, expect, test } from "@jest/globals";
import { consolidateFiles } from "../../../src/app/consolidateFiles";
import { masterSettings } from "../../../src/app/masterSettings";
import { planMaster } from "../../../src/core/matrix/planWorkbooks";
import { DEFAULT_REPORT_SETTINGS, type ReportSettings } from "../../../src/core/matrix/reportSettings";
import { reportingRound } from "../../../src/core/matrix/round";
import { readContent } from "../../../src/core/report/readContent";
import { parseCell } from "../../../src/core/sheet/address";
import { findSheet, type GridCell, type SheetGrid, type WorkbookGrid } from "../../../src/core/sheet/grid";
import { consolidated } from "../../support/consolidated";
import { ROUND } from "../../support/filledReturn";
import { editSheet, gridCell, moveCells, putCell } from "../../support/gridEdits";
import { gridOfPlan } from "../../support/gridOfPlan";

const NAME = "校验设置";
const MASTER = gridOfPlan(planMaster(ROUND));

/** The address of the cell right of a label, or so far below it. */
function beside(label: string, right = 1, down = 0): string {
  const sheet = findSheet(MASTER, NAME);
  for (const [row, cells] of sheet?.cells ?? []) {
    for (const [column, { text }] of cells) {
      if (text === label) return `${"ABCDEFGHIJ"[column + right]}${row + 1 + down}`;
    }
  }
  throw new Error(`nothing says ${label}`);
}

function read(workbook: WorkbookGrid) {
  const outcome = masterSettings(workbook);
  return { report: outcome?.settings.report, problems: outcome?.problems.map(({ zh }) => zh) };
}

function typed(...cells: readonly (readonly [string, GridCell | string | null])[]): WorkbookGrid {
  return editSheet(MASTER, NAME, (sheet) =>
    cells.reduce<SheetGrid>((edited, [address, cell]) => putCell(edited, address, cell), sheet),
  );
}

const YELLOW = beside("黄灯起点");
const RED = beside("红灯起点");
const MONTH = beside("年末起始月份");
const RANKS = beside("单位排名");

test("says nothing but what was planned", () => {
  expect(read(MASTER)).toEqual({ report: DEFAULT_REPORT_SETTINGS, problems: [] });
});

test("changed settings come back as they were planned", () => {
  const report: ReportSettings = {
    ...{ yellowFrom: 0.05, redBeyond: 0.2, yearEndMonth: 11, ranksUnits: true },
    verticalBodies: Array.from({ length: 80 }, (_, index) => `单位${index}`),
  };
  const round = reportingRound(ROUND.notice, { ...ROUND.settings, report });
  expect(read(gridOfPlan(planMaster(round)))).toEqual({ report, problems: [] });
});

describe("what is edited counts, however it is typed", () => {
  test.each<readonly [string, readonly [string, GridCell | string | null], Partial<ReportSettings>]>([
    ["a percentage", [YELLOW, gridCell(0.15, "0%")], { yellowFrom: 0.15 }],
    ["a text of one", [YELLOW, "15%"], { yellowFrom: 0.15 }],
    ["points", [RED, "40个百分点"], { redBeyond: 0.4 }],
    ["a number outside of a percent cell", [RED, gridCell(40, "General")], { redBeyond: 0.4 }],
    ["nothing but what is behind", [YELLOW, gridCell(0, "0%")], { yellowFrom: 0 }],
    ["a month", [MONTH, gridCell(10, "General")], { yearEndMonth: 10 }],
    ["a month in words", [MONTH, "十一月份"], { yearEndMonth: 11 }],
    ["ranks wanted", [RANKS, "是"], { ranksUnits: true }],
    ["ranks marked", [RANKS, "√"], { ranksUnits: true }],
    ["ranks not wanted", [RANKS, "否"], { ranksUnits: false }],
    [
      "a body more",
      [beside("垂直管理单位", 0, DEFAULT_REPORT_SETTINGS.verticalBodies.length + 1), "海事"],
      { verticalBodies: [...DEFAULT_REPORT_SETTINGS.verticalBodies, "海事"] },
    ],
    [
      "a body less",
      [beside("垂直管理单位", 0, 1), null],
      { verticalBodies: DEFAULT_REPORT_SETTINGS.verticalBodies.slice(1) },
    ],
  ])("%s", (_, edit, report) => {
    expect(read(typed(edit))).toEqual({ report: { ...DEFAULT_REPORT_SETTINGS, ...report }, problems: [] });
  });
});

describe("what cannot be understood is said, with its cell and what counts instead", () => {
  test.each<readonly [string, readonly (readonly [string, GridCell | string | null])[], string]>([
    ["words", [[YELLOW, "从严"]], `${YELLOW}填的是“从严”，应填0%至100%的比例，如10%；现按10%亮灯`],
    ["nothing", [[RED, null]], `${RED}空着，应填0%至100%的比例，如30%；现按30%亮灯`],
    ["too much", [[RED, gridCell(3, "0%")]], "现按30%亮灯"],
    [
      "red before yellow",
      [[YELLOW, gridCell(0.4, "0%")]],
      `${RED}填的是“30%”，应不小于黄灯起点；现按黄灯10%、红灯30%亮灯`,
    ],
    ["no month", [[MONTH, "13"]], `${MONTH}填的是“13”，应填1至12的月份；现按12月`],
    [
      "neither yes nor no",
      [[RANKS, "待定"]],
      `${RANKS}填的是“待定”，要排名的应选“是”，不排名的应空着；现按不排名`,
    ],
    ["a label gone", [[beside("黄灯起点", 0), "黄灯"]], "找不到“黄灯起点”，这部分按生成时的设置执行"],
  ])("%s", (_, edits, said) => {
    const { report, problems } = read(typed(...edits));
    expect(report).toEqual(DEFAULT_REPORT_SETTINGS);
    expect(problems).toEqual([expect.stringContaining(said)]);
  });
});

test("a workbook of an older make has none of it, and nothing is said", () => {
  const first = (parseCell(YELLOW)?.row ?? 0) - 2;
  const older = editSheet(typed([beside("垂直管理单位", 0), null]), NAME, (sheet) =>
    moveCells(sheet, (row, column) => (row >= first && row < first + 6 ? null : [row, column])),
  );
  expect(read(older)).toEqual({ report: DEFAULT_REPORT_SETTINGS, problems: [] });
});

test("a report is brought up to date by the settings it was made with, where no master says others", () => {
  const made = reportingRound(ROUND.notice, {
    ...ROUND.settings,
    report: { ...DEFAULT_REPORT_SETTINGS, yellowFrom: 0.2, yearEndMonth: 10 },
  });
  const content = readContent(gridOfPlan(consolidated({}, made).plan));
  const { consolidation } = consolidateFiles([], {
    ...{ notice: ROUND.notice, period: null, deadline: null, asOf: "2017-12-31" },
    update: { name: "汇总报告.xlsx", sha256: "sha", content },
  });
  expect(consolidation.round.settings.report).toEqual(made.settings.report);
});
