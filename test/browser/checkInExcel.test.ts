import { beforeEach, describe, expect, test } from "@jest/globals";
import type { FrameLocator, Page } from "playwright-core";
import { writeWorkbook } from "../../src/adapters/xlsx/writeWorkbook";
import { SIGNED, cleanRow } from "../core/rules/faults/faultCase";
import { cellIn, filledReturnPlan, forEachTask, ownAssignments } from "../support/filledReturn";
import { eventually } from "./support/gridPerson";
import { jobDone, openTab, press } from "./support/pane";
import { pickedFile } from "./support/returnFiles";
import { openExcel, PANE, selectCell, selectedCell, type } from "./support/standIn";
import { watchedPages } from "./support/watchedPages";

const SHEET = "进展填报";
const UNIT = "区教委";
const [FIRST = "", SECOND = ""] = ownAssignments(UNIT).map(({ task }) => task.id);
const RATE = cellIn(UNIT, FIRST, "完成率");
const STATUS = cellIn(UNIT, FIRST, "进展状态");
const OTHER_STATUS = cellIn(UNIT, SECOND, "进展状态");

const watched = watchedPages({ width: 1366, height: 768 });
let page: Page;
let pane: FrameLocator;

beforeEach(async () => {
  page = watched.page;
  await openExcel(page, watched.origin, "?lang=zh-CN");
  await openReturn();
  pane = page.frameLocator(PANE);
  await press(pane, "知道了，开始使用");
  await openTab(pane, "校验");
});

/** Opens a unit's return in which nothing is wrong. */
async function openReturn(): Promise<void> {
  const rows = forEachTask(UNIT, (index) => cleanRow("达到序时进度", {}, index));
  const bytes = await writeWorkbook(filledReturnPlan(UNIT, rows, { signOff: SIGNED }));
  const dialog = page.waitForEvent("filechooser");
  await page.locator("#bar").getByRole("button", { name: "打开", exact: true }).click();
  await (await dialog).setFiles(pickedFile("2017-区教委-填报表.xlsx", bytes));
  await page.waitForFunction(() => window.host.workbook.sheets.some(({ name }) => name === "报送审签表"));
}

async function check(): Promise<void> {
  await press(pane, "开始校验");
  await pane
    .getByText(/^共 \d+ 条$|没有发现问题。/)
    .first()
    .waitFor({ timeout: 60_000 });
  await jobDone(pane);
}

/** Pastes a text, which passes by the drop-down. */
function paste(address: string, text: string): Promise<void> {
  return page.evaluate(([sheet, place, pasted]) => window.host.person.paste(sheet, place, [[pasted]]), [
    SHEET,
    address,
    text,
  ] as const);
}

const text = (address: string) =>
  page.evaluate(([sheet, place]) => window.host.workbook.sheet(sheet).cell(place).text, [
    SHEET,
    address,
  ] as const);
const undo = () => page.evaluate(() => window.host.person.undo());
const coloured = () =>
  page.evaluate((sheet) => {
    const { conditionalFormats } = window.host.workbook.sheet(sheet);
    const marks = conditionalFormats.all().filter(({ formula }) => formula.includes("校验标记"));
    return marks.flatMap(({ areas }) => areas.map(({ row, column }) => `${row},${column}`));
  }, SHEET);
/** What marks may touch of the sheet. */
const looks = () =>
  page.evaluate(
    ([sheet, place]) => {
      const { conditionalFormats, notes, protection } = window.host.workbook.sheet(sheet).save();
      const { style } = window.host.workbook.sheet(sheet).cell(place);
      return { conditionalFormats, notes, protection, style };
    },
    [SHEET, RATE] as const,
  );
const findingAt = (address: string) => pane.getByRole("button", { name: `${SHEET}!${address}` });
const badge = (name: string) => pane.getByRole("tab", { name: /^校验/ }).getByLabel(name);

describe("the check of a return in the stand-in for Excel", () => {
  test("follows what is typed, taken back, and typed by a co-author, and counts it in the tab", async () => {
    await check();
    await pane.getByText("没有发现问题。").waitFor();
    await type(page, SHEET, RATE, "120%");
    await findingAt(RATE).waitFor();
    await badge("1 处错误，0 处提醒").waitFor();
    expect(await undo()).toBe(true);
    await pane.getByText("没有发现问题。").waitFor();
    await badge("1 处错误，0 处提醒").waitFor({ state: "detached" });

    await page.evaluate(([sheet, place]) => window.host.coauthor.type(sheet, place, "大部分"), [
      SHEET,
      RATE,
    ] as const);
    await findingAt(RATE).getByText("大部分").waitFor();
    await type(page, SHEET, RATE, "90%");
    await pane.getByText("没有发现问题。").waitFor();
    expect(await coloured()).toEqual([]);
  });

  test("colours cells on demand, leads to them, and clears the colours without a trace", async () => {
    await type(page, SHEET, RATE, "120%");
    const before = await looks();
    await check();
    await eventually(coloured, ["4,12"]);
    await selectCell(page, "填报说明", "A1");
    await findingAt(RATE).click();
    await selectedCell(page, SHEET, RATE);
    // Put right, the finding goes at once and the colour stays until it is cleared.
    await type(page, SHEET, RATE, "90%");
    await findingAt(RATE).waitFor({ state: "detached" });
    expect(await coloured()).toEqual(["4,12"]);
    await type(page, SHEET, RATE, "120%");
    await press(pane, "清除标记");
    await eventually(coloured, []);
    expect(await looks()).toEqual(before);
  });

  test("repairs what is certain, shows before and after, and takes it back as a whole", async () => {
    await paste(STATUS, "正常推进");
    await paste(OTHER_STATUS, "按计划");
    await check();
    const fixes = pane.getByRole("group", { name: "可以自动修正" });
    const certain = fixes.getByRole("listitem").filter({ hasText: "正常推进 → 达到序时进度" });
    expect(await certain.getByRole("checkbox").isChecked()).toBe(true);
    await fixes.getByRole("button", { name: "修正所选 2 处" }).click();
    await pane.getByText("已修正 2 处。").waitFor();
    expect([await text(STATUS), await text(OTHER_STATUS)]).toEqual(["达到序时进度", "达到序时进度"]);
    await fixes.waitFor({ state: "detached" });
    await type(page, SHEET, OTHER_STATUS, "快于序时进度");
    await press(pane, "撤销修正");
    await pane.getByText(`保留现在的内容：${SHEET}!${OTHER_STATUS}`).waitFor();
    expect([await text(STATUS), await text(OTHER_STATUS)]).toEqual(["正常推进", "快于序时进度"]);
    await pane.getByText("正常推进").first().waitFor();
  });

  test("changes nothing doubtful without being told to", async () => {
    await paste(STATUS, "推进中");
    await check();
    const fixes = pane.getByRole("group", { name: "可以自动修正" });
    const doubtful = fixes.getByRole("checkbox");
    expect(await doubtful.isChecked()).toBe(false);
    expect(await fixes.getByRole("button", { name: "修正所选 0 处" }).isDisabled()).toBe(true);
    await doubtful.check();
    await fixes.getByRole("button", { name: "修正所选 1 处" }).click();
    await pane.getByText("已修正 1 处。").waitFor();
    expect(await text(STATUS)).toBe("达到序时进度");
  });

  test("of a sheet with a password shows the findings, and says why no cell is coloured", async () => {
    await type(page, SHEET, RATE, "120%");
    await page.evaluate((name) => {
      const sheet = window.host.workbook.sheet(name);
      sheet.unprotect(null);
      sheet.protect({}, "1234");
    }, SHEET);
    await check();
    await findingAt(RATE).waitFor();
    await pane.getByText("单元格中没有标出问题").waitFor();
    await pane.getByText(`工作表“${SHEET}”有密码保护`).waitFor();
    expect(await coloured()).toEqual([]);
    expect(await pane.getByRole("button", { name: "清除标记" }).count()).toBe(0);
  });

  test("rests while it is switched off, and catches up when it is switched on again", async () => {
    await check();
    const follow = pane.getByRole("switch", { name: "边填边校验" });
    await follow.click();
    await pane.getByText("结果不随填写更新").waitFor();
    const requests = await page.evaluate(() => window.host.requests);
    await type(page, SHEET, RATE, "120%");
    await page.waitForTimeout(1500);
    expect(await page.evaluate(() => window.host.requests)).toBe(requests);
    await pane.getByText("没有发现问题。").waitFor();
    await follow.click();
    await findingAt(RATE).waitFor();
  });

  test("is worked by keyboard: a finding is reached by Tab and opened by Enter", async () => {
    await type(page, SHEET, RATE, "120%");
    await check();
    await selectCell(page, "填报说明", "A1");
    await pane.getByRole("searchbox").focus();
    await page.keyboard.press("Tab");
    expect(await findingAt(RATE).evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press("Enter");
    await selectedCell(page, SHEET, RATE);
  });
});
