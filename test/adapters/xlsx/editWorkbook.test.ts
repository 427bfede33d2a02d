import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync } from "fflate";
import { editWorkbook } from "../../../src/adapters/xlsx/editWorkbook";
import { readWorkbook } from "../../../src/adapters/xlsx/readWorkbook";
import { writeWorkbook } from "../../../src/adapters/xlsx/writeWorkbook";
import { cellAddress } from "../../../src/core/sheet/address";
import type { CellChange } from "../../../src/core/sheet/change";
import { gridCell, type GridCell, type WorkbookGrid } from "../../../src/core/sheet/grid";
import { Refusal } from "../../../src/core/values/refusal";
import { arbitraryPlan } from "../../support/arbitraryPlan";
import { rawArchive } from "../../support/rawArchive";
import { rawSheet, rawWorkbook, relations, type RawWorkbook } from "../../support/rawWorkbook";
import { cell, plainSheet, plainWorkbook, samplePlan } from "../../support/samplePlan";
import { elements, xmlTree } from "../../support/xmlTree";

const SHEET = "xl/worksheets/sheet1.xml";

function change(address: string, value: CellChange["value"], more: Partial<CellChange> = {}): CellChange {
  return { sheet: "表", address, value, numberFormat: null, ...more };
}

async function read(bytes: Uint8Array): Promise<WorkbookGrid> {
  const outcome = await readWorkbook(bytes);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.workbook;
}

/** The text of a part; null where there is no such part. */
function part(bytes: Uint8Array, path: string): string | null {
  const found = unzipSync(bytes)[path];
  return found ? strFromU8(found) : null;
}

/** What stands in `<sheetData>` of the edited sheet, and in the whole part. */
async function edited(raw: RawWorkbook, ...changes: readonly CellChange[]) {
  const bytes = await editWorkbook(rawWorkbook(raw), changes);
  await read(bytes);
  const sheet = part(bytes, SHEET) ?? "";
  return { bytes, sheet, data: /<sheetData>(.*)<\/sheetData>/s.exec(sheet)?.[1] ?? "" };
}

async function dataAfter(rows: string, ...changes: readonly CellChange[]): Promise<string> {
  return (await edited({ rows, strings: "<si><t>甲</t></si><si><r><t>乙</t></r></si>" }, ...changes)).data;
}

const inline = (text: string) => `<is><t xml:space="preserve">${text}</t></is>`;

describe("a cell that is there", () => {
  test.each<[string, string, Partial<CellChange>, string]>([
    ["a number", `<c r="A1"><v>1</v></c>`, { value: 2.5 }, `<c r="A1"><v>2.5</v></c>`],
    [
      "a text for a number, with its style",
      `<c r="A1" s="7"><v>1</v></c>`,
      { value: "甲" },
      `<c r="A1" s="7" t="inlineStr">${inline("甲")}</c>`,
    ],
    ["a number for a shared text", `<c t="s" r="A1"><v>0</v></c>`, { value: 0 }, `<c r="A1"><v>0</v></c>`],
    [
      "a text for a shared rich text",
      `<c r="A1" s='3' t='s'><v>1</v></c>`,
      { value: "丙" },
      `<c r="A1" s='3' t="inlineStr">${inline("丙")}</c>`,
    ],
    [
      "a text for a rich text of its own",
      `<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>完</t></r><r><t>成</t></r></is></c>`,
      { value: "已完成" },
      `<c r="A1" t="inlineStr">${inline("已完成")}</c>`,
    ],
    ["true", `<c r="A1"/>`, { value: true }, `<c r="A1" t="b"><v>1</v></c>`],
    ["false", `<c r="A1" t="e"><v>#N/A</v></c>`, { value: false }, `<c r="A1" t="b"><v>0</v></c>`],
    ["nothing", `<c r="A1" s="2" t="s"><v>0</v></c>`, { value: null }, `<c r="A1" s="2"></c>`],
    ["an empty text", `<c r="A1" t="s"><v>0</v></c>`, { value: "" }, `<c r="A1"></c>`],
    [
      "a text that looks like a formula",
      `<c r="A1"/>`,
      { value: "=1+1" },
      `<c r="A1" t="inlineStr">${inline("=1+1")}</c>`,
    ],
    [
      "spaces, markup and what only looks like an escape",
      `<c r="A1"/>`,
      { value: ` <a>&"_x0041_\n` },
      `<c r="A1" t="inlineStr">${inline(" &lt;a&gt;&amp;&quot;_x005F_x0041_\n")}</c>`,
    ],
    [
      "characters that XML cannot hold",
      `<c r="A1"/>`,
      { value: "\r\u0001\uD800\uFFFE😀" },
      `<c r="A1" t="inlineStr">${inline("_x000D__x0001__xD800__xFFFE_😀")}</c>`,
    ],
    [
      "a value for a formula",
      `<c r="A1" t="str"><f>B1&amp;"x"</f><v>x</v></c>`,
      { value: "x" },
      `<c r="A1" t="inlineStr">${inline("x")}</c>`,
    ],
    [
      "a value for a formula that another cell lends",
      `<c r="A1"><f t="shared" si="0"/><v>1</v></c>`,
      { value: 1 },
      `<c r="A1"><v>1</v></c>`,
    ],
    [
      "a formula with a number",
      `<c r="A1" t="s"><v>0</v></c>`,
      { value: 3, formula: "IF(B1<2,1,3)" },
      `<c r="A1"><f>IF(B1&lt;2,1,3)</f><v>3</v></c>`,
    ],
    [
      "a formula with a text",
      `<c r="A1"/>`,
      { value: "甲", formula: "B1" },
      `<c r="A1" t="str"><f>B1</f><v>甲</v></c>`,
    ],
    [
      "a formula with an empty text",
      `<c r="A1"/>`,
      { value: "", formula: "B1" },
      `<c r="A1" t="str"><f>B1</f><v></v></c>`,
    ],
    [
      "a formula with true",
      `<c r="A1"/>`,
      { value: true, formula: "B1" },
      `<c r="A1" t="b"><f>B1</f><v>1</v></c>`,
    ],
    ["a formula without result", `<c r="A1"/>`, { value: null, formula: "B1" }, `<c r="A1"><f>B1</f></c>`],
    [
      "what else stands in the cell and its tag",
      `<c foo="a t='s' &gt; b" r="A1" ph="1" cm="1" vm="2" t="s"><v>0</v><extLst><ext/></extLst></c>`,
      { value: 1 },
      `<c foo="a t='s' &gt; b" r="A1" ph="1"><v>1</v><extLst><ext/></extLst></c>`,
    ],
  ])("gets %s", async (_, before, { value = null, ...more }, after) => {
    const around = (text: string) => `<row r="1" spans="1:2">${text}<c r="B1"><v>9</v></c></row>`;
    expect(await dataAfter(around(before), change("A1", value, more))).toBe(around(after));
  });

  test("is found where cells and rows have no addresses", async () => {
    const rows = `<row><c><v>1</v></c><c r="D1"><v>2</v></c><c t="s"><v>0</v></c></row><row/><row><c><v>4</v></c></row>`;
    expect(await dataAfter(rows, change("A3", 40), change("E1", "x"))).toBe(
      `<row><c><v>1</v></c><c r="D1"><v>2</v></c><c t="inlineStr">${inline("x")}</c></row><row/><row><c><v>40</v></c></row>`,
    );
  });

  test("gets the last of several changes", async () => {
    const rows = `<row r="1"><c r="A1"><v>1</v></c></row>`;
    expect(await dataAfter(rows, change("A1", 2), change("$A$1", 3))).toBe(rows.replace(">1<", ">3<"));
  });
});

describe("a cell that is not there", () => {
  const one = (address: string, value = 1) => `<c r="${address}"><v>${value}</v></c>`;

  test.each<[string, string, readonly CellChange[], string]>([
    ["in a sheet without rows", "", [change("B2", 1)], `<row r="2">${one("B2")}</row>`],
    ["in an empty row", `<row r="2" ht="9"/>`, [change("B2", 1)], `<row r="2" ht="9">${one("B2")}</row>`],
    ["in an empty row with an end", `<row r="2"></row>`, [change("B2", 1)], `<row r="2">${one("B2")}</row>`],
    [
      "before, between and behind others",
      `<row r="1">${one("B1")}${one("D1")}</row>`,
      [change("E1", 1), change("A1", 1), change("C1", 1), change("D1", 2), change("F1", 1)],
      `<row r="1">${["A1", "B1", "C1"].map((address) => one(address)).join("")}${one("D1", 2)}${one("E1")}${one("F1")}</row>`,
    ],
    [
      "in rows before, between and behind others",
      `<row r="2">${one("A2")}</row><row r="4"/>`,
      [change("A5", 1), change("B3", 1), change("A3", 1), change("A1", 1), change("A6", 1)],
      `<row r="1">${one("A1")}</row><row r="2">${one("A2")}</row><row r="3">${one("A3")}${one("B3")}</row><row r="4"/><row r="5">${one("A5")}</row><row r="6">${one("A6")}</row>`,
    ],
    [
      "outside of what the row says of its cells",
      `<row r="1" spans="1:2" ht="20">${one("A1")}</row>`,
      [change("C1", 1)],
      `<row r="1" ht="20">${one("A1")}${one("C1")}</row>`,
    ],
    [
      "in a row without a number, by its cells",
      `<row>${one("A5")}</row>`,
      [change("B5", 1)],
      `<row>${one("A5")}${one("B5")}</row>`,
    ],
    [
      "where the row has a style for it",
      `<row r="1" s="3" customFormat="1"/><row r="2" s="4"/>`,
      [change("A1", 1), change("A2", 1)],
      `<row r="1" s="3" customFormat="1"><c r="A1" s="3"><v>1</v></c></row><row r="2" s="4">${one("A2")}</row>`,
    ],
    ["that shall stay empty", `<row r="1"/>`, [change("A1", null), change("B2", "")], `<row r="1"/>`],
  ])("is added %s", async (_, before, changes, after) => {
    expect(await dataAfter(before, ...changes)).toBe(after);
  });

  test("has the style of its column", async () => {
    const before = `<cols><col min="2" max="3" width="9" style="5"/></cols>`;
    const { data } = await edited({ before }, change("A1", 1), change("C1", 2));
    expect(data).toBe(`<row r="1">${one("A1")}<c r="C1" s="5"><v>2</v></c></row>`);
  });

  test("is added to an element without end", async () => {
    const parts = { [SHEET]: rawSheet("<sheetData/>") };
    expect((await edited({ parts }, change("A1", 1))).sheet).toContain(
      `<sheetData><row r="1">${one("A1")}</row></sheetData>`,
    );
  });

  test.each([
    ["A1:B2", "C4", "A1:C4"],
    ["B2", "A1", "A1:B2"],
    ["A1:F9", "C4", "A1:F9"],
    ["", "C4", ""],
  ])("widens the extent %s by %s", async (ref, address, expected) => {
    const { sheet } = await edited({ before: `<dimension ref="${ref}"/>` }, change(address, 1));
    expect(sheet).toContain(`<dimension ref="${expected}"/>`);
  });
});

describe("names with prefixes and strict namespaces", () => {
  const MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main";
  const kinds = "http://purl.oclc.org/ooxml/officeDocument/relationships";
  const parts = {
    "_rels/.rels": `<p:Relationships xmlns:p="http://schemas.openxmlformats.org/package/2006/relationships"><p:Relationship Id="rId1" Type="${kinds}/officeDocument" Target="/xl/workbook.xml"/></p:Relationships>`,
    "xl/workbook.xml": `<x:workbook xmlns:x="${MAIN}" xmlns:r="${kinds}"><x:sheets><x:sheet name="表" sheetId="1" r:id="rId1"/></x:sheets><x:definedNames/><x:oleSize ref="A1"/></x:workbook>`,
    "xl/styles.xml": `<x:styleSheet xmlns:x="${MAIN}"><x:cellXfs><x:xf numFmtId="0"/></x:cellXfs></x:styleSheet>`,
    [SHEET]: `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="2"><x:c r="A2"/></x:row></x:sheetData></x:worksheet>`,
  };

  test("are kept in what is written", async () => {
    const { bytes, sheet } = await edited(
      { parts },
      change("A1", "甲"),
      change("A2", "乙"),
      change("B2", 1, { numberFormat: "yyyy-mm" }),
    );
    const text = (value: string) => `<x:is><x:t xml:space="preserve">${value}</x:t></x:is>`;
    expect(sheet).toContain(
      `<x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr">${text("甲")}</x:c></x:row><x:row r="2"><x:c r="A2" t="inlineStr">${text("乙")}</x:c><x:c r="B2" s="1"><x:v>1</x:v></x:c></x:row></x:sheetData>`,
    );
    expect(part(bytes, "xl/styles.xml")).toBe(
      `<x:styleSheet xmlns:x="${MAIN}"><x:numFmts count="1"><x:numFmt numFmtId="164" formatCode="yyyy-mm"/></x:numFmts><x:cellXfs><x:xf numFmtId="0"/><x:xf numFmtId="164" applyNumberFormat="1"/></x:cellXfs></x:styleSheet>`,
    );
    expect(part(bytes, "xl/workbook.xml")).toContain(
      `<x:definedNames/><x:calcPr fullCalcOnLoad="1"/><x:oleSize ref="A1"/>`,
    );
  });
});

describe("number formats", () => {
  const styles = `<numFmts count="2"><numFmt numFmtId="43" formatCode="0.000"/><numFmt numFmtId="180" formatCode="m&quot;月&quot;"/></numFmts><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="1"/><xf numFmtId="49" fontId="2" quotePrefix="1" xfId="0"><alignment wrapText="1"/></xf><xf numFmtId="9" applyNumberFormat='0'/></cellXfs><dxfs><dxf><numFmt numFmtId="190" formatCode="0.0"/></dxf></dxfs>`;
  const rows = `<row r="1"><c r="A1"/><c r="B1" s="1"/><c r="C1" s="2"/><c r="D1" s="1"/></row>`;

  test.each<[string, readonly CellChange[], string, string]>([
    [
      "one that no file spells out",
      [change("A1", 0.5, { numberFormat: "0%" })],
      "43 180",
      `<xf numFmtId="9" fontId="1" applyNumberFormat="1"/>`,
    ],
    [
      "one of the file's own, with everything else of the cell's",
      [change("B1", "甲", { numberFormat: 'm"月"' })],
      "43 180",
      `<xf numFmtId="180" fontId="2" quotePrefix="1" xfId="0" applyNumberFormat="1"><alignment wrapText="1"/></xf>`,
    ],
    [
      "one that is new, shared by cells that looked the same",
      [change("B1", 1, { numberFormat: 'yyyy"<年>"' }), change("D1", 2, { numberFormat: 'yyyy"<年>"' })],
      "43 180 191",
      `<xf numFmtId="191" fontId="2" xfId="0" applyNumberFormat="1"><alignment wrapText="1"/></xf>`,
    ],
    [
      "two for cells that looked different",
      [change("A1", 1, { numberFormat: "0.0" }), change("C1", 2, { numberFormat: "0.0" })],
      "43 180 191",
      `<xf numFmtId="191" fontId="1" applyNumberFormat="1"/><xf numFmtId="191" applyNumberFormat="1"/>`,
    ],
  ])("get added: %s", async (_, changes, numbers, added) => {
    const { bytes } = await edited({ styles, rows }, ...changes);
    const xml = part(bytes, "xl/styles.xml") ?? "";
    const root = xmlTree(xml);
    const found = elements(root, "numFmts", "numFmt").map(({ attributes }) => attributes.get("numFmtId"));
    expect(found).toEqual(numbers.split(" "));
    expect(elements(root, "numFmts")[0]?.attributes.get("count")).toBe(String(found.length));
    expect(xml).toContain(`</xf><xf numFmtId="9" applyNumberFormat='0'/>${added}</cellXfs>`);
    expect(elements(root, "cellXfs")[0]?.attributes.get("count")).toBe(
      String(elements(root, "cellXfs", "xf").length),
    );
    const { sheets } = await read(bytes);
    for (const { address, numberFormat } of changes) {
      const column = address.charCodeAt(0) - 65;
      expect(sheets[0] && gridCell(sheets[0], 0, column)).toMatchObject({ numberFormat });
    }
  });

  test("stay where a cell has the wanted one already", async () => {
    const { bytes, data } = await edited({ styles, rows }, change("C1", 0.5, { numberFormat: "0%" }));
    expect(part(bytes, "xl/styles.xml")).toBe(part(rawWorkbook({ styles }), "xl/styles.xml"));
    expect(data).toContain(`<c r="C1" s="2"><v>0.5</v></c>`);
  });

  test("are given to a new cell that stays empty", async () => {
    const { data } = await edited({ styles }, change("B9", null, { numberFormat: "@" }));
    expect(data).toBe(`<row r="9"><c r="B9" s="3"></c></row>`);
  });

  test.each<[string, RawWorkbook]>([
    ["without styles", { styles: "" }],
    [
      "without a styles part",
      { parts: { "xl/_rels/workbook.xml.rels": relations(["rId1", "worksheet", "worksheets/sheet1.xml"]) } },
    ],
    ["that has too few of them", { styles, rows: `<row r="1"><c r="A1" s="3"/></row>` }],
  ])("cannot be added to a workbook %s", async (_, raw) => {
    const changes = [change("A1", 1, { numberFormat: "0.0" })];
    await expect(editWorkbook(rawWorkbook(raw), changes)).rejects.toThrow(/no cell format/);
  });
});

describe("days counted from 1904", () => {
  const raw = {
    workbook: `<workbookPr date1904="1"/>`,
    styles: `<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>`,
    rows: `<row r="1"><c r="A1"/><c r="B1" s="1"/></row>`,
  };

  test.each<[string, CellChange, string]>([
    ["a day in its own format", change("B1", 43100), "41638"],
    ["a day in a new format", change("A1", 43100.5, { numberFormat: "yyyy-mm-dd" }), "41638.5"],
    ["the result of a formula", change("B1", 43100, { formula: "A1" }), "41638"],
    ["a number", change("A1", 43100), "43100"],
    ["a number where a day was", change("B1", 43100, { numberFormat: "0.00" }), "43100"],
  ])("%s", async (_, made, stored) => {
    expect((await edited(raw, made)).data).toContain(`<v>${stored}</v>`);
    const { data } = await edited({ ...raw, workbook: "" }, made);
    expect(data).toContain(`<v>${String(made.value)}</v>`);
  });
});

const SHARED = `<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1</f><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>1</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/></c></row>`;
const ARRAY = `<row r="1"><c r="A1" cm="1"><f t="array" ref="A1:A2">B1:B2</f><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>`;

describe("formulas that belong together", () => {
  test.each<[string, string, readonly string[], RegExp]>([
    ["a formula that others share", SHARED, ["A1", "A3"], /表!A1 .* A2 shares/],
    ["the head of an array", ARRAY, ["A1"], /表!A1 is part of an array/],
    ["a cell of an array", ARRAY, ["A2"], /表!A2 is part of an array/],
    ["a result of a data table", ARRAY.replace("array", "dataTable"), ["A2"], /表!A2 is part of/],
  ])("are not torn: %s", async (_, rows, addresses, message) => {
    const changes = addresses.map((address) => change(address, 5));
    await expect(editWorkbook(rawWorkbook({ rows }), changes)).rejects.toThrow(message);
  });

  test.each<[string, string, readonly string[]]>([
    ["one that shares another's", SHARED, ["A2"]],
    ["all that share one", SHARED, ["A1", "A2", "A3"]],
    ["a whole array", ARRAY, ["A1", "A2"]],
    ["an array of one cell", ARRAY.replace("A1:A2", "A1"), ["A1"]],
    ["a cell beside an array", ARRAY, ["B1"]],
  ])("can be replaced: %s", async (_, rows, addresses) => {
    const before = await read(rawWorkbook({ rows }));
    const bytes = await editWorkbook(
      rawWorkbook({ rows }),
      addresses.map((address) => change(address, 5)),
    );
    expect(contents(await read(bytes))).toEqual({
      ...contents(before),
      ...Object.fromEntries(addresses.map((address) => [`表!${address}`, [5, null]])),
    });
  });
});

describe("the calculation", () => {
  const chained = (settings: string): RawWorkbook => ({
    rows: `<row r="1"><c r="A1"><f>B1</f><v>1</v></c><c r="B1"><v>1</v></c></row>`,
    parts: {
      "[Content_Types].xml": `<Types><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/calcChain.xml" ContentType="c"/><Override PartName="/xl/workbook.xml" ContentType="w"/></Types>`,
      "xl/workbook.xml": `<workbook><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets>${settings}<pivotCaches/></workbook>`,
      "xl/_rels/workbook.xml.rels": relations(
        ["rId1", "worksheet", "worksheets/sheet1.xml"],
        ["rId2", "calcChain", "calcChain.xml"],
        ["rId3", "sharedStrings", "sharedStrings.xml"],
      ),
      "xl/calcChain.xml": `<calcChain><c r="A1" i="1"/></calcChain>`,
    },
  });

  test.each([
    ["", `<calcPr fullCalcOnLoad="1"/>`],
    [`<calcPr calcId="1" calcMode="manual"/>`, `<calcPr calcId="1" calcMode="manual" fullCalcOnLoad="1"/>`],
    [`<calcPr fullCalcOnLoad="0" calcId="1"></calcPr>`, `<calcPr fullCalcOnLoad="1" calcId="1"></calcPr>`],
    [
      `<definedNames><definedName name="a">1</definedName></definedNames>`,
      `<definedNames><definedName name="a">1</definedName></definedNames><calcPr fullCalcOnLoad="1"/>`,
    ],
  ])("is asked for: %s", async (before, after) => {
    const { bytes } = await edited(chained(before), change("B1", 2));
    expect(part(bytes, "xl/workbook.xml")).toContain(`</sheets>${after}<pivotCaches/>`);
  });

  test("keeps its list of cells where no formula goes", async () => {
    const { bytes } = await edited(chained(""), change("B1", 2), change("C9", "x"));
    const before = unzipSync(rawWorkbook(chained("")));
    const after = unzipSync(bytes);
    expect(Object.keys(after).filter((path) => !sameBytes(after[path], before[path]))).toEqual([
      "xl/workbook.xml",
      SHEET,
    ]);
  });

  test.each([
    ["goes", change("A1", 2)],
    ["comes", change("B1", 2, { formula: "1+1" })],
  ])("loses its list of cells where a formula %s", async (_, made) => {
    const { bytes } = await edited(chained(""), made);
    expect(part(bytes, "xl/calcChain.xml")).toBeNull();
    expect(part(bytes, "[Content_Types].xml")).toBe(
      `<Types><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="w"/></Types>`,
    );
    const related = xmlTree(part(bytes, "xl/_rels/workbook.xml.rels") ?? "");
    expect(elements(related, "Relationship").map(({ attributes }) => attributes.get("Id"))).toEqual([
      "rId1",
      "rId3",
    ]);
  });
});

describe("workbooks that are not changed", () => {
  const signed = rawWorkbook({
    parts: {
      "_rels/.rels": relations(
        ["rId1", "officeDocument", "xl/workbook.xml"],
        ["rId2", "digital-signature/origin", "_xmlsignatures/origin.sigs"],
      ),
    },
  });
  const table = (totals: string) => ({
    parts: {
      "xl/worksheets/_rels/sheet1.xml.rels": relations(["rId1", "table", "../tables/table1.xml"]),
      "xl/tables/table1.xml": `<table ref="B2:D5"${totals}/>`,
    },
  });

  test.each<[string, Uint8Array, readonly CellChange[], RegExp]>([
    ["no archive", strToU8("甲"), [], /not an Excel workbook/],
    ["no workbook", rawArchive([{ name: "a.txt", content: "a" }]), [], /not an Excel workbook/],
    ["an empty file", new Uint8Array(), [change("A1", 1)], /empty/],
    ["a damaged sheet", rawWorkbook({ behind: "<a>" }), [change("A1", 1)], /damaged/],
    ["a damaged part beside it", damagedBeside(), [change("A1", 1)], /docProps\/app\.xml/],
    [
      "a part in no encoding that is known",
      rawWorkbook({
        parts: {
          [SHEET]: Uint8Array.from([...strToU8(rawSheet("<sheetData/><!--")), 0xbc, 0xd7, ...strToU8("-->")]),
        },
      }),
      [change("A1", 1)],
      /damaged/,
    ],
    ["another sheet", rawWorkbook({}), [{ ...change("A1", 1), sheet: "别表" }], /no sheet 别表/],
    ["a range", rawWorkbook({}), [change("A1:B2", 1)], /表!A1:B2 is no single cell/],
    ["no address", rawWorkbook({}), [change("甲1", 1)], /no single cell/],
    ["a row that is none", rawWorkbook({}), [change("A0", 1)], /no single cell/],
    ["a column beyond the last", rawWorkbook({}), [change("XFE1", 1)], /no single cell/],
    ["a number that is none", rawWorkbook({}), [change("A1", Infinity)], /表!A1 cannot hold Infinity/],
    ["a text that is too long", rawWorkbook({}), [change("A1", "x".repeat(32768))], /表!A1 .*32768/],
    ["a formula that XML cannot hold", rawWorkbook({}), [change("A1", 1, { formula: '"\u0001"' })], /表!A1/],
    [
      "a cell twice",
      rawWorkbook({ rows: `<row r="1"><c r="A1"/><c r="A1"/></row>` }),
      [change("B1", 1)],
      /damaged/,
    ],
    ["a row twice", rawWorkbook({ rows: `<row r="1"/><row r="1"/>` }), [change("B1", 1)], /damaged/],
    [
      "cells of another row",
      rawWorkbook({ rows: `<row r="1"><c r="A2"/></row>` }),
      [change("B1", 1)],
      /damaged/,
    ],
    ["a table's heading", rawWorkbook(table("")), [change("D2", "x")], /表!D2 is a heading/],
    [
      "a table's totals",
      rawWorkbook(table(` totalsRowCount="1"`)),
      [change("B5", 1)],
      /表!B5 is a heading or total/,
    ],
    ["a signature", signed, [change("A1", 1)], /digitally signed/],
  ])("%s", async (_, bytes, changes, message) => {
    await expect(editWorkbook(bytes, changes)).rejects.toThrow(message);
  });

  test.each<[string, Uint8Array, CellChange]>([
    ["an empty file", new Uint8Array(), change("A1", 1)],
    ["a damaged sheet", rawWorkbook({ behind: "<a>" }), change("A1", 1)],
    ["a table's heading", rawWorkbook(table("")), change("D2", "x")],
    ["a signature", signed, change("A1", 1)],
    ["a formula that others share", rawWorkbook({ rows: SHARED }), change("A1", 1)],
    ["a cell of an array", rawWorkbook({ rows: ARRAY }), change("A2", 1)],
  ])("%s: a sentence says what to do", async (_, bytes, made) => {
    const refusal: unknown = await editWorkbook(bytes, [made]).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal).toMatchObject({
      sentence: {
        zh: expect.stringMatching(/\p{Script=Han}.*；请.*。$/u),
        en: expect.stringMatching(/; .*\.$|\. .*\.$/),
      },
    });
  });

  test.each([
    ["below the heading", "", "B3"],
    ["in the last row without totals", "", "B5"],
    ["beside the heading", "", "A2"],
    ["in the first row without heading", ` headerRowCount="0"`, "B2"],
  ])("but a cell of a table is, %s", async (_, totals, address) => {
    const { sheet } = await edited(table(totals), change(address, 7));
    expect(sheet).toContain(`<c r="${address}"><v>7</v></c>`);
  });

  /** A workbook of which another part than those that are edited is broken. */
  function damagedBeside(): Uint8Array {
    const whole = unzipSync(rawWorkbook({}));
    return rawArchive([
      ...Object.entries(whole).map(([name, content]) => ({ name, content })),
      { name: "docProps/app.xml", content: "x", says: { crc32: 1 } },
    ]);
  }
});

test("a part keeps its encoding", async () => {
  const xml = `<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`;
  for (const little of [true, false]) {
    const sheet = utf16(`\uFEFF${xml}`, little);
    const bytes = await editWorkbook(rawWorkbook({ parts: { [SHEET]: sheet } }), [change("A1", "甲")]);
    const after = xml.replace('<c r="A1"><v>1</v></c>', `<c r="A1" t="inlineStr">${inline("甲")}</c>`);
    expect(unzipSync(bytes)[SHEET]).toEqual(utf16(`\uFEFF${after}`, little));
  }
  const marked = Uint8Array.from([0xef, 0xbb, 0xbf, ...strToU8(rawSheet("<sheetData/>"))]);
  const bytes = await editWorkbook(rawWorkbook({ parts: { [SHEET]: marked } }), [change("A1", 1)]);
  expect(unzipSync(bytes)[SHEET]?.subarray(0, 4)).toEqual(Uint8Array.of(0xef, 0xbb, 0xbf, 0x3c));
});

function utf16(text: string, little: boolean): Uint8Array {
  const bytes = new Uint8Array(2 * text.length);
  const view = new DataView(bytes.buffer);
  Array.from({ length: text.length }, (_, at) => view.setUint16(2 * at, text.charCodeAt(at), little));
  return bytes;
}

describe("workbooks of other programs", () => {
  test.each(["libreoffice.xlsx", "openpyxl.xlsx", "openpyxl-streamed.xlsx", "openpyxl-1904.xlsx"])(
    "%s: all cells replaced",
    async (name) => {
      const bytes = new Uint8Array(readFileSync(`test/fixtures/xlsx/${name}`));
      const before = await read(bytes);
      const all = before.sheets.flatMap((sheet) =>
        [...sheet.cells].flatMap(([row, cells]) =>
          [...cells.keys()].map((column) => ({
            sheet: sheet.name,
            address: cellAddress(row, column),
            value: `${row} ${column}`,
            numberFormat: "@",
          })),
        ),
      );
      expect(all.length).toBeGreaterThanOrEqual(3);
      const after = await read(await editWorkbook(bytes, all));
      expect(contents(after)).toEqual(
        Object.fromEntries(all.map(({ sheet, address, value }) => [`${sheet}!${address}`, [value, null]])),
      );
      expect(besideCells(after)).toEqual(besideCells(before));
    },
  );
});

test("no changes leave every part as it was", async () => {
  const bytes = await writeWorkbook(samplePlan);
  expect(unzipSync(await editWorkbook(bytes, []))).toEqual(unzipSync(bytes));
});

test("equal files and changes give equal bytes, with the paths in their order", async () => {
  const bytes = await writeWorkbook(
    plainWorkbook(plainSheet("表", { rows: [{ height: null, cells: [cell(1)] }] })),
  );
  const changes = [change("A1", 2, { numberFormat: "0.0" }), change("C7", "x")];
  const first = await editWorkbook(bytes, changes);
  expect(await editWorkbook(bytes, changes)).toEqual(first);
  expect(Object.keys(unzipSync(first))).toEqual(Object.keys(unzipSync(bytes)));
});

test("any changes change these cells and nothing else", async () => {
  const value = fc.oneof(
    fc.string({ unit: "binary", maxLength: 12 }),
    fc.constantFrom("_x0041\u0001", "_x0041_", "\r\n", " a ", "=1", "\uDC00甲"),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
    fc.boolean(),
    fc.constant(null),
  );
  const edit = fc.record({
    sheet: fc.nat({ max: 2 }),
    row: fc.nat({ max: 8 }),
    column: fc.nat({ max: 6 }),
    value,
    formula: fc.option(fc.constantFrom('IF(A1<"a",1,2)', "B1&'x y'!C3"), { freq: 2 }),
    numberFormat: fc.option(fc.constantFrom("@", "0%", "yyyy-mm-dd", '0"<项>"', "General")),
  });
  await fc.assert(
    fc.asyncProperty(arbitraryPlan, fc.array(edit, { minLength: 1, maxLength: 8 }), async (plan, edits) => {
      const changes = edits.map(({ sheet, row, column, formula, ...rest }): CellChange => ({
        ...rest,
        sheet: plan.sheets[sheet % plan.sheets.length]?.name ?? "",
        address: cellAddress(row, column),
        ...(formula === null ? {} : { formula }),
      }));
      const bytes = await writeWorkbook(plan);
      const copy = await editWorkbook(bytes, changes);

      const before = await read(bytes);
      const after = await read(copy);
      const expected = contents(before);
      for (const { sheet, address, value: made, formula } of changes) {
        const isEmpty = formula === undefined && (made === null || made === "");
        if (isEmpty) Reflect.deleteProperty(expected, `${sheet}!${address}`);
        else expected[`${sheet}!${address}`] = [made, formula ?? null];
      }
      expect(contents(after)).toEqual(expected);
      const touched = new Set(changes.map(({ sheet, address }) => `${sheet}!${address}`));
      const untouched = (workbook: WorkbookGrid) =>
        Object.entries(cellsOf(workbook)).filter(([place]) => !touched.has(place));
      expect(untouched(after)).toEqual(untouched(before));
      for (const { sheet, address, numberFormat } of changes.filter(isLastOfItsCell)) {
        const found = cellsOf(after)[`${sheet}!${address}`];
        if (found && numberFormat !== null) expect(found.numberFormat).toBe(numberFormat);
      }
      expect(besideCells(after)).toEqual(besideCells(before));

      const old = unzipSync(bytes);
      const now = unzipSync(copy);
      expect(Object.keys(now)).toEqual(Object.keys(old));
      const changed = Object.keys(now).filter((path) => !sameBytes(old[path], now[path]));
      const sheets = new Set(changes.map(({ sheet }) => plan.sheets.findIndex(({ name }) => name === sheet)));
      const allowed = [...sheets].map((index) => `xl/worksheets/sheet${index + 1}.xml`);
      expect(["xl/workbook.xml", "xl/styles.xml", ...allowed]).toEqual(expect.arrayContaining(changed));
    }),
    { numRuns: 150 },
  );
});

function isLastOfItsCell({ sheet, address }: CellChange, index: number, all: readonly CellChange[]): boolean {
  return !all.slice(index + 1).some((other) => other.sheet === sheet && other.address === address);
}

function cellsOf(workbook: WorkbookGrid): Record<string, GridCell> {
  return Object.fromEntries(
    workbook.sheets.flatMap(({ name, cells }) =>
      [...cells].flatMap(([row, ofRow]) =>
        [...ofRow].map(([column, found]) => [`${name}!${cellAddress(row, column)}`, found]),
      ),
    ),
  );
}

/** What was read of the sheets but for their cells. */
function besideCells({ sheets }: WorkbookGrid): unknown[] {
  return sheets.map((sheet) => ({ ...sheet, cells: null }));
}

/** Value and formula of each cell. */
function contents(workbook: WorkbookGrid): Record<string, [GridCell["value"], string | null]> {
  return Object.fromEntries(
    Object.entries(cellsOf(workbook)).map(([place, { value, formula, error }]) => [
      place,
      [error ?? value, formula ?? null],
    ]),
  );
}

function sameBytes(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return a !== undefined && b !== undefined && Buffer.compare(a, b) === 0;
}
