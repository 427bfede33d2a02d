import type { EntryHeading } from "../../../../src/core/matrix/progressColumns";
import { reportingRound } from "../../../../src/core/matrix/round";
import type { GridCell } from "../../../../src/core/sheet/grid";
import { STATUSES } from "../../../../src/core/values/status";
import {
  cellIn,
  filledMaster,
  filledReturn,
  forEachTask,
  ROUND,
  serial,
} from "../../../support/filledReturn";
import { deleteColumn, editSheet, putCell } from "../../../support/gridEdits";
import {
  cleanRow,
  finds,
  returnWith,
  rowFault,
  rowNearMiss,
  SIGNED,
  TASK,
  UNIT,
  workbookFault,
  workbookNearMiss,
  type FaultCase,
} from "./faultCase";

const ON_TIME = "达到序时进度";
const BEHIND = "慢于序时进度";
const at = (heading: EntryHeading) => cellIn(UNIT, TASK, heading);

/** The task's row with one cell as a reader gives it, and the rules that find something there. */
const holding = (
  name: string,
  heading: EntryHeading,
  cell: Partial<GridCell>,
  rules: readonly string[],
  status = ON_TIME,
) =>
  workbookFault(
    name,
    editSheet(rowFault(name, status, {}).workbook, "进展填报", (sheet) =>
      putCell(sheet, at(heading), { value: null, text: "", numberFormat: "General", ...cell }),
    ),
    rules.map((rule) => `${rule} ${at(heading)}`),
  );
const mayHold = (
  rule: string,
  name: string,
  heading: EntryHeading,
  cell: Partial<GridCell>,
  others: readonly string[] = [],
) => ({ ...holding(name, heading, cell, others), nearMissOf: rule });

const FORMULAS: readonly FaultCase[] = [
  holding("an error in place of a status", "进展状态", { text: "#N/A", error: "#N/A" }, ["error-cell"]),
  holding("an error in place of evidence", "佐证材料", { text: "#DIV/0!", error: "#DIV/0!" }, ["error-cell"]),
  holding("a formula with an error", "存在问题", { text: "#REF!", error: "#REF!", formula: "#REF!+1" }, [
    "error-cell",
  ]),
  rowNearMiss("error-cell", "the word #N/A as a text", ON_TIME, { 佐证材料: "#N/A" }),

  holding("a formula without its result", "进展情况", { formula: '"甲"&"乙"' }, ["formula-without-value"]),
  holding("a formula without its result in place of a status", "进展状态", { formula: "Z1" }, [
    "formula-without-value",
  ]),
  holding(
    "a formula without its result in place of a date",
    "实际完成日期",
    { formula: "TODAY()" },
    ["formula-without-value"],
    "已完成",
  ),
  mayHold("formula-without-value", "a formula that shows nothing", "存在问题", { value: "", formula: '""' }),
  rowNearMiss("formula-without-value", "a text that begins with =", ON_TIME, { 具体措施: "=1+1" }),

  holding("a status looked up", "进展状态", { value: ON_TIME, text: ON_TIME, formula: "Z1" }, [
    "formula-in-entry",
  ]),
  holding("a synonym looked up", "进展状态", { value: "正常推进", text: "正常推进", formula: "Z1" }, [
    "formula-in-entry",
    "status-synonym",
  ]),
  holding(
    "a link to evidence",
    "佐证材料",
    {
      ...{ value: "验收报告", text: "验收报告", formula: 'HYPERLINK("http://wz/1.pdf","验收报告")' },
    },
    ["formula-in-entry"],
  ),
  holding(
    "always today as the completion date",
    "实际完成日期",
    { value: serial("2017-12-18"), text: "2017-12-18", numberFormat: "yyyy-mm-dd", formula: "TODAY()" },
    ["formula-in-entry"],
    "已完成",
  ),
  mayHold("formula-in-entry", "a text about a formula", "具体措施", { value: "=1+1", text: "=1+1" }),
];

const STATUS: readonly FaultCase[] = [
  rowFault("no status", ON_TIME, { 进展状态: finds(null, "status-missing") }),
  rowFault("a status of spaces", ON_TIME, { 进展状态: finds(" 　", "status-missing") }),
  rowFault("an invisible status", ON_TIME, { 进展状态: finds("\u200B", "status-missing") }),
  rowFault("nothing but a problem", ON_TIME, {
    进展情况: finds(null, "required-missing"),
    进展状态: finds(null, "status-missing"),
    存在问题: "征地未完成",
  }),
  ...STATUSES.map((status) => rowNearMiss("status-missing", `chosen: ${status}`, status, {})),
  workbookNearMiss(
    "status-missing",
    "the column of the status deleted",
    editSheet(returnWith({}), "进展填报", (sheet) => deleteColumn(sheet, 11)),
    ["column-missing L4"],
  ),

  ...[
    "基本完成",
    "推进中",
    "正在办理",
    "长期坚持",
    "不清楚",
    "已完成80%",
    "达到序时进度/已完成",
    "无",
    "未完成",
    "申请延期",
    "本年度无任务",
    "已完成？",
  ].map((word) => rowFault(`the status ${word}`, ON_TIME, { 进展状态: finds(word, "status-unknown") })),
  rowFault("a number as status", ON_TIME, { 进展状态: finds(1, "status-unknown") }),
  rowNearMiss("status-unknown", "spaces around a status", "已完成", { 进展状态: " 已完成 " }),
  rowNearMiss("status-unknown", "spaces inside of a status", "已完成", { 进展状态: "已 完 成" }),
  rowNearMiss("status-unknown", "a line break after a status", "已完成", { 进展状态: "已完成\n" }),
  rowNearMiss(
    "status-unknown",
    "a word that the coordinating office counts as a status",
    ON_TIME,
    { 进展状态: finds("顺利", "status-synonym") },
    { round: withWord("顺利") },
  ),

  ...["正常推进", "按序时推进", "按计划", "按计划推进", "达到序时进度。", "（达到序时进度）"].map((word) =>
    rowFault(`the status ${word}`, ON_TIME, { 进展状态: finds(word, "status-synonym") }),
  ),
  rowFault("the status 已完成。", "已完成", { 进展状态: finds("已完成。", "status-synonym") }),
  rowFault("the status 已全部完成", "已完成", { 进展状态: finds("已全部完成", "status-synonym") }),
  ...["已完成，并长期坚持", "已完成（长期坚持）", "已完成、长期坚持"].map((word) =>
    rowFault(`the status ${word}`, "已完成并长期坚持", { 进展状态: finds(word, "status-synonym") }),
  ),
  rowFault("the status 滞后", BEHIND, { 进展状态: finds("滞后", "status-synonym") }),
  rowFault("the status 未开工", "未启动", { 进展状态: finds("未开工", "status-synonym") }),
  rowFault("the status 超前", "快于序时进度", { 进展状态: finds("超前", "status-synonym") }),
  rowNearMiss("status-synonym", "a word of the list", ON_TIME, {}),
];

function withWord(word: string) {
  const { check } = ROUND.settings;
  const synonyms = { ...check.vocabulary.synonyms, [word]: ON_TIME } as const;
  const vocabulary = { ...check.vocabulary, synonyms };
  return reportingRound(ROUND.notice, { ...ROUND.settings, check: { ...check, vocabulary } });
}

const lacking = (status: string, heading: EntryHeading) =>
  rowFault(`${status} without ${heading}`, status, { [heading]: finds(null, "required-missing") });

const REQUIRED: readonly FaultCase[] = [
  ...STATUSES.map((status) => lacking(status, "进展情况")),
  ...["未启动", BEHIND].flatMap((status) => [lacking(status, "未达进度原因"), lacking(status, "下一步打算")]),
  ...["本年度无相关任务", "申请调整"].map((status) => lacking(status, "未达进度原因")),
  ...["已完成", "已完成并长期坚持"].map((status) => lacking(status, "实际完成日期")),
  rowFault("invisible progress", ON_TIME, { 进展情况: finds("\u200B　", "required-missing") }),
  rowFault("behind by a synonym without a next step", BEHIND, {
    进展状态: finds("滞后", "status-synonym"),
    下一步打算: finds(null, "required-missing"),
  }),
  rowFault("no progress and an unknown status", ON_TIME, {
    进展状态: finds("不清楚", "status-unknown"),
    进展情况: finds(null, "required-missing"),
  }),
  rowNearMiss("required-missing", "no reason where the status is unknown", ON_TIME, {
    进展状态: finds("拖延", "status-unknown"),
  }),
  rowNearMiss("required-missing", "on time with nothing but progress and status", ON_TIME, {}),
  rowNearMiss("required-missing", "nothing to do, without a next step", "本年度无相关任务", {
    下一步打算: null,
  }),
  rowNearMiss("required-missing", "just completed, without reason and next step", "已完成", {}),
  rowNearMiss("required-missing", "ahead without a rate", "快于序时进度", { 完成率: null }),
];

const says = (status: string, heading: EntryHeading, text: string) =>
  rowFault(`${status}: ${heading} ${text}`, status, { [heading]: finds(text, "required-empty") });
const maySay = (status: string, heading: EntryHeading, text: string) =>
  rowNearMiss("required-empty", `${status}: ${heading} ${text}`, status, { [heading]: text });

const EMPTY: readonly FaultCase[] = [
  says(BEHIND, "未达进度原因", "无"),
  says(BEHIND, "未达进度原因", "无。"),
  says(BEHIND, "未达进度原因", "—"),
  says(BEHIND, "未达进度原因", "/"),
  says(BEHIND, "下一步打算", "同上"),
  says(BEHIND, "下一步打算", "积极推进，按时完成"),
  says("未启动", "未达进度原因", "暂无"),
  says("未启动", "下一步打算", "持续推进"),
  says("本年度无相关任务", "未达进度原因", "无"),
  says("申请调整", "未达进度原因", "略"),
  says(ON_TIME, "进展情况", "——"),
  says("已完成", "进展情况", "/"),
  maySay("本年度无相关任务", "进展情况", "——"),
  maySay("未启动", "进展情况", "/"),
  maySay(BEHIND, "未达进度原因", "缺资金"),
  maySay(BEHIND, "下一步打算", "积极推进招标，2018年3月底前开工"),
  maySay("本年度无相关任务", "下一步打算", "无"),
  maySay(ON_TIME, "未达进度原因", "无"),
  maySay(ON_TIME, "下一步打算", "——"),
  ...(
    ["存在问题", "争取市级支持情况", "需区级协调事项", "佐证材料", "具体措施", "时间节点"] as const
  ).flatMap((heading) => [maySay(BEHIND, heading, "无"), maySay("已完成", heading, "/")]),
  rowNearMiss(
    "required-empty",
    "a phrase that the coordinating office does not count as empty",
    BEHIND,
    { 下一步打算: "持续推进" },
    {
      round: reportingRound(ROUND.notice, {
        ...ROUND.settings,
        check: { ...ROUND.settings.check, emptyPhrases: ["无"] },
      }),
    },
  ),
];

const CHARACTERS: readonly FaultCase[] = [
  rowFault("a zero-width space in a problem", ON_TIME, {
    存在问题: finds("征地\u200B未完成", "invisible-characters"),
  }),
  rowFault("a no-break space in the measures", ON_TIME, {
    具体措施: finds("投入\u00A05万元", "invisible-characters"),
  }),
  rowFault("line ends of another program", ON_TIME, {
    佐证材料: finds("验收报告\r\n照片", "invisible-characters"),
  }),
  rowFault("a name pasted from a telephone", ON_TIME, {
    需区级协调事项: finds("请\u2068区财政局\u2069安排资金", "invisible-characters"),
  }),
  rowFault("a zero-width space in a status", "已完成", {
    进展状态: finds("已\u200B完成", "invisible-characters"),
  }),
  rowFault("a no-break space in a status", "已完成", {
    进展状态: finds("已\u00A0完成", "invisible-characters"),
  }),
  rowFault("a no-break space in a synonym", "已完成", {
    进展状态: finds("已\u00A0办结", "status-synonym"),
  }),
  rowNearMiss("invisible-characters", "spaces and line feeds", ON_TIME, {
    具体措施: " 印发方案 \n组织实施\n",
    存在问题: "　　征地未完成。\n　　资金未到位。",
    佐证材料: "\u00A0验收报告\u00A0",
  }),
  mayHold(
    "invisible-characters",
    "a formula with a no-break space",
    "存在问题",
    {
      ...{ value: "征地\u00A0未完成", text: "征地\u00A0未完成", formula: "Z1" },
    },
    ["formula-in-entry"],
  ),
];

/** What a cell keeps of an identity number. */
const EIGHTEEN_DIGITS = Number("500101199001011234");
const asDate = (iso: string, text: string, numberFormat: string) => ({
  value: serial(iso),
  text,
  numberFormat,
});
const asNumber = (value: number, text = String(value), numberFormat = "General") => ({
  value,
  text,
  numberFormat,
});

const CONVERTED: readonly FaultCase[] = [
  holding("2-2 as evidence", "佐证材料", asDate("2017-02-02", "2月2日", 'm"月"d"日"'), ["text-became-date"]),
  holding("1/2 as a problem", "存在问题", asDate("2017-01-02", "2-Jan", "d-mmm"), ["text-became-date"]),
  holding("a date as the next step", "下一步打算", asDate("2018-03-31", "2018-03-31", "yyyy-mm-dd"), [
    "text-became-date",
  ]),
  mayHold(
    "text-became-date",
    "a date as milestone",
    "时间节点",
    asDate("2017-12-31", "2017/12/31", "yyyy/m/d"),
  ),
  mayHold("text-became-date", "a number as evidence", "佐证材料", asNumber(5)),
  rowNearMiss("text-became-date", "2-2 as a text", ON_TIME, { 佐证材料: "2-2" }),
  mayHold(
    "text-became-date",
    "a formula that shows a date",
    "存在问题",
    { ...asDate("2017-02-02", "2月2日", 'm"月"d"日"'), formula: "Z1" },
    ["formula-in-entry"],
  ),

  holding("a contract number", "佐证材料", asNumber(201712080015, "2.01712E+11"), ["text-became-number"]),
  holding("12E5", "佐证材料", asNumber(1200000, "1.20E+06", "0.00E+00"), ["text-became-number"]),
  holding("a number of 18 digits", "佐证材料", asNumber(EIGHTEEN_DIGITS, "5.00101E+17"), [
    "text-became-number",
  ]),
  holding(
    "a number of 18 digits shown in full",
    "佐证材料",
    asNumber(EIGHTEEN_DIGITS, "500101199001011000", "0"),
    ["text-became-number"],
  ),
  mayHold("text-became-number", "an amount", "争取市级支持情况", asNumber(2000)),
  mayHold("text-became-number", "a number of eleven digits", "佐证材料", asNumber(13800000000)),
  rowNearMiss("text-became-number", "a number of 18 digits as a text", ON_TIME, {
    佐证材料: "500101199001011234",
  }),
  rowNearMiss("text-became-number", "an exponent in a text", ON_TIME, { 佐证材料: "设备型号1.2E+5" }),
];

const BLANK_ROW = { 进展情况: null, 进展状态: null };

const WHOLE: readonly FaultCase[] = [
  rowFault("a blank row", ON_TIME, { 进展情况: null, 进展状态: finds(null, "row-blank") }),
  rowFault("a row of spaces", ON_TIME, { 进展情况: "  ", 进展状态: finds("　", "row-blank") }),
  workbookNearMiss(
    "row-blank",
    "a return that declares to have nothing to report",
    filledReturn(UNIT, {}, { declared: "是", signOff: SIGNED }),
  ),
  workbookNearMiss("row-blank", "a master", filledMaster({}), ["master-incomplete L5"]),

  workbookFault(
    "nothing to report, and a row of it",
    filledReturn(UNIT, { [TASK]: cleanRow(ON_TIME) }, { declared: "是", signOff: SIGNED }),
    [`declared-but-filled A${Number(at("进展状态").slice(1))}:U${Number(at("进展状态").slice(1))}`],
  ),
  workbookNearMiss(
    "declared-but-filled",
    "nothing to report, said of each task too",
    filledReturn(
      UNIT,
      forEachTask(UNIT, (index) => cleanRow("本年度无相关任务", {}, index)),
      { declared: "是", signOff: SIGNED },
    ),
  ),
  workbookFault(
    "a tick for nothing to report, and a row of it",
    filledReturn(UNIT, { [TASK]: cleanRow(ON_TIME) }, { declared: "√", signOff: SIGNED }),
    [`declared-but-filled A${Number(at("进展状态").slice(1))}:U${Number(at("进展状态").slice(1))}`],
  ),
  workbookNearMiss(
    "row-blank",
    "a return that declares to have nothing to report in another word",
    filledReturn(UNIT, {}, { declared: "是的。", signOff: SIGNED }),
  ),
  ...["否", "无", "/"].map((word) =>
    workbookNearMiss(
      "declared-but-filled",
      `${word} behind the declaration`,
      returnWith({}, { declared: word }),
    ),
  ),
  workbookNearMiss("declared-but-filled", "有 behind the declaration", returnWith({}, { declared: "有" }), [
    "stray-text D3",
  ]),

  workbookFault("a master as it is sent out", filledMaster({}), ["master-incomplete L5"]),
  workbookFault("a master with a row filled in", filledMaster({ [firstInMaster()]: cleanRow(ON_TIME) }), [
    "master-incomplete L6",
  ]),
  workbookNearMiss("master-incomplete", "a return with a blank row", returnWith(BLANK_ROW), [
    `row-blank ${at("进展状态")}`,
  ]),
];

function firstInMaster(): string {
  const [first] = ROUND.assignments;
  if (!first) throw new Error("no assignment");
  return `${first.task.id}|${first.unit.name}`;
}

export const ENTRY_FAULTS: readonly FaultCase[] = [
  ...FORMULAS,
  ...STATUS,
  ...REQUIRED,
  ...EMPTY,
  ...CHARACTERS,
  ...CONVERTED,
  ...WHOLE,
];
