import { beforeEach, describe, expect, test } from "@jest/globals";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Page } from "playwright-core";
import { documentTexts } from "./support/documentText";
import { jobDone, openTab, pickFiles, press } from "./support/pane";
import { goodReturnFile, pickedFile, returnFile } from "./support/returnFiles";
import { downloadBy, textsIn, workbookIn } from "./support/savedFile";
import { watchedPages } from "./support/watchedPages";

const watched = watchedPages({ width: 420, height: 800 });
let page: Page;

beforeEach(async () => {
  page = watched.page;
  await page.goto(`${watched.origin}/browser.html`);
});

/** Picks two full returns and an empty one, and waits for what a report of them would say. */
async function pickReturns(): Promise<void> {
  await openTab(page, "汇总");
  const good = await Promise.all(["区教委", "区旅游局"].map(goodReturnFile));
  await pickFiles(page, page, [...good, await returnFile("区科协", {})]);
  await jobDone(page);
  await page.getByText("以下为预览，尚未写入任何工作簿或文件。").waitFor();
}

const tick = (name: string) => page.getByRole("checkbox", { name, exact: true }).check();

describe("before a report is made", () => {
  test("its figures are shown, and nothing is written", async () => {
    const downloads: string[] = [];
    page.on("download", (download) => downloads.push(download.suggestedFilename()));
    await pickReturns();
    expect(await page.locator("[aria-live] dd").allTextContents()).toEqual(["182", "11", "1", "170"]);
    await page.getByRole("listitem").filter({ hasText: "2017-区教委" }).getByText("可并入").waitFor();
    await press(page, `排除 2017-区旅游局-填报表.xlsx`);
    await page.locator("[aria-live] dd").first().waitFor();
    await page.locator("[aria-live]").getByText("34 个单位未报送").waitFor();
    expect(await page.locator("[aria-live] dd").allTextContents()).toEqual(["182", "9", "1", "172"]);
    expect(downloads).toEqual([]);
  });

  test("its charts can be read as a list and as tables", async () => {
    await pickReturns();
    const bar = page.getByRole("figure", { name: "进展状态（项次）" });
    expect(await bar.getByRole("listitem").allInnerTexts()).toEqual([
      expect.stringMatching(/达到序时进度\s+11\s+6\.0%/),
      expect.stringMatching(/未填报\s+171\s+94\.0%/),
    ]);
    const sections = page.getByRole("table", { name: "各任务类别完成情况" });
    expect(await sections.getByRole("columnheader").allInnerTexts()).toEqual([
      "任务类别",
      "已完成占比",
      "亮灯",
    ]);
    expect(await sections.getByRole("rowheader").count()).toBe(7);
    await sections
      .getByRole("row", { name: /0\.0% 绿$/ })
      .first()
      .waitFor();
    const states = page.getByRole("table", { name: "报送情况（单位数）" });
    await states.getByRole("row", { name: "未报送 33", exact: true }).waitFor();
  });
});

describe("the documents around a report", () => {
  test("are made as .docx files beside it, and name only units that a person has made sure of", async () => {
    await pickReturns();
    for (const name of ["任务落实情况报告", "通报", "催报通知"]) await tick(name);
    const group = page.getByRole("group", { name: /待核实/ });
    expect(await group.getByRole("checkbox", { checked: true }).count()).toBe(0);
    expect(await group.getByRole("checkbox").count()).toBe(33);
    await group.getByText("报送登记中没有记载").first().waitFor();
    await group.getByRole("checkbox", { name: "区科委（未报送）" }).check();

    await press(page, "文书要素和模板（可选）");
    await page.getByLabel("发文机关", { exact: true }).fill("重庆市万州区民族宗教事务委员会");
    await page.getByLabel("签发人").fill("张三");
    const { name, bytes } = await downloadBy(page, () => press(page, "生成汇总报告"));
    expect(name).toBe("汇总报告-2017.zip");
    const files = unzipSync(bytes);
    expect(Object.keys(files).slice(0, 3)).toEqual([
      "汇总报告-2017.xlsx",
      "任务落实情况报告-2017.docx",
      "通报-2017.docx",
    ]);
    const reminders = Object.keys(files).filter((file) => /^催报通知-2017-.+\.docx$/.test(file));
    expect(reminders.length).toBeGreaterThan(30);

    const report = documentTexts(files["任务落实情况报告-2017.docx"] ?? new Uint8Array()).join("\n");
    for (const words of ["张三", "重庆市万州区民族宗教事务委员会", "特此报告。"])
      expect(report).toContain(words);
    const circular = documentTexts(files["通报-2017.docx"] ?? new Uint8Array());
    const naming = circular.filter((text) => text.includes("区科委") && /未报送|没有报送|尚未/.test(text));
    expect(naming).not.toEqual([]);
    expect(naming.join()).not.toContain("区公安局");

    const live = page.locator("[aria-live]");
    await live.getByText(`${reminders.length + 2} 份文书已生成`).waitFor();
    const again = await downloadBy(page, () => press(page, "下载 通报-2017.docx"));
    expect(Buffer.from(again.bytes).equals(Buffer.from(files["通报-2017.docx"] ?? []))).toBe(true);

    // Who issues and signs is remembered; the next visit need not type it again.
    await page.reload();
    await pickReturns();
    await tick("任务落实情况报告");
    await press(page, "文书要素和模板（可选）");
    expect(await page.getByLabel("签发人").inputValue()).toBe("张三");
  });

  test("can be made of a report that was picked, without the report itself", async () => {
    await pickReturns();
    const { name, bytes } = await downloadBy(page, () => press(page, "生成汇总报告"));
    await press(page, "清空");
    await pickFiles(page, page, [pickedFile(name, bytes)]);
    await jobDone(page);
    await page.getByRole("checkbox", { name: "汇总报告（Excel 工作簿）" }).uncheck();
    await tick("任务落实情况报告");
    const document = await downloadBy(page, () => press(page, "生成所选文书"));
    expect(document.name).toBe("任务落实情况报告-2017.docx");
    expect(documentTexts(document.bytes).join("\n")).toContain("182");
    expect(textsIn(await workbookIn(bytes), "总览").join("\n")).toContain("182");
  });

  test("follow the office's own template; one with an unknown field is refused by its name", async () => {
    await pickReturns();
    await tick("通报");
    await press(page, "文书要素和模板（可选）");
    const own = await downloadBy(page, () => press(page, "下载模板"));
    expect(own.name).toBe("通报模板.docx");
    const edited = (from: string, to: string) => {
      const files = unzipSync(own.bytes);
      const xml = strFromU8(files["word/document.xml"] ?? new Uint8Array()).replace(from, to);
      return zipSync({ ...files, "word/document.xml": strToU8(xml) });
    };
    const choose = async (bytes: Uint8Array) => {
      const dialog = page.waitForEvent("filechooser");
      await press(page, "使用本单位模板");
      await (
        await dialog
      ).setFiles({
        ...{ name: "本委通报.docx", buffer: Buffer.from(bytes) },
        mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      });
      await jobDone(page);
    };
    await choose(edited("{{标题}}", "{{标题子}}"));
    await page.getByRole("alert").getByText("没有名为“{{标题子}}”的字段").waitFor();
    // It is told to whoever looks for the cause, too.
    expect(watched.errors.splice(0).join()).toContain("{{标题子}}");
    expect(await page.getByText("本委通报.docx", { exact: true }).count()).toBe(0);

    await choose(edited("{{标题}}", "【本委】{{标题}}"));
    await page.getByText("本委通报.docx", { exact: true }).waitFor();
    await page.getByRole("checkbox", { name: "汇总报告（Excel 工作簿）" }).uncheck();
    const { bytes } = await downloadBy(page, () => press(page, "生成所选文书"));
    expect(documentTexts(bytes).join("\n")).toContain("【本委】");
  });
});

test("报送通知 needs a deadline and somebody to report to, and says both", async () => {
  await page.getByLabel("报送年度").fill("2017");
  const button = page.getByRole("button", { name: "生成报送通知", exact: true });
  expect(await button.isDisabled()).toBe(true);
  await page.getByText("请先填写截止日期和报送对象/联系人。").waitFor();
  await page.getByLabel("截止日期").fill("2017-12-20");
  await page.getByLabel("报送对象/联系人").fill("李四 58000000");
  const { name, bytes } = await downloadBy(page, () => button.click());
  expect(name).toBe("报送通知-2017.docx");
  const text = documentTexts(bytes).join("\n");
  expect(text).toContain("2017年12月20日");
  expect(text).toContain("李四");
  await page.getByText("报送通知已生成").waitFor();
});
