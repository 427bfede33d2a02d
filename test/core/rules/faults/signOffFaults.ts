import type { SignOffField } from "../../../../src/core/matrix/planSignOff";
import type { GridCell, WorkbookGrid } from "../../../../src/core/sheet/grid";
import { cellIn, filledMaster, filledReturn, serial, type Typed } from "../../../support/filledReturn";
import { dropSheet, editSheet, gridCell, putCell } from "../../../support/gridEdits";
import {
  cleanRow,
  returnWith,
  rowNearMiss,
  SIGNED,
  TASK,
  TODAY,
  UNIT,
  workbookFault,
  workbookNearMiss,
  type CaseOptions,
  type FaultCase,
} from "./faultCase";

/** Where the fields stand on the sign-off sheet of a return with nine rows, each at the right of its label. */
const AT: Readonly<Record<SignOffField, string>> = {
  审核人: "C15",
  填报人: "E15",
  联系电话: "C16",
  填报日期: "E16",
};

const asText = (value: string): Typed => ({ value, style: "entryText" });
const signed = (fields: Partial<Record<SignOffField, Typed>>, options: CaseOptions = {}) =>
  returnWith({}, { ...options, signOff: { ...SIGNED, ...fields } });
/** The return with one field of the sign-off sheet as a reader gives it. */
const withField = (field: SignOffField, cell: GridCell | null, workbook = returnWith({})) =>
  editSheet(workbook, "报送审签表", (sheet) => putCell(sheet, AT[field], cell));
const bare = (workbook: WorkbookGrid) => dropSheet(workbook, "_stamp");

const missing = (...fields: readonly SignOffField[]) =>
  fields.map((field) => `sign-off-missing ${AT[field]}`);
const ALL: readonly SignOffField[] = ["审核人", "填报人", "联系电话", "填报日期"];
const FILLED = { [TASK]: cleanRow("达到序时进度") };
const MISSING: readonly FaultCase[] = [
  ...ALL.map((field) => workbookFault(`no ${field}`, signed({ [field]: null }), missing(field))),
  workbookFault("nothing on the sign-off sheet", returnWith({}, { signOff: {} }), missing(...ALL)),
  workbookFault("a reviewer of spaces", signed({ 审核人: "　 " }), missing("审核人")),
  workbookFault("a stroke for the reviewer", signed({ 审核人: "/" }), missing("审核人")),
  workbookFault(
    "无 for the telephone and the date",
    signed({ 联系电话: "无", 填报日期: asText("无") }),
    missing("联系电话", "填报日期"),
  ),
  workbookFault(
    "an error in place of a name",
    withField("填报人", { value: null, text: "#REF!", numberFormat: "General", error: "#REF!" }),
    missing("填报人"),
  ),
  workbookFault(
    "a return that declares to have nothing to report",
    filledReturn(UNIT, {}, { declared: "是", signOff: { ...SIGNED, 审核人: null } }),
    missing("审核人"),
  ),
  workbookFault("the sign-off sheet deleted", dropSheet(returnWith({}), "报送审签表"), [
    "sign-off-missing A1",
  ]),
  workbookFault(
    "the labels of two fields deleted",
    ["B15", "B16"].reduce(
      (edited, label) => editSheet(edited, "报送审签表", (sheet) => putCell(sheet, label, null)),
      signed({ 审核人: null, 联系电话: null }),
    ),
    ["sign-off-missing A1"],
  ),
  workbookFault("nothing signed, without a stamp", bare(returnWith({}, { signOff: {} })), missing(...ALL)),
  workbookNearMiss("sign-off-missing", "everything signed, without a stamp", bare(returnWith({}))),
  workbookNearMiss(
    "sign-off-missing",
    "a master, which nobody signs",
    filledMaster({ [`${TASK}|${UNIT}`]: cleanRow("达到序时进度") }),
    ["master-incomplete L5"],
  ),
  workbookNearMiss(
    "sign-off-missing",
    "a name behind its label in the same cell",
    editSheet(signed({ 填报人: null }), "报送审签表", (sheet) => putCell(sheet, "D15", "填报人： 王五")),
    ["stray-text D15"],
  ),
];

const phone = (name: string, cell: GridCell | string, ...rules: readonly string[]) =>
  workbookFault(
    `telephone ${name}`,
    withField("联系电话", typeof cell === "string" ? gridCell(cell) : cell),
    rules.map((rule) => `${rule} ${AT["联系电话"]}`),
  );
const mayCall = (
  rule: string,
  name: string,
  cell: GridCell | string = name,
  ...others: readonly string[]
) => ({
  ...phone(name, cell, ...others),
  nearMissOf: rule,
});
const number = (value: number, text = String(value)): GridCell => ({ value, text, numberFormat: "General" });

const PHONES: readonly FaultCase[] = [
  phone("one digit short", "1380000000", "phone-unreadable"),
  phone("of one digit too many", "138000000001", "phone-unreadable"),
  phone("of words", "见通讯录", "phone-unreadable"),
  phone("with a name only", "王五", "phone-unreadable"),
  phone("of an exponent typed as text", "1.38E+10", "phone-unreadable"),
  phone("that has lost its first 0", number(2358220000), "phone-unreadable"),
  phone("shown as an exponent", number(13800000000, "1.38E+10"), "phone-as-exponent"),
  phone("shown as an exponent with other digits", number(13983512345, "1.39835E+10"), "phone-as-exponent"),
  phone("with digits missing", "1380000", "phone-unreadable"),
  phone("with digits missing behind a name", "王五1380000", "phone-unreadable"),
  ...[
    ...["13800000000（微信同号）", "58220000（办）", "办：58220000 手机：13800000000", "王五13800000000"],
    ...[
      "办公室：58220000",
      "座机58220000",
      "内线8012",
      "0086-13800000000",
      "(+86)138 0000 0000",
      "400-123-4567",
    ],
  ].map((text) => mayCall("phone-unreadable", text)),
  mayCall("phone-unreadable", "13800000000"),
  mayCall("phone-unreadable", "138 0000 0000"),
  mayCall("phone-unreadable", "１３８００００００００"),
  mayCall("phone-unreadable", "023-58220000"),
  mayCall("phone-unreadable", "（023）58220000转801"),
  mayCall("phone-unreadable", "58220000"),
  mayCall("phone-unreadable", "58220000、13800000000"),
  mayCall("phone-unreadable", "电话：023-58220000"),
  mayCall("phone-as-exponent", "as a number", number(13800000000)),
  mayCall("phone-as-exponent", "of seven digits as a number", number(58220000)),
];

const reported = (name: string, typed: Typed, options: CaseOptions = {}) =>
  workbookFault(
    `reported on ${name}`,
    signed({ 填报日期: typed }),
    [`reporting-day-doubtful ${AT["填报日期"]}`],
    options,
  );
const mayReport = (name: string, typed: Typed, options: CaseOptions = {}) =>
  workbookNearMiss(
    "reporting-day-doubtful",
    `reported on ${name}`,
    signed({ 填报日期: typed }, options),
    [],
    options,
  );
const NEW_YEAR: CaseOptions = { givens: { today: "2018-01-10" } };

const DAYS: readonly FaultCase[] = [
  reported("words", asText("近期")),
  reported("a day that never was", asText("2017-02-30")),
  reported("a day that may be another", asText("5/12/2017")),
  reported("the day after the check", serial("2017-12-26")),
  reported("a day of the next month", asText("2018年1月")),
  reported("a day of the year before", serial("2016-12-18")),
  reported("a day two years later", serial("2019-12-18"), { givens: { today: "2020-01-10" } }),
  reported("a day in July of the next year", serial("2018-07-01"), { givens: { today: "2018-07-10" } }),
  mayReport("the day of the check", serial(TODAY)),
  mayReport("a date cell", serial("2017-12-18")),
  mayReport("the month of the check", asText("2017年12月")),
  mayReport("2017年12月18日", asText("2017年12月18日")),
  mayReport("2017.12.18", asText("2017.12.18")),
  mayReport("12月18日", asText("12月18日")),
  mayReport("20171218", asText("20171218")),
  mayReport("二〇一七年十二月十八日", asText("二〇一七年十二月十八日")),
  mayReport("a day of January, when returns come in", serial("2018-01-05"), NEW_YEAR),
  mayReport("a day of January without its year", asText("1月5日"), NEW_YEAR),
  mayReport("a day of December without its year, in January", asText("12月28日"), NEW_YEAR),
  mayReport("18.1.5", asText("18.1.5"), NEW_YEAR),
  // The task was completed in December, before the unit reported in January.
  rowNearMiss(
    "date-after-reporting",
    "completed in December, reported in January without a year",
    "已完成",
    { 实际完成日期: serial("2017-12-28") },
    { ...NEW_YEAR, signOff: { ...SIGNED, 填报日期: asText("1月5日") } },
  ),
];

const formula = (field: SignOffField, written: string, cell: Partial<GridCell>) =>
  withField(field, { value: null, text: "", numberFormat: "yyyy-mm-dd", formula: written, ...cell });

const FORMULAS: readonly FaultCase[] = [
  workbookFault(
    "the day of the report is always today",
    formula("填报日期", "TODAY()", { value: serial("2017-12-18"), text: "2017-12-18" }),
    [`sign-off-formula ${AT["填报日期"]}`],
  ),
  workbookFault(
    "a name that stands elsewhere",
    formula("填报人", "'[通讯录.xlsx]Sheet1'!A1", { value: "王五", text: "王五" }),
    [`sign-off-formula ${AT["填报人"]}`],
  ),
  workbookNearMiss(
    "sign-off-formula",
    "a formula without its result",
    formula("填报日期", "TODAY()", {}),
    missing("填报日期"),
  ),
  workbookNearMiss("sign-off-formula", "what the sheet shows by formulas of its own", returnWith({})),
];

const ROW_CELL = cellIn(UNIT, TASK, "进展状态");

const BEGUN: readonly FaultCase[] = [
  workbookNearMiss("sign-off-missing", "a return that nobody has begun", filledReturn(UNIT, {}), blankRows()),
  workbookFault("one row filled in, nothing signed", filledReturn(UNIT, FILLED), [
    ...blankRows().filter((text) => !text.endsWith(` ${ROW_CELL}`)),
    ...missing(...ALL),
  ]),
];

function blankRows(): string[] {
  return Array.from({ length: 9 }, (_, index) => `row-blank L${5 + index}`);
}

export const SIGN_OFF_FAULTS: readonly FaultCase[] = [...MISSING, ...PHONES, ...DAYS, ...FORMULAS, ...BEGUN];
