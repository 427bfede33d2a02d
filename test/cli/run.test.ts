import { copyFile, mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { readWorkbook } from "../../src/adapters/xlsx/readWorkbook";
import { writeWorkbook } from "../../src/adapters/xlsx/writeWorkbook";
import { planReturn, returnUnits } from "../../src/core/matrix/planWorkbooks";
import { reportingRound } from "../../src/core/matrix/round";
import { BUNDLED_TEXT } from "../../src/core/notice/bundledText";
import { parseNotice } from "../../src/core/notice/parseNotice";
import { findSheet, type WorkbookGrid } from "../../src/core/sheet/grid";
import { complete, filledReturnPlan, ROUND, type Entries } from "../support/filledReturn";
import { filesIn, inTemporaryFolder, taskMatrix } from "../support/commandLine";
import { rawArchive } from "../support/rawArchive";
import { rawWorkbook } from "../support/rawWorkbook";

const UNITS = returnUnits(ROUND);
const UNIT = "区教委";
const RETURN_NAME = `2017-${UNIT}-填报表.xlsx`;

let shared = "";
let generated: Awaited<ReturnType<typeof taskMatrix>>;

beforeAll(async () => {
  shared = mkdtempSync(join(tmpdir(), "task-matrix-shared-"));
  generated = await taskMatrix(["generate", "--out", join(shared, "out"), "--period", "2017", "--json"]);
}, 60_000);

afterAll(() => {
  rmSync(shared, { recursive: true, force: true });
});

const blankFolder = () => join(shared, "out", "填报表");

async function readFileGrid(path: string): Promise<WorkbookGrid> {
  const outcome = await readWorkbook(await readFile(path));
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.workbook;
}

async function saveReturn(path: string, entries: Entries, unit = UNIT): Promise<void> {
  await writeFile(path, await writeWorkbook(filledReturnPlan(unit, entries)));
}

const OTHER_NOTICE = [
  "万州区人民政府办公室关于做好安全生产重点任务分工的通知",
  "万州府办发〔2018〕12号",
  "各乡镇：",
  "一、强化监管",
  "（一）开展检查。落实双随机检查。（区教委、区公安局负责）",
  "万州区人民政府办公室",
].join("\n");

describe("generate", () => {
  test("writes the master and 37 returns and lists them", async () => {
    expect(generated.status).toBe(0);
    expect(generated.json).toEqual({
      files: [
        {
          path: join(shared, "out", "任务矩阵-2017.xlsx"),
          kind: "master",
          unit: null,
          rows: 182,
          prefilled: 0,
        },
        ...UNITS.map((unit) => ({
          path: join(blankFolder(), `2017-${unit}-填报表.xlsx`),
          kind: "return",
          unit,
          rows: ROUND.assignments.filter((assignment) => assignment.unit.name === unit).length,
          prefilled: 0,
        })),
      ],
    });
    const files = await filesIn(join(shared, "out"));
    expect(files).toHaveLength(38);
    expect(files.filter((name) => !name.endsWith(".xlsx"))).toEqual([]);
  });

  test("only the units that are named, for the current year where none is given", async () => {
    await inTemporaryFolder(async (folder) => {
      const { status } = await taskMatrix([
        "generate",
        "--out",
        folder,
        "--units",
        "区教委，区司法局、区科委",
      ]);
      expect(status).toBe(0);
      expect(await filesIn(folder)).toEqual(
        [
          "任务矩阵-2017.xlsx",
          ...["区教委", "区司法局", "区科委"].map((unit) => `填报表/2017-${unit}-填报表.xlsx`),
        ].sort(),
      );
    });
  });

  test("says deadline and contact in the returns", async () => {
    await inTemporaryFolder(async (folder) => {
      const options = ["--units", UNIT, "--deadline", "2017年12月20日", "--contact", "=张三 023-58220000"];
      const { status, told } = await taskMatrix(["generate", "--out", folder, ...options]);
      expect(status).toBe(0);
      expect(told).toContain("--deadline 按2017-12-20处理。");
      const grid = await readFileGrid(join(folder, "填报表", RETURN_NAME));
      const said = [...(findSheet(grid, "填报说明")?.cells.values() ?? [])].flatMap((row) =>
        [...row.values()].map(({ text }) => text),
      );
      expect(said.some((text) => text.includes("2017年12月20日前"))).toBe(true);
      expect(said.some((text) => text.includes("=张三 023-58220000"))).toBe(true);
    });
  });

  test("a day that is put as a day needs no word", async () => {
    await inTemporaryFolder(async (folder) => {
      const options = ["--units", UNIT, "--deadline", "2017-12-20"];
      const { told } = await taskMatrix(["generate", "--out", folder, ...options]);
      expect(told.filter((text) => text.includes("--deadline"))).toEqual([]);
    });
  });

  test("another notice's files carry its number, beside those of the first", async () => {
    await inTemporaryFolder(async (folder) => {
      await writeFile(join(folder, "notice.txt"), OTHER_NOTICE);
      const options = ["--notice", join(folder, "notice.txt"), "--period", "2017"];
      expect((await taskMatrix(["generate", "--out", folder, ...options])).status).toBe(0);
      expect(await filesIn(folder)).toEqual([
        "notice.txt",
        "万州府办发〔2018〕12号-任务矩阵-2017.xlsx",
        "填报表/万州府办发〔2018〕12号-2017-区公安局-填报表.xlsx",
        "填报表/万州府办发〔2018〕12号-2017-区教委-填报表.xlsx",
      ]);
    });
  });

  test("twice leaves the same files, and nothing but them", async () => {
    await inTemporaryFolder(async (folder) => {
      const command = ["generate", "--out", folder, "--period", "2017", "--units", UNIT];
      await taskMatrix(command);
      const before = await filesIn(folder);
      const again = await taskMatrix(command);
      expect(again.status).toBe(0);
      expect(await filesIn(folder)).toEqual(before);
    });
  });

  test("keeps a file that somebody filled in, and an older one that was kept before", async () => {
    await inTemporaryFolder(async (folder) => {
      const command = ["generate", "--out", folder, "--period", "2017", "--units", UNIT];
      await taskMatrix(command);
      const path = join(folder, "填报表", RETURN_NAME);
      const kept = [`填报表/2017-${UNIT}-填报表(旧).xlsx`, `填报表/2017-${UNIT}-填报表(旧2).xlsx`];
      for (const [turn, name] of kept.entries()) {
        await saveReturn(path, { "3.1.1": { 进展情况: `第${turn}次` } });
        const filled = await readFile(path);
        const { status, told } = await taskMatrix(command);
        expect(status).toBe(0);
        expect(told.join("\n")).toContain(join(folder, name));
        expect(await readFile(join(folder, name))).toEqual(filled);
        const fresh = await readFileGrid(path);
        expect(findSheet(fresh, "进展填报")?.cells.get(5)?.has(10)).toBe(false);
      }
      expect(await filesIn(folder)).toEqual(["任务矩阵-2017.xlsx", ...kept, `填报表/${RETURN_NAME}`].sort());
    });
  });

  test("changes nothing where a file cannot be written", async () => {
    await inTemporaryFolder(async (folder) => {
      const command = ["generate", "--out", folder, "--period", "2017", "--units", "区教委,区司法局"];
      await mkdir(join(folder, "填报表"));
      await saveReturn(join(folder, "填报表", RETURN_NAME), { "3.1.1": { 进展情况: "已填" } });
      const filled = await readFile(join(folder, "填报表", RETURN_NAME));
      // A folder stands where a file shall go.
      await mkdir(join(folder, "填报表", "2017-区司法局-填报表.xlsx", "占位"), { recursive: true });
      const { status, told, printed } = await taskMatrix(command);
      expect([status, told.length, printed]).toEqual([2, 1, ""]);
      expect(await filesIn(folder)).toEqual([`填报表/${RETURN_NAME}`]);
      expect(await readFile(join(folder, "填报表", RETURN_NAME))).toEqual(filled);
    });
  });

  test("makes no folder where it cannot write", async () => {
    await inTemporaryFolder(async (folder) => {
      await writeFile(join(folder, "file"), "");
      const { status, told } = await taskMatrix([
        "generate",
        "--units",
        UNIT,
        "--out",
        join(folder, "file", "out"),
      ]);
      expect([status, told.length]).toEqual([2, 1]);
      expect(await filesIn(folder)).toEqual(["file"]);
      await writeFile(join(folder, "填报表"), "");
      expect((await taskMatrix(["generate", "--units", UNIT, "--out", folder])).status).toBe(2);
      expect(await filesIn(folder)).toEqual(["file", "填报表"]);
    });
  });
});

interface ConsolidateJson {
  period: number;
  files: { file: string; status: string; problem: { code: string; message: string } | null }[];
  missingUnits: string[];
  reconciliation: Record<string, number | boolean>;
}

async function consolidateJson(...given: string[]): Promise<{ status: number; json: ConsolidateJson }> {
  const { status, json } = await taskMatrix(["consolidate", ...given, "--json"]);
  return { status, json: json as ConsolidateJson };
}

describe("consolidate", () => {
  test("the 37 blank returns: 182 expected, 182 blank, balanced", async () => {
    const out = join(shared, "汇总报告-2017.xlsx");
    const { status, json } = await consolidateJson(blankFolder(), "--out", out);
    expect(status).toBe(0);
    expect(Object.keys(json)).toEqual(["period", "files", "missingUnits", "reconciliation"]);
    expect(json.reconciliation).toEqual({
      expected: 182,
      returned: 0,
      blank: 182,
      missing: 0,
      merged: 0,
      extra: 0,
      rowsRead: 182,
      superseded: 0,
      unmatched: 0,
      rejectedRows: 0,
      cellsRead: 0,
      cellsPlaced: 0,
      cellsAside: 0,
      balanced: true,
    });
    expect([json.period, json.missingUnits]).toEqual([2017, []]);
    const file = json.files.find(({ file: name }) => name.endsWith(RETURN_NAME));
    expect(file).toEqual({
      file: join(blankFolder(), RETURN_NAME),
      units: [UNIT],
      status: "accepted",
      problem: null,
      rows: 9,
      matchedBy: "stamp",
      state: "收到日期待核",
      findings: { error: 0, warning: 9, info: 0 },
    });
    const grid = await readFileGrid(out);
    expect(grid.sheets.filter(({ visibility }) => visibility === "visible").map(({ name }) => name)).toEqual(
      "总览, 任务矩阵, 任务汇总, 单位汇总, 进展明细, 问题清单, 填报核查清单, 报送情况, 未报事项, 数据核对, 发展目标, 来源, 未并入内容, 督查清单".split(
        ", ",
      ),
    );
  });

  test("a report in the folder that it reads is not read, nor are its kept versions", async () => {
    await inTemporaryFolder(async (folder) => {
      const out = join(folder, "汇总报告-2017.xlsx");
      for (const text of ["第一次", "第二次", "第三次"]) {
        await saveReturn(join(folder, RETURN_NAME), {
          "3.1.1": complete("达到序时进度", { 进展情况: text }),
        });
        const { status, json } = await consolidateJson(folder, "--out", out);
        expect([status, json.files.map(({ file }) => file)]).toEqual([0, [join(folder, RETURN_NAME)]]);
      }
      expect(await filesIn(folder)).toEqual(
        [RETURN_NAME, "汇总报告-2017.xlsx", "汇总报告-2017(旧).xlsx", "汇总报告-2017(旧2).xlsx"].sort(),
      );
    });
  });

  test("bad files are each listed with a sentence, and the others go on", async () => {
    await inTemporaryFolder(async (folder) => {
      const inbox = join(folder, "收件");
      await mkdir(inbox);
      const put = (name: string, content: string | Uint8Array) => writeFile(join(inbox, name), content);
      const whole = await readFile(join(blankFolder(), RETURN_NAME));
      await saveReturn(join(inbox, "00-好.xlsx"), { "3.1.1": complete("达到序时进度") });
      await put("01-文本.xlsx", "进展情况：良好");
      await put("02-空.xlsx", "");
      await put("03-压缩包.xlsx", rawArchive([{ name: "readme.txt", content: "hello" }]));
      await put(
        "04-文档.xlsx",
        rawArchive([
          { name: "[Content_Types].xml", content: "<Types/>" },
          {
            name: "_rels/.rels",
            content:
              '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
          },
          {
            name: "word/document.xml",
            content: '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>',
          },
        ]),
      );
      await put(
        "05-无表.xlsx",
        rawWorkbook({ rows: '<row r="1"><c r="A1" t="inlineStr"><is><t>你好</t></is></c></row>' }),
      );
      const other = reportingRound(parseNotice(OTHER_NOTICE), {
        period: 2017,
        deadline: null,
        contact: null,
      });
      await put("06-另一通知.xlsx", await writeWorkbook(planReturn(other, UNIT)));
      const lastYear = reportingRound(ROUND.notice, { ...ROUND.settings, period: 2016 });
      await put("07-去年.xlsx", await writeWorkbook(planReturn(lastYear, UNIT)));
      await put("08-截断.xlsx", whole.subarray(0, Math.floor(whole.length / 2)));
      await put("09-说明.txt", "请查收");
      await put("~$00-好.xlsx", "锁");
      await put("Thumbs.db", "x");

      const out = join(folder, "报告.xlsx");
      const done = await consolidateJson(inbox, "--period", "2017", "--out", out);
      expect(done.status).toBe(1);
      const listed = done.json.files.map(({ file, status: what, problem }) => [
        file.slice(inbox.length + 1),
        what,
        problem?.code ?? null,
      ]);
      expect(listed).toEqual([
        ["00-好.xlsx", "accepted", null],
        ["01-文本.xlsx", "rejected", "not-a-workbook"],
        ["02-空.xlsx", "rejected", "empty-file"],
        ["03-压缩包.xlsx/readme.txt", "rejected", "not-a-workbook"],
        ["04-文档.xlsx", "rejected", "not-a-workbook"],
        ["05-无表.xlsx", "rejected", "no-table"],
        ["06-另一通知.xlsx", "rejected", "other-notice"],
        ["07-去年.xlsx", "rejected", "other-period"],
        ["08-截断.xlsx", "rejected", "damaged"],
        ["09-说明.txt", "rejected", "not-a-workbook"],
      ]);
      for (const { problem } of done.json.files.slice(1))
        expect(problem?.message).toMatch(/\p{Script=Han}.*。$/u);
      expect(done.json.reconciliation).toMatchObject({ returned: 1, rejectedRows: 10, balanced: true });
    });
  });

  test("status 1 where a row matches nothing, though no file was rejected", async () => {
    await inTemporaryFolder(async (folder) => {
      await saveReturn(join(folder, "a.xlsx"), {
        "3.1.1": { 主要内容: "改", 重点任务: "改", 进展情况: "有", 进展状态: "已完成" },
      });
      const { status, json } = await consolidateJson(join(folder, "a.xlsx"), "--out", join(folder, "r.xlsx"));
      expect([status, json.reconciliation["unmatched"], json.reconciliation["balanced"]]).toEqual([
        1,
        1,
        true,
      ]);
    });
  });

  test("takes the period that most files carry", async () => {
    await inTemporaryFolder(async (folder) => {
      for (const [name, period] of [
        ["a", 2018],
        ["b", 2018],
        ["c", 2017],
      ] as const) {
        const round = reportingRound(ROUND.notice, { ...ROUND.settings, period });
        await writeFile(join(folder, `${name}.xlsx`), await writeWorkbook(planReturn(round, UNIT)));
      }
      const { json } = await consolidateJson(folder, "--out", join(folder, "r.xlsx"));
      expect(json.period).toBe(2018);
      expect(json.files.map(({ status }) => status).sort()).toEqual(["accepted", "rejected", "superseded"]);
      const told = await consolidateJson(folder, "--period", "2017", "--out", join(folder, "r.xlsx"));
      expect(told.json.period).toBe(2017);
    });
  });

  test("says in the person's language what became of files, and that none of them could be brought in", async () => {
    await inTemporaryFolder(async (folder) => {
      const word = join(folder, "汇报.docx");
      await writeFile(word, "不是工作簿");
      const given = ["consolidate", word, "--out", join(folder, "r.xlsx"), "--period", "2017"];
      const [zh, en] = [await taskMatrix(given), await taskMatrix(given, "en")];
      expect(zh.told.slice(0, 2)).toEqual([
        expect.stringMatching(/^汇报\.docx：文件不是Excel工作簿；/),
        "给出的文件都没有并入，报告中各项次均为未报；请按以上各条处理后重新汇总。",
      ]);
      expect(en.told.slice(0, 2)).toEqual([
        expect.stringMatching(/^汇报\.docx: The file is not an Excel workbook;/),
        expect.stringMatching(/^None of the files could be brought in/),
      ]);
      expect(zh.printed).toMatch(/^2017年度：应报182项次，已填报0，空白0，缺182\n/);
      expect(en.printed).toMatch(/^2017: 182 assignments expected, 0 returned, 0 blank, 182 missing\n/);
      const returned = ["consolidate", blankFolder(), "--out", join(folder, "r2.xlsx")];
      expect((await taskMatrix(returned)).told.join()).not.toContain("都没有并入");
    });
  });

  test("of no file at all is refused, and so is a report in the place of a return", async () => {
    await inTemporaryFolder(async (folder) => {
      const empty = join(folder, "空");
      await mkdir(empty);
      const refused = await taskMatrix(["consolidate", empty, "--out", join(folder, "r.xlsx")]);
      expect([refused.status, refused.printed, refused.told.length]).toEqual([2, "", 1]);
      const taken = join(folder, RETURN_NAME);
      await copyFile(join(blankFolder(), RETURN_NAME), taken);
      const displacing = await taskMatrix(["consolidate", folder, "--out", taken]);
      expect(displacing.status).toBe(2);
      expect(await filesIn(folder)).toEqual([RETURN_NAME]);
    });
  });
});

describe("notice", () => {
  test("the bundled one: 29 tasks, 37 units, 182 assignments, 15 targets", async () => {
    const { status, json } = await taskMatrix(["notice", "--json"]);
    expect(status).toBe(0);
    const notice = json as Record<string, Record<string, unknown>[]>;
    expect(Object.keys(notice)).toEqual(
      expect.arrayContaining(
        "docNumber title issuer addressees sections tasks units targets warnings".split(" "),
      ),
    );
    expect([notice["tasks"]?.length, notice["units"]?.length, notice["targets"]?.length]).toEqual([
      29, 37, 15,
    ]);
    expect(notice["units"]?.reduce((sum, unit) => sum + Number(unit["tasks"]), 0)).toBe(182);
    expect(Object.keys(notice["tasks"]?.[0] ?? {})).toEqual(
      expect.arrayContaining(
        "id no path title content units openEnded deadline deadlineDate line".split(" "),
      ),
    );
    expect(Object.keys(notice["targets"]?.[0] ?? {})).toEqual(
      expect.arrayContaining("name scope target unit year qualifier text".split(" ")),
    );
  });

  test("a file of the same text gives the same tasks", async () => {
    await inTemporaryFolder(async (folder) => {
      await writeFile(join(folder, "n.txt"), BUNDLED_TEXT);
      const own = (await taskMatrix(["notice", join(folder, "n.txt"), "--json"])).json as { tasks: unknown };
      const bundled = (await taskMatrix(["notice", "--json"])).json as { tasks: unknown };
      expect(own.tasks).toEqual(bundled.tasks);
    });
  });

  test("without --json as text", async () => {
    const { printed } = await taskMatrix(["notice"]);
    expect(printed).toContain("29项任务，37个责任单位，182项次");
  });
});

describe("--help", () => {
  test.each([
    ["--help"],
    ["-h"],
    ["notice", "--help"],
    ["generate", "-h"],
    ["check", "--help"],
    ["consolidate", "--help"],
  ])("%s %s", async (...given) => {
    const { status, printed, told } = await taskMatrix(given.filter((text) => typeof text === "string"));
    expect([status, told]).toEqual([0, []]);
    expect(printed).toMatch(/^task-matrix/);
    expect(printed).toMatch(/[A-Za-z]{4}/);
    expect(printed).toMatch(/\p{Script=Han}{4}/u);
  });
});

describe("what cannot run: status 2, one line of reason, nothing written", () => {
  test.each<[string, string[]]>([
    ["no command", []],
    ["an unknown command", ["merge"]],
    ["a name of an object's member", ["constructor"]],
    ["an unknown option", ["generate", "--out", "OUT", "--color"]],
    ["an option of a later issue: --master", ["generate", "--out", "OUT", "--master", "IN"]],
    ["an option of a later issue: --update", ["consolidate", "IN", "--out", "OUT", "--update", "IN"]],
    ["an option of a later issue: --previous", ["generate", "--out", "OUT", "--previous", "IN"]],
    ["an option that check does not take", ["check", "IN", "--out", "OUT"]],
    ["a day to correct by, but no notices", ["check", "IN", "--due", "2017-12-28"]],
    ["the rows in the place of the report", ["consolidate", "IN", "--out", "OUT", "--rows", "OUT"]],
    ["no --out", ["generate"]],
    ["an empty --out", ["generate", "--out", ""]],
    ["--out without a value", ["generate", "--out"]],
    ["--out with an option as its value", ["generate", "--out", "--json"]],
    ["a value for a flag", ["generate", "--out", "OUT", "--json=yes"]],
    ["a path that generate does not take", ["generate", "IN", "--out", "OUT"]],
    ["an unknown unit", ["generate", "--out", "OUT", "--units", "区教委,区某局"]],
    ["no unit", ["generate", "--out", "OUT", "--units", "，"]],
    ["a period that is no year", ["generate", "--out", "OUT", "--period", "17"]],
    ["a period of the past millennium", ["generate", "--out", "OUT", "--period", "1017"]],
    ["a deadline that is no date", ["generate", "--out", "OUT", "--deadline", "2017-02-30"]],
    ["a notice that is not there", ["generate", "--out", "OUT", "--notice", "没有.txt"]],
    ["a notice that is a folder", ["generate", "--out", "OUT", "--notice", "FOLDER"]],
    ["a notice that is a workbook", ["generate", "--out", "OUT", "--notice", "IN"]],
    ["a notice without tasks", ["generate", "--out", "OUT", "--notice", "EMPTY"]],
    ["nothing to check", ["check"]],
    ["a file to check that is not there", ["check", "没有.xlsx"]],
    ["nothing to consolidate", ["consolidate", "--out", "OUT"]],
    ["a report without a place", ["consolidate", "IN"]],
    ["a folder that is not there", ["consolidate", "没有", "--out", "OUT"]],
    ["one of two paths that is not there", ["consolidate", "IN", "没有.xlsx", "--out", "OUT"]],
    ["a date of the report that is none", ["consolidate", "IN", "--out", "OUT", "--as-of", "昨天"]],
    ["a deadline of the report that is none", ["consolidate", "IN", "--out", "OUT", "--deadline", "x"]],
    ["a report in place of a folder", ["consolidate", "IN", "--out", "FOLDER"]],
    ["a report of an old format", ["consolidate", "IN", "--out", "报告.xls"]],
    ["two notices", ["notice", "EMPTY", "EMPTY"]],
    ["a notice to show that is not there", ["notice", "没有.txt"]],
  ])("%s", async (_, given) => {
    await inTemporaryFolder(async (folder) => {
      await copyFile(join(blankFolder(), RETURN_NAME), join(folder, "in.xlsx"));
      await writeFile(join(folder, "empty.txt"), "今天天气很好。\n");
      await mkdir(join(folder, "folder"));
      const names: Record<string, string> = {
        OUT: join(folder, "out", "r.xlsx"),
        IN: join(folder, "in.xlsx"),
        FOLDER: join(folder, "folder"),
        EMPTY: join(folder, "empty.txt"),
      };
      for (const language of ["zh", "en"] as const) {
        const outcome = await taskMatrix(
          given.map((text) => names[text] ?? text),
          language,
        );
        expect([outcome.status, outcome.printed, outcome.told.length]).toEqual([2, "", 1]);
        expect(outcome.told[0]).not.toMatch(/\n/);
        expect(outcome.told[0]).toMatch(language === "zh" ? /\p{Script=Han}/u : /[a-z]{3} /);
      }
      expect(await filesIn(folder)).toEqual(["empty.txt", "in.xlsx"]);
      await expect(stat(join(folder, "out"))).rejects.toThrow();
    });
  });

  test.each<[given: string[], zh: RegExp, en: RegExp]>([
    [
      ["consolidate", "a.xlsx", "--out", "r.xlsx", "--perod", "2017"],
      /^没有“--perod”这个选项.*可用的选项有--out、.*--period/,
      /no option --perod, .*--period/,
    ],
    [["generate", "--out"], /^“--out”后面没有写明内容/, /^--out lacks its value/],
    [["generate", "--out", "--json"], /^“--out”后面没有写明内容/, /^--out lacks its value/],
    [["generate", "--json=yes"], /^“--json”后面不能写内容/, /^--json takes no value/],
    [["consolidate", "a.xlsx", "--out", "x/r.xls"], /请改为 x\/r\.xlsx。$/, /make it x\/r\.xlsx\.$/],
    [["consolidate", "a.xlsx", "--out", "."], /是目录；请写明报告的文件名/, /is a folder; name the report/],
    ...["master", "notice", "previous"].map((option): [string[], RegExp, RegExp] => [
      ["consolidate", "a.xlsx", "--out", "r.xlsx", `--${option}`, "./r.xlsx"],
      new RegExp(`^--out 和 --${option} 指向同一个文件.*另取一个文件名`),
      new RegExp(`^--out and --${option} both name r.xlsx`),
    ]),
  ])("%j is answered with what to do", async (given, zh, en) => {
    const answers = [await taskMatrix(given), await taskMatrix(given, "en")];
    expect(answers.map(({ status, told }) => [status, ...told])).toEqual([
      [2, expect.stringMatching(zh)],
      [2, expect.stringMatching(en)],
    ]);
  });
});
