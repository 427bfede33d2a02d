import { describe, expect, test } from "@jest/globals";
import { returnUnits } from "../../../src/core/matrix/planWorkbooks";
import { readReturn } from "../../../src/core/returns/readReturn";
import { RULES } from "../../../src/core/rules/ruleList";
import { prepareCheck, runRules } from "../../../src/core/rules/runRules";
import type { SheetGrid, WorkbookGrid } from "../../../src/core/sheet/grid";
import { STATUSES } from "../../../src/core/values/status";
import {
  cellIn,
  complete,
  filledReturn,
  forEachTask,
  ROUND,
  serial,
  type ReturnOptions,
  type RowEntries,
} from "../../support/filledReturn";
import { editSheet, putCell } from "../../support/gridEdits";

const UNIT = "区教委";
/** The task that the faults are about, and its place in the return. */
const TASK = "3.1.1";
const at = (heading: Parameters<typeof cellIn>[2]) => cellIn(UNIT, TASK, heading);

/** The unit's return, complete but for what is said of one task. */
function with_(row: RowEntries, options: ReturnOptions = {}): WorkbookGrid {
  const rows = forEachTask(UNIT, () => complete("达到序时进度"));
  return filledReturn(UNIT, { ...rows, [TASK]: row }, options);
}

const CLEAN = with_(complete("达到序时进度"));
const progress = (edit: (sheet: SheetGrid) => SheetGrid, workbook = CLEAN) =>
  editSheet(workbook, "进展填报", edit);

function findings(workbook: WorkbookGrid) {
  return runRules(prepareCheck(ROUND, readReturn(workbook)));
}

/** Each finding as `severity rule cell`. */
function found(workbook: WorkbookGrid): string[] {
  return findings(workbook).map(({ severity, rule, cell }) => `${severity} ${rule} ${cell}`);
}

/** Every firing case: what was done, and all that has to be found. */
const FAULTS: readonly (readonly [fault: string, workbook: WorkbookGrid, ...expected: string[]])[] = [
  // status
  ["no status", with_({ 进展情况: "已开展" }), `error status-missing ${at("进展状态")}`],
  [
    "a status of spaces",
    with_({ 进展情况: "已开展", 进展状态: " " }),
    `error status-missing ${at("进展状态")}`,
  ],
  [
    "an invisible status",
    with_({ 进展情况: "已开展", 进展状态: "\u200B" }),
    `error status-missing ${at("进展状态")}`,
  ],
  ["an unknown status", with_(complete("基本完成")), `error status-unknown ${at("进展状态")}`],
  ["a status that says nothing", with_(complete("推进中")), `error status-unknown ${at("进展状态")}`],
  [
    "a number as status",
    with_(complete("达到序时进度", { 进展状态: 1 })),
    `error status-unknown ${at("进展状态")}`,
  ],
  ["a synonym", with_(complete("正常推进")), `info status-synonym ${at("进展状态")}`],
  // required-missing
  ["no progress", with_({ 进展状态: "达到序时进度" }), `error required-missing ${at("进展情况")}`],
  [
    "an invisible progress",
    with_({ 进展状态: "达到序时进度", 进展情况: "\u200B\u3000" }),
    `error required-missing ${at("进展情况")}`,
  ],
  [
    "a reason is missing",
    with_({ ...complete("慢于序时进度"), 未达进度原因: null }),
    `error required-missing ${at("未达进度原因")}`,
  ],
  [
    "reason and next step are missing",
    with_({ 进展情况: "未开展", 进展状态: "未启动" }),
    `error required-missing ${at("未达进度原因")}`,
    `error required-missing ${at("下一步打算")}`,
  ],
  [
    "the same with a synonym",
    with_({ 进展情况: "缓慢", 进展状态: "滞后", 未达进度原因: "缺资金" }),
    `info status-synonym ${at("进展状态")}`,
    `error required-missing ${at("下一步打算")}`,
  ],
  [
    "no date of completion",
    with_({ 进展情况: "建成", 进展状态: "已完成并长期坚持" }),
    `error required-missing ${at("实际完成日期")}`,
  ],
  [
    "no reason for having no task",
    with_({ 进展情况: "无", 进展状态: "本年度无相关任务" }),
    `error required-missing ${at("未达进度原因")}`,
  ],
  [
    "no reason for a change",
    with_({ 进展情况: "情况有变", 进展状态: "申请调整" }),
    `error required-missing ${at("未达进度原因")}`,
  ],
  // rates
  [
    "a rate that is none",
    with_(complete("达到序时进度", { 完成率: "大部分" })),
    `error rate-unreadable ${at("完成率")}`,
  ],
  [
    "a rate of 8000 %",
    with_(complete("达到序时进度", { 完成率: 80 })),
    `error rate-out-of-range ${at("完成率")}`,
  ],
  [
    "a rate of 101 %",
    with_(complete("达到序时进度", { 完成率: 1.01 })),
    `error rate-out-of-range ${at("完成率")}`,
  ],
  [
    "a rate below 0",
    with_(complete("达到序时进度", { 完成率: "-5%" })),
    `error rate-out-of-range ${at("完成率")}`,
  ],
  [
    "a rate of a bare 1",
    with_(complete("达到序时进度", { 完成率: "1" })),
    `warning rate-doubtful ${at("完成率")}`,
  ],
  [
    "a rate of a bare 1 in a general cell",
    with_(complete("达到序时进度", { 完成率: { value: 1, style: "entryNumber" } })),
    `warning rate-doubtful ${at("完成率")}`,
  ],
  [
    "completed at 99 %",
    with_(complete("已完成", { 完成率: 0.99 })),
    `error completed-below-full ${at("完成率")}`,
  ],
  [
    "completed at eight tenths",
    with_(complete("已完成", { 完成率: "八成" })),
    `error completed-below-full ${at("完成率")}`,
  ],
  [
    "completed at 0",
    with_(complete("已完成并长期坚持", { 完成率: 0 })),
    `error completed-below-full ${at("完成率")}`,
  ],
  [
    "a synonym of completed below 100 %",
    with_(complete("已完成", { 进展状态: "已办结", 完成率: 0.5 })),
    `info status-synonym ${at("进展状态")}`,
    `error completed-below-full ${at("完成率")}`,
  ],
  // dates
  [
    "a date that is none",
    with_(complete("已完成", { 实际完成日期: "按时完成" })),
    `error date-unreadable ${at("实际完成日期")}`,
  ],
  [
    "a day that never was",
    with_(complete("已完成", { 实际完成日期: "2017-02-30" })),
    `error date-unreadable ${at("实际完成日期")}`,
  ],
  [
    "2017.12 typed into a date cell",
    with_(complete("已完成", { 实际完成日期: 2017.12 })),
    `error date-unreadable ${at("实际完成日期")}`,
  ],
  // blank rows
  ["a blank row", with_({}), `warning row-blank ${at("进展状态")}`],
  ["a blank row of spaces", with_({ 进展情况: "  " }), `warning row-blank ${at("进展状态")}`],
  // an error cell
  [
    "an error in place of a status",
    progress((s) =>
      putCell(s, at("进展状态"), { value: null, text: "#N/A", numberFormat: "@", error: "#N/A" }),
    ),
    `error error-cell ${at("进展状态")}`,
  ],
  [
    "an error in place of evidence",
    progress((s) =>
      putCell(s, at("佐证材料"), { value: null, text: "#DIV/0!", numberFormat: "@", error: "#DIV/0!" }),
    ),
    `error error-cell ${at("佐证材料")}`,
  ],
  // a formula that no program has computed
  [
    "a formula without its result",
    progress((s) =>
      putCell(s, at("进展情况"), { value: null, text: "", numberFormat: "@", formula: '"甲"&"乙"' }),
    ),
    `error formula-without-value ${at("进展情况")}`,
  ],
  [
    "a formula without its result in place of a status",
    progress((s) => putCell(s, at("进展状态"), { value: null, text: "", numberFormat: "@", formula: "Z1" })),
    `error formula-without-value ${at("进展状态")}`,
  ],
];

describe("each fault is found at its cell, and nothing else is", () => {
  test.each(FAULTS.map(([fault, workbook, ...expected]) => [fault, workbook, expected] as const))(
    "%s",
    (_, workbook, expected) => {
      expect(found(workbook)).toEqual(expected);
    },
  );

  test("every rule has a firing case", () => {
    const fired = new Set(FAULTS.flatMap(([, , ...expected]) => expected.map((text) => text.split(" ")[1])));
    expect(RULES.map(({ code }) => code).filter((code) => !fired.has(code))).toEqual([]);
  });
});

/** A row in several accepted ways of typing. */
const ACCEPTED: readonly RowEntries[] = [
  ...STATUSES.map((status) => complete(status)),
  complete("达到序时进度", { 完成率: 0.8 }),
  complete("达到序时进度", { 完成率: "80%" }),
  complete("达到序时进度", { 完成率: "８０％" }),
  complete("达到序时进度", { 完成率: "80" }),
  complete("达到序时进度", { 完成率: "八成" }),
  complete("达到序时进度", { 完成率: "百分之八十" }),
  complete("达到序时进度", { 完成率: { value: 80, style: "entryNumber" } }),
  complete("达到序时进度", { 完成率: 0 }),
  complete("已完成", { 完成率: 1 }),
  complete("已完成", { 完成率: "100%" }),
  complete("已完成", { 完成率: "百分之百" }),
  complete("已完成", { 实际完成日期: "2017年12月1日" }),
  complete("已完成", { 实际完成日期: "2017.12.1" }),
  complete("已完成", { 实际完成日期: "12月底" }),
  complete("已完成", { 实际完成日期: "2017年12月" }),
  complete("已完成", { 实际完成日期: 20171201 }),
  complete("已完成", { 实际完成日期: { value: serial("2017-12-01"), style: "entryNumber" } }),
  complete("已完成", { 进展状态: " 已完成 " }),
  complete("已完成", { 进展状态: "已\u00A0完成" }),
  complete("达到序时进度", {
    具体措施: "=1+1",
    时间节点: "6月底完成方案；12月底完成",
    存在问题: "无",
    佐证材料: 5,
  }),
];

describe("what is correctly filled in gives no error and no warning", () => {
  test.each(ACCEPTED.map((row) => [JSON.stringify(row), row] as const))("%s", (_, row) => {
    expect(found(with_(row))).toEqual([]);
  });

  test("in the return of each of the 37 units", () => {
    const units = returnUnits(ROUND);
    expect(units).toHaveLength(37);
    for (const [turn, unit] of units.entries()) {
      const rows = forEachTask(unit, (index) => ACCEPTED[(turn + index) % ACCEPTED.length] ?? {});
      const signed = {
        signOff: { 审核人: "李四", 填报人: "王五", 联系电话: "023-58220000", 填报日期: "2017年12月18日" },
      };
      expect([unit, found(filledReturn(unit, rows, signed))]).toEqual([unit, []]);
    }
  });
});

test("a blank return warns of each row and has no error", () => {
  const all = findings(filledReturn(UNIT, {}));
  expect(all.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(Array(9).fill("warning row-blank"));
});
