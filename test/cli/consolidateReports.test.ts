import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { readWorkbook } from "../../src/adapters/xlsx/readWorkbook";
import { writeWorkbook } from "../../src/adapters/xlsx/writeWorkbook";
import { SHEETS } from "../../src/core/matrix/sheetNames";
import { findPlainTable } from "../../src/core/sheet/readPlainTable";
import { findSheet } from "../../src/core/sheet/grid";
import { filesIn, inTemporaryFolder, taskMatrix } from "../support/commandLine";
import { complete, filledReturnPlan, forEachTask } from "../support/filledReturn";

const ALL = ["区教委", "区科委", "区司法局"] as const;

async function saveReturns(folder: string, units: readonly string[]): Promise<string> {
  await mkdir(folder, { recursive: true });
  for (const unit of units) {
    const entries = forEachTask(unit, (index) => complete(index % 2 === 0 ? "达到序时进度" : "未启动"));
    const plan = filledReturnPlan(unit, entries, { signOff: { 填报日期: "2017-12-10", 填报人: "张三" } });
    await writeFile(join(folder, `2017-${unit}-填报表.xlsx`), await writeWorkbook(plan));
  }
  return folder;
}

interface Json {
  readonly files: readonly {
    readonly file: string;
    readonly status: string;
    readonly via?: readonly string[];
  }[];
  readonly missingUnits: readonly string[];
  readonly reconciliation: Readonly<Record<string, number | boolean>>;
}

async function consolidateTo(out: string, ...given: readonly string[]) {
  const options = ["--out", out, "--json", "--as-of", "2017-12-31"];
  const { told, json } = await taskMatrix(["consolidate", ...given, ...options]);
  return { messages: told.join("\n"), json: json as Json };
}

async function rowsOf(path: string, sheetName: string): Promise<string[][]> {
  const outcome = await readWorkbook(new Uint8Array(await readFile(path)));
  const sheet = outcome.ok ? findSheet(outcome.workbook, sheetName) : null;
  const headings = ["序号", "责任单位", "进展状态", "来源文件", "来源单元格"];
  const table = sheet && findPlainTable(sheet, headings);
  return (table?.rows ?? []).map((row) => headings.map((heading) => row.text(heading)));
}

describe("reports as returns", () => {
  test("two levels give the same rows, states and figures as one", () =>
    inTemporaryFolder(async (folder) => {
      const everything = await saveReturns(join(folder, "全部"), ALL);
      const one = await consolidateTo(join(folder, "一级.xlsx"), everything);
      const below = join(folder, "下级");
      await mkdir(below);
      await consolidateTo(join(below, "甲.xlsx"), await saveReturns(join(folder, "甲"), ALL.slice(0, 1)));
      await consolidateTo(join(below, "乙.xlsx"), await saveReturns(join(folder, "乙"), ALL.slice(1)));
      const two = await consolidateTo(join(folder, "二级.xlsx"), below);
      expect(two.json.reconciliation).toEqual(one.json.reconciliation);
      expect(two.json.missingUnits).toEqual(one.json.missingUnits);
      const details = await rowsOf(join(folder, "二级.xlsx"), SHEETS.details);
      expect(details).toEqual(await rowsOf(join(folder, "一级.xlsx"), SHEETS.details));
      expect(details.length).toBe(one.json.reconciliation["returned"]);
      expect(two.json.files.filter(({ via }) => !via)).toMatchObject([
        { file: join(below, "甲.xlsx"), status: "accepted", contains: 1, rows: 0 },
        { file: join(below, "乙.xlsx"), status: "accepted", contains: 2, rows: 0 },
      ]);
    }));

  test("--update adds late returns to the report in its place, and keeps the older one", () =>
    inTemporaryFolder(async (folder) => {
      const out = join(folder, "汇总报告.xlsx");
      await consolidateTo(out, await saveReturns(join(folder, "按时"), ALL.slice(0, 2)));
      const late = await saveReturns(join(folder, "迟报"), ALL.slice(2));
      const { json, messages } = await consolidateTo(out, late, "--update", out);
      const all = await consolidateTo(
        join(folder, "一次.xlsx"),
        await saveReturns(join(folder, "全部"), ALL),
      );
      expect(json.reconciliation).toEqual(all.json.reconciliation);
      expect(json.missingUnits).toEqual(all.json.missingUnits);
      expect(json.files[0]).toMatchObject({ file: out, contains: 2 });
      expect(messages).toContain("汇总报告(旧).xlsx");
      expect(await filesIn(folder)).toContain("汇总报告(旧).xlsx");
      expect(await rowsOf(out, SHEETS.details)).toEqual(
        await rowsOf(join(folder, "一次.xlsx"), SHEETS.details),
      );
    }));

  test("--update with something else than a report writes nothing", () =>
    inTemporaryFolder(async (folder) => {
      const returns = await saveReturns(join(folder, "填报表"), ALL.slice(0, 2));
      const out = join(folder, "汇总报告.xlsx");
      const update = join(returns, "2017-区教委-填报表.xlsx");
      const { status, told } = await taskMatrix(["consolidate", returns, "--out", out, "--update", update]);
      expect(status).toBe(2);
      expect(told.join()).toMatch(/没有更新“2017-区教委-填报表.xlsx”：它不是汇总报告/);
      expect(await filesIn(folder)).not.toContain("汇总报告.xlsx");
    }));
});
