import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { writeWorkbook } from "../../src/adapters/xlsx/writeWorkbook";
import { planMaster, planReturn } from "../../src/core/matrix/planWorkbooks";
import { makeExampleYear } from "../../workbench/exampleYear/makeExampleYear";
import { consolidated } from "../support/consolidated";
import { complete, filledReturn, forEachTask, ROUND } from "../support/filledReturn";
import { startChromium } from "./support/chromium";
import { startServer, type PaneServer } from "./support/server";
import { openExcel } from "./support/standIn";

let server: PaneServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  server = await startServer();
  browser = await startChromium();
  page = await browser.newPage({ locale: "zh-CN" });
  await openExcel(page, server.origin);
});
afterAll(async () => {
  await browser.close();
  server.stop();
});

const filled = () => forEachTask("区教委", (index) => complete(index % 2 ? "已完成" : "达到序时进度"));

/** The example year's returns carry what their formulas give, as Excel saves it. */
async function exampleReturn(): Promise<Uint8Array> {
  const files = await makeExampleYear();
  const file = files.find(({ name }) => name.includes("区教委"));
  if (!file) throw new Error("The example year has no such return.");
  return file.bytes;
}

const WORKBOOKS: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  master: () => writeWorkbook(planMaster(ROUND)),
  "blank return": () => writeWorkbook(planReturn(ROUND, "区科协")),
  "filled return": exampleReturn,
  report: () => writeWorkbook(consolidated({ "区教委.xlsx": filledReturn("区教委", filled()) }).plan),
};

test.each(Object.keys(WORKBOOKS))(
  "the grid works out every formula of the %s as the file carries it",
  async (name) => {
    const bytes = [...((await WORKBOOKS[name]?.()) ?? [])];
    const { count, differences } = await page.evaluate(async (content) => {
      await window.workbench.openBytes("file.xlsx", Uint8Array.from(content));
      const everything = { row: 0, column: 0, rows: 1_048_576, columns: 16_384 };
      const carried = window.host.workbook.sheets.flatMap((sheet) => {
        const found: { sheet: typeof sheet; row: number; column: number; value: unknown; formula: string }[] =
          [];
        sheet.eachContent(everything, (row, column, { formula, value }) => {
          if (formula !== null) found.push({ sheet, row, column, value, formula });
        });
        return found;
      });
      // Forgotten, so that a result can only come from a calculation.
      for (const { sheet, row, column } of carried) sheet.setResult(row, column, "forgotten");
      await window.workbench.grid.settle();
      const found = carried.map(({ sheet, row, column, value, formula }) => {
        const computed = sheet.content(row, column).value;
        const alike =
          typeof value === "number" && typeof computed === "number"
            ? Math.abs(value - computed) < 1e-9
            : value === computed;
        return alike
          ? null
          : `${sheet.name} ${row},${column} carries ${String(value)}, computed ${String(computed)}: ${formula}`;
      });
      return { count: carried.length, differences: found.filter((difference) => difference !== null) };
    }, bytes);
    expect(differences).toEqual([]);
    expect(count).toBeGreaterThan(4);
  },
);
