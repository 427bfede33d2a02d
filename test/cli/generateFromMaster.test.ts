import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { editWorkbook } from "../../src/adapters/xlsx/editWorkbook";
import { readWorkbook } from "../../src/adapters/xlsx/readWorkbook";
import { writeWorkbook } from "../../src/adapters/xlsx/writeWorkbook";
import { planMaster, planReturn } from "../../src/core/matrix/planWorkbooks";
import { reportingRound } from "../../src/core/matrix/round";
import { readStamp } from "../../src/core/matrix/stamp";
import { findSheet, gridText } from "../../src/core/sheet/grid";
import { filesIn, inTemporaryFolder, taskMatrix } from "../support/commandLine";
import { ROUND } from "../support/filledReturn";

const ISSUED = reportingRound(ROUND.notice, {
  period: 2016,
  deadline: "2016-12-20",
  contact: "张三 58123456",
});

/** A master in which a coordinator has typed into cells of 校验设置. */
async function master(path: string, cells: Readonly<Record<string, string | number>> = {}): Promise<string> {
  const changes = Object.entries(cells).map(([address, value]) => ({
    ...{ sheet: "校验设置", address, value, numberFormat: null },
  }));
  const bytes = await writeWorkbook(planMaster(ISSUED));
  await writeFile(path, changes.length === 0 ? bytes : await editWorkbook(bytes, changes));
  return path;
}

async function settingsIn(path: string) {
  const outcome = await readWorkbook(await readFile(path));
  return outcome.ok ? readStamp(outcome.workbook)?.settings : null;
}

describe("generate --master", () => {
  test("takes period, deadline, contact and changed settings into the new master and the returns", () =>
    inTemporaryFolder(async (folder) => {
      const given = await master(join(folder, "任务矩阵.xlsx"), { B6: 15, B25: 0.2 });
      const out = join(folder, "out");
      const { status, told } = await taskMatrix([
        ...["generate", "--master", given, "--out", out, "--units", "区教委"],
      ]);
      expect(status).toBe(0);
      expect(told).toEqual(["已生成任务矩阵工作簿1个、填报表1个。"]);
      const files = ["任务矩阵-2016.xlsx", "填报表/2016-区教委-填报表.xlsx"];
      expect(await filesIn(out)).toEqual(files);
      const { check, report } = ISSUED.settings;
      const settings = {
        ...ISSUED.settings,
        check: { ...check, minimumLength: 15 },
        report: { ...report, yellowFrom: 0.2 },
      };
      for (const file of files) expect(await settingsIn(join(out, file))).toEqual(settings);
    }));

  test("explicit options win, and another period does not take the deadline over", () =>
    inTemporaryFolder(async (folder) => {
      const given = await master(join(folder, "任务矩阵.xlsx"));
      const made = async (...options: string[]) => {
        const out = join(folder, options.join(""));
        await taskMatrix([...["generate", "--master", given, "--out", out, "--units", "区教委", ...options]]);
        const [file = ""] = await filesIn(out);
        return settingsIn(join(out, file));
      };
      expect(await made("--deadline", "2016-12-31", "--contact", "李四")).toMatchObject({
        ...{ period: 2016, deadline: "2016-12-31", contact: "李四" },
      });
      expect(await made("--period", "2018")).toMatchObject({
        ...{ period: 2018, deadline: null, contact: "张三 58123456" },
      });
    }));

  test("takes what was registered into the new master of the same period, and into no other year's", () =>
    inTemporaryFolder(async (folder) => {
      const given = join(folder, "任务矩阵-2016.xlsx");
      const typed = { E4: "12月19日", G5: "纸质", L5: "12月21日电话催报" };
      const changes = Object.entries(typed).map(([address, value]) => ({
        ...{ sheet: "报送登记", address, value, numberFormat: null },
      }));
      const renamed = ["区教委", "区教育局", "更名"].map((value, column) => ({
        ...{ sheet: "单位沿革", address: `${"ABC"[column]}4`, value, numberFormat: null },
      }));
      const blank = await writeWorkbook(planMaster(ISSUED));
      await writeFile(given, await editWorkbook(blank, [...changes, ...renamed]));
      const registered = async (path: string) => {
        const outcome = await readWorkbook(await readFile(path));
        const sheet = outcome.ok ? findSheet(outcome.workbook, "报送登记") : null;
        return sheet && [gridText(sheet, 3, 4), gridText(sheet, 4, 6), gridText(sheet, 4, 11)];
      };

      const { told } = await taskMatrix(["generate", "--master", given, "--out", folder]);
      expect(told).toContain(
        "原任务矩阵工作簿中填写的6个单元格（报送登记、单位沿革等）已带入新的任务矩阵工作簿。",
      );
      expect(await registered(given)).toEqual(Object.values(typed));
      expect(await registered(join(folder, "任务矩阵-2016(旧).xlsx"))).toEqual(Object.values(typed));
      expect(await filesIn(folder)).toContain("填报表/2016-区教育局-填报表.xlsx");

      const next = await taskMatrix(["generate", "--master", given, "--out", folder, "--period", "2018"]);
      expect(next.told).toContain(
        "原任务矩阵工作簿中填写的3个单元格（报送登记、单位沿革等）已带入新的任务矩阵工作簿。",
      );
      expect(await registered(join(folder, "任务矩阵-2018.xlsx"))).toEqual(["", "", ""]);
    }));

  test("says what of the settings was not understood, and goes on", () =>
    inTemporaryFolder(async (folder) => {
      const given = await master(join(folder, "任务矩阵.xlsx"), { B6: "很多" });
      const out = join(folder, "out");
      const { status, told } = await taskMatrix(["generate", "--master", given, "--out", out]);
      expect(status).toBe(0);
      expect(told[0]).toBe("“校验设置”B6填的是“很多”，应填0至1000的整数；现按8字校验。");
    }));

  test.each([
    ["together with --notice", ["--notice", "通知.txt"], "--notice 和 --master 只能给一个"],
    ["with a return", [], "不是任务矩阵工作簿，未生成"],
  ])("is refused %s, with nothing written", (_, options, said) =>
    inTemporaryFolder(async (folder) => {
      const given = join(folder, "填报表.xlsx");
      await writeFile(given, await writeWorkbook(planReturn(ISSUED, "区教委")));
      const out = join(folder, "out");
      const { status, told } = await taskMatrix(["generate", "--master", given, "--out", out, ...options]);
      expect(status).toBe(2);
      expect(told).toEqual([expect.stringContaining(said)]);
      expect(await filesIn(folder)).toEqual(["填报表.xlsx"]);
    }),
  );
});
