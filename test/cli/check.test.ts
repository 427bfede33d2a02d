import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { unzipSync } from "fflate";
import { readWorkbook } from "../../src/adapters/xlsx/readWorkbook";
import { writeWorkbook } from "../../src/adapters/xlsx/writeWorkbook";
import { planMaster, planReturn } from "../../src/core/matrix/planWorkbooks";
import { reportingRound } from "../../src/core/matrix/round";
import { gridText, type WorkbookGrid } from "../../src/core/sheet/grid";
import { cleanRow, SIGNED } from "../core/rules/faults/faultCase";
import { filesIn, inTemporaryFolder, taskMatrix } from "../support/commandLine";
import { cellIn, filledReturnPlan, forEachTask, ROUND, type Entries } from "../support/filledReturn";
import { rawArchive } from "../support/rawArchive";

const UNIT = "区教委";
const NAME = `2017-${UNIT}-填报表.xlsx`;
const STATUS = cellIn(UNIT, "3.1.1", "进展状态");

interface CheckJson {
  readonly files: readonly {
    readonly file: string;
    readonly kind: string;
    readonly problem: { readonly code: string; readonly message: string } | null;
    readonly findings: readonly Record<string, unknown>[];
    readonly fixed?: readonly Record<string, unknown>[];
    readonly fixProblem?: string | null;
  }[];
}

async function checkJson(...given: readonly string[]) {
  const { status, told, json } = await taskMatrix(["check", ...given, "--json"]);
  return { status, told, files: (json as CheckJson | null)?.files ?? [] };
}

async function bytesOf(entries: Entries, unit = UNIT): Promise<Uint8Array> {
  const rows = forEachTask(unit, (index) => cleanRow("达到序时进度", {}, index));
  const typed = Object.entries(entries).map(([task, row]) => [task, { ...rows[task], ...row }] as const);
  const plan = filledReturnPlan(unit, { ...rows, ...Object.fromEntries(typed) }, { signOff: SIGNED });
  return writeWorkbook(plan);
}

/** The status as a synonym, which is certain, and nothing else to say. */
const SYNONYM: Entries = { "3.1.1": { 进展状态: "按计划" } };

async function read(path: string): Promise<WorkbookGrid> {
  const outcome = await readWorkbook(await readFile(path));
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.workbook;
}

async function statusIn(path: string): Promise<string | null> {
  const sheet = (await read(path)).sheets.find(({ name }) => name === "进展填报");
  return sheet ? gridText(sheet, Number(STATUS.slice(1)) - 1, 11) : null;
}

const OTHER_NOTICE = [
  "万州区人民政府办公室关于做好安全生产重点任务分工的通知",
  "万州府办发〔2018〕12号",
  "各乡镇：",
  "一、强化监管",
  "（一）开展检查。落实双随机检查。（区教委、区公安局负责）",
  "万州区人民政府办公室",
].join("\n");

describe("what is printed", () => {
  test("finds no error in the blank returns and the master", async () => {
    const files = await inTemporaryFolder(async (folder) => {
      await taskMatrix(["generate", "--out", folder, "--period", "2017"]);
      const { status, files: checked } = await checkJson(folder);
      expect(status).toBe(0);
      return checked;
    });
    expect(files.map(({ kind }) => kind).sort()).toEqual(
      ["master", ...Array<string>(37).fill("return")].sort(),
    );
    expect(files.flatMap(({ findings }) => findings.filter(({ severity }) => severity === "error"))).toEqual(
      [],
    );
  });

  test("gives each finding with its place, and status 1", async () => {
    await inTemporaryFolder(async (folder) => {
      const path = join(folder, NAME);
      await writeFile(path, await bytesOf({ "3.1.1": { 进展状态: "乱写" } }));
      const { status, json, told } = await taskMatrix(["check", path, "--json"]);
      expect([status, told]).toEqual([1, []]);
      const { files } = json as { files: Record<string, unknown>[] };
      expect(files).toHaveLength(1);
      const [file = {}] = files;
      expect({ ...file, findings: null }).toEqual({
        file: path,
        kind: "return",
        units: [UNIT],
        period: 2017,
        problem: null,
        findings: null,
      });
      const findings = file["findings"] as Record<string, unknown>[];
      expect(findings[0]).toEqual({
        rule: "status-unknown",
        severity: "error",
        sheet: "进展填报",
        cell: "L6",
        taskId: "3.1.1",
        message: expect.stringContaining("乱写"),
        messageEn: expect.stringContaining("乱写"),
        fix: null,
        fixCertain: false,
      });
    });
  });

  test("without --json a line for each finding, in the language of the surroundings", async () => {
    await inTemporaryFolder(async (folder) => {
      const path = join(folder, NAME);
      await writeFile(path, await bytesOf({ "3.1.1": { 进展状态: "乱写" } }));
      const chinese = await taskMatrix(["check", path]);
      expect(chinese.printed.split("\n")[0]).toMatch(/\t错误\t进展填报!L6\t.*不在列表中/);
      const english = await taskMatrix(["check", path], "en");
      expect(english.printed.split("\n")[0]).toMatch(/\terror\t进展填报!L6\t.*not in the list/);
    });
  });

  test("tells a repair that a person has to confirm from one that is certain", async () => {
    await inTemporaryFolder(async (folder) => {
      const path = join(folder, NAME);
      const fixes = async (status: string) => {
        await writeFile(path, await bytesOf({ "3.1.1": { 进展状态: status } }));
        const { files } = await checkJson(path);
        return files[0]?.findings.map(({ fix, fixCertain }) => [fix, fixCertain]);
      };
      expect(await fixes("按计划")).toEqual([["达到序时进度", true]]);
      expect(await fixes("推进中")).toEqual([["达到序时进度", false]]);
    });
  });

  test("of a return of another notice goes by its own notice", async () => {
    await inTemporaryFolder(async (folder) => {
      await writeFile(join(folder, "notice.txt"), OTHER_NOTICE);
      await taskMatrix([
        "generate",
        "--out",
        folder,
        "--notice",
        join(folder, "notice.txt"),
        "--period",
        "2019",
      ]);
      const { status, json } = await taskMatrix(["check", join(folder, "填报表"), "--json"]);
      expect(status).toBe(0);
      expect(json).toMatchObject({
        files: [
          { period: 2019, problem: null },
          { period: 2019, problem: null },
        ],
      });
    });
  });
});

describe("several files", () => {
  test("one that cannot be read keeps its place among the others, with the reason", async () => {
    await inTemporaryFolder(async (folder) => {
      await writeFile(join(folder, "1.xlsx"), await bytesOf({}));
      await writeFile(join(folder, "2.xlsx"), "文本");
      await writeFile(join(folder, "3.xlsx"), await bytesOf({}, "区司法局"));
      const { status, files } = await checkJson(folder);
      expect(status).toBe(1);
      expect(files.map(({ kind, problem }) => [kind, problem?.code ?? null])).toEqual([
        ["return", null],
        ["unknown", "not-a-workbook"],
        ["return", null],
      ]);
      expect(files[1]?.problem?.message).toMatch(/\p{Script=Han}.*。$/u);
      const { printed } = await taskMatrix(["check", folder]);
      expect(printed.split("\n")).toHaveLength(3);
    });
  });

  test("a text copied from another unit is found, whatever is repaired", async () => {
    await inTemporaryFolder(async (folder) => {
      const text = "恒合土家族乡初级中学塑胶运动场5月开工，8月底完工，9月1日交付使用，投入资金216万元。";
      const row = { 进展情况: text };
      await writeFile(join(folder, "1.xlsx"), await bytesOf({ "3.1.1": { ...row, 进展状态: "按计划" } }));
      const other = forEachTask("区司法局", () => row);
      await writeFile(join(folder, "2.xlsx"), await bytesOf(other, "区司法局"));
      const { files } = await checkJson(folder, "--fix", join(folder, "修正"));
      expect(files[0]?.findings.map(({ rule }) => rule)).toContain("copied-from-other");
      expect(files[0]?.fixed).toHaveLength(1);
    });
  });
});

describe("--fix", () => {
  test("writes copies of what was repaired, lists it, and leaves the originals as they were", async () => {
    await inTemporaryFolder(async (folder) => {
      const inbox = join(folder, "收件");
      const out = join(folder, "修正");
      await mkdir(inbox);
      const faulty = await bytesOf(SYNONYM);
      await writeFile(join(inbox, NAME), faulty);
      await writeFile(join(inbox, "好.xlsx"), await bytesOf({}, "区司法局"));
      await writeFile(join(inbox, "坏.xlsx"), "文本");
      const { status, told, files } = await checkJson(inbox, "--fix", out);
      expect(status).toBe(1);
      expect(await filesIn(out)).toEqual([NAME]);
      expect([...(await readFile(join(inbox, NAME)))]).toEqual([...faulty]);
      expect(await statusIn(join(out, NAME))).toBe("达到序时进度");
      const ours = files.find(({ file }) => file.endsWith(NAME));
      expect(ours?.fixed).toEqual([
        { rule: "status-synonym", sheet: "进展填报", cell: STATUS, before: "按计划", after: "达到序时进度" },
      ]);
      expect(files.map(({ fixed }) => fixed?.length).sort()).toEqual([0, 0, 1]);
      expect(told.join("\n")).toContain(`进展填报!${STATUS}\t按计划 → 达到序时进度`);
      expect(told.at(-1)).toMatch(/1个文件.*原文件没有改动/);
    });
  });

  test("a copy has nothing left to repair, and a second run writes the same", async () => {
    await inTemporaryFolder(async (folder) => {
      const path = join(folder, NAME);
      await writeFile(path, await bytesOf(SYNONYM));
      const out = join(folder, "修正");
      await taskMatrix(["check", path, "--fix", out]);
      await taskMatrix(["check", path, "--fix", out]);
      expect(await filesIn(out)).toEqual([NAME]);
      const again = await checkJson(join(out, NAME), "--fix", join(folder, "再修正"));
      expect([again.status, again.files[0]?.fixed]).toEqual([0, []]);
    });
  });

  test("where nothing is to be repaired writes nothing and says so", async () => {
    await inTemporaryFolder(async (folder) => {
      const path = join(folder, NAME);
      await writeFile(path, await bytesOf({}));
      const { status, told } = await checkJson(path, "--fix", join(folder, "修正"));
      expect([status, await filesIn(folder)]).toEqual([0, [NAME]]);
      expect(told).toEqual([expect.stringContaining("没有写出修正副本")]);
    });
  });

  test("into the folder of any original is refused, and nothing is written", async () => {
    await inTemporaryFolder(async (folder) => {
      await mkdir(join(folder, "甲"));
      await mkdir(join(folder, "乙"));
      await writeFile(join(folder, "甲", NAME), await bytesOf(SYNONYM));
      await writeFile(join(folder, "乙", NAME), await bytesOf({}));
      const before = await filesIn(folder);
      for (const out of ["甲", "乙", "甲/../乙"]) {
        const { status, told, printed } = await taskMatrix(["check", folder, "--fix", `${folder}/${out}`]);
        expect([status, told.length, printed]).toEqual([2, 1, ""]);
        expect(told[0]).toContain("原文件所在目录");
      }
      expect(await filesIn(folder)).toEqual(before);
    });
  });

  test("files of one name from two folders get a copy each", async () => {
    await inTemporaryFolder(async (folder) => {
      for (const [place, status] of [
        ["甲", "按计划"],
        ["乙", "完成"],
      ] as const) {
        await mkdir(join(folder, place));
        const row = { ...cleanRow("已完成"), 进展情况: "恒合乡中心小学教学楼已交付使用。", 进展状态: status };
        await writeFile(join(folder, place, NAME), await bytesOf({ "3.1.1": row }));
      }
      const out = join(folder, "修正");
      const { files } = await checkJson(join(folder, "甲"), join(folder, "乙"), "--fix", out);
      expect(files.map(({ fixed }) => fixed?.map(({ after }) => after))).toEqual([
        ["达到序时进度"],
        ["已完成"],
      ]);
      expect(await filesIn(out)).toEqual([`2017-${UNIT}-填报表(2).xlsx`, NAME].sort());
      expect(await statusIn(join(out, NAME))).toBe("达到序时进度");
      expect(await statusIn(join(out, `2017-${UNIT}-填报表(2).xlsx`))).toBe("已完成");
    });
  });

  test("a file that cannot be changed is left alone with the reason, and the others go on", async () => {
    await inTemporaryFolder(async (folder) => {
      const whole = await bytesOf(SYNONYM);
      const parts = unzipSync(whole);
      const related = Buffer.from(parts["_rels/.rels"] ?? []).toString();
      const origin = `<Relationship Id="sig" Type="x/digital-signature/origin" Target="_xmlsignatures/o.sigs"/>`;
      const signed = { ...parts, "_rels/.rels": related.replace("</Rel", `${origin}</Rel`) };
      const bytes = rawArchive(Object.entries(signed).map(([name, content]) => ({ name, content })));
      await mkdir(join(folder, "收件"));
      await writeFile(join(folder, "收件", "1-签名.xlsx"), bytes);
      await writeFile(join(folder, "收件", "2.xlsx"), whole);
      const out = join(folder, "修正");
      const { status, told, files } = await checkJson(join(folder, "收件"), "--fix", out);
      expect([status, await filesIn(out)]).toEqual([1, ["2.xlsx"]]);
      expect(files.map(({ fixProblem }) => fixProblem)).toEqual([expect.stringContaining("数字签名"), null]);
      expect(told.join("\n")).toMatch(/1-签名\.xlsx\t未能修正，原文件没有改动：.*数字签名/);
      expect([...(await readFile(join(folder, "收件", "1-签名.xlsx")))]).toEqual([...bytes]);
    });
  });
});

describe("--master and --previous", () => {
  test("the master's settings count over those of the file", async () => {
    await inTemporaryFolder(async (folder) => {
      const { check } = ROUND.settings;
      const strict = reportingRound(ROUND.notice, {
        ...ROUND.settings,
        check: { ...check, minimumLength: 400 },
      });
      const master = join(folder, "任务矩阵-2017.xlsx");
      await writeFile(master, await writeWorkbook(planMaster(strict)));
      const path = join(folder, NAME);
      await writeFile(path, await bytesOf({}));
      const rules = async (...more: readonly string[]) =>
        new Set((await checkJson(path, ...more)).files[0]?.findings.map(({ rule }) => rule));
      expect((await rules()).has("progress-too-short")).toBe(false);
      expect((await rules("--master", master)).has("progress-too-short")).toBe(true);
    });
  });

  test("a report's earlier texts are compared with", async () => {
    await inTemporaryFolder(async (folder) => {
      await mkdir(join(folder, "去年"));
      const lastYear = reportingRound(ROUND.notice, { ...ROUND.settings, period: 2016 });
      const rows = forEachTask(UNIT, (index) => cleanRow("达到序时进度", {}, index));
      const plan = filledReturnPlan(UNIT, rows, {
        round: lastYear,
        signOff: { ...SIGNED, 填报日期: "2016-12-18" },
      });
      await writeFile(join(folder, "去年", NAME), await writeWorkbook(plan));
      const report = join(folder, "汇总报告-2016.xlsx");
      const made = ["consolidate", join(folder, "去年"), "--out", report, "--period", "2016"];
      expect((await taskMatrix(made)).status).toBe(0);
      const path = join(folder, NAME);
      await writeFile(path, await bytesOf({}));
      const { files } = await checkJson(path, "--previous", report);
      expect(files[0]?.findings.map(({ rule }) => rule)).toContain("copied-from-previous");
    });
  });

  test.each([
    ["--master", "return", /不是任务矩阵工作簿/],
    ["--master", "text", /不是Excel工作簿/],
    ["--master", "folder", /不是目录/],
    ["--master", "nothing", /无法读取/],
    ["--previous", "sign-off", /没有进展明细/],
    ["--previous", "text", /不是Excel工作簿/],
  ])("%s that is none (%s) is refused in one line, and nothing is checked", async (option, what, reason) => {
    await inTemporaryFolder(async (folder) => {
      const path = join(folder, NAME);
      await writeFile(path, await bytesOf(SYNONYM));
      const given = join(folder, what);
      if (what === "return") await copyFile(path, given);
      if (what === "text") await writeFile(given, "文本");
      if (what === "folder") await mkdir(given);
      if (what === "sign-off") {
        const plan = planReturn(ROUND, UNIT);
        const sheets = plan.sheets.filter(({ name }) => name !== "进展填报");
        await writeFile(given, await writeWorkbook({ ...plan, sheets, names: [] }));
      }
      const before = await filesIn(folder);
      const out = join(folder, "修正");
      const { status, told, printed } = await taskMatrix(["check", path, option, given, "--fix", out]);
      expect([status, told.length, printed]).toEqual([2, 1, ""]);
      expect(told[0]).toMatch(reason);
      expect(await filesIn(folder)).toEqual(before);
    });
  });
});

describe("--notices", () => {
  test("writes a workbook and a mail for each return with something to correct", async () => {
    await inTemporaryFolder(async (folder) => {
      const path = join(folder, NAME);
      await writeFile(path, await bytesOf({ "3.1.1": { 进展状态: "乱写" } }));
      const good = [
        "恒合乡职工书屋5月建成开放，藏书1200册，购书经费6万元由工会经费列支。",
        "地宝乡困难职工帮扶中心为23户发放慰问金4.6万元，春节前全部到户。",
        "组织少数民族职工技能竞赛两场，参赛86人，3人获区级技术能手称号。",
      ];
      const rows = forEachTask("区总工会", (index) => ({ 进展情况: good[index] ?? "" }));
      await writeFile(join(folder, "好.xlsx"), await bytesOf(rows, "区总工会"));
      const out = join(folder, "通知单");
      const options = ["--notices", out, "--due", "2017年12月28日"];
      const { status, told } = await taskMatrix(["check", path, join(folder, "好.xlsx"), ...options]);
      expect(status).toBe(1);
      const made = await filesIn(out);
      expect(made).toEqual([`2017-${UNIT}-退回修改通知单.txt`, `2017-${UNIT}-退回修改通知单.xlsx`]);
      for (const name of made) expect(told.join("\n")).toContain(name);
      const mail = await readFile(join(out, made[0] ?? ""), "utf8");
      expect(mail).toContain("乱写");
      expect(mail).toContain("12月28日");
      expect((await read(join(out, made[1] ?? ""))).sheets).toHaveLength(1);
    });
  });

  test("--due without it is refused, and so is a day that is none", async () => {
    for (const options of [
      ["--due", "2017-12-28"],
      ["--notices", "通知单", "--due", "年后"],
    ]) {
      const { status, told } = await taskMatrix(["check", "没有.xlsx", ...options]);
      expect([status, told.length]).toEqual([2, 1]);
      expect(told[0]).toContain("--due");
    }
  });
});

test("without FILE, or with one that is not there, nothing is done", async () => {
  expect(await taskMatrix(["check"])).toMatchObject({ status: 2, told: ["请给出要校验的文件。"] });
  expect(await taskMatrix(["check", "没有.xlsx"])).toMatchObject({ status: 2, printed: "" });
});

test("--help names every option", async () => {
  const { status, printed } = await taskMatrix(["check", "--help"]);
  expect(status).toBe(0);
  for (const option of ["--master", "--previous", "--fix", "--notices", "--due", "--json"]) {
    expect(printed).toContain(option);
  }
});
