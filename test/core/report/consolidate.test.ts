import { describe, expect, test } from "@jest/globals";
import { planMaster, planReturn, returnUnits } from "../../../src/core/matrix/planWorkbooks";
import { reportingRound } from "../../../src/core/matrix/round";
import { checkNote } from "../../../src/core/sheet/checkNote";
import type { AttachmentKind, SheetGrid, WorkbookGrid } from "../../../src/core/sheet/grid";
import { STATUSES } from "../../../src/core/values/status";
import {
  cellIn,
  complete,
  filledMaster,
  filledReturn,
  ownAssignments,
  ROUND,
  rowIn,
  serial,
  type RowEntries,
} from "../../support/filledReturn";
import { consolidated, entriesIn } from "../../support/consolidated";
import {
  addSheet,
  attach,
  copyRow,
  deleteRow,
  dropSheet,
  editSheet,
  putCell,
  renameSheet,
} from "../../support/gridEdits";
import { gridOfPlan } from "../../support/gridOfPlan";
import { overviewCells } from "../../support/overviewCells";
import { plannedFigures, plannedSheet, plannedTable } from "../../support/plannedTable";

const UNIT = "区教委";
const OTHER_UNIT = "区司法局";
const TASK = "3.1.1";
const said = (text: string, more: RowEntries = {}): RowEntries => ({
  进展情况: text,
  进展状态: "达到序时进度",
  ...more,
});
const progress = (workbook: WorkbookGrid, edit: (sheet: SheetGrid) => SheetGrid) =>
  editSheet(workbook, "进展填报", edit);

/** What stands in 进展明细 for the task of the unit. */
function placed({ details }: ReturnType<typeof consolidated>, unit = UNIT, task = TASK) {
  const index = ROUND.notice.tasks.findIndex(({ id }) => id === task) + 1;
  return details.filter((row) => row["责任单位"] === unit && row["序号"] === index);
}

const day = (iso: string) => ({ signOff: { 填报日期: serial(iso) } });

describe("which row stands for an assignment", () => {
  const first = filledReturn(UNIT, { [TASK]: said("先报") }, day("2017-12-10"));
  const second = filledReturn(UNIT, { [TASK]: said("后报") }, day("2017-12-20"));
  const blank = filledReturn(UNIT, {}, day("2017-12-30"));
  const undated = (text: string, modified: string) =>
    filledReturn(UNIT, { [TASK]: said(text) }, { modified });

  test.each<[string, Record<string, WorkbookGrid>, string]>([
    ["the later 填报日期", { a: first, b: second }, "后报"],
    ["the later 填报日期, whatever the order", { a: second, b: first }, "后报"],
    ["a filled row, however old, over a blank one", { a: first, b: blank }, "先报"],
    ["a filled row over a blank one, whatever the order", { a: blank, b: first }, "先报"],
    [
      "the later 填报日期, whatever the time of saving",
      {
        a: { ...second, modified: "2017-12-20T01:00:00Z" },
        b: { ...first, modified: "2018-03-01T01:00:00Z" },
      },
      "后报",
    ],
    [
      "of equal days the one that was saved later",
      {
        a: {
          ...filledReturn(UNIT, { [TASK]: said("晚存") }, day("2017-12-20")),
          modified: "2017-12-20T09:00:00Z",
        },
        b: { ...second, modified: "2017-12-20T08:00:00Z" },
      },
      "晚存",
    ],
    [
      "without days the one that was saved later",
      { a: undated("晚存", "2017-12-22T08:00:00Z"), b: undated("早存", "2017-12-21T08:00:00Z") },
      "晚存",
    ],
    [
      "with nothing to tell them apart the one given later",
      { a: undated("甲", "2017-12-21T08:00:00Z"), b: undated("乙", "2017-12-21T08:00:00Z") },
      "乙",
    ],
    [
      "a day typed without a year belongs to the time of saving, also after the year's end",
      {
        a: filledReturn(
          UNIT,
          { [TASK]: said("一月报") },
          { signOff: { 填报日期: "1月5日" }, modified: "2018-01-05T08:00:00Z" },
        ),
        b: filledReturn(
          UNIT,
          { [TASK]: said("十二月报") },
          { signOff: { 填报日期: "12月28日" }, modified: "2018-01-03T08:00:00Z" },
        ),
      },
      "一月报",
    ],
  ])("%s", (_, files, text) => {
    const report = consolidated(files);
    expect(placed(report).map(entriesIn)).toEqual([{ 进展情况: text, 进展状态: "达到序时进度" }]);
    expect(report.result.reconciliation.balanced).toBe(true);
  });

  test("the rows that do not stand are kept verbatim and say by which they were replaced", () => {
    const { leftOut, result } = consolidated({ a: first, b: second });
    const kept = leftOut.filter((row) => "进展情况" in row);
    expect(kept).toHaveLength(1);
    expect(kept[0]).toMatchObject({
      来源文件: "a",
      来源工作表: "进展填报",
      来源单元格: `A${rowIn(UNIT, TASK) + 1}:U${rowIn(UNIT, TASK) + 1}`,
      原因: "已被替代",
      责任单位: UNIT,
      进展情况: "先报",
      进展状态: "达到序时进度",
    });
    const place = `A${rowIn(UNIT, TASK) + 1}:U${rowIn(UNIT, TASK) + 1}`;
    expect(kept[0]?.["说明"]).toBe(`采用b“进展填报”${place}；与采用的行不同：进展情况（先报→后报）`);
    expect(result.files.map(({ status }) => status)).toEqual(["superseded", "accepted"]);
  });

  test("a corrected file that holds some rows only replaces those", () => {
    const whole = filledReturn(
      UNIT,
      { [TASK]: said("原一"), "6.2": said("原二"), "7.3": said("原三") },
      day("2017-12-10"),
    );
    const corrected = progress(filledReturn(UNIT, { "6.2": said("改二") }, day("2017-12-20")), (s) =>
      deleteRow(s, rowIn(UNIT, "7.3")),
    );
    const report = consolidated({ whole, corrected });
    const texts = ["3.1.1", "6.2", "7.3"].map((task) => placed(report, UNIT, task)[0]?.["进展情况"]);
    expect(texts).toEqual(["原一", "改二", "原三"]);
    expect(report.leftOut.flatMap((row) => row["进展情况"] ?? [])).toEqual(["原二"]);
    expect(report.result.files.map(({ status }) => status)).toEqual(["accepted", "accepted"]);
    expect(report.result.reconciliation).toMatchObject({
      returned: 3,
      cellsRead: 8,
      cellsPlaced: 6,
      cellsAside: 2,
      balanced: true,
    });
  });

  test("the same file twice counts once", () => {
    const { result, leftOut } = consolidated({ a: first, "a (1)": first });
    expect(result.files.map(({ status }) => status)).toEqual(["superseded", "accepted"]);
    expect(new Set(leftOut.map((row) => row["原因"]))).toEqual(new Set(["重复"]));
    expect(result.reconciliation).toMatchObject({
      returned: 1,
      blank: 8,
      rowsRead: 18,
      superseded: 9,
      balanced: true,
    });
  });

  test("of a row that stands twice in one file the lower one counts, and both are kept", () => {
    const workbook = progress(first, (s) => putCell(copyRow(s, rowIn(UNIT, TASK), 29), "K30", "补报"));
    const report = consolidated({ a: workbook });
    expect(placed(report)[0]).toMatchObject({ 进展情况: "补报", 来源单元格: "A30:U30" });
    expect(report.leftOut.flatMap((row) => row["进展情况"] ?? [])).toEqual(["先报"]);
  });
});

describe("what a unit sent stands in 进展明细 as it was sent", () => {
  test("each entry under its heading, with its source", () => {
    const row: RowEntries = {
      具体措施: "  一、印发方案\n二、组织实施 ",
      时间节点: "6月底；12月底",
      进展情况: "=SUM(1,2)",
      进展状态: " 正常推进",
      完成率: 0.855,
      实际完成日期: serial("2017-12-01"),
      存在问题: "+无",
      未达进度原因: "-",
      下一步打算: "@全体",
      争取市级支持情况: { value: 200, style: "entryNumber" },
      需区级协调事项: "'引号",
      佐证材料: "_x0041_ 𠮷",
    };
    const report = consolidated({ "区教委.xlsx": filledReturn(UNIT, { [TASK]: row }) });
    expect(placed(report)).toEqual([
      {
        序号: 6,
        任务类别: expect.any(String),
        重点任务: "办好各级各类教育",
        主要内容: expect.stringMatching(/^（1）合理布局/),
        责任单位: UNIT,
        责任类型: "责任",
        原文责任单位: "区教委、区发展改革委、区财政局、区委统战部、区经济信息委",
        完成时限: "通知未明确",
        ...row,
        争取市级支持情况: 200,
        来源文件: "区教委.xlsx",
        来源工作表: "进展填报",
        来源单元格: "A6:U6",
        统计标识: `6|${UNIT}`,
        统计单位: UNIT,
        认定状态: "达到序时进度",
        认定完成率: 0.855,
      },
    ]);
    const cells = plannedSheet(report.plan, "进展明细").rows[3]?.cells ?? [];
    expect(cells[12]).toMatchObject({ value: 0.855, style: "exactPercent" });
    expect(cells[13]).toMatchObject({ value: serial("2017-12-01"), style: "date" });
  });

  test.each([
    [
      "a number with a unit in its format",
      { value: 2000, text: "2000万元", numberFormat: '0"万元"' },
      "2000万元",
    ],
    ["a time of day", { value: 0.3541666, text: "8:30", numberFormat: "h:mm" }, "8:30"],
    [
      "a day with a time",
      { value: 43070.5, text: "2017-12-01 12:00", numberFormat: "yyyy-mm-dd hh:mm" },
      "2017-12-01 12:00",
    ],
    ["a number with separators", { value: 35290, text: "35,290", numberFormat: "#,##0" }, 35290],
    ["a percentage in a text column", { value: 0.52, text: "52%", numberFormat: "0%" }, 0.52],
    [
      "digits typed into a date cell",
      { value: 20171201, text: "########", numberFormat: "yyyy-mm-dd" },
      20171201,
    ],
    ["an error", { value: null, text: "#REF!", numberFormat: "@", error: "#REF!" }, "#REF!"],
    ["yes", { value: true, text: "TRUE", numberFormat: "General" }, true],
    ["zero", { value: 0, text: "0", numberFormat: "General" }, 0],
  ])("%s", (_, cell, value) => {
    const workbook = progress(filledReturn(UNIT, { [TASK]: said("有") }), (s) =>
      putCell(s, cellIn(UNIT, TASK, "存在问题"), cell),
    );
    expect(placed(consolidated({ a: workbook }))[0]?.["存在问题"]).toBe(value);
  });

  test("a text that is longer than a cell of Excel stands there as far as it goes, and the rest in 未并入内容", () => {
    const long = `${"甲".repeat(32766)}𠮷${"乙".repeat(40000)}`;
    const report = consolidated({ a: filledReturn(UNIT, { [TASK]: said(long) }) });
    const parts = [
      String(placed(report)[0]?.["进展情况"]),
      ...report.leftOut.flatMap((row) =>
        row["来源单元格"] === cellIn(UNIT, TASK, "进展情况") ? [String(row["表外内容"])] : [],
      ),
    ];
    expect(parts.map((part) => part.length <= 32767)).toEqual([true, true, true]);
    expect(parts.join("")).toBe(long);
    expect(report.result.reconciliation.balanced).toBe(true);
  });
});

describe("what is not in 进展明细 is in 未并入内容", () => {
  test("overlong texts of rows that do not count are kept to their end", () => {
    const [entry, issued] = ["甲".repeat(40000), "乙".repeat(40000)];
    const early = filledReturn(UNIT, { [TASK]: said(entry) }, day("2017-12-01"));
    const late = progress(filledReturn(UNIT, { [TASK]: said("后报") }, day("2017-12-20")), (s) =>
      putCell(s, "D30", issued),
    );
    const { leftOut, result } = consolidated({ early, late });
    const kept = (heading: string, place: string) =>
      leftOut
        .filter((row) => row["来源单元格"] === place || heading in row)
        .map((row) => String(row[heading] ?? row["表外内容"] ?? ""))
        .filter((text) => text.startsWith("甲") || text.startsWith("乙"))
        .join("");
    expect(kept("进展情况", cellIn(UNIT, TASK, "进展情况"))).toBe(entry);
    expect(kept("主要内容", "A30:U30").replaceAll("甲", "")).toBe(issued);
    expect(result.reconciliation).toMatchObject({ superseded: 9, unmatched: 1, balanced: true });
  });

  test("an entry in a row that names no task is a row that matches nothing, not a remark", () => {
    const workbook = progress(filledReturn(UNIT, {}), (s) => putCell(s, "K30", "没写任务"));
    const { leftOut, result } = consolidated({ a: workbook });
    expect(leftOut.map((row) => [row["原因"], row["进展情况"], row["来源单元格"]])).toEqual([
      ["无法匹配", "没写任务", "A30:U30"],
    ]);
    expect(result.reconciliation).toMatchObject({
      unmatched: 1,
      cellsRead: 1,
      cellsAside: 1,
      balanced: true,
    });
  });

  test("a row that matches nothing, with all its texts", () => {
    const workbook = progress(filledReturn(UNIT, {}), (s) =>
      ["A", "B", "C", "D", "E", "F", "G", "H", "I", "K", "T"].reduce(
        (sheet, column) => putCell(sheet, `${column}30`, `新${column}`),
        s,
      ),
    );
    const report = consolidated({ a: workbook });
    const [row] = report.leftOut.filter((item) => item["原因"] === "无法匹配");
    expect(row).toEqual({
      来源文件: "a",
      来源工作表: "进展填报",
      来源单元格: "A30:U30",
      原因: "无法匹配",
      说明: expect.any(String),
      序号: "新A",
      任务类别: "新B",
      重点任务: "新C",
      主要内容: "新D",
      责任单位: "新E",
      责任类型: "新F",
      原文责任单位: "新G",
      完成时限: "新H",
      具体措施: "新I",
      进展情况: "新K",
      佐证材料: "新T",
    });
    expect(report.result.reconciliation).toMatchObject({
      unmatched: 1,
      rowsRead: 10,
      cellsAside: 3,
      balanced: true,
    });
  });

  test("cells outside the table, with their places", () => {
    const workbook = addSheet(
      progress(filledReturn(UNIT, { [TASK]: said("有") }), (s) =>
        putCell(putCell(s, "A30", "情况属实"), "V4", "备注"),
      ),
      "附件",
      [["", "详见附件"]],
    );
    const { leftOut } = consolidated({ a: workbook });
    expect(
      leftOut.map((row) => [row["原因"], row["来源工作表"], row["来源单元格"], row["表外内容"]]),
    ).toEqual([
      ["表外内容", "进展填报", "V4", "备注"],
      ["表外内容", "进展填报", "A30", "情况属实"],
      ["表外内容", "附件", "B1", "详见附件"],
    ]);
  });

  test("notes, text boxes and pictures, without the notes of the check and beside all counts", () => {
    const workbook = progress(filledReturn(UNIT, { [TASK]: said("有") }), (s) =>
      [
        ["K5", "note", "产权证在办"],
        ["K6", "note", checkNote(["进展情况太短"])],
        ["K7", "note", `${checkNote(["进展情况太短"])}\n已补充`],
        ["A30", "text-box", "情况属实"],
        ["W5", "picture", ""],
        ["A1", "header-footer", `${UNIT}\n${ROUND.settings.contact}`],
        ["A1", "header-footer", `${UNIT}\n数据由基教科提供`],
      ].reduce((sheet, [cell = "", kind, text = ""]) => attach(sheet, cell, kind as AttachmentKind, text), s),
    );
    const { leftOut, result } = consolidated({ a: workbook });
    expect(leftOut.map((row) => [row["来源单元格"], row["说明"], row["表外内容"] ?? ""])).toEqual([
      ["K5", "写在单元格的批注中", "产权证在办"],
      ["K7", "写在单元格的批注中", "已补充"],
      ["A30", "写在文本框中", "情况属实"],
      ["W5", "表中有图片，未并入，请打开原文件查看", ""],
      ["A1", "写在页眉或页脚中", `${UNIT}\n数据由基教科提供`],
    ]);
    expect(result.reconciliation).toMatchObject({ cellsRead: 2, cellsAside: 0, balanced: true });
  });

  test("issued text that was overtyped, in full", () => {
    const written = `原文之后，${"我们写在这里。".repeat(50)}`;
    const { leftOut, details } = consolidated({
      a: filledReturn(UNIT, { [TASK]: { ...said("有"), 主要内容: written } }),
    });
    expect(leftOut.map((row) => [row["原因"], row["来源单元格"], row["表外内容"]])).toEqual([
      ["表外内容", cellIn(UNIT, TASK, "主要内容"), written],
    ]);
    expect(details.map((row) => row["进展情况"])).toEqual(["有"]);
  });

  test("the tables of a file that was rejected, counted beside", () => {
    const last = reportingRound(ROUND.notice, { ...ROUND.settings, period: 2016 });
    const report = consolidated({
      去年: filledReturn(UNIT, { [TASK]: said("去年的") }, { round: last, signOff: { 填报人: "王五" } }),
      今年: filledReturn(UNIT, { [TASK]: said("今年的") }),
    });
    const kept = report.leftOut.filter((row) => row["原因"] === "文件未并入");
    expect(kept).toHaveLength(9);
    expect(kept.flatMap((row) => row["进展情况"] ?? [])).toEqual(["去年的"]);
    expect(plannedTable(report.plan, "来源").map((row) => row["填报人"])).toContain("王五");
    expect(report.result.reconciliation).toMatchObject({
      rejectedRows: 9,
      rowsRead: 9,
      cellsRead: 2,
      cellsAside: 0,
      balanced: true,
    });
    expect(report.result.files.map(({ status }) => status)).toEqual(["rejected", "accepted"]);
  });

  test.each<[string, (workbook: WorkbookGrid) => WorkbookGrid]>([
    ["with its stamp", (workbook) => workbook],
    ["without it", (workbook) => dropSheet(workbook, "_stamp")],
  ])("what was written beside the table of a file that was rejected, %s", (_, damage) => {
    const last = reportingRound(ROUND.notice, { ...ROUND.settings, period: 2016 });
    const filled = filledReturn(UNIT, { [TASK]: said("去年的") }, { round: last });
    const written = editSheet(damage(filled), "进展填报", (s) =>
      attach(putCell(putCell(s, "K4", "工作进度"), "X6", "请以纸质件为准"), "K7", "note", "已补充"),
    );
    const { leftOut, result } = consolidated({ 去年: written });
    expect(
      leftOut.flatMap((row) => (row["原因"] === "表外内容" ? [[row["来源单元格"], row["表外内容"]]] : [])),
    ).toEqual([
      ["K4", "工作进度"],
      [cellIn(UNIT, TASK, "进展情况"), "去年的"],
      ["X6", "请以纸质件为准"],
      ["K7", "已补充"],
    ]);
    expect(result.reconciliation).toMatchObject({
      rejectedRows: 9,
      rowsRead: 0,
      cellsAside: 0,
      balanced: true,
    });
  });
});

describe("files", () => {
  test("that cannot be read are listed, and the others go on", () => {
    const report = consolidated({
      坏: { code: "damaged", detail: "xl/workbook.xml" },
      空: { code: "empty-file" },
      无表: dropSheet(filledReturn(UNIT, {}), "进展填报"),
      好: filledReturn(UNIT, { [TASK]: said("有") }),
    });
    expect(placed(report)).toHaveLength(1);
    const sources = plannedTable(report.plan, "来源");
    expect(sources.map((row) => [row["文件"], row["处理结果"], row["SHA-256"], "说明" in row])).toEqual([
      ["坏", "未并入", "sha-坏", true],
      ["空", "未并入", "sha-空", true],
      ["无表", "未并入", "sha-无表", true],
      ["好", "已并入", "sha-好", false],
    ]);
    expect(report.result.missingUnits).toHaveLength(36);
  });

  test("tell who signed them, and which heading stood in which column", () => {
    const signed = filledReturn(
      UNIT,
      {},
      {
        signOff: { 审核人: "李四", 填报人: "王五", 联系电话: "58220000", 填报日期: "2017年12月18日" },
      },
    );
    const [source] = plannedTable(consolidated({ a: signed }).plan, "来源");
    expect(source).toMatchObject({
      单位: UNIT,
      行数: 9,
      审核人: "李四",
      填报人: "王五",
      联系电话: "58220000",
      填报日期: "2017-12-18",
    });
    expect(source?.["表头所在列"]).toMatch(/^进展填报!A=序号；.*；K=进展情况；/);
  });

  test("keep a 填报日期 that cannot be read as it was typed", () => {
    const [source] = plannedTable(
      consolidated({ a: filledReturn(UNIT, {}, { signOff: { 填报日期: "年底前" } }) }).plan,
      "来源",
    );
    expect(source?.["填报日期"]).toBe("年底前");
  });

  test("of two units in one workbook: both have sent", () => {
    const other = filledReturn(OTHER_UNIT, { "7.1": said("司法") });
    const own = filledReturn(UNIT, { [TASK]: said("教育") });
    const sheets = [
      ...own.sheets,
      ...renameSheet(other, "进展填报", "司法局").sheets.filter(({ name }) => name === "司法局"),
    ];
    const report = consolidated({ a: { ...own, sheets } });
    expect(report.details.map((row) => [row["责任单位"], row["进展情况"], row["来源工作表"]])).toEqual([
      [UNIT, "教育", "进展填报"],
      [OTHER_UNIT, "司法", "司法局"],
    ]);
    expect(report.result.files[0]?.units).toEqual([UNIT, OTHER_UNIT]);
    expect(report.result.missingUnits).toHaveLength(35);
    expect(report.result.reconciliation).toMatchObject({
      returned: 2,
      blank: 8,
      rowsRead: 10,
      balanced: true,
    });
  });

  test("a master that units filled in counts for them, and for nobody else", () => {
    const report = consolidated({ 总表: filledMaster({ [`${TASK}|${UNIT}`]: said("总表填") }) });
    expect(placed(report)[0]?.["进展情况"]).toBe("总表填");
    expect(report.result.missingUnits).toHaveLength(36);
    expect(report.result.missingUnits).not.toContain(UNIT);
    expect(report.result.reconciliation).toMatchObject({
      rowsRead: 182,
      returned: 1,
      blank: 0,
      missing: 181,
      superseded: 181,
      balanced: true,
    });
  });

  test("a blank row of another unit does not make that unit one that has sent", () => {
    const workbook = progress(filledReturn(UNIT, {}), (s) =>
      putCell(copyRow(s, rowIn(UNIT, TASK), 29), "E30", "区财政局"),
    );
    const { result } = consolidated({ a: workbook });
    expect(result.missingUnits).toContain("区财政局");
    expect(result.reconciliation.balanced).toBe(true);
  });
});

describe("units", () => {
  test("that declare to have nothing: their rows stay blank, their state says so", () => {
    const report = consolidated({ a: filledReturn(UNIT, {}, { declared: "是" }) });
    expect(report.result.unitStates.get(UNIT)).toBe("本期无相关任务");
    expect(report.result.reconciliation).toMatchObject({ returned: 0, blank: 9, balanced: true });
    expect(report.result.missingUnits).not.toContain(UNIT);
    expect(report.result.files[0]?.status).toBe("accepted");
    const line = plannedTable(report.plan, "报送情况").find((row) => row["单位"] === UNIT);
    expect(line).toMatchObject({ 报送状态: "本期无相关任务", 空白: 9 });
  });

  test("that declare to have nothing and delete their rows", () => {
    const cleared = progress(filledReturn(UNIT, {}, { declared: "是" }), (s) => ({
      ...s,
      cells: new Map([...s.cells].filter(([row]) => row < 4)),
    }));
    const { result } = consolidated({ a: cleared });
    expect(result.files[0]?.status).toBe("accepted");
    expect(result.unitStates.get(UNIT)).toBe("本期无相关任务");
    expect(result.reconciliation).toMatchObject({ missing: 182, balanced: true });
  });

  test("that declare it and fill in something have something", () => {
    const { result } = consolidated({ a: filledReturn(UNIT, { "7.3": said("有") }, { declared: "是" }) });
    expect(result.unitStates.get(UNIT)).toBe("收到日期待核");
  });

  test("all blank: 182 expected, 182 blank, balanced", () => {
    const files = Object.fromEntries(
      returnUnits(ROUND).map((unit) => [unit, gridOfPlan(planReturn(ROUND, unit))]),
    );
    const report = consolidated(files);
    expect(report.result.reconciliation).toEqual({
      expected: 182,
      returned: 0,
      blank: 182,
      merged: 0,
      extra: 0,
      missing: 0,
      rowsRead: 182,
      superseded: 0,
      unmatched: 0,
      rejectedRows: 0,
      cellsRead: 0,
      cellsPlaced: 0,
      cellsAside: 0,
      balanced: true,
    });
    expect(report.result.missingUnits).toEqual([]);
    expect(report.result.files.every(({ status }) => status === "accepted")).toBe(true);
    expect(report.details).toEqual([]);
    expect(report.leftOut).toEqual([]);
    expect(plannedTable(report.plan, "未报事项")).toHaveLength(182);
  });

  test("that sent nothing are named, and their assignments are missing", () => {
    const report = consolidated({ a: filledReturn(UNIT, {}), b: filledReturn(OTHER_UNIT, {}) });
    expect(report.result.missingUnits).toEqual(
      returnUnits(ROUND).filter((unit) => unit !== UNIT && unit !== OTHER_UNIT),
    );
    expect(report.result.reconciliation).toMatchObject({ blank: 10, missing: 172, balanced: true });
    const outstanding = plannedTable(report.plan, "未报事项");
    expect(outstanding).toHaveLength(182);
    const withState = (state: string) => outstanding.filter((row) => row["单位报送状态"] === state);
    expect([withState("未报送").length, withState("待明确").length]).toEqual([171, 1]);
    const coverage = plannedTable(report.plan, "报送情况");
    expect(coverage.map((row) => row["单位"])).toEqual([...returnUnits(ROUND), "单位不明"]);
    expect(coverage.filter((row) => row["报送状态"] === "未报送")).toHaveLength(34);
    expect(coverage.filter((row) => row["报送状态"] === "待明确").map((row) => row["单位"])).toEqual([
      "相关扶贫帮扶集团",
    ]);
  });

  test("no files at all: everything is missing and it still adds up", () => {
    const report = consolidated({});
    expect(report.result.reconciliation).toMatchObject({
      expected: 182,
      missing: 182,
      rowsRead: 0,
      balanced: true,
    });
    expect(report.result.missingUnits).toHaveLength(37);
  });

  test("rows that nobody can place are counted under 单位不明", () => {
    const workbook = progress(filledReturn(UNIT, {}), (s) => putCell(s, "D30", "新增任务"));
    const last = plannedTable(consolidated({ a: workbook }).plan, "报送情况").at(-1);
    expect(last).toMatchObject({ 单位: "单位不明", 无法匹配行数: 1, 来源文件: "a" });
  });
});

describe("the report's other sheets say the same", () => {
  const filled = filledReturn(UNIT, {
    "2.4": complete("已完成", { 完成率: 1 }),
    "3.1.1": complete("滞后", { 存在问题: "缺资金", 需区级协调事项: "请协调用地" }),
    "3.1.2": complete("推进中", { 完成率: "五成" }),
    "6.2": complete("本年度无相关任务"),
  });
  const report = consolidated({ a: filled, 二: filledReturn(OTHER_UNIT, {}) });

  test("数据核对: every figure and equation", () => {
    const { reconciliation } = report.result;
    const figures = plannedFigures(report.plan, "数据核对");
    expect(figures).toMatchObject({
      应报项次: 182,
      已填报项次: 4,
      空白项次: 6,
      缺项次: 172,
      读到的行: 10,
      被替代或重复的行: 0,
      无法匹配的行: 0,
      未并入文件中的行: 0,
      读到的填报单元格: reconciliation.cellsRead,
      列入进展明细的单元格: reconciliation.cellsRead,
      列入未并入内容的单元格: 0,
    });
    expect(Object.values(figures).filter((value) => value === "平衡")).toHaveLength(3);
  });

  test("单位汇总: 完成 in place of the rate of a completed task counts as 100%, of another as nothing", () => {
    const workbook = filledReturn(UNIT, {
      "2.4": complete("已办结", { 完成率: "全部完成" }),
      "3.1.1": complete("滞后", { 完成率: "五成" }),
      "3.1.2": complete("滞后", { 完成率: "完成" }),
    });
    const byUnit = plannedTable(consolidated({ a: workbook }).plan, "单位汇总");
    expect(byUnit.find((row) => row["责任单位"] === UNIT)).toMatchObject({ 平均完成率: 0.75 });
  });

  test("任务汇总 and 单位汇总: by task, by unit, and together", () => {
    const byUnit = plannedTable(report.plan, "单位汇总");
    expect(byUnit.find((row) => row["责任单位"] === UNIT)).toMatchObject({
      应报项次: 9,
      已填报: 4,
      空白: 5,
      未报送: 0,
      已完成: 1,
      慢于序时进度: 1,
      本年度无相关任务: 1,
      达到序时进度: 0,
      状态待定: 1,
      平均完成率: 0.75,
    });
    const byTask = plannedTable(report.plan, "任务汇总");
    expect(byTask).toHaveLength(30);
    expect(byTask.find((row) => row["重点任务"] === "办好各级各类教育")).toMatchObject({
      应报项次: 5,
      已填报: 1,
      未报送: 4,
    });
    for (const table of [byUnit, byTask]) {
      const sum = table.at(-1);
      for (const heading of ["应报项次", "已填报", "空白", "未报送", "已完成", "慢于序时进度", "状态待定"]) {
        const added = table.slice(0, -1).reduce((total, row) => total + Number(row[heading] ?? 0), 0);
        expect([heading, sum?.[heading]]).toEqual([heading, added]);
      }
    }
  });

  test("任务矩阵: each state has its sign", () => {
    const { rows } = plannedSheet(report.plan, "任务矩阵");
    const units = (rows[3]?.cells ?? []).map((cell) => cell?.value);
    const sign = (task: string, unit: string) =>
      rows[4 + ROUND.notice.tasks.findIndex(({ id }) => id === task)]?.cells[units.indexOf(unit)]?.value;
    expect([
      sign("2.4", UNIT),
      sign("3.1.1", UNIT),
      sign("3.1.2", UNIT),
      sign("6.2", UNIT),
      sign("7.3", UNIT),
      sign("2.4", "区科委"),
      sign("1", UNIT),
    ]).toEqual(["√", "↓", "△", "—", "？", "□", null]);
  });

  test("问题清单: what units wrote of problems", () => {
    const problems = plannedTable(report.plan, "问题清单");
    expect(problems.map((row) => row["重点任务"])).toEqual([
      "办好各级各类教育",
      "推进民族团结进步创建示范单位建设",
    ]);
    expect(problems[0]).toMatchObject({
      责任单位: UNIT,
      进展状态: "滞后",
      存在问题: "缺资金",
      需区级协调事项: "请协调用地",
    });
  });

  test("填报核查清单: the findings of each file", () => {
    const listed = plannedTable(report.plan, "填报核查清单").map((row) => [
      row["来源文件"],
      row["规则"],
      row["单元格"],
    ]);
    expect(listed).toEqual(
      report.result.files.flatMap(({ name, findings }) =>
        findings.map(({ rule, cell }) => [name, rule, cell]),
      ),
    );
    expect(listed).toContainEqual(["a", "status-unknown", cellIn(UNIT, "3.1.2", "进展状态")]);
  });

  test("未报事项: what is blank or missing, once each", () => {
    const outstanding = plannedTable(report.plan, "未报事项").map(
      (row) => `${row["序号"]}|${row["责任单位"]}`,
    );
    const returned = report.details.map((row) => `${row["序号"]}|${row["责任单位"]}`);
    expect([...outstanding, ...returned].sort()).toEqual(
      ROUND.assignments.map(({ index, unit }) => `${index}|${unit.name}`).sort(),
    );
  });
});

test("every unit's own rows come back, whatever the unit", () => {
  const files = Object.fromEntries(
    returnUnits(ROUND).map((unit) => [
      unit,
      filledReturn(
        unit,
        Object.fromEntries(ownAssignments(unit).map(({ task }) => [task.id, said(`${unit}${task.id}`)])),
      ),
    ]),
  );
  const { details, result } = consolidated(files);
  expect(details.map((row) => row["进展情况"])).toEqual(
    ROUND.assignments.map(({ task, unit }) => `${unit.name}${task.id}`),
  );
  expect(result.reconciliation).toMatchObject({
    returned: 182,
    rowsRead: 182,
    cellsRead: 364,
    cellsPlaced: 364,
    balanced: true,
  });
});

test("a blank master beside the returns changes nothing but rows that are superseded", () => {
  const { result, details } = consolidated({
    总表: gridOfPlan(planMaster(ROUND)),
    a: filledReturn(UNIT, { [TASK]: said("有") }),
  });
  expect(details).toHaveLength(1);
  expect(result.reconciliation).toMatchObject({
    returned: 1,
    blank: 8,
    missing: 173,
    rowsRead: 191,
    superseded: 182,
    balanced: true,
  });
  expect(result.missingUnits).toHaveLength(36);
});

test("the statuses on 总览 and what is unclear add up to what was returned", () => {
  const { plan } = consolidated({
    a: filledReturn(UNIT, {
      [TASK]: complete("已完成"),
      "3.1.2": { ...complete("达到序时进度"), 进展状态: "随便" },
    }),
  });
  const shown = overviewCells(plan);
  const statuses = STATUSES.map((status) => Number(shown.get(`${status}项次`)?.value));
  const unclear = Number(shown.get("状态待定项次")?.value);
  expect(statuses.reduce((sum, count) => sum + count, unclear)).toBe(2);
  expect(unclear).toBe(1);
});
