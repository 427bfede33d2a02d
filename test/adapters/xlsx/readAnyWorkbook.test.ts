import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { readAnyWorkbook } from "../../../src/adapters/xlsx/otherFormats/readAnyWorkbook";
import type { FileProblem } from "../../../src/core/returns/problem";
import type { GridCell, SheetGrid, WorkbookGrid } from "../../../src/core/sheet/grid";
import { rawArchive } from "../../support/rawArchive";

const FOLDER = "test/fixtures/otherFormats";
const fixture = (name: string) => new Uint8Array(readFileSync(`${FOLDER}/${name}`));
const utf8 = (text: string) => new TextEncoder().encode(text);

async function read(bytes: Uint8Array): Promise<WorkbookGrid> {
  const outcome = await readAnyWorkbook(bytes);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.workbook;
}

async function problemOf(bytes: Uint8Array): Promise<FileProblem | null> {
  const outcome = await readAnyWorkbook(bytes);
  return outcome.ok ? null : outcome.problem;
}

/** What every format has to tell of a sheet; how numbers are formatted and formulas written differs. */
function told(sheet: SheetGrid) {
  const { name, visibility, merges, hiddenColumns } = sheet;
  const cells: Record<string, unknown> = {};
  for (const [row, byColumn] of sheet.cells) {
    for (const [column, { value, text, error, formula }] of byColumn) {
      cells[`${row},${column}`] = { value: rounded(value), text, error, isFormula: formula !== undefined };
    }
  }
  const hiddenRows = [...sheet.hiddenRows].filter((row) => sheet.cells.has(row));
  return { name, visibility, merges, hiddenRows, hiddenColumns, protected: sheet.protected, cells };
}

/** LibreOffice cuts numbers to 15 digits in .xlsx only, and keeps TRUE as the number 1 in .ods. */
function rounded(value: GridCell["value"]): GridCell["value"] {
  const number = value === true ? 1 : value;
  return typeof number === "number" ? Number(number.toPrecision(14)) : number;
}

/** The texts of a table that was typed: rows of fields. */
function fields({ sheets }: WorkbookGrid): string[][] {
  const rows = [...(sheets[0]?.cells.values() ?? [])];
  return rows.map((row) => [...row.values()].map(({ text }: GridCell) => text));
}

describe("a workbook saved by LibreOffice", () => {
  test.each(["returned.xls", "returned.ods"])("reads the same from %s as from .xlsx", async (name) => {
    const expected = (await read(fixture("returned.xlsx"))).sheets.map(told);
    expect(Object.keys(expected[0]?.cells ?? {}).length).toBeGreaterThan(35);
    expect((await read(fixture(name))).sheets.map(told)).toEqual(expected);
  });

  test.each(["returned.xls", "returned.ods"])("has its note and its chart in %s, too", async (name) => {
    const attached = async (file: string) =>
      ((await read(fixture(file))).sheets[0]?.attached ?? [])
        .filter(({ kind }) => kind !== "header-footer")
        .map(({ kind, text, row, column }) => (kind === "note" ? [kind, text, row, column] : [kind, text]));
    expect(await attached("returned.xlsx")).toEqual([
      ["note", "请核实完成日期\n附照片两张", 1, 5],
      ["picture", ""],
    ]);
    expect(await attached(name)).toEqual(await attached("returned.xlsx"));
  });

  test("has the header of its pages in .xls, too", async () => {
    const { sheets } = await read(fixture("returned.xls"));
    expect(sheets[0]?.attached).toContainEqual({
      row: 0,
      column: 0,
      kind: "header-footer",
      text: "区民宗委报送",
    });
  });

  test("tells when it was saved, whatever the format that can say so", async () => {
    const { modified } = await read(fixture("returned.xlsx"));
    expect(modified).toMatch(/^2026-/);
    expect((await read(fixture("returned.xls"))).modified).toBe(modified);
    expect((await read(fixture("returned.ods"))).modified).toBe(modified);
    expect((await read(fixture("comma-utf8.csv"))).modified).toBeNull();
  });

  test.each(["comma-utf8.csv", "tab-gb18030.csv", "semicolon-utf8.csv"])(
    "has the texts that it shows in %s",
    async (name) => {
      const [shown] = (await read(fixture("returned.xlsx"))).sheets;
      const [sheet] = (await read(fixture(name))).sheets;
      const texts = (grid: SheetGrid | undefined) =>
        [...(grid?.cells ?? [])].map(([row, cells]) => [
          row,
          ...[...cells].map(([column, { text }]) => [column, text]),
        ]);
      expect(texts(sheet)).toEqual(texts(shown));
    },
  );
});

describe("a table typed as text", () => {
  test.each<[string, Uint8Array, string[][]]>([
    [
      "a byte order mark",
      utf8("\uFEFF序号,单位\r\n1,区教委\r\n"),
      [
        ["序号", "单位"],
        ["1", "区教委"],
      ],
    ],
    [
      "no line feed at its end",
      utf8("a,b\n1,2"),
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "quotes, line feeds and delimiters in its fields",
      utf8('a,b\r\n"说""是""","第一行\r\n第二行,仍是"\r\n'),
      [
        ["a", "b"],
        ['说"是"', "第一行\n第二行,仍是"],
      ],
    ],
    [
      "a quote within a field",
      utf8('a,b\n5"管,2\n'),
      [
        ["a", "b"],
        ['5"管', "2"],
      ],
    ],
    [
      "numbers as they were typed",
      utf8("a,b\n007,1.50\n1E5,2017-12\n"),
      [
        ["a", "b"],
        ["007", "1.50"],
        ["1E5", "2017-12"],
      ],
    ],
    [
      "a title above",
      utf8("填报表\n序号;单位\n1;甲\n2;乙\n"),
      [["填报表"], ["序号", "单位"], ["1", "甲"], ["2", "乙"]],
    ],
  ])("with %s", async (_, bytes, expected) => {
    expect(fields(await read(bytes))).toEqual(expected);
  });

  test("in linear time", async () => {
    const start = performance.now();
    const workbook = await read(utf8(`a,b\n${'"甲\n""乙""",2\n'.repeat(200_000)}`));
    expect(workbook.sheets[0]?.cells.size).toBe(200_001);
    expect(await problemOf(utf8(`a,b\n1,2\n3,${'"'.repeat(2_000_001)}`))).toEqual({
      code: "damaged",
      detail: "CSV",
    });
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});

const MIMETYPE = {
  name: "mimetype",
  content: "application/vnd.oasis.opendocument.spreadsheet",
  stored: true,
};

/** An .ods file whose only sheet has these rows. */
function ods(rows: string, parts: { name: string; content: string }[] = []): Uint8Array {
  const content = `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="甲">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`;
  return rawArchive([MIMETYPE, { name: "content.xml", content }, ...parts]);
}

const A = '<table:table-cell office:value-type="string"><text:p>甲</text:p></table:table-cell>';

/** The .xls fixture with the first record of this number and length turned into another. */
function withRecord(before: readonly number[], after: readonly number[]): Uint8Array {
  const bytes = fixture("returned.xls");
  const at = bytes.findIndex((_, index) => before.every((byte, offset) => bytes[index + offset] === byte));
  if (at < 0) throw new Error("no such record");
  bytes.set(after, at);
  return bytes;
}

describe("spreadsheets of ODF", () => {
  test("rows and cells that repeat are all there", async () => {
    const repeats = `<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="3"/>${A.replace("<table:table-cell", '<table:table-cell table:number-columns-repeated="2"')}</table:table-row>`;
    const [sheet] = (await read(ods(`<table:table-row table:number-rows-repeated="5"/>${repeats}`))).sheets;
    expect([...(sheet?.cells ?? [])].map(([row, cells]) => [row, [...cells.keys()]])).toEqual([
      [5, [3, 4]],
      [6, [3, 4]],
    ]);
  });

  test("links belong to a cell's text, notes and drawings lie beside it", async () => {
    const cell = `<table:table-cell office:value-type="string"><office:annotation><dc:creator xmlns:dc="d">张三</dc:creator><text:p>批注</text:p></office:annotation><draw:frame xmlns:draw="d"><draw:text-box><text:p>文本框</text:p></draw:text-box></draw:frame><draw:frame xmlns:draw="d" draw:name="图_照片"><draw:image/></draw:frame><draw:frame xmlns:draw="d" draw:name="图_状态"><draw:object/><draw:image/></draw:frame><text:p>见<text:a>附件</text:a>一</text:p></table:table-cell>`;
    const shapes = `<table:shapes><draw:custom-shape xmlns:draw="d"><text:p>说明</text:p></draw:custom-shape></table:shapes>`;
    const [sheet] = (
      await read(ods(`${shapes}<table:table-row><table:table-cell/>${cell}</table:table-row>`))
    ).sheets;
    expect(sheet?.cells.get(0)?.get(1)?.value).toBe("见附件一");
    expect(sheet?.attached).toEqual([
      { row: 0, column: 0, kind: "text-box", text: "说明" },
      { row: 0, column: 1, kind: "note", text: "批注" },
      { row: 0, column: 1, kind: "text-box", text: "文本框" },
      { row: 0, column: 1, kind: "picture", text: "" },
      { row: 0, column: 1, kind: "picture", text: "", chart: "图_状态" },
    ]);
  });

  test.each<[string, Uint8Array, object]>([
    [
      "encrypted",
      ods("", [
        {
          name: "META-INF/manifest.xml",
          content: "<m:manifest xmlns:m='m'><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>",
        },
      ]),
      { code: "encrypted" },
    ],
    ["without content", rawArchive([MIMETYPE]), { code: "damaged", detail: "content.xml" }],
    ["cut short", fixture("returned.ods").subarray(0, 3000), { code: "damaged" }],
    [
      "a bomb",
      rawArchive([MIMETYPE, { name: "content.xml", content: new Uint8Array(20_000_000) }]),
      { code: "too-large" },
    ],
    [
      "a few bytes that repeat a cell without end",
      ods(
        `<table:table-row table:number-rows-repeated="1000000">${A.replace("<table:table-cell", '<table:table-cell table:number-columns-repeated="16000"')}</table:table-row>`,
      ),
      { code: "too-large" },
    ],
    [
      "a text document",
      rawArchive([{ ...MIMETYPE, content: "application/vnd.oasis.opendocument.text" }]),
      { code: "not-a-workbook" },
    ],
  ])("refuses one that is %s", async (_, bytes, problem) => {
    expect(await problemOf(bytes)).toMatchObject(problem);
  });
});

test.each<[string, Uint8Array, object]>([
  // A record 0x42 (code page) becomes the one that says how the file is encrypted.
  ["an encrypted .xls", withRecord([0x42, 0, 2, 0], [0x2f, 0, 2, 0]), { code: "encrypted" }],
  ["a workbook of Excel 95", withRecord([9, 8, 16, 0, 0, 6], [9, 8, 16, 0, 0, 5]), { code: "old-format" }],
  ["an .xls cut short", fixture("returned.xls").subarray(0, 9000), { code: "damaged" }],
  ["a Word document", utf8("{\\rtf1 a,b\n1,2\n}"), { code: "not-a-workbook" }],
  ["a PDF", utf8("%PDF-1.4\na,b\nc,d\n"), { code: "not-a-workbook" }],
  ["a web page", utf8("<html>\na,b\nc,d\n"), { code: "not-a-workbook" }],
  [
    "a picture",
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13),
    { code: "not-a-workbook" },
  ],
  [
    "a letter",
    utf8("各位领导:\n现将填报表报上, 请查收。\n谢谢!\n联系人: 张三, 电话, 传真\n"),
    { code: "not-a-workbook" },
  ],
  ["a .rar", Uint8Array.of(0x52, 0x61, 0x72, 0x21, 26, 7, 1, 0), { code: "foreign-archive", format: "RAR" }],
  ["a .7z", Uint8Array.of(0x37, 0x7a, 0xbc, 0xaf, 39, 28, 0, 4), { code: "foreign-archive", format: "7z" }],
  ["a .tar.gz", Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0), { code: "foreign-archive", format: "gzip" }],
  ["an archive of files", rawArchive([{ name: "a.csv", content: "a,b" }]), { code: "archive" }],
  ["an OFD", rawArchive([{ name: "OFD.xml", content: "<OFD/>" }]), { code: "not-a-workbook" }],
  ["an open quote", utf8('a,b\n1,2\n3,"4\n'), { code: "damaged", detail: "CSV" }],
])("refuses %s", async (_, bytes, problem) => {
  expect(await problemOf(bytes)).toMatchObject(problem);
});

test.each(["returned.xls", "returned.ods", "tab-gb18030.csv"])(
  "whatever a byte of %s turns into, it is read or refused, and soon",
  async (name) => {
    const whole = fixture(name);
    const start = performance.now();
    for (let turn = 0; turn < 300; turn += 1) {
      const bytes = Uint8Array.from(whole);
      // Spread over the file; the first bytes of a compound file hold most of its structure.
      const at = turn % 3 === 0 ? turn : Math.floor((turn * whole.length) / 300);
      bytes[at] = (bytes[at] ?? 0) ^ (1 + ((turn * 37) % 255));
      const outcome = await readAnyWorkbook(turn % 10 === 9 ? bytes.subarray(0, at) : bytes);
      if (!outcome.ok) expect(JSON.stringify(outcome.problem)).not.toMatch(/Error|undefined/);
    }
    expect(performance.now() - start).toBeLessThan(25_000);
  },
);
