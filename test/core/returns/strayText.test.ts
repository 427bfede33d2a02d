import { describe, expect, test } from "@jest/globals";
import { planMaster, returnUnits } from "../../../src/core/matrix/planWorkbooks";
import { reportingRound } from "../../../src/core/matrix/round";
import { readReturn } from "../../../src/core/returns/readReturn";
import { strayCells } from "../../../src/core/returns/strayText";
import type { SheetGrid, WorkbookGrid } from "../../../src/core/sheet/grid";
import { complete, filledReturn, forEachTask, ROUND, serial } from "../../support/filledReturn";
import {
  addSheet,
  dropSheet,
  editSheet,
  gridCell,
  insertColumn,
  insertRow,
  putCell,
  renameSheet,
} from "../../support/gridEdits";
import { gridOfPlan } from "../../support/gridOfPlan";

const UNIT = "区教委";
const FILLED = filledReturn(
  UNIT,
  forEachTask(UNIT, () => complete("慢于序时进度")),
  { signOff: { 填报人: "王五", 填报日期: serial("2017-12-18") }, declared: "是" },
);
/** The round as a consolidation has it: it knows neither deadline nor contact of the returns. */
const BARE_ROUND = reportingRound(ROUND.notice, { period: 2017, deadline: null, contact: null });

function stray(workbook: WorkbookGrid): string[] {
  return strayCells(BARE_ROUND, readReturn(workbook)).map(
    ({ sheet, address, text }) => `${sheet}!${address} ${text}`,
  );
}
const progress = (edit: (sheet: SheetGrid) => SheetGrid) => editSheet(FILLED, "进展填报", edit);

describe("what the product wrote is nobody's stray text", () => {
  test("of any unit", () => {
    for (const unit of returnUnits(ROUND)) expect([unit, stray(filledReturn(unit, {}))]).toEqual([unit, []]);
  });
  test.each<[string, WorkbookGrid]>([
    ["filled and signed", FILLED],
    ["stamp dropped", dropSheet(FILLED, "_stamp")],
    [
      "stamp and lists shown under other names",
      renameSheet(renameSheet(FILLED, "_stamp", "Sheet3"), "_lists", "Sheet2"),
    ],
    ["sheets renamed", renameSheet(renameSheet(FILLED, "进展填报", "填报"), "报送审签表", "审签")],
    ["rows and columns inserted", progress((s) => insertColumn(insertRow(s, 0), 0))],
    [
      "formulas of the sign-off sheet turned into what they showed",
      editSheet(FILLED, "报送审签表", (s) =>
        putCell(putCell(s, "D4", "已印发实施方案并组织实施"), "A13", "本表共9项：已完成0项、未填9项"),
      ),
    ],
    ["the master", gridOfPlan(planMaster(ROUND))],
  ])("%s", (_, workbook) => {
    expect(stray(workbook)).toEqual([]);
  });
});

describe("what a person wrote is", () => {
  const formula = { value: 9, text: "9", numberFormat: "0", formula: "COUNTA(K5:K13)" };
  test.each<[string, WorkbookGrid, string]>([
    ["a remark below the table", progress((s) => putCell(s, "A30", "以上属实")), "进展填报!A30 以上属实"],
    ["a status word beside the table", progress((s) => putCell(s, "V6", "已完成")), "进展填报!V6 已完成"],
    [
      "a number that is also a task's",
      progress((s) => putCell(s, "V6", gridCell(6, "General"))),
      "进展填报!V6 6",
    ],
    ["a role's word", progress((s) => putCell(s, "V6", "牵头")), "进展填报!V6 牵头"],
    ["a formula's result", progress((s) => putCell(s, "V6", formula)), "进展填报!V6 9"],
    ["an answer other than 是", filledReturn(UNIT, {}, { declared: "有" }), "进展填报!D3 有"],
    [
      "a word on the guide",
      editSheet(FILLED, "填报说明", (s) => putCell(s, "C3", "已阅")),
      "填报说明!C3 已阅",
    ],
    [
      "a word over the sign-off sheet's formula",
      editSheet(FILLED, "报送审签表", (s) => putCell(s, "E5", "另有说明")),
      "报送审签表!E5 另有说明",
    ],
    ["another sheet", addSheet(FILLED, "附件", [["佐证一"]]), "附件!A1 佐证一"],
    ["another sheet's status", addSheet(FILLED, "附件", [["申请调整"]]), "附件!A1 申请调整"],
  ])("%s", (_, workbook, found) => {
    expect(stray(workbook)).toEqual([found]);
  });

  test("of a master only on sheets with a progress table", () => {
    const master = gridOfPlan(planMaster(ROUND));
    const register = editSheet(master, "报送登记", (s) => putCell(s, "B4", "张三"));
    expect(stray(register)).toEqual([]);
    expect(stray(editSheet(master, "进展填报", (s) => putCell(s, "W9", "待核")))).toEqual([
      "进展填报!W9 待核",
    ]);
  });

  test.each(["\u200B", " \n"])("but not %j", (text) => {
    expect(stray(progress((s) => putCell(s, "V6", text)))).toEqual([]);
  });
});
