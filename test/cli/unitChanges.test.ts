import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { editWorkbook } from "../../src/adapters/xlsx/editWorkbook";
import { readWorkbook } from "../../src/adapters/xlsx/readWorkbook";
import { writeWorkbook } from "../../src/adapters/xlsx/writeWorkbook";
import { FIRST_ROW } from "../../src/core/matrix/planProgress";
import { planMaster } from "../../src/core/matrix/planWorkbooks";
import { progressColumn, type EntryHeading } from "../../src/core/matrix/progressColumns";
import { SHEETS } from "../../src/core/matrix/sheetNames";
import { cellAddress } from "../../src/core/sheet/address";
import { findSheet, gridText } from "../../src/core/sheet/grid";
import { TABLE_FIRST_ROW } from "../../src/core/sheet/planTable";
import { filesIn, inTemporaryFolder, taskMatrix } from "../support/commandLine";
import { ROUND } from "../support/filledReturn";
import type { ChangeLine } from "../support/unitChanges";

const PRESENT = "区市场监管局";
const LINES: readonly ChangeLine[] = [
  ["区工商分局、区质监局、区食药监分局", PRESENT, "合并", "2017"],
  ["区渔业局", "区农业农村委", "更名"],
];

/** Writes texts into cells of a workbook's sheet. */
async function typeInto(path: string, sheet: string, texts: Readonly<Record<string, string>>): Promise<void> {
  const changes = Object.entries(texts).map(([address, value]) => ({
    ...{ sheet, address, value, numberFormat: null },
  }));
  await writeFile(path, await editWorkbook(await readFile(path), changes));
}

async function saveMaster(path: string): Promise<void> {
  await writeFile(path, await writeWorkbook(planMaster(ROUND)));
  const typed = LINES.flatMap((line, index) =>
    line.map((text, column) => [cellAddress(TABLE_FIRST_ROW + index, column), String(text)] as const),
  );
  await typeInto(path, SHEETS.unitChanges, Object.fromEntries(typed));
}

const at = (row: number, heading: EntryHeading) => cellAddress(FIRST_ROW + row, progressColumn(heading));

interface Json {
  readonly files: readonly { readonly units: readonly string[]; readonly state: string | null }[];
  readonly missingUnits: readonly string[];
  readonly reconciliation: Readonly<Record<string, number | boolean>>;
}

test("a merged unit gets one workbook, fills it in, and has one line in every report", () =>
  inTemporaryFolder(async (folder) => {
    const master = join(folder, "任务矩阵.xlsx");
    const out = join(folder, "下发");
    await saveMaster(master);
    const made = await taskMatrix(["generate", "--master", master, "--out", out, "--units", "区质监局"]);
    expect(made.told[0]).toMatch(/^“单位沿革”第5行（更名，区渔业局）没有用上/);
    expect(await filesIn(join(out, "填报表"))).toEqual([`2017-${PRESENT}-填报表.xlsx`]);
    const again = await readWorkbook(await readFile(join(out, "任务矩阵-2017.xlsx")));
    const changes = again.ok ? findSheet(again.workbook, SHEETS.unitChanges) : null;
    expect(changes && gridText(changes, TABLE_FIRST_ROW, 1)).toBe(PRESENT);
    const register = again.ok ? findSheet(again.workbook, SHEETS.register) : null;
    expect(register && gridText(register, TABLE_FIRST_ROW + 37, 0)).toBe(PRESENT);

    await mkdir(join(folder, "收件"));
    const returned = join(folder, "收件", "填报表.xlsx");
    await writeFile(returned, await readFile(join(out, "填报表", `2017-${PRESENT}-填报表.xlsx`)));
    const rows = [0, 1, 3].flatMap((row): (readonly [string, string])[] => [
      [at(row, "进展情况"), `已印发实施方案并组织实施${row}`],
      [at(row, "进展状态"), "达到序时进度"],
    ]);
    await typeInto(returned, SHEETS.progress, Object.fromEntries(rows));
    const checked = await taskMatrix(["check", returned, "--json"]);
    const [file] = (checked.json as { files: { units: string[]; findings: { rule: string }[] }[] }).files;
    expect(file?.units).toEqual([PRESENT]);
    expect(file?.findings.map(({ rule }) => rule).filter((rule) => !ASKS_FOR_MORE.test(rule))).toEqual([]);

    const consolidate = async (from: string, name: string, ...options: string[]) => {
      const path = join(folder, name);
      const { json, told } = await taskMatrix([
        ...["consolidate", from, "--out", path, "--as-of", "2017-12-31", "--json", ...options],
      ]);
      return { path, told, json: json as Json };
    };
    const whole = await consolidate(join(folder, "收件"), "汇总报告.xlsx", "--master", master);
    expect(whole.told.filter((text) => text.includes("没有用上"))).toHaveLength(1);
    expect(whole.json.files[0]).toMatchObject({ units: [PRESENT], state: "收到日期待核" });
    expect(whole.json.reconciliation).toMatchObject({
      ...{ expected: 182, returned: 3, blank: 1, missing: 178, merged: 1, extra: 0, balanced: true },
    });
    expect(whole.json.missingUnits).toHaveLength(34);
    expect(whole.json.missingUnits.some((unit) => String(LINES[0]?.[0]).includes(unit))).toBe(false);

    // What the stamps carry says the same where no master is given, and a level above.
    const stamped = await consolidate(join(folder, "收件"), "无矩阵.xlsx");
    const above = await consolidate(whole.path, "上级.xlsx");
    for (const { json } of [stamped, above]) {
      expect(json.reconciliation).toEqual(whole.json.reconciliation);
      expect(json.missingUnits).toEqual(whole.json.missingUnits);
    }
  }));

/** Rules that a half-filled return is told of. */
const ASKS_FOR_MORE =
  /^(?:row-blank|required|sign-off|phone|reporting-day|scope-not-named|status|substance|progress|copied)/;
