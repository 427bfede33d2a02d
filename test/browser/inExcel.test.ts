import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, test } from "@jest/globals";
import { unzipSync } from "fflate";
import type { FrameLocator, Page } from "playwright-core";
import { cellAddress } from "../../src/core/sheet/address";
import { documentTexts } from "./support/documentText";
import { jobDone, openTab, pickFiles, press } from "./support/pane";
import { goodReturnFile, NO_WORKBOOK, returnFile } from "./support/returnFiles";
import { openExcel, selectCell, selectedCell, sheetTexts, type, visibleSheets } from "./support/standIn";
import { watchedPages } from "./support/watchedPages";

const MASTER = ["填报说明", "任务矩阵", "进展填报", "发展目标", "报送登记", "单位沿革", "校验设置"];
const REPORT = [
  "总览",
  "任务矩阵",
  "任务汇总",
  "单位汇总",
  "进展明细",
  "问题清单",
  "填报核查清单",
  "报送情况",
  "未报事项",
  "数据核对",
  "发展目标",
  "来源",
  "未并入内容",
  "督查清单",
];
const UNITS = ["区教委", "区旅游局", "区科协"] as const;

const watched = watchedPages({ width: 1366, height: 768 }, "allow");
let page: Page;
let pane: FrameLocator;

beforeEach(() => {
  page = watched.page;
});

/** The texts below each heading of 进展填报, and where its columns and rows stand. */
async function progress(): Promise<{
  heading: number;
  rows: string[][];
  column: (heading: string) => number;
}> {
  const texts = await sheetTexts(page, "进展填报");
  const heading = texts.findIndex((row) => row.includes("进展状态"));
  const column = (name: string) => texts[heading]?.indexOf(name) ?? -1;
  return { heading, rows: texts.slice(heading + 1), column };
}

async function generate(): Promise<void> {
  await pane.getByLabel("报送年度").fill("2017");
  await press(pane, "生成任务矩阵");
  await pane.getByText("任务矩阵已生成：29 项任务、37 个单位、182 项次。").waitFor({ timeout: 120_000 });
}

/** Types a unit's rows of 进展填报; each text is told where it goes. */
async function fillRows(unit: string, entries: Readonly<Record<string, string>>): Promise<number> {
  const { heading, rows, column } = await progress();
  const own = rows.flatMap((texts, index) =>
    texts[column("责任单位")] === unit ? [heading + 1 + index] : [],
  );
  for (const row of own) {
    for (const [name, text] of Object.entries(entries)) {
      await type(page, "进展填报", cellAddress(row, column(name)), text);
    }
  }
  return own.length;
}

describe("taskpane.html in the stand-in for Excel", () => {
  beforeEach(async () => {
    pane = await openExcel(page, watched.origin);
  });

  test("does the main job: generate, fill, check, go to a finding, consolidate", async () => {
    await generate();
    expect(await visibleSheets(page)).toEqual(MASTER);
    expect((await progress()).rows.filter((row) => row[4] !== "")).toHaveLength(182);

    let filled = 0;
    for (const unit of UNITS) {
      filled += await fillRows(unit, { 进展情况: `${unit}已落实`, 进展状态: "达到序时进度", 完成率: "80%" });
    }
    expect(filled).toBe(9 + 2 + 1);
    // One of them contradicts itself: 已完成 at 80 %, without a date.
    const { heading, rows, column } = await progress();
    const wrong = heading + 1 + rows.findIndex((row) => row[column("责任单位")] === "区科协");
    await type(page, "进展填报", cellAddress(wrong, column("进展状态")), "已完成");

    await openTab(pane, "校验");
    await press(pane, "开始校验");
    const rate = cellAddress(wrong, column("完成率"));
    const finding = pane.getByRole("button", { name: new RegExp(`进展填报!${rate}`) });
    await finding.waitFor({ timeout: 60_000 });
    await selectCell(page, "填报说明", "A1");
    await finding.click();
    await selectedCell(page, "进展填报", rate);

    await pane.getByRole("tab", { name: "生成", exact: true }).click();
    await press(pane, "生成任务矩阵");
    await pane.getByText("已带入原来填写的 36 个单元格。").waitFor({ timeout: 120_000 });
    expect(await visibleSheets(page)).toEqual(MASTER);
    expect((await progress()).rows.filter((row) => row.includes("区教委已落实"))).toHaveLength(9);

    // The report does not go into a workbook that holds something else; the open master's register counts.
    await type(page, "报送登记", "E4", "2017-12-18");
    const [unit] = (await sheetTexts(page, "报送登记"))[3] ?? [];
    await openTab(pane, "汇总");
    await pane.getByText("采用打开的任务矩阵中的报送登记和截止日期。").waitFor();
    await pickFiles(page, pane, [await goodReturnFile("区旅游局")]);
    await jobDone(pane);
    const download = page.waitForEvent("download");
    await press(pane, "生成汇总报告");
    expect((await download).suggestedFilename()).toBe("汇总报告-2017.xlsx");
    await pane.getByText("当前工作簿有其他内容，未作改动").waitFor();
    await pane.getByText(`${unit}登记了电子版收到日期（2017-12-18），但给出的文件中没有它的填报表`).waitFor();
    await pane.getByText("任务矩阵工作簿的进展填报中有12行已填内容，没有并入报告").waitFor();
    expect(await visibleSheets(page)).toEqual(MASTER);
    expect(watched.errors).toEqual([]);
  });

  test("puts the report of picked files into an empty workbook", async () => {
    await openTab(pane, "汇总");
    const good = await Promise.all([goodReturnFile("区教委"), goodReturnFile("区旅游局")]);
    const blank = await returnFile("区科协", {});
    await pickFiles(page, pane, [...good, blank, NO_WORKBOOK]);
    await jobDone(pane);
    await pane.getByText("已选 4 个文件").waitFor();
    await press(pane, "生成汇总报告");
    await pane.getByText("汇总报告已放入当前工作簿。").waitFor({ timeout: 120_000 });

    const figures = await pane.locator("[aria-live] dd").allTextContents();
    expect(figures).toEqual(["182", "11", "1", "170"]);
    await pane.getByText("数据核对相符").waitFor();
    await pane.getByText("33 个单位未报送").waitFor();

    expect(await visibleSheets(page)).toEqual(REPORT);
    const details = await sheetTexts(page, "进展明细");
    const heading = details.findIndex((row) => row.includes("进展情况"));
    const column = (name: string) => details[heading]?.indexOf(name) ?? -1;
    const rows = details.slice(heading + 1).filter((row) => row[column("来源文件")] !== "");
    expect(rows).toHaveLength(11);
    expect(rows.map((row) => row[column("进展情况")])).toContain("区教委第9项已落实");
    expect(new Set(rows.map((row) => row[column("来源文件")]))).toEqual(
      new Set(good.map(({ name }) => name)),
    );
    const sources = (await sheetTexts(page, "来源")).flat();
    for (const { name } of [...good, blank, NO_WORKBOOK]) expect(sources).toContain(name);
    const missing = (await sheetTexts(page, "未报事项")).filter((row) => row.includes("区科协"));
    expect(missing).toHaveLength(1);
    expect(watched.errors).toEqual([]);
  });

  test("makes documents of the report in the open workbook, with what was corrected in it", async () => {
    await openTab(pane, "汇总");
    await pickFiles(page, pane, [await goodReturnFile("区教委")]);
    await jobDone(pane);
    expect(await pane.getByRole("button", { name: "由本工作簿的汇总报告生成文书" }).count()).toBe(0);
    await press(pane, "生成汇总报告");
    await pane.getByText("汇总报告已放入当前工作簿。").waitFor({ timeout: 120_000 });
    await pane.getByText(`工作表： ${REPORT.join("、")}`).waitFor();

    await press(pane, "由本工作簿的汇总报告生成文书");
    await pane.getByText("正在使用当前工作簿的汇总报告").waitFor();
    expect(await pane.getByText("已选 1 个文件").count()).toBe(0);
    // What is written into it now counts as well.
    const details = await sheetTexts(page, "进展明细");
    const heading = details.findIndex((row) => row.includes("摘用"));
    const column = details[heading]?.indexOf("摘用") ?? -1;
    const chosen = "区教委第1项已落实";
    const row = details.findIndex((texts) => texts.includes(chosen));
    await type(page, "进展明细", cellAddress(row, column), chosen);
    const download = page.waitForEvent("download", { timeout: 120_000 });
    await press(pane, "生成所选文书");
    const zip = await download;
    expect(zip.suggestedFilename()).toBe("文书-2017.zip");
    const files = unzipSync(readFileSync(await zip.path()));
    expect(Object.keys(files)).toEqual(["任务落实情况报告-2017.docx", "通报-2017.docx"]);
    const report = documentTexts(files["任务落实情况报告-2017.docx"] ?? new Uint8Array()).join("\n");
    expect(report).toMatch(/区教委第1项已落实。?（区教委）/);
    await pane.getByText("2 份文书已生成").waitFor();
    // Excel opens workbooks only, and downloads do nothing in some of them.
    expect(await pane.getByRole("button", { name: /^在 Excel 中打开/ }).count()).toBe(0);
    await pane.getByText("Word 文件不能在 Excel 中打开").waitFor();
    expect(await visibleSheets(page)).toEqual(REPORT);
    expect(watched.errors).toEqual([]);
  });

  test("offers returns as downloads and as new workbooks", async () => {
    await pane.getByLabel("报送年度").fill("2017");
    const zip = page.waitForEvent("download", { timeout: 120_000 });
    await press(pane, "生成各单位填报表");
    expect((await zip).suggestedFilename()).toBe("填报表-2017.zip");
    await pane.getByText("37 个单位的填报表已生成。").waitFor();
    expect(await pane.getByRole("button", { name: /^在 Excel 中打开 2017-.+-填报表\.xlsx$/ }).count()).toBe(
      37,
    );
    expect(await visibleSheets(page)).toEqual(["Sheet1"]);
    expect(watched.errors).toEqual([]);
  });

  test("tells a person who is editing a cell to finish, and leaves the workbook as it was", async () => {
    await type(page, "Sheet1", "A1", "我的数据");
    await page.evaluate(() =>
      window.host.failMember("WorksheetCollection.add", 3, "InvalidOperationInCellEditMode"),
    );
    await pane.getByLabel("报送年度").fill("2017");
    await press(pane, "生成任务矩阵");
    const alert = pane.getByRole("alert");
    await alert.getByText("请先按回车或 Esc 结束编辑").waitFor({ timeout: 60_000 });
    await alert.getByText("原有工作表及其中已填内容都还在").waitFor();
    expect(await visibleSheets(page)).toEqual(["Sheet1"]);
    expect(await sheetTexts(page, "Sheet1")).toEqual([["我的数据"]]);
    // It is told to whoever looks for the cause, too.
    expect(watched.errors.join()).toContain("Excel is in cell-editing mode");

    await generate();
    expect(await visibleSheets(page)).toEqual([...MASTER, "Sheet1"]);
    expect(await alert.getByText("结束编辑").count()).toBe(0);
  });
});

describe("taskpane.html in another Excel", () => {
  test("speaks English in an English one", async () => {
    pane = await openExcel(page, watched.origin, "?lang=en-US");
    await pane.getByRole("tab", { name: "Consolidate", exact: true }).waitFor();
    expect(await pane.locator("html").getAttribute("lang")).toBe("en");
    expect(watched.errors).toEqual([]);
  });

  test("opens on the tab that a ribbon button names", async () => {
    const address = encodeURIComponent("/taskpane.html?tab=check");
    pane = await openExcel(page, watched.origin, `?addin=${address}`);
    await pane.getByRole("button", { name: "开始校验", exact: true }).waitFor();
    expect(watched.errors).toEqual([]);
  });

  test("sends the person of an older one to the browser page", async () => {
    pane = await openExcel(page, watched.origin, "?level=1.12");
    await pane.getByText("此版本的 Excel 过旧").waitFor();
    expect(await pane.getByRole("link", { name: "打开浏览器版" }).getAttribute("href")).toBe("browser.html");
  });
});

describe("taskpane.html outside of Excel", () => {
  test("says so and leads to the browser page; nothing of another server gets through", async () => {
    const answered: string[] = [];
    watched.context.on("response", (response) => answered.push(new URL(response.url()).origin));
    await page.goto(`${watched.origin}/taskpane.html`);
    await page.getByText("此页面应在 Excel 中打开").waitFor({ timeout: 10_000 });
    expect(new Set(answered)).toEqual(new Set([watched.origin]));
    await page.getByRole("link", { name: "打开浏览器版" }).click();
    await page.getByRole("button", { name: "生成任务矩阵", exact: true }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/browser.html");
  });
});
