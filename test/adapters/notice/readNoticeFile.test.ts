import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { readNoticeFile } from "../../../src/adapters/notice/readNoticeFile";
import { noticeFileProblemSentence } from "../../../src/core/notice/noticeFileProblem";
import { documentFile } from "../../support/documentFile";
import { rawArchive } from "../../support/rawArchive";

function bytes(...parts: (string | number[])[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => (typeof part === "string" ? [...Buffer.from(part)] : part)));
}

/** A compound file with a stream of this name. */
function compoundFile(name: string): Uint8Array {
  const letters = [...Buffer.from(name)].flatMap((letter) => [letter, 0]);
  return bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0], letters, [0, 0]);
}

/** A package of Office whose main part has this element outermost. */
function office(path: string, element: string): Uint8Array {
  const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
  const relationships = `<Relationships><Relationship Id="r" Type="${type}" Target="${path}"/></Relationships>`;
  return rawArchive([
    { name: "_rels/.rels", content: relationships },
    { name: path, content: `<${element}/>` },
  ]);
}

const DOCX = documentFile("<w:p><w:r><w:t>关于任务分工的通知</w:t></w:r></w:p>");
const HUGE = rawArchive([{ name: "word/document.xml", content: "x", says: { size: 200 * 1024 * 1024 } }]);

describe("readNoticeFile", () => {
  test.each<[string, Uint8Array, string]>([
    ["UTF-8", bytes("关于分工的通知\r\n一、"), "关于分工的通知\r\n一、"],
    ["UTF-8 with byte order mark", bytes([0xef, 0xbb, 0xbf], "通知"), "通知"],
    ["GB18030 of two bytes", bytes([0xb9, 0xd8, 0xd3, 0xda, 0xcd, 0xa8, 0xd6, 0xaa]), "关于通知"],
    ["GB18030 of four bytes", bytes([0xb9, 0xd8, 0x82, 0x35, 0x8f, 0x33]), "关\u9FA6"],
    ["UTF-16 as Notepad saves it", bytes([0xff, 0xfe, 0x1a, 0x90, 0xe5, 0x77]), "通知"],
    ["UTF-16, high byte first", bytes([0xfe, 0xff, 0x90, 0x1a, 0x77, 0xe5]), "通知"],
    ["a .docx", DOCX, "关于任务分工的通知"],
  ])("reads %s", async (_, file, text) => {
    expect(await readNoticeFile(file)).toEqual({ ok: true, text });
  });

  const other = (format: string) => ({ code: "other-format", format });

  test.each<[string, Uint8Array, object]>([
    ["an empty file", bytes(), { code: "empty-file" }],
    ["a text of spaces", bytes(" \r\n\u3000"), { code: "no-text", holdsPictures: false }],
    ["a text of 10 MB and a byte", new Uint8Array(10 * 1024 * 1024 + 1).fill(0x41), { code: "too-large" }],
    ["a .docx that unpacks to 200 MB", HUGE, { code: "too-large" }],
    ["a .docx that ends too early", DOCX.subarray(0, DOCX.length - 30), { code: "damaged", detail: "ZIP" }],
    [
      "a .docx with a broken part",
      documentFile("<w:p><w:r>"),
      { code: "damaged", detail: "word/document.xml" },
    ],
    ["a .docx without text", documentFile("<w:p/>"), { code: "no-text", holdsPictures: false }],
    [
      "a .docx of pictures",
      documentFile("<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>"),
      { code: "no-text", holdsPictures: true },
    ],
    [
      "a .docx that takes in a page",
      documentFile('<w:p><w:r><w:t>附件</w:t></w:r></w:p><w:altChunk r:id="r9"/>'),
      { code: "not-unfolded" },
    ],
    ["a .docx with a password", compoundFile("EncryptedPackage"), { code: "encrypted" }],
    ["a .doc", compoundFile("WordDocument"), other("doc")],
    ["an .xls", compoundFile("Workbook"), other("old-office")],
    ["an .rtf", bytes("{\\rtf1\\ansi"), other("rtf")],
    ["a .pdf", bytes("%PDF-1.7"), other("pdf")],
    ["an .ofd", rawArchive([{ name: "OFD.xml", content: "<ofd/>" }]), other("ofd")],
    ["an .odt", rawArchive([{ name: "META-INF/manifest.xml", content: "<m/>" }]), other("odt")],
    ["an .xlsx", office("xl/workbook.xml", "workbook"), other("workbook")],
    ["a .pptx", office("ppt/presentation.xml", "presentation"), other("slides")],
    ["a .zip", rawArchive([{ name: "通知.txt", content: "通知" }]), other("archive")],
    ["a .rar", bytes([0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 0x01, 0x00]), other("archive")],
    ["a picture", bytes([0xff, 0xd8, 0xff, 0xe0]), other("picture")],
    ["a page that is called .doc", bytes("\r\n<html xmlns:w='urn'><body>通知"), other("page")],
    ["bytes of no encoding", bytes("通知", [0xff, 0xff]), { code: "unknown-encoding" }],
    ["half a GB18030 character", bytes([0xcd, 0xa8, 0xd6]), { code: "unknown-encoding" }],
    ["bytes that decode, with a NUL", bytes("a", [0], "b"), { code: "unknown-encoding" }],
    ["half a UTF-16 character", bytes([0xff, 0xfe, 0x1a]), { code: "unknown-encoding" }],
  ])("refuses %s and says what to do, in both languages", async (_, file, problem) => {
    const outcome = await readNoticeFile(file);
    expect(outcome).toEqual({ ok: false, problem });
    if (outcome.ok) return;
    const { zh, en } = noticeFileProblemSentence(outcome.problem);
    expect(zh).toMatch(/通知.*请.*。$/);
    expect(en).toMatch(/\b(?:pick|save|open|paste|get)\b.*\.$/);
  });

  test("gives back any text that was saved as UTF-8", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", minLength: 1 }), async (text) => {
        fc.pre(
          text.trim() !== "" && !/^(?:\{\\rtf|%PDF|PK)|\0|^\s*</.test(text) && !text.startsWith("\uFEFF"),
        );
        expect(await readNoticeFile(bytes(text))).toEqual({ ok: true, text });
      }),
    );
  });

  test("never throws, whatever the bytes and whatever is wrong within a .docx", async () => {
    const anyBytes = fc.uint8Array({ maxLength: 200 });
    const spoiled = fc
      .tuple(fc.nat(DOCX.length - 1), fc.uint8Array({ minLength: 1, maxLength: 4 }))
      .map(([at, piece]) =>
        Uint8Array.from([...DOCX.slice(0, at), ...piece, ...DOCX.slice(at + piece.length)]),
      );
    const anyXml = fc
      .array(fc.constantFrom(...PIECES), { maxLength: 30 })
      .map((pieces) => documentFile(pieces.join("")));
    await fc.assert(
      fc.asyncProperty(fc.oneof(anyBytes, spoiled, anyXml), async (file) => {
        expect(typeof (await readNoticeFile(file)).ok).toBe("boolean");
      }),
      { numRuns: 300 },
    );
  });
});

/** Elements in places where no program writes them; often they do not even nest. */
const PIECES = [
  ...["<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>文</w:t>", "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>"],
  ...["<w:tc>", "</w:tc>", "<w:tcPr><w:vMerge/></w:tcPr>", '<w:tcPr><w:gridSpan w:val="9"/></w:tcPr>'],
  ...['<w:fldChar w:fldCharType="begin"/>', '<w:fldChar w:fldCharType="end"/>', "<w:del>", "</w:del>"],
  ...[
    "<w:txbxContent>",
    "</w:txbxContent>",
    "<w:sdtContent>",
    "</w:sdtContent>",
    "<w:footnote/>",
    "<w:tab/>",
  ],
  ...['<w:sym w:font="Wingdings" w:char="F081"/>', "<mc:Choice/>", "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"],
];
