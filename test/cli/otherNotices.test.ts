import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import { describe, expect, test } from "@jest/globals";
import { editWorkbook } from "../../src/adapters/xlsx/editWorkbook";
import { readWorkbook } from "../../src/adapters/xlsx/readWorkbook";
import { writeWorkbook } from "../../src/adapters/xlsx/writeWorkbook";
import { FIRST_ROW } from "../../src/core/matrix/planProgress";
import { planMaster, planReturn } from "../../src/core/matrix/planWorkbooks";
import { progressColumn, type EntryHeading } from "../../src/core/matrix/progressColumns";
import { reportingRound } from "../../src/core/matrix/round";
import { SHEETS } from "../../src/core/matrix/sheetNames";
import { readStamp } from "../../src/core/matrix/stamp";
import { noticeToJson } from "../../src/core/notice/noticeJson";
import type { Notice, Task } from "../../src/core/notice/notice";
import { parseNotice } from "../../src/core/notice/parseNotice";
import { cellAddress } from "../../src/core/sheet/address";
import { filesIn, inTemporaryFolder, taskMatrix } from "../support/commandLine";

const LINES = [
  "清江市人民政府办公室关于重点工作任务分工的通知",
  "清政办发〔2024〕7号",
  "一、重点任务",
  "1．改善办学条件。2024年9月底前完成。（市教育局牵头，市财政局配合）",
  "2．培育企业。（市工信局、市商务局负责）",
  "3．稳定就业。（市人力资源和社会保障局负责）",
  "4．加强培训。（市人社局负责）",
];
const TEXT = LINES.join("\n");
const NOTICE = parseNotice(TEXT);
const ROUND = reportingRound(NOTICE, { period: 2017, deadline: null, contact: null });

async function saveDocument(path: string): Promise<string> {
  const children = LINES.map((line) => new Paragraph(line));
  await writeFile(path, await Packer.toBuffer(new Document({ sections: [{ children }] })));
  return path;
}

/** The notice as a person corrected it: its first task changed, its doubts settled. */
function confirmedWith(change: Partial<Task>): Notice {
  const tasks = NOTICE.tasks.map((task, place) => (place === 0 ? { ...task, ...change } : task));
  return { ...NOTICE, tasks, warnings: [] };
}

/** Fills a unit's first row in. */
async function fill(path: string): Promise<void> {
  const typed: readonly (readonly [EntryHeading, string])[] = [
    ["进展情况", "已印发实施方案并组织实施，完成三所学校改造"],
    ["进展状态", "达到序时进度"],
  ];
  const changes = typed.map(([heading, value]) => ({
    ...{ sheet: SHEETS.progress, value, numberFormat: null },
    address: cellAddress(FIRST_ROW, progressColumn(heading)),
  }));
  await writeFile(path, await editWorkbook(await readFile(path), changes));
}

async function stampOf(path: string) {
  const outcome = await readWorkbook(await readFile(path));
  return outcome.ok ? readStamp(outcome.workbook) : null;
}

interface Consolidated {
  readonly files: readonly { readonly status: string; readonly problem: { readonly code: string } | null }[];
  readonly reconciliation: Readonly<Record<string, number | boolean>>;
}

describe("notice", () => {
  test("a .docx is the same as its text, and both are what the parser gives", () =>
    inTemporaryFolder(async (folder) => {
      await writeFile(join(folder, "n.txt"), TEXT);
      const files = [join(folder, "n.txt"), await saveDocument(join(folder, "n.docx"))];
      for (const file of files) {
        const { status, json } = await taskMatrix(["notice", file, "--json"]);
        expect([status, json]).toEqual([0, noticeToJson(NOTICE)]);
      }
    }));

  test("a table in a .docx gives its tasks", () =>
    inTemporaryFolder(async (folder) => {
      const rows = [
        ["序号", "工作任务", "牵头单位", "责任单位", "完成时限"],
        ["1", "改善办学条件", "市教育局", "市财政局、市住建局", "2024年9月底前"],
        ["2", "培育企业", "市工信局", "市商务局", "长期坚持"],
      ].map(
        (texts) =>
          new TableRow({ children: texts.map((text) => new TableCell({ children: [new Paragraph(text)] })) }),
      );
      const document = new Document({ sections: [{ children: [new Table({ rows })] }] });
      const path = join(folder, "n.docx");
      await writeFile(path, await Packer.toBuffer(document));
      const { json } = await taskMatrix(["notice", path, "--json"]);
      expect(json).toMatchObject({
        tasks: [
          {
            title: "改善办学条件",
            units: [
              { name: "市教育局", role: "lead" },
              { name: "市财政局", role: "support" },
              { name: "市住建局", role: "support" },
            ],
            deadline: "2024年9月底前",
          },
          { title: "培育企业", deadline: "长期坚持" },
        ],
      });
    }));

  test("of a master it is the one that was confirmed there", () =>
    inTemporaryFolder(async (folder) => {
      const confirmed = confirmedWith({ title: "改好办学条件" });
      const path = join(folder, "任务矩阵.xlsx");
      await writeFile(path, await writeWorkbook(planMaster(reportingRound(confirmed, ROUND.settings))));
      const { status, json } = await taskMatrix(["notice", path, "--json"]);
      expect([status, json]).toEqual([0, noticeToJson(confirmed)]);
    }));

  test("says for a person each task with its line, units by role and deadline, then what is doubtful", () =>
    inTemporaryFolder(async (folder) => {
      const path = join(folder, "n.txt");
      await writeFile(path, TEXT);
      const zh = (await taskMatrix(["notice", path])).printed;
      expect(zh).toContain("4项任务，6个责任单位，6项次，0项发展目标");
      expect(zh).toContain(
        "1\t1．改善办学条件（第4行）\n\t牵头：市教育局；配合：市财政局\n\t时限：2024年9月底前完成",
      );
      expect(zh).toContain("2\t2．培育企业（第5行）\n\t责任：市工信局、市商务局\n\n");
      expect(zh).toMatch(/原文存疑处，请核对：\n第7行：“市人社局”可能就是“市人力资源和社会保障局”/);
      const en = (await taskMatrix(["notice", path], "en")).printed;
      expect(en).toContain("4 tasks, 6 units, 6 assignments, 0 targets");
      expect(en).toContain("(line 4)\n\tlead: 市教育局; support: 市财政局\n\tdeadline: ");
      expect(en).toMatch(/Line 7: 市人社局 may be 市人力资源和社会保障局/);
    }));

  test.each([
    ["a unit's return", "市教育局.xlsx", /是表格文件.*任务矩阵工作簿请用 --master/],
    ["a text without tasks", "空.txt", null],
  ])("%s has none", (_, name, said) =>
    inTemporaryFolder(async (folder) => {
      await writeFile(join(folder, "空.txt"), "今天天气很好。");
      await writeFile(join(folder, "市教育局.xlsx"), await writeWorkbook(planReturn(ROUND, "市教育局")));
      const { status, told, printed } = await taskMatrix(["notice", join(folder, name)]);
      if (said) expect([status, told, printed]).toEqual([2, [expect.stringMatching(said)], ""]);
      else expect([status, told, printed]).toEqual([1, [], expect.stringContaining("0项任务")]);
    }),
  );
});

describe("two notices are two workbooks", () => {
  test("in one folder both have theirs, and nothing is set aside", () =>
    inTemporaryFolder(async (folder) => {
      const document = await saveDocument(join(folder, "通知.docx"));
      const out = join(folder, "out");
      const first = await taskMatrix(["generate", "--out", out, "--period", "2017"]);
      const before = await filesIn(out);
      const second = await taskMatrix(["generate", "--notice", document, "--out", out, "--period", "2017"]);
      expect([first.status, second.status]).toEqual([0, 0]);
      const tag = "清政办发〔2024〕7号-";
      const added = [
        `${tag}任务矩阵-2017.xlsx`,
        ...["市教育局", "市财政局", "市工信局", "市商务局", "市人力资源和社会保障局", "市人社局"].map(
          (unit) => `填报表/${tag}2017-${unit}-填报表.xlsx`,
        ),
      ];
      expect(await filesIn(out)).toEqual([...before, ...added].sort());
      expect((await stampOf(join(out, "任务矩阵-2017.xlsx")))?.notice?.docNumber).toBe(
        "万州府办发〔2017〕83号",
      );
      expect((await stampOf(join(out, `${tag}任务矩阵-2017.xlsx`)))?.notice?.docNumber).toBe(
        "清政办发〔2024〕7号",
      );
    }));

  test("returns of one are checked by its own notice and consolidated with it, by whatever names it", () =>
    inTemporaryFolder(async (folder) => {
      const document = await saveDocument(join(folder, "通知.docx"));
      const out = join(folder, "out");
      await taskMatrix(["generate", "--notice", document, "--out", out, "--period", "2017"]);
      const master = join(out, "清政办发〔2024〕7号-任务矩阵-2017.xlsx");
      const returned = join(out, "填报表", "清政办发〔2024〕7号-2017-市教育局-填报表.xlsx");
      await fill(returned);

      const checked = (await taskMatrix(["check", returned, "--json"])).json;
      const checkedByMaster = (await taskMatrix(["check", returned, "--master", master, "--json"])).json;
      expect(checked).toMatchObject({ files: [{ kind: "return", units: ["市教育局"], problem: null }] });
      expect(checkedByMaster).toEqual(checked);

      const inbox = join(folder, "收件");
      await mkdir(inbox);
      await writeFile(join(inbox, "市教育局.xlsx"), await readFile(returned));
      const consolidate = async (...options: string[]) => {
        const report = join(folder, `报告${options.length}.xlsx`);
        const { json, told } = await taskMatrix([
          "consolidate",
          inbox,
          "--out",
          report,
          ...options,
          "--json",
        ]);
        return { json: json as Consolidated, told, notice: (await stampOf(report))?.notice?.docNumber };
      };
      const expected = { expected: 6, returned: 1, missing: 5, balanced: true };
      const carried = await consolidate();
      expect(carried.json.reconciliation).toMatchObject(expected);
      expect(carried.notice).toBe("清政办发〔2024〕7号");
      expect(carried.told[0]).toMatch(/^没有给出通知，按文件自带的通知（清政办发〔2024〕7号）汇总/);
      for (const option of [
        ["--notice", document],
        ["--master", master],
      ]) {
        const { json, told, notice } = await consolidate(...option);
        expect(json.reconciliation).toMatchObject(expected);
        expect(told.join()).not.toContain("自带的通知");
        expect(notice).toBe("清政办发〔2024〕7号");
      }
      const other = join(folder, "内置");
      await taskMatrix(["generate", "--out", other, "--period", "2017", "--units", "区教委"]);
      const foreign = await consolidate("--master", join(other, "任务矩阵-2017.xlsx"));
      expect(foreign.json.files).toMatchObject([{ status: "rejected", problem: { code: "other-notice" } }]);
    }));

  test("what was confirmed in a master counts in all that is made of it, not the text of the notice", () =>
    inTemporaryFolder(async (folder) => {
      const units = [{ name: "市教体局", role: "lead" as const, collective: false }];
      const confirmed = confirmedWith({ title: "改好办学条件", units });
      const master = join(folder, "任务矩阵.xlsx");
      await writeFile(master, await writeWorkbook(planMaster(reportingRound(confirmed, ROUND.settings))));
      const out = join(folder, "out");
      const asked = join(folder, "报送通知.docx");
      const made = await taskMatrix([
        ...["generate", "--master", master, "--out", out, "--reporting-notice", asked],
      ]);
      expect(made.status).toBe(0);
      const own = join(out, "填报表", "清政办发〔2024〕7号-2017-市教体局-填报表.xlsx");
      expect((await stampOf(own))?.notice?.tasks[0]?.title).toBe("改好办学条件");
      expect(await filesIn(join(out, "填报表"))).not.toContain(
        "清政办发〔2024〕7号-2017-市教育局-填报表.xlsx",
      );
      await fill(own);
      const report = join(folder, "报告.xlsx");
      const { json } = await taskMatrix([
        ...["consolidate", own, "--master", master, "--out", report, "--json"],
      ]);
      expect((json as Consolidated).reconciliation).toMatchObject({
        expected: 5,
        returned: 1,
        balanced: true,
      });
      expect((await stampOf(report))?.notice?.tasks[0]?.title).toBe("改好办学条件");
    }));
});
