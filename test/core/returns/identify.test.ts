import { describe, expect, test } from "@jest/globals";
import { planMaster, planReturn } from "../../../src/core/matrix/planWorkbooks";
import { reportingRound } from "../../../src/core/matrix/round";
import { parseNotice } from "../../../src/core/notice/parseNotice";
import { consolidate } from "../../../src/core/report/consolidate";
import { planReport } from "../../../src/core/report/planReport";
import { foreignTo, identify, mostFrequent } from "../../../src/core/returns/identify";
import { rowMatcher } from "../../../src/core/returns/matchRows";
import { problemSentence, type FileProblem } from "../../../src/core/returns/problem";
import { readReturn } from "../../../src/core/returns/readReturn";
import type { WorkbookGrid } from "../../../src/core/sheet/grid";
import { complete, filledReturn, ROUND } from "../../support/filledReturn";
import { addSheet, deleteColumn, deleteRow, dropSheet, editSheet } from "../../support/gridEdits";
import { gridOfPlan } from "../../support/gridOfPlan";

const UNIT = "区教委";
const RETURN = filledReturn(UNIT, { "3.1.1": complete("已完成") });
const LAST_YEAR = reportingRound(ROUND.notice, { ...ROUND.settings, period: 2016 });
const OTHER = reportingRound(
  parseNotice(
    [
      "万州区人民政府办公室关于做好安全生产重点任务分工的通知",
      "万州府办发〔2018〕12号",
      "各乡镇：",
      "一、强化监管",
      "（一）开展检查。落实双随机检查。（区教委、区公安局负责）",
      "（二）开展培训。培训从业人员。（区教委负责）",
      "万州区人民政府办公室",
    ].join("\n"),
  ),
  { period: 2017, deadline: null, contact: null },
);

const withoutStamp = (workbook: WorkbookGrid) => dropSheet(workbook, "_stamp");
const withoutKeys = (workbook: WorkbookGrid) => editSheet(workbook, "进展填报", (s) => deleteColumn(s, 20));
const bare = (workbook: WorkbookGrid) => withoutStamp(withoutKeys(workbook));
const onlyTable = (workbook: WorkbookGrid) => ({
  ...bare(workbook),
  sheets: bare(workbook).sheets.filter(({ name }) => name === "进展填报"),
});
const withoutTitles = (workbook: WorkbookGrid) =>
  editSheet(onlyTable(workbook), "进展填报", (s) => deleteRow(deleteRow(deleteRow(s, 0), 0), 0));

const problemOf = (workbook: WorkbookGrid) => foreignTo(ROUND, readReturn(workbook), rowMatcher(ROUND));

test("the other notice is one", () => {
  expect(OTHER.notice.docNumber).toBe("万州府办发〔2018〕12号");
  expect(OTHER.notice.tasks).toHaveLength(2);
});

describe("a workbook is known by its stamp, else its keys, else its text", () => {
  test.each<[string, WorkbookGrid, ReturnType<typeof identify>]>([
    ["as sent", RETURN, { matchedBy: "stamp", period: 2017, notice: "万州府办发〔2017〕83号" }],
    [
      "stamp dropped",
      withoutStamp(RETURN),
      { matchedBy: "key", period: 2017, notice: "万州府办发〔2017〕83号" },
    ],
    ["keys dropped too", bare(RETURN), { matchedBy: "text", period: 2017, notice: "万州府办发〔2017〕83号" }],
    ["only the table", withoutTitles(RETURN), { matchedBy: "text", period: null, notice: "" }],
    [
      "no table",
      dropSheet(bare(RETURN), "进展填报"),
      { matchedBy: null, period: 2017, notice: "万州府办发〔2017〕83号" },
    ],
    [
      "last year's",
      gridOfPlan(planReturn(LAST_YEAR, UNIT)),
      { matchedBy: "stamp", period: 2016, notice: "万州府办发〔2017〕83号" },
    ],
  ])("%s", (_, workbook, identity) => {
    expect(identify(readReturn(workbook))).toEqual(identity);
  });
});

describe("what belongs to the round is let in", () => {
  test.each<[string, WorkbookGrid]>([
    ["a return", RETURN],
    ["the master", gridOfPlan(planMaster(ROUND))],
    ["without stamp", withoutStamp(RETURN)],
    ["without keys", withoutKeys(RETURN)],
    ["without both", bare(RETURN)],
    ["only the table with its titles", onlyTable(RETURN)],
    ["only the table", withoutTitles(RETURN)],
    [
      "a later edition of the notice with the same number",
      gridOfPlan(
        planReturn(
          reportingRound({ ...ROUND.notice, tasks: ROUND.notice.tasks.slice(0, 20) }, ROUND.settings),
          UNIT,
        ),
      ),
    ],
  ])("%s", (_, workbook) => {
    expect(problemOf(workbook)).toBeNull();
  });
});

describe("what does not is kept out, with the reason", () => {
  const other = { code: "other-notice", found: "万州府办发〔2018〕12号", expected: "万州府办发〔2017〕83号" };
  const period = { code: "other-period", found: "2016", expected: "2017" };
  const lastYears = gridOfPlan(planReturn(LAST_YEAR, UNIT));
  const others = gridOfPlan(planReturn(OTHER, UNIT));
  const reportOn = (round: typeof ROUND) =>
    gridOfPlan(planReport(consolidate(round, [], { asOf: "2017-12-31" }), "2017-12-31"));
  test.each<[string, WorkbookGrid, object]>([
    ["another notice's return", others, other],
    ["the same without stamp", withoutStamp(others), other],
    ["the same without stamp and keys", bare(others), other],
    ["the same, only the table", withoutTitles(others), { ...other, found: "未标明文号" }],
    ["another notice's master", gridOfPlan(planMaster(OTHER)), other],
    ["last year's return", lastYears, period],
    ["the same without stamp", withoutStamp(lastYears), period],
    ["the same without stamp and keys", bare(lastYears), period],
    ["another notice's report", reportOn(OTHER), other],
    ["last year's report", reportOn(LAST_YEAR), period],
    ["the same without stamp", withoutStamp(reportOn(LAST_YEAR)), period],
    ["no table", dropSheet(RETURN, "进展填报"), { code: "no-table" }],
    ["nothing", { sheets: [], date1904: false, modified: null }, { code: "no-table" }],
    [
      "somebody else's table",
      addSheet({ sheets: [], date1904: false, modified: null }, "Sheet1", [
        ["序号", "重点任务", "责任单位", "进展情况"],
        ["1", "植树", "林业站", "已植500株"],
      ]),
      { code: "other-notice", found: "未标明文号", expected: "万州府办发〔2017〕83号" },
    ],
  ])("%s", (_, workbook, problem) => {
    expect(problemOf(workbook)).toEqual(problem);
  });
});

test("every problem has a sentence in both languages that says what is wrong", () => {
  const problems: FileProblem[] = [
    { code: "unreadable", detail: "EACCES" },
    { code: "empty-file" },
    { code: "not-a-workbook" },
    { code: "encrypted" },
    { code: "old-format" },
    { code: "too-large" },
    { code: "damaged", detail: "xl/workbook.xml" },
    { code: "archive" },
    { code: "empty-archive" },
    { code: "archive-too-large", read: 20000, of: 30000 },
    { code: "foreign-archive", format: "RAR" },
    { code: "unknown-compression", method: 14 },
    { code: "no-table" },
    { code: "refused-below", said: "文件设有打开密码，无法读取。" },
    { code: "other-notice", found: "甲", expected: "乙" },
    { code: "other-period", found: "2016", expected: "2017" },
  ];
  const sentences = problems.map(problemSentence);
  expect(new Set(sentences.map(({ zh }) => zh)).size).toBe(problems.length);
  for (const { zh, en } of sentences) {
    expect(zh).toMatch(/\p{Script=Han}.*。$/u);
    expect(en).toMatch(/^[A-Z].*\.$/);
  }
  expect(sentences.at(-1)?.zh).toContain("2016");
});

test.each([
  [[], null],
  [[2017], 2017],
  [[2016, 2017, 2017], 2017],
  [[2016, 2017], 2016],
])("of %p the most frequent is %p", (values, most) => {
  expect(mostFrequent(values)).toBe(most);
});
