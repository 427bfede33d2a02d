import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { strToU8 } from "fflate";
import { readWorkbook } from "../../../src/adapters/xlsx/readWorkbook";
import { writeWorkbook } from "../../../src/adapters/xlsx/writeWorkbook";
import { rangeAddress } from "../../../src/core/sheet/address";
import { gridCell, type GridCell, type SheetGrid, type WorkbookGrid } from "../../../src/core/sheet/grid";
import { rawArchive } from "../../support/rawArchive";
import { rawSheet, rawWorkbook, relations, type RawWorkbook } from "../../support/rawWorkbook";
import { samplePlan } from "../../support/samplePlan";

async function read(bytes: Uint8Array): Promise<WorkbookGrid> {
  const outcome = await readWorkbook(bytes);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.workbook;
}

async function readFixture(name: string): Promise<WorkbookGrid> {
  return read(readFileSync(`test/fixtures/xlsx/${name}`));
}

function only(workbook: WorkbookGrid): SheetGrid {
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

async function readSheet(raw: RawWorkbook): Promise<SheetGrid> {
  return only(await read(rawWorkbook(raw)));
}

/** The cell A1 of a workbook with this in its first row. */
async function readCell(cell: string, raw: RawWorkbook = {}): Promise<GridCell | null> {
  return gridCell(await readSheet({ ...raw, rows: `<row r="1">${cell}</row>` }), 0, 0);
}

const conditional = `<x14:conditionalFormatting><xm:sqref>A1:A9</xm:sqref></x14:conditionalFormatting>`;

const text = (value: string): object => ({ value, text: value });

describe("cells", () => {
  test.each<[string, string, object | null]>([
    ["a number", `<c r="A1"><v>12.5</v></c>`, { value: 12.5, text: "12.5", numberFormat: "General" }],
    ["a number with spaces", `<c r="A1" t="n"><v> 7 </v></c>`, { value: 7, text: "7" }],
    ["a number in an exponent", `<c r="A1"><v>1E-3</v></c>`, { value: 0.001, text: "0.001" }],
    ["a text where a number should be", `<c r="A1"><v>八成</v></c>`, text("八成")],
    ["a shared text", `<c r="A1" t="s"><v>1</v></c>`, text("已完成")],
    [
      "the result of a formula",
      `<c r="A1" t="str"><f>B1&amp;"x"</f><v>甲</v></c>`,
      { formula: 'B1&"x"', ...text("甲") },
    ],
    ["an empty result", `<c r="A1" t="str"><f>B1</f><v></v></c>`, { formula: "B1", ...text("") }],
    ["a formula without result", `<c r="A1"><f>B1</f></c>`, { formula: "B1", value: null, text: "" }],
    ["a boolean", `<c r="A1" t="b"><v>1</v></c>`, { value: true, text: "TRUE" }],
    ["false", `<c r="A1" t="b"><v>0</v></c>`, { value: false, text: "FALSE" }],
    ["an error", `<c r="A1" t="e"><v>#REF!</v></c>`, { value: null, text: "#REF!", error: "#REF!" }],
    [
      "an error of a formula",
      `<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>`,
      { value: null, error: "#DIV/0!", formula: "1/0" },
    ],
    ["an inline text", `<c r="A1" t="inlineStr"><is><t>甲</t></is></c>`, text("甲")],
    [
      "an inline text in runs",
      `<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>完成</t></r><r><t xml:space="preserve"> GDP</t></r></is></c>`,
      text("完成 GDP"),
    ],
    [
      "an inline text with how to pronounce it",
      `<c r="A1" t="inlineStr"><is><t>完成</t><rPh sb="0" eb="1"><t>wancheng</t></rPh></is></c>`,
      text("完成"),
    ],
    ["a date of ISO 8601", `<c r="A1" t="d"><v>2017-12-31T06:00:00Z</v></c>`, { value: 43100.25 }],
    [
      "escapes and entities",
      `<c r="A1" t="str"><v>_x0041_&#x4E00;&amp;lt;&unknown;</v></c>`,
      text("A一&lt;&unknown;"),
    ],
    ["an escaped escape", `<c r="A1" t="str"><v>_x005F_x0041_</v></c>`, text("_x0041_")],
    ["CDATA and comments", `<c r="A1" t="str"><v>甲<!-- > --><![CDATA[<乙>]]></v></c>`, text("甲<乙>")],
    [
      "line feeds and spaces as they are",
      `<c r="A1" t="str"><v> 甲\n乙\u3000</v></c>`,
      text(" 甲\n乙\u3000"),
    ],
    ["a prefix", `<x:c r="A1"><x:v>1</x:v></x:c>`, { value: 1 }],
    ["no address", `<c><v>1</v></c>`, { value: 1 }],
    ["no content", `<c r="A1" s="0"/>`, null],
    ["an empty value", `<c r="A1"><v/></c>`, null],
    ["an empty text", `<c r="A1" t="s"><v>0</v></c>`, null],
  ])("reads %s", async (_, cell, expected) => {
    const found = await readCell(cell, { strings: "<si><t/></si><si><t>已完成</t></si>" });
    if (expected === null) expect(found).toBeNull();
    else expect(found).toMatchObject(expected);
  });

  test("joins the runs of shared texts, and leaves out how to pronounce them", async () => {
    const strings = `<si><r><t>完成</t></r><r><rPr><rFont val="Arial"/></rPr><t>GDP</t></r><rPh sb="0" eb="1"><t>wancheng</t></rPh></si>`;
    expect(await readCell(`<c r="A1" t="s"><v>0</v></c>`, { strings })).toMatchObject(text("完成GDP"));
  });

  test.each([
    [0.8, "0%", "80%"],
    [0.285, "0%", "29%"],
    [1.005, "0.00", "1.01"],
    [1234567.891, "#,##0.00", "1,234,567.89"],
    [43100, "yyyy-mm-dd", "2017-12-31"],
    [43100, 'yyyy"年"m"月"d"日"', "2017年12月31日"],
    [43100, "yyyy/m/d;@", "2017/12/31"],
    [43100.75, "yyyy/m/d h:mm", "2017/12/31 18:00"],
    [0.1 + 0.2, "General", "0.3"],
    [-3.5, "General", "-3.5"],
    [13800000000, "General", "13800000000"],
    [500101199001011300, "General", "5.00101E+17"],
    [500101199001011300, "@", "5.00101E+17"],
    [0.00001, "General", "1E-05"],
    [12345.678912345, "General", "12345.67891"],
    [5, 'General"项"', "5"],
    [5, ";;;", "5"],
    [-1, "yyyy-mm-dd", "-1"],
    [1e15, "yyyy-mm-dd", "1E+15"],
    [2958465, "yyyy-mm-dd", "9999-12-31"],
    [2958466, "yyyy-mm-dd", "2958466"],
    [3, '0"项"', "3项"],
    [0.333, "# ?/????????", "0.333"],
    [7, `0${"0".repeat(255)}`, "7"],
  ])("shows %p as %s like Excel: %s", async (value, format, shown) => {
    const code = format.replaceAll('"', "&quot;");
    const styles = `<numFmts><numFmt numFmtId="200" formatCode="${code}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="200"/></cellXfs>`;
    expect(await readCell(`<c r="A1" s="1"><v>${value}</v></c>`, { styles })).toEqual({
      value,
      text: shown,
      numberFormat: format,
    });
  });

  test.each([
    [0, "General", "43100"],
    [9, "0%", "4310000%"],
    [14, "yyyy/m/d", "2017/12/31"],
    [31, 'yyyy"年"m"月"d"日"', "2017年12月31日"],
    [49, "@", "43100"],
    [57, 'yyyy"年"m"月"', "2017年12月"],
  ])("knows the format number %p, which files do not spell out", async (id, format, shown) => {
    const styles = `<cellStyleXfs><xf numFmtId="2"/></cellStyleXfs><cellXfs><xf numFmtId="${id}"/></cellXfs>`;
    expect(await readCell(`<c r="A1" s="0"><v>43100</v></c>`, { styles })).toMatchObject({
      numberFormat: format,
      text: shown,
    });
  });

  test("counts days from 1904 where the workbook does", async () => {
    const workbook = await read(
      rawWorkbook({
        workbook: `<workbookPr date1904="1"/>`,
        styles: `<cellXfs><xf numFmtId="14"/></cellXfs>`,
        rows: `<row r="1"><c r="A1"><v>41638</v></c></row>`,
      }),
    );
    expect(workbook.date1904).toBe(true);
    expect(gridCell(only(workbook), 0, 0)).toMatchObject({ value: 41638, text: "2017/12/31" });
  });

  test("spells out shared formulas for each cell", async () => {
    const sheet = await readSheet({
      rows:
        `<row r="2"><c r="B2"><f t="shared" ref="B2:C4" si="0">A2+$A$1+SUM(A:A,2:2)&amp;"A2"&amp;'A 2'!A2</f><v>1</v></c></row>` +
        `<row r="4"><c r="C4"><f t="shared" si="0"/><v>2</v></c></row>`,
    });
    expect(gridCell(sheet, 1, 1)?.formula).toBe(`A2+$A$1+SUM(A:A,2:2)&"A2"&'A 2'!A2`);
    expect(gridCell(sheet, 3, 2)?.formula).toBe(`B4+$A$1+SUM(B:B,4:4)&"A2"&'A 2'!B4`);
  });
});

describe("sheets", () => {
  test("ignores the extent that the file claims", async () => {
    const sheet = await readSheet({
      before: `<dimension ref="A1"/>`,
      rows: `<row r="1"><c r="A1"><v>1</v></c></row><row r="40"><c r="T40"><v>2</v></c></row>`,
    });
    expect(gridCell(sheet, 39, 19)?.value).toBe(2);
  });

  test("reads a stray character in the last cell of a sheet, at no cost", async () => {
    const start = performance.now();
    const sheet = await readSheet({
      rows: `<row r="1048576"><c r="A1048576" s="1"/><c r="XFD1048576" t="str"><v>.</v></c></row>`,
    });
    expect([...sheet.cells.keys()]).toEqual([1048575]);
    expect(gridCell(sheet, 1048575, 16383)?.value).toBe(".");
    expect(performance.now() - start).toBeLessThan(20_000);
  });

  test("leaves out rows and cells that are only styled", async () => {
    const rows = Array.from(
      { length: 2000 },
      (_, row) => `<row r="${row + 1}"><c r="A${row + 1}" s="0"/></row>`,
    );
    expect((await readSheet({ rows: rows.join("") })).cells.size).toBe(0);
  });

  test("gives rows and cells without address the next place", async () => {
    const sheet = await readSheet({
      rows: `<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row/><row><c><v>4</v></c></row>`,
    });
    expect([
      gridCell(sheet, 0, 0),
      gridCell(sheet, 0, 3),
      gridCell(sheet, 0, 4),
      gridCell(sheet, 2, 0),
    ]).toMatchObject([{ value: 1 }, { value: 2 }, { value: 3 }, { value: 4 }]);
  });

  test.each<[string, string, readonly string[]]>([
    ["none", "", []],
    ["none, but cells that a conditional format looks at", conditional, []],
    ["one", `<dataValidations><dataValidation type="list" sqref="A1:B5"/></dataValidations>`, ["A1:B5"]],
    [
      "several ranges, down to the last row",
      `<dataValidations><dataValidation sqref="A1:A1048576 C3 &#10; E1"><formula1>1</formula1></dataValidation></dataValidations>`,
      ["A1:A1048576", "C3", "E1"],
    ],
    [
      "one of the extension beside one of the sheet",
      `<dataValidations><dataValidation sqref="D4"/></dataValidations><extLst><ext><x14:dataValidations><x14:dataValidation type="list"><x14:formula1><xm:f>表2!A1</xm:f></x14:formula1><xm:sqref>B2:B9 C1</xm:sqref></x14:dataValidation></x14:dataValidations></ext>${conditional}</extLst>`,
      ["D4", "B2:B9", "C1"],
    ],
  ])("tells which cells have a data validation: %s", async (_, behind, addresses) => {
    const { validated } = await readSheet({ behind });
    expect(validated?.map(rangeAddress)).toEqual(addresses);
  });

  test("tells hidden rows and columns, merges and protection", async () => {
    const sheet = await readSheet({
      before: `<cols><col min="2" max="3" width="9" hidden="1"/><col min="4" max="4" width="9"/><col min="5" max="5" width="0"/></cols>`,
      rows: `<row r="1"/><row r="2" hidden="1"/><row r="3" hidden="0"/><row r="4" ht="0"/>`,
      behind: `<sheetProtection sheet="1"/><mergeCells><mergeCell ref="B2:C4"/><mergeCell ref="A1"/></mergeCells>`,
    });
    expect(sheet.hiddenColumns).toEqual(new Set([1, 2, 4]));
    expect(sheet.hiddenRows).toEqual(new Set([1, 3]));
    expect(sheet.merges).toEqual([{ row: 1, column: 1, rows: 3, columns: 2 }]);
    expect(sheet.protected).toBe(true);
  });

  test("takes a sheet for open where its protection is switched off", async () => {
    expect((await readSheet({ behind: `<sheetProtection sheet="0" formatCells="0"/>` })).protected).toBe(
      false,
    );
    expect((await readSheet({})).protected).toBe(false);
  });

  test.each(["visible", "hidden", "veryHidden"])("tells that a sheet is %s", async (state) => {
    expect((await readSheet({ state })).visibility).toBe(state);
  });

  test("leaves out sheets of charts", async () => {
    const bytes = rawWorkbook({
      parts: {
        "xl/workbook.xml": `<workbook><sheets><sheet name="图" r:id="rId9"/><sheet name="表" r:id="rId1"/></sheets></workbook>`,
        "xl/_rels/workbook.xml.rels": relations(
          ["rId9", "chartsheet", "chartsheets/sheet1.xml"],
          ["rId1", "worksheet", "/xl/worksheets/sheet1.xml"],
        ),
        "xl/chartsheets/sheet1.xml": "<chartsheet/>",
      },
    });
    expect((await read(bytes)).sheets.map(({ name }) => name)).toEqual(["表"]);
  });

  test.each<[string, RawWorkbook]>([
    [
      "in another case",
      { parts: { "xl/worksheets/sheet1.xml": null, "XL/Worksheets/Sheet1.XML": rawSheet(row("甲")) } },
    ],
    [
      "with backslashes",
      { parts: { "xl/worksheets/sheet1.xml": null, "xl\\worksheets\\sheet1.xml": rawSheet(row("甲")) } },
    ],
    ["in UTF-16", { parts: { "xl/worksheets/sheet1.xml": utf16(rawSheet(row("甲"))) } }],
    ["with a byte order mark", { parts: { "xl/worksheets/sheet1.xml": `\uFEFF${rawSheet(row("甲"))}` } }],
    [
      "with a document type",
      {
        parts: {
          "xl/worksheets/sheet1.xml": `<!DOCTYPE worksheet [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${rawSheet(row("甲"))}`,
        },
      },
    ],
  ])("reads a part %s", async (_, raw) => {
    expect(gridCell(await readSheet(raw), 0, 0)?.value).toBe("甲");
  });

  test("expands no entity that a document type declares", async () => {
    const sheet = `<!DOCTYPE worksheet [<!ENTITY a "aaaa">]>${rawSheet(row("&a;"))}`;
    expect(gridCell(await readSheet({ parts: { "xl/worksheets/sheet1.xml": sheet } }), 0, 0)?.value).toBe(
      "&a;",
    );
  });

  test("keeps headings such as __proto__ apart", async () => {
    expect(gridCell(await readSheet({ rows: rowOf("__proto__") }), 0, 0)?.value).toBe("__proto__");
  });
});

function rowOf(content: string): string {
  return `<row r="1"><c r="A1" t="str"><v>${content}</v></c></row>`;
}

function row(content: string): string {
  return `<sheetData>${rowOf(content)}</sheetData>`;
}

function utf16(xml: string): Uint8Array {
  const bytes = new Uint8Array(2 + xml.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, true);
  for (let index = 0; index < xml.length; index += 1)
    view.setUint16(2 + index * 2, xml.charCodeAt(index), true);
  return bytes;
}

describe("workbooks of other programs", () => {
  test("LibreOffice: runs, hidden lines, merges, formats, errors", async () => {
    const [sheet, notes] = (await readFixture("libreoffice.xlsx")).sheets;
    if (!sheet || !notes) throw new Error("two sheets");
    expect(gridCell(sheet, 0, 0)).toMatchObject(text("完成GDP 增长9%\n第二行"));
    expect(gridCell(sheet, 0, 2)).toMatchObject({ value: 0.285, text: "28.5%" });
    expect(gridCell(sheet, 0, 3)).toMatchObject({ value: 43100, text: "2017年12月31日" });
    expect(gridCell(sheet, 0, 4)).toMatchObject({ value: true });
    expect(gridCell(sheet, 2, 3)).toMatchObject({ value: null, error: "#DIV/0!", formula: "1/0" });
    expect(gridCell(sheet, 2, 4)).toMatchObject({ value: 0.57, formula: "C1*2" });
    expect(gridCell(sheet, 3, 4)).toBeNull();
    expect([sheet.hiddenRows, sheet.hiddenColumns]).toEqual([new Set([1]), new Set([1])]);
    expect(sheet.merges).toEqual([{ row: 2, column: 0, rows: 2, columns: 3 }]);
    expect(gridCell(notes, 0, 0)).toMatchObject(text("\u3000全角空格在前 "));
  });

  test.each([
    ["openpyxl.xlsx", false, 43100],
    ["openpyxl-1904.xlsx", true, 41638],
  ])("%s: inline texts, dates, errors, very hidden sheets", async (name, date1904, day) => {
    const workbook = await readFixture(name);
    const sheet = only(workbook);
    expect(workbook.date1904).toBe(date1904);
    expect(gridCell(sheet, 0, 0)).toMatchObject(text("加强特色村镇保护"));
    expect(gridCell(sheet, 0, 1)).toMatchObject({ value: day, text: "2017-12-31" });
    expect(gridCell(sheet, 0, 2)).toMatchObject({ value: 0.8, text: "80%", numberFormat: "0%" });
    expect(gridCell(sheet, 0, 4)).toMatchObject({ value: null, error: "#N/A" });
    expect(gridCell(sheet, 0, 5)).toMatchObject({ value: null, formula: "SUM(C1:C2)" });
    expect(gridCell(sheet, 0, 6)).toMatchObject(text(" 前后有空格 \n第二行"));
    expect(gridCell(sheet, 1, 1)).toMatchObject({ value: day + 0.75 });
    expect(sheet.protected).toBe(true);
    expect(workbook.sheets[1]).toMatchObject({ name: "_stamp", visibility: "veryHidden" });
    expect(workbook.modified).toMatch(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z$/);
  });

  test("openpyxl, streamed: no extent, gaps", async () => {
    const sheet = only(await readFixture("openpyxl-streamed.xlsx"));
    const values = [...sheet.cells].map(([at, cells]) => [
      at,
      [...cells].map(([column, { value }]) => [column, value]),
    ]);
    expect(values).toEqual([
      [0, [[0, "一"], [2, 2.5]]],
      [2, [[0, "三"]]],
    ]); // prettier-ignore
  });
});

describe("when it was saved", () => {
  const core = (modified: string): RawWorkbook => ({
    parts: {
      "_rels/.rels": `<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.xml"/><Relationship Id="b" Type="y/core-properties" Target="docProps/core.xml"/></Relationships>`,
      "docProps/core.xml": `<cp:coreProperties><dcterms:created>2001-01-01T00:00:00Z</dcterms:created>${modified}</cp:coreProperties>`,
    },
  });

  test.each([
    ["<dcterms:modified>2017-12-01T08:30:00Z</dcterms:modified>", "2017-12-01T08:30:00.000Z"],
    ["<dcterms:modified>2017-12-01T08:30:00+08:00</dcterms:modified>", "2017-12-01T00:30:00.000Z"],
    ["<dcterms:modified> 2017-12-01T08:30:00 </dcterms:modified>", "2017-12-01T08:30:00.000Z"],
    ["<dcterms:modified>昨天</dcterms:modified>", null],
    ["<dcterms:modified/>", null],
    ["", null],
  ])("takes %s for %s", async (modified, expected) => {
    expect((await read(rawWorkbook(core(modified)))).modified).toBe(expected);
  });

  test("is unknown without properties", async () => {
    expect((await read(rawWorkbook({}))).modified).toBeNull();
  });
});

describe("files that cannot be read", () => {
  const valid = rawWorkbook({ rows: rowOf("甲") });
  const sharedCell = `<row r="1"><c r="A1" t="s"><v>0</v></c></row>`;
  const nested = "<a>".repeat(100_000);

  test.each<[string, Uint8Array, object]>([
    ["nothing", new Uint8Array(), { code: "empty-file" }],
    ["a text", strToU8("序号,重点任务\n1,加强"), { code: "not-a-workbook" }],
    ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), { code: "not-a-workbook" }],
    ["an archive of other things", rawArchive([{ name: "a.txt", content: "a" }]), { code: "not-a-workbook" }],
    [
      "a text document",
      rawArchive([
        { name: "_rels/.rels", content: relations(["rId1", "officeDocument", "word/document.xml"]) },
        { name: "word/document.xml", content: "<w:document/>" },
      ]),
      { code: "not-a-workbook" },
    ],
    [
      "a binary workbook (.xlsb)",
      rawArchive([
        { name: "_rels/.rels", content: relations(["rId1", "officeDocument", "xl/workbook.bin"]) },
        { name: "xl/workbook.bin", content: Uint8Array.of(0x83, 1, 0) },
      ]),
      { code: "not-a-workbook" },
    ],
    ["a workbook cut short", valid.subarray(0, valid.length - 30), { code: "damaged" }],
    [
      "no workbook part",
      rawWorkbook({ parts: { "xl/workbook.xml": null } }),
      { code: "damaged", detail: "xl/workbook.xml" },
    ],
    [
      "no worksheet part",
      rawWorkbook({ parts: { "xl/worksheets/sheet1.xml": null } }),
      { code: "damaged", detail: "xl/worksheets/sheet1.xml" },
    ],
    [
      "a sheet that refers to nothing",
      rawWorkbook({ parts: { "xl/_rels/workbook.xml.rels": relations() } }),
      { code: "damaged", detail: "xl/workbook.xml" },
    ],
    [
      "no shared texts",
      rawWorkbook({ strings: null, rows: sharedCell }),
      { code: "damaged", detail: "xl/sharedStrings.xml" },
    ],
    [
      "too few shared texts",
      rawWorkbook({ rows: sharedCell }),
      { code: "damaged", detail: "xl/sharedStrings.xml" },
    ],
    [
      "no mention of shared texts",
      rawWorkbook({
        rows: sharedCell,
        parts: { "xl/_rels/workbook.xml.rels": relations(["rId1", "worksheet", "worksheets/sheet1.xml"]) },
      }),
      { code: "damaged", detail: "xl/sharedStrings.xml" },
    ],
    [
      "an unfinished sheet",
      rawWorkbook({ behind: "<mergeCells>" }),
      { code: "damaged", detail: "xl/worksheets/sheet1.xml" },
    ],
    [
      "tags that cross",
      rawWorkbook({ behind: "<a><b></a></b>" }),
      { code: "damaged", detail: "xl/worksheets/sheet1.xml" },
    ],
    [
      "an unfinished tag",
      rawWorkbook({ behind: `<a b="` }),
      { code: "damaged", detail: "xl/worksheets/sheet1.xml" },
    ],
    [
      "an unfinished comment",
      rawWorkbook({ behind: "<!--" }),
      { code: "damaged", detail: "xl/worksheets/sheet1.xml" },
    ],
    [
      "endless nesting",
      rawWorkbook({ behind: nested }),
      { code: "damaged", detail: "xl/worksheets/sheet1.xml" },
    ],
    ["an empty part of styles", rawWorkbook({ parts: { "xl/styles.xml": "" } }), { code: "damaged" }],
    ["an empty part", rawWorkbook({ parts: { "xl/worksheets/sheet1.xml": "" } }), { code: "damaged" }],
    [
      "another part in place of a sheet",
      rawWorkbook({ parts: { "xl/worksheets/sheet1.xml": "<chartsheet/>" } }),
      { code: "damaged", detail: "xl/worksheets/sheet1.xml" },
    ],
    [
      "another part in place of the shared texts",
      rawWorkbook({ parts: { "xl/sharedStrings.xml": "<a/>" } }),
      { code: "damaged", detail: "xl/sharedStrings.xml" },
    ],
    [
      "columns described over and over",
      rawWorkbook({ before: `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(50_000)}</cols>` }),
      { code: "damaged", detail: "xl/worksheets/sheet1.xml" },
    ],
    [
      "a cell outside of the sheet",
      rawWorkbook({ rows: `<row r="1"><c r="XFE1"><v>1</v></c></row>` }),
      { code: "damaged" },
    ],
    ["a row outside of the sheet", rawWorkbook({ rows: `<row r="1048577"/>` }), { code: "damaged" }],
    [
      "a cell without a proper address",
      rawWorkbook({ rows: `<row r="1"><c r="1A"><v>1</v></c></row>` }),
      { code: "damaged" },
    ],
  ])("%s", async (_, bytes, problem) => {
    expect(await readWorkbook(bytes)).toMatchObject({ ok: false, problem });
  });

  test("still have a SHA-256", async () => {
    for (const bytes of [valid, strToU8("abc"), new Uint8Array()]) {
      const { sha256 } = await readWorkbook(bytes);
      expect(sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
    }
  });

  test("never throw: any bytes", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom("", "PK\u0003\u0004"),
        async (bytes, magic) => {
          expect(await readWorkbook(Uint8Array.from([...strToU8(magic), ...bytes]))).toMatchObject({
            ok: false,
          });
        },
      ),
    );
  });

  test("never throw or hang: a workbook cut short or with bits turned", async () => {
    const whole = await writeWorkbook(samplePlan);
    const anywhere = fc.nat({ max: whole.length - 1 });
    await fc.assert(
      fc.asyncProperty(
        fc.option(anywhere),
        fc.array(fc.tuple(anywhere, fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 4 }),
        async (length, flips) => {
          const bytes = Uint8Array.from(length === null ? whole : whole.subarray(0, length));
          for (const [at, bits] of flips) bytes[at] = (bytes[at] ?? 0) ^ bits;
          const start = performance.now();
          const outcome = await readWorkbook(bytes);
          expect(performance.now() - start).toBeLessThan(20_000);
          if (length !== null) expect(outcome.ok).toBe(false);
        },
      ),
      { numRuns: 300 },
    );
  });

  test("never throw or hang: XML with characters changed", async () => {
    const xml = rawSheet(
      `<cols><col min="1" max="3" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="s" s="0"><f t="shared" si="0" ref="A1:A2">B1</f><v>0</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>`,
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.tuple(
            fc.nat({ max: xml.length }),
            fc.nat({ max: 4 }),
            fc.constantFrom("<", ">", '"', "&#0;", "9", "-", ""),
          ),
          {
            minLength: 1,
            maxLength: 4,
          },
        ),
        async (edits) => {
          let edited = xml;
          for (const [at, removed, added] of edits)
            edited = edited.slice(0, at) + added + edited.slice(at + removed);
          const bytes = rawWorkbook({
            strings: "<si><t>甲</t></si>",
            parts: { "xl/worksheets/sheet1.xml": edited },
          });
          const start = performance.now();
          await readWorkbook(bytes);
          expect(performance.now() - start).toBeLessThan(20_000);
        },
      ),
      { numRuns: 500 },
    );
  });

  test("take time that grows with their size only", async () => {
    const hostile = ["<a ", "<!-- ", "<![CDATA[", "&#", "<a b='", "<!DOCTYPE a [", "</", "_x0041"].map(
      (piece) => piece.repeat(200_000),
    );
    for (const content of hostile) {
      const start = performance.now();
      await readWorkbook(rawWorkbook({ behind: content, strings: `<si><t>${content}</t></si>` }));
      expect(performance.now() - start).toBeLessThan(20_000);
    }
  });
});
