import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { readWorkbook } from "../../src/adapters/xlsx/readWorkbook";
import { writeWorkbook } from "../../src/adapters/xlsx/writeWorkbook";
import { gridText } from "../../src/core/sheet/grid";
import { cleanRow, SIGNED } from "../core/rules/faults/faultCase";
import { filesIn, inTemporaryFolder, taskMatrix } from "../support/commandLine";
import { filledReturnPlan, forEachTask } from "../support/filledReturn";
import { gb18030 } from "../support/gb18030";
import { rawArchive, type RawEntry } from "../support/rawArchive";

/** A return with nothing wrong but a status in other words, whose repair is certain. */
function returned(unit: string): Promise<Uint8Array> {
  const rows = forEachTask(unit, (index) => cleanRow("达到序时进度", {}, index));
  const [first = ""] = Object.keys(rows);
  const entries = { ...rows, [first]: { ...rows[first], 进展状态: "按计划" } };
  return writeWorkbook(filledReturnPlan(unit, entries, { signOff: SIGNED }));
}

interface Inbox {
  /** Where the files lie one by one. */
  readonly files: string;
  /** The same, packed by Windows in Chinese, one of them in an archive of its own. */
  readonly zip: string;
  readonly folder: string;
}

const PATHS = {
  education: "教育组/2017-区教委-填报表.xlsx",
  justice: "政法组/2017-区司法局-填报表.xlsx",
  tourism: "2017-区旅游局-填报表.xlsx",
};

/** In the order of names, as the folder is read. */
const COMPOSED = [
  `收件.zip/${PATHS.tourism}`,
  `收件.zip/${PATHS.education}`,
  `收件.zip/政法组.zip/${PATHS.justice}`,
];

async function withInbox(work: (inbox: Inbox) => Promise<void>): Promise<void> {
  const packed = (name: string, content: Uint8Array): RawEntry => ({
    name,
    nameBytes: gb18030(name),
    content,
  });
  const education = await returned("区教委");
  const justice = await returned("区司法局");
  const tourism = await returned("区旅游局");
  await inTemporaryFolder(async (folder) => {
    const files = join(folder, "收件");
    await mkdir(join(files, "教育组"), { recursive: true });
    await mkdir(join(files, "政法组"));
    await writeFile(join(files, PATHS.education), education);
    await writeFile(join(files, PATHS.justice), justice);
    await writeFile(join(files, PATHS.tourism), tourism);
    const zip = join(folder, "收件.zip");
    const bytes = rawArchive([
      packed("教育组/", new Uint8Array()),
      packed(PATHS.education, education),
      packed("~$2017-区教委-填报表.xlsx", new Uint8Array(10)),
      packed("政法组.zip", rawArchive([packed(PATHS.justice, justice)])),
      packed(PATHS.tourism, tourism),
    ]);
    await writeFile(zip, bytes);
    await work({ files, zip, folder });
  });
}

interface Json {
  readonly files: readonly (Record<string, unknown> & { readonly file: string })[];
  readonly reconciliation?: unknown;
}

/** What is said of the files, by the files' own names and without the folders and archives that hold them. */
function withoutFolders({ files, ...rest }: Json) {
  const own = files.map((file) => ({ ...file, file: file.file.replace(/^.*\//, "") }));
  return { ...rest, files: own.sort((a, b) => (a.file < b.file ? -1 : 1)) };
}

describe("an archive of returns", () => {
  test("is consolidated to the same rows as the folder that was packed", () =>
    withInbox(async ({ files, zip, folder }) => {
      const consolidated = async (input: string, name: string) => {
        const rows = join(folder, `${name}.csv`);
        const options = ["--out", join(folder, `${name}.xlsx`), "--rows", rows, "--json"];
        const { status, json } = await taskMatrix(["consolidate", input, ...options]);
        const lines = (await readFile(rows)).toString().split("\r\n");
        return { status, json: json as Json, lines };
      };
      const apart = await consolidated(files, "目录");
      const packed = await consolidated(zip, "压缩包");
      expect(packed.json.files.map(({ file }) => file)).toEqual(COMPOSED.map((name) => join(folder, name)));
      expect(packed.status).toBe(apart.status);
      expect(withoutFolders(packed.json)).toEqual(withoutFolders(apart.json));
      expect(packed.json.reconciliation).toMatchObject({ balanced: true, rejectedRows: 0 });
      // The details name the archive, too: there the file is found again.
      const source = /"收件\.zip\/[^"]*\/?(2017-[^"/]*\.xlsx)"/;
      expect(packed.lines.filter((line) => source.test(line)).length).toBeGreaterThan(10);
      expect(packed.lines.map((line) => line.replace(/"收件\.zip\/(?:[^"]*\/)?/, '"'))).toEqual(apart.lines);
    }));

  test("is checked file by file, and copies are corrected, but the archive stays as it is", () =>
    withInbox(async ({ files, zip, folder }) => {
      const before = await readFile(zip);
      const copies = join(folder, "修正");
      const notices = join(folder, "退回");
      const { status, json, told } = await taskMatrix([
        ...["check", zip, "--fix", copies, "--notices", notices, "--json"],
      ]);
      const apart = await taskMatrix(["check", files, "--fix", join(folder, "另存"), "--json"]);
      const { files: checked } = json as Json;
      expect(checked.map(({ file }) => file)).toEqual(COMPOSED.map((name) => join(folder, name)));
      expect(withoutFolders(json as Json)).toEqual(withoutFolders(apart.json as Json));
      expect(status).toBe(apart.status);
      expect(checked.map(({ fixed }) => fixed)).toEqual(
        COMPOSED.map(() => [expect.objectContaining({ before: "按计划", after: "达到序时进度" })]),
      );
      const names = Object.values(PATHS).map((path) => path.replace(/^.*\//, ""));
      expect(await filesIn(copies)).toEqual([...names].sort());
      for (const name of names) {
        expect(await readFile(join(copies, name))).toEqual(await readFile(join(folder, "另存", name)));
        const outcome = await readWorkbook(await readFile(join(copies, name)));
        const sheet = outcome.ok ? outcome.workbook.sheets.find((one) => one.name === "进展填报") : undefined;
        expect(sheet && gridText(sheet, 4, 11)).toBe("达到序时进度");
      }
      expect(await filesIn(notices)).toEqual(
        ["区教委", "区司法局", "区旅游局"]
          .flatMap((unit) => [`2017-${unit}-退回修改通知单.txt`, `2017-${unit}-退回修改通知单.xlsx`])
          .sort(),
      );
      expect(told.join("\n")).toContain("3个文件的修正副本");
      expect(await readFile(zip)).toEqual(before);
    }));

  test("is not taken for one workbook where one is asked for", () =>
    withInbox(async ({ zip, files, folder }) => {
      const out = ["--out", join(folder, "汇总报告.xlsx")];
      for (const given of [
        ["check", files, "--master", zip],
        ["consolidate", files, "--update", zip, ...out],
      ]) {
        const { status, told } = await taskMatrix(given);
        expect(status).toBe(2);
        expect(told).toEqual([expect.stringMatching(/收件\.zip”：文件是压缩包.*请解压后选择/)]);
      }
    }));
});

test("archives with something wrong are each told, and nothing is written but the report", () =>
  inTemporaryFolder(async (folder) => {
    const text = (name: string, says: RawEntry["says"] = {}): RawEntry => ({ name, content: "文本", says });
    const archives: [name: string, bytes: Uint8Array, within: string, said: string][] = [
      ["1-空.zip", rawArchive([]), "", "压缩包里没有文件"],
      ["2-断.zip", rawArchive([text("a.xlsx")]).subarray(0, 60), "", "已损坏"],
      ["3-密.zip", rawArchive([text("a.xlsx", { flags: 1 })]), "/a.xlsx", "打开密码"],
      ["4-外.zip", rawArchive([text("../../汇总报告.xlsx")]), "/汇总报告.xlsx", "不是Excel工作簿"],
    ];
    const inbox = join(folder, "收件");
    await mkdir(inbox);
    for (const [name, bytes] of archives) await writeFile(join(inbox, name), bytes);
    const out = join(folder, "汇总报告.xlsx");
    const { status, told, json } = await taskMatrix(["consolidate", inbox, "--out", out, "--json"]);
    expect(status).toBe(1);
    expect((json as Json).files.map(({ file }) => file)).toEqual(
      archives.map(([name, , within]) => `${join(inbox, name)}${within}`),
    );
    for (const [index, [name, , within, said]] of archives.entries()) {
      expect(told[index]).toContain(`${name}${within}：`);
      expect(told[index]).toContain(said);
    }
    expect(await filesIn(folder)).toEqual(
      [...archives.map(([name]) => `收件/${name}`), "汇总报告.xlsx"].sort(),
    );
  }));
