import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { progressColumn, type ENTRY_HEADINGS } from "../../../src/core/matrix/progressColumns";
import { FIRST_ROW, HEADING_ROW } from "../../../src/core/matrix/planProgress";
import { findTable } from "../../../src/core/returns/findTable";
import { readReturn } from "../../../src/core/returns/readReturn";
import { columnName } from "../../../src/core/sheet/address";
import { findSheet, type SheetGrid, type WorkbookGrid } from "../../../src/core/sheet/grid";
import {
  cellIn,
  filledMaster,
  filledReturn,
  ownAssignments,
  ROUND,
  rowIn,
  serial,
} from "../../support/filledReturn";
import {
  addSheet,
  copyRow,
  deleteColumn,
  deleteRow,
  dropSheet,
  editSheet,
  gridCell,
  insertColumn,
  insertRow,
  mergeCells,
  moveCells,
  putCell,
  renameSheet,
  reverseRows,
  swapColumns,
} from "../../support/gridEdits";
import { entriesByTask, returnedRows } from "../../support/returnedRows";

const UNIT = "区教委";
const TYPED = {
  "3.1.1": {
    具体措施: "印发方案",
    进展情况: "新建学校2所",
    进展状态: "已完成",
    完成率: 1,
    实际完成日期: serial("2017-12-01"),
    佐证材料: "万州教委〔2017〕5号",
  },
  "7.3": { 进展情况: "=不是公式", 进展状态: "未启动", 未达进度原因: "人手不足", 下一步打算: "尽快启动" },
};
const FILLED = filledReturn(UNIT, TYPED);
const TASKS = ownAssignments(UNIT).map(({ task }) => task.id);
const LAST_ROW = FIRST_ROW + TASKS.length - 1;
/** What has to be read, whatever was done to the workbook. */
const READ = entriesByTask(FILLED);

function progress(edit: (sheet: SheetGrid) => SheetGrid, workbook: WorkbookGrid = FILLED): WorkbookGrid {
  return editSheet(workbook, "进展填报", edit);
}

function others(workbook: WorkbookGrid): string[] {
  return readReturn(workbook).others.map(({ sheet, address, text }) => `${sheet}!${address} ${text}`);
}

test("what was filled in is read, row by row", () => {
  expect(Object.keys(READ)).toEqual(TASKS);
  expect(READ["3.1.1"]).toEqual({
    具体措施: "印发方案",
    进展情况: "新建学校2所",
    进展状态: "已完成",
    完成率: "100%",
    实际完成日期: "2017-12-01",
    佐证材料: "万州教委〔2017〕5号",
  });
  expect(READ["7.3"]).toMatchObject({ 进展情况: "=不是公式", 未达进度原因: "人手不足" });
  expect(READ["6.2"]).toEqual({});
});

describe("the same is read after people and programs have been at it:", () => {
  const column = (heading: string) => progressColumn(heading as "序号");
  const rename = (heading: string, to: string) =>
    progress((s) => putCell(s, `${columnName(column(heading))}${HEADING_ROW + 1}`, to));
  test.each<[string, WorkbookGrid]>([
    ["columns changed places", progress((s) => swapColumns(s, column("进展情况"), column("佐证材料")))],
    ["issued and entry columns changed places", progress((s) => swapColumns(s, 0, 19))],
    ["all columns are the other way round", progress((s) => moveCells(s, (r, c) => [r, 30 - c]))],
    ["a heading has spaces", rename("进展情况", " 进 展\n情 况 ")],
    ["a heading has a hint in brackets", rename("进展情况", "进展情况（300字以内）")],
    ["a heading has two", rename("完成率", "完成率(%)（可不填）")],
    ["a heading is in full-width brackets and letters", rename("完成率", "完成率（％）")],
    ["a heading has invisible characters", rename("进展状态", "\uFEFF进展\u200B状态")],
    ["a column was inserted", progress((s) => insertColumn(s, column("进展情况")))],
    ["a column was inserted in front", progress((s) => insertColumn(s, 0))],
    [
      "a title row was inserted above",
      progress((s) => putCell(insertRow(s, 0), "A1", "重庆市万州区教育委员会")),
    ],
    ["a row was inserted between heading and table", progress((s) => insertRow(s, HEADING_ROW + 1))],
    ["blank rows lie between", progress((s) => insertRow(insertRow(s, FIRST_ROW + 2), FIRST_ROW + 5))],
    ["the rows above the heading are gone", progress((s) => deleteRow(deleteRow(deleteRow(s, 0), 0), 0))],
    ["rows were sorted", progress((s) => reverseRows(s, FIRST_ROW, LAST_ROW))],
    ["the table moved far down and right", progress((s) => moveCells(s, (r, c) => [r + 500, c + 100]))],
    ["the sheet was renamed", renameSheet(FILLED, "进展填报", "Sheet1")],
    ["the stamp was dropped", dropSheet(FILLED, "_stamp")],
    ["the lists were dropped", dropSheet(FILLED, "_lists")],
    ["the key column was dropped", progress((s) => deleteColumn(s, 20))],
    [
      "stamp and keys were dropped",
      dropSheet(
        progress((s) => deleteColumn(s, 20)),
        "_stamp",
      ),
    ],
    ["the unit's column was dropped", progress((s) => deleteColumn(s, column("责任单位")))],
    ["derived columns were dropped", progress((s) => deleteColumn(deleteColumn(s, column("完成时限")), 1))],
    [
      "only the progress sheet is left",
      { ...FILLED, sheets: FILLED.sheets.filter((s) => s.name === "进展填报") },
    ],
    ["rows are hidden by a filter", progress((s) => ({ ...s, hiddenRows: new Set([rowIn(UNIT, "7.3")]) }))],
    ["the units' cells were merged", progress((s) => mergeCells(s, `E${FIRST_ROW + 1}:E${LAST_ROW + 1}`))],
    [
      "the units' cells were merged and keys and stamp dropped",
      dropSheet(
        progress((s) => deleteColumn(mergeCells(s, `E${FIRST_ROW + 1}:E${LAST_ROW + 1}`), 20)),
        "_stamp",
      ),
    ],
  ])("%s", (_, workbook) => {
    expect(entriesByTask(workbook)).toEqual(READ);
  });
});

test("the sign-off sheet, which shows the same, is no table", () => {
  const sheet = findSheet(FILLED, "报送审签表");
  expect(sheet && findTable(sheet)).toBeNull();
  expect(readReturn(FILLED).tables.map((table) => table.sheet)).toEqual(["进展填报"]);
});

describe("a table is found by its headings only", () => {
  const sheetOf = (...rows: string[][]) => findSheet(addSheet(FILLED, "表", rows), "表");
  test.each([
    ["issued columns and one of progress", [["序号", "主要内容", "责任单位", "进展情况"]], 0],
    ["behind other rows", [["说明"], [], ["序号", "重点任务", "责任单位", "进展状态"]], 2],
    [
      "what tells unit and task was renamed",
      [
        [
          "序号",
          "类别",
          "内容",
          "单位",
          ..."具体措施 时间节点 进展情况 进展状态 完成率 存在问题 佐证材料".split(" "),
        ],
      ],
      0,
    ],
  ])("%s", (_, rows, at) => {
    const sheet = sheetOf(...rows);
    expect(sheet && findTable(sheet)?.headingRow).toBe(at);
  });
  test.each([
    ["no column of progress", [["序号", "重点任务", "主要内容", "责任单位", "完成时限"]]],
    ["neither unit nor content", [["序号", "重点任务", "进展状态", "进展情况", "存在问题"]]],
    ["too few", [["责任单位", "进展情况", "备注"]]],
    ["one below the other", [["序号"], ["主要内容"], ["责任单位"], ["进展情况"]]],
    ["names of objects", [["constructor", "__proto__", "责任单位", "进展情况"]]],
  ])("not: %s", (_, rows) => {
    const sheet = sheetOf(...rows);
    expect(sheet && findTable(sheet)).toBeNull();
  });
});

describe("what is typed outside the table stays in sight", () => {
  const before = new Set(others(FILLED));
  const added = (workbook: WorkbookGrid) => others(workbook).filter((text) => !before.has(text));

  test.each<[string, WorkbookGrid, string]>([
    [
      "a remark below the table",
      progress((s) => putCell(s, "A30", "以上情况属实")),
      "进展填报!A30 以上情况属实",
    ],
    ["a cell in a column of its own", progress((s) => putCell(s, "W6", "见附件")), "进展填报!W6 见附件"],
    ["another heading", progress((s) => putCell(s, "V4", "备注")), "进展填报!V4 备注"],
    ["a word beside the declaration", progress((s) => putCell(s, "D3", "有")), "进展填报!D3 有"],
    ["a remark above the table", progress((s) => putCell(s, "K1", "急件")), "进展填报!K1 急件"],
    ["another sheet", addSheet(FILLED, "补充", [["补充说明"]]), "补充!A1 补充说明"],
    [
      "a word typed over the sign-off sheet",
      editSheet(FILLED, "报送审签表", (s) => putCell(s, "F4", "口头补充")),
      "报送审签表!F4 口头补充",
    ],
  ])("%s", (_, workbook, text) => {
    expect(added(workbook)).toEqual([text]);
  });

  test("a text below the table that stands in one of its columns is a row of its own, or in sight", () => {
    for (let column = 0; column <= 22; column += 1) {
      const address = `${columnName(column)}30`;
      const workbook = progress((s) => putCell(s, address, "补充说明"));
      const rows = readReturn(workbook).tables[0]?.rows.filter(({ row }) => row === 29) ?? [];
      const inRow = rows.flatMap(({ issued, entries, key }) => [
        ...issued.values(),
        ...[...entries.values()].map(({ text }) => text),
        key,
      ]);
      const seen = [...inRow, ...added(workbook)].filter((text) => text.includes("补充说明"));
      expect([address, seen.length]).toEqual([address, 1]);
    }
  });

  test("a second column of the same heading", () => {
    const workbook = progress((s) => putCell(putCell(s, "V4", "进展情况"), "V6", "另一版本"));
    expect(added(workbook)).toEqual(["进展填报!V4 进展情况", "进展填报!V6 另一版本"]);
    expect(entriesByTask(workbook)).toEqual(READ);
  });

  test("wherever a cell is written, it is an entry, an issued text, the key, a heading or in sight", () => {
    const places = fc.record({
      row: fc.integer({ min: 0, max: 40 }),
      column: fc.integer({ min: 0, max: 30 }),
    });
    fc.assert(
      fc.property(places, ({ row, column }) => {
        const address = `${columnName(column)}${row + 1}`;
        const workbook = progress((s) => putCell(s, address, "独一无二"));
        const { tables, others: rest } = readReturn(workbook);
        const held = tables.flatMap(({ rows }) =>
          rows.flatMap(({ issued, entries, key }) => [
            ...issued.values(),
            ...[...entries.values()].map(({ text }) => text),
            key,
          ]),
        );
        expect([...held, ...rest.map(({ text }) => text)].filter((text) => text === "独一无二")).toHaveLength(
          1,
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe("the declaration", () => {
  const declared = (workbook: WorkbookGrid) => readReturn(workbook).declaredNothing;
  test.each(["是", " 是 ", "是。", "是的", "√", "✓"])("is read from %j", (word) => {
    const workbook = filledReturn(UNIT, {}, { declared: word });
    expect(declared(workbook)).toBe(true);
    expect(others(workbook)).not.toContain(`进展填报!D3 ${word}`);
  });
  test("also where the table moved", () => {
    const moved = progress(
      (s) => insertColumn(insertRow(s, 0), 1),
      filledReturn(UNIT, {}, { declared: "是" }),
    );
    expect(declared(moved)).toBe(true);
  });
  test.each(["否", "无", "不是", "/", "——"])("is answered with %s, so that nothing is declared", (word) => {
    const workbook = filledReturn(UNIT, {}, { declared: word });
    expect(declared(workbook)).toBe(false);
    expect(others(workbook)).not.toContain(`进展填报!D3 ${word}`);
  });
  test.each(["有", "是否", "？", "是，另有两项"])("is not read from %s, which stays in sight", (word) => {
    const workbook = filledReturn(UNIT, {}, { declared: word });
    expect(declared(workbook)).toBe(false);
    expect(others(workbook)).toContain(`进展填报!D3 ${word}`);
  });
  test("is not read from a cell elsewhere", () => {
    expect(declared(FILLED)).toBe(false);
    expect(declared(progress((s) => putCell(s, "D30", "是")))).toBe(false);
  });
});

describe("the sign-off sheet's fields", () => {
  const signed = filledReturn(
    UNIT,
    {},
    {
      signOff: { 审核人: "李四", 填报人: "王五", 联系电话: "58220000", 填报日期: serial("2017-12-18") },
    },
  );
  const fields = (workbook: WorkbookGrid) =>
    Object.fromEntries([...readReturn(workbook).signOff].map(([field, { text }]) => [field, text]));
  const all = { 审核人: "李四", 填报人: "王五", 联系电话: "58220000", 填报日期: "2017-12-18" };

  test("are read", () => {
    expect(fields(signed)).toEqual(all);
  });
  test("also where the sheet was renamed and a row inserted", () => {
    expect(
      fields(
        renameSheet(
          editSheet(signed, "报送审签表", (s) => insertRow(s, 0)),
          "报送审签表",
          "审签",
        ),
      ),
    ).toEqual(all);
  });
  test("are empty where nothing is typed", () => {
    expect(fields(FILLED)).toEqual({});
  });
  test("of a second sign-off sheet are not lost", () => {
    const second = addSheet(signed, "审签表2", [["填报人：", "赵六"]]);
    expect(fields(second)).toEqual(all);
    expect(others(second)).toContain("审签表2!B1 赵六");
  });
});

describe("cells", () => {
  const cell = (workbook: WorkbookGrid, heading: (typeof ENTRY_HEADINGS)[number]) =>
    readReturn(workbook).tables[0]?.rows[TASKS.indexOf("6.2")]?.entries.get(heading);
  const put = (heading: (typeof ENTRY_HEADINGS)[number], value: Parameters<typeof putCell>[2]) =>
    progress((s) => putCell(s, cellIn(UNIT, "6.2", heading), value));

  test.each(["", " ", "\n", "\u3000", "\u200B\uFEFF"])("of nothing but %j are empty", (text) => {
    expect(cell(put("进展情况", text), "进展情况")).toBeUndefined();
  });
  test("with an error are read as what they show", () => {
    const error = { value: null, text: "#REF!", numberFormat: "@", error: "#REF!", formula: "Sheet9!A1" };
    expect(cell(put("进展情况", error), "进展情况")).toMatchObject({ text: "#REF!", error: "#REF!" });
  });
  test("with a formula are read as its result", () => {
    const formula = { value: "共3项", text: "共3项", numberFormat: "@", formula: '"共"&3&"项"' };
    expect(cell(put("进展情况", formula), "进展情况")).toMatchObject({ value: "共3项" });
  });
  test("keep their text as it was typed", () => {
    expect(cell(put("进展情况", "  一、\n二、 "), "进展情况")?.value).toBe("  一、\n二、 ");
  });
  test("know where they stand", () => {
    const address = cellIn(UNIT, "6.2", "进展情况");
    expect(cell(put("进展情况", "有"), "进展情况")).toMatchObject({ sheet: "进展填报", address });
  });
  test("of a workbook that counts from 1904 mean the same day", () => {
    const day = gridCell(serial("2017-12-01") - 1462, "yyyy-mm-dd");
    const workbook = { ...put("实际完成日期", day), date1904: true };
    expect(cell(workbook, "实际完成日期")?.value).toBe(serial("2017-12-01"));
    const number = { ...put("进展情况", gridCell(5, "General")), date1904: true };
    expect(cell(number, "进展情况")?.value).toBe(5);
    const noDay = { ...put("实际完成日期", gridCell(20171201, "yyyy-mm-dd")), date1904: true };
    expect(cell(noDay, "实际完成日期")?.value).toBe(20171201);
  });
  test("that were merged down count once, in the first row", () => {
    const from = cellIn(UNIT, "3.1.1", "进展情况");
    const to = cellIn(UNIT, "3.2", "进展情况");
    const rows = returnedRows(progress((s) => mergeCells(s, `${from}:${to}`)));
    expect(rows.flatMap(({ entries }) => entries["进展情况"] ?? [])).toEqual(["新建学校2所", "=不是公式"]);
  });
});

test("where cells of different units were merged, keys tell whose row each one is", () => {
  const at = ROUND.assignments.findIndex(
    ({ task, unit }, index) => unit.name !== ROUND.assignments[index + 1]?.unit.name && task.units.length > 1,
  );
  const own = ROUND.assignments.slice(at, at + 2).map(({ unit }) => unit.name);
  const master = editSheet(filledMaster({}), "进展填报", (s) =>
    mergeCells(s, `E${FIRST_ROW + at + 1}:E${FIRST_ROW + at + 2}`),
  );
  expect(
    returnedRows(master)
      .slice(at, at + 2)
      .map(({ unit }) => unit),
  ).toEqual(own);
  expect(own[0]).not.toBe(own[1]);
});

test("a title between the rows, merged over all columns, is no row", () => {
  const at = rowIn(UNIT, "6.2");
  const titled = progress((s) =>
    mergeCells(putCell(insertRow(s, at), `A${at + 1}`, "二、社会事业"), `A${at + 1}:T${at + 1}`),
  );
  expect(entriesByTask(titled)).toEqual(READ);
  expect(others(titled)).toContain(`进展填报!A${at + 1} 二、社会事业`);
});

test("rows that were deleted are not there, rows that were copied are there twice", () => {
  const deleted = returnedRows(progress((s) => deleteRow(s, rowIn(UNIT, "6.2"))));
  expect(deleted.map(({ task }) => task)).toEqual(TASKS.filter((task) => task !== "6.2"));
  const twice = returnedRows(progress((s) => copyRow(s, rowIn(UNIT, "3.1.1"), LAST_ROW + 1)));
  expect(twice.map(({ task }) => task)).toEqual([...TASKS, "3.1.1"]);
});
