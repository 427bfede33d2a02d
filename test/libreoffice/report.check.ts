import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { readWorkbook } from "../../src/adapters/xlsx/readWorkbook";
import { writeWorkbook } from "../../src/adapters/xlsx/writeWorkbook";
import { SHEETS } from "../../src/core/matrix/sheetNames";
import { findSheet, type WorkbookGrid } from "../../src/core/sheet/grid";
import { consolidated } from "../support/consolidated";
import { complete, filledMaster, filledReturn, forEachTask, ROUND } from "../support/filledReturn";
import { copyRow, editSheet, putCell } from "../support/gridEdits";
import { masterWithChanges } from "../support/unitChanges";
import { formulaCount, formulaDifferences } from "./formulaDifferences";
import { recalculate } from "./recalculate";
import { programsAreThere } from "./spreadsheetPrograms";

async function read(bytes: Uint8Array): Promise<WorkbookGrid> {
  const outcome = await readWorkbook(bytes);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.workbook;
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
        forEachTask("区教委", () => complete("达到序时进度")),
      ),
      "区教委更正.xlsx": filledReturn(
        "区教委",
        { "3.1.1": complete("已完成") },
        { signOff: { 填报日期: "2017-12-19" } },
      ),
      "区科委.xlsx": strange,
      "区司法局.xlsx": filledReturn("区司法局", {}),
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

const whereInstalled = programsAreThere() ? describe : describe.skip;

whereInstalled("a report's formulas", () => {
  test("compute what the file carries, unit by unit, and notice a row that somebody deletes", async () => {
    const { plan, result } = reportOfEverything();
    expect(result.reconciliation).toMatchObject({ balanced: true, unmatched: 1 });
    const folder = mkdtempSync(join(tmpdir(), "report-"));
    try {
      const whole = join(folder, "报告.xlsx");
      writeFileSync(whole, await writeWorkbook(plan));
      const cut = join(folder, "少一行.xlsx");
      const sheets = plan.sheets.map((sheet) =>
        sheet.name === SHEETS.details ? { ...sheet, rows: sheet.rows.filter((_, row) => row !== 5) } : sheet,
      );
      writeFileSync(cut, await writeWorkbook({ ...plan, sheets }));
      const [computed = new Uint8Array(), without = new Uint8Array()] = recalculate([whole, cut]);
      const carried = await read(await writeWorkbook(plan));
      expect(formulaCount(carried)).toBeGreaterThan(300);
      expect(formulaDifferences(carried, await read(computed))).toEqual([]);
      const figures = findSheet(await read(without), SHEETS.reconciliation);
      const said = [...(figures?.cells.values() ?? [])].flatMap((row) =>
        [...row.values()].map(({ text }) => text),
      );
      expect(said).toContain("不平衡");
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 300_000);
});
