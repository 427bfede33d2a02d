import { describe, expect, test } from "@jest/globals";
import { isWellFormed } from "../../../host/model/formula";
import { carryMaster } from "../../../src/app/carryMaster";
import { masterSettings } from "../../../src/app/masterSettings";
import { planTargets } from "../../../src/core/matrix/planTargets";
import { planMaster } from "../../../src/core/matrix/planWorkbooks";
import { attainmentFormula, targetAttainment } from "../../../src/core/matrix/targetAttainment";
import { findSheet, type SheetGrid, type WorkbookGrid } from "../../../src/core/sheet/grid";
import type { SheetPlan } from "../../../src/core/sheet/plan";
import { planReport } from "../../../src/core/report/planReport";
import { consolidated } from "../../support/consolidated";
import { ROUND } from "../../support/filledReturn";
import { deleteColumn, editSheet, gridCell, putCell } from "../../support/gridEdits";
import { gridOfPlan } from "../../support/gridOfPlan";
import { plannedTable } from "../../support/plannedTable";
import { TARGET_CASES } from "../../support/targetCases";

const NAME = "发展目标";
const CELLS = { target: "C4", base: "G4", actual: "H4", kind: "I4" };

describe("完成比例", () => {
  test.each(TARGET_CASES)("of $what", ({ target, entries, attainment }) => {
    expect(targetAttainment(target, entries)).toBe(attainment);
    const formula = attainmentFormula(target, CELLS);
    expect(formula === null).toBe(target.target === null);
    if (formula !== null) expect(isWellFormed(`=${formula}`)).toBe(true);
  });
});

/** Rows 5 and 8 of the sheet: a doubling, and 35,290 万元 by 2020. */
const DOUBLED = 1;
const FIGURE = 4;

function typedInto(workbook: WorkbookGrid): WorkbookGrid {
  const number = (value: number) => gridCell(value, "General");
  return editSheet(workbook, NAME, (sheet) =>
    [
      ["G5", number(10000)] as const,
      ["H5", number(19000)] as const,
      ["I5", gridCell("预计数")] as const,
      ["J8", gridCell("区统计局")] as const,
      ["H8", number(31761)] as const,
      ["L8", gridCell("稳步增长")] as const,
    ].reduce<SheetGrid>((edited, [address, cell]) => putCell(edited, address, cell), sheet),
  );
}

const MASTER = gridOfPlan(planMaster(ROUND));
const FILLED = typedInto(MASTER);
/** As workbooks were made before the two columns came. */
const OLDER = editSheet(FILLED, NAME, (sheet) => deleteColumn(deleteColumn(sheet, 14), 13));

function rowsOf(sheets: readonly SheetPlan[]) {
  return plannedTable({ title: "", sheets, names: [] }, NAME);
}

test("asks for the base value where the notice speaks of a doubling, and counts the years that are left", () => {
  const rows = rowsOf([planTargets(ROUND)]);
  expect(rows[DOUBLED]).toMatchObject({ 完成比例: "请填基期值", 距目标年份: 0 });
  expect(rows[FIGURE]).toMatchObject({ 距目标年份: 3 });
  expect(rows[FIGURE]?.["完成比例"] || null).toBeNull();
  expect(rows[3]).toMatchObject({ 指标: "脱贫" });
  expect(rows[3]?.["距目标年份"] ?? null).toBeNull();
});

describe.each([
  ["a master", FILLED],
  ["a master of an older make", OLDER],
])("what was filled into %s", (_, master) => {
  const expected = {
    [DOUBLED]: { 基期值: 10000, 本年值: 19000, 数据口径: "预计数", 完成比例: "95.0%（预计）" },
    [FIGURE]: { 本年值: 31761, 数据来源: "区统计局", 完成情况: "稳步增长", 完成比例: 0.9 },
  };
  test("stands in the report with its attainment", () => {
    const targets = findSheet(master, NAME);
    const { result } = consolidated({});
    const plan = planReport(result, "2017-12-31", { targets: targets ? [targets] : [] });
    expect({ ...rowsOf(plan.sheets) }).toMatchObject(expected);
  });
  test("stands in the master that follows it", () => {
    const settings = masterSettings(master);
    if (!settings) throw new Error("no master");
    const { plan, leftBehind } = carryMaster(ROUND, { settings, workbook: master });
    expect({ ...rowsOf(plan.sheets) }).toMatchObject(expected);
    expect(leftBehind).toEqual([]);
  });
});
