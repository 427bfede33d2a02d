import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Browser, BrowserContext, FrameLocator, Page } from "playwright-core";
import type { Language } from "../../src/core/values/sentence";
import { textsOf } from "../../src/taskpane/language";
import { complete, forEachTask } from "../support/filledReturn";
import { startChromium } from "./support/chromium";
import { goodReturnFile, NO_WORKBOOK, returnFile, type PickedFile } from "./support/returnFiles";
import { startServer, type PaneServer } from "./support/server";
import { openExcel, type } from "./support/standIn";

const FOLDER = join(__dirname, "../../screenshots");
const WIDTH = 320;

let server: PaneServer;
let browser: Browser;
let files: PickedFile[];

beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true });
  server = await startServer();
  browser = await startChromium();
  const unfinished = forEachTask("区残联", () => complete("进行中", { 完成率: 1.2, 下一步打算: null }));
  files = [
    await goodReturnFile("区教委"),
    await goodReturnFile("区旅游局"),
    await returnFile("区残联", unfinished),
    NO_WORKBOOK,
  ];
});
afterAll(async () => {
  await browser.close();
  server.stop();
});

/** Typed into the first rows of 进展填报: one without a status, one that contradicts itself, one that is well. */
const ENTRIES = [
  ["K5", "已印发年度工作要点"],
  ["K6", "项目全部完工"],
  ["L6", "已完成"],
  ["M6", "80%"],
  ["K7", "按计划推进"],
  ["L7", "达到序时进度"],
] as const;

/** With a deadline, a doubt, and two names of one unit. */
const NOTICE = `某某区人民政府办公室关于印发年度重点工作任务分工的通知
某府办发〔2025〕7号
各镇街，区政府有关部门：
一、办好民生实事
（一）新建学校。年底前建成两所小学。（责任单位：区教育局、区发展和改革委员会）
（二）改造老旧小区。完成十个小区改造，惠及居民2000户。（牵头单位：区住建局；配合单位：区发改委等）
二、优化营商环境
（三）精简审批。6月底前审批时限压缩一半。（责任单位：区审批局）
`;

/** What is wider than the pane would have to be scrolled sideways. */
async function expectNoSidewaysScrolling(pane: Page | FrameLocator): Promise<void> {
  const [needed, given] = await pane
    .locator("html")
    .evaluate((element) => [element.scrollWidth, element.clientWidth] as const);
  expect(needed).toBeLessThanOrEqual(given);
}

async function pick(page: Page, pane: Page | FrameLocator, button: string): Promise<void> {
  const dialog = page.waitForEvent("filechooser");
  await pane.getByRole("button", { name: button, exact: true }).click();
  await (await dialog).setFiles(files);
}

const LOOKS = [
  ["zh", "zh-CN", "light", "none"],
  ["zh", "zh-CN", "dark", "none"],
  ["en", "en-US", "light", "none"],
  ["en", "en-US", "dark", "none"],
  ["zh", "zh-CN", "dark", "active"],
] as const;

describe.each(LOOKS)(
  "the pane in %s (%s), %s, forced colours %s",
  (language, locale, colorScheme, forcedColors) => {
    const texts = textsOf(language satisfies Language);
    const name = (part: string) =>
      join(FOLDER, `${language}-${colorScheme}${forcedColors === "active" ? "-contrast" : ""}-${part}.png`);
    let context: BrowserContext;

    beforeAll(async () => {
      context = await browser.newContext({
        locale,
        colorScheme,
        forcedColors,
        acceptDownloads: true,
        viewport: { width: WIDTH, height: 640 },
      });
    });
    afterAll(() => context.close());

    test("in the browser: every tab fits 320 pixels", async () => {
      const page = await context.newPage();
      const shoot = async (part: string) => {
        await expectNoSidewaysScrolling(page);
        await page.evaluate(() => window.scrollTo(0, 0));
        await page.screenshot({ path: name(part), fullPage: true });
      };
      await page.goto(`${server.origin}/browser.html`);
      await page.getByRole("button", { name: texts.welcome.begin }).waitFor();
      await shoot("0-welcome");
      await page.getByRole("button", { name: texts.welcome.begin }).click();
      await page.getByRole("button", { name: texts.generate.doubts(8) }).click();
      await page.getByRole("button", { name: texts.generate.returns, exact: true }).click();
      await page.getByText(texts.generate.returnsReady(37)).waitFor({ timeout: 60_000 });
      await shoot("1-generate");
      await page.getByRole("tab", { name: texts.tabs.check, exact: true }).click();
      await pick(page, page, texts.pick.button);
      await page.getByText(texts.check.checked(files.length)).waitFor();
      await shoot("2-check");
      await page.getByRole("tab", { name: texts.tabs.consolidate, exact: true }).click();
      await pick(page, page, texts.pick.button);
      await page.getByRole("progressbar").waitFor({ state: "detached" });
      await page.getByText(texts.consolidate.preview.notWritten).waitFor({ timeout: 60_000 });
      await shoot("3-preview");
      for (const document of [texts.documents.names.progressReport, texts.documents.names.circular]) {
        await page.getByRole("checkbox", { name: document, exact: true }).check();
      }
      await page.getByRole("button", { name: texts.documents.fieldsTitle }).click();
      await page.getByLabel(texts.documents.signer).waitFor();
      await shoot("3-choice");
      await page.getByRole("button", { name: texts.consolidate.report, exact: true }).click();
      await page.getByText(texts.consolidate.outputs.documentsReady(2)).waitFor({ timeout: 60_000 });
      await page.getByText(texts.consolidate.balanced).waitFor();
      await shoot("3-consolidate");
      await page.close();
    });

    test("another notice: pasting, looking over, editing", async () => {
      const page = await context.newPage();
      const words = texts.notice;
      const shoot = async (part: string) => {
        await expectNoSidewaysScrolling(page);
        await page.screenshot({ path: name(part) });
      };
      await page.goto(`${server.origin}/browser.html`);
      const welcome = page.getByRole("button", { name: texts.welcome.begin });
      if ((await welcome.count()) > 0) await welcome.click();
      await page.getByRole("button", { name: texts.generate.otherNotice }).click();
      await page.getByLabel(words.picker.paste).fill("关于开会的通知");
      await page.getByRole("button", { name: words.picker.read, exact: true }).click();
      await page
        .locator("[aria-live]")
        .getByText(/没有找到任务|No task was found/)
        .waitFor();
      await shoot("7-notice-none");
      await page.getByLabel(words.picker.paste).fill(NOTICE);
      await page.getByRole("button", { name: words.picker.read, exact: true }).click();
      const task = page.getByRole("button", { name: /改造老旧小区/ }).first();
      await task.waitFor();
      await shoot("7-notice-review");
      await task.click();
      await task.scrollIntoViewIfNeeded();
      await shoot("7-notice-task");
      await page.getByRole("button", { name: new RegExp(`^${words.task.edit}.*改造老旧小区`) }).click();
      await page.getByLabel(words.form.deadline).scrollIntoViewIfNeeded();
      await shoot("7-notice-form");
      await page.getByRole("button", { name: words.discard, exact: true }).first().click();
      await page.getByRole("button", { name: words.confirm, exact: true }).click();
      await page.getByText(texts.generate.origins.confirmed).waitFor();
      await shoot("7-notice-confirmed");
      await page.close();
    });

    test("in Excel: generating, checking, and a failure", async () => {
      const page = await context.newPage();
      await page.setViewportSize({ width: 1024, height: 768 });
      const pane = await openExcel(page, server.origin, `?lang=${locale}`);
      await page.addStyleTag({ content: `body { grid-template-columns: 1fr ${WIDTH}px !important; }` });
      const shoot = async (part: string) => {
        await expectNoSidewaysScrolling(pane);
        await page.screenshot({ path: name(part) });
      };
      await pane.getByRole("button", { name: texts.generate.matrix, exact: true }).waitFor();
      const welcome = pane.getByRole("button", { name: texts.welcome.begin });
      if ((await welcome.count()) > 0) await welcome.click();
      await pane.getByRole("button", { name: texts.generate.matrix, exact: true }).click();
      await pane.getByText(texts.generate.done(29, 37, 182)).waitFor({ timeout: 60_000 });
      await pane.getByText(texts.generate.done(29, 37, 182)).scrollIntoViewIfNeeded();
      await shoot("4-excel-generate");
      for (const [address, text] of ENTRIES) await type(page, "进展填报", address, text);
      await pane.getByRole("tab", { name: texts.tabs.check, exact: true }).click();
      await pane.getByRole("button", { name: texts.check.workbook, exact: true }).click();
      const finding = pane.locator("[aria-live] li button").first();
      await finding.waitFor({ timeout: 60_000 });
      await finding.click();
      await shoot("5-excel-check");
      await page.evaluate(() => window.host.failRequest(1, "InvalidOperationInCellEditMode"));
      await pane.getByRole("button", { name: texts.check.workbook, exact: true }).click();
      await pane.getByText(texts.failure.kinds.cellEditing).waitFor({ timeout: 60_000 });
      await shoot("6-excel-failure");
      await page.close();
    });
  },
);
