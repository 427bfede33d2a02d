import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { editWorkbook } from "../../src/adapters/xlsx/editWorkbook";
import { readWorkbook } from "../../src/adapters/xlsx/readWorkbook";
import { writeWorkbook } from "../../src/adapters/xlsx/writeWorkbook";
import { FIRST_ROW } from "../../src/core/matrix/planProgress";
import { planMaster } from "../../src/core/matrix/planWorkbooks";
import { progressColumn } from "../../src/core/matrix/progressColumns";
import { SHEETS } from "../../src/core/matrix/sheetNames";
import { unitsOf } from "../../src/core/notice/units";
import { cellAddress } from "../../src/core/sheet/address";
import { findSheet, gridText } from "../../src/core/sheet/grid";
import { TABLE_FIRST_ROW } from "../../src/core/sheet/planTable";
import { filesIn, inTemporaryFolder, taskMatrix } from "../support/commandLine";
import { complete, filledReturnPlan, ROUND, serial } from "../support/filledReturn";

const UNIT = "区教委";

/** The letters of 报送登记's columns that are typed into here. */
const COLUMNS = { 电子版收到日期: "E", 报送形式: "G", 报送状态: "H" };

type Registered = Partial<Record<keyof typeof COLUMNS, string | number>>;

/** Writes a master in whose register somebody typed, and perhaps into its progress sheet and its settings. */
async function saveMaster(
  path: string,
  register: Readonly<Record<string, Registered>>,
  progress: Readonly<Record<string, string>> = {},
  settings: Readonly<Record<string, number>> = {},
): Promise<string> {
  const units = unitsOf(ROUND.notice).map(({ name }) => name);
  const registered = Object.entries(register).flatMap(([unit, typed]) =>
    Object.entries(typed).map(([heading, value]) => ({
      ...{ sheet: SHEETS.register, numberFormat: null, value },
      address: `${COLUMNS[heading as keyof Registered]}${TABLE_FIRST_ROW + 1 + units.indexOf(unit)}`,
    })),
  );
  const filled = Object.entries(progress).map(([address, value]) => ({
    ...{ sheet: SHEETS.progress, numberFormat: null, address, value },
  }));
  const set = Object.entries(settings).map(([address, value]) => ({
    ...{ sheet: SHEETS.checkSettings, numberFormat: null, address, value },
  }));
  const bytes = await writeWorkbook(planMaster(ROUND));
  const changes = [...registered, ...filled, ...set];
  await writeFile(path, changes.length === 0 ? bytes : await editWorkbook(bytes, changes));
  return path;
}

async function saveReturn(path: string): Promise<void> {
  const plan = filledReturnPlan(UNIT, { "3.1.1": complete("达到序时进度") });
  await writeFile(path, await writeWorkbook(plan));
}

interface Json {
  readonly period: number;
  readonly files: readonly { readonly state: string | null }[];
  readonly missingUnits: readonly string[];
  readonly reconciliation: { readonly returned: number; readonly balanced: boolean };
}

/** Consolidates 收件 in a folder with the master beside it. */
async function consolidateIn(folder: string, ...options: string[]) {
  const { status, told, json } = await taskMatrix([
    ...["consolidate", join(folder, "收件"), "--master", join(folder, "任务矩阵.xlsx")],
    ...["--out", join(folder, "汇总报告.xlsx"), "--as-of", "2017-12-31", "--json", ...options],
  ]);
  return { status, told, json: json as Json };
}

const inInbox = (work: (folder: string) => Promise<void>) =>
  inTemporaryFolder(async (folder) => {
    await mkdir(join(folder, "收件"));
    await saveReturn(join(folder, "收件", "区教委.xlsx"));
    await work(folder);
  });

describe("consolidate --master", () => {
  test("takes period, deadline and register from the master", () =>
    inInbox(async (folder) => {
      await saveMaster(join(folder, "任务矩阵.xlsx"), {
        [UNIT]: { 电子版收到日期: serial("2017-12-21") },
        区司法局: { 报送形式: "纸质" },
        区科委: { 电子版收到日期: "过几天", 报送状态: "说好年后" },
      });
      const { told, json } = await consolidateIn(folder);
      expect([json.period, json.files[0]?.state]).toEqual([2017, "迟报"]);
      expect(json.missingUnits).toHaveLength(34);
      expect(json.missingUnits).not.toContain("区司法局");
      expect(told.filter((sentence) => sentence.includes("报送登记"))).toEqual([
        expect.stringMatching(/^“报送登记”H\d+填的是“说好年后”，不在报送状态列表中，已原样保留/),
        expect.stringMatching(
          /^“报送登记”E\d+填的是“过几天”，看不出是哪一天，已原样保留，不据此判断是否迟报/,
        ),
      ]);
      const outcome = await readWorkbook(await readFile(join(folder, "汇总报告.xlsx")));
      const coverage = outcome.ok ? findSheet(outcome.workbook, SHEETS.coverage) : null;
      const lines = [...(coverage?.cells.keys() ?? [])].map((row) =>
        [0, 1, 3].map((column) => (coverage ? gridText(coverage, row, column) : "")),
      );
      expect(lines).toContainEqual([UNIT, "迟报", "2017-12-21"]);
      expect(lines).toContainEqual(["区科委", "说好年后", "过几天"]);
      expect(lines).toContainEqual(["区司法局", "已收到待录入", ""]);
    }));

  test("--deadline wins, and the register of another year does not count", () =>
    inInbox(async (folder) => {
      await saveMaster(join(folder, "任务矩阵.xlsx"), {
        [UNIT]: { 电子版收到日期: serial("2017-12-21") },
      });
      const later = await consolidateIn(folder, "--deadline", "2017-12-22");
      expect(later.json.files[0]?.state).toBe("按时报送");
      const other = await consolidateIn(folder, "--period", "2018");
      expect(other.told[0]).toContain("任务矩阵工作簿是2017年度的，本次汇总2018年度");
      expect(other.json.missingUnits).toHaveLength(37);
    }));

  test("lights its units by the thresholds that its 校验设置 says", () =>
    inInbox(async (folder) => {
      const lightWith = async (settings: Readonly<Record<string, number>>) => {
        await saveMaster(join(folder, "任务矩阵.xlsx"), {}, {}, settings);
        await consolidateIn(folder, "--as-of", "2017-07-31");
        const outcome = await readWorkbook(await readFile(join(folder, "汇总报告.xlsx")));
        const totals = outcome.ok ? findSheet(outcome.workbook, SHEETS.unitTotals) : null;
        const cells = (row: number) => [...(totals?.cells.get(row) ?? [])].map(([, { text }]) => text);
        const rows = [...(totals?.cells.keys() ?? [])].map(cells);
        const own = rows.find((texts) => texts.includes(UNIT)) ?? [];
        return own.filter((text) => /[绿黄红]$/.test(text));
      };
      // No rate was given, and all is on schedule: nothing is behind, unless 0% is.
      expect(await lightWith({})).toEqual([expect.stringContaining("绿")]);
      expect(await lightWith({ B25: 0 })).toEqual([expect.stringContaining("黄")]);
    }));

  test("rows keyed into the master count where it is among the files, once, and are told of where it is not", () =>
    inInbox(async (folder) => {
      const path = join(folder, "任务矩阵.xlsx");
      const at = ROUND.assignments.findIndex(({ unit }) => unit.name === "区司法局");
      const typed = cellAddress(FIRST_ROW + at, progressColumn("进展情况"));
      await saveMaster(path, { 区司法局: { 报送形式: "纸质" } }, { [typed]: "已按纸质件录入" });
      const without = await consolidateIn(folder);
      expect(without.json.reconciliation).toMatchObject({ returned: 1, balanced: true });
      expect(without.told[0]).toContain("任务矩阵工作簿的进展填报中有1行已填内容，没有并入报告");
      const within = await consolidateIn(folder, path);
      expect(within.json.reconciliation).toMatchObject({ returned: 2, balanced: true });
      expect(within.told.join("\n")).not.toContain("没有并入报告");
    }));

  test.each([
    ["together with --notice", "任务矩阵.xlsx", ["--notice", "通知.txt"], "--notice 和 --master 只能给一个"],
    ["with a return", "收件/区教委.xlsx", [], "不是任务矩阵工作簿，未进行汇总"],
  ])("is refused %s, with nothing written", (_, name, options, said) =>
    inInbox(async (folder) => {
      await saveMaster(join(folder, "任务矩阵.xlsx"), {});
      const before = await filesIn(folder);
      const { status, told } = await taskMatrix([
        ...["consolidate", join(folder, "收件"), "--master", join(folder, name)],
        ...["--out", join(folder, "汇总报告.xlsx"), ...options],
      ]);
      expect(status).toBe(2);
      expect(told).toEqual([expect.stringContaining(said)]);
      expect(await filesIn(folder)).toEqual(before);
    }),
  );
});
