import { describe, expect, test } from "@jest/globals";
import { FIRST_ROW, planProgress } from "../../../src/core/matrix/planProgress";
import { planReturn } from "../../../src/core/matrix/planWorkbooks";
import { presentUnits } from "../../../src/core/matrix/presentUnits";
import { progressColumn } from "../../../src/core/matrix/progressColumns";
import { SHEETS } from "../../../src/core/matrix/sheetNames";
import { cellAddress } from "../../../src/core/sheet/address";
import type { WorkbookGrid } from "../../../src/core/sheet/grid";
import { consolidated, type Consolidated } from "../../support/consolidated";
import { filledReturn, complete, ROUND } from "../../support/filledReturn";
import { deleteColumn, editSheet, gridCell, putCell } from "../../support/gridEdits";
import { gridOfPlan } from "../../support/gridOfPlan";
import { plannedFigures, plannedSheet, plannedTable } from "../../support/plannedTable";
import { masterWithChanges, withUnitChanges, type ChangeLine } from "../../support/unitChanges";

/** A row as somebody made it by hand: the task's number, the unit that is named, 进展情况 (empty: nothing is filled in). */
type HandmadeRow = readonly [index: number, named: string, said: string];

/** A table without stamp and keys. */
function handmade(...rows: readonly HandmadeRow[]): WorkbookGrid {
  const assignments = rows.map(([index, name]) => {
    const task = ROUND.notice.tasks[index - 1];
    if (!task) throw new Error(`no task ${index}`);
    return { task, index, unit: { name, role: "responsible", collective: false } as const };
  });
  const blank = gridOfPlan({ title: "", sheets: [planProgress(ROUND, assignments, null)], names: [] });
  return editSheet(blank, SHEETS.progress, (sheet) => {
    const table = { ...sheet, cells: new Map([...sheet.cells].filter(([row]) => row >= FIRST_ROW - 1)) };
    let typed = deleteColumn(table, progressColumn("佐证材料") + 1);
    for (const [at, [, , said]] of rows.entries()) {
      const row = FIRST_ROW + at;
      const put = (heading: "进展情况" | "进展状态", text: string) =>
        (typed = putCell(typed, cellAddress(row, progressColumn(heading)), gridCell(text)));
      if (said === "") continue;
      put("进展情况", said);
      put("进展状态", "达到序时进度");
    }
    return typed;
  });
}

const MERGER: ChangeLine[] = [["区工商分局、区质监局、区食药监分局", "区市场监管局", "合并", 2017]];
const RENAMING: ChangeLine[] = [["区农委", "区农业农村委", "更名"]];
const COLLECTIVE = "相关扶贫帮扶集团";

const report = (files: Record<string, WorkbookGrid>, ...lines: readonly ChangeLine[]) =>
  consolidated(files, ROUND, masterWithChanges(...lines));

/** The rows of 进展明细: number, unit as issued, present unit, what was said. */
const placed = ({ details }: Consolidated) =>
  details.map((row) => [row["序号"], row["责任单位"], row["现单位"] ?? "", row["进展情况"]]);

/** A unit's line in a sheet of the report. */
const lineOf = ({ plan }: Consolidated, sheet: string, unit: string) =>
  plannedTable(plan, sheet).find((row) => (row["单位"] ?? row["责任单位"]) === unit);

const figuresOf = ({ result: { reconciliation } }: Consolidated) => {
  const { returned, merged, extra, unmatched, superseded, balanced } = reconciliation;
  return { returned, merged, extra, unmatched, superseded, balanced };
};
const NOTHING = { returned: 0, merged: 0, extra: 0, unmatched: 0, superseded: 0, balanced: true };

describe("a row that names a unit otherwise than the notice", () => {
  test.each<[string, ChangeLine[], HandmadeRow, (string | number)[]]>([
    ["by its new name", RENAMING, [3, "区农业农村委", "甲"], [3, "区农委", "区农业农村委", "甲"]],
    ["by its old name", RENAMING, [3, "区农委", "甲"], [3, "区农委", "区农业农村委", "甲"]],
    [
      "by the full name of the new one",
      [...RENAMING, ["区农业农村委员会", "区农业农村委", "简称"]],
      [3, "区农业农村委员会", "甲"],
      [3, "区农委", "区农业农村委", "甲"],
    ],
    [
      "by its full name",
      [["区农委", "区农业委员会", "简称"]],
      [3, "区农业委员会", "甲"],
      [3, "区农委", "", "甲"],
    ],
    ["by the merged unit's name", MERGER, [8, "区市场监管局", "甲"], [8, "区工商分局", "区市场监管局", "甲"]],
    [
      "which has the task by now",
      [["区民政局", "区应急局", "职责划转", "", 11]],
      [11, "区应急局", "甲"],
      [11, "区民政局", "区应急局", "甲"],
    ],
  ])("%s", (_, lines, row, expected) => {
    const found = report({ "手工.xlsx": handmade(row) }, ...lines);
    expect(placed(found)).toEqual([expected]);
    expect(figuresOf(found)).toEqual({ ...NOTHING, returned: 1 });
    expect(found.leftOut).toEqual([]);
    expect(found.result.files[0]?.findings.map(({ rule }) => rule)).not.toContain("issued-text-changed");
  });

  test.each<[string, ChangeLine[], HandmadeRow]>([
    ["and nothing says so", [], [3, "区农业农村委", "甲"]],
    ["from a later year on", [["区农委", "区农业农村委", "更名", 2018]], [3, "区农业农村委", "甲"]],
    ["for other tasks", [["区民政局", "区应急局", "职责划转", "", 11]], [9, "区应急局", "甲"]],
    ["and the line is doubtful", [["区农委", "区农业农村委", "改名"]], [3, "区农业农村委", "甲"]],
  ])("matches nothing: %s", (_, lines, row) => {
    const found = report({ "手工.xlsx": handmade(row) }, ...lines);
    expect(figuresOf(found)).toEqual({ ...NOTHING, unmatched: 1 });
    expect(found.leftOut[0]).toMatchObject({ 原因: "无法匹配", 进展情况: "甲" });
  });
});

describe("a merged unit", () => {
  test("reports once on a task that two of its former units have", () => {
    const found = report(
      {
        "区市场监管局.xlsx": handmade(
          [8, "区市场监管局", "甲"],
          [27, "区市场监管局", "乙"],
          [28, "区市场监管局", "丙"],
        ),
      },
      ...MERGER,
    );
    expect(placed(found).map(([index, , present]) => [index, present])).toEqual([
      [8, "区市场监管局"],
      [27, "区市场监管局"],
      [28, "区市场监管局"],
    ]);
    expect(figuresOf(found)).toEqual({ ...NOTHING, returned: 3, merged: 1 });
    expect(plannedFigures(found.plan, "数据核对")).toMatchObject({ 其中归并: 1 });
    expect(lineOf(found, "单位汇总", "区市场监管局")).toMatchObject({
      ...{ 原单位: "区工商分局、区食药监分局、区质监局", 应报项次: 4, 已填报: 3, 未报送: 1, 其中归并: 1 },
    });
    expect(lineOf(found, "报送情况", "区市场监管局")).toMatchObject({
      ...{ 报送状态: "收到日期待核", 来源文件: "区市场监管局.xlsx" },
      说明: "原区工商分局、区食药监分局、区质监局；空白、缺的项次中有1项已归并填报",
    });
    expect(lineOf(found, "报送情况", "区质监局")).toBeUndefined();
    expect(found.result.missingUnits).not.toContain("区市场监管局");
    expect(found.result.missingUnits).toHaveLength(34);
    const outstanding = plannedTable(found.plan, "未报事项").filter((row) => "归并" in row);
    expect(outstanding).toMatchObject([{ 责任单位: "区质监局", 现单位: "区市场监管局" }]);
    expect(found.result.files[0]?.findings.filter(({ severity }) => severity === "error")).toEqual(
      found.result.files[0]?.findings.filter(({ rule }) => rule === "scope-not-named"),
    );
  });

  test("has one column of the matrix, with each sign that its parts have", () => {
    const slow = handmade([27, "区食药监分局", "甲"], [27, "区质监局", "乙"]);
    const at = cellAddress(FIRST_ROW, progressColumn("进展状态"));
    const files = {
      "两局.xlsx": editSheet(slow, SHEETS.progress, (s) => putCell(s, at, gridCell("慢于序时进度"))),
    };
    const { plan } = report(files, ...MERGER);
    const [headings, ...rows] = plannedSheet(plan, "任务矩阵")
      .rows.slice(3)
      .map(({ cells }) => cells);
    const column = headings?.findIndex((cell) => cell?.value === "区市场监管局") ?? -1;
    expect(headings?.map((cell) => cell?.value)).not.toContain("区质监局");
    expect([8, 27, 28, 29].map((index) => rows[index - 1]?.[column]?.value)).toEqual(["□", "↓→", "□", null]);
  });

  test.each<[string, Record<string, WorkbookGrid>, (string | number)[][]]>([
    [
      "two rows of a file are about both former units",
      { "甲.xlsx": handmade([27, "区市场监管局", "甲"], [27, "区市场监管局", "乙"]) },
      [
        [27, "区食药监分局", "区市场监管局", "甲"],
        [27, "区质监局", "区市场监管局", "乙"],
      ],
    ],
    [
      "a row is about the one that no other names",
      { "甲.xlsx": handmade([27, "区食药监分局", "甲"]), "乙.xlsx": handmade([27, "区市场监管局", "乙"]) },
      [
        [27, "区食药监分局", "区市场监管局", "甲"],
        [27, "区质监局", "区市场监管局", "乙"],
      ],
    ],
    [
      "a corrected row takes the place of the first",
      { "甲.xlsx": handmade([27, "区市场监管局", "甲"]), "乙.xlsx": handmade([27, "区市场监管局", "乙"]) },
      [[27, "区食药监分局", "区市场监管局", "乙"]],
    ],
    [
      "the key tells whose row it was",
      {
        "质监.xlsx": filledReturn("区质监局", {
          "7.2.1": complete("达到序时进度", { 责任单位: "区市场监管局", 进展情况: "甲" }),
        }),
      },
      [[27, "区质监局", "区市场监管局", "甲"]],
    ],
  ])("%s", (_, files, expected) => {
    const found = report(files, ...MERGER);
    expect(placed(found)).toEqual(expected);
    expect(found.result.reconciliation.balanced).toBe(true);
  });

  test("has the lines that the register holds of its former units; nobody is late by one of two days", () => {
    const registered = editSheet(masterWithChanges(...MERGER), SHEETS.register, (sheet) => {
      const units = [...sheet.cells].flatMap(([row, cells]) =>
        ["区工商分局", "区质监局"].includes(cells.get(0)?.text ?? "") ? [row] : [],
      );
      const [first = 0, second = 0] = units;
      return putCell(
        putCell(sheet, cellAddress(first, 4), gridCell("2017-12-25")),
        cellAddress(second, 4),
        gridCell("2017-12-18"),
      );
    });
    const files = { "甲.xlsx": handmade([8, "区市场监管局", "甲"]) };
    const { result } = consolidated(files, ROUND, registered);
    expect(result.unitStates.get("区市场监管局")).toBe("按时报送");
    expect(result.registerDoubts).toEqual([]);
  });
});

describe("two names of the notice that a line of 简称 says are one unit", () => {
  const JOINED: ChangeLine = ["区工商分局", "区质监局", "简称"];

  test("have one return, with the tasks of both", () => {
    const round = withUnitChanges(ROUND, masterWithChanges(JOINED));
    const units = presentUnits(round);
    expect(units.problems).toEqual([]);
    expect(units.units.find(({ name }) => name === "区质监局")?.formers).toEqual(["区工商分局"]);
    expect(units.units).toHaveLength(36);
    expect(units.namesFor("区工商分局")).toEqual(["区质监局"]);
    const { sheets } = gridOfPlan(planReturn(round, "区质监局"));
    const table = sheets.find(({ name }) => name === SHEETS.progress);
    const own = ROUND.assignments.filter(({ unit }) => /^区(?:工商分局|质监局)$/.test(unit.name));
    const rows = own.map((_, row) => table?.cells.get(FIRST_ROW + row)?.get(progressColumn("序号"))?.text);
    expect(rows).toEqual(own.map(({ index }) => String(index)));
  });

  test("have one line in each total and one column in the matrix, whichever name rows use", () => {
    const found = report(
      { "两名.xlsx": handmade([8, "区质监局", "甲"], [27, "区工商分局", "乙"], [28, "区工商分局", "丙"]) },
      JOINED,
    );
    expect(placed(found)).toEqual([
      [8, "区工商分局", "区质监局", "甲"],
      [27, "区质监局", "", "乙"],
      [28, "区工商分局", "区质监局", "丙"],
    ]);
    expect(found.result.reconciliation.balanced).toBe(true);
    expect(lineOf(found, "单位汇总", "区质监局")).toMatchObject({ 原单位: "区工商分局", 已填报: 3 });
    expect(lineOf(found, "单位汇总", "区工商分局")).toBeUndefined();
    expect(lineOf(found, "报送情况", "区工商分局")).toBeUndefined();
    const headings = plannedSheet(found.plan, "任务矩阵").rows[3]?.cells.map((cell) => cell?.value);
    expect(headings).toContain("区质监局");
    expect(headings).not.toContain("区工商分局");
  });

  test("that one task lists each mean their own place there first", () => {
    const line: ChangeLine = ["区食药监分局", "区质监局", "简称"];
    const units = presentUnits(withUnitChanges(ROUND, masterWithChanges(line)));
    const task = ROUND.notice.tasks[26]?.id ?? "";
    const places = (name: string) => units.standingFor(task, name).map(({ unit }) => unit.name);
    expect(places("区食药监分局")).toEqual(["区食药监分局", "区质监局"]);
    expect(places("区质监局")).toEqual(["区质监局", "区食药监分局"]);
    expect(units.isShared).toBe(true);
  });

  test("follow together what became of the unit, under either name, and its other short names", () => {
    const lines: ChangeLine[] = [
      JOINED,
      ["区工商分局", "区市场监管局", "更名", 2017],
      ["质监局", "区质监局", "简称"],
    ];
    const units = presentUnits(withUnitChanges(ROUND, masterWithChanges(...lines)));
    expect(units.problems).toEqual([]);
    expect(["区工商分局", "区质监局", "质监局"].map(units.namesFor)).toEqual([
      ["区市场监管局"],
      ["区市场监管局"],
      ["区市场监管局"],
    ]);
  });
});

describe("how a unit stands whose assignments are others' by now", () => {
  test.each<
    [string, ChangeLine[], Record<string, WorkbookGrid>, Record<string, string | undefined>, string[]]
  >([
    [
      "split: each has its own",
      [["区民政局", "区应急局", "职责划转", "", "11"]],
      { "甲.xlsx": handmade([9, "区民政局", "甲"]) },
      { 区民政局: "收到日期待核", 区应急局: "未报送" },
      ["区应急局"],
    ],
    [
      "abolished: nobody is named as late",
      [["区旅游局", "", "撤销"]],
      {},
      { 区旅游局: "待明确" },
      ["区旅游局"],
    ],
    [
      "abolished with a successor",
      [["区旅游局", "区文化委", "撤销"]],
      { "甲.xlsx": handmade([4, "区文化委", "甲"]) },
      { 区旅游局: undefined, 区文化委: "收到日期待核" },
      [],
    ],
    [
      "renamed: it is called by its present name",
      RENAMING,
      {},
      { 区农业农村委: "未报送", 区农委: undefined },
      ["区农业农村委"],
    ],
  ])("%s", (_, lines, files, states, missing) => {
    const { result } = report(files, ...lines);
    expect(
      Object.fromEntries(Object.keys(states).map((unit) => [unit, result.unitStates.get(unit)])),
    ).toEqual(states);
    expect(result.missingUnits.filter((unit) => unit in states)).toEqual(missing);
  });
});

describe("who reports for a collective unit", () => {
  const members: ChangeLine[] = [[COLLECTIVE, "甲集团、乙集团", "成员单位"]];

  test("nobody is known: to be named, and never late", () => {
    const { result } = report({ "甲.xlsx": handmade([1, "甲集团", "甲"]) });
    expect(result.unitStates.get(COLLECTIVE)).toBe("待明确");
    expect(result.reconciliation.unmatched).toBe(1);
  });

  test("one reporter: its row counts, and until then the unit is outstanding", () => {
    const lines: ChangeLine[] = [[COLLECTIVE, "区国资委", "归口报送"]];
    expect(report({}, ...lines).result.unitStates.get(COLLECTIVE)).toBe("未报送");
    const found = report({ "甲.xlsx": handmade([1, "区国资委", "甲"]) }, ...lines);
    expect(placed(found)).toEqual([[1, COLLECTIVE, "", "甲"]]);
    expect(found.result.unitStates.get(COLLECTIVE)).toBe("收到日期待核");
    expect(lineOf(found, "报送情况", COLLECTIVE)).toMatchObject({ 说明: "由区国资委报送" });
  });

  test("a reporter with a part of its own in the task speaks for itself there", () => {
    const lines: ChangeLine[] = [[COLLECTIVE, "区扶贫办", "归口报送"]];
    const found = report({ "甲.xlsx": handmade([1, "区扶贫办", "甲"], [1, COLLECTIVE, "乙"]) }, ...lines);
    expect(placed(found).map(([, unit, , said]) => [unit, said])).toEqual([
      ["区扶贫办", "甲"],
      [COLLECTIVE, "乙"],
    ]);
  });

  test("members: the assignment is returned once, and every member's row stands there", () => {
    const files = {
      "乙.xlsx": handmade([1, "乙集团", "乙"]),
      "甲.xlsx": handmade([1, "甲集团", "甲"]),
      "甲改.xlsx": handmade([1, "甲集团", "甲改"]),
    };
    const found = report(files, ...members);
    expect(placed(found)).toEqual([
      [1, COLLECTIVE, "甲集团", "甲改"],
      [1, COLLECTIVE, "乙集团", "乙"],
    ]);
    expect(found.details.map((row) => row["责任类型"])).toEqual(["责任", "成员单位"]);
    expect(figuresOf(found)).toEqual({ ...NOTHING, returned: 1, extra: 1, superseded: 1 });
    expect(found.leftOut).toMatchObject([{ 原因: "已被替代", 进展情况: "甲" }]);
    const few = report({ "乙.xlsx": handmade([1, "乙集团", "乙"]) }, ...members);
    expect(lineOf(few, "报送情况", COLLECTIVE)).toMatchObject({ 说明: "由甲集团、乙集团（已填报）报送" });
    expect(found.result.unitStates.get(COLLECTIVE)).toBe("收到日期待核");
  });

  test.each<[string, Record<string, WorkbookGrid>, object]>([
    [
      "no member has filled in anything",
      { "甲.xlsx": handmade([1, "甲集团", ""], [1, "乙集团", ""]) },
      { superseded: 1 },
    ],
    [
      "one has",
      { "甲.xlsx": handmade([1, "甲集团", ""], [1, "乙集团", "乙"]) },
      { returned: 1, superseded: 1 },
    ],
  ])("%s: blank rows do not count", (_, files, expected) => {
    expect(figuresOf(report(files, ...members))).toEqual({ ...NOTHING, ...expected });
  });
});

describe("who is bound by the notice and in none of its lists", () => {
  const lines: ChangeLine[] = [["", "恒合土家族乡", "其他报送单位", "", "2、6"]];

  test("its rows stand behind the others, are counted beside them, and nobody misses them", () => {
    const files = {
      "乡.xlsx": handmade([2, "恒合土家族乡", "甲"], [6, "恒合土家族乡", ""], [3, "区农委", "乙"]),
    };
    const found = report(files, ...lines);
    expect(placed(found).map(([index, unit, , said]) => [index, unit, said])).toEqual([
      [3, "区农委", "乙"],
      [2, "恒合土家族乡", "甲"],
    ]);
    expect(found.details.map((row) => row["责任类型"])).toEqual(["责任", "其他报送"]);
    expect(figuresOf(found)).toEqual({ ...NOTHING, returned: 1, extra: 1, superseded: 1 });
    expect(found.result.reconciliation.expected).toBe(182);
    expect(found.leftOut).toMatchObject([{ 原因: "重复" }]);
    expect(lineOf(found, "报送情况", "恒合土家族乡")).toMatchObject({ 来源文件: "乡.xlsx", 应报项次: 0 });
    expect(lineOf(found, "单位汇总", "恒合土家族乡")).toBeUndefined();
    expect(report({}, ...lines).result.missingUnits).toHaveLength(37);
  });

  test("other tasks than those named are nobody's", () => {
    expect(figuresOf(report({ "乡.xlsx": handmade([5, "恒合土家族乡", "甲"]) }, ...lines))).toEqual({
      ...NOTHING,
      unmatched: 1,
    });
  });
});

test("数据核对 counts a unit's rows without those beside its assignments", () => {
  const files = { "甲.xlsx": handmade([1, "甲集团", "甲"], [1, "乙集团", "乙"], [3, "区农委", "丙"]) };
  const { plan, result } = report(files, [COLLECTIVE, "甲集团、乙集团", "成员单位"]);
  const counted = (unit: string) => {
    const row = plannedSheet(plan, "数据核对").rows.find(({ cells }) => cells[0]?.value === unit);
    return row?.cells.map((cell) => cell?.formula?.split("COUNTIFS").length).slice(2, 3);
  };
  expect([COLLECTIVE, "区农委"].map(counted)).toEqual([[4], [2]]);
  expect(result.byUnit.every(({ balanced }) => balanced)).toBe(true);
});

describe("a name that nobody knows is put before a person", () => {
  const rows = (name: string, ...indexes: readonly number[]) =>
    handmade(...indexes.map((index): HandmadeRow => [index, name, `${index}`]));
  test.each<[string, WorkbookGrid, string | null, string[]]>([
    ["that reads as a full name", rows("区教育委员会", 6, 7), "更名", ["区教委"]],
    ["that has all the tasks of one unit", rows("区卫生健康局", 2, 9, 12, 13, 28), "更名", ["区卫生计生委"]],
    [
      "that has the tasks of several",
      rows("区市场监管局", 8, 27, 28),
      "合并",
      ["区工商分局", "区商务局", "区食药监分局", "区质监局", "区统计局"],
    ],
    ["that has the task of a collective unit", rows("甲集团", 1), "成员单位", [COLLECTIVE]],
    ["that may be anybody", rows("甲集团", 9), null, []],
  ])("%s", (_, workbook, kind, formers) => {
    const { result } = report({ "手工.xlsx": workbook });
    expect(result.unitProposals).toMatchObject([{ kind, formers }]);
    expect(result.unitProposals[0]?.sentence.zh).toMatch(/“单位沿革”中登记.*原样保留在“未并入内容”/);
    expect(result.reconciliation.returned).toBe(0);
  });

  test.each<[string, WorkbookGrid, ChangeLine[]]>([
    ["a unit that has no part in the task", rows("区司法局", 1), []],
    ["a name that is registered", rows("区农业农村委", 3), RENAMING],
    ["a row without a name", rows("", 1), []],
  ])("not %s", (_, workbook, lines) => {
    expect(report({ "手工.xlsx": workbook }, ...lines).result.unitProposals).toEqual([]);
  });
});

test("rows that a member or another reporter corrected are replaced in a report of the report too", () => {
  const lines: ChangeLine[] = [
    [COLLECTIVE, "甲集团、乙集团", "成员单位"],
    ["", "恒合土家族乡", "其他报送单位"],
  ];
  const rows: HandmadeRow[] = ["甲集团", "乙集团"].flatMap((unit) => [
    [1, unit, "原"],
    [1, unit, "改"],
  ]);
  const workbook = handmade(...rows, [2, "恒合土家族乡", "原"], [2, "恒合土家族乡", "改"]);
  const below = report({ "手工.xlsx": workbook }, ...lines);
  const above = report({ "下级.xlsx": gridOfPlan(below.plan) }, ...lines);
  expect(placed(below).map(([, , , said]) => said)).toEqual(["改", "改", "改"]);
  expect(placed(above)).toEqual(placed(below));
  expect(above.result.reconciliation).toEqual(below.result.reconciliation);
  expect(above.result.unitStates).toEqual(below.result.unitStates);
});

test("a unit that brings a task together is shown with the task, and is no lead", () => {
  const found = report({}, ["", "区民宗委", "汇总单位", "", "1"]);
  const [first, second] = plannedTable(found.plan, "任务汇总");
  expect([first?.["汇总单位"], second?.["汇总单位"]]).toEqual(["区民宗委", undefined]);
});

test("without a line the report has none of this", () => {
  const files = { "甲.xlsx": handmade([3, "区农委", "甲"]) };
  const { plan } = report(files);
  expect(plan).toEqual(consolidated(files).plan);
  const sheets = ["进展明细", "任务汇总", "单位汇总", "报送情况", "未报事项"];
  const headings = sheets.flatMap((name) =>
    plannedSheet(plan, name).rows[2]?.cells.map((cell) => cell?.value),
  );
  expect(headings.filter((text) => /现单位|原单位|归并|汇总单位|^说明$/.test(String(text)))).toEqual([]);
});

describe("reports that are consolidated know them too", () => {
  const changes: ChangeLine[] = [
    ...[...MERGER, ...RENAMING],
    [COLLECTIVE, "甲集团、乙集团", "成员单位"],
    ["", "恒合土家族乡", "其他报送单位"],
  ];
  const first = {
    "市场.xlsx": handmade([8, "区市场监管局", "甲"], [4, "区农业农村委", "乙"]),
    "集团甲.xlsx": handmade([1, "甲集团", "丙"]),
  };
  const second = {
    "集团乙.xlsx": handmade([1, "乙集团", "丁"], [2, "恒合土家族乡", "戊"]),
    "集团甲改.xlsx": handmade([1, "甲集团", "己"]),
  };

  test("two levels give what one gives", () => {
    const one = report({ ...first, ...second }, ...changes);
    const below = (files: Record<string, WorkbookGrid>) => gridOfPlan(report(files, ...changes).plan);
    const reports = { "甲.xlsx": below(first), "乙.xlsx": below(second) };
    const two = report(reports, ...changes);
    expect(one.result.reconciliation).toMatchObject({ extra: 2, balanced: true });
    expect(two.result.reconciliation).toEqual(one.result.reconciliation);
    expect(two.details).toEqual(one.details);
    expect(two.result.missingUnits).toEqual(one.result.missingUnits);
    expect(two.leftOut.map((row) => [row["来源文件"], row["原因"], row["进展情况"]])).toEqual(
      one.leftOut.map((row) => [row["来源文件"], row["原因"], row["进展情况"]]),
    );
  });
});

describe("a return says what follows for who fills it in", () => {
  const changed = withUnitChanges(ROUND, masterWithChanges(...MERGER, [COLLECTIVE, "区扶贫办", "归口报送"]));
  const guideOf = (unit: string, round = changed) =>
    plannedSheet(planReturn(round, unit), SHEETS.guide)
      .rows.flatMap(({ cells }) => cells.map((cell) => String(cell?.value ?? "")))
      .join("\n");

  test("that one of several rows of a task is enough", () => {
    expect(guideOf("区市场监管局")).toContain("可以只填其中一行");
    expect(guideOf("区教委")).not.toContain("可以只填其中一行");
    expect(guideOf("区工商分局", ROUND)).not.toContain("可以只填其中一行");
  });

  test("who sends it in for a collective unit", () => {
    expect(guideOf(COLLECTIVE)).toContain(`填报单位：${COLLECTIVE}（由区扶贫办报送）`);
    expect(guideOf(COLLECTIVE, ROUND)).toContain(`填报单位：${COLLECTIVE}　`);
  });

  test("and what it says is nobody's text when it comes back", () => {
    const files = Object.fromEntries(
      ["区市场监管局", COLLECTIVE].map((unit) => [unit, gridOfPlan(planReturn(changed, unit))]),
    );
    expect(consolidated(files, changed).leftOut.filter((row) => row["原因"] === "表外内容")).toEqual([]);
  });
});
