import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { crc32 } from "../../../src/adapters/archive/crc32";
import { listFiles } from "../../../src/adapters/archive/listFiles";
import { shownName } from "../../../src/adapters/archive/shownName";
import { unpackContent } from "../../../src/adapters/archive/unpackContent";
import type { HeldFile } from "../../../src/app/ports";
import { gb18030 } from "../../support/gb18030";
import { rawArchive, type RawEntry } from "../../support/rawArchive";

const MEGABYTE = 1024 * 1024;
const UTF8 = 0x800;
const good: RawEntry = { name: "好.csv", content: "序号,重点任务" };

function named(name: string, { nameBytes, ...rest }: Partial<RawEntry> = {}): RawEntry {
  return { name, content: name, ...(nameBytes ? { nameBytes } : {}), ...rest };
}

/** Info-ZIP's Unicode Path, behind another field. */
function unicodePath(name: string, ofName: Uint8Array, version = 1): Uint8Array {
  const utf8 = new TextEncoder().encode(name);
  const field = new Uint8Array(8 + 9 + utf8.length);
  const view = new DataView(field.buffer);
  view.setUint16(0, 0x5455, true);
  view.setUint16(2, 4, true);
  view.setUint16(8, 0x7075, true);
  view.setUint16(10, 5 + utf8.length, true);
  view.setUint8(12, version);
  view.setUint32(13, crc32(ofName), true);
  field.set(utf8, 17);
  return field;
}

async function textOf(held: HeldFile | undefined): Promise<string | null> {
  const bytes = held && "packed" in held.content ? await unpackContent(held.content) : null;
  return bytes && new TextDecoder().decode(bytes);
}

/** Bytes that deflate cannot make fewer. */
function dense(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => (state = (state * 48271) % 0x7fffffff) >>> 16);
}

const OTHER = new TextEncoder().encode("qujiaowei.csv");

describe("names", () => {
  test.each<[string, readonly RawEntry[], readonly string[]]>([
    ["marked as UTF-8", [named("教育组/区教委.csv", { says: { flags: UTF8 } })], ["教育组/区教委.csv"]],
    ["in UTF-8, as macOS and Linux pack without saying so", [named("区教委.csv")], ["区教委.csv"]],
    [
      "in GB18030, as Windows in Chinese packs",
      ["一.csv", "教育组\\区教委填报表（终稿）.csv", "镕.csv"].map((name) =>
        named(name, { nameBytes: gb18030(name) }),
      ),
      ["一.csv", "教育组/区教委填报表（终稿）.csv", "镕.csv"],
    ],
    [
      "by two programs, each in its encoding",
      [named("区教委.csv"), named("区司法局.csv", { nameBytes: gb18030("区司法局.csv") })],
      ["区教委.csv", "区司法局.csv"],
    ],
    [
      "marked as UTF-8 by a program that writes GB18030",
      [named("区教委.csv", { nameBytes: gb18030("区教委.csv"), says: { flags: UTF8 } })],
      ["区教委.csv"],
    ],
    [
      "with a Unicode Path",
      [named("区教委.csv", { nameBytes: OTHER, extra: unicodePath("区教委.csv", OTHER) })],
      ["区教委.csv"],
    ],
    [
      "with a Unicode Path of an earlier name",
      [named("新.csv", { extra: unicodePath("旧.csv", OTHER) })],
      ["新.csv"],
    ],
    [
      "with a Unicode Path of a version to come, or one cut short",
      [
        named("甲.csv", { extra: unicodePath("旧.csv", new TextEncoder().encode("甲.csv"), 2) }),
        named("乙.csv", { extra: unicodePath("旧.csv", OTHER).subarray(0, 14) }),
      ],
      ["甲.csv", "乙.csv"],
    ],
    ["of folders, which are no files", [named("教育组/"), named("教育组/a.csv")], ["教育组/a.csv"]],
    [
      "that lead elsewhere",
      [named("../../etc/a.csv"), named("/b.csv"), named("c:\\..\\c.csv"), named("./d//e.csv"), named("..")],
      ["etc/a.csv", "b.csv", "c:/c.csv", "d/e.csv", "未命名"],
    ],
    [
      "that would steer a terminal",
      [named("\u001b[2J甲\u0000.csv"), named("乙\u202excsv.exe")],
      ["\uFFFD[2J甲\uFFFD.csv", "乙\uFFFDxcsv.exe"],
    ],
    [
      "that are equal",
      ["a.csv", "a.csv", "a(2).csv", "a.csv", "目录.d/无", "目录.d/无"].map((name) => named(name)),
      ["a.csv", "a(2).csv", "a(2)(2).csv", "a(3).csv", "目录.d/无", "目录.d/无(2)"],
    ],
    [
      "longer than a cell",
      [named(`${"长".repeat(20_000)}/填报表.csv`)],
      [`${"长".repeat(120)}…${"长".repeat(112)}/填报表.csv`],
    ],
  ])("%s", (_, entries, names) => {
    expect(listFiles(rawArchive(entries))?.map(({ name }) => name)).toEqual(names);
  });

  test("of as many equal ones as an archive may hold, in no time", () => {
    const given = new Map<string, number>();
    const start = performance.now();
    const names = Array.from({ length: 20_000 }, () => shownName("a", given));
    expect(new Set(names).size).toBe(20_000);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

describe("contents", () => {
  test.each<[string, RawEntry, object]>([
    ["encrypted", { ...good, says: { flags: 1 } }, { code: "encrypted" }],
    ["packed by LZMA", { ...good, says: { method: 14 } }, { code: "unknown-compression", method: 14 }],
    ["a bomb", { ...good, content: dense(20_000), says: { size: 17 * MEGABYTE } }, { code: "too-large" }],
    ["in zip64", { ...good, says: { size: 0xffffffff } }, { code: "too-large" }],
    ["huge", { ...good, says: { size: 200 * MEGABYTE } }, { code: "too-large" }],
    ["more than deflate can hold", { ...good, says: { size: MEGABYTE } }, { code: "damaged" }],
    ["beyond the file", { ...good, says: { headerStart: 99_999 } }, { code: "damaged" }],
    ["laid over another", { ...good, says: { compressedSize: 30 } }, { code: "damaged" }],
  ])("one that is %s does not keep the others from being read", async (_, bad, problem) => {
    const listed = listFiles(rawArchive([{ ...bad, name: "坏.csv" }, good])) ?? [];
    expect(listed.map(({ name }) => name)).toEqual(["坏.csv", "好.csv"]);
    expect(listed[0]?.content).toEqual({ problem: expect.objectContaining(problem) });
    expect(await textOf(listed[1])).toBe(good.content);
  });

  test("one that does not match its checksum unpacks to nothing", async () => {
    const [held] = listFiles(rawArchive([{ ...good, says: { crc32: 1 } }])) ?? [];
    expect(held?.content).toHaveProperty("packed");
    expect(await textOf(held)).toBeNull();
  });
});

/** The same two files, packed by `test/fixtures/archives/make.py`. */
describe("as programs pack them", () => {
  const listed = (name: string) =>
    listFiles(readFileSync(join(__dirname, "../../fixtures/archives", name))) ?? [];

  test.each(["python.zip", "windows.zip", "info-zip.zip", "streamed.zip"])("%s", async (name) => {
    const files = await Promise.all(
      listed(name).map(async (held) => [held.name, (await textOf(held))?.split("\n").length] as const),
    );
    expect(files.sort()).toEqual([
      ["教育组/一.csv", 31],
      ["教育组/子目录/区司法局.csv", 31],
    ]);
  });

  test.each([
    ["password.zip", { code: "encrypted" }],
    ["bzip2.zip", { code: "unknown-compression", method: 12 }],
  ])("%s", (name, problem) => {
    expect(listed(name).map((held) => [held.name, held.content])).toEqual([
      ["教育组/子目录/区司法局.csv", { problem }],
      ["教育组/一.csv", { problem }],
    ]);
  });
});

test.each(["windows.zip", "info-zip.zip"])(
  "whatever a byte of %s turns into, its files are listed or it is none, and never are they others than they were",
  async (name) => {
    const whole = readFileSync(join(__dirname, "../../fixtures/archives", name));
    const texts = new Set(await Promise.all((listFiles(whole) ?? []).map(textOf)));
    for (const [at, byte] of whole.entries()) {
      const changed = Uint8Array.from(whole);
      changed[at] = byte ^ (1 << (at % 8));
      for (const held of listFiles(changed) ?? []) {
        const text = await textOf(held);
        expect(text === null || text === "" || texts.has(text)).toBe(true);
      }
    }
  },
);

test.each<[string, Uint8Array]>([
  ["a workbook", rawArchive([{ name: "[Content_Types].xml", content: "<Types/>" }, good])],
  ["a workbook by a careless writer", rawArchive([{ name: "[content_types].XML", content: "" }, good])],
  ["an OpenDocument", rawArchive([{ name: "mimetype", content: "application/vnd.oasis", stored: true }])],
  [
    "an OFD",
    rawArchive([
      { name: "OFD.xml", content: "<ofd:OFD/>" },
      { name: "Doc_0/a.xml", content: "" },
    ]),
  ],
  ["an archive cut short", rawArchive([good, good]).subarray(0, 60)],
  ["an archive with a broken directory", rawArchive([good], { count: 3 })],
  ["more files than anybody sends", rawArchive([good], { count: 20_001 })],
  ["a text", new TextEncoder().encode("序号,重点任务")],
  ["nothing", new Uint8Array()],
])("%s is no archive of files", (_, bytes) => {
  expect(listFiles(bytes)).toBeNull();
});

test("an archive of nothing has no files", () => {
  expect(listFiles(rawArchive([]))).toEqual([]);
});
