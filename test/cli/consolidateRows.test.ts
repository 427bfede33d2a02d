import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { readAnyWorkbook } from "../../src/adapters/xlsx/otherFormats/readAnyWorkbook";
import { writeWorkbook } from "../../src/adapters/xlsx/writeWorkbook";
import { PROGRESS_COLUMNS } from "../../src/core/matrix/progressColumns";
import { readReturn } from "../../src/core/returns/readReturn";
import { filesIn, inTemporaryFolder, taskMatrix } from "../support/commandLine";
import { complete, filledReturnPlan, serial } from "../support/filledReturn";

const UNIT = "区教委";
const NAME = "2017-区教委-填报表.xlsx";

/** What a unit typed that a careless writer would break, spoil or run. */
const ENTRIES = {
  "3.1.1": complete("已完成", {
    具体措施: '一是“抓学前”,二是"抓普及"\n三是抓质量',
    进展情况: '=HYPERLINK("http://x","点此")',
    完成率: { value: 0.8, style: "percent" as const },
    实际完成日期: { value: serial("2017-12-01"), style: "date" as const },
    存在问题: "-5个教学点未达标",
    未达进度原因: "\t@SUM(1)",
    下一步打算: "＋继续推进",
    佐证材料: "5-3号文件",
  }),
};

async function consolidateRows(folder: string) {
  const rows = join(folder, "进展明细.csv");
  const outcome = await taskMatrix([
    ...["consolidate", folder, "--out", join(folder, "汇总报告.xlsx"), "--rows", rows, "--json"],
  ]);
  return { ...outcome, rows };
}

describe("consolidate --rows", () => {
  test("writes each row of the details in full, with its source, and nothing that a program would run", () =>
    inTemporaryFolder(async (folder) => {
      await writeFile(join(folder, NAME), await writeWorkbook(filledReturnPlan(UNIT, ENTRIES)));
      const { rows } = await consolidateRows(folder);
      const text = (await readFile(rows)).toString("utf8");
      const headings = [
        ...PROGRESS_COLUMNS.map(({ heading }) => heading),
        ...["来源文件", "来源工作表", "来源单元格"],
      ];
      expect(text.split("\r\n")[0]).toBe(`\uFEFF${headings.map((heading) => `"${heading}"`).join(",")}`);
      expect(text.split("\r\n")).toHaveLength(3);
      const entries = [
        '"一是“抓学前”,二是""抓普及""\n三是抓质量"',
        "",
        '"\'=HYPERLINK(""http://x"",""点此"")"',
        '"已完成"',
        "0.8",
        "2017-12-01",
        '"\'-5个教学点未达标"',
        '"\'\t@SUM(1)"',
        '"\'＋继续推进"',
        "",
        "",
        '"5-3号文件"',
      ];
      expect(text).toContain(`,${entries.join(",")},"${NAME}","进展填报","`);
      const outcome = await readAnyWorkbook(new Uint8Array(await readFile(rows)));
      const [table] = outcome.ok ? readReturn(outcome.workbook).tables : [];
      expect(table?.rows.map(({ entries: read }) => read.get("具体措施")?.text)).toEqual([
        ENTRIES["3.1.1"].具体措施,
      ]);
    }));

  test("again in the same folder: the rows written before are not read, and a copy of them adds nothing", () =>
    inTemporaryFolder(async (folder) => {
      await writeFile(join(folder, NAME), await writeWorkbook(filledReturnPlan(UNIT, ENTRIES)));
      const first = await consolidateRows(folder);
      const again = await consolidateRows(folder);
      expect(again.json).toEqual(first.json);
      expect(await filesIn(folder)).toEqual([NAME, "汇总报告.xlsx", "进展明细.csv"].sort());
      await mkdir(join(folder, "备份"));
      await copyFile(first.rows, join(folder, "备份", "明细.csv"));
      const { json } = await consolidateRows(folder);
      expect(json).toMatchObject({
        files: [
          { status: "accepted", rows: 9 },
          { status: "superseded", contains: 1, rows: 0 },
          { status: "superseded", rows: 1, via: ["明细.csv"] },
        ],
        reconciliation: { returned: 1, superseded: 1, rejectedRows: 0, balanced: true },
      });
    }));

  test("does not take the place of a return, nor of the report", () =>
    inTemporaryFolder(async (folder) => {
      const path = join(folder, NAME);
      await writeFile(path, await writeWorkbook(filledReturnPlan(UNIT, ENTRIES)));
      const out = join(folder, "汇总报告.xlsx");
      for (const rows of [path, out]) {
        const { status } = await taskMatrix(["consolidate", folder, "--out", out, "--rows", rows]);
        expect(status).toBe(2);
        expect(await filesIn(folder)).toEqual([NAME]);
      }
    }));
});
