import { describe, expect, test } from "@jest/globals";
import { unpackContent } from "../../src/adapters/archive/unpackContent";
import { readAnyWorkbook } from "../../src/adapters/xlsx/otherFormats/readAnyWorkbook";
import { isLeftover } from "../../src/app/isLeftover";
import type { FileSource } from "../../src/app/ports";
import { readFiles } from "../../src/app/readFiles";
import { bytesWithin, readWithin } from "../../src/app/readWithin";
import type { FileProblem } from "../../src/core/returns/problem";
import { rawArchive, type RawEntry } from "../support/rawArchive";

const FILES = { read: readAnyWorkbook, unpack: unpackContent };
const CSV = "序号,重点任务\n1,甲\n";
const NAME = "教育组.zip";

function csv(name: string): RawEntry {
  return { name, content: CSV };
}

function source(bytes: Uint8Array, name = NAME): FileSource {
  return { name, readBytes: () => Promise.resolve(bytes.slice()) };
}

/** A file in so many archives, one in the other. */
function nested(depth: number): Uint8Array {
  return depth === 0
    ? new TextEncoder().encode(CSV)
    : rawArchive([{ name: `${depth}`, content: nested(depth - 1) }]);
}

async function read(bytes: Uint8Array): Promise<(readonly [name: string, code: string | null])[]> {
  const given = await readFiles([source(bytes)], FILES);
  return given.map(({ name, content }) => [name, "problem" in content ? content.problem.code : null]);
}

describe("an archive stands for the files in it", () => {
  test.each<[string, Uint8Array, (readonly [string, string | null])[]]>([
    [
      "in folders and archives of any name, in the order of names",
      rawArchive([csv("目录/10"), csv("甲.csv"), { name: "目录/9.zip", content: nested(1) }]),
      [
        [`${NAME}/甲.csv`, null],
        [`${NAME}/目录/9.zip/1`, null],
        [`${NAME}/目录/10`, null],
      ],
    ],
    [
      "without what programs left behind",
      rawArchive(["~$甲.csv", "a/.DS_Store", "__MACOSX/甲.csv", "Thumbs.db", "甲.csv"].map(csv)),
      [[`${NAME}/甲.csv`, null]],
    ],
    [
      "whatever is wrong with some of them",
      rawArchive([
        { ...csv("3-密.csv"), says: { flags: 1 } },
        { ...csv("4-坏.csv"), says: { crc32: 7 } },
        { ...csv("5-新.csv"), says: { method: 93 } },
        { name: "6-空.csv", content: "" },
        { name: "7-照片.jpg", content: Uint8Array.of(0xff, 0xd8, 0xff, 0xe0) },
        { name: "8-断.zip", content: rawArchive([csv("a")]).subarray(0, 50) },
        { name: "9-内.rar", content: Uint8Array.of(0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 1, 0) },
        csv("10-好.csv"),
      ]),
      [
        [`${NAME}/3-密.csv`, "encrypted"],
        [`${NAME}/4-坏.csv`, "damaged"],
        [`${NAME}/5-新.csv`, "unknown-compression"],
        [`${NAME}/6-空.csv`, "empty-file"],
        [`${NAME}/7-照片.jpg`, "not-a-workbook"],
        [`${NAME}/8-断.zip`, "damaged"],
        [`${NAME}/9-内.rar`, "foreign-archive"],
        [`${NAME}/10-好.csv`, null],
      ],
    ],
    ["three deep", nested(3), [[`${NAME}/3/2/1`, null]]],
    ["and no deeper", nested(4), [[`${NAME}/4/3/2`, "archive"]]],
    ["unless it has none", rawArchive([]), [[NAME, "empty-archive"]]],
    ["unless nobody put any into it", rawArchive(["目录/", ".DS_Store"].map(csv)), [[NAME, "empty-archive"]]],
    [
      "or one of them has none",
      rawArchive([{ name: "1.zip", content: rawArchive([]) }, csv("2.csv")]),
      [
        [`${NAME}/1.zip`, "empty-archive"],
        [`${NAME}/2.csv`, null],
      ],
    ],
  ])("%s", async (_, bytes, files) => {
    expect(await read(bytes)).toEqual(files);
  });

  test("each with a digest of its own, which it has outside of the archive, too", async () => {
    const [alone] = await readFiles([source(nested(0))], FILES);
    const [within, other] = await readFiles(
      [source(rawArchive([csv("甲.csv"), { name: "乙.csv", content: "a,b\n1,2\n" }]))],
      FILES,
    );
    expect(within?.sha256).toBe(alone?.sha256);
    expect(other?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(other?.sha256).not.toBe(alone?.sha256);
  });

  test("one after the other, and how many are known by then is told", async () => {
    const steps: string[] = [];
    const files = {
      read: (bytes: Uint8Array) => (steps.push("read"), readAnyWorkbook(bytes)),
      unpack: (content: Parameters<typeof unpackContent>[0]) => (
        steps.push("unpack"),
        unpackContent(content)
      ),
    };
    const sources = [source(rawArchive([csv("甲.csv"), csv("乙.csv")])), source(nested(0), "丙.csv")];
    await readFiles(sources, files, (done, total) => steps.push(`${done}/${total}`));
    expect(steps).toEqual(["read", "unpack", "read", "1/3", "unpack", "read", "2/3", "read", "3/3"]);
  });
});

const THREE = rawArchive(["1", "2", "3"].map(csv));

test.each([
  ["many files", { files: 4, bytes: 1000 }],
  ["many bytes", { files: 100, bytes: 3 * nested(0).length + THREE.length }],
])("an archive that unpacks to too %s is cut off, and says how far it was read", async (_, most) => {
  const bytes = rawArchive([csv("1"), { name: "2", content: THREE }, csv("3"), csv("4")]);
  const found: (readonly [string, FileProblem | null])[] = [];
  for await (const { name, outcome } of readWithin(source(bytes), FILES, () => {}, most)) {
    found.push([name, outcome.ok ? null : outcome.problem]);
  }
  expect(found).toEqual([
    [`${NAME}/1`, null],
    [`${NAME}/2/1`, null],
    [`${NAME}/2/2`, null],
    [`${NAME}/2`, { code: "archive-too-large", read: 2, of: 3 }],
    [NAME, { code: "archive-too-large", read: 2, of: 4 }],
  ]);
});

describe("bytesWithin", () => {
  const bytes = rawArchive([csv("甲.csv"), { name: "乙", content: nested(2) }]);

  test.each([`${NAME}/甲.csv`, `${NAME}/乙/2/1`])("gives the bytes of %s again", async (name) => {
    expect(await bytesWithin(source(bytes), name, FILES)).toEqual(nested(0));
  });

  test("gives those of a file that is no archive", async () => {
    expect(await bytesWithin(source(nested(0)), NAME, FILES)).toEqual(nested(0));
  });

  test("refuses in words where the archive was changed", async () => {
    for (const name of [`${NAME}/丙.csv`, `${NAME}/乙/2/1/0`]) {
      await expect(bytesWithin(source(bytes), name, FILES)).rejects.toMatchObject({
        sentence: { zh: expect.stringContaining(`找不到“${name}”`) },
      });
    }
  });
});

test.each([
  ["~$填报表.xlsx", true],
  ["目录/~$填报表.xlsx", true],
  ["目录\\.DS_Store", true],
  ["THUMBS.DB", true],
  ["目录/Desktop.ini", true],
  ["__MACOSX/目录/填报表.xlsx", true],
  ["填报表.xlsx", false],
  ["填报表~$.xlsx", false],
  [".svn/填报表.xlsx", false],
  ["我的desktop.ini", false],
])("%s is a leftover: %p", (path, leftover) => {
  expect(isLeftover(path)).toBe(leftover);
});
