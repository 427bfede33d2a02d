import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Browser, BrowserContext, FrameLocator, Page } from "playwright-core";
import { cellAddress } from "../../src/core/sheet/address";
import { startChromium, watchedPage, type Watched } from "./support/chromium";
import {
  cellBox,
  eventually,
  expectText,
  fillOnScreen,
  goTo,
  messageLine,
  openSheet,
  pickFromList,
  sheetTabs,
  typeAndLeave,
} from "./support/gridPerson";
import { libreOfficeIsThere, throughLibreOffice } from "./support/libreOffice";
import { jobDone, openTab, pickFiles, press } from "./support/pane";
import { paneFrame } from "./support/paneFrame";
import { type PickedFile, pickedFile } from "./support/returnFiles";
import {
  cellIn,
  downloadBy,
  type SavedFile,
  textsIn,
  visibleSheetsIn,
  workbookIn,
} from "./support/savedFile";
import { startServer, type PaneServer } from "./support/server";
import { openExcel, PANE, selectedCell, sheetTexts } from "./support/standIn";

const FOLDER = join(__dirname, "../../screenshots");
const MASTER = ["填报说明", "任务矩阵", "进展填报", "发展目标", "报送登记", "单位沿革", "校验设置"];
const OWN_PROGRESS = "开展民族地区科普活动12场次，受益群众3000余人次。";
const LOCKED = "此单元格已锁定，内容没有改动。";

let server: PaneServer;
let browser: Browser;
let context: BrowserContext;
let watched: Watched;
let page: Page;
let pane: FrameLocator;
/** What is measured on the way, in milliseconds: told, not judged. */
const figures: Record<string, number> = {};
let steps = 0;
let master: SavedFile;
let ownReturn: SavedFile;
let report: SavedFile;

beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true });
  server = await startServer();
  browser = await startChromium();
  context = await browser.newContext({ locale: "zh-CN", viewport: { width: 1440, height: 860 } });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  watched = await watchedPage(context, server.origin);
  page = watched.page;
});
afterAll(async () => {
  console.log("milliseconds", figures);
  await browser.close();
  server.stop();
});

/** Keeps a picture of the step that was just done: the grid draws a moment after the last change. */
async function shoot(name: string): Promise<void> {
  steps++;
  await page.waitForTimeout(300);
  await page.screenshot({ path: join(FOLDER, `workbench-${String(steps).padStart(2, "0")}-${name}.png`) });
}

async function measured(name: string, step: () => Promise<unknown>): Promise<void> {
  const start = performance.now();
  await step();
  figures[name] = Math.round(performance.now() - start);
}

function pressInBar(name: string): Promise<void> {
  return page.locator("#bar").getByRole("button", { name, exact: true }).click();
}

/** Opens a file as a person does, through the dialog of the button above the grid. */
async function openFile(file: PickedFile): Promise<void> {
  const dialog = page.waitForEvent("filechooser");
  await pressInBar("打开");
  await (await dialog).setFiles(file);
}

function said(text: string): Promise<void> {
  return messageLine(page).getByText(text).first().waitFor({ timeout: 60_000 });
}

const firstTabs = async (count: number) => (await sheetTabs(page)).slice(0, count);
const currentDocument = () => page.evaluate(() => window.workbench.state.current.id);
const entry = (address: string, text: string) => expectText(page, "进展填报", address, text);
const shown = (address: string) =>
  page.evaluate((place) => window.host.workbook.sheet("进展填报").cell(place).text, address);

/** What 任务汇总 counts for a task, by status. */
async function statusCounts(number: string): Promise<Record<string, number>> {
  const rows = await sheetTexts(page, "任务汇总");
  const headings = rows.find((texts) => texts.includes("未启动")) ?? [];
  const own = rows.find((texts) => texts[headings.indexOf("序号")] === number) ?? [];
  return Object.fromEntries(
    ["未启动", "达到序时进度", "已完成"].map((name) => [name, Number(own[headings.indexOf(name)])]),
  );
}

/** What the chart of statuses by section on 总览 shows of each status, over all sections: from the cells that it refers to. */
function chartSums(): Promise<Record<string, number>> {
  return page.evaluate(() => {
    const { workbook } = window.host;
    // A column of cells: ='总览'!$F$9:$F$15
    const cellsOf = (reference: string) => {
      const [, sheet = "", column = "", first = "", last = first] =
        /^='?(.+?)'?!\$?([A-Z]+)\$?(\d+)(?::\$?[A-Z]+\$?(\d+))?$/.exec(reference) ?? [];
      const rows = Array.from({ length: Number(last) - Number(first) + 1 }, (_, at) => Number(first) + at);
      return rows.map((row) => workbook.sheet(sheet).cell(`${column}${row}`));
    };
    const chart = workbook.sheet("总览").charts.find("图_各任务类别进展状态");
    if (chart?.content.kind !== "made") throw new Error("The chart was not made through Office.js.");
    return Object.fromEntries(
      chart.content.series.map(({ name, values }) => [
        name.startsWith("=") ? (cellsOf(name)[0]?.text ?? "") : name,
        cellsOf(values).reduce((sum, { text }) => sum + Number(text), 0),
      ]),
    );
  });
}

describe("a year's work in the workbench", () => {
  test("it opens with an empty workbook and the pane beside it", async () => {
    const start = performance.now();
    pane = await openExcel(page, server.origin);
    await page.waitForFunction(() => window.workbench.grid.cellBox(0, 0) !== null);
    figures["grid shown"] = Math.round(performance.now() - start);
    await pane.getByRole("tab", { name: "生成", exact: true }).waitFor();
    figures["pane ready"] = Math.round(performance.now() - start);
    expect(await page.locator("html").getAttribute("lang")).toBe("zh-CN");
    expect(await page.title()).toBe("任务矩阵 · 试用台");
    await shoot("opened");
    await press(pane, "知道了，开始使用");
  });

  test("generating fills it with the sheets of the master workbook, and shows no hidden one", async () => {
    await pane.getByLabel("报送年度").fill("2017");
    await measured("generate", async () => {
      await press(pane, "生成任务矩阵");
      await pane.getByText("任务矩阵已生成：29 项任务、37 个单位、182 项次。").waitFor({ timeout: 60_000 });
      await eventually(() => sheetTabs(page), MASTER);
    });
    const hidden = await page.evaluate(
      () => window.host.workbook.sheets.filter(({ visibility }) => visibility === "VeryHidden").length,
    );
    expect(hidden).toBeGreaterThan(0);
    await openSheet(page, "任务矩阵");
    await shoot("generated");
  });

  test("a person types three rows, with the keyboard and from the drop-down", async () => {
    await openSheet(page, "进展填报");
    await goTo(page, "K5");
    const blank = await fillOnScreen(page, "K5");
    await typeAndLeave(page, "已印发方案，恒合、地宝两乡项目开工", "Tab");
    await typeAndLeave(page, "达到序时进度", "Tab");
    await typeAndLeave(page, "80%", "Tab");
    await typeAndLeave(page, "2017.12.1", "Enter");
    await entry("K5", "已印发方案，恒合、地宝两乡项目开工");
    await entry("L5", "达到序时进度");
    await entry("M5", "80%");
    await entry("N5", "2017-12-01");
    // A blank cell to fill in is yellow, a filled one no longer.
    await goTo(page, "K5");
    expect(blank).not.toBe("255,255,255");
    await eventually(() => fillOnScreen(page, "K5"), "255,255,255");
    expect(await fillOnScreen(page, "K6")).toBe(blank);

    await goTo(page, "K6");
    await typeAndLeave(page, "已拨付专项资金320万元", "Enter");
    await entry("K6", "已拨付专项资金320万元");
    await pickFromList(page, "L6", "已完成", () => shoot("drop-down"));
    await entry("L6", "已完成");
    await goTo(page, "M6");
    await typeAndLeave(page, "100%", "Tab");
    await typeAndLeave(page, "2017-11-20", "Enter");
    await entry("M6", "100%");
    await entry("N6", "2017-11-20");

    await goTo(page, "K7");
    await typeAndLeave(page, "正在编制实施方案", "Tab");
    await typeAndLeave(page, "慢于序时进度", "Tab");
    await typeAndLeave(page, "30", "Enter");
    await entry("M7", "30%");
    await shoot("typed");
  });

  test("the matrix follows with its signs and totals", async () => {
    const matrix = (address: string, text: string) => expectText(page, "任务矩阵", address, text);
    await matrix("D5", "●→");
    await matrix("E5", "●√");
    await matrix("F5", "●↓");
    await matrix("G5", "●");
    // 已填状态 of the first task, and of the unit in column E.
    await matrix("AP5", "3");
    await matrix("E35", "1");
    await openSheet(page, "任务矩阵");
    await shoot("matrix-follows");
    await openSheet(page, "进展填报");
  });

  test("cells are copied and pasted, from the grid and from elsewhere, and that can be undone", async () => {
    await goTo(page, "K5:L5");
    await page.keyboard.press("Control+c");
    await goTo(page, "K8");
    await page.keyboard.press("Control+v");
    await entry("K8", "已印发方案，恒合、地宝两乡项目开工");
    await entry("L8", "达到序时进度");
    expect(await messageLine(page).innerText()).toBe("");
    await page.keyboard.press("Control+z");
    await entry("K8", "");
    await entry("L8", "");
    await page.keyboard.press("Control+y");
    await entry("K8", "已印发方案，恒合、地宝两乡项目开工");

    await page.evaluate(() =>
      navigator.clipboard.writeText("完成村道硬化3公里\t快于序时进度\t65%\n开展培训两期\t达到序时进度\t0.5"),
    );
    await goTo(page, "K9");
    await page.keyboard.press("Control+v");
    await entry("K9", "完成村道硬化3公里");
    await entry("M9", "65%");
    await entry("K10", "开展培训两期");
    await entry("L10", "达到序时进度");
    await shoot("pasted");
    await page.keyboard.press("Control+z");
    await entry("K10", "");
    await entry("M9", "");
    await pressInBar("恢复");
    await entry("M9", "65%");
    await entry("L9", "快于序时进度");
  });

  test("what is deleted comes back by undo and goes again by redo", async () => {
    await goTo(page, "K9:M9");
    await page.keyboard.press("Delete");
    for (const address of ["K9", "L9", "M9"]) await entry(address, "");
    await page.keyboard.press("Control+z");
    await entry("K9", "完成村道硬化3公里");
    await entry("M9", "65%");
    await page.keyboard.press("Control+y");
    await entry("K9", "");
    await pressInBar("撤销");
    await entry("L9", "快于序时进度");
  });

  test.each([
    ["typing", async () => page.keyboard.type("改")],
    ["Delete", async () => page.keyboard.press("Delete")],
    [
      "a double click",
      async () => {
        const { x, y } = await cellBox(page, "D5");
        await page.mouse.dblclick(x + 20, y + 20);
      },
    ],
    [
      "pasting",
      async () => {
        await page.evaluate(() => navigator.clipboard.writeText("改成别的"));
        await page.keyboard.press("Control+v");
      },
    ],
  ])("a locked cell refuses %s, and says so", async (way, attempt) => {
    const before = await shown("D5");
    await goTo(page, "A5");
    await goTo(page, "D5");
    await messageLine(page).getByText(LOCKED).waitFor({ state: "detached" });
    await attempt();
    await said(LOCKED);
    if (way === "typing") await shoot("locked");
    await page.keyboard.press("Enter");
    expect(await shown("D5")).toBe(before);
    await page.locator("#grid").getByText("改成别的").waitFor({ state: "detached" });
  });

  test("a status that is not in the list is refused with a reason", async () => {
    await goTo(page, "L11");
    await typeAndLeave(page, "差不多了", "Enter");
    const dialog = page.getByRole("dialog");
    await dialog.getByText("请从下拉列表选择：未启动").waitFor();
    await shoot("refused-status");
    await dialog.getByRole("button", { name: "确定" }).click();
    await dialog.waitFor({ state: "detached" });
    await entry("L11", "");
  });

  test("a rate that is none is only warned of", async () => {
    await goTo(page, "M11");
    await typeAndLeave(page, "120%", "Enter");
    await entry("M11", "120%");
    expect(await page.getByRole("dialog").count()).toBe(0);
    const { x, y } = await cellBox(page, "M11");
    await page.mouse.move(x + 20, y + 20);
    await page.mouse.move(x + 25, y + 25);
    await page.getByText("如 80%").waitFor();
    await shoot("warned-rate");
  });

  test("change events reach the pane while a person types", async () => {
    const addin = await paneFrame(page);
    await addin.evaluate(() =>
      Excel.run(async (excel) => {
        excel.workbook.worksheets.getItem("进展填报").onChanged.add(() => {
          document.body.dataset.heard = String(performance.timeOrigin + performance.now());
          return Promise.resolve();
        });
        await excel.sync();
      }),
    );
    await page.evaluate(() => {
      const note = ({ key }: KeyboardEvent) => {
        if (key === "Enter")
          document.body.dataset.pressed = String(performance.timeOrigin + performance.now());
      };
      window.addEventListener("keydown", note, true);
    });
    const delays: number[] = [];
    for (const text of ["甲", "乙", "丙", "丁", "戊"]) {
      await addin.evaluate(() => delete document.body.dataset.heard);
      await goTo(page, "O5");
      await typeAndLeave(page, text, "Enter");
      await addin.waitForFunction(() => document.body.dataset.heard, undefined, { timeout: 10_000 });
      const heard = await addin.evaluate(() => Number(document.body.dataset.heard));
      const pressed = await page.evaluate(() => Number(document.body.dataset.pressed));
      delays.push(heard - pressed);
    }
    delays.sort((a, b) => a - b);
    figures["change event, median"] = Math.round(delays[2] ?? NaN);
    figures["change event, longest"] = Math.round(delays[4] ?? NaN);
    // No more than a guard against a hang: how fast it is depends on the machine.
    expect(delays[4]).toBeLessThan(2000);
  });

  test("the check finds what contradicts itself, and a finding leads to its cell", async () => {
    await openSheet(page, "填报说明");
    await openTab(pane, "校验");
    await press(pane, "开始校验");
    const finding = pane.getByRole("button", { name: /进展填报!M11/ });
    await finding.waitFor({ timeout: 20_000 });
    await shoot("checked");
    await finding.click();
    await selectedCell(page, "进展填报", "M11");
    await page.locator("#grid [role=tab][aria-selected=true]").getByText("进展填报").waitFor();
    expect(await page.locator("#grid input").first().inputValue()).toBe("M11");
    await shoot("finding");
  });

  test("the check follows what is typed into the grid, and what is taken back there", async () => {
    const finding = pane.getByRole("button", { name: /进展填报!M11/ });
    await goTo(page, "M11");
    await typeAndLeave(page, "90%", "Enter");
    await finding.waitFor({ state: "detached" });
    await page.keyboard.press("Control+z");
    await entry("M11", "120%");
    await finding.waitFor();
    await goTo(page, "M12");
    await typeAndLeave(page, "大部分", "Enter");
    const other = pane.getByRole("button", { name: /进展填报!M12/ });
    await measured("a finding appears after typing", () => other.waitFor());
    await shoot("followed");
    await page.keyboard.press("Control+z");
    await other.waitFor({ state: "detached" });
  });

  test("the saved file holds what the grid shows", async () => {
    master = await downloadBy(page, () => pressInBar("保存"));
    expect(master.name).toBe("工作簿1.xlsx");
    await said("已保存 工作簿1.xlsx");
    const workbook = await workbookIn(master.bytes);
    expect(visibleSheetsIn(workbook)).toEqual(MASTER);
    for (const sheet of MASTER) {
      const texts = (await sheetTexts(page, sheet)).flat().filter((text) => text.trim() !== "");
      const saved = textsIn(workbook, sheet).filter((text) => text.trim() !== "");
      expect(saved.sort()).toEqual(texts.sort());
    }
    expect(cellIn(workbook, "进展填报", "M5")).toMatchObject({ value: 0.8, text: "80%" });
    expect(cellIn(workbook, "进展填报", "N5")).toMatchObject({ value: 43_070 });
    expect(cellIn(workbook, "任务矩阵", "D5")?.text).toBe("●→");
  });

  test("the saved file opens again as another workbook", async () => {
    await openFile(pickedFile("任务矩阵-2017.xlsx", master.bytes));
    await said("已打开 任务矩阵-2017.xlsx。");
    expect(await page.getByLabel("打开的工作簿").inputValue()).toBe(await currentDocument());
    await eventually(() => sheetTabs(page), MASTER);
    await entry("K5", "已印发方案，恒合、地宝两乡项目开工");
    await expectText(page, "任务矩阵", "E5", "●√");
    expect(await page.locator(PANE).count()).toBe(1);
    await shoot("opened-again");
  });

  test("a broken file is told in a sentence, and nothing else changes", async () => {
    const before = await currentDocument();
    await openFile(pickedFile("损坏.xlsx", Buffer.from("这不是工作簿")));
    await said("没有打开 损坏.xlsx：文件不是Excel工作簿");
    await shoot("broken-file");
    expect(await currentDocument()).toBe(before);
    await eventually(() => sheetTabs(page), MASTER);
    await entry("K5", "已印发方案，恒合、地宝两乡项目开工");
    expect(await page.getByLabel("打开的工作簿").locator("option").count()).toBe(2);
  });

  test("a unit's return that was generated opens as another workbook, is filled in and saved", async () => {
    await openTab(pane, "生成");
    await pane.getByLabel("报送年度").fill("2017");
    await downloadBy(page, () => press(pane, "生成各单位填报表"));
    await pane.getByText("37 个单位的填报表已生成。").waitFor({ timeout: 60_000 });
    await press(pane, "在 Excel 中打开 2017-区科协-填报表.xlsx");
    await page.waitForFunction(() => window.host.workbook.sheets.some(({ name }) => name === "报送审签表"));
    await eventually(() => sheetTabs(page), ["填报说明", "进展填报", "报送审签表"]);
    await openSheet(page, "进展填报");
    const texts = await sheetTexts(page, "进展填报");
    const heading = texts.findIndex((row) => row.includes("进展状态"));
    const column = texts[heading]?.indexOf("进展情况") ?? -1;
    await goTo(page, cellAddress(heading + 1, column));
    await typeAndLeave(page, OWN_PROGRESS, "Tab");
    await typeAndLeave(page, "达到序时进度", "Tab");
    await typeAndLeave(page, "90%", "Enter");
    await expectText(page, "进展填报", cellAddress(heading + 1, column + 2), "90%");
    await shoot("return");
    const name = page.getByLabel("文件名");
    await name.fill("2017-区科协-填报表（自填）");
    ownReturn = await downloadBy(page, () => pressInBar("保存"));
    expect(ownReturn.name).toBe("2017-区科协-填报表（自填）.xlsx");
  });

  test("the example year is picked in the pane of an empty workbook", async () => {
    await measured("example year", async () => {
      await pressInBar("示例年度");
      await page.getByRole("menuitem", { name: "汇总示例年度的全部填报表" }).click();
      await said("41 个示例文件已选入右侧“汇总”");
    });
    pane = page.frameLocator(PANE);
    await jobDone(pane);
    await pane.getByText("已选 41 个文件").waitFor();
    await eventually(() => sheetTabs(page), ["Sheet1"]);
    await shoot("example-year");
  });

  test("the report of the example year and the saved files is made in the workbook", async () => {
    await pickFiles(
      page,
      pane,
      [master, ownReturn].map(({ name, bytes }) => pickedFile(name, bytes)),
    );
    await jobDone(pane);
    await pane.getByText("已选 43 个文件").waitFor();
    await measured("report", async () => {
      await press(pane, "生成汇总报告");
      await pane.getByText("汇总报告已放入当前工作簿。").waitFor({ timeout: 30_000 });
      await eventually(() => firstTabs(3), ["总览", "任务矩阵", "任务汇总"]);
    });
    await pane.getByText("数据核对相符").waitFor();
    await shoot("report");
    const details = (await sheetTexts(page, "进展明细")).flat();
    expect(details).toEqual(expect.arrayContaining([OWN_PROGRESS, "正在编制实施方案", "区扶贫办"]));
    const sources = (await sheetTexts(page, "来源")).flat();
    expect(sources).toEqual(expect.arrayContaining([master.name, ownReturn.name]));
  });

  test("editing one row of 进展明细 changes 总览, the sums, the matrix and the charts", async () => {
    const details = await sheetTexts(page, "进展明细");
    const heading = details.findIndex((texts) => texts.includes("认定状态"));
    const column = (name: string) => details[heading]?.indexOf(name) ?? -1;
    const row = details.findIndex(
      (texts, index) => index > heading && texts[column("认定状态")] === "达到序时进度",
    );
    const [number, unit] = ["序号", "责任单位"].map((name) => details[row]?.[column(name)] ?? "");
    const matrix = await sheetTexts(page, "任务矩阵");
    const units = matrix.findIndex((texts) => texts.includes(unit ?? ""));
    const sign = cellAddress(
      matrix.findIndex((texts, index) => index > units && texts[0] === number),
      matrix[units]?.indexOf(unit ?? "") ?? -1,
    );
    await expectText(page, "任务矩阵", sign, "→");
    const before = { counts: await statusCounts(number ?? ""), charts: await chartSums() };

    await openSheet(page, "进展明细");
    // 撤销工作表保护 in the ribbon: no password is asked.
    await page.evaluate(() => window.host.workbook.sheet("进展明细").unprotect(null));
    await measured("a correction shows", async () => {
      await goTo(page, cellAddress(row, column("进展状态")));
      await typeAndLeave(page, "未启动", "Enter");
      await expectText(page, "进展明细", cellAddress(row, column("认定状态")), "未启动");
      await expectText(page, "任务矩阵", sign, "×");
    });
    const moved = (counts: Readonly<Record<string, number>>) => ({
      ...counts,
      达到序时进度: (counts["达到序时进度"] ?? 0) - 1,
      未启动: (counts["未启动"] ?? 0) + 1,
    });
    await eventually(() => statusCounts(number ?? ""), moved(before.counts));
    await eventually(chartSums, moved(before.charts));
    await openSheet(page, "总览");
    await shoot("report-corrected");

    await openSheet(page, "进展明细");
    await goTo(page, cellAddress(row, column("进展状态")));
    await typeAndLeave(page, "达到序时进度", "Enter");
    await expectText(page, "任务矩阵", sign, "→");
    await eventually(chartSums, before.charts);
  });

  test("a link in the report leads to its sheet", async () => {
    await openSheet(page, "总览");
    const rows = await sheetTexts(page, "总览");
    const row = rows.findIndex((texts) => texts[0] === "任务矩阵");
    const { x, y, height } = await cellBox(page, cellAddress(row, 0));
    await page.mouse.click(x + 30, y + height / 2);
    await selectedCell(page, "任务矩阵", "A1");
    await page.locator("#grid [role=tab][aria-selected=true]").getByText("任务矩阵").waitFor();
    await shoot("report-matrix");
    // Of the first task's six units the master came in last; the second task is the example year's alone.
    const signs = (await sheetTexts(page, "任务矩阵")).slice(4, 6).map((texts) => texts.slice(3, 9));
    expect(signs).toEqual([
      ["→", "√", "↓", "→", "↑", "→"],
      ["", "→", "", "", "◆", ""],
    ]);
  });

  test("the report is saved and opens again", async () => {
    await page.getByLabel("文件名").fill("汇总报告-2017.xlsx");
    report = await downloadBy(page, () => pressInBar("保存"));
    const workbook = await workbookIn(report.bytes);
    expect(textsIn(workbook, "总览")).toContain("平衡");
    await measured("open the report", async () => {
      await openFile(pickedFile("汇总报告-2017.xlsx", report.bytes));
      await said("已打开 汇总报告-2017.xlsx。");
      await page.waitForFunction(() => window.workbench.grid.cellBox(0, 0) !== null);
    });
    await shoot("report-opened");
  });

  (libreOfficeIsThere() ? test : test.skip)(
    "LibreOffice opens the saved files (not tested where soffice is not installed)",
    async () => {
      const files = [master, report, ownReturn];
      const opened = await throughLibreOffice(files);
      for (const [index, file] of files.entries()) {
        const [own, its] = [await workbookIn(file.bytes), opened[index]];
        if (!its) throw new Error(`${file.name} was not opened.`);
        expect(visibleSheetsIn(its)).toEqual(visibleSheetsIn(own));
        for (const sheet of visibleSheetsIn(own)) {
          expect([...textsIn(its, sheet)].sort()).toEqual([...textsIn(own, sheet)].sort());
        }
      }
    },
  );

  test("whoever leaves without having saved is asked first", async () => {
    await openSheet(page, "发展目标");
    await page.evaluate(() => window.host.workbook.addSheet());
    const asked = page.waitForEvent("dialog");
    await page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe("beforeunload");
    await dialog.accept();
  });

  test("nothing is asked of another machine, and nothing fails unseen", () => {
    expect(watched.foreign).toEqual([]);
    expect(watched.errors).toEqual([]);
  });
});

test("the workbench speaks English to an English browser, and Chinese when asked", async () => {
  const english = await browser.newContext({ locale: "en-US", viewport: { width: 1440, height: 860 } });
  watched = await watchedPage(english, server.origin);
  page = watched.page;
  pane = await openExcel(page, server.origin);
  await pane.getByRole("tab", { name: "Consolidate", exact: true }).waitFor();
  expect(await page.title()).toBe("Task Matrix · workbench");
  for (const name of ["New", "Open", "Save", "Undo", "Redo", "Example year"]) {
    await page.locator("#bar").getByRole("button", { name, exact: true }).waitFor();
  }
  await shoot("english");
  await pressInBar("中文");
  await page.waitForFunction(() => document.documentElement.lang === "zh-CN");
  await page.frameLocator(PANE).getByRole("tab", { name: "汇总", exact: true }).waitFor();
  expect(watched.foreign).toEqual([]);
  expect(watched.errors).toEqual([]);
  await english.close();
});
