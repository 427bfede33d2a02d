import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { writeWorkbook } from "../../src/adapters/xlsx/writeWorkbook";
import { bodyBlocks, withParts } from "../support/documentParts";
import { filesIn, inTemporaryFolder, taskMatrix } from "../support/commandLine";
import { complete, filledReturnPlan } from "../support/filledReturn";

const UNIT = "区教委";

/** Does something with a folder that holds one return, and the arguments that consolidate it. */
function withReturn<Result>(
  work: (folder: string, given: readonly string[]) => Promise<Result>,
): Promise<Result> {
  return inTemporaryFolder(async (folder) => {
    await mkdir(join(folder, "in"));
    const plan = filledReturnPlan(UNIT, { "3.1.1": complete("达到序时进度") });
    await writeFile(join(folder, "in", "区教委.xlsx"), await writeWorkbook(plan));
    return work(folder, ["consolidate", join(folder, "in"), "--out", join(folder, "汇总.xlsx")]);
  });
}

/** @param only the kind of blocks that count */
async function textOf(path: string, only: string | null = null): Promise<string> {
  const bytes = new Uint8Array(await readFile(path));
  return bodyBlocks(bytes)
    .filter(({ kind }) => only === null || kind === only)
    .map(({ text }) => text)
    .join("\n");
}

describe("consolidate", () => {
  test("writes the documents that are asked for, with what was decided about them", async () => {
    await withReturn(async (folder, given) => {
      const [report, circular, reminders] = ["报告.docx", "通报.docx", "催报"].map((name) =>
        join(folder, name),
      );
      const outcome = await taskMatrix([
        ...given,
        ...["--progress-report", report ?? "", "--circular", circular ?? "", "--reminders", reminders ?? ""],
        ...["--deadline", "2017-12-20", "--issuer", "万州区民宗委", "--signer", "张三"],
        ...["--doc-number", "万州民宗文〔2017〕12号", "--date", "12月25日"],
        ...["--due", "2017-12-28 17:00", "--confirm", "区科委、区林业局", "--json"],
      ]);
      expect(outcome.status).toBe(0);
      const reported = await textOf(report ?? "");
      expect(reported).toContain("万州民宗文〔2017〕12号\t签发人：张三");
      expect(reported).toContain("万州区民宗委\n2017年12月25日");
      expect(reported).toContain("特此报告。");
      // Only these two are confirmed; 30 more seem to be missing.
      const named = (await textOf(circular ?? "", "p")).match(/区科委|区林业局|区旅游局/g);
      expect(new Set(named)).toEqual(new Set(["区科委", "区林业局"]));
      const files = await filesIn(reminders ?? "");
      expect(files).toContain("催报通知-2017-区科委.docx");
      expect(files).toContain("催报通知-2017-区科委.txt");
      expect(files.some((name) => name.includes(UNIT))).toBe(false);
      expect(await textOf(join(reminders ?? "", "催报通知-2017-区科委.docx"))).toContain("12月28日17:00");
      const { documents } = outcome.json as {
        documents: { path: string; kind: string; unit: string | null }[];
      };
      expect(documents.slice(0, 2)).toEqual([
        { path: report, kind: "progressReport", unit: null },
        { path: circular, kind: "circular", unit: null },
      ]);
      expect(documents.slice(2)).toHaveLength(files.length / 2);
      expect(outcome.told).toContain("--date 按2017-12-25处理。");
    });
  });

  test("does not read its own documents, and keeps one that somebody edited", async () => {
    await withReturn(async (folder) => {
      const path = join(folder, "in", "通报.docx");
      const given = ["consolidate", join(folder, "in"), "--out", join(folder, "汇总.xlsx")];
      const asked = [...given, "--circular", path, "--reminders", join(folder, "in"), "--json"];
      await taskMatrix(asked);
      const made = await readFile(path);
      await writeFile(path, withParts(new Uint8Array(made), { "word/footer1.xml": (xml) => `${xml}\n` }));
      const again = await taskMatrix(asked);
      expect(again.status).toBe(0);
      expect((again.json as { files: unknown[] }).files).toHaveLength(1);
      expect(await readFile(path)).toEqual(made);
      expect(again.told.join()).toContain("通报(旧).docx");
    });
  });
});

describe("generate", () => {
  test("writes 报送通知 beside the workbooks", async () => {
    await inTemporaryFolder(async (folder) => {
      const path = join(folder, "报送通知.docx");
      const outcome = await taskMatrix([
        ...["generate", "--out", folder, "--period", "2017", "--units", UNIT, "--deadline", "2017-12-20"],
        ...["--contact", "王五 58000000", "--reporting-notice", path, "--issuer", "万州区民宗委", "--json"],
      ]);
      expect(outcome.status).toBe(0);
      const text = await textOf(path);
      expect(text).toContain("2017年12月20日");
      expect(text).toContain("王五 58000000");
      expect(outcome.json).toMatchObject({ documents: [{ path, kind: "reportingNotice", unit: null }] });
    });
  });
});

describe("templates", () => {
  test("are written for the office, and used as the office edited them", async () => {
    await withReturn(async (folder, given) => {
      const templates = join(folder, "模板");
      const written = await taskMatrix(["templates", "--out", templates]);
      expect(written.status).toBe(0);
      expect(await filesIn(templates)).toEqual([
        ...["任务落实情况报告模板.docx", "催报通知模板.docx", "报送通知模板.docx", "通报模板.docx"],
      ]);
      const own = join(templates, "任务落实情况报告模板.docx");
      const edited = withParts(new Uint8Array(await readFile(own)), {
        "word/document.xml": (xml) => xml.replace("特此报告。", "以上报告，请审阅。"),
      });
      await writeFile(own, edited);
      const path = join(folder, "报告.docx");
      const outcome = await taskMatrix([...given, "--progress-report", path, "--templates", templates]);
      expect(outcome.status).toBe(0);
      expect(await textOf(path)).toContain("以上报告，请审阅。");
    });
  });

  test("with a field that is not known, or without one that is needed, nothing is written", async () => {
    await withReturn(async (folder, given) => {
      const templates = join(folder, "模板");
      await taskMatrix(["templates", "--out", templates]);
      const own = join(templates, "通报模板.docx");
      const good = new Uint8Array(await readFile(own));
      const asked = [...given, "--circular", join(folder, "通报.docx"), "--templates", templates];
      for (const [from, to, words] of [
        ["{{报送期}}", "{{报送年}}", "{{报送年}}"],
        ["{{工作要求}}", "", "{{工作要求}}"],
      ] as const) {
        await writeFile(own, withParts(good, { "word/document.xml": (xml) => xml.replaceAll(from, to) }));
        const outcome = await taskMatrix(asked);
        expect(outcome.status).toBe(2);
        expect(outcome.told).toHaveLength(1);
        expect(outcome.told[0]).toContain(own);
        expect(outcome.told[0]).toContain(words);
      }
      expect((await filesIn(folder)).filter((name) => !/^(?:in|模板)\//.test(name))).toEqual([]);
    });
  });

  test("that are not there are told", async () => {
    await withReturn(async (folder, given) => {
      const asked = [...given, "--circular", join(folder, "通报.docx"), "--templates"];
      const [none, noFolder] = [
        await taskMatrix([...asked, join(folder, "in")]),
        await taskMatrix([...asked, "没有"]),
      ];
      expect([none.status, noFolder.status]).toEqual([2, 2]);
      expect(none.told[0]).toContain("通报模板.docx");
      expect(noFolder.told[0]).toContain("不是目录");
    });
  });
});

test.each([
  [["--circular", "通报.doc"], /通报\.docx/],
  [["--circular", "in"], /是目录/],
  [["--circular", "通报.docx", "--progress-report", "./通报.docx"], /各取一个文件名/],
  [["--circular", "in/区教委.xlsx"], /\.docx/],
  [["--issuer", "区民宗委"], /--issuer .*--circular/],
  [["--circular", "通报.docx", "--date", "某日"], /--date/],
  [["--circular", "通报.docx", "--confirm", "区什么局"], /区什么局/],
  [["--reminder", "催报"], /--reminders/],
])("%j is refused in one line, and nothing is written", async (wrong, words) => {
  await withReturn(async (folder, given) => {
    const placed = wrong.map((word) => (/^(?:in|通报|\.\/|催报)/.test(word) ? join(folder, word) : word));
    const before = await filesIn(folder);
    const outcome = await taskMatrix([...given, ...placed]);
    expect(outcome.status).toBe(2);
    expect(outcome.told.join("\n")).toMatch(words);
    expect(outcome.told).toHaveLength(1);
    expect(await filesIn(folder)).toEqual(before);
  });
});

test("a document in the place of a file that was named to be read is refused", async () => {
  await withReturn(async (folder, given) => {
    const path = join(folder, "区教委.docx");
    await writeFile(path, "填报");
    const outcome = await taskMatrix([...given, path, "--circular", path]);
    expect(outcome.status).toBe(2);
    expect(outcome.told[0]).toContain("既要读取又要写出");
    expect(await readFile(path, "utf8")).toBe("填报");
  });
});

test("help names every option, in both languages", async () => {
  const { printed } = await taskMatrix(["consolidate", "--help"]);
  for (const option of [
    "progress-report",
    "circular",
    "reminders",
    "issuer",
    "signer",
    "doc-number",
    "addressee",
  ]) {
    expect(printed).toContain(`--${option} `);
  }
  for (const option of ["copy-to", "date", "consent", "contact", "due", "confirm", "templates"]) {
    expect(printed).toContain(`--${option} `);
  }
  expect((await taskMatrix(["templates", "--help"])).printed).toContain("Writes the templates");
  expect((await taskMatrix(["generate", "--help"])).printed).toContain("--reporting-notice ");
});
