import { describe, expect, test } from "@jest/globals";
import { consolidateFiles } from "../../../src/app/consolidateFiles";
import { SHEETS } from "../../../src/core/matrix/sheetNames";
import type { GivenFile } from "../../../src/core/report/consolidation";
import { readContent } from "../../../src/core/report/readContent";
import { ROW_IDENTITY } from "../../../src/core/report/remarks";
import { cellAddress } from "../../../src/core/sheet/address";
import { LONGEST_CELL_TEXT } from "../../../src/core/sheet/cellText";
import { gridText, type GridCell, type SheetGrid, type WorkbookGrid } from "../../../src/core/sheet/grid";
import { TABLE_HEADING_ROW } from "../../../src/core/sheet/planTable";
import { consolidated } from "../../support/consolidated";
import { complete, filledReturn, forEachTask, ROUND } from "../../support/filledReturn";
import {
  deleteColumn,
  deleteRow,
  dropSheet,
  editSheet,
  gridCell,
  insertColumn,
  insertRow,
  putCell,
  renameSheet,
} from "../../support/gridEdits";
import { gridOfPlan } from "../../support/gridOfPlan";

const DAY = { signOff: { 填报日期: "2017-12-10" } };
const filled = (unit: string, 进展情况: string) =>
  filledReturn(
    unit,
    forEachTask(unit, () => complete("未启动", { 进展情况 })),
    DAY,
  );

/** A report with rows that count, rows that were replaced, and words beside a table. */
const REPORT = gridOfPlan(
  consolidated({
    "区教委.xlsx": filled("区教委", "初稿"),
    "区教委更正.xlsx": editSheet(filled("区教委", "定稿"), SHEETS.progress, (sheet) =>
      putCell(sheet, "Z70", "表外的话"),
    ),
    "区科委.xlsx": filledReturn("区科委", {}, DAY),
  }).plan,
);

function columnOf(sheet: SheetGrid, heading: string): number {
  const columns = [...(sheet.cells.get(TABLE_HEADING_ROW)?.keys() ?? [])];
  const column = columns.find((one) => gridText(sheet, TABLE_HEADING_ROW, one) === heading);
  if (column === undefined) throw new Error(`no column ${heading} in ${sheet.name}`);
  return column;
}

const without =
  (sheet: string, heading: string) =>
  (report: WorkbookGrid): WorkbookGrid =>
    editSheet(report, sheet, (grid) => deleteColumn(grid, columnOf(grid, heading)));

const withColumns =
  (sheet: string, ...headings: readonly string[]) =>
  (report: WorkbookGrid): WorkbookGrid =>
    editSheet(report, sheet, (grid) =>
      headings.reduce(
        (all, heading, index) => putCell(all, cellAddress(TABLE_HEADING_ROW, 40 + index), heading),
        grid,
      ),
    );

const copied =
  (name: string) =>
  (report: WorkbookGrid): WorkbookGrid => {
    const copies = report.sheets.filter((sheet) => sheet.name === name);
    return {
      ...report,
      sheets: [...report.sheets, ...copies.map((one) => ({ ...one, name: `${name} (2)` }))],
    };
  };

/** What every row said and became, and whether the figures add up; not where it came from. */
function outcome(report: WorkbookGrid) {
  const { result, details, leftOut } = consolidated({ "甲.xlsx": report });
  const { expected, returned, blank, missing, rowsRead, superseded, unmatched, balanced } =
    result.reconciliation;
  return {
    figures: { expected, returned, blank, missing, rowsRead, superseded, unmatched, balanced },
    details: details.map((row) => [row["序号"], row["责任单位"], row["进展情况"]]),
    leftOut: leftOut.flatMap((row) => row["进展情况"] ?? row["表外内容"] ?? []).sort(),
    findings: result.files.reduce((sum, { findings }) => sum + findings.length, 0),
  };
}

const AS_MADE = outcome(REPORT);

describe("a report that people changed on its way still says what it said", () => {
  test("there is something to lose", () => {
    expect(AS_MADE.figures).toMatchObject({ balanced: true, unmatched: 0 });
    expect(AS_MADE.figures.blank).toBeGreaterThan(0);
    expect(AS_MADE.findings).toBeGreaterThan(0);
    expect(AS_MADE.leftOut).toEqual(expect.arrayContaining(["初稿", "表外的话"]));
  });

  test.each<[string, (report: WorkbookGrid) => WorkbookGrid]>([
    ["主要内容 taken out of 进展明细", without(SHEETS.details, "主要内容")],
    ["序号 taken out of 进展明细", without(SHEETS.details, "序号")],
    ["columns of the headings of 未并入内容 beside 进展明细", withColumns(SHEETS.details, "原因", "说明")],
    [
      "a column with the heading of 进展情况 and a bracket before it",
      (report) =>
        editSheet(report, SHEETS.details, (sheet) => {
          const column = columnOf(sheet, "进展情况");
          const heading = cellAddress(TABLE_HEADING_ROW, column);
          return putCell(insertColumn(sheet, column), heading, "进展情况（核实）");
        }),
    ],
    ["来源 copied", copied(SHEETS.sources)],
    ["SHA-256 taken out of 来源", without(SHEETS.sources, "SHA-256")],
    ["来源单元格 taken out of 未并入内容", without(SHEETS.leftOut, "来源单元格")],
    ["对应任务 taken out of 未并入内容", without(SHEETS.leftOut, "对应任务")],
    ["原因 taken out of 未并入内容", without(SHEETS.leftOut, "原因")],
    ["说明 taken out of 未并入内容", without(SHEETS.leftOut, "说明")],
    ["规则 taken out of 填报核查清单", without(SHEETS.findings, "规则")],
    ["来源文件 taken out of 未报事项", without(SHEETS.outstanding, "来源文件")],
  ])("%s", (_, edit) => {
    expect(outcome(edit(REPORT))).toEqual(AS_MADE);
  });

  test("of rows that were deleted 来源 says how many are missing, and of others it says nothing", () => {
    const remarks = (report: WorkbookGrid) =>
      consolidated({ "甲.xlsx": report }).result.files.flatMap(({ name, remark }) =>
        remark ? [[name, remark]] : [],
      );
    const first = TABLE_HEADING_ROW + 1;
    const shortened = editSheet(REPORT, SHEETS.details, (sheet) => deleteRow(deleteRow(sheet, first), first));
    expect(remarks(REPORT)).toEqual([]);
    expect(remarks(without(SHEETS.outstanding, "来源文件")(REPORT))).toEqual([]);
    expect(remarks(shortened)).toEqual([
      [
        "区教委更正.xlsx",
        "汇总报告的“来源”表记该文件9行，各表中注明出自该文件的只有7行，请核实是否有行被删去",
      ],
    ]);
  });

  test("a row that was written in with a report below as its source", () => {
    const city = gridOfPlan(consolidated({ "甲.xlsx": REPORT }).plan);
    const grid = editSheet(city, SHEETS.details, (sheet) => {
      const last = Math.max(...sheet.cells.keys()) + 1;
      const texts = {
        重点任务: "没有的任务",
        责任单位: "区司法局",
        进展情况: "补记一行",
        来源文件: "甲.xlsx",
      };
      return Object.entries(texts).reduce(
        (all, [heading, text]) => putCell(all, cellAddress(last, columnOf(sheet, heading)), text),
        sheet,
      );
    });
    expect(outcome(grid).leftOut).toEqual([...AS_MADE.leftOut, "补记一行"].sort());
  });
});

/** Everything that a report made of it says, of a level above or in its place. */
function said(report: WorkbookGrid, isUpdated: boolean): string[] {
  const file: GivenFile = { name: "甲.xlsx", sha256: "sha", content: readContent(report) };
  const { plan } = consolidateFiles(isUpdated ? [] : [file], {
    ...{ notice: ROUND.notice, period: null, deadline: null, asOf: "2017-12-31" },
    update: isUpdated ? file : null,
  });
  const cells = plan.sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  return cells.flatMap((cell) => (cell?.value == null ? [] : [String(cell.value)]));
}

const WORDS = "请张主任核实";

const write =
  (sheet: string, row: number, column: number, cell: GridCell | string = WORDS) =>
  (report: WorkbookGrid): WorkbookGrid =>
    editSheet(report, sheet, (grid) => putCell(grid, cellAddress(row, column), cell));

const below = (sheet: string) => (report: WorkbookGrid) => {
  const last = Math.max(...(report.sheets.find(({ name }) => name === sheet)?.cells.keys() ?? []));
  return write(sheet, last + 2, 0)(report);
};

const underHeading = (sheet: string, heading: string) => (report: WorkbookGrid) =>
  write(sheet, TABLE_HEADING_ROW + 1, 40)(withColumns(sheet, heading)(report));

const TABLES = [...ROW_IDENTITY.keys()];
const OTHERS = [SHEETS.overview, SHEETS.matrix, SHEETS.reconciliation, SHEETS.targets];

describe("what people write into a report is in the next one", () => {
  test.each<[string, (report: WorkbookGrid) => WorkbookGrid]>([
    ...[...TABLES, ...OTHERS].flatMap((sheet): [string, (report: WorkbookGrid) => WorkbookGrid][] => [
      [`below ${sheet}`, below(sheet)],
      [
        `above ${sheet}`,
        (report) => write(sheet, 0, 0)(editSheet(report, sheet, (grid) => insertRow(grid, 0))),
      ],
    ]),
    ["over a note", write(SHEETS.details, 1, 0)],
    ["under the charts of 总览", write(SHEETS.overview, 32, 5)],
    ["beside the tables of 总览", write(SHEETS.overview, 12, 24)],
    ["under a heading that stands there already", underHeading(SHEETS.coverage, "来源文件")],
    ["under a heading with a bracket", underHeading(SHEETS.details, "进展情况（核实）")],
    ["under a heading of another table", underHeading(SHEETS.details, "汇总单位")],
    ["under a heading that reports with changed units have", underHeading(SHEETS.details, "现单位")],
    ["the same beside the units", underHeading(SHEETS.unitTotals, "原单位")],
    ["under the heading of who keyed rows in", underHeading(SHEETS.details, "录入人")],
    ["beside 发展目标", write(SHEETS.targets, 4, 20)],
    [
      "beside 发展目标 of an older make",
      (report) =>
        write(
          SHEETS.targets,
          4,
          13,
        )(editSheet(report, SHEETS.targets, (sheet) => deleteColumn(deleteColumn(sheet, 14), 13))),
    ],
    ["as a value of 发展目标", write(SHEETS.targets, TABLE_HEADING_ROW + 1, 7)],
    [
      "as a value of a renamed 发展目标",
      (report) => renameSheet(write(SHEETS.targets, 3, 7)(report), SHEETS.targets, "目标"),
    ],
    ["without a stamp", (report) => dropSheet(write(SHEETS.overview, 2, 29)(report), SHEETS.stamp)],
    [
      "as a formula that nobody has worked out",
      write(SHEETS.details, 4, 40, { ...gridCell(""), value: null, formula: `"${WORDS}"` }),
    ],
  ])("%s", (_, edit) => {
    for (const isUpdated of [false, true]) {
      const words = said(edit(REPORT), isUpdated).filter((text) => text.includes(WORDS));
      expect(words).toHaveLength(1);
    }
  });

  test("a remark that is longer than a cell may be stands in parts in 未并入内容", () => {
    const long = "长".repeat(LONGEST_CELL_TEXT);
    const words = said(write(SHEETS.details, 4, 40, `${long}${WORDS}`)(REPORT), true);
    expect(words).toEqual(expect.arrayContaining([long, WORDS]));
  });

  test("also where the report is of another period and kept out, and nothing is said of who signed it", () => {
    const edited = write(SHEETS.overview, 2, 29)(underHeading(SHEETS.coverage, "催办")(REPORT));
    const round = { ...ROUND, settings: { ...ROUND.settings, period: 2018 } };
    const { result, leftOut } = consolidated({ "甲.xlsx": edited }, round);
    expect(result.files).toMatchObject([{ status: "rejected", signOff: new Map() }]);
    expect(leftOut.filter((row) => row["表外内容"] === WORDS).map((row) => row["来源工作表"])).toEqual([
      SHEETS.overview,
      SHEETS.coverage,
    ]);
  });

  test("a renamed sheet holds nothing of a person's", () => {
    const renamed = REPORT.sheets.reduce(
      (all, { name }) => (name.startsWith("_") ? all : renameSheet(all, name, `改${name}`)),
      REPORT,
    );
    expect(readContent(renamed).report?.written).toMatchObject({ remarks: [], strays: [] });
  });
});
