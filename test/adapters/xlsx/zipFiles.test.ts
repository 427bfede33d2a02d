import { describe, expect, test } from "@jest/globals";
import { guardArchive } from "../../../src/adapters/archive/guardArchive";
import { inflateEntry } from "../../../src/adapters/archive/inflateEntry";
import { zipFiles } from "../../../src/adapters/xlsx/zipFiles";

const files = [
  { path: "任务矩阵-2017.xlsx", bytes: Uint8Array.of(1, 2, 3) },
  { path: "填报表/2017-区教委-填报表.xlsx", bytes: new Uint8Array(100_000).fill(7) },
];

describe("zipFiles", () => {
  test("keeps paths and bytes, in order", () => {
    const guarded = guardArchive(zipFiles(files));
    if (!guarded.ok) throw new Error(guarded.problem.code);
    const { archive } = guarded;
    expect(archive.entries.map(({ name }) => name)).toEqual(files.map(({ path }) => path));
    expect(archive.entries.map((entry) => inflateEntry(archive, entry))).toEqual(
      files.map(({ bytes }) => bytes),
    );
  });

  test("does not compress again", () => {
    expect(zipFiles(files).length).toBeGreaterThan(100_000);
  });

  test("marks names as UTF-8 and gives every file the same day", () => {
    const bytes = zipFiles(files);
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    expect(view.getUint16(6, true) & 0x800).toBe(0x800);
    expect(view.getUint32(10, true)).toBe(0x00210000);
  });

  test("gives equal bytes for equal files", () => {
    expect(zipFiles(structuredClone(files))).toEqual(zipFiles(files));
  });

  test("refuses two files of one path, of which one would be lost", () => {
    expect(() => zipFiles([...files, { path: "任务矩阵-2017.xlsx", bytes: new Uint8Array() }])).toThrow(
      /same path/,
    );
  });

  test("gives an empty archive for no files", () => {
    expect(guardArchive(zipFiles([]))).toMatchObject({ ok: true, archive: { entries: [] } });
  });
});
