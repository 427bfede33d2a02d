import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { readOds, readXls, readXlsx } from "hucre";
import { readAnyWorkbook } from "../../../src/adapters/xlsx/otherFormats/readAnyWorkbook";
import { writeWorkbook } from "../../../src/adapters/xlsx/writeWorkbook";
import { planMaster } from "../../../src/core/matrix/planWorkbooks";
import type { WorkbookPlan } from "../../../src/core/sheet/plan";
import { consolidated } from "../../support/consolidated";
import { complete, filledReturn, filledReturnPlan, forEachTask, ROUND } from "../../support/filledReturn";
import { rawWorkbook, type RawWorkbook } from "../../support/rawWorkbook";
import { readingDifferences } from "../../support/readingDifferences";

const FIXTURES = "test/fixtures";

/** What both readers read of a file, and where they differ. */
async function differences(bytes: Uint8Array, readTheirs: typeof readXlsx = readXlsx): Promise<string[]> {
  const ours = await readAnyWorkbook(bytes);
  if (!ours.ok) throw new Error(JSON.stringify(ours.problem));
  return readingDifferences(ours.workbook, await readTheirs(bytes, { readStyles: true }));
}

function fixture(path: string): Uint8Array {
  return new Uint8Array(readFileSync(`${FIXTURES}/${path}`));
}

const fixtures = readdirSync(FIXTURES, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".xlsx"))
  .sort();

describe("hucre reads the same", () => {
  test.each(fixtures)("of %s, or neither reads it", async (path) => {
    const bytes = fixture(path);
    const ours = await readAnyWorkbook(bytes);
    if (ours.ok) expect(await differences(bytes)).toEqual([]);
    else await expect(readXlsx(bytes)).rejects.toThrow();
  });

  const filled = forEachTask("区教委", () => complete("已完成"));
  test.each<[string, () => WorkbookPlan]>([
    ["the master", () => planMaster(ROUND)],
    ["a return as it is sent out", () => filledReturnPlan("区教委", {})],
    ["a return that was filled in", () => filledReturnPlan("区教委", filled)],
    ["a report", () => consolidated({ "a.xlsx": filledReturn("区教委", filled) }).plan],
  ])("of %s", async (_, plan) => {
    expect(await differences(await writeWorkbook(plan()))).toEqual([]);
  });

  const row = (cells: string) => `<row r="1">${cells}</row>`;
  test.each<[string, RawWorkbook]>([
    [
      "a rich text in runs",
      {
        strings: `<si><r><t>完成</t></r><r><rPr><b/></rPr><t xml:space="preserve"> GDP</t></r></si>`,
        rows: row(`<c r="A1" t="s"><v>0</v></c>`),
      },
    ],
    [
      "a shared text with how to pronounce it",
      {
        strings: `<si><r><t>完成</t></r><rPh sb="0" eb="1"><t>wancheng</t></rPh><r><t>了</t></r></si>`,
        rows: row(`<c r="A1" t="s"><v>0</v></c>`),
      },
    ],
    [
      "empty shared texts before another one",
      {
        strings: `<si/><si><t/></si><si><t>乙</t></si>`,
        rows: row(`<c r="A1" t="s"><v>2</v></c><c r="B1" t="s"><v>0</v></c>`),
      },
    ],
    [
      "an inline text in runs",
      { rows: row(`<c r="A1" t="inlineStr"><is><r><t>甲</t></r><r><t> 乙</t></r></is></c>`) },
    ],
    [
      "rows and cells without address",
      {
        rows: `<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row/><row><c><v>4</v></c></row>`,
      },
    ],
    [
      "rows and cells in another order, and a cell that stands in another row",
      {
        rows: `<row r="3"><c r="A3"><v>3</v></c></row><row r="1"><c r="B1"><v>2</v></c><c r="A1"><v>1</v></c><c r="A5"><v>5</v></c></row>`,
      },
    ],
    [
      "errors, of the file and of a formula",
      {
        rows: row(
          `<c r="A1" t="e"><v>#REF!</v></c><c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D1" t="e"><v>#SPILL!</v></c>`,
        ),
      },
    ],
    [
      "booleans",
      {
        rows: row(
          `<c r="A1" t="b"><v>1</v></c><c r="C1" t="b"><v>true</v></c><c r="D1" t="b"><f>A1</f><v>0</v></c>`,
        ),
      },
    ],
    [
      "escapes, entities, CDATA and comments",
      {
        rows: row(
          `<c r="A1" t="str"><v>_x0041_&#x4E00;&amp;lt;&unknown;_x005F_x0041_</v></c><c r="C1" t="str"><v>甲<!-- > --><![CDATA[<乙>]]></v></c>`,
        ),
      },
    ],
    [
      "spaces, a text where a number should be, long numbers",
      {
        rows: row(
          `<c r="A1" t="str"><v> 甲\n乙\u3000</v></c><c r="B1"><v> 7 </v></c><c r="C1" t="n"><v>八成</v></c><c r="D1"><v>1E-3</v></c><c r="E1"><v>500101199001011234</v></c>`,
        ),
      },
    ],
    [
      "formulas with an empty result, without one, of an area",
      {
        rows: row(
          `<c r="A1" t="str"><f>B1</f><v></v></c><c r="B1"><f>C1</f></c><c r="C1"><f t="array" ref="C1:D2">E1:F2*2</f><v>4</v></c><c r="D1"><v>5</v></c>`,
        ),
      },
    ],
    [
      "dates, times and durations",
      {
        styles: `<cellXfs><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="57"/><xf numFmtId="46"/></cellXfs>`,
        rows: row(
          `<c r="A1" s="0"><v>43100</v></c><c r="B1" s="1"><v>43100.75</v></c><c r="C1" s="2"><v>59</v></c><c r="D1" s="3"><v>1.5</v></c><c r="E1" s="0"><v>-1</v></c><c r="F1" s="0"><v>0</v></c>`,
        ),
      },
    ],
    [
      "dates that count from 1904",
      {
        workbook: `<workbookPr date1904="1"/>`,
        styles: `<cellXfs><xf numFmtId="14"/></cellXfs>`,
        rows: row(`<c r="A1" s="0"><v>41638</v></c>`),
      },
    ],
    [
      "merges, what is hidden, a very hidden sheet, an extent that is wrong",
      {
        state: "veryHidden",
        before: `<dimension ref="A1"/><cols><col min="2" max="3" width="9" hidden="1"/><col min="4" max="4" width="9"/></cols>`,
        rows: `<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"/><row r="3" hidden="true"/><row r="40"><c r="T40"><v>2</v></c></row>`,
        behind: `<mergeCells><mergeCell ref="B2:C4"/></mergeCells>`,
      },
    ],
  ])("of %s", async (_, raw) => {
    expect(await differences(rawWorkbook(raw))).toEqual([]);
  });
});

/** Where the two differ in .xlsx, what is right, and by what. */
describe("hucre reads something else", () => {
  interface Difference {
    readonly of: string;
    readonly raw: RawWorkbook;
    readonly found: readonly string[];
    /** Ours is right in all of these. */
    readonly why: string;
  }
  const differing: readonly Difference[] = [
    {
      of: "an inline text with how to pronounce it",
      raw: {
        rows: `<row r="1"><c r="B1" t="inlineStr"><is><t>完成</t><rPh sb="0" eb="1"><t>wc</t></rPh></is></c></row>`,
      },
      found: [`ours: 表!B1 = "完成"`, `hucre: 表!B1 = "完成wc"`],
      why: "rPh is a hint beside the text and no part of it (ECMA-376 part 1, 18.4.6)",
    },
    {
      of: "cells that share a formula",
      raw: {
        rows: `<row r="1"><c r="B1"><f t="shared" ref="B1:B2" si="0">A1*2+$A$1</f><v>1</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row>`,
      },
      found: ["ours: 表!B2 is the formula A2*2+$A$1", "hucre: 表!B2 is the formula "],
      why: "each cell has the formula of the first, moved (18.3.1.40)",
    },
    {
      of: "an error without a name",
      raw: { rows: `<row r="1"><c r="C1" t="e"><v/></c></row>` },
      found: ["ours: 表!C1 shows the error #VALUE!", "hucre: 表!C1 shows the error "],
      why: "the cell is one of errors (18.18.11), and a person has to see that",
    },
    {
      of: "dates of ISO 8601",
      raw: {
        rows: `<row r="1"><c r="A1" t="d"><v>2017-12-31T06:00:00Z</v></c><c r="B1" t="d"><v>2017-12-31</v></c></row>`,
      },
      found: [
        "ours: 表!A1 = 43100.25",
        "ours: 表!B1 = 43100",
        `hucre: 表!A1 = "2017-12-31T06:00:00Z"`,
        `hucre: 表!B1 = "2017-12-31"`,
      ],
      why: "such a cell is a date (18.18.11, type d), as Excel shows it",
    },
    {
      of: "rows and columns without height or width",
      raw: {
        before: `<cols><col min="5" max="5" width="0"/></cols>`,
        rows: `<row r="4" ht="0"><c r="A4"><v>1</v></c></row>`,
      },
      found: ["ours: 表 hides row 4", "ours: 表 hides column E"],
      why: "nobody sees them: Excel itself counts a height of 0 as hidden",
    },
    {
      of: "merged areas of one cell",
      raw: {
        rows: `<row r="1"><c r="A1"><v>1</v></c></row>`,
        behind: `<mergeCells><mergeCell ref="A1"/></mergeCells>`,
      },
      found: ["hucre: 表 merges A1"],
      why: "one cell is merged with none (18.3.1.54)",
    },
    {
      of: "a number that is none",
      raw: { rows: `<row r="1"><c r="C1"><v>1e400</v></c></row>` },
      found: [`ours: 表!C1 = "1e400"`, "hucre: 表!C1 = Infinity"],
      why: "a number is a finite one of 64 bits; as a text at least it is not lost",
    },
    {
      of: "the 29th of February 1900",
      raw: {
        styles: `<cellXfs><xf numFmtId="14"/></cellXfs>`,
        rows: `<row r="1"><c r="E1" s="0"><v>60</v></c></row>`,
      },
      found: ["ours: 表!E1 = 60", "hucre: 表!E1 = 59"],
      why: "the file says 60, the day that only Excel knows (18.17.4.1); as a Date it is the day before or after",
    },
  ];

  test.each(differing)("of $of: ours is right, $why", async ({ raw, found }) => {
    expect(await differences(rawWorkbook(raw))).toEqual(found);
  });

  const sharedCell = `<row r="1"><c r="A1" t="s"><v>7</v></c></row>`;
  test.each<[string, RawWorkbook]>([
    ["the part of shared texts is missing", { strings: null, rows: sharedCell }],
    ["a shared text is missing", { strings: "<si><t>甲</t></si>", rows: sharedCell }],
  ])(
    "where %s: hucre reads nothing, ours refuses, since a text would be lost without a word",
    async (_, raw) => {
      const bytes = rawWorkbook(raw);
      expect(await readAnyWorkbook(bytes)).toMatchObject({
        ok: false,
        problem: { code: "damaged", detail: "xl/sharedStrings.xml" },
      });
      expect((await readXlsx(bytes)).sheets[0]?.rows).toEqual([[null]]);
    },
  );

  test("where a stray character stands in the last cell: hucre refuses, and ours reads it, since Excel opens it", async () => {
    const bytes = rawWorkbook({ rows: `<row r="1048576"><c r="XFD1048576" t="str"><v>.</v></c></row>` });
    await expect(readXlsx(bytes)).rejects.toThrow("1048576 rows x 16384 columns");
    expect(await readAnyWorkbook(bytes)).toMatchObject({ ok: true });
  });

  /** What LibreOffice hid is hidden, and an error is no text; hucre does not read that of these formats. */
  const hiddenAndErrors = [
    "ours: 进展填报!D5 shows the error #DIV/0!",
    "ours: 进展填报 hides row 5",
    "ours: 进展填报 hides column D",
    "ours: 说明 is hidden",
    `hucre: 进展填报!D5 = "#DIV/0!"`,
    "hucre: 说明 is visible",
  ];

  test("of .xls: which cells hold a formula, though its text is not decoded ([MS-XLS] 2.4.127)", async () => {
    const formulas = ["B5", "C5", "D5", "G5"].map((cell) => `ours: 进展填报!${cell} is the formula `);
    const found = await differences(fixture("otherFormats/returned.xls"), readXls);
    expect(found.sort()).toEqual([...hiddenAndErrors, ...formulas].sort());
  });

  test("of .ods: formulas as OpenFormula writes them, not as Excel would (ODF 1.2 part 2); they are shown only", async () => {
    const found = await differences(fixture("otherFormats/returned.ods"), readOds);
    const formulas = [
      "ours: 进展填报!C5 is the formula [.E3]*2",
      "hucre: 进展填报!C5 is the formula E3*2",
      `ours: 进展填报!G5 is the formula [.B3]&"（附件）"`,
      `hucre: 进展填报!G5 is the formula B3&"（附件）"`,
    ];
    expect(found.sort()).toEqual([...hiddenAndErrors, ...formulas].sort());
  });
});
