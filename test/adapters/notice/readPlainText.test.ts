import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { readPlainText } from "../../../src/adapters/notice/readPlainText";
import { noticeFileProblemSentence } from "../../../src/core/notice/noticeFileProblem";

function bytes(...parts: (string | number[])[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => (typeof part === "string" ? [...Buffer.from(part)] : part)));
}

describe("readPlainText", () => {
  test.each<[string, Uint8Array, string]>([
    ["UTF-8", bytes("关于分工的通知\r\n一、"), "关于分工的通知\r\n一、"],
    ["UTF-8 with byte order mark", bytes([0xef, 0xbb, 0xbf], "通知"), "通知"],
    ["GB18030 of two bytes", bytes([0xb9, 0xd8, 0xd3, 0xda, 0xcd, 0xa8, 0xd6, 0xaa]), "关于通知"],
    ["GB18030 of four bytes", bytes([0xb9, 0xd8, 0x82, 0x35, 0x8f, 0x33]), "关\u9FA6"],
    ["UTF-16 as Notepad saves it", bytes([0xff, 0xfe, 0x1a, 0x90, 0xe5, 0x77]), "通知"],
    ["UTF-16, high byte first", bytes([0xfe, 0xff, 0x90, 0x1a, 0x77, 0xe5]), "通知"],
  ])("reads %s", (_, file, text) => {
    expect(readPlainText(file)).toEqual({ ok: true, text });
  });

  test.each<[string, Uint8Array, object]>([
    ["an empty file", bytes(), { code: "empty-file" }],
    ["a file of 10 MB and a byte", new Uint8Array(10 * 1024 * 1024 + 1).fill(0x41), { code: "too-large" }],
    ["a .docx", bytes("PK", [3, 4, 20, 0]), { code: "not-plain-text", format: "docx" }],
    ["a .doc", bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), { code: "not-plain-text", format: "doc" }],
    ["an .rtf", bytes("{\\rtf1\\ansi"), { code: "not-plain-text", format: "rtf" }],
    ["a .pdf", bytes("%PDF-1.7"), { code: "not-plain-text", format: "pdf" }],
    ["bytes of no encoding", bytes("通知", [0xff, 0xff]), { code: "unknown-encoding" }],
    ["half a GB18030 character", bytes([0xcd, 0xa8, 0xd6]), { code: "unknown-encoding" }],
    ["bytes that decode, with a NUL", bytes("a", [0], "b"), { code: "unknown-encoding" }],
    ["half a UTF-16 character", bytes([0xff, 0xfe, 0x1a]), { code: "unknown-encoding" }],
  ])("refuses %s and says what to do, in both languages", (_, file, problem) => {
    const outcome = readPlainText(file);
    expect(outcome).toEqual({ ok: false, problem });
    if (outcome.ok) return;
    const { zh, en } = noticeFileProblemSentence(outcome.problem);
    expect(zh).toMatch(/通知.*请.*。$/);
    expect(en).toMatch(/(pick|save).*\.$/);
  });

  test("gives back any text that was saved as UTF-8", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
        fc.pre(!/^(?:\{\\rtf|%PDF|PK\u0003\u0004)|\0/.test(text) && !text.startsWith("\uFEFF"));
        expect(readPlainText(bytes(text))).toEqual({ ok: true, text });
      }),
    );
  });

  test("never throws", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (file) => {
        expect(typeof readPlainText(file).ok).toBe("boolean");
      }),
    );
  });
});
