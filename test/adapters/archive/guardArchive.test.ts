import { describe, expect, test } from "@jest/globals";
import type { Archive } from "../../../src/adapters/archive/archive";
import { ARCHIVE_LIMITS, guardArchive } from "../../../src/adapters/archive/guardArchive";
import { inflateEntry } from "../../../src/adapters/archive/inflateEntry";
import { rawArchive, type RawEntry } from "../../support/rawArchive";

const MEGABYTE = 1024 * 1024;
const first: RawEntry = { name: "a.xml", content: "<a/>" };
const second: RawEntry = { name: "b.xml", content: "<b>共同团结奋斗</b>".repeat(50) };

/** A compound file of Office 97 to 2003 with a stream of this name somewhere in it. */
function compoundFile(streamName: string): Uint8Array {
  const name = Array.from(new TextEncoder().encode(streamName)).flatMap((letter) => [letter, 0]);
  const magic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  return Uint8Array.from([...magic, ...new Uint8Array(600).fill(0x45), ...name, 0, 0]);
}

function opened(bytes: Uint8Array): Archive {
  const guarded = guardArchive(bytes);
  if (!guarded.ok) throw new Error(guarded.problem.code);
  return guarded.archive;
}

function entry(archive: Archive, name: string): Archive["entries"][number] {
  const found = archive.entries.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`no ${name}`);
  return found;
}

describe("guardArchive", () => {
  test.each<[string, Uint8Array]>([
    ["deflated and stored entries", rawArchive([first, { ...second, stored: true }])],
    ["a comment behind the directory", rawArchive([first, second], { comment: "由某程序保存" })],
    ["no entry at all", rawArchive([])],
    ["entries whose sizes follow them", rawArchive([{ ...first, says: { flags: 8 } }])],
  ])("opens an archive with %s", (_, bytes) => {
    expect(guardArchive(bytes)).toMatchObject({ ok: true });
  });

  test("tells names, and what inflates is what went in", () => {
    const archive = opened(rawArchive([first, { ...second, name: "目录/b.xml" }]));
    expect(archive.entries.map(({ name }) => name)).toEqual(["a.xml", "目录/b.xml"]);
    const bytes = inflateEntry(archive, entry(archive, "目录/b.xml"));
    expect(new TextDecoder().decode(bytes ?? new Uint8Array())).toBe(second.content);
  });

  test("looks only at its own part of a larger buffer", () => {
    const bytes = rawArchive([first, second]);
    const within = new Uint8Array(bytes.length + 100).fill(7);
    within.set(bytes, 50);
    const archive = opened(within.subarray(50, 50 + bytes.length));
    expect(inflateEntry(archive, entry(archive, "a.xml"))).toHaveLength(4);
  });

  test.each<[string, Uint8Array, object]>([
    ["nothing", new Uint8Array(), { code: "empty-file" }],
    ["a text", new TextEncoder().encode("重点任务,责任单位"), { code: "not-an-archive" }],
    ["one byte", Uint8Array.of(0x50), { code: "not-an-archive" }],
    ["an encrypted workbook", compoundFile("EncryptedPackage"), { code: "encrypted" }],
    ["an .xls workbook", compoundFile("Workbook"), { code: "old-format", holds: "workbook" }],
    ["a .doc document", compoundFile("WordDocument"), { code: "old-format", holds: "document" }],
    ["a broken compound file", compoundFile("").subarray(0, 8), { code: "old-format", holds: "workbook" }],
    [
      "an archive cut short",
      rawArchive([first, second]).subarray(0, 100),
      { code: "damaged", detail: "ZIP" },
    ],
    ["a first header alone", rawArchive([first]).subarray(0, 4), { code: "damaged", detail: "ZIP" }],
    ["more entries told than there", rawArchive([first], { count: 2 }), { code: "damaged", detail: "ZIP" }],
    ["a directory beyond the file", rawArchive([first], { directoryStart: 9999 }), { code: "damaged" }],
    ["a directory in zip64", rawArchive([first], { directoryStart: 0xffffffff }), { code: "too-large" }],
    ["entries counted in zip64", rawArchive([first], { count: 0xffff }), { code: "too-large" }],
    ["too many entries", rawArchive([first], { count: 5001 }), { code: "too-large" }],
    [
      "an entry's size in zip64",
      rawArchive([{ ...first, says: { size: 0xffffffff } }]),
      { code: "too-large" },
    ],
    [
      "an entry beyond the file",
      rawArchive([{ ...first, says: { headerStart: 5000 } }]),
      { code: "damaged", detail: "a.xml" },
    ],
    [
      "an entry that begins in the wrong place",
      rawArchive([first, { ...second, says: { headerStart: 3 } }]),
      { code: "damaged", detail: "b.xml" },
    ],
    [
      "an entry that runs into the directory",
      rawArchive([{ ...first, says: { compressedSize: 7 } }]),
      { code: "damaged", detail: "a.xml" },
    ],
    [
      "entries that overlap",
      rawArchive([first, { ...second, says: { headerStart: 0 } }]),
      { code: "damaged" },
    ],
    ["two entries of one name", rawArchive([first, first]), { code: "damaged", detail: "a.xml" }],
    ["an encrypted entry", rawArchive([{ ...first, says: { flags: 1 } }]), { code: "encrypted" }],
    [
      "an unknown compression",
      rawArchive([{ ...first, says: { method: 14 } }]),
      { code: "damaged", detail: "a.xml" },
    ],
    [
      "more than deflate can hold",
      rawArchive([{ ...first, says: { size: MEGABYTE } }]),
      { code: "damaged", detail: "a.xml" },
    ],
    [
      "a stored entry of another size",
      rawArchive([{ ...first, stored: true, says: { size: 5 } }]),
      { code: "damaged", detail: "a.xml" },
    ],
    [
      "a bomb",
      rawArchive([{ name: "a.xml", content: new Uint8Array(20 * MEGABYTE) }]),
      { code: "too-large" },
    ],
  ])("refuses %s", (_, bytes, problem) => {
    expect(guardArchive(bytes)).toMatchObject({ ok: false, problem });
  });

  test.each<[string, Partial<typeof ARCHIVE_LIMITS>]>([
    ["the number of entries", { entries: 1 }],
    ["the size of an entry", { entrySize: 100 }],
    ["the size of all", { totalSize: (second.content as string).length }],
    ["the compression of a big entry", { bigEntry: 100, ratio: 2 }],
  ])("keeps the limit on %s", (_, limits) => {
    const bytes = rawArchive([first, second]);
    expect(guardArchive(bytes, { ...ARCHIVE_LIMITS, ...limits })).toEqual({
      ok: false,
      problem: { code: "too-large" },
    });
  });

  test("finds the end of a large file that has none in linear time", () => {
    const bytes = new Uint8Array(30 * MEGABYTE).fill(0x50);
    bytes.set([0x50, 0x4b, 3, 4]);
    const start = performance.now();
    expect(guardArchive(bytes)).toEqual({ ok: false, problem: { code: "damaged", detail: "ZIP" } });
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});

describe("inflateEntry", () => {
  const honest = rawArchive([second]);
  const length = new TextEncoder().encode(second.content as string).length;

  test.each<[string, RawEntry]>([
    ["inflates to more than it says", { ...second, says: { size: length - 1 } }],
    ["inflates to less than it says", { ...second, says: { size: length + 1 } }],
    ["does not match its checksum", { ...second, says: { crc32: 1 } }],
    ["is no deflate stream", { ...second, stored: true, says: { method: 8 } }],
  ])("gives null where an entry %s", (_, raw) => {
    const archive = opened(rawArchive([raw]));
    expect(inflateEntry(archive, entry(archive, "b.xml"))).toBeNull();
  });

  test("gives null where a byte was changed", () => {
    const changed = Uint8Array.from(honest);
    const at = opened(honest).entries[0]?.start ?? 0;
    changed[at + 5] = (changed[at + 5] ?? 0) ^ 0x10;
    const archive = opened(changed);
    expect(inflateEntry(archive, entry(archive, "b.xml"))).toBeNull();
  });

  test("stops a bomb that lies about its size", () => {
    const bomb = rawArchive([
      { name: "a.xml", content: new Uint8Array(64 * MEGABYTE), says: { size: 1000 } },
    ]);
    const archive = opened(bomb);
    const start = performance.now();
    expect(inflateEntry(archive, entry(archive, "a.xml"))).toBeNull();
    expect(performance.now() - start).toBeLessThan(20_000);
  });

  test("gives an empty entry", () => {
    const archive = opened(
      rawArchive([
        { name: "a", content: "" },
        { name: "b", content: "", stored: true },
      ]),
    );
    expect(inflateEntry(archive, entry(archive, "a"))).toEqual(new Uint8Array());
    expect(inflateEntry(archive, entry(archive, "b"))).toEqual(new Uint8Array());
  });
});
