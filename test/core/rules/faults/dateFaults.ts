import { planPrefills } from "../../../../src/core/matrix/prefills";
import type { EntryHeading } from "../../../../src/core/matrix/progressColumns";
import { assignmentKey, reportingRound, type ReportingRound } from "../../../../src/core/matrix/round";
import type { WorkbookGrid } from "../../../../src/core/sheet/grid";
import { cellIn, ROUND, serial, type Typed } from "../../../support/filledReturn";
import { editSheet, gridCell, putCell } from "../../../support/gridEdits";
import { gridOfPlan } from "../../../support/gridOfPlan";
import {
  finds,
  returnWith,
  rowFault,
  rowNearMiss,
  SIGNED,
  TASK,
  UNIT,
  workbookNearMiss,
  type CaseOptions,
  type FaultCase,
} from "./faultCase";

const DONE = "已完成";
const KEPT_UP = "已完成并长期坚持";
const ON_TIME = "达到序时进度";
const DATE_CELL = cellIn(UNIT, TASK, "实际完成日期");

/** The unit reported on 2017-12-18, and the check is a week later. */
const date = (name: string, typed: Typed, ...rules: readonly string[]) =>
  rowFault(`completed on ${name}`, DONE, { 实际完成日期: finds(typed, ...rules) });
const text = (typed: string, ...rules: readonly string[]) => date(typed, typed, ...rules);
const mayBe = (rule: string, name: string, typed: Typed, ...others: readonly string[]) =>
  rowNearMiss(rule, `completed on ${name}`, DONE, { 实际完成日期: finds(typed, ...others) });
const mayRead = (rule: string, typed: string, ...others: readonly string[]) =>
  mayBe(rule, typed, typed, ...others);

const READING: readonly FaultCase[] = [
  text("近期", "date-unreadable"),
  text("已完成", "date-unreadable"),
  text("2017-13-1", "date-unreadable"),
  text("2017年2月30日", "date-unreadable"),
  text("2017", "date-unreadable"),
  text("6月至9月", "date-unreadable"),
  text("—", "date-unreadable"),
  rowNearMiss("date-unreadable", "a stroke where no date is asked", ON_TIME, { 实际完成日期: "—" }),
  rowNearMiss("date-unreadable", "未完成 where no date is asked", ON_TIME, { 实际完成日期: "未完成" }),
  rowNearMiss("date-unreadable", "待定 where no date is asked", "慢于序时进度", { 实际完成日期: "待定" }),
  rowFault("completed on 未完成", DONE, { 实际完成日期: finds("未完成", "date-unreadable") }),
  rowFault("kept up, with a word for a date", KEPT_UP, { 实际完成日期: finds("长期", "date-unreadable") }),
  rowNearMiss("date-unreadable", "a planned day in words", ON_TIME, {
    实际完成日期: finds("预计明年完成", "date-without-completion"),
  }),
  rowNearMiss("date-unreadable", "无 where no date is asked", "未启动", { 实际完成日期: "无" }),
  date("20171 in a date cell", 20171, "date-unreadable"),
  date("2017.12 in a date cell", 2017.12, "date-unreadable"),
  text("5/12/2017", "date-doubtful"),
  text("11.12.2017", "date-doubtful"),
  text("16.12.1", "date-doubtful"),
  text("约12月10日", "date-doubtful"),
  text("12月10日左右", "date-doubtful"),
  text("12月上旬", "date-imprecise"),
  text("11月中旬", "date-imprecise"),
  text("11月底", "date-imprecise"),
  text("2017年11月", "date-imprecise"),
  text("2017.11", "date-imprecise"),
  text("二〇一七年十一月", "date-imprecise"),
  text("2017.12.1", "date-as-text"),
  text("2017/12/1", "date-as-text"),
  text("20171201", "date-as-text"),
  text("２０１７．１２．１", "date-as-text"),
  text("2017年12月1日", "date-as-text"),
  text("二〇一七年十二月一日", "date-as-text"),
  text("12月1日", "date-as-text"),
  text("12.1", "date-as-text"),
  text("17.12.1", "date-as-text"),
  text("2017-12-01 08:30:00", "date-as-text"),
  text("2017年12月1日前", "date-as-text"),
  text("2017年12月1日完成", "date-as-text"),
  text("已于2017年12月1日完成", "date-as-text"),
  text("于2017年12月1日验收", "date-as-text"),
  text("2017年12月1日（已验收）", "date-as-text"),
  text("2017年12月1日 星期五", "date-as-text"),
  text("2017年12月1日止", "date-as-text"),
  text("2017 12 1", "date-as-text"),
  text("2017年12月1日（计划）", "date-doubtful"),
  text("预计2017年12月1日完成", "date-unreadable"),
  text("17年12月", "date-imprecise"),
  text("今年11月", "date-imprecise"),
  text("201711", "date-imprecise"),
  text("2017年元月", "date-imprecise"),
  text("2017年第三季度", "date-imprecise"),
  text("2017年上半年", "date-imprecise"),
  text("2017年", "date-imprecise"),
  date("201711 as a number", { value: 201711, style: "entryNumber" }, "date-imprecise"),
  date("a day with its time as a number", { value: 43070.75, style: "entryNumber" }, "date-as-text"),
  mayRead("date-unreadable", "2017年12月1日前完成", "date-as-text"),
  mayRead("date-unreadable", "2017年四季度", "date-imprecise"),
  date("a serial number in a general cell", { value: 43070, style: "entryNumber" }, "date-as-text"),
  date("20171201 in a date cell", 20171201, "date-as-text"),
  mayBe("date-unreadable", "a date cell", serial("2017-12-01")),
  mayRead("date-unreadable", "2017。12。1", "date-as-text"),
  mayRead("date-doubtful", "12/12/2017", "date-as-text"),
  mayRead("date-doubtful", "13/11/2017", "date-doubtful"),
  mayRead("date-doubtful", "17.11.13", "date-as-text"),
  mayRead("date-imprecise", "12月1日", "date-as-text"),
  mayBe("date-as-text", "a day typed into a text cell as it should be", {
    value: "2017-12-01",
    style: "entryText",
  }),
  mayRead("date-as-text", "2017年11月", "date-imprecise"),
  rowFault("completed on a day that a formula tells", DONE, {
    实际完成日期: finds("DATE(2017,12,1)", "date-unreadable"),
  }),
  workbookNearMiss(
    "date-as-text",
    "a date of the 1904 system",
    {
      ...editSheet(rowFault("", DONE, {}).workbook, "进展填报", (sheet) =>
        putCell(sheet, DATE_CELL, gridCell(serial("2017-12-01") - 1462, "yyyy-mm-dd")),
      ),
      date1904: true,
    },
    [],
  ),
];

const reportedOn = (day: Typed): CaseOptions => ({ signOff: { ...SIGNED, 填报日期: day } });

const TIMES: readonly FaultCase[] = [
  date("a day after the check", serial("2017-12-26"), "date-in-future"),
  text("2017-12-31", "date-in-future"),
  text("2018-01-05", "date-in-future"),
  date("the day after the report", serial("2017-12-19"), "date-after-reporting"),
  date("the day of the check", serial("2017-12-25"), "date-after-reporting"),
  mayBe("date-in-future", "the day before the check", serial("2017-12-24"), "date-after-reporting"),
  mayBe("date-after-reporting", "the day of the report", serial("2017-12-18")),
  mayRead("date-after-reporting", "12月底", "date-imprecise"),
  mayRead("date-in-future", "2017年底", "date-imprecise"),
  rowNearMiss(
    "date-in-future",
    "completed today, reported today",
    DONE,
    { 实际完成日期: serial("2017-12-25") },
    reportedOn("2017-12-25"),
  ),
  rowNearMiss(
    "date-after-reporting",
    "saved some days before the day to come on which it is signed",
    DONE,
    { 实际完成日期: serial("2017-12-01") },
    { ...reportedOn("1月8日"), modified: "2018-01-05T08:00:00Z", givens: { today: "2018-01-10" } },
  ),
  rowNearMiss(
    "date-in-future",
    "completed in the quarter that is not over",
    DONE,
    { 实际完成日期: finds("四季度", "date-imprecise") },
    { ...reportedOn("2017-10-20"), givens: { today: "2017-10-25" } },
  ),
  date("a day of the year before", serial("2016-12-01"), "date-outside-period"),
  text("2016年12月1日", "date-as-text", "date-outside-period"),
  text("2016年11月", "date-imprecise", "date-outside-period"),
  rowFault(
    "completed after the period, reported late",
    DONE,
    { 实际完成日期: finds(serial("2018-01-04"), "date-outside-period") },
    { ...reportedOn("2018-01-08"), givens: { today: "2018-01-10" } },
  ),
  rowFault("kept up since a day after the period", KEPT_UP, {
    实际完成日期: finds(serial("2018-01-04"), "date-in-future"),
  }),
  mayBe("date-outside-period", "the first day of the period", serial("2017-01-01")),
  rowNearMiss("date-outside-period", "kept up since the year before", KEPT_UP, {
    实际完成日期: serial("2016-06-30"),
  }),
  rowFault("a completion date while on schedule", ON_TIME, {
    实际完成日期: finds(serial("2017-12-01"), "date-without-completion"),
  }),
  rowFault("a planned day while on schedule", ON_TIME, {
    实际完成日期: finds("2018年6月底", "date-imprecise", "date-without-completion"),
  }),
  rowFault("a completion date where nothing was to be done", "本年度无相关任务", {
    实际完成日期: finds(serial("2017-12-01"), "date-without-completion"),
  }),
  rowNearMiss("date-without-completion", "a completion date of what is kept up", KEPT_UP, {
    实际完成日期: serial("2017-12-01"),
  }),
  rowNearMiss("date-without-completion", "a completion date with a synonym of 已完成", DONE, {
    进展状态: finds("已办结", "status-synonym"),
  }),
  rowNearMiss("date-without-completion", "a completion date with a status that means nothing", DONE, {
    进展状态: finds("差不多了", "status-unknown"),
  }),
];

/** The notice with a deadline for the task that faults are put into. */
function dueOn(deadline: string, deadlineDate: string): ReportingRound {
  const tasks = ROUND.notice.tasks.map((task) =>
    task.id === TASK ? { ...task, deadline, deadlineDate } : task,
  );
  return reportingRound({ ...ROUND.notice, tasks }, ROUND.settings);
}

const OCTOBER: CaseOptions = { round: dueOn("2017年10月底", "2017-10-31") };
const NEXT_YEAR: CaseOptions = { round: dueOn("2018年6月底", "2018-06-30") };

const OCTOBER_AHEAD: CaseOptions = { ...OCTOBER, givens: { today: "2017-10-25" } };

/** A return whose row was sent out with a text and came back with it, filled in otherwise. */
function prefilledWith(heading: EntryHeading, text: string): WorkbookGrid {
  const { round = ROUND } = OCTOBER_AHEAD;
  const prefills = new Map([[assignmentKey(round, TASK, UNIT), new Map([[heading, text]])]]);
  const filled = returnWith({ [heading]: text }, { round, signOff: { ...SIGNED, 填报日期: "2017-10-20" } });
  const { sheets } = gridOfPlan({ title: "", sheets: [planPrefills(prefills)], names: [] });
  return { ...filled, sheets: [...filled.sheets, ...sheets] };
}

const DEADLINES: readonly FaultCase[] = [
  rowFault(
    "on schedule after the deadline",
    ON_TIME,
    { 进展状态: finds(ON_TIME, "deadline-passed") },
    OCTOBER,
  ),
  rowFault(
    "ahead of schedule after the deadline",
    "快于序时进度",
    { 进展状态: finds("快于序时进度", "deadline-passed") },
    OCTOBER,
  ),
  rowNearMiss("deadline-passed", "on schedule before the deadline", ON_TIME, {}, NEXT_YEAR),
  rowNearMiss("deadline-passed", "completed after the deadline", DONE, {}, OCTOBER),
  rowNearMiss("deadline-passed", "nothing to be done after the deadline", "本年度无相关任务", {}, OCTOBER),
  rowNearMiss("deadline-passed", "a change applied for after the deadline", "申请调整", {}, OCTOBER),
  rowNearMiss(
    "deadline-passed",
    "on schedule on the day of the deadline",
    ON_TIME,
    {},
    { round: dueOn("2017年12月18日", "2017-12-18") },
  ),
  rowFault(
    "behind after the deadline",
    "慢于序时进度",
    { 进展状态: finds("慢于序时进度", "deadline-overdue") },
    OCTOBER,
  ),
  rowFault(
    "not begun after the deadline",
    "未启动",
    { 进展状态: finds("未启动", "deadline-overdue") },
    OCTOBER,
  ),
  rowNearMiss("deadline-overdue", "behind before the deadline", "慢于序时进度", {}, NEXT_YEAR),
  rowNearMiss("deadline-overdue", "behind without a deadline", "慢于序时进度", {}),
  rowFault(
    "a milestone after the deadline",
    ON_TIME,
    { 时间节点: finds("6月底开工；2018年9月底建成", "milestone-after-deadline") },
    NEXT_YEAR,
  ),
  rowFault(
    "a milestone of next year in words",
    "慢于序时进度",
    { 时间节点: finds("明年三季度完成", "milestone-after-deadline") },
    NEXT_YEAR,
  ),
  rowNearMiss(
    "milestone-after-deadline",
    "a milestone on the day of the deadline",
    ON_TIME,
    { 时间节点: "2018年上半年建成" },
    NEXT_YEAR,
  ),
  rowNearMiss(
    "milestone-after-deadline",
    "a milestone after the deadline, which is applied for",
    "申请调整",
    { 时间节点: "2018年12月底" },
    NEXT_YEAR,
  ),
  workbookNearMiss(
    "milestone-after-deadline",
    "a milestone that was meant for the year before, in a text that the row was sent out with",
    prefilledWith("时间节点", "12月底建成"),
    [],
    OCTOBER_AHEAD,
  ),
  rowNearMiss("milestone-after-deadline", "figures that are no days", ON_TIME, {
    时间节点: "完成投资2018万元、硬化道路12公里；2018年底验收",
  }),
  rowNearMiss("milestone-after-deadline", "all milestones passed, and work goes on for years", ON_TIME, {
    时间节点: "6月底完成方案；10月底前建成",
  }),
];

const applied = (name: string, reason: string) =>
  rowFault(`a change applied for: ${name}`, "申请调整", {
    下一步打算: "抓紧落实资金",
    未达进度原因: reason,
    时间节点: finds(null, "adjustment-without-date"),
  });
const mayApply = (name: string, row: Record<string, string>) =>
  rowNearMiss("adjustment-without-date", `a change applied for: ${name}`, "申请调整", {
    下一步打算: "抓紧落实资金",
    未达进度原因: "资金未到位",
    ...row,
  });

const ADJUSTMENTS: readonly FaultCase[] = [
  applied("without a date", "资金未到位，申请延期"),
  applied("with a day that has passed", "因8月洪灾停工，申请延期"),
  applied("until a year that has passed", "资金未到位，此前已延至2016年"),
  applied("having been put off for half a year", "资金未到位，已延期半年，申请继续调整"),
  applied("for another plan", "建议调整实施方案"),
  ...[
    "建议2018年内完成",
    "延至2018年",
    "调整至2018年度",
    "延至明年",
    "延期半年",
    "建议延长6个月",
    "推迟一年",
  ].map((words) => mayApply(words, { 未达进度原因: `资金未到位，${words}` })),
  ...["建议调整牵头单位为区农委", "建议调整责任单位", "合并到第3项"].map((words) =>
    mayApply(words, { 未达进度原因: `机构改革后职能有变，${words}` }),
  ),
  mayApply("with a date in the reason", { 未达进度原因: "资金未到位，申请延至2018年6月底完成" }),
  mayApply("with a date in the milestones", { 时间节点: "2018年三季度" }),
  mayApply("with a date in the next step", { 下一步打算: "明年上半年完成招标" }),
  mayApply("to end the task", { 未达进度原因: "项目选址划入生态红线，申请终止实施" }),
  mayApply("to hand the task over", { 未达进度原因: "机构改革后职能划转至区文化旅游委" }),
];

export const DATE_FAULTS: readonly FaultCase[] = [...READING, ...TIMES, ...DEADLINES, ...ADJUSTMENTS];
