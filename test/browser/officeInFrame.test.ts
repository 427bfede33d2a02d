import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Browser, Frame, Page } from "playwright-core";
import { startChromium, watchedPage, type Watched } from "./support/chromium";
import { expectText, goTo, typeAndLeave } from "./support/gridPerson";
import { paneFrame } from "./support/paneFrame";
import { startServer, type PaneServer } from "./support/server";
import { openExcel } from "./support/standIn";

let server: PaneServer;
let browser: Browser;
let watched: Watched;
let page: Page;
let addin: Frame;

beforeAll(async () => {
  server = await startServer();
  browser = await startChromium();
  watched = await watchedPage(await browser.newContext({ locale: "zh-CN" }), server.origin);
  page = watched.page;
  await openExcel(page, server.origin, "?lang=en-US&level=1.15");
  addin = await paneFrame(page);
});
afterAll(async () => {
  await browser.close();
  server.stop();
});

test("office.js is told where it is", async () => {
  const told = await addin.evaluate(async () => {
    const { host, platform } = await Office.onReady();
    const { requirements, displayLanguage } = Office.context;
    const levels = ["1.15", "1.16"].map((version) => requirements.isSetSupported("ExcelApi", version));
    return { host, platform, displayLanguage, levels };
  });
  expect(told).toEqual({
    host: "Excel",
    platform: "OfficeOnline",
    displayLanguage: "en-US",
    levels: [true, false],
  });
});

test("requests reach the workbook and the grid, and errors come back by their code", async () => {
  const code = await addin.evaluate(async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("进展填报");
      sheet.getRange("A1:B1").values = [["甲", 1]];
      sheet.activate();
      await context.sync();
    });
    return Excel.run(async (context) => {
      context.workbook.worksheets.getItem("没有").load("name");
      await context.sync();
    }).catch((error: unknown) => (error instanceof OfficeExtension.Error ? error.code : String(error)));
  });
  expect(code).toBe("ItemNotFound");
  await expectText(page, "进展填报", "A1", "甲");
  await page.locator("#grid [role=tab][aria-selected=true]").getByText("进展填报").waitFor();
});

test("formulas have their results by the time the add-in reads them", async () => {
  const values = await addin.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("进展填报").getRange("C1:D1");
      range.formulas = [["=B1*2", '=A1&"乙"']];
      await context.sync();
      range.load("values");
      await context.sync();
      return range.values as unknown[][];
    }),
  );
  expect(values).toEqual([[2, "甲乙"]]);
});

test("what a person types and selects is told to the add-in", async () => {
  await addin.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("进展填报");
      const note = (name: string, text: string) => {
        document.body.dataset[name] = text;
        return Promise.resolve();
      };
      sheet.onChanged.add(({ address, details }) =>
        note("changed", `${address} ${details.valueBefore} ${details.valueAfter}`),
      );
      sheet.onSelectionChanged.add(({ address }) => note("selected", address));
      await context.sync();
    }),
  );
  await goTo(page, "B1");
  await typeAndLeave(page, "80", "Enter");
  await addin.waitForFunction(() => document.body.dataset.changed === "B1 1 80");
  await addin.waitForFunction(() => document.body.dataset.selected === "B2");
  await expectText(page, "进展填报", "C1", "160");
});

test("nothing is asked of another machine, and nothing fails unseen", () => {
  expect(watched.foreign).toEqual([]);
  expect(watched.errors).toEqual([]);
});
