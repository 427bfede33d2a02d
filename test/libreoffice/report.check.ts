import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { readWorkbook } from "../../src/adapters/xlsx/readWorkbook";
import { writeWorkbook } from "../../src/adapters/xlsx/writeWorkbook";
import { SHEETS } from "../../src/core/matrix/sheetNames";
import { JUDGED_COLUMNS } from "../../src/core/report/countedColumns";
import { planReport } from "../../src/core/report/planReport";
import { readReturn } from "../../src/core/returns/readReturn";
import { previousReport } from "../../src/core/rules/previousReport";
import { findSheet, gridText, type WorkbookGrid } from "../../src/core/sheet/grid";
import type { PlanCell, PlanValue, WorkbookPlan } from "../../src/core/sheet/plan";
import { TABLE_FIRST_ROW, TABLE_HEADING_ROW } from "../../src/core/sheet/planTable";
import { consolidated } from "../support/consolidated";
import {
  complete,
  filledMaster,
  filledReturn,
  forEachTask,
  ownAssignments,
  ROUND,
  type Entries,
} from "../support/filledReturn";
import { copyRow, editSheet, putCell } from "../support/gridEdits";
import { plannedSheet } from "../support/plannedTable";
import { masterWithChanges } from "../support/unitChanges";
import { formulaCount, formulaDifferences } from "./formulaDifferences";
import { recalculate } from "./recalculate";
import { programsAreThere } from "./spreadsheetPrograms";

async function read(bytes: Uint8Array): Promise<WorkbookGrid> {
  const outcome = await readWorkbook(bytes);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.workbook;
}

/** Statuses and rates as people write them, read by the program in more ways than a formula could. */
const STATUSES = [
  " 已完成",
  "已完成（长期坚持）。",
  "滞后",
  "推进中",
  "已完成?",
  "完 成",
  "*",
  "~",
  "已完成 ",
  "ＯＫ",
];
const RATES: readonly Entries[string][] = [
  { 完成率: { value: 0.8, style: "entryNumber" } },
  { 完成率: { value: 80, style: "entryPercent" } },
  { 完成率: { value: 1, style: "entryNumber" } },
  { 完成率: { value: 0.855, style: "entryPercent" } },
  ...["八成", "80%", "85", "150%", "完成", "1:30", "12/5", "80%\n左右", "-5", "百分之八十"].map((完成率) => ({
    完成率,
  })),
];

/** Each task of a unit as one of the items after the other says. */
function inTurn(unit: string, items: readonly Entries[string][]): Entries {
  const own = ownAssignments(unit).map(({ task }, index) => [task.id, items[index % items.length] ?? {}]);
  return Object.fromEntries(own) as Entries;
}

/** Rows of every fate: returned, blank, missing, replaced, repeated, unmatched, refused, merged, and of a member. */
function reportOfEverything() {
  const strange = editSheet(
    filledReturn(
      "区科委",
      forEachTask("区科委", () => complete("未启动")),
    ),
    SHEETS.progress,
    (sheet) => putCell(putCell(copyRow(sheet, 4, 60), "D71", "通知中没有的任务"), "K71", "做了些事"),
  );
  const year = { ...ROUND, settings: { ...ROUND.settings, period: 2016 } };
  return consolidated(
    {
      "区教委.xlsx": filledReturn(
        "区教委",
        forEachTask("区教委", () => complete("达到序时进度", { 时间节点: "2017年10月底" })),
      ),
      "区教委更正.xlsx": filledReturn(
        "区教委",
        { "3.1.1": complete("已完成") },
        { signOff: { 填报日期: "2017-12-19" } },
      ),
      "区科委.xlsx": strange,
      "区司法局.xlsx": filledReturn("区司法局", {}),
      "区发展改革委.xlsx": filledReturn(
        "区发展改革委",
        inTurn(
          "区发展改革委",
          STATUSES.map((status) => complete(status)),
        ),
      ),
      "区财政局.xlsx": filledReturn(
        "区财政局",
        inTurn(
          "区财政局",
          RATES.map((rate, index) => complete(index % 2 === 0 ? "已完成" : "慢于序时进度", rate)),
        ),
      ),
      "工商.xlsx": filledReturn(
        "区工商分局",
        forEachTask("区工商分局", () => complete("已完成")),
      ),
      "总表.xlsx": filledMaster({ "2.3|区环保局": { 进展情况: "由汇总单位代录" } }),
      "去年.xlsx": filledReturn("区文化委", { "5.1": complete("已完成") }, { round: year }),
    },
    ROUND,
    masterWithChanges(["区工商分局、区质监局、区食药监分局", "区市场监管局", "合并", 2017]),
  );
}

/** The same within the year, with ranks, and compared with an earlier report. */
function reportWithinTheYear({ result }: ReturnType<typeof reportOfEverything>): WorkbookPlan {
  const { round } = result;
  const { settings } = round;
  const ranking = { ...round, settings: { ...settings, report: { ...settings.report, ranksUnits: true } } };
  const earlier = filledReturn(
    "区发展改革委",
    forEachTask("区发展改革委", () => complete("达到序时进度")),
  );
  const previous = previousReport(round, readReturn(earlier));
  return planReport({ ...result, round: ranking, previous }, "2017-09-15");
}

/** A plan with one cell of a table overtyped, in the row that says this under 责任单位. */
function corrected(plan: WorkbookPlan, unit: string, heading: string, value: PlanValue): WorkbookPlan {
  const details = plannedSheet(plan, SHEETS.details);
  const columnOf = (name: string) =>
    (details.rows[TABLE_HEADING_ROW]?.cells ?? []).findIndex((cell) => cell?.value === name);
  const at = details.rows.findIndex(({ cells }) => cells[columnOf("责任单位")]?.value === unit);
  const overtyped = (cell: PlanCell | null, column: number) =>
    cell && column === columnOf(heading) ? { ...cell, value } : cell;
  const rows = details.rows.map(({ height, cells }, row) =>
    row === at ? { height, cells: cells.map(overtyped) } : { height, cells },
  );
  return { ...plan, sheets: plan.sheets.map((sheet) => (sheet === details ? { ...sheet, rows } : sheet)) };
}

/** A plan whose 进展明细 stands upside down, as after sorting: what its rows count as goes with them. */
function turned(plan: WorkbookPlan): WorkbookPlan {
  const details = plannedSheet(plan, SHEETS.details);
  const items = details.rows.slice(TABLE_FIRST_ROW).map(({ height, cells }) => ({
    height,
    cells: cells.map((cell) => cell && { value: cell.value, style: cell.style }),
  }));
  const rows = [...details.rows.slice(0, TABLE_FIRST_ROW), ...items.reverse()];
  return { ...plan, sheets: plan.sheets.map((sheet) => (sheet === details ? { ...sheet, rows } : sheet)) };
}

/** What stands in the line of a task or unit. */
function valueIn(workbook: WorkbookGrid, name: string, line: string, heading: string): string {
  const sheet = findSheet(workbook, name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  const columns = [...(sheet.cells.get(TABLE_HEADING_ROW)?.keys() ?? [])];
  const column = columns.find((one) => gridText(sheet, TABLE_HEADING_ROW, one) === heading) ?? -1;
  const row = [...sheet.cells.keys()].find(
    (one) => one >= TABLE_FIRST_ROW && [0, 1].some((column) => gridText(sheet, one, column) === line),
  );
  return gridText(sheet, row ?? -1, column);
}

/** The signs of a unit's column of the matrix. */
function signsOf(workbook: WorkbookGrid, unit: string): string {
  const sheet = findSheet(workbook, SHEETS.matrix);
  if (!sheet) throw new Error("no matrix");
  const columns = [...(sheet.cells.get(3)?.keys() ?? [])];
  const column = columns.find((one) => gridText(sheet, 3, one) === unit) ?? -1;
  return Array.from({ length: ROUND.notice.tasks.length }, (_, task) =>
    gridText(sheet, 4 + task, column),
  ).join("");
}

/** What stands on 总览 behind a label, or below it. */
function besideOnOverview(
  workbook: WorkbookGrid,
  label: string,
  place: "behind" | "below" = "behind",
): string {
  const sheet = findSheet(workbook, SHEETS.overview);
  for (const [row, cells] of sheet?.cells ?? []) {
    for (const [column, { text }] of cells) {
      if (!sheet || text !== label) continue;
      if (place === "below") return gridText(sheet, row + 1, column);
      const next = [...cells]
        .filter(([at, cell]) => at > column && cell.text !== "")
        .sort(([a], [b]) => a - b);
      return next[0]?.[1].text ?? "";
    }
  }
  throw new Error(`总览 does not say ${label}`);
}

/** The line of a section on 总览. */
function overviewLine(workbook: WorkbookGrid, name: string): string[] {
  const rows = [...(findSheet(workbook, SHEETS.overview)?.cells.values() ?? [])];
  const found = rows.find((cells) => cells.get(0)?.text === name);
  return [...(found?.values() ?? [])].map(({ text }) => text);
}

const whereInstalled = programsAreThere() ? describe : describe.skip;

whereInstalled("a report's formulas", () => {
  const everything = reportOfEverything();
  const within = reportWithinTheYear(everything);
  const cut: WorkbookPlan = {
    ...everything.plan,
    sheets: everything.plan.sheets.map((sheet) =>
      sheet.name === SHEETS.details ? { ...sheet, rows: sheet.rows.filter((_, row) => row !== 5) } : sheet,
    ),
  };
  const plans: Readonly<Record<string, WorkbookPlan>> = {
    whole: everything.plan,
    within,
    cut,
    turned: turned(everything.plan),
    corrected: corrected(everything.plan, "区科委", "进展状态", "已办结"),
    rated: corrected(within, "区科委", "完成率", "40%"),
  };
  const computed = new Map<string, WorkbookGrid>();

  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), "report-"));
    try {
      const names = Object.keys(plans);
      const paths = names.map((name) => join(folder, `${name}.xlsx`));
      for (const [index, plan] of Object.values(plans).entries())
        writeFileSync(paths[index] ?? "", await writeWorkbook(plan));
      for (const [index, bytes] of recalculate(paths).entries())
        computed.set(names[index] ?? "", await read(bytes));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 300_000);

  afterAll(() => {
    computed.clear();
  });

  const recalculated = (name: string): WorkbookGrid => {
    const workbook = computed.get(name);
    if (!workbook) throw new Error(`${name} was not computed`);
    return workbook;
  };

  test.each(["whole", "within"])("compute what the file carries: %s", async (name) => {
    expect(everything.result.reconciliation).toMatchObject({ balanced: true, unmatched: 1 });
    const carried = await read(await writeWorkbook(plans[name] ?? everything.plan));
    expect(formulaCount(carried)).toBeGreaterThan(2000);
    expect(formulaDifferences(carried, recalculated(name))).toEqual([]);
  });

  test("notice a row that somebody deletes", () => {
    const figures = findSheet(recalculated("cut"), SHEETS.reconciliation);
    const said = [...(figures?.cells.values() ?? [])].flatMap((row) =>
      [...row.values()].map(({ text }) => text),
    );
    expect(said).toContain("不平衡");
  });

  test("find every row of 进展明细, wherever it is sorted to", () => {
    for (const { name } of everything.result.units.units) {
      expect(signsOf(recalculated("turned"), name)).toBe(signsOf(recalculated("whole"), name));
    }
    expect(signsOf(recalculated("turned"), "区科委")).toContain("×");
  });

  test("show a corrected status in the matrix and the sums", () => {
    const [before, after] = [recalculated("whole"), recalculated("corrected")];
    expect(signsOf(before, "区科委")).not.toContain("√");
    expect(signsOf(after, "区科委")).toContain("√");
    for (const [sheet, line] of [
      [SHEETS.unitTotals, "区科委"],
      [SHEETS.taskTotals, String(ownAssignments("区科委")[0]?.index)],
    ] as const) {
      const count = (workbook: WorkbookGrid, status: string) =>
        Number(valueIn(workbook, sheet, line, status));
      expect(count(after, "已完成")).toBe(count(before, "已完成") + 1);
      expect(count(after, "未启动")).toBe(count(before, "未启动") - 1);
    }
  });

  test("show it on 总览, among the main figures and by section", () => {
    const [before, after] = [recalculated("whole"), recalculated("corrected")];
    const change = (label: string) =>
      Number(besideOnOverview(after, label)) - Number(besideOnOverview(before, label));
    expect(["未启动项次", "已完成项次", "已完成项次合计", "滞后项次", "空白项次"].map(change)).toEqual([
      -1, 1, 1, -1, 0,
    ]);
    const { path } = ownAssignments("区科委")[0]?.task ?? {};
    const section = (workbook: WorkbookGrid) => overviewLine(workbook, path?.[0] ?? "").join(" ");
    expect(section(after)).not.toBe(section(before));
    const shares = [before, after].map((workbook) => besideOnOverview(workbook, "已完成占比", "below"));
    expect(shares[0]).toMatch(/^\d+\.\d%$/);
    expect(shares[1]).not.toBe(shares[0]);
  });

  test("show a corrected rate", () => {
    const rates = ["within", "rated"].map((name) =>
      valueIn(recalculated(name), SHEETS.unitTotals, "区科委", JUDGED_COLUMNS.meanRate),
    );
    expect(rates).toEqual(["", "40.0%"]);
  });
});
