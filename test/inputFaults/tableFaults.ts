import { expect } from "@jest/globals";
import { writeWorkbook } from "../../src/adapters/xlsx/writeWorkbook";
import { reportingRound } from "../../src/core/matrix/round";
import { SIGNED, UNIT } from "../core/rules/faults/faultCase";
import { filledReturnPlan, ROUND } from "../support/filledReturn";
import {
  deleteColumn,
  deleteRow,
  dropSheet,
  dropValidations,
  editSheet,
  insertRow,
  putCell,
  reverseRows,
} from "../support/gridEdits";
import { rawWorkbook } from "../support/rawWorkbook";
import { workbookOfGrid } from "../support/workbookOfGrid";
import type { InputFault } from "./inputFault";
import {
  editedBytes,
  NAME,
  cleanBytes,
  returnBytes,
  smallReturn,
  typedRows,
  written,
  WRITTEN_IN_FIXTURES,
} from "./returnedFiles";
import { tableOf, type Files } from "./whatIsSeen";
import { partIn, PROGRESS_PART, textCell, withCell, withMerge, withParts, withRows } from "./workbookDamage";

const progressIn = (files: Files, name = NAME) => partIn(files, name, PROGRESS_PART);
const SIGN_OFF_PART = "xl/worksheets/sheet3.xml";
const EARLIER_WORDING = "合理布局民族乡幼儿教育机构";

/** What people do to the table: merge, insert, rename, sort, hide, or send another one. */
export const TABLE_FAULTS: readonly InputFault[] = [
  {
    number: 1,
    title: "Of merged cells only the first one holds the value",
    files: async () => ({
      [NAME]: withParts(await cleanBytes(), {
        [PROGRESS_PART]: (xml) => withMerge(withCell(xml, "K7", '<c r="K7" s="14"/>'), "K6:K7"),
      }),
    }),
    hasFault: (files) => expect(progressIn(files)).toContain('<mergeCell ref="K6:K7"/>'),
    seen: {
      status: [1, 1],
      findings: ["error cells-merged K6:K7"],
      says: ["只有左上角单元格的内容有效，第7行的“进展情况”因此为空；请取消合并，分别填写"],
      details: { ...written(), 区教委7: { 进展状态: "达到序时进度" } },
      leftOut: [],
    },
    // Equal cells that were sent out, merged: nothing of what was filled in is touched.
    clean: async () =>
      withParts(await cleanBytes(), {
        [PROGRESS_PART]: (xml) => withMerge(withCell(xml, "B7", '<c r="B7" s="12"/>'), "B6:B7"),
      }),
  },
  {
    number: 2,
    title: "Blank rows are no records",
    files: async () => ({
      [NAME]: withParts(await cleanBytes(), {
        [PROGRESS_PART]: (xml) =>
          withRows(
            xml,
            Array.from({ length: 300 }, (_, index) => {
              const row = 14 + index;
              return `<row r="${row}" ht="30"><c r="A${row}" s="11"/>${textCell(`K${row}`, " \u3000 ")}<c r="L${row}" s="15"/></row>`;
            }),
          ),
      }),
    }),
    hasFault: (files) => expect(progressIn(files)).toContain('<row r="313"'),
    seen: {
      status: [0, 0],
      findings: [],
      says: [],
      details: written(),
      leftOut: [],
      figures: { rowsRead: 9, returned: 9, blank: 0, unmatched: 0 },
    },
  },
  {
    number: 3,
    title: "A stray character far below",
    files: async () => ({
      [NAME]: withParts(await cleanBytes(), {
        [PROGRESS_PART]: (xml) =>
          withRows(xml, [
            `<row r="5000">${textCell("K5000", "、")}</row>`,
            `<row r="1048576">${textCell("X1048576", "1")}</row>`,
          ]),
      }),
    }),
    hasFault: (files) => expect(progressIn(files)).toMatch(/<row r="5000">.*<c r="X1048576"/),
    seen: {
      status: [1, 1],
      findings: ["error row-unmatched A5000:U5000", "warning stray-text X1048576"],
      says: ["第5000行（“、”，未填责任单位）对不上通知中的任务和单位", "X1048576在填报表格之外写有“1”"],
      details: written(),
      leftOut: ["无法匹配 A5000:U5000 进展情况=、", "表外内容 X1048576 1"],
      figures: { rowsRead: 10, unmatched: 1 },
    },
  },
  {
    number: 4,
    title: "Blank rows do not shift the row that is named",
    files: () => ({
      [NAME]: editedBytes((sheet) => insertRow(insertRow(sheet, 5), 5), { "3.1.1": { 进展状态: "乱写" } }),
    }),
    hasFault: (files) => expect(progressIn(files)).toMatch(/<row r="5">.*<\/row><row r="8">/),
    seen: {
      status: [1, 1],
      findings: ["error status-unknown L8"],
      says: ["第6项“办好各级各类教育”的进展状态“乱写”不在列表中"],
      details: written({ 区教委6: { 进展状态: "乱写" } }),
      leftOut: [],
    },
    more: ({ report }) => {
      const row = tableOf(report, "进展明细").find((candidate) => candidate["序号"] === "6");
      expect(row?.["来源单元格"]).toBe("A8:U8");
    },
    clean: () => editedBytes((sheet) => insertRow(insertRow(sheet, 5), 5)),
  },
  {
    number: 5,
    title: "A renamed heading",
    files: () => ({ [NAME]: editedBytes((sheet) => putCell(sheet, "K4", "完成情况")) }),
    hasFault: (files) => expect(progressIn(files)).not.toContain(">进展情况<"),
    seen: {
      status: [1, 1],
      findings: ["error column-renamed K4 → 进展情况"],
      says: ["此列应为“进展情况”，现在的表头为“完成情况”，整列内容无法汇总；请把表头改回“进展情况”"],
      details: Object.fromEntries(Object.keys(written()).map((row) => [row, { 进展状态: "达到序时进度" }])),
      leftOut: [
        "表外内容 K4 完成情况",
        ...Object.values(written()).map(({ 进展情况 }, index) => `表外内容 K${5 + index} ${进展情况}`),
      ],
    },
    clean: () => editedBytes((sheet) => putCell(sheet, "K4", "进 展情况（必填）")),
  },
  {
    number: 6,
    title: "Cells pasted into a protected sheet are locked",
    files: async () => ({
      [NAME]: withParts(await returnBytes({ "3.1.1": { 进展状态: "按计划" } }), {
        [PROGRESS_PART]: (xml) =>
          xml
            .replace('<c r="K6" t="s" s="14">', '<c r="K6" t="s" s="12">')
            .replace('<c r="L6" t="s" s="15">', '<c r="L6" t="s" s="12">'),
      }),
    }),
    hasFault: (files) => {
      const formats = partIn(files, NAME, "xl/styles.xml").split("<cellXfs")[1]?.split("<xf ").slice(1) ?? [];
      const locked = [12, 14, 15].map((format) => !/locked="(?:0|false)"/.test(formats[format] ?? ""));
      expect(locked).toEqual([true, false, false]);
      expect(progressIn(files)).toMatch(/<c r="L6" t="s" s="12">.*<sheetProtection sheet="1"/);
    },
    seen: {
      status: [0, 0],
      findings: ["info status-synonym L6 → 达到序时进度"],
      says: ["“按计划”"],
      details: written({ 区教委6: { 进展状态: "按计划" } }),
      leftOut: [],
    },
  },
  {
    number: 7,
    title: "Pasting over cells with a list, and over formulas",
    files: () => {
      const grid = editedBytes((sheet) => dropValidations(sheet, "L6"), { "3.1.1": { 进展状态: "推进中" } });
      return {
        [NAME]: withParts(grid, {
          [SIGN_OFF_PART]: (xml) => withCell(xml, "D5", textCell("D5", "只写在审签表上的进展", 1)),
        }),
      };
    },
    hasFault: (files) => {
      const lists = [...progressIn(files).matchAll(/<dataValidation sqref="(L\d+)[":]/g)];
      expect(lists.map(([, from]) => from)).not.toContain("L6");
      expect(partIn(files, NAME, SIGN_OFF_PART)).toMatch(/<c r="C5"[^>]*><f>/);
    },
    seen: {
      status: [1, 1],
      findings: [
        "error status-unknown L6 → 达到序时进度",
        "warning stray-text 报送审签表!D5",
        "info validation-lost L6",
      ],
      says: [
        "进展状态“推进中”没有说明与序时进度的关系；是否为“达到序时进度”？请从下拉列表选择",
        "“报送审签表”D5在填报表格之外写有“只写在审签表上的进展”",
        "“进展状态”有1个单元格没有下拉列表",
      ],
      details: written({ 区教委6: { 进展状态: "推进中" } }),
      leftOut: ["表外内容 D5 只写在审签表上的进展"],
    },
  },
  {
    number: 8,
    title: "Rows inserted, deleted and sorted",
    files: () => ({
      [NAME]: editedBytes((sheet) => {
        const sorted = insertRow(reverseRows(sheet, 4, 12), 7);
        const typed = Object.entries({ D8: "民族团结主题班会", E8: UNIT, K8: "召开36场", L8: "已完成" });
        const added = typed.reduce((whole, [address, text]) => putCell(whole, address, text), sorted);
        return deleteRow(added, 4);
      }),
    }),
    hasFault: (files) => expect(progressIn(files)).toMatch(/<row r="5">.*>28<.*<row r="13">.*>5</),
    seen: {
      status: [1, 1],
      findings: ["error assignment-missing A4", "error row-unmatched A7:U7", "info rows-reordered A5:U5"],
      says: [
        "缺少第29项“加强人才队伍建设”（区教委）",
        "第7行（“民族团结主题班会”，区教委）对不上通知中的任务和单位",
        "已逐行对应任务，不影响汇总，不必修改",
      ],
      details: written({ 区教委29: null }),
      leftOut: ["无法匹配 A7:U7 进展情况=召开36场；进展状态=已完成"],
    },
  },
  {
    number: 9,
    title: "An outdated template",
    files: async () => {
      const tasks = ROUND.notice.tasks.map((task) =>
        task.id === "3.1.1"
          ? { ...task, content: task.content.replace("合理布局民族乡学前教育机构", EARLIER_WORDING) }
          : task,
      );
      const earlier = reportingRound({ ...ROUND.notice, tasks }, ROUND.settings);
      const plan = filledReturnPlan(UNIT, typedRows(), { round: earlier, signOff: SIGNED });
      const withoutStamp = dropSheet(smallReturn(), "_stamp");
      return {
        "1-旧通知.xlsx": await writeWorkbook(plan),
        "2-旧表.xlsx": workbookOfGrid(
          editSheet(withoutStamp, "进展填报", (sheet) => [20, 19, 18].reduce(deleteColumn, sheet)),
        ),
      };
    },
    hasFault: (files) => {
      expect(partIn(files, "1-旧通知.xlsx", "xl/sharedStrings.xml")).toContain(EARLIER_WORDING);
      expect(progressIn(files, "2-旧表.xlsx")).not.toMatch(/佐证材料|需区级协调事项|分工标识/);
    },
    seen: {
      status: [1, 1],
      findings: ["error column-missing S4", "error column-missing S4"],
      says: ["表中没有“需区级协调事项”一列", "表中没有“佐证材料”一列"],
      details: { ...written(), ...WRITTEN_IN_FIXTURES },
      leftOut: [expect.stringContaining(`表外内容 D6 （1）${EARLIER_WORDING}`) as unknown as string],
    },
    more: ({ report }) => {
      const [aside] = tableOf(report, "未并入内容");
      expect(aside?.["说明"]).toBe("与现行通知的“主要内容”不同");
      const told = tableOf(report, "填报核查清单").filter((row) => row["规则"] === "notice-outdated");
      expect(told.map((row) => [row["单元格"], row["问题"]])).toEqual([
        ["A6:U6", expect.stringContaining("本表按旧版通知生成，与现行版本相比：1项下发内容有修订")],
      ]);
    },
  },
  {
    number: 10,
    title: "The wrong workbook altogether",
    files: async () => {
      const lastYear = reportingRound(ROUND.notice, { ...ROUND.settings, period: 2016 });
      const signOff = { ...SIGNED, 填报日期: "2016-12-18" };
      return {
        "1-通讯录.xlsx": rawWorkbook({
          rows: `<row r="1">${textCell("A1", "姓名", 0)}${textCell("B1", "电话", 0)}</row><row r="2">${textCell("A2", "张三", 0)}</row>`,
        }),
        "2-去年的.xlsx": await writeWorkbook(
          filledReturnPlan(UNIT, typedRows(), { round: lastYear, signOff }),
        ),
      };
    },
    hasFault: (files) => {
      expect(partIn(files, "1-通讯录.xlsx", "xl/worksheets/sheet1.xml")).toContain("张三");
      expect(partIn(files, "2-去年的.xlsx", "xl/sharedStrings.xml")).toContain("2016年度");
    },
    seen: {
      status: [1, 1],
      findings: ["no-table"],
      says: [
        "1-通讯录.xlsx：工作簿中没有“进展填报”表",
        "请核对是否发错文件。文件未并入",
        "2-去年的.xlsx：文件属于2016年度，本次汇总的是2017年度。文件未并入，其各行列入“未并入内容”",
      ],
      details: {},
      leftOut: Object.values(written()).map(
        ({ 进展情况 }, index) =>
          `文件未并入 A${5 + index}:U${5 + index} 进展情况=${进展情况}；进展状态=达到序时进度`,
      ),
      outcomes: { "1-通讯录.xlsx": "未并入", "2-去年的.xlsx": "未并入" },
      figures: { rejectedRows: 9 },
    },
  },
  {
    number: 11,
    title: "A renamed sheet",
    files: async () => ({
      [NAME]: withParts(await cleanBytes(), {
        "xl/workbook.xml": (xml) => xml.replaceAll("进展填报", "区教委（定稿）"),
        [SIGN_OFF_PART]: (xml) => xml.replaceAll("进展填报!", "'区教委（定稿）'!"),
      }),
    }),
    hasFault: (files) => expect(partIn(files, NAME, "xl/workbook.xml")).not.toContain("进展填报"),
    seen: {
      status: [0, 0],
      findings: ["info sheet-renamed 区教委（定稿）!A1"],
      says: ["按表头找到了填报表格，不影响汇总，不必修改"],
      details: written(),
      leftOut: [],
    },
  },
  {
    number: 12,
    title: "Hidden and filtered rows are taken in, and told",
    files: async () => ({
      [NAME]: withParts(await returnBytes({ "3.1.1": { 存在问题: "写在隐藏列中" } }), {
        [PROGRESS_PART]: (xml) =>
          xml
            .replace('<col min="15" max="15"', '<col min="15" max="15" hidden="1"')
            .replace('<row r="7"', '<row r="7" hidden="1"')
            .replace('<row r="9"', '<row r="9" hidden="1"')
            .replace(
              '<autoFilter ref="A4:T13"/>',
              '<autoFilter ref="A4:T13"><filterColumn colId="11"><filters><filter val="已完成"/></filters></filterColumn></autoFilter>',
            ),
      }),
    }),
    hasFault: (files) =>
      expect(progressIn(files)).toMatch(
        /<col min="15" max="15" hidden="1".*<row r="7" hidden="1".*<row r="9" hidden="1".*<filter val=/,
      ),
    seen: {
      status: [0, 0],
      findings: ["warning rows-hidden A7"],
      says: ["第7、9行（共2行）被隐藏或筛选掉，内容照常汇总；请取消隐藏、清除筛选后核对"],
      details: written({ 区教委6: { 存在问题: "写在隐藏列中" } }),
      leftOut: [],
    },
    // A filter that hides nothing, as the workbook is sent out.
    clean: () => cleanBytes(),
  },
];
