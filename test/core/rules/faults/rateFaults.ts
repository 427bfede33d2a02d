import { reportingRound } from "../../../../src/core/matrix/round";
import { readReturn } from "../../../../src/core/returns/readReturn";
import { previousReport } from "../../../../src/core/rules/previousReport";
import type { GridCell } from "../../../../src/core/sheet/grid";
import { cellIn, filledReturn, ROUND, type Typed } from "../../../support/filledReturn";
import { editSheet, putCell } from "../../../support/gridEdits";
import {
  cleanRow,
  finds,
  rowFault,
  rowNearMiss,
  SIGNED,
  TASK,
  UNIT,
  workbookFault,
  workbookNearMiss,
  type CaseOptions,
  type FaultCase,
} from "./faultCase";

const ON_TIME = "达到序时进度";
const AT = cellIn(UNIT, TASK, "完成率");

/** As it is typed into a cell without a percent format. */
const general = (value: number): Typed => ({ value, style: "entryNumber" });
/** What the cell shows, as it is named in a case. */
function shown(typed: Typed): string {
  if (typeof typed === "object") return `${typed?.value ?? ""} in a general cell`;
  return typeof typed === "number" ? `${typed} in a percent cell` : String(typed);
}

const rate = (typed: Typed, rules: readonly string[], status = ON_TIME, options: CaseOptions = {}) =>
  rowFault(`${status} at ${shown(typed)}`, status, { 完成率: finds(typed, ...rules) }, options);
const mayBe = (rule: string, typed: Typed, status = ON_TIME, options: CaseOptions = {}) =>
  rowNearMiss(rule, `${status} at ${shown(typed)}`, status, { 完成率: typed }, options);

const READING: readonly FaultCase[] = [
  rate("大部分", ["rate-unreadable"]),
  rate("2000万", ["rate-unreadable"]),
  rate("2000万元", ["rate-unreadable"]),
  rate("12公里", ["rate-unreadable"]),
  rate("约80%", ["rate-unreadable"]),
  rate("80%左右", ["rate-unreadable"]),
  rate("80%-90%", ["rate-unreadable"]),
  rate("已完成", ["rate-unreadable"]),
  rate("完成约80%", ["rate-unreadable"]),
  rate("８０％（其中恒合90%）", ["rate-unreadable"]),
  rate("完成", ["rate-unreadable"]),
  rate("基本完成", ["rate-unreadable"], "已完成"),
  mayBe("rate-unreadable", 0.8),
  mayBe("rate-unreadable", "80%"),
  mayBe("rate-unreadable", general(0.8)),
  // Who would rather write that there is none than leave the cell empty.
  mayBe("rate-unreadable", "/"),
  mayBe("rate-unreadable", "——"),
  mayBe("rate-unreadable", "无", "本年度无相关任务"),
  mayBe("rate-unreadable", "", "未启动"),

  rate(80, ["rate-out-of-range"]),
  rate(1.2, ["rate-out-of-range"]),
  rate(1.004, ["rate-out-of-range"], "已完成"),
  rate("120%", ["rate-out-of-range"]),
  rate("-5%", ["rate-out-of-range"]),
  rate(general(120), ["rate-out-of-range"]),
  rate(general(-0.1), ["rate-out-of-range"]),
  mayBe("rate-out-of-range", 1),
  mayBe("rate-out-of-range", 0),
  mayBe("rate-out-of-range", "100%"),
  mayBe("rate-out-of-range", 0, "未启动"),

  rate("1", ["rate-doubtful"]),
  rate("１", ["rate-doubtful"]),
  rate(general(1), ["rate-doubtful"]),
  rate(0.008, ["rate-doubtful"]),
  mayBe("rate-doubtful", 1, "已完成"),
  rate(general(1), ["rate-doubtful"], "已完成"),
  mayBe("rate-doubtful", "1%"),
  mayBe("rate-doubtful", 0.01),
  mayBe("rate-doubtful", "0.5%"),

  rate("80", ["rate-as-text"]),
  rate("0.8", ["rate-as-text"]),
  rate("８０％", ["rate-as-text"]),
  rate("百分之八十", ["rate-as-text"]),
  rate("百分之八十五点五", ["rate-as-text"]),
  rate("百分之百", ["rate-as-text"], "已完成"),
  rate("完成80%", ["rate-as-text"]),
  rate("已完成80%", ["rate-as-text"]),
  rate("达80%", ["rate-as-text"]),
  rate("达到80%", ["rate-as-text"]),
  rate("80%。", ["rate-as-text"]),
  rate("80.", ["rate-as-text"]),
  rate("百分百", ["rate-as-text"], "已完成"),
  rate("百分之百。", ["rate-as-text"], "已完成"),
  rate("零", ["rate-as-text"]),
  rate("完成", ["rate-as-text"], "已完成"),
  rate("全部完成", ["rate-as-text"], "已完成"),
  rate("已完成", ["rate-as-text"], "已完成并长期坚持"),
  rate("1", ["rate-doubtful"], "已完成"),
  rate("八成", ["rate-as-text"]),
  rate("八成五", ["rate-as-text"]),
  rate(general(80), ["rate-as-text"]),
  rate(general(100), ["rate-as-text"], "已完成"),
  rate(" 80%", ["rate-as-text"]),
  mayBe("rate-as-text", "80%"),
  mayBe("rate-as-text", "66.67%"),
  mayBe("rate-as-text", general(0.8)),
  mayBe("rate-as-text", general(0)),
];

const CONTRADICTIONS: readonly FaultCase[] = [
  rate(0.99, ["completed-below-full"], "已完成"),
  rate(0, ["completed-below-full"], "已完成并长期坚持"),
  rate("80%", ["completed-below-full"], "已完成"),
  rate("八成", ["completed-below-full", "rate-as-text"], "已完成"),
  rowFault("a synonym of completed at 50%", "已完成", {
    进展状态: finds("已办结", "status-synonym"),
    完成率: finds(0.5, "completed-below-full"),
  }),
  mayBe("completed-below-full", 1, "已完成"),
  mayBe("completed-below-full", "100%", "已完成并长期坚持"),
  // Rounded, it shows 100%.
  mayBe("completed-below-full", 0.996, "已完成"),
  mayBe("completed-below-full", 0.99, "快于序时进度"),
  rowNearMiss("completed-below-full", "nearly completed", "达到序时进度", {
    进展状态: finds("基本完成", "status-unknown"),
    完成率: 0.95,
  }),

  rate(0.3, ["rate-contradicts-status"], "未启动"),
  rate("一成", ["rate-contradicts-status", "rate-as-text"], "未启动"),
  rate(1, ["rate-contradicts-status"], "本年度无相关任务"),
  rate(1, ["rate-contradicts-status"], "慢于序时进度"),
  mayBe("rate-contradicts-status", 0, "未启动"),
  mayBe("rate-contradicts-status", "0%", "本年度无相关任务"),
  mayBe("rate-contradicts-status", 0.99, "慢于序时进度"),
  mayBe("rate-contradicts-status", 1, "达到序时进度"),
  mayBe("rate-contradicts-status", 1, "快于序时进度"),
  mayBe("rate-contradicts-status", 0.4, "申请调整"),
];

/** Reported on a day of the year, and checked a week later. */
const reportedOn = (day: string, today: string): CaseOptions => ({
  signOff: { ...SIGNED, 填报日期: day },
  givens: { today },
});
const SEPTEMBER = reportedOn("2017-09-30", "2017-10-08");
const JUNE = reportedOn("2017-06-30", "2017-07-05");

const YEAR: readonly FaultCase[] = [
  rate(0.3, ["rate-behind-year"], ON_TIME, SEPTEMBER),
  rate("三成", ["rate-behind-year", "rate-as-text"], ON_TIME, SEPTEMBER),
  rate(0.5, ["rate-behind-year"], "快于序时进度", SEPTEMBER),
  rate(0.25, ["rate-behind-year"], ON_TIME, JUNE),
  rowFault(
    "on time at 30% in a return of some day in September",
    ON_TIME,
    { 完成率: finds(0.3, "rate-behind-year") },
    {
      signOff: { ...SIGNED, 填报日期: { value: "2017年9月", style: "entryText" } },
      givens: { today: "2017-10-08" },
    },
  ),
  mayBe("rate-behind-year", 0.55, ON_TIME, SEPTEMBER),
  mayBe("rate-behind-year", 0.3, ON_TIME, JUNE),
  mayBe("rate-behind-year", 0.3, "慢于序时进度", SEPTEMBER),
  mayBe("rate-behind-year", 0.3, "申请调整", SEPTEMBER),
  // At the year's end status and milestones decide.
  mayBe("rate-behind-year", 0.3),
  mayBe("rate-behind-year", 0.3, ON_TIME, reportedOn("2017-12-01", "2017-12-04")),
  mayBe("rate-behind-year", 0.3, ON_TIME, reportedOn("2018-01-05", "2018-01-08")),
  mayBe("rate-behind-year", 0.05, ON_TIME, reportedOn("2017-02-28", "2017-03-02")),
];

/** What the unit reported for the task in an earlier return. */
function earlier(typed: Typed, period = 2017): CaseOptions {
  const round = reportingRound(ROUND.notice, { ...ROUND.settings, period });
  const before = { 进展情况: "地宝乡小学操场改造完成设计，资金已落实。", 完成率: typed };
  const workbook = filledReturn(UNIT, { [TASK]: cleanRow(ON_TIME, before) }, { round });
  return { givens: { previous: previousReport(ROUND, readReturn(workbook)) } };
}
const since = (name: string, now: Typed, then: CaseOptions) =>
  rowNearMiss("rate-fell", name, ON_TIME, { 完成率: now }, then);

const explained = (heading: string, reason: Record<string, string>) =>
  rowNearMiss(
    "rate-fell",
    `80% before, 60% now, with the reason in ${heading}`,
    ON_TIME,
    { 完成率: 0.6, ...reason },
    earlier(0.8),
  );

const FALLEN: readonly FaultCase[] = [
  rowFault("80% before, 60% now", ON_TIME, { 完成率: finds(0.6, "rate-fell") }, earlier(0.8)),
  rowFault("eight tenths before, 0 now", ON_TIME, { 完成率: finds(0, "rate-fell") }, earlier("八成")),
  rowFault(
    "80% before, 60% now, and 无 for the reason",
    ON_TIME,
    { 完成率: finds(0.6, "rate-fell"), 存在问题: "无" },
    earlier(0.8),
  ),
  explained("存在问题", { 存在问题: "塌方后返工，已完成的部分重做" }),
  explained("未达进度原因", { 未达进度原因: "按实际到位资金重新核算" }),
  since("80% before, 80% now", 0.8, earlier("80%")),
  since("80% before, 90% now", 0.9, earlier(0.8)),
  since("80% a year before", 0.6, earlier(0.8, 2016)),
  since("something unreadable before", 0.6, earlier("大部分")),
  since("a doubtful 1 before", 0.6, earlier("1")),
  since("8000% before", 0.6, earlier(80)),
  since("nothing before", 0.6, earlier(null)),
];

/** The rate worked out by a formula, with what the cell knows of its result. */
function computed(cell: Partial<GridCell>, status = ON_TIME) {
  const formula = { value: null, text: "", numberFormat: "0%", formula: "4/5", ...cell };
  return editSheet(rowFault("", status, {}).workbook, "进展填报", (sheet) => putCell(sheet, AT, formula));
}

const COMPUTED: readonly FaultCase[] = [
  workbookNearMiss("formula-in-entry", "a rate that is worked out", computed({ value: 0.8, text: "80%" })),
  // 0.7 + 0.2 + 0.1
  workbookNearMiss(
    "completed-below-full",
    "a sum that is 1 but for the last digit",
    computed({ value: 0.9999999999999999, text: "100%" }, "已完成"),
  ),
  workbookNearMiss("rate-unreadable", "a formula that shows nothing", computed({ value: "" })),
  workbookFault("a rate worked out wrongly", computed({ value: 1.25, text: "125%" }), [
    `rate-out-of-range ${AT}`,
  ]),
  workbookNearMiss("rate-unreadable", "a formula that was never worked out", computed({}), [
    `formula-without-value ${AT}`,
  ]),
  workbookNearMiss(
    "rate-unreadable",
    "an error in place of the rate",
    computed({ text: "#DIV/0!", error: "#DIV/0!" }),
    [`error-cell ${AT}`],
  ),
];

export const RATE_FAULTS: readonly FaultCase[] = [
  ...READING,
  ...CONTRADICTIONS,
  ...YEAR,
  ...FALLEN,
  ...COMPUTED,
];
