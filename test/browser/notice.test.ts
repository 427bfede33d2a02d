import { beforeEach, describe, expect, test } from "@jest/globals";
import type { FrameLocator, Page } from "playwright-core";
import { writeWorkbook } from "../../src/adapters/xlsx/writeWorkbook";
import { planReturn } from "../../src/core/matrix/planWorkbooks";
import { readStamp } from "../../src/core/matrix/stamp";
import { documentFile } from "../support/documentFile";
import { ROUND } from "../support/filledReturn";
import { openTab, press, type Pane } from "./support/pane";
import { pickedFile, type PickedFile } from "./support/returnFiles";
import { cellIn, downloadBy, textsIn, workbookIn } from "./support/savedFile";
import { openExcel, PANE, sheetTexts, type, visibleSheets } from "./support/standIn";
import { watchedPages } from "./support/watchedPages";

const TEXT = `某某区人民政府办公室关于印发年度重点工作任务分工的通知
某府办发〔2025〕7号
各镇街，区政府有关部门：
现将任务分工通知如下。
一、办好民生实事
（一）新建学校。年底前建成两所小学。（责任单位：区教育局、区发展和改革委员会）
（二）改造老旧小区。完成十个小区改造。（责任单位：区住建局、区发改委）
二、优化营商环境
（三）精简审批。审批时限压缩一半。（责任单位：区审批局）
`;

const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const row = (...cells: readonly string[]) =>
  `<w:tr>${cells.map((text) => `<w:tc>${paragraph(text)}</w:tc>`).join("")}</w:tr>`;
const DOCUMENT = documentFile(
  [
    ...TEXT.split("\n").slice(0, 6).map(paragraph),
    `<w:tbl>${row("序号", "重点任务", "责任单位")}${row("1", "改造小区十个", "区住建局")}</w:tbl>`,
  ].join(""),
);

const watched = watchedPages({ width: 1366, height: 900 }, "allow");
let page: Page;

beforeEach(() => {
  page = watched.page;
});

async function paste(pane: Pane, text: string): Promise<void> {
  await press(pane, "换一份通知");
  await pane.getByLabel("粘贴通知全文").fill(text);
  await press(pane, "识别");
}

/** Opens a notice's file as a person does, through the dialog that the button opens. */
async function openFile(pane: Pane, file: PickedFile): Promise<void> {
  await press(pane, "换一份通知");
  const dialog = page.waitForEvent("filechooser");
  await press(pane, "打开通知文件");
  await (await dialog).setFiles(file);
}

/** Makes the first unit of 新建学校 its lead, drops 精简审批, adds a task at the end, and confirms. */
async function editAndConfirm(pane: Pane): Promise<void> {
  await pane.getByText("核对通知", { exact: true }).waitFor();
  await pane
    .getByRole("button", { name: /新建学校/ })
    .first()
    .click();
  await pane.getByRole("button", { name: /^修改：.*新建学校/ }).click();
  await pane.getByLabel("区教育局的责任类型").selectOption({ label: "牵头" });
  await press(pane, "保存");
  await pane
    .getByRole("button", { name: /精简审批/ })
    .first()
    .click();
  await pane.getByRole("button", { name: /^删除：.*精简审批/ }).click();
  await press(pane, "在末尾添加任务");
  await pane.getByLabel("任务标题").fill("补充任务");
  await pane.getByLabel("主要内容").fill("做好其他工作。");
  await pane.getByLabel("再加单位").fill("区教育局、区审批局");
  await press(pane, "加入");
  await press(pane, "保存");
  await pane.getByRole("checkbox", { name: "区发改委 就是 区发展和改革委员会" }).check();
  await press(pane, "确认使用这份通知");
}

const CONFIRMED = [
  ["新建学校", ["区教育局 lead", "区发展和改革委员会 responsible"]],
  ["改造老旧小区", ["区住建局 responsible", "区发改委 responsible"]],
  ["补充任务", ["区教育局 responsible", "区审批局 responsible"]],
];

describe("a notice that is pasted", () => {
  test("is looked over, edited and made into a master that holds it, as a file", async () => {
    await page.goto(`${watched.origin}/browser.html`);
    await paste(page, TEXT);
    await editAndConfirm(page);
    await page.getByText("某府办发〔2025〕7号").waitFor();
    await page.getByLabel("报送年度").fill("2025");
    const { name, bytes } = await downloadBy(page, () => press(page, "生成任务矩阵"));
    expect(name).toBe("某府办发〔2025〕7号-任务矩阵-2025.xlsx");
    const workbook = await workbookIn(bytes);
    const tasks = readStamp(workbook)?.notice?.tasks.map(({ title, units }) => [
      title,
      units.map((unit) => `${unit.name} ${unit.role}`),
    ]);
    expect(tasks).toEqual(CONFIRMED);
    expect(["A4", "B4", "C4"].map((address) => cellIn(workbook, "单位沿革", address)?.text)).toEqual([
      ...["区发改委", "区发展和改革委员会", "简称"],
    ]);
    expect(textsIn(workbook, "报送登记")).toContain("区审批局");

    // The master brings notice and settings to the next one who opens it.
    await page.reload();
    await openFile(page, pickedFile("矩阵.xlsx", bytes));
    await press(page, "确认使用这份通知");
    await page.getByText("取自所打开的任务矩阵工作簿").waitFor();
    expect(await page.getByLabel("报送年度").inputValue()).toBe("2025");
    expect(watched.errors).toEqual([]);
  });

  test("goes into the open workbook, where the next one finds it, and edits it again", async () => {
    const pane: FrameLocator = await openExcel(page, watched.origin);
    await paste(pane, TEXT);
    await editAndConfirm(pane);
    await pane.getByText("已核对；生成任务矩阵时存入工作簿").waitFor();
    await press(pane, "生成任务矩阵");
    await pane.getByText("任务矩阵已生成：3 项任务").waitFor({ timeout: 60_000 });
    await pane.getByText("当前工作簿中的通知").waitFor();
    const progress = await sheetTexts(page, "进展填报");
    const heading = progress.findIndex((row) => row.includes("进展情况"));
    await type(page, "进展填报", `K${heading + 4}`, "已改造五个小区");

    await page.locator(PANE).evaluate((frame: HTMLIFrameElement) => frame.contentWindow?.location.reload());
    await pane.getByText("当前工作簿中的通知").waitFor({ timeout: 60_000 });
    await pane.getByText("某府办发〔2025〕7号").waitFor();
    await press(pane, "查看与修改");
    await pane
      .getByRole("button", { name: /新建学校/ })
      .first()
      .click();
    await pane.getByRole("button", { name: /^删除：.*新建学校/ }).click();
    await press(pane, "确认使用这份通知");
    await press(pane, "生成任务矩阵");
    await pane.getByText("任务矩阵已生成：2 项任务").waitFor({ timeout: 60_000 });
    await pane.getByText("已带入原来填写的").waitFor();
    expect((await visibleSheets(page)).filter((name) => name.includes("旧"))).toEqual([]);
    const now = (await sheetTexts(page, "进展填报")).find((row) => row.includes("已改造五个小区"));
    expect(now?.slice(0, 5)).toEqual(["1", "办好民生实事", "改造老旧小区", expect.anything(), "区住建局"]);
  });

  test("is no part of another notice's workbook: it is offered as one of its own", async () => {
    const pane = await openExcel(page, watched.origin);
    await press(pane, "生成任务矩阵");
    await pane.getByText("任务矩阵已生成：29 项任务").waitFor({ timeout: 60_000 });
    const before = await visibleSheets(page);
    await paste(pane, TEXT);
    await press(pane, "确认使用这份通知");
    await press(pane, "生成任务矩阵");
    await pane.getByText("当前工作簿是另一份通知").waitFor({ timeout: 60_000 });
    await pane.getByRole("button", { name: /^在 Excel 中打开 某府办发〔2025〕7号-任务矩阵/ }).waitFor();
    expect(await visibleSheets(page)).toEqual(before);
    await openTab(pane, "汇总");
    await openTab(pane, "生成");
    await press(pane, "改回当前工作簿的通知");
    await pane.getByText("当前工作簿中的通知").waitFor();
    // What was confirmed is not lost by that.
    await press(pane, "再用刚才的“某府办发〔2025〕7号”");
    await pane.getByText("已核对；生成任务矩阵时存入工作簿").waitFor();
  });
});

describe("a notice that is opened", () => {
  beforeEach(() => page.goto(`${watched.origin}/browser.html`));

  test("as a Word document gives its tasks, with those of a table", async () => {
    await openFile(page, pickedFile("通知.docx", DOCUMENT));
    await page
      .getByRole("button", { name: /新建学校/ })
      .first()
      .waitFor();
    await page
      .getByRole("button", { name: /改造小区/ })
      .first()
      .waitFor();
    expect(watched.errors).toEqual([]);
  });

  test("as a workbook that is no master says what to open", async () => {
    const bytes = await writeWorkbook(planReturn(ROUND, "区教委"));
    await openFile(page, pickedFile("填报表.xlsx", bytes));
    await page.getByText("“填报表.xlsx”是工作簿，但不是任务矩阵工作簿").waitFor();
  });

  test("without any task says why, and keeps what was pasted", async () => {
    await paste(page, "关于召开全区工作会议的通知\n定于3月5日召开会议，请准时参加。");
    await page.getByText("没有找到任务").waitFor();
    expect(await page.getByLabel("粘贴通知全文").inputValue()).toContain("请准时参加");
    await press(page, "取消");
    await page.getByText("随产品附带的通知").waitFor();
  });
});
