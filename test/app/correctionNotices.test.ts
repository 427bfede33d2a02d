import { describe, expect, test } from "@jest/globals";
import { checkFiles, type CheckResult } from "../../src/app/check";
import { correctionNotices } from "../../src/app/correctionNotices";
import { planMaster } from "../../src/core/matrix/planWorkbooks";
import { readReturn } from "../../src/core/returns/readReturn";
import type { Finding } from "../../src/core/rules/finding";
import { naturalHeight, textHeight } from "../../src/core/sheet/naturalHeight";
import type { SheetPlan } from "../../src/core/sheet/plan";
import type { WorkbookGrid } from "../../src/core/sheet/grid";
import { complete, filledReturn, forEachTask, ROUND } from "../support/filledReturn";
import { gridOfPlan } from "../support/gridOfPlan";

const DAYS = { due: "2017-12-25", today: "2017-12-21" };

function checked(files: Readonly<Record<string, WorkbookGrid>>): CheckResult[] {
  const given = Object.entries(files).map(([name, grid]) => ({
    ...{ name, sha256: name, content: { returned: readReturn(grid) } },
  }));
  return checkFiles(given, { notice: ROUND.notice, master: null, previous: null, today: DAYS.today });
}

/** A return of which every task has these entries; the first task's row is blank. */
const FAULTY = filledReturn(
  "区教委",
  forEachTask("区教委", (index) => (index === 0 ? {} : complete("滞后", { 完成率: "约八成" }))),
);

function only<Item>(items: readonly Item[]): Item {
  const [item, ...more] = items;
  if (!item || more.length > 0) throw new Error(`${items.length} instead of one`);
  return item;
}

function sheetOf(
  results: readonly CheckResult[],
  days: Parameters<typeof correctionNotices>[1] = DAYS,
): SheetPlan {
  return only(only(correctionNotices(results, days)).workbook.plan.sheets);
}

function textsOf({ rows }: SheetPlan): string[][] {
  return rows.map(({ cells }) => cells.map((cell) => String(cell?.value ?? "")));
}

function tableOf(sheet: SheetPlan): string[][] {
  const rows = textsOf(sheet);
  const head = rows.findIndex(([first]) => first === "序号");
  return rows.slice(head).filter((cells) => cells.length > 1);
}

describe("the sheet", () => {
  const results = checked({ "D:\\收件/2017-区教委-填报表.xlsx": FAULTY });
  const sheet = sheetOf(results);
  const rows = textsOf(sheet).map((cells) => cells[0] ?? "");

  test("names title, unit, notice, file, what was found, and by when", () => {
    expect(rows.slice(0, 2)).toEqual(["退回修改通知单", "区教委："]);
    const count = (severity: Finding["severity"]) =>
      results.flatMap(({ findings }) => findings).filter((finding) => finding.severity === severity).length;
    expect(rows[2]).toBe(
      `　　贵单位报送的《${ROUND.notice.title}》（万州府办发〔2017〕83号）2017年度落实情况填报表（文件名：2017-区教委-填报表.xlsx）收悉。经审核，有${count("error")}处须修改、${count("warning")}处请核对，现予退回。请于2017年12月25日前修改、核对，按程序重新审签后，将电子表格和签字盖章的扫描件一并重新报送。`,
    );
    expect(rows.at(-1)?.trim()).toBe("2017年12月21日");
  });

  test("lists every error and then every warning, from top to bottom, and no mere remark", () => {
    const [head, ...items] = tableOf(sheet);
    expect(head).toEqual(["序号", "单元格", "任务", "发现的问题", "修改要求", "级别"]);
    expect(items.map(([number]) => number)).toEqual(items.map((_, index) => String(index + 1)));
    const levels = items.map((item) => item[5]);
    expect(levels).toEqual([...levels].sort((a) => (a === "须修改" ? -1 : 1)));
    const places = (wanted: readonly Finding[]) =>
      wanted.map(({ sheet: on, cell }) => `${on}\n${cell}`).sort();
    const findings = results.flatMap((result) => result.findings);
    expect(findings.some(({ severity }) => severity === "info")).toBe(true);
    expect(items.map((item) => item[1]).sort()).toEqual(
      places(findings.filter(({ severity }) => severity !== "info")),
    );
    const errorRows = items
      .filter((item) => item[5] === "须修改")
      .map((item) => Number(/\d+$/.exec(item[1] ?? "")?.[0]));
    expect(errorRows).toEqual([...errorRows].sort((a, b) => a - b));
  });

  test("says the task, the problem and what to do once each", () => {
    const items = tableOf(sheet);
    const blank = items.find((item) => item[3] === "尚未填写。");
    expect(blank?.slice(2)).toEqual([
      "第5项 强化创新驱动发展",
      "尚未填写。",
      "填写该行；确无相关任务的，选“本年度无相关任务”并说明理由。",
      "请核对",
    ]);
    const rate = items.find((item) => item[3]?.startsWith("完成率“约八成”"));
    // What is doubtful is for the unit to say; what is certain is proposed.
    expect(rate?.[4]).toBe("改填百分数，如80%；数量写到“进展情况”；没有可清空。");
    const certain: Finding = {
      ...{ rule: "formula-in-entry", severity: "warning", sheet: "进展填报", cell: "K5", taskId: null },
      message: { zh: "进展情况是公式；请改为直接填写。", en: "" },
      fix: { before: "=A1", after: "已开工", value: "已开工", numberFormat: null, certain: true },
    };
    const [, proposed] = tableOf(sheetOf(results.map((result) => ({ ...result, findings: [certain] }))));
    expect(proposed?.[4]).toMatch(/（建议填“已开工”）。$/);
    expect(items.flat().join()).not.toMatch(/勾选|可自动/);
  });

  test("is tall enough for its texts, and prints on A4 one page wide", () => {
    expect(sheet.print).toMatchObject({ paper: "a4", fitToWidth: 1 });
    const width = sheet.columns.reduce((sum, column) => sum + column.width, 0);
    sheet.rows.forEach(({ cells, height }, index) => {
      const [first] = cells;
      const needed =
        cells.length === 1 && first
          ? textHeight(String(first.value), width, first.style)
          : naturalHeight({ ...sheet, merges: [] }, index);
      expect(height ?? needed).toBeGreaterThanOrEqual(needed);
      expect(needed).toBeLessThan(409);
    });
    expect(sheet.rows[2]?.height).toBeGreaterThan(60);
  });
});

describe("the mail", () => {
  const made = only(correctionNotices(checked({ "2017-区教委-填报表.xlsx": FAULTY }), DAYS));
  test("has subject, salutation, numbered points, by when, whom to ask and the date", () => {
    const lines = made.mail.text.split("\n");
    expect(lines.slice(0, 3)).toEqual([
      "主题：请修改后重新报送2017年度落实情况填报表（区教委）",
      "",
      "区教委：",
    ]);
    expect(lines[3]).toContain("请于2017年12月25日前");
    expect(lines.some((line) => line.startsWith("1．“进展填报”"))).toBe(true);
    expect(lines.indexOf("【须修改】")).toBeLessThan(lines.indexOf("【请核对】"));
    expect(lines.at(-2)).toBe("2017年12月21日");
  });
  test("says all that the sheet says", () => {
    for (const item of tableOf(only(made.workbook.plan.sheets)).slice(1)) {
      expect(made.mail.text).toContain(`：${item[3]}修改要求：${item[4]}`);
    }
  });
});

describe("one notice for each return that has to be corrected", () => {
  const [faulty] = checked({ "甲.xlsx": FAULTY });
  if (!faulty) throw new Error("nothing checked");
  const warned = {
    ...faulty,
    findings: faulty.findings.filter(({ severity }) => severity === "warning"),
  };
  const names = (results: readonly CheckResult[]) =>
    correctionNotices(results, DAYS).map(({ workbook }) => workbook.name);

  test("not for one with nothing but remarks, for masters and reports, and for files that cannot be read", () => {
    const remarks = faulty.findings.filter(({ severity }) => severity === "info");
    expect(remarks.length).toBeGreaterThan(0);
    const [master] = checked({ "任务矩阵.xlsx": gridOfPlan(planMaster(ROUND)) });
    if (!master) throw new Error("nothing checked");
    expect(
      names([
        { ...faulty, findings: remarks },
        { ...master, findings: faulty.findings },
        { ...faulty, kind: "report" },
        { ...faulty, problem: { code: "encrypted" }, round: null },
      ]),
    ).toEqual([]);
  });

  test("two workbooks of one unit get names of their own", () => {
    expect(names([faulty, { ...faulty, file: "乙.xlsx" }])).toEqual([
      "2017-区教委-退回修改通知单.xlsx",
      "2017-区教委-退回修改通知单(2).xlsx",
    ]);
  });

  test("a workbook with two units is sent back to both; one of nobody's is known by its file", () => {
    const both = { ...faulty, units: ["区工商分局", "区质监局"] };
    expect(names([both])).toEqual(["2017-区工商分局、区质监局-退回修改通知单.xlsx"]);
    expect(textsOf(sheetOf([both]))[1]).toEqual(["区工商分局、区质监局："]);
    const nobody = { ...faulty, units: [], period: null };
    expect(names([nobody])).toEqual(["甲-退回修改通知单.xlsx"]);
    expect(textsOf(sheetOf([nobody]))[1]).toEqual(["填报单位："]);
  });

  test("file names are free of what Windows forbids", () => {
    expect(names([{ ...faulty, units: ['区"教"委/A:B?'] }])).toEqual([
      "2017-区_教_委_A_B_-退回修改通知单.xlsx",
    ]);
  });

  test("where nothing must be corrected, it is asked whether it is so", () => {
    expect(textsOf(sheetOf([warned]))[2]?.[0]).toMatch(
      /经审核，有\d+处需要核对，现予退回。请于2017年12月25日前逐项核对：确有错漏的，修改后重新报送；情况属实的，回复说明即可。$/,
    );
  });

  test("without a day it is to be soon, and the contact of the round is named where there is one", () => {
    const round = faulty.round && { ...faulty.round, contact: "张三 58123456" };
    const rows = textsOf(sheetOf([{ ...faulty, round }], { ...DAYS, due: null })).map(([first]) => first);
    expect(rows[2]).toContain("请尽快修改、核对");
    expect(rows.some((text) => text?.includes("如有疑问，请联系：张三 58123456。"))).toBe(true);
  });

  test("a quoted text is never cut, whatever it holds", () => {
    const finding: Finding = {
      ...{ rule: "error-cell", severity: "error", sheet: "进展填报", cell: "K5", taskId: null, fix: null },
      message: { zh: "进展情况“甲；请乙”不对；请改正。内容保留。", en: "" },
    };
    const unpaired = { ...finding, message: { zh: "进展情况“甲；请乙不对；请改正。", en: "" } };
    const items = tableOf(sheetOf([{ ...faulty, findings: [finding, unpaired] }])).slice(1);
    expect(items.map((item) => [item[3], item[4]])).toEqual([
      ["进展情况“甲；请乙”不对。内容保留。", "改为文字或数值。"],
      ["进展情况“甲；请乙不对；请改正。", "改为文字或数值。"],
    ]);
  });
});
