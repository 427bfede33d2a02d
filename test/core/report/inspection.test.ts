import { describe, expect, test } from "@jest/globals";
import { consolidateFiles } from "../../../src/app/consolidateFiles";
import { reportingRound } from "../../../src/core/matrix/round";
import { SHEETS } from "../../../src/core/matrix/sheetNames";
import type { TaskUnit } from "../../../src/core/notice/notice";
import { readContent } from "../../../src/core/report/readContent";
import { readReturn } from "../../../src/core/returns/readReturn";
import { cellAddress } from "../../../src/core/sheet/address";
import type { WorkbookGrid } from "../../../src/core/sheet/grid";
import type { WorkbookPlan } from "../../../src/core/sheet/plan";
import { TABLE_FIRST_ROW, TABLE_HEADING_ROW } from "../../../src/core/sheet/planTable";
import { consolidated } from "../../support/consolidated";
import { complete, filledReturn, type Entries, type RowEntries } from "../../support/filledReturn";
import { deleteColumn, editSheet, gridCell, insertColumn, putCell } from "../../support/gridEdits";
import { gridOfPlan } from "../../support/gridOfPlan";
import { noticeOf, taskOf } from "../../support/noticeOf";
import { plannedSheet, plannedTable } from "../../support/plannedTable";

const SHEET = SHEETS.inspection;
const unit = (name: string, role: TaskUnit["role"]): TaskUnit => ({ name, role, collective: false });

const NOTICE = noticeOf({
  title: "关于修路架桥的通知",
  tasks: [
    taskOf({
      id: "1",
      title: "修路",
      content: "修建村道三公里，年底前通车，方便群众出行。",
      units: [unit("区交委", "lead"), unit("区财政局", "support")],
    }),
    taskOf({
      id: "2",
      title: "架桥",
      content: "在河口架设人行便桥一座，解决两岸群众过河难。",
      units: [unit("区交委", "lead"), unit("区财政局", "support")],
    }),
  ],
});
const ROUND = reportingRound(NOTICE, { period: 2017, deadline: null, contact: null });
const LAST_YEAR = reportingRound(NOTICE, { ...ROUND.settings, period: 2016 });

const DONE = "村道路面硬化2.1公里，恒合乡三个村通客车";
const SPENT = "拨付补助资金120万元，已到地宝乡财政专户";

function report(
  files: Readonly<Record<string, Entries>>,
  {
    update = null,
    previous = null,
  }: { readonly update?: WorkbookGrid | null; readonly previous?: Entries | null } = {},
): WorkbookPlan {
  const given = (name: string, grid: WorkbookGrid) => ({
    ...{ name, sha256: `sha-${name}`, content: readContent(grid) },
  });
  const before = previous && filledReturn("区交委", previous, { round: LAST_YEAR });
  const { plan } = consolidateFiles(
    Object.entries(files).map(([name, entries]) =>
      given(`${name}.xlsx`, filledReturn(name, entries, { round: ROUND })),
    ),
    {
      ...{ notice: NOTICE, period: 2017, deadline: null, asOf: "2017-12-20" },
      update: update && given("汇总报告.xlsx", update),
      previous: before && readReturn(before),
    },
  );
  return plan;
}

function reasons(plan: WorkbookPlan): unknown[] {
  return plannedTable(plan, SHEET).map((row) => [row["序号"], row["责任单位"], row["入选理由"]]);
}

const row = (status: string, more: RowEntries = {}) =>
  complete(status, { 进展情况: DONE, 佐证材料: "验收单", ...more });

describe("a row is to be inspected", () => {
  test.each<[what: string, row: RowEntries, reason: string]>([
    ["not begun", row("未启动"), "进展状态为“未启动”"],
    ["behind", row("慢于序时进度"), "进展状态为“慢于序时进度”"],
    ["behind by a synonym", row("滞后"), "进展状态为“慢于序时进度”"],
    [
      "overdue by its own plan",
      row("慢于序时进度", { 时间节点: "6月底通车" }),
      "1．进展状态为“慢于序时进度”\n2．超期（时间节点2017年6月30日已过）",
    ],
    ["a phrase", row("达到序时进度", { 进展情况: "按要求推进" }), "填报内容空泛或雷同（进展情况无实质内容）"],
    [
      "the task once more",
      row("达到序时进度", { 进展情况: "修建村道三公里，年底前通车，方便群众出行。" }),
      "填报内容空泛或雷同（照抄任务原文）",
    ],
    [
      "completed with a phrase and without evidence",
      row("已完成", { 进展情况: "已完成", 佐证材料: "无" }),
      "1．填报内容空泛或雷同（进展情况无实质内容）\n2．“已完成”但未列佐证材料",
    ],
  ])("%s", (_, entries, reason) => {
    expect(reasons(report({ 区交委: { "1": entries } }))).toEqual([[1, "区交委", reason]]);
  });

  test("where lead and support say different things, on both sides", () => {
    const plan = report({
      区交委: { "1": row("已完成") },
      区财政局: { "1": row("未启动", { 进展情况: SPENT }) },
    });
    expect(reasons(plan)).toEqual([
      [1, "区财政局", "1．进展状态为“未启动”\n2．与牵头单位说法不一（区交委“已完成”）"],
      [1, "区交委", "与配合单位说法不一（区财政局“未启动”）"],
    ]);
  });

  test("where nothing has changed since last period", () => {
    const previous = { "1": row("达到序时进度", { 进展情况: "路基已成形，正在铺设垫层" }) };
    expect(reasons(report({ 区交委: { "1": row("达到序时进度") } }, { previous }))).toEqual([
      [1, "区交委", "与上期相比没有变化（上期也是“达到序时进度”）"],
    ]);
    expect(reasons(report({ 区交委: { "1": row("快于序时进度") } }, { previous }))).toEqual([]);
  });
});

describe("a row is not", () => {
  test.each<[what: string, row: RowEntries]>([
    ["on schedule", row("达到序时进度")],
    ["completed, with evidence", row("已完成")],
    ["completed, without evidence alone", row("已完成", { 佐证材料: "" })],
    ["without a task this year", row("本年度无相关任务")],
    ["waiting for another deadline", row("申请调整", { 时间节点: "6月底通车" })],
    ["going on by its plan", row("达到序时进度", { 时间节点: "12月底通车" })],
  ])("%s", (_, entries) => {
    expect(reasons(report({ 区交委: { "1": entries } }))).toEqual([]);
  });
  test("completed as it was last period", () => {
    const previous = { "1": row("已完成", { 进展情况: "路面已经铺好" }) };
    expect(reasons(report({ 区交委: { "1": row("已完成") } }, { previous }))).toEqual([]);
  });
});

const BRIDGE = { 进展情况: "便桥设计方案已经评审，等待招标", 时间节点: "6月底开工", 佐证材料: "照片三张" };
const FILES = { 区交委: { "1": row("慢于序时进度"), "2": row("未启动", BRIDGE) } };

test("those with more reasons come first, and show what the unit named as evidence", () => {
  expect(plannedTable(report(FILES), SHEET)).toMatchObject([
    { 序号: 2, 督查事项: "架桥", 佐证材料: "照片三张" },
    { 序号: 1, 督查事项: "修路", 佐证材料: "验收单" },
  ]);
});

test("of those with equally many reasons the ones that are behind come first, then in the notice's order", () => {
  const files = {
    区交委: {
      "1": row("达到序时进度", { 进展情况: "按要求推进" }),
      "2": row("达到序时进度", { 进展情况: "有序推进" }),
    },
    区财政局: { "2": row("慢于序时进度", { 进展情况: SPENT }) },
  };
  expect(plannedTable(report(files), SHEET).map((one) => [one["序号"], one["责任单位"]])).toEqual([
    [2, "区财政局"],
    [1, "区交委"],
    [2, "区交委"],
  ]);
});

/** What inspectors write into a row of the sheet, by heading. */
const WRITTEN = {
  督查方式: "实地、座谈",
  地点: "恒合乡",
  发现问题: "路基沉降\n约30米",
  整改要求: "返工",
  整改时限: "1月底前",
  销号: "整改中",
};

function columnOf(plan: WorkbookPlan, heading: string): number {
  return (plannedSheet(plan, SHEET).rows[TABLE_HEADING_ROW]?.cells ?? []).findIndex(
    (cell) => cell?.value === heading,
  );
}

/** Into the row of 修路, the second one. */
function inspected(plan: WorkbookPlan): WorkbookGrid {
  return editSheet(gridOfPlan(plan), SHEET, (sheet) =>
    Object.entries(WRITTEN).reduce(
      (edited, [heading, text]) =>
        putCell(edited, cellAddress(TABLE_FIRST_ROW + 1, columnOf(plan, heading)), text),
      sheet,
    ),
  );
}

describe("what inspectors wrote", () => {
  const first = report(FILES);
  const grid = inspected(first);

  test("stands in the same row and columns of the updated report, wherever that row is by now", () => {
    const updated = report({ 区交委: { "2": row("已完成", BRIDGE) } }, { update: grid });
    const rows = plannedTable(updated, SHEET);
    expect(rows).toMatchObject([{ 序号: 1, 入选理由: "进展状态为“慢于序时进度”", ...WRITTEN }]);
    expect(plannedSheet(updated, SHEET).columns).toHaveLength(plannedSheet(first, SHEET).columns.length);
    expect(plannedTable(updated, SHEETS.leftOut).filter((one) => one["来源工作表"] === SHEET)).toEqual([]);
  });

  test("survives a second update", () => {
    const updated = report({}, { update: gridOfPlan(report({}, { update: grid })) });
    expect(plannedTable(updated, SHEET)).toMatchObject([{ 序号: 2 }, { 序号: 1, ...WRITTEN }]);
  });

  test.each<[what: string, WorkbookGrid]>([
    ["its row is gone", grid],
    [
      "their column was moved",
      editSheet(grid, SHEET, (sheet) => insertColumn(sheet, columnOf(first, "地点"))),
    ],
  ])("is kept word for word where %s", (_, workbook) => {
    const updated = report({ 区交委: { "1": row("已完成") } }, { update: workbook });
    const kept = plannedTable(updated, SHEETS.leftOut).filter((one) => one["来源工作表"] === SHEET);
    expect(kept.map((one) => one["表外内容"]).sort()).toEqual(Object.values(WRITTEN).sort());
  });

  test("is kept where somebody took the column of tasks away", () => {
    const cut = editSheet(grid, SHEET, (sheet) => deleteColumn(sheet, columnOf(first, "督查事项")));
    const { plan } = consolidated({ "区交委.xlsx": cut }, ROUND);
    const kept = plannedTable(plan, SHEETS.leftOut).map((one) => one["表外内容"]);
    expect(kept).toEqual(expect.arrayContaining(Object.values(WRITTEN)));
  });

  test("is kept by the level above, which lists what it has to inspect itself", () => {
    const { plan, details } = consolidated({ "区交委汇总.xlsx": grid }, ROUND);
    expect(details).toHaveLength(2);
    const kept = plannedTable(plan, SHEETS.leftOut).filter((one) => one["来源工作表"] === SHEET);
    expect(kept.map((one) => one["表外内容"]).sort()).toEqual(Object.values(WRITTEN).sort());
    expect(reasons(plan)).toEqual(reasons(first));
  });

  test("in a row of their own below the table is kept, too", () => {
    const below = editSheet(grid, SHEET, (sheet) =>
      putCell(sheet, cellAddress(TABLE_FIRST_ROW + 9, 1), gridCell("另查：公租房漏水")),
    );
    const { plan } = consolidated({ "区交委汇总.xlsx": below }, ROUND);
    expect(plannedTable(plan, SHEETS.leftOut).map((one) => one["表外内容"])).toContain("另查：公租房漏水");
  });
});
