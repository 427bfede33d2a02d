import { describe, expect, test } from "@jest/globals";
import { consolidateFiles } from "../../../src/app/consolidateFiles";
import { parseNotice } from "../../../src/core/notice/parseNotice";
import { reportingRound } from "../../../src/core/matrix/round";
import { SHEETS } from "../../../src/core/matrix/sheetNames";
import { overviewBasis } from "../../../src/core/report/overviewBasis";
import { FIGURE_NAMES, figureText, reportFigures, shareText } from "../../../src/core/report/reportFigures";
import { readContent } from "../../../src/core/report/readContent";
import { readReturn } from "../../../src/core/returns/readReturn";
import type { CellRange } from "../../../src/core/sheet/address";
import { columnPixels } from "../../../src/core/sheet/columnWidth";
import { planCell, type PlanCell, type SheetPlan, type WorkbookPlan } from "../../../src/core/sheet/plan";
import { styleOf } from "../../../src/core/sheet/styles";
import { STATUSES } from "../../../src/core/values/status";
import { consolidated, type Consolidated } from "../../support/consolidated";
import { complete, filledMaster, filledReturn, forEachTask, ROUND } from "../../support/filledReturn";
import { gridOfPlan } from "../../support/gridOfPlan";
import { overviewCells } from "../../support/overviewCells";
import { plannedSheet, plannedTable } from "../../support/plannedTable";

const units = ["区教委", "区财政局", "区文化委", "区科委"];
const statuses = ["已完成", "慢于序时进度", "未启动", "达到序时进度"] as const;

/** Four units, each with one status for all its tasks; the others are missing. */
const SOME = consolidated(
  Object.fromEntries(
    units.map((unit, index) => [
      `${unit}.xlsx`,
      filledReturn(
        unit,
        forEachTask(unit, () => complete(statuses[index] ?? "已完成")),
      ),
    ]),
  ),
);
const NOTHING = consolidated({});
const EVERYTHING = consolidated({
  "总表.xlsx": filledMaster(
    Object.fromEntries(
      ROUND.assignments.map(({ task, unit }, index) => [
        `${task.id}|${unit.name}`,
        complete(STATUSES[index % STATUSES.length] ?? "已完成"),
      ]),
    ),
  ),
});
const NO_TASKS = (() => {
  const notice = parseNotice("关于开展工作的通知\n\n请各单位认真组织实施。\n");
  return consolidated({}, reportingRound(notice, ROUND.settings));
})();

const CASES: readonly (readonly [name: string, report: Consolidated])[] = [
  ["nothing came in", NOTHING],
  ["some units have reported", SOME],
  ["everything is there", EVERYTHING],
  ["a notice without tasks", NO_TASKS],
];

describe.each(CASES)("总览, where %s", (_, { plan, result }) => {
  const overview = plannedSheet(plan, SHEETS.overview);

  test("shows every main figure beside its name, as texts print it", () => {
    const figures = reportFigures(result);
    const cells = overviewCells(plan);
    const shown = Object.fromEntries(FIGURE_NAMES.map((name) => [name, shownText(cells.get(name))]));
    expect(shown).toEqual(Object.fromEntries(FIGURE_NAMES.map((name) => [name, figureText(figures, name)])));
  });

  test("is one page of A4 on which nothing is smaller than 8 points", () => {
    expect(overview.print).toMatchObject({ paper: "a4", orientation: "landscape", onePage: true });
    expect(printedScale(overview) * 9).toBeGreaterThanOrEqual(8);
  });

  test("cuts no text", () => {
    const cut = areasOf(overview).filter(({ cell, width, height }) => {
      const { wrap, font } = styleOf(cell.style);
      const lines = Math.ceil(textPixels(shownText(cell), font.size) / (width - CELL_PADDING));
      return lines > 1 && !wrap ? true : lines * font.size * 1.25 > height;
    });
    expect(cut.map(({ cell }) => cell.value)).toEqual([]);
  });

  test("links to every sheet that people see, and stretches no cell over another", () => {
    const links = overview.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.link ?? []));
    const others = plan.sheets.filter(
      ({ name, visibility }) => name !== SHEETS.overview && visibility === "visible",
    );
    expect(links).toEqual(others.map(({ name }) => `${name}!A1`));
    expect(overlaps(overview.merges)).toEqual([]);
  });
});

describe("the charts of 总览", () => {
  const { plan } = SOME;
  const overview = plannedSheet(plan, SHEETS.overview);

  test("are three, in places of their own", () => {
    expect(overview.charts).toHaveLength(3);
    const filled = overview.rows.flatMap(({ cells }, row) =>
      cells.flatMap((cell, column) => (cell ? [{ row, column, rows: 1, columns: 1 }] : [])),
    );
    for (const { place } of overview.charts) {
      expect(place.row + place.rows).toBeLessThanOrEqual(overview.rows.length);
      expect(place.column + place.columns).toBeLessThanOrEqual(overview.columns.length);
      expect(filled.filter((cell) => overlaps([cell, place]).length > 0)).toEqual([]);
    }
    expect(overlaps(overview.charts.map(({ place }) => place))).toEqual([]);
  });

  test("show names and numbers that stand in cells", () => {
    const values = ({ sheet, range }: { sheet: string; range: CellRange }) =>
      cellsIn(plannedSheet(plan, sheet), range).map((cell) => cell?.value);
    const shown = overview.charts.map(({ categories, series }) => ({
      categories: values(categories),
      series: series.map(({ name, values: own }) => [values(name)[0], ...values(own)]),
    }));
    for (const { categories, series } of shown) {
      expect(categories.every((name) => typeof name === "string" && name !== "")).toBe(true);
      for (const [name, ...own] of series) {
        expect(typeof name).toBe("string");
        expect(own).toHaveLength(categories.length);
      }
    }
    const [bySection, byState, byUnit] = shown;
    expect(bySection?.categories).toHaveLength(7);
    expect(bySection?.series.map(([name]) => name)).toEqual([...STATUSES, "状态待定"]);
    const returned = bySection?.series.flatMap(([, ...own]) => own.map(Number)) ?? [];
    expect(returned.reduce((sum, count) => sum + count)).toBe(SOME.result.reconciliation.returned);
    const states = (byState?.series[0] ?? []).slice(1).map(Number);
    expect(states.reduce((sum, count) => sum + count)).toBe(byUnit?.categories.length);
    const own = byUnit?.series[0]?.[1 + byUnit.categories.indexOf("区教委")];
    expect(own).toBe(1);
  });

  test("are not there where there is nothing to show", () => {
    expect(plannedSheet(NO_TASKS.plan, SHEETS.overview).charts).toEqual([]);
  });
});

describe("completion by section", () => {
  const rows = (report: Consolidated) => sectionTable(report.plan);

  test("adds up to the whole, section by section", () => {
    const table = rows(EVERYTHING);
    expect(table).toHaveLength(8);
    const total = table[7] ?? {};
    for (const heading of ["任务数", "应报项次", "已填报", "已完成合计", "滞后", ...STATUSES, "状态待定"]) {
      const sum = table.slice(0, 7).reduce((all, row) => all + Number(row[heading]), 0);
      expect([heading, sum]).toEqual([heading, total[heading]]);
    }
    expect(total).toMatchObject({ 任务类别: "合计", 任务数: 29, 应报项次: 182, 已填报: 182 });
  });

  test("takes lights and names of what is red from the units' words", () => {
    const red = overviewCells(SOME.plan);
    const named = plannedTable(SOME.plan, SHEETS.unitTotals)
      .filter((row) => row["亮灯"] === "红")
      .map((row) => row["责任单位"]);
    expect(named).toContain("区文化委");
    expect(named).not.toContain("区教委");
    expect(red.get("红灯单位")?.value).toBe(named.join("、"));
    expect(overviewCells(NOTHING.plan).get("红灯单位")?.value).toBe("无");
    expect(rows(NOTHING).map((row) => row["亮灯"] ?? "")).toEqual(Array.from({ length: 8 }, () => ""));
  });
});

test("what changed since the earlier report fits on the page too", () => {
  const lastYear = reportingRound(ROUND.notice, { ...ROUND.settings, period: 2016 });
  const before = consolidated({ "a.xlsx": filledReturn("区教委", {}, { round: lastYear }) }, lastYear);
  const { plan } = consolidateFiles(
    [{ name: "区教委.xlsx", sha256: "", content: readContent(filledReturn("区教委", {})) }],
    {
      ...{ notice: ROUND.notice, period: 2017, deadline: null, asOf: "2017-12-31" },
      previous: readReturn(gridOfPlan(before.plan)),
    },
  );
  expect(printedScale(plannedSheet(plan, SHEETS.overview)) * 9).toBeGreaterThanOrEqual(7.8);
});

test("beyond 5,000 rows numbers stand where formulas would", () => {
  const table = (name: string) => plannedSheet(SOME.plan, name);
  const basis = (rows: number) => {
    const details = table(SHEETS.details);
    const filter = { row: 2, column: 0, columns: 1, rows };
    return overviewBasis(SOME.result, "2017-12-31", {
      ...{ taskTotals: table(SHEETS.taskTotals), unitTotals: table(SHEETS.unitTotals) },
      ...{ coverage: table(SHEETS.coverage), sources: table(SHEETS.sources) },
      ...{ reconciliation: table(SHEETS.reconciliation), details: { ...details, filter } },
    });
  };
  expect(basis(5001).computed("A1", 1, "boardNumber").formula).toBe("A1");
  expect(basis(5002).computed("A1", 1, "boardNumber")).toEqual({ value: 1, style: "boardNumber" });
});

/** What a cell shows, by its style's number format. */
function shownText(cell: PlanCell | undefined): string {
  const value = cell?.value ?? "";
  const isShare = cell !== undefined && styleOf(cell.style).numberFormat === "0.0%";
  return typeof value === "number" && isShare ? shareText(value) : String(value);
}

/** How much smaller than planned the sheet has to be printed, at the most 1. */
function printedScale({ columns, rows, print }: SheetPlan): number {
  const [paperWidth, paperHeight] = [842, 595];
  const { top, bottom, left, right } = print?.margins ?? { top: 0, bottom: 0, left: 0, right: 0 };
  const width = columns.reduce((sum, column) => sum + columnPixels(column.width) * 0.75, 0);
  const height = rows.reduce((sum, row) => sum + (row.height ?? 0), 0);
  return Math.min(
    1,
    (paperWidth - 72 * (left + right)) / width,
    (paperHeight - 72 * (top + bottom)) / height,
  );
}

/** Of a cell at both sides, with the line around it. */
const CELL_PADDING = 5;

/** How wide a text is on one line: a Chinese character as wide as high, others half of it. */
function textPixels(text: string, points: number): number {
  const halves = [...text].reduce((sum, character) => sum + (character.charCodeAt(0) > 0xff ? 2 : 1), 0);
  return (halves * points * 96) / 72 / 2;
}

/** The cells with something in them, with the width in pixels and the height in points that they have. */
function areasOf(sheet: SheetPlan): { cell: PlanCell; width: number; height: number }[] {
  return sheet.rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) => {
      if (!cell || cell.value === null) return [];
      const merge = sheet.merges.find((area) => area.row === row && area.column === column);
      const { rows = 1, columns = 1 } = merge ?? {};
      const width = sheet.columns
        .slice(column, column + columns)
        .reduce((sum, line) => sum + columnPixels(line.width), 0);
      const height = sheet.rows.slice(row, row + rows).reduce((sum, line) => sum + (line.height ?? 0), 0);
      return [{ cell, width, height }];
    }),
  );
}

function cellsIn(sheet: SheetPlan, range: CellRange): (PlanCell | null)[] {
  return Array.from({ length: range.rows * range.columns }, (_, index) =>
    planCell(sheet, range.row + Math.floor(index / range.columns), range.column + (index % range.columns)),
  );
}

function overlaps(ranges: readonly CellRange[]): (readonly [CellRange, CellRange])[] {
  return ranges.flatMap((one, index) =>
    ranges.slice(index + 1).flatMap((other) => {
      const apart =
        one.row + one.rows <= other.row ||
        other.row + other.rows <= one.row ||
        one.column + one.columns <= other.column ||
        other.column + other.columns <= one.column;
      return apart ? [] : [[one, other] as const];
    }),
  );
}

/** The rows of the table by section, by heading. */
function sectionTable(plan: WorkbookPlan): Record<string, unknown>[] {
  const { rows } = plannedSheet(plan, SHEETS.overview);
  const heading = rows.findIndex(({ cells }) => cells[0]?.value === "任务类别");
  const names = (rows[heading]?.cells ?? []).map((cell) => cell?.value ?? null);
  const end = rows.findIndex(({ cells }, row) => row > heading && cells[0]?.value === "合计");
  return rows
    .slice(heading + 1, end + 1)
    .map(({ cells }) =>
      Object.fromEntries(
        names.flatMap((name, column) =>
          name === null ? [] : [[String(name), cells[column]?.value ?? null]],
        ),
      ),
    );
}
