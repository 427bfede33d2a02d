import { expect } from "@jest/globals";
import { SIGNED } from "../core/rules/faults/faultCase";
import { serial } from "../support/filledReturn";
import { putCell } from "../support/gridEdits";
import { workbookOfGrid } from "../support/workbookOfGrid";
import type { InputFault } from "./inputFault";
import { cleanBytes, editedBytes, NAME, returnBytes, smallReturn, written } from "./returnedFiles";
import { tableOf, type Files } from "./whatIsSeen";
import { partIn, partOf, PROGRESS_PART, withCell, withParts } from "./workbookDamage";

const progressIn = (files: Files) => partIn(files, NAME, PROGRESS_PART);
const textsIn = (files: Files) => partIn(files, NAME, "xl/sharedStrings.xml");
const number = (value: number) => ({ value, style: "entryNumber" as const });
const day = (iso: string) => ({ value: serial(iso), style: "date" as const });
const done = (date: string) => ({ 进展状态: "已完成", 实际完成日期: date });

/** Begins as a formula, or as what some program takes for one. */
const FORMULAS = {
  进展情况: '=HYPERLINK("http://x","恒合乡中心小学")',
  存在问题: "+2个项目未落地",
  下一步打算: "-5个教学点达标",
  争取市级支持情况: "@SUM(A1)",
  佐证材料: "\t=cmd|'/c calc'!A1",
};

/** What becomes of dates, numbers and texts on the way into a cell. */
export const VALUE_FAULTS: readonly InputFault[] = [
  {
    number: 19,
    title: "Dates as serial numbers, with day and month in another order, or as texts",
    files: async () => ({
      [NAME]: await returnBytes({
        "2.4": { 进展状态: "已完成", 实际完成日期: number(43070) },
        "3.1.1": done("12/01/2017"),
        "3.1.2": done("13/12/2017"),
        "3.2": done("2017.12.1"),
        "6.2": done("44531"),
        "6.3": { 进展状态: "已完成", 实际完成日期: day("2017-12-01") },
      }),
    }),
    hasFault: (files) => {
      expect(progressIn(files)).toMatch(/<c r="N5"[^>]*><v>43070<\/v>/);
      expect(textsIn(files)).toMatch(/12\/01\/2017.*13\/12\/2017.*44531/);
    },
    seen: {
      status: [1, 1],
      findings: [
        "error date-unreadable N9",
        "warning date-doubtful N6 → 2017-12-01",
        "warning date-doubtful N7 → 2017-12-13",
        "info date-as-text N5 → 2017-12-01",
        "info date-as-text N8 → 2017-12-01",
      ],
      says: [
        "实际完成日期“43070”按2017-12-01理解，原文保留",
        "实际完成日期“12/01/2017”是否为2017-12-01（也可能是2017-01-12）？请按年-月-日填写",
        "实际完成日期“13/12/2017”是否为2017-12-13？",
        "实际完成日期“44531”无法识别",
      ],
      details: written({
        区教委5: done("43070"),
        区教委6: done("12/01/2017"),
        区教委7: done("13/12/2017"),
        区教委8: done("2017.12.1"),
        区教委24: done("44531"),
        区教委25: done("2017-12-01"),
      }),
      leftOut: [],
    },
    // A day in a workbook that counts from 1904.
    clean: () => {
      const dated = {
        进展状态: "已完成",
        实际完成日期: { value: serial("2017-12-01") - 1462, style: "date" as const },
      };
      return workbookOfGrid({ ...smallReturn(dated), date1904: true });
    },
  },
  {
    number: 20,
    title: "Texts turned into dates, long numbers into exponents",
    files: async () => ({
      [NAME]: await returnBytes(
        {
          "3.1.1": { 佐证材料: day("2017-02-02"), 存在问题: number(201712080015) },
          "3.1.2": { 佐证材料: number(50010119900101128) },
        },
        { signOff: { ...SIGNED, 联系电话: number(8613800000000) } },
      ),
    }),
    hasFault: (files) =>
      expect(progressIn(files)).toMatch(/<c r="O6"[^>]*><v>201712080015<.*<c r="T6"[^>]*><v>42768</),
    seen: {
      status: [0, 0],
      findings: [
        "warning text-became-date T6",
        "warning text-became-number O6 → 201712080015",
        "warning text-became-number T7",
        "info phone-as-exponent 报送审签表!C16 → 8613800000000",
      ],
      says: [
        "显示为日期“2017-02-02”，可能是“2-2”一类文字被自动转换",
        "被存成了数字，显示为“2.01712E+11”；是否为“201712080015”？请核对",
        "请在前面加英文单引号（'）重新输入完整的内容",
        "联系电话显示为“8.6138E+12”，实为“8613800000000”",
      ],
      details: written({
        区教委6: { 佐证材料: "2017-02-02", 存在问题: "2.01712E+11" },
        区教委7: { 佐证材料: "5.00101E+16" },
      }),
      leftOut: [],
    },
    // As the cells of the report, the rows hold each digit that the file still has.
    more: ({ rows, report }) => {
      expect(rows).toMatch(/,201712080015,.*\r\n.*,50010119900101130,/);
      expect(tableOf(report, "来源")[0]?.["联系电话"]).toBe("8613800000000");
    },
    clean: () =>
      returnBytes({
        "3.1.1": { 佐证材料: "2-2", 存在问题: "合同201712080015", 时间节点: day("2017-06-30") },
      }),
  },
  {
    number: 21,
    title: "Error cells",
    files: async () => ({
      [NAME]: withParts(await cleanBytes(), {
        [PROGRESS_PART]: (xml) =>
          [
            ["K6", '<c r="K6" s="14" t="e"><f>#REF!</f><v>#REF!</v></c>'],
            ["T6", '<c r="T6" s="14" t="e"><v>#N/A</v></c>'],
            ["M7", '<c r="M7" s="16" t="e"><f>1/0</f><v>#DIV/0!</v></c>'],
          ].reduce((whole, [address = "", cell = ""]) => withCell(whole, address, cell), xml),
      }),
    }),
    hasFault: (files) => expect(progressIn(files).match(/ t="e"/g)).toHaveLength(3),
    seen: {
      status: [1, 1],
      findings: ["error error-cell K6", "error error-cell T6", "error error-cell M7"],
      says: [
        "“进展情况”显示为错误值“#REF!”；请改为文字或数值",
        "错误值“#N/A”",
        "“完成率”显示为错误值“#DIV/0!”",
      ],
      details: written({
        区教委6: { 进展情况: "#REF!", 佐证材料: "#N/A" },
        区教委7: { 完成率: "#DIV/0!" },
      }),
      leftOut: [],
    },
    // Somebody writes of an error.
    clean: () => returnBytes({ "3.1.1": { 存在问题: "台账中部分单元格显示#REF!，已改正" } }),
  },
  {
    number: 22,
    title: "Numbers with their unit, and columns of texts and numbers",
    files: async () => ({
      [NAME]: await returnBytes({
        "2.4": { 完成率: "2000万", 争取市级支持情况: "2000万" },
        "3.1.1": { 完成率: "80%左右" },
        "3.1.2": { 完成率: "八成" },
        "3.2": { 完成率: 0.285 },
      }),
    }),
    hasFault: (files) => {
      expect(textsIn(files)).toMatch(/>2000万<.*>80%左右<.*>八成</);
      expect(progressIn(files)).toMatch(/<c r="M8"[^>]*><v>0\.285</);
    },
    seen: {
      status: [1, 1],
      findings: ["error rate-unreadable M5", "error rate-unreadable M6 → 80%", "info rate-as-text M7 → 80%"],
      says: [
        "完成率“2000万”是数量，不是比例；请将数量写入“进展情况”，完成率填百分数或清空",
        "完成率“80%左右”不是一个确定的数；请只填一个百分数，如 80%",
        "完成率“八成”按80%汇总，原文保留",
      ],
      details: written({
        区教委5: { 完成率: "2000万", 争取市级支持情况: "2000万" },
        区教委6: { 完成率: "80%左右" },
        区教委7: { 完成率: "八成" },
        区教委8: { 完成率: "28.5%" },
      }),
      leftOut: [],
    },
    clean: () => returnBytes({ "3.1.1": { 争取市级支持情况: "2000万", 完成率: 0.8 } }),
  },
  {
    number: 23,
    title: "Spaces, line feeds, full-width digits and letters",
    files: () => ({
      [NAME]: editedBytes((sheet) => putCell(sheet, "L4", " 进展状态\u00a0\n（必填） "), {
        "3.1.1": {
          进展状态: "\u00a0达到 序时进度\u3000",
          完成率: "８０％",
          进展情况: "恒合乡小学\n新建教学楼２１００平方米，\u00a0９月投入使用\u200b。",
          责任单位: "区 教\u00a0委",
        },
      }),
    }),
    hasFault: (files) =>
      expect(progressIn(files)).toMatch(/区 教\u00a0委.*２１００平方米，\u00a0９月投入使用\u200b/s),
    seen: {
      status: [0, 0],
      findings: [
        "info rate-as-text M6 → 80%",
        "info invisible-characters K6 → 恒合乡小学\n新建教学楼２１００平方米， ９月投入使用。",
      ],
      says: ["完成率“８０％”按80%汇总，原文保留", "夹有看不见的零宽字符、不间断空格；可自动清除，文字不变"],
      details: written({
        区教委6: {
          进展状态: "\u00a0达到 序时进度\u3000",
          完成率: "８０％",
          进展情况: "恒合乡小学\n新建教学楼２１００平方米，\u00a0９月投入使用\u200b。",
        },
      }),
      leftOut: [],
    },
    clean: () =>
      returnBytes({
        "3.1.1": { 进展情况: "恒合乡小学\n\u3000\u3000新建教学楼２１００平方米，９月投入使用ＯＫ。 " },
      }),
  },
  {
    number: 26,
    title: "Texts that are formulas when they are written",
    files: async () => ({ "=2017-区教委.xlsx": await returnBytes({ "3.1.1": FORMULAS }) }),
    hasFault: (files) =>
      expect(partIn(files, "=2017-区教委.xlsx", "xl/sharedStrings.xml")).toMatch(/>=HYPERLINK\(.*>\t=cmd\|/),
    seen: {
      status: [0, 0],
      findings: [],
      says: [],
      details: written({ 区教委6: FORMULAS }),
      leftOut: [],
      outcomes: { "=2017-区教委.xlsx": "已并入" },
    },
    more: ({ report, reportBytes, rows }) => {
      const written = report.sheets
        .flatMap(({ cells }) => [...cells.values()])
        .flatMap((row) => [...row.values()]);
      const dangerous = written.filter(({ text }) => /^\s*(?:=HYPER|=cmd|=2017|\+2个|-5个|@SUM)/.test(text));
      expect(dangerous.length).toBeGreaterThan(6);
      expect(
        dangerous.filter(({ formula, value }) => formula !== undefined || typeof value !== "string"),
      ).toEqual([]);
      expect(partOf(reportBytes, "xl/sharedStrings.xml")).toContain("=HYPERLINK(");
      const fields = rows.match(/"(?:[^"]|"")*"/g) ?? [];
      expect(fields).toEqual(
        expect.arrayContaining([
          `"'=HYPERLINK(""http://x"",""恒合乡中心小学"")"`,
          `"'+2个项目未落地"`,
          `"'-5个教学点达标"`,
          `"'@SUM(A1)"`,
          `"'\t=cmd|'/c calc'!A1"`,
          `"'=2017-区教委.xlsx"`,
        ]),
      );
      expect(fields.filter((field) => /^"[=+\-@\t]/.test(field))).toEqual([]);
    },
  },
];
