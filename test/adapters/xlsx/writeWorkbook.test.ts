import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { readWorkbook } from "../../../src/adapters/xlsx/readWorkbook";
import { writeWorkbook } from "../../../src/adapters/xlsx/writeWorkbook";
import { readContent } from "../../../src/core/report/readContent";
import type { SheetPlan } from "../../../src/core/sheet/plan";
import { arbitraryPlan } from "../../support/arbitraryPlan";
import { consolidated } from "../../support/consolidated";
import { complete, filledReturn } from "../../support/filledReturn";
import { planFromFile } from "../../support/readPlan";
import { cell, plainSheet, plainWorkbook, samplePlan } from "../../support/samplePlan";
import { describePlan } from "../../support/workbookDescription";

function part(bytes: Uint8Array, path: string): string {
  const found = unzipSync(bytes)[path];
  if (!found) throw new Error(`no ${path}`);
  return strFromU8(found);
}

function sheetOf(value: string): SheetPlan {
  return plainSheet("表", { rows: [{ height: null, cells: [cell(value)] }] });
}

describe("writeWorkbook", () => {
  test("writes everything that a plan says", async () => {
    expect(await planFromFile(await writeWorkbook(samplePlan))).toEqual(describePlan(samplePlan));
  });

  test("writes any plan so that it reads back the same", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPlan, async (plan) => {
        expect(await planFromFile(await writeWorkbook(plan))).toEqual(describePlan(plan));
      }),
      { numRuns: 150 },
    );
  });

  test("writes any plan row by row so that it reads back the same", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPlan, async (plan) => {
        const bytes = await writeWorkbook(plan, { mostHeldCells: 0 });
        expect(await planFromFile(bytes)).toEqual(describePlan(plan));
      }),
      { numRuns: 50 },
    );
  });

  test("writes a report row by row so that the product reads the same from it", async () => {
    const { plan } = consolidated({
      "区教委.xlsx": filledReturn("区教委", { "3.1.1": complete("已完成", { 完成率: 1 }) }),
      "区水务局.xlsx": filledReturn("区水务局", {}),
    });
    const [held, rowByRow] = [
      await readWorkbook(await writeWorkbook(plan)),
      await readWorkbook(await writeWorkbook(plan, { mostHeldCells: 0 })),
    ];
    expect(rowByRow.ok && rowByRow.workbook).toEqual(held.ok && held.workbook);
    expect(rowByRow.ok && readContent(rowByRow.workbook).report?.rows).toHaveLength(14);
  });

  test("has cells of large sheets share the texts that come again, and no others", async () => {
    const texts = ["一", "又", "只此", "又", "_x0041_ 又", "又", "_x0041_ 又", ""];
    const large = plainSheet("大表", {
      columns: [1, 2, 3].map(() => ({ width: 9, hidden: false })),
      rows: texts.map((text) => ({ height: null, cells: [cell(text), cell(null), cell("第二列")] })),
    });
    const plan = plainWorkbook(large, sheetOf("小表"));
    const bytes = await writeWorkbook(plan, { mostHeldCells: 3 });
    const strings = part(bytes, "xl/sharedStrings.xml");
    const shared = [...strings.matchAll(/<t[^>]*>([^<]*)</g)].map(([, text]) => text);
    expect(shared.slice(-3)).toEqual(["第二列", "又", "_x005F_x0041_ 又"]);
    expect(strings).toContain(`uniqueCount="${shared.length}"`);
    const rows = part(bytes, "xl/worksheets/sheet1.xml");
    expect(rows.match(/t="inlineStr"/g)).toHaveLength(5);
    expect(rows.match(/t="s"/g)).toHaveLength(10);
    expect(await planFromFile(bytes)).toEqual(describePlan(plan));
  });

  test("gives equal bytes for equal plans, row by row too", async () => {
    const rowByRow = { mostHeldCells: 3 };
    const again = structuredClone(samplePlan);
    expect(await writeWorkbook(again, rowByRow)).toEqual(await writeWorkbook(samplePlan, rowByRow));
  });

  test("gives equal bytes for equal plans", async () => {
    const again = structuredClone(samplePlan);
    expect(await writeWorkbook(again)).toEqual(await writeWorkbook(samplePlan));
  });

  test("says when it was made only where it is told", async () => {
    const told = part(
      await writeWorkbook(samplePlan, { modified: "2017-12-01T08:30:00Z" }),
      "docProps/core.xml",
    );
    expect(told).toContain("<dc:title>任务矩阵 &lt;2017&gt;</dc:title>");
    expect(told).toMatch(/<dcterms:created[^>]*>2017-12-01T08:30:00Z</);
    expect(told).toMatch(/<dcterms:modified[^>]*>2017-12-01T08:30:00Z</);
    const untold = part(await writeWorkbook(samplePlan), "docProps/core.xml");
    expect(untold).toMatch(/<dcterms:modified[^>]*>2000-01-01T00:00:00Z</);
  });

  test("shows the first sheet that is not hidden", async () => {
    const bytes = await writeWorkbook(samplePlan);
    expect(part(bytes, "xl/workbook.xml")).toContain('activeTab="1"');
    expect(part(bytes, "xl/worksheets/sheet2.xml")).toContain('tabSelected="1"');
    expect(part(bytes, "xl/worksheets/sheet1.xml")).not.toContain("tabSelected");
  });

  test("quotes sheet names in print titles and filters", async () => {
    const names = part(await writeWorkbook(samplePlan), "xl/workbook.xml");
    expect(names).toContain("'进展 填报(1)'!$A:$B,'进展 填报(1)'!$1:$3<");
    expect(names).toContain("'进展 填报(1)'!$A$3:$F$5<");
    expect(names).toContain("'汇总''表'!$A$1:$B$1<");
  });

  test("has programs compute every formula anew", async () => {
    expect(part(await writeWorkbook(samplePlan), "xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
  });

  test("escapes what XML cannot hold, and what looks like an escape", async () => {
    const bytes = await writeWorkbook(plainWorkbook(sheetOf("a\uFFFEb\uFFFF\u0001_x0041_\uD800")));
    const strings = part(bytes, "xl/sharedStrings.xml");
    expect(strings).toContain("<t>a_xFFFE_b_xFFFF__x0001__x005F_x0041_\uFFFD</t>");
  });

  test("names no library as the program", async () => {
    expect(part(await writeWorkbook(samplePlan), "docProps/app.xml")).toContain(
      "<Application>task-matrix</Application>",
    );
  });

  test.each([
    [
      "a text beyond Excel's limit",
      plainWorkbook(sheetOf("长".repeat(32768))),
      /表!A1 holds 32768 characters/,
    ],
    [
      "a hint beyond Excel's limit",
      plainWorkbook(
        plainSheet("表", {
          validations: [
            {
              range: { row: 0, column: 0, rows: 1, columns: 1 },
              rule: { kind: "textLength", maximum: 3 },
              prompt: { title: "提示", message: "长".repeat(256) },
              error: null,
            },
          ],
        }),
      ),
      /256 characters; Excel allows 255/,
    ],
    ["two sheets of one name", plainWorkbook(plainSheet("表"), plainSheet("表")), /Duplicate sheet name/],
  ])("refuses %s, which Excel would call damaged", async (_, plan, message) => {
    await expect(writeWorkbook(plan)).rejects.toThrow(message);
  });

  test("writes the longest text that Excel takes", async () => {
    const longest = plainWorkbook(sheetOf("长".repeat(32767)));
    expect(await planFromFile(await writeWorkbook(longest))).toEqual(describePlan(longest));
  });
});
