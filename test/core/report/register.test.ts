import { describe, expect, test } from "@jest/globals";
import { planMaster } from "../../../src/core/matrix/planWorkbooks";
import { reportingRound } from "../../../src/core/matrix/round";
import { SHEETS } from "../../../src/core/matrix/sheetNames";
import { unitsOf } from "../../../src/core/notice/units";
import { cellAddress } from "../../../src/core/sheet/address";
import type { GridCell, WorkbookGrid } from "../../../src/core/sheet/grid";
import { TABLE_FIRST_ROW, TABLE_HEADING_ROW } from "../../../src/core/sheet/planTable";
import { consolidated } from "../../support/consolidated";
import { complete, filledMaster, filledReturn, ROUND, serial } from "../../support/filledReturn";
import { dropSheet, editSheet, gridCell, moveCells, putCell, renameSheet } from "../../support/gridEdits";
import { gridOfPlan } from "../../support/gridOfPlan";
import { overviewCells } from "../../support/overviewCells";
import { plannedSheet, plannedTable } from "../../support/plannedTable";

const UNIT = "区教委";
const COLLECTIVE = "相关扶贫帮扶集团";
const TASK = "3.1.1";

const HEADINGS = [
  ...["单位", "联系人", "电话", "发出日期", "电子版收到日期", "盖章件收到日期", "报送形式", "报送状态"],
  ...["退回日期", "修改期限", "重报日期", "催报记录", "录入人"],
];
type Registered = Readonly<Record<string, string | number | GridCell>>;

/** A master in whose register somebody typed. */
function master(...rows: readonly (readonly [unit: string, typed: Registered])[]): WorkbookGrid {
  return editSheet(gridOfPlan(planMaster(ROUND)), SHEETS.register, (blank) => {
    let sheet = blank;
    for (const [unit, typed] of rows) {
      const place = unitsOf(ROUND.notice).findIndex(({ name }) => name === unit);
      for (const [heading, value] of Object.entries(typed)) {
        const address = cellAddress(TABLE_FIRST_ROW + place, HEADINGS.indexOf(heading));
        sheet = putCell(sheet, address, typeof value === "object" ? value : gridCell(value));
      }
    }
    return sheet;
  });
}

/** A day as Excel stores it. */
const day = (iso: string): GridCell => ({ value: serial(iso), text: iso, numberFormat: "yyyy-mm-dd" });

const FILE = { "甲.xlsx": filledReturn(UNIT, { [TASK]: complete("达到序时进度") }) };
const NOTHING = { "甲.xlsx": filledReturn(UNIT, {}, { declared: "是" }) };
const ON_TIME = { 电子版收到日期: day("2017-12-20") };
const LATE = { 电子版收到日期: day("2017-12-21") };

/** What becomes of the unit: its state, whether it sent nothing at all, the day shown, and how many doubts are told. */
function standing(files: Record<string, WorkbookGrid>, registered: Registered, unit = UNIT) {
  const { result, plan } = consolidated(files, ROUND, master([unit, registered]));
  const line = plannedTable(plan, "报送情况").find((row) => row["单位"] === unit);
  expect(line?.["报送状态"]).toBe(result.unitStates.get(unit));
  expect(result.reconciliation.balanced).toBe(true);
  return [
    line?.["报送状态"],
    result.missingUnits.includes(unit) ? "没有报送" : "有报送",
    line?.["收到日期"] ?? "",
    result.registerDoubts.length,
  ];
}

describe("the state of a unit follows from the register, the deadline (2017-12-20) and the files", () => {
  test.each<[string, Record<string, WorkbookGrid>, Registered, (string | number)[]]>([
    ["on the last day", FILE, ON_TIME, ["按时报送", "有报送", "2017-12-20", 0]],
    ["a day later", FILE, LATE, ["迟报", "有报送", "2017-12-21", 0]],
    ["a file without a date", FILE, {}, ["收到日期待核", "有报送", "", 0]],
    ["neither file nor date", {}, {}, ["未报送", "没有报送", "", 0]],
    ["a date but no file", {}, ON_TIME, ["按时报送", "有报送", "2017-12-20", 1]],
    [
      "only a sealed copy, late",
      {},
      { 盖章件收到日期: day("2017-12-27") },
      ["迟报", "有报送", "2017-12-27", 0],
    ],
    [
      "a sealed copy that followed the file",
      FILE,
      { ...ON_TIME, 盖章件收到日期: day("2017-12-27") },
      ["按时报送", "有报送", "2017-12-20", 0],
    ],
    [
      "a file whose sealed copy came late",
      FILE,
      { 盖章件收到日期: day("2017-12-27") },
      ["收到日期待核", "有报送", "2017-12-27", 0],
    ],
    ["paper", {}, { 报送形式: "纸质" }, ["已收到待录入", "有报送", "", 0]],
    ["a photo, late", {}, { ...LATE, 报送形式: "扫描件或照片" }, ["已收到待录入", "有报送", "2017-12-21", 0]],
    ["paper that was keyed in", FILE, { ...LATE, 报送形式: "纸质" }, ["迟报", "有报送", "2017-12-21", 0]],
    ["to be reported separately", {}, { 报送形式: "另行报送" }, ["未报送", "没有报送", "", 0]],
    ["sent back", FILE, { ...ON_TIME, 退回日期: "12月22日" }, ["退回修改中", "有报送", "2017-12-20", 0]],
    [
      "sent back and sent again",
      FILE,
      { ...ON_TIME, 退回日期: "12月22日", 重报日期: "12月25日" },
      ["按时报送", "有报送", "2017-12-20", 0],
    ],
    [
      "sent back a second time",
      FILE,
      { ...ON_TIME, 重报日期: "12月25日", 退回日期: "12月26日" },
      ["退回修改中", "有报送", "2017-12-20", 0],
    ],
    ["nothing to report", NOTHING, LATE, ["本期无相关任务", "有报送", "2017-12-21", 0]],
    [
      "a typed state over the dates",
      FILE,
      { ...LATE, 报送状态: "按时报送" },
      ["按时报送", "有报送", "2017-12-21", 0],
    ],
    ["补报", FILE, { ...LATE, 报送状态: "补报" }, ["补报", "有报送", "2017-12-21", 0]],
    ["an extension", {}, { 报送状态: "已准予延期" }, ["已准予延期", "没有报送", "", 0]],
    [
      "nothing to report, by telephone",
      {},
      { 报送状态: "本期无相关任务" },
      ["本期无相关任务", "有报送", "", 0],
    ],
    ["a state in other words", FILE, { 报送状态: "电话催过" }, ["电话催过", "有报送", "", 1]],
    ["a state in other words, and nothing came", {}, { 报送状态: "没交" }, ["没交", "没有报送", "", 1]],
    ["未报送 typed, yet a file came", FILE, { 报送状态: "未报送" }, ["未报送", "有报送", "", 1]],
  ])("%s", (_, files, registered, expected) => {
    expect(standing(files, registered)).toEqual(expected);
  });

  test.each<[string, string | number | GridCell, string, string, number]>([
    ["typed with points", "2017.12.21", "迟报", "2017-12-21", 0],
    ["typed without a year, in the next one", "1月5日", "收到日期待核", "1月5日", 1],
    ["typed without a year", "12月19日", "按时报送", "2017-12-19", 0],
    ["with a remark", "2017-12-21（邮件）", "迟报", "2017-12-21", 0],
    ["without a year, half a year away", "6月20日", "收到日期待核", "6月20日", 1],
    ["of which day and month may be swapped", "12/1/2017", "收到日期待核", "12/1/2017", 1],
    ["of a month", "2017年12月", "收到日期待核", "2017年12月", 1],
    ["after the day of the report", day("2071-12-21"), "收到日期待核", "2071-12-21", 1],
    ["that is none", "下周", "收到日期待核", "下周", 1],
  ])("a receipt date %s", (_, typed, state, shown, doubts) => {
    expect(standing(FILE, { 电子版收到日期: typed })).toEqual([state, "有报送", shown, doubts]);
  });

  test("one day that cannot be read may have been earlier than one that is late", () => {
    const registered = { 电子版收到日期: "年底", 盖章件收到日期: day("2017-12-27") };
    expect(standing({}, registered)).toEqual(["收到日期待核", "有报送", "2017-12-27", 2]);
  });

  test("without a deadline nobody is on time or late", () => {
    const round = reportingRound(ROUND.notice, { period: 2017, deadline: null, contact: null });
    const { result } = consolidated(FILE, round, master([UNIT, LATE]));
    expect(result.unitStates.get(UNIT)).toBe("收到日期待核");
  });
});

describe("a collective unit that nobody reports for", () => {
  test.each<[string, Registered, string]>([
    ["sent nothing", {}, "待明确"],
    ["came late", LATE, "待明确"],
    ["was registered by a person", { 报送状态: "迟报" }, "迟报"],
  ])("%s", (_, registered, state) => {
    expect(standing({}, registered, COLLECTIVE)[0]).toBe(state);
  });

  test("is not named among those who have not reported, but beside them, as one with an extension is", () => {
    const { plan } = consolidated(FILE, ROUND, master(["区司法局", { 报送状态: "已准予延期" }]));
    const named = (label: string) => String(overviewCells(plan).get(label)?.value).split("、");
    expect(named("未报送单位")).toHaveLength(24);
    expect(named("未报送单位").at(-1)).toMatch(/等34个$/);
    expect(named("未报送单位").join("、")).not.toMatch(/相关扶贫帮扶集团|区司法局|区教委/);
    expect(named("其他尚无填报的").sort()).toEqual(
      ["区司法局（已准予延期）", "相关扶贫帮扶集团（待明确）"].sort(),
    );
  });
});

describe("the matrix", () => {
  const signs = (files: Record<string, WorkbookGrid>, registered: Registered) => {
    const { rows } = plannedSheet(consolidated(files, ROUND, master([UNIT, registered])).plan, "任务矩阵");
    const heading = rows.findIndex(({ cells }) => cells.some((cell) => cell?.value === UNIT));
    const column = rows[heading]?.cells.findIndex((cell) => cell?.value === UNIT) ?? -1;
    const found = rows.slice(heading + 1).flatMap(({ cells }) => cells[column]?.value ?? []);
    return found.filter((sign) => typeof sign === "string");
  };

  test("has a sign of its own for what has to be keyed in", () => {
    expect(signs({}, { 报送形式: "Word" })).toEqual(Array.from({ length: 9 }, () => "■"));
    expect(signs({}, {})).toEqual(Array.from({ length: 9 }, () => "□"));
  });

  test("shows what was returned, whatever is registered", () => {
    expect(signs(FILE, { 报送状态: "本期无相关任务" }).filter((sign) => sign === "→")).toHaveLength(1);
  });
});

describe("which row wins", () => {
  const said = (text: string) => ({ [TASK]: { 进展情况: text, 进展状态: "达到序时进度" } });
  const dated = filledReturn(UNIT, said("有日期"), { signOff: { 填报日期: serial("2017-12-15") } });
  const undated = filledReturn(UNIT, said("无日期"), { modified: "2017-12-10T08:00:00Z" });

  test.each<[string, Registered, string]>([
    ["without a receipt date the day of saving counts for a file without 填报日期", {}, "有日期"],
    ["a receipt date counts before the day of saving", { 电子版收到日期: day("2017-12-18") }, "无日期"],
    ["a receipt date does not count before 填报日期", { 电子版收到日期: day("2017-12-12") }, "有日期"],
  ])("%s", (_, registered, text) => {
    const { details } = consolidated({ a: undated, b: dated }, ROUND, master([UNIT, registered]));
    expect(details.map((row) => row["进展情况"])).toEqual([text]);
  });
});

describe("the register is found and understood", () => {
  const swapped = (workbook: WorkbookGrid) =>
    editSheet(workbook, SHEETS.register, (sheet) =>
      moveCells(sheet, (row, column) => [row + 2, row < TABLE_HEADING_ROW ? column : 20 - column]),
    );

  test("under another name, with its columns in another order", () => {
    const moved = renameSheet(swapped(master([UNIT, LATE])), SHEETS.register, "登记");
    const { result } = consolidated(FILE, ROUND, moved);
    expect([result.unitStates.get(UNIT), result.registerDoubts]).toEqual(["迟报", []]);
  });

  test("says when it is gone", () => {
    const { result } = consolidated(FILE, ROUND, dropSheet(master([UNIT, LATE]), SHEETS.register));
    expect(result.unitStates.get(UNIT)).toBe("收到日期待核");
    expect(result.registerDoubts.map(({ zh }) => zh)).toEqual([
      expect.stringContaining("任务矩阵工作簿中找不到“报送登记”表或其表头"),
    ]);
  });

  test("says which rows are left out: of units that the notice does not name, and of a unit's second row", () => {
    const workbook = editSheet(master([UNIT, LATE]), SHEETS.register, (sheet) =>
      [
        ["A45", "区市场监管局"],
        ["H45", "按时报送"],
        ["A46", UNIT],
        ["H46", "按时报送"],
        ["A47", "合计"],
      ].reduce((edited, [address = "", text = ""]) => putCell(edited, address, text), sheet),
    );
    const { result } = consolidated(FILE, ROUND, workbook);
    expect(result.unitStates.get(UNIT)).toBe("迟报");
    expect(result.registerDoubts.map(({ zh }) => zh)).toEqual([
      "“报送登记”A45填的是“区市场监管局”，不是通知中的责任单位，这一行登记未采用；请改为通知中的单位名称。",
      "“报送登记”A46填的是“区教委”，前面已有同一单位的登记，以前面一行为准；请合并为一行。",
    ]);
  });

  test.each<[string, readonly string[], zh: string, en: string]>([
    [
      "one",
      [UNIT],
      "区教委登记了电子版收到日期（2017-12-20），但给出的文件中没有它的填报表；请找到该文件后重新汇总。",
      "区教委 is registered as received (2017-12-20), but none of the files is its return; find it and consolidate again.",
    ],
    [
      "several, in one sentence",
      [UNIT, "区司法局"],
      "有2个单位登记了电子版收到日期，但给出的文件中没有它们的填报表：区教委（2017-12-20）、区司法局（2017-12-20）；请找到这些文件后重新汇总。",
      "2 units are registered as received, but none of the files is their return: 区教委 (2017-12-20), 区司法局 (2017-12-20); find the files and consolidate again.",
    ],
  ])("says whose file is registered and was not given: %s", (_, units, zh, en) => {
    const registered = units.map((unit): [string, Registered] => [unit, ON_TIME]);
    expect(consolidated({}, ROUND, master(...registered)).result.registerDoubts).toEqual([{ zh, en }]);
  });
});

describe("a row that the office keyed in for a unit says by whom", () => {
  const ON_PAPER = { 报送形式: "纸质", 录入人: "王五" };
  const KEYED_IN = filledMaster({ "3.1.1|区教委": complete("未启动") });
  const keyedIn = (files: Record<string, WorkbookGrid>, registered: Registered = ON_PAPER) =>
    consolidated(files, ROUND, master([UNIT, registered]));
  const shown = (files: Record<string, WorkbookGrid>, registered?: Registered) =>
    keyedIn(files, registered).details.map((row) => row["录入人"] ?? "");

  test("in 进展明细, also one level above", () => {
    expect(shown({ "总表.xlsx": KEYED_IN })).toEqual(["王五"]);
    const below = gridOfPlan(keyedIn({ "总表.xlsx": KEYED_IN }).plan);
    const above = consolidated({ "甲.xlsx": below });
    expect(above.details.map((row) => row["录入人"])).toEqual(["王五"]);
    expect(above.leftOut.filter((row) => row["原因"] === "表外内容")).toEqual([]);
  });

  test("and in 未并入内容 where the unit's own file takes its place, which nobody keyed in", () => {
    const own = filledReturn(
      UNIT,
      { [TASK]: complete("已完成") },
      { signOff: { 填报人: "张三", 填报日期: "2017-12-19" } },
    );
    const { details, leftOut } = keyedIn({ "总表.xlsx": KEYED_IN, "甲.xlsx": own });
    expect(details.map((row) => row["录入人"])).toEqual([undefined]);
    expect(leftOut.find((row) => row["进展状态"] === "未启动")?.["说明"]).toMatch(/；由王五录入$/);
  });

  test.each<[string, Registered]>([
    ["nobody is registered", { 报送形式: "纸质" }],
    ["nothing is", {}],
  ])("not where %s", (_, registered) => {
    const { plan } = keyedIn({ "总表.xlsx": KEYED_IN }, registered);
    const headings = plannedSheet(plan, SHEETS.details).rows[TABLE_HEADING_ROW]?.cells.map(
      (cell) => cell?.value,
    );
    expect(headings).toContain("来源单元格");
    expect(headings).not.toContain("录入人");
  });
});
