import { describe, expect, test } from "@jest/globals";
import { SHEETS } from "../../../src/core/matrix/sheetNames";
import { readContent } from "../../../src/core/report/readContent";
import { cellAddress } from "../../../src/core/sheet/address";
import { findSheet, gridText, type GridCell, type WorkbookGrid } from "../../../src/core/sheet/grid";
import { TABLE_FIRST_ROW, TABLE_HEADING_ROW } from "../../../src/core/sheet/planTable";
import { consolidated } from "../../support/consolidated";
import { complete, filledReturn, forEachTask } from "../../support/filledReturn";
import { editSheet, gridCell, putCell } from "../../support/gridEdits";
import { gridOfPlan } from "../../support/gridOfPlan";

const ENTRIES = { 存在问题: "资金缺口较大，设备尚未到货", 佐证材料: "验收单第3号" };
const REPORT = gridOfPlan(
  consolidated({
    "区教委.xlsx": filledReturn(
      "区教委",
      forEachTask("区教委", () => complete("慢于序时进度", ENTRIES)),
      { signOff: { 填报日期: "2017-12-10" } },
    ),
  }).plan,
);
const WORDS = "张区长批示请核";
const UNCALCULATED: GridCell = { ...gridCell(""), value: null, formula: `"${WORDS}"` };

/** Types into the first row of a table, under the first heading of that name, or into the heading's row that far right. */
function typed(sheet: string, heading: string, value: GridCell | string = WORDS, beside = 0): WorkbookGrid {
  return editSheet(REPORT, sheet, (grid) => {
    const columns = [...(grid.cells.get(TABLE_HEADING_ROW)?.keys() ?? [])];
    if (beside > 0) {
      const column = Math.max(...columns) + beside;
      const headed = putCell(grid, cellAddress(TABLE_HEADING_ROW, column), heading);
      return putCell(headed, cellAddress(TABLE_FIRST_ROW, column), value);
    }
    const column = columns.find((one) => gridText(grid, TABLE_HEADING_ROW, one) === heading);
    if (column === undefined) throw new Error(`no column ${heading}`);
    return putCell(grid, cellAddress(TABLE_FIRST_ROW, column), value);
  });
}

/** What stands below the title of a sheet. */
function noteOf(name: string): string {
  const sheet = findSheet(REPORT, name);
  return sheet ? gridText(sheet, 1, 0) : "";
}

function kept(report: WorkbookGrid) {
  const { report: read } = readContent(report);
  return {
    overtyped: read?.written.strays.map(({ overtyped, text }) => [overtyped, text]),
    remarks: read?.written.remarks.flatMap(({ heading, text }) => (text === "" ? [] : [[heading, text]])),
    excerpts: read?.rows.flatMap(({ excerpt }) => (excerpt === "" ? [] : [excerpt])),
  };
}

describe("what people typed over a report's own cells is kept", () => {
  test("nobody typed over a report as it was made", () => {
    expect(kept(REPORT)).toEqual({ overtyped: [], remarks: [], excerpts: [] });
  });

  test.each<[sheet: string, heading: string, value?: string]>([
    [SHEETS.details, "认定状态"],
    [SHEETS.details, "认定状态", "已完成"],
    [SHEETS.details, "是否超期"],
    [SHEETS.details, "统计单位"],
    [SHEETS.details, "统计标识"],
    [SHEETS.taskTotals, "已填报", "3"],
    [SHEETS.unitTotals, "亮灯"],
    [SHEETS.problems, "存在问题"],
    [SHEETS.inspection, "督查事项"],
    [SHEETS.inspection, "入选理由"],
    [SHEETS.inspection, "佐证材料"],
  ])("%s, %s", (sheet, heading, value = WORDS) => {
    expect(kept(typed(sheet, heading, value)).overtyped).toEqual([[heading, value]]);
  });

  test.each<[string, string, GridCell | string]>([
    ["a key as the product writes it", "统计标识", "1|区教委"],
    [
      "a formula that was calculated anew",
      "认定状态",
      { ...gridCell("已完成"), formula: 'IF(TRUE,"已完成")' },
    ],
    [
      "a formula without a result",
      "认定状态",
      { ...gridCell(""), value: null, formula: 'IF(TRUE,"已完成")' },
    ],
  ])("%s is nobody's", (_, heading, value) => {
    expect(kept(typed(SHEETS.details, heading, value)).overtyped).toEqual([]);
  });

  test.each([
    SHEETS.overview,
    SHEETS.matrix,
    SHEETS.taskTotals,
    SHEETS.details,
    SHEETS.findings,
    SHEETS.sources,
  ])("%s, behind the product's own note", (sheet) => {
    const note = noteOf(sheet);
    expect(note).not.toBe("");
    const edited = editSheet(REPORT, sheet, (grid) => putCell(grid, "A2", note + WORDS));
    expect(kept(edited).overtyped).toEqual([[null, note + WORDS]]);
  });

  test("摘用 as a formula that was never calculated is what was typed", () => {
    expect(kept(typed(SHEETS.details, "摘用", UNCALCULATED)).excerpts).toEqual([`="${WORDS}"`]);
  });

  test.each(["排名", "其中归并"])("a column %s that somebody added is theirs", (heading) => {
    expect(kept(typed(SHEETS.unitTotals, heading, WORDS, 1)).remarks).toEqual([[heading, WORDS]]);
  });
});
