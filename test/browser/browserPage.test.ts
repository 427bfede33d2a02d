import { beforeEach, describe, expect, test } from "@jest/globals";
import { unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { bundledNotice } from "../../src/core/notice/bundled";
import { unitsOf } from "../../src/core/notice/units";
import { planMaster } from "../../src/core/matrix/planWorkbooks";
import { reportingRound } from "../../src/core/matrix/round";
import { findSheet, gridText } from "../../src/core/sheet/grid";
import { writeWorkbook } from "../../src/adapters/xlsx/writeWorkbook";
import { makeExampleYear } from "../../workbench/exampleYear/makeExampleYear";
import { consolidated } from "../support/consolidated";
import { cellIn as taskCell, complete, filledReturn, ROUND } from "../support/filledReturn";
import { gb18030 } from "../support/gb18030";
import { rawArchive } from "../support/rawArchive";
import { jobDone, openTab, pickFiles, press } from "./support/pane";
import { goodReturnFile, NO_WORKBOOK, pickedFile, returnFile, type PickedFile } from "./support/returnFiles";
import { cellIn, downloadBy, textsIn, visibleSheetsIn, workbookIn } from "./support/savedFile";
import { watchedPages } from "./support/watchedPages";

const TOLD = "恒合土家族乡新建游客中心一处，地宝土家族乡硬化步道3公里，均已投入使用。";

const watched = watchedPages({ width: 1100, height: 800 });
let page: Page;

beforeEach(async () => {
  page = watched.page;
  await page.goto(`${watched.origin}/browser.html`);
});

/** Presses a button that asks for one file. */
async function choose(button: string, file: PickedFile): Promise<void> {
  const dialog = page.waitForEvent("filechooser");
  await press(page, button);
  await (await dialog).setFiles(file);
}

describe("browser.html", () => {
  test("never loads office.js", async () => {
    await page.getByRole("button", { name: "生成任务矩阵", exact: true }).waitFor();
    expect(await page.evaluate(() => "Office" in window)).toBe(false);
    expect(await page.locator("html").getAttribute("lang")).toBe("zh-CN");
  });

  test("generates the master workbook of the year that was typed", async () => {
    await page.getByLabel("报送年度").fill("2017");
    const { name, bytes } = await downloadBy(page, () => press(page, "生成任务矩阵"));
    expect(name).toBe("任务矩阵-2017.xlsx");
    const workbook = await workbookIn(bytes);
    expect(visibleSheetsIn(workbook)).toEqual([
      "填报说明",
      "任务矩阵",
      "进展填报",
      "发展目标",
      "报送登记",
      "单位沿革",
      "校验设置",
    ]);
    await page.getByText("如果没有出现下载").waitFor();
  });

  test("generates a ZIP of 37 returns, and offers each of them", async () => {
    await page.getByLabel("报送年度").fill("2017");
    await page.getByLabel("截止日期").fill("2017-12-20");
    await page.getByLabel("报送对象/联系人").fill("区府办 李四 023-58000000");
    const { name, bytes } = await downloadBy(page, () => press(page, "生成各单位填报表"));
    expect(name).toBe("填报表-2017.zip");
    const entries = Object.entries(unzipSync(bytes));
    const units = unitsOf(bundledNotice());
    expect(entries.map(([path]) => path)).toEqual(
      units.map((unit) => `填报表/2017-${unit.name}-填报表.xlsx`),
    );
    for (const [index, [, content]] of entries.entries()) {
      const workbook = await workbookIn(content);
      expect(visibleSheetsIn(workbook)).toEqual(["填报说明", "进展填报", "报送审签表"]);
      const rows = findSheet(workbook, "进展填报");
      const owners = [...(rows?.cells.keys() ?? [])].filter(
        (row) => row > 3 && rows && gridText(rows, row, 4),
      );
      expect(owners).toHaveLength(units[index]?.tasks ?? 0);
    }
    const guide = textsIn(await workbookIn(entries[0]?.[1] ?? new Uint8Array()), "填报说明").join("\n");
    expect(guide).toContain("区府办 李四 023-58000000");
    expect(guide).toContain("2017年12月20日");

    const first = await downloadBy(page, () => press(page, "下载 2017-区教委-填报表.xlsx"));
    expect(first.name).toBe("2017-区教委-填报表.xlsx");
    const zipped = entries.find(([path]) => path.endsWith(first.name));
    expect(Buffer.from(first.bytes).equals(Buffer.from(zipped?.[1] ?? []))).toBe(true);
  });

  test("prefills the returns from the report of the year before, and refuses one of the same year", async () => {
    const wrote = { "5.2": complete("达到序时进度", { 具体措施: "编制旅游规划", 进展情况: TOLD }) };
    const earlier = consolidated({ "区旅游局.xlsx": filledReturn("区旅游局", wrote) });
    await choose("选择上期汇总报告", pickedFile("汇总报告-2017.xlsx", await writeWorkbook(earlier.plan)));
    await page.getByLabel("报送年度").fill("2017");
    await press(page, "生成各单位填报表");
    await page.getByRole("alert").getByText("是2017年度的，不早于本次的2017年度，未生成").waitFor();
    expect(watched.errors.splice(0).join()).toContain("is about 2017");
    await page.getByLabel("报送年度").fill("2018");
    const { bytes } = await downloadBy(page, () => press(page, "生成各单位填报表"));
    await page.getByText("预填了上期内容的有 1 行").waitFor();
    const zipped = unzipSync(bytes)["填报表/2018-区旅游局-填报表.xlsx"] ?? new Uint8Array();
    expect(textsIn(await workbookIn(zipped), "进展填报")).toContain("编制旅游规划");
  });

  test("says what a year has to look like, and generates nothing without one", async () => {
    await page.getByLabel("报送年度").fill("去年");
    await page.getByText("请填写四位年份").waitFor();
    expect(await page.getByRole("button", { name: "生成任务矩阵", exact: true }).isDisabled()).toBe(true);
  });

  test("checks files and filters what it found", async () => {
    await openTab(page, "校验");
    expect(await page.getByRole("button", { name: "开始校验" }).count()).toBe(0);
    const wrong = await returnFile("区旅游局", { "5.2": { 进展情况: "已开工", 进展状态: "差不多" } });
    await pickFiles(page, page, [wrong, NO_WORKBOOK]);
    await page.getByText("已校验 2 个文件。").waitFor();
    const live = page.locator("[aria-live]");
    await live.getByText("文件不是Excel工作簿").waitFor();
    const finding = live.getByRole("listitem").filter({ hasText: "差不多" });
    expect(await finding.count()).toBe(1);
    await page.getByRole("searchbox", { name: "筛选问题（单元格、文字）" }).fill("没有这样的字");
    await page.getByText("没有符合筛选条件的问题。").waitFor();
    expect(await finding.count()).toBe(0);
  });

  test("offers a corrected copy in which only what was ticked is different", async () => {
    await openTab(page, "校验");
    const rows = { "5.2": complete("正常推进", { 进展情况: TOLD }) };
    await pickFiles(page, page, [await returnFile("区旅游局", rows)]);
    await page.getByText("已校验 1 个文件。").waitFor();
    const fixes = page.getByRole("group", { name: "可以自动修正" });
    await fixes.getByText("正常推进 → 达到序时进度").waitFor();
    const copy = await downloadBy(page, () => press(page, "修正所选 1 处"));
    expect(copy.name).toMatch(/^2017-区旅游局-填报表.*\.xlsx$/);
    await page.getByText("已生成并请求下载；原文件没有改动。").waitFor();
    const status = taskCell("区旅游局", "5.2", "进展状态");
    const workbook = await workbookIn(copy.bytes);
    expect(cellIn(workbook, "进展填报", status)?.text).toBe("达到序时进度");
    expect(cellIn(workbook, "进展填报", taskCell("区旅游局", "5.2", "进展情况"))?.text).toBe(TOLD);
  });

  test("sends a return back with a notice to print and a text for a mail", async () => {
    await openTab(page, "校验");
    const wrong = await returnFile("区旅游局", { "5.2": complete("差不多", { 进展情况: TOLD }) });
    const master = pickedFile("任务矩阵-2017.xlsx", await writeWorkbook(planMaster(ROUND)));
    await pickFiles(page, page, [wrong, master]);
    await page.getByText("已校验 2 个文件。").waitFor();
    // Nobody sent the master: it goes back to nobody.
    expect(await page.getByRole("button", { name: "生成退回修改通知单" }).count()).toBe(1);
    await page.getByLabel("修改期限").fill("2018-01-10");
    const notice = await downloadBy(page, () => press(page, "生成退回修改通知单"));
    expect(notice.name).toBe("2017-区旅游局-退回修改通知单.xlsx");
    const workbook = await workbookIn(notice.bytes);
    const printed = visibleSheetsIn(workbook)
      .flatMap((sheet) => textsIn(workbook, sheet))
      .join("\n");
    expect(printed).toContain("差不多");
    expect(printed).toContain("2018年1月10日");
    const mail = await page.getByLabel("邮件正文").inputValue();
    expect(mail).toContain("差不多");
    expect(mail).toContain("2018年1月10日");
    await page.getByText(`“${notice.name}”已生成并请求下载`).waitFor();
  });

  test("checks against the master and the earlier report that were chosen, and refuses what is neither", async () => {
    await openTab(page, "校验");
    await press(page, "对照文件（可选）");
    const own = await returnFile("区旅游局", { "5.2": complete("达到序时进度", { 进展情况: TOLD }) });
    await choose("选择任务矩阵工作簿", own);
    await pickFiles(page, page, [own]);
    await page.getByRole("alert").getByText("不是任务矩阵工作簿，未进行校验").waitFor();
    // It is told to whoever looks for the cause, too.
    expect(watched.errors.splice(0).join()).toContain("is not a master workbook");
    await press(page, `移除 ${own.name}`);

    const settings = { ...ROUND.settings, check: { ...ROUND.settings.check, minimumLength: 60 } };
    const strict = reportingRound(ROUND.notice, settings);
    const master = pickedFile("任务矩阵-2017.xlsx", await writeWorkbook(planMaster(strict)));
    await pickFiles(page, page, [own]);
    await page.getByText("已校验 1 个文件。").waitFor();
    const tooShort = page.locator("[aria-live]").getByRole("listitem").filter({ hasText: "60" });
    expect(await tooShort.count()).toBe(0);
    await choose("选择任务矩阵工作簿", master);
    await pickFiles(page, page, [own]);
    await tooShort.first().waitFor();
    await press(page, `移除 ${master.name}`);

    const row = complete("达到序时进度", { 进展情况: TOLD, 完成率: 0.95 });
    const earlier = consolidated({ "上次.xlsx": filledReturn("区旅游局", { "5.2": row }) });
    await choose("选择上期汇总报告", pickedFile("汇总报告-2017.xlsx", await writeWorkbook(earlier.plan)));
    const fallen = await returnFile("区旅游局", { "5.2": { ...row, 完成率: 0.9 } });
    await pickFiles(page, page, [fallen]);
    await page.locator("[aria-live]").getByText("低于本年度上次报送的“95%”").waitFor();
    expect(await tooShort.count()).toBe(0);
  });

  test("consolidates returned files into a report, with a problem beside the file that has it", async () => {
    await openTab(page, "汇总");
    const report = page.getByRole("button", { name: "生成汇总报告", exact: true });
    expect(await report.isDisabled()).toBe(true);
    const good = await goodReturnFile("区教委");
    await pickFiles(page, page, [good, NO_WORKBOOK]);
    await jobDone(page);
    await page.getByText("已选 2 个文件").waitFor();
    await page.getByRole("listitem").filter({ hasText: "说明.xlsx" }).getByText("不能并入").waitFor();
    // The same file again, unchanged: the list stays as it is.
    await pickFiles(page, page, [good]);
    await jobDone(page);
    await page.getByText("已选 2 个文件").waitFor();

    const { name, bytes } = await downloadBy(page, () => report.click());
    expect(name).toBe("汇总报告-2017.xlsx");
    const workbook = await workbookIn(bytes);
    expect(visibleSheetsIn(workbook).slice(0, 5)).toEqual([
      "总览",
      "任务矩阵",
      "任务汇总",
      "单位汇总",
      "进展明细",
    ]);
    expect(textsIn(workbook, "进展明细")).toContain("区教委第1项已落实");
    const live = page.locator("[aria-live]");
    await live.getByText("数据核对相符").waitFor();
    await live.getByText("35 个单位未报送").waitFor();
    await page.getByRole("listitem").filter({ hasText: good.name }).getByText("已并入").first().waitFor();
  });

  test("an archive of returns is checked, corrected and consolidated file by file", async () => {
    const row = complete("达到序时进度", { 进展情况: TOLD, 进展状态: "按计划" });
    const entries = [await returnFile("区旅游局", { "5.2": row }), NO_WORKBOOK].map(({ name, buffer }) => ({
      name: `子目录/${name}`,
      nameBytes: gb18030(`子目录/${name}`),
      content: new Uint8Array(buffer),
    }));
    const zip = { name: "旅游组.zip", mimeType: "application/zip", buffer: Buffer.from(rawArchive(entries)) };
    const composed = "旅游组.zip/子目录/2017-区旅游局-填报表.xlsx";
    await openTab(page, "校验");
    await pickFiles(page, page, [zip]);
    await page.getByText("已校验 2 个文件。").waitFor();
    await page.getByText(composed).first().waitFor();
    const copy = await downloadBy(page, () => press(page, "修正所选 1 处"));
    expect(copy.name).toBe("2017-区旅游局-填报表.xlsx");
    expect(textsIn(await workbookIn(copy.bytes), "进展填报")).toContain("达到序时进度");

    await openTab(page, "汇总");
    await pickFiles(page, page, [zip]);
    await jobDone(page);
    await page.getByText("已选 2 个文件").waitFor();
    await page
      .getByRole("listitem")
      .filter({ hasText: "旅游组.zip/子目录/说明.xlsx" })
      .getByText("不能并入")
      .waitFor();
    const { bytes } = await downloadBy(page, () => press(page, "生成汇总报告"));
    expect(textsIn(await workbookIn(bytes), "进展明细")).toEqual(expect.arrayContaining([TOLD, composed]));
  });

  test("a person excludes a file and brings it back, sees what was replaced, and places a row", async () => {
    await openTab(page, "汇总");
    const master = pickedFile("任务矩阵-2017.xlsx", await writeWorkbook(planMaster(ROUND)));
    const dialog = page.waitForEvent("filechooser");
    await press(page, "选择任务矩阵工作簿");
    await (await dialog).setFiles(master);
    await page.getByText("采用所选任务矩阵中的报送登记和截止日期。").waitFor();
    expect(await page.getByLabel("报送截止日期").inputValue()).toBe("2017-12-20");

    // The same name twice: the corrected return stands beside the first one.
    await pickFiles(page, page, [
      await returnFile("区旅游局", { "5.2": complete("未启动", { 进展情况: "先报" }) }),
    ]);
    await jobDone(page);
    const rewritten = { 重点任务: "改写", 主要内容: "另写的内容", 序号: null, 进展情况: "没有对上的一行" };
    const corrected = { "5.2": complete("未启动", { 进展情况: "后报" }), "2.3": rewritten };
    await pickFiles(page, page, [await returnFile("区旅游局", corrected)]);
    await jobDone(page);
    const made = async () => workbookIn((await downloadBy(page, () => press(page, "生成汇总报告"))).bytes);
    const outdated = page.getByText("已有改动，尚未反映在报告中");
    expect(textsIn(await made(), "进展明细")).toContain("后报");
    await press(page, "1 行被替代，查看差异");
    await page.getByText("进展情况：先报 → 后报").waitFor();

    const second = "2017-区旅游局-填报表.xlsx〔2〕";
    await press(page, `排除 ${second}`);
    await page.getByText("未采用（人工排除）").waitFor();
    await outdated.waitFor();
    const without = await made();
    expect(textsIn(without, "进展明细")).toContain("先报");
    expect(textsIn(without, "来源").join("\n")).toContain("未采用（人工排除）");
    expect(textsIn(without, "未并入内容")).toEqual(expect.arrayContaining(["后报", "没有对上的一行"]));

    await press(page, `恢复 ${second}`);
    expect(textsIn(await made(), "进展明细")).not.toContain("没有对上的一行");
    const choice = page.getByRole("combobox", { name: /2017-区旅游局.* 对应的任务$/ });
    await choice.selectOption({ label: "第4项 推进新型城镇化 · 区旅游局（把握约60%）" });
    await outdated.waitFor();
    const placed = await made();
    expect(textsIn(placed, "进展明细")).toEqual(expect.arrayContaining(["后报", "没有对上的一行"]));
    expect(textsIn(placed, "来源").join("\n")).toContain("其中1行由人工对应到任务");
  });

  test("checks and consolidates the example year", async () => {
    const files = (await makeExampleYear()).map(({ name, bytes }) => pickedFile(name, bytes));
    await openTab(page, "校验");
    await pickFiles(page, page, files);
    const live = page.locator("[aria-live]");
    await page.getByText(`已校验 ${files.length} 个文件。`).waitFor({ timeout: 60_000 });
    // What 区环保局 wrote for a date.
    await page.getByRole("searchbox", { name: "筛选问题（单元格、文字）" }).fill("年底前后");
    await live.getByRole("listitem").filter({ hasText: "年底前后" }).first().waitFor();

    await openTab(page, "汇总");
    await pickFiles(page, page, files);
    await jobDone(page);
    await page.getByText(`已选 ${files.length} 个文件`).waitFor();
    const { name, bytes } = await downloadBy(page, () => press(page, "生成汇总报告"));
    expect(name).toBe("汇总报告-2017.xlsx");
    await live.getByText("数据核对相符").waitFor();
    const report = await workbookIn(bytes);
    const overview = textsIn(report, "总览").filter((text) => text !== "");
    const after = (label: string) => overview[overview.indexOf(label) + 1];
    expect(["任务数", "未报送单位数", "收到文件（个）"].map(after)).toEqual(["29", "0", "41"]);
    // The sheet of this name stands above as a link, too.
    expect(overview[overview.lastIndexOf("数据核对") + 1]).toBe("平衡");
    expect(cellIn(report, "任务矩阵", "D5")?.text).toBe("◆");
    expect(textsIn(report, "来源")).toEqual(expect.arrayContaining(files.map((file) => file.name)));
  });

  test("a job can be cancelled, and what was read stays", async () => {
    await openTab(page, "汇总");
    const files = await Promise.all(["区教委", "区旅游局"].map(goodReturnFile));
    const many = Array.from({ length: 60 }, (_, index) => ({
      ...(files[index % 2] ?? NO_WORKBOOK),
      name: `第${index}份.xlsx`,
    }));
    await pickFiles(page, page, many);
    await page.getByRole("listitem").filter({ hasText: "第0份.xlsx" }).getByText("已读取").waitFor();
    await press(page, "取消");
    await jobDone(page);
    const kept = await page.getByRole("listitem").count();
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThan(60);
    expect(await page.getByRole("button", { name: "生成汇总报告", exact: true }).isEnabled()).toBe(true);
  });

  test("remembers that it was welcomed, and the language", async () => {
    await press(page, "知道了，开始使用");
    await press(page, "English");
    await page.reload();
    await page.getByRole("tab", { name: "Consolidate", exact: true }).waitFor();
    expect(await page.getByText("Turn a notice into a task matrix").count()).toBe(0);
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
  });

  test("tells a person with Internet Explorer's engine, in Chinese, what to open instead", async () => {
    await page.addInitScript("Object.defineProperty(document, 'documentMode', { value: 11 })");
    await page.goto(`${watched.origin}/browser.html?tab=check`);
    await page.getByText("此版本的 Excel 使用 IE11").waitFor();
    expect(await page.getByLabel("网页地址").inputValue()).toBe(`${watched.origin}/browser.html`);
  });

  test("every control has a name, and tabs are worked by keyboard", async () => {
    for (const tab of ["生成", "校验", "汇总"] as const) {
      await openTab(page, tab);
      const controls = page.locator("button:visible, input:visible, a:visible, [role=tab]:visible");
      const snapshot = await Promise.all(
        (await controls.all()).map(async (control) => (await control.ariaSnapshot()).trim()),
      );
      expect(snapshot.length).toBeGreaterThan(4);
      expect(snapshot.filter((line) => !/"[^"]+"/.test(line))).toEqual([]);
    }
    await page.getByRole("tab", { name: "汇总" }).focus();
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    expect(await page.getByRole("tab", { name: "校验" }).getAttribute("aria-selected")).toBe("true");
  });
});
