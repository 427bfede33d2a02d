import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { FileRefusal, readWorkbookFile } from "../../../workbench/files/readWorkbookFile";
import { rawArchive } from "../../support/rawArchive";
import { rawWorkbook } from "../../support/rawWorkbook";

const GOOD = readFileSync("test/fixtures/xlsx/openpyxl.xlsx");

function compoundFile(streamName: string): Uint8Array {
  const name = Array.from(new TextEncoder().encode(streamName)).flatMap((letter) => [letter, 0]);
  const magic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  return Uint8Array.from([...magic, ...new Uint8Array(600).fill(0x45), ...name, 0, 0]);
}

async function refusalOf(bytes: Uint8Array): Promise<FileRefusal> {
  const outcome: unknown = await readWorkbookFile(bytes).catch((error: unknown) => error);
  if (outcome instanceof FileRefusal) return outcome;
  throw new Error("The file was not refused with a sentence.", { cause: outcome });
}

describe("a file that cannot be opened is refused with a sentence", () => {
  test.each<[string, Uint8Array, RegExp]>([
    ["nothing", new Uint8Array(), /空的/],
    ["a text", new TextEncoder().encode("重点任务,责任单位"), /不是Excel工作簿/],
    ["an encrypted workbook", compoundFile("EncryptedPackage"), /打开密码/],
    ["an .xls workbook", compoundFile("Workbook"), /旧版格式/],
    ["half a workbook", GOOD.subarray(0, GOOD.length / 2), /已损坏/],
    ["an archive of something else", rawArchive([{ name: "a.txt", content: "a" }]), /不是Excel工作簿/],
    ["a text document", rawWorkbook({ parts: { "xl/workbook.xml": "<document/>" } }), /不是Excel工作簿/],
    [
      "a workbook without worksheets",
      rawWorkbook({ parts: { "xl/workbook.xml": "<workbook><sheets/></workbook>" } }),
      /不是Excel工作簿/,
    ],
    ["a sheet that is not there", rawWorkbook({ parts: { "xl/worksheets/sheet1.xml": null } }), /已损坏/],
    [
      "a sheet that ends too early",
      rawWorkbook({ parts: { "xl/worksheets/sheet1.xml": "<worksheet><sheetData>" } }),
      /已损坏/,
    ],
    [
      "texts that are not there",
      rawWorkbook({ rows: '<row r="1"><c r="A1" t="s"><v>5</v></c></row>' }),
      /已损坏/,
    ],
    [
      "a cell outside of the sheet",
      rawWorkbook({ rows: '<row r="1"><c r="XFE1"><v>1</v></c></row>' }),
      /已损坏/,
    ],
    [
      "a part that unpacks to more than is safe",
      rawArchive([
        {
          name: "xl/workbook.xml",
          content: new Uint8Array(20 * 1024 * 1024),
          says: { size: 300 * 1024 * 1024 },
        },
      ]),
      /过大/,
    ],
    [
      "a part that claims to be smaller than it is",
      rawArchive([
        { name: "_rels/.rels", content: " ".repeat(100_000), says: { size: 10 } },
        { name: "xl/workbook.xml", content: "<workbook/>" },
      ]),
      /已损坏/,
    ],
  ])("%s", async (_, bytes, sentence) => {
    const refusal = await refusalOf(bytes);
    expect(refusal.sentence.zh).toMatch(sentence);
    expect(refusal.sentence.en).toMatch(/^[A-Z].*\.$/);
  });

  test("a document type with entities opens as if it were not there", async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>';
    const { workbook } = await readWorkbookFile(
      rawWorkbook({
        parts: {
          "xl/sharedStrings.xml": `<?xml version="1.0"?>${bomb}<sst><si><t>&b;</t></si></sst>`,
        },
        rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>',
      }),
    );
    expect(workbook.active.cell("A1").value).toBe("&b;");
  });

  test("whatever is wrong with a file, it opens or is refused with a sentence", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(GOOD.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        async (changes) => {
          const bytes = Uint8Array.from(GOOD);
          for (const [at, byte] of changes) bytes[at] = byte;
          await readWorkbookFile(bytes).catch((error: unknown) => {
            if (!(error instanceof FileRefusal)) throw error;
          });
        },
      ),
      { numRuns: 500 },
    );
  });

  // Beneath the checksums of an archive lies XML that no program has written.
  test("whatever stands in a sheet, it opens or is refused with a sentence", async () => {
    const piece = fc.constantFrom(
      '<row r="1">',
      "</row>",
      '<c r="A1" s="99" t="s"><v>0</v></c>',
      '<c r="B2" t="b"><f t="shared" si="1"/><v>x</v></c>',
      '<row r="99999999"/>',
      '<row ht="NaN" customHeight="1"/>',
      "</sheetData>",
      '<cols><col min="9" max="2" width="-5"/></cols>',
      '<mergeCells><mergeCell ref="A1:A1048577"/></mergeCells>',
      '<dataValidations><dataValidation type="list" sqref="A1:XFD1048576"/></dataValidations>',
      '<dataValidations><dataValidation type="whole" sqref="?"><formula1>1</formula1></dataValidation></dataValidations>',
      '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="x"><formula>)(</formula></cfRule></conditionalFormatting>',
      '<hyperlinks><hyperlink ref="A:C" location="x"/><hyperlink ref="A1" id="rId9"/></hyperlinks>',
      '<autoFilter ref="x"/>',
      '<sheetViews><sheetView><pane state="frozen" xSplit="-1" ySplit="1e9"/></sheetView></sheetViews>',
      "<![CDATA[x]]>",
      "<",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 6 }), async (pieces) => {
        await readWorkbookFile(rawWorkbook({ rows: pieces.join("") })).catch((error: unknown) => {
          if (!(error instanceof FileRefusal)) throw error;
        });
      }),
      { numRuns: 500 },
    );
  });
});
