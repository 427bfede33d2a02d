import { describe, expect, test } from "@jest/globals";
import { unpackContent } from "../../src/adapters/archive/unpackContent";
import { readAnyWorkbook } from "../../src/adapters/xlsx/otherFormats/readAnyWorkbook";
import { isLeftover } from "../../src/app/isLeftover";
import type { FileSource } from "../../src/app/ports";
import { readFiles } from "../../src/app/readFiles";
import { bytesWithin } from "../../src/app/readWithin";
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
      "in folders and archives of any name",
      rawArchive([csv("甲.csv"), { name: "目录/乙.zip", content: nested(1) }, csv("目录/丙")]),
      [
        [`${NAME}/甲.csv`, null],
        [`${NAME}/目录/乙.zip/1`, null],
        [`${NAME}/目录/丙`, null],
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
        { ...csv("密.csv"), says: { flags: 1 } },
        { ...csv("坏.csv"), says: { crc32: 7 } },
        { ...csv("新.csv"), says: { method: 93 } },
        { name: "空.csv", content: "" },
        { name: "照片.jpg", content: Uint8Array.of(0xff, 0xd8, 0xff, 0xe0) },
        { name: "断.zip", content: rawArchive([csv("a")]).subarray(0, 50) },
        { name: "内.rar", content: Uint8Array.of(0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 1, 0) },
        csv("好.csv"),
      ]),
      [
        [`${NAME}/密.csv`, "encrypted"],
        [`${NAME}/坏.csv`, "damaged"],
        [`${NAME}/新.csv`, "unknown-compression"],
        [`${NAME}/空.csv`, "empty-file"],
        [`${NAME}/照片.jpg`, "not-a-workbook"],
        [`${NAME}/断.zip`, "damaged"],
        [`${NAME}/内.rar`, "foreign-archive"],
        [`${NAME}/好.csv`, null],
      ],
    ],
    ["three deep", nested(3), [[`${NAME}/3/2/1`, null]]],
    ["and no deeper", nested(4), [[`${NAME}/4/3/2`, "archive"]]],
    ["unless it has none", rawArchive([]), [[NAME, "empty-archive"]]],
    ["unless nobody put any into it", rawArchive(["目录/", ".DS_Store"].map(csv)), [[NAME, "empty-archive"]]],
    [
      "or one of them has none",
      rawArchive([{ name: "空.zip", content: rawArchive([]) }, csv("甲.csv")]),
      [
        [`${NAME}/空.zip`, "empty-archive"],
        [`${NAME}/甲.csv`, null],
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

test("an archive made to unpack without end is cut off, and says so", async () => {
  const inner = rawArchive(Array.from({ length: 200 }, (_, index) => ({ name: `${index}`, content: "" })));
  const outer = rawArchive(Array.from({ length: 200 }, (_, index) => ({ name: `${index}`, content: inner })));
  const given = await readFiles([source(outer)], FILES);
  expect(given.length).toBeLessThanOrEqual(20_002);
  expect(given.at(-1)).toMatchObject({
    name: NAME,
    content: { problem: { code: "archive-too-large", of: 200 } },
  });
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
