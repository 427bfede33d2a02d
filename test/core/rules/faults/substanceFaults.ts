import { progressColumn, type EntryHeading } from "../../../../src/core/matrix/progressColumns";
import { reportingRound } from "../../../../src/core/matrix/round";
import { readReturn } from "../../../../src/core/returns/readReturn";
import { previousReport } from "../../../../src/core/rules/previousReport";
import { cellAddress } from "../../../../src/core/sheet/address";
import type { WorkbookGrid } from "../../../../src/core/sheet/grid";
import {
  cellIn,
  filledMaster,
  filledReturn,
  forEachTask,
  ownAssignments,
  ROUND,
  type RowEntries,
} from "../../../support/filledReturn";
import { dropSheet, editSheet, gridCell, putCell } from "../../../support/gridEdits";
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
  type CaseOptions,
  type FaultCase,
} from "./faultCase";

const ON_TIME = "达到序时进度";
const AT = cellIn(UNIT, TASK, "进展情况");
/** A text of its own, as long as most are. */
const OWN = "恒合土家族乡初级中学塑胶运动场5月开工，8月底完工，9月1日交付使用，投入资金216万元。";

const says = (text: string, ...rules: readonly string[]) =>
  rowFault(`progress: ${text}`, ON_TIME, { 进展情况: finds(text, ...rules) });
const maySay = (rule: string, text: string, status = ON_TIME) =>
  rowNearMiss(rule, `${status}: ${text}`, status, { 进展情况: text });

const EMPTY: readonly FaultCase[] = [
  says("无", "empty-phrase"),
  says("按要求推进", "empty-phrase"),
  says("已按要求落实到位。", "empty-phrase"),
  says(" 进展 顺利 ！", "empty-phrase"),
  says("高度重视，积极推进；按时完成。", "empty-phrase"),
  says("已完成，已完成。", "empty-phrase"),
  maySay("empty-phrase", "无", "本年度无相关任务"),
  maySay("empty-phrase", "暂无", "未启动"),
  maySay("empty-phrase", "正在办理", "申请调整"),
  maySay("empty-phrase", "恒合乡中心小学教学楼按要求推进，已完成主体工程。"),
  rowNearMiss("empty-phrase", "no task, in the words of last year's form", "无", {
    ...{ 进展状态: finds("无", "status-unknown"), 进展情况: "无" },
  }),
  rowNearMiss(
    "empty-phrase",
    "a phrase that the coordinating office does not count as empty",
    ON_TIME,
    { 进展情况: finds("按要求推进", "progress-too-short") },
    {
      round: withCheck({ emptyPhrases: ["无"] }),
    },
  ),
];

const SHORT: readonly FaultCase[] = [
  says("恒合乡已开工", "progress-too-short"),
  says("地宝、恒合，建成。", "progress-too-short"),
  maySay("progress-too-short", "恒合乡小学已经开工"),
  maySay("progress-too-short", "尚未开工", "未启动"),
  rowNearMiss(
    "progress-too-short",
    "few characters where that is not asked",
    ON_TIME,
    { 进展情况: "恒合开工" },
    {
      round: withCheck({ minimumLength: 0 }),
    },
  ),
];

const task = (id: string) => {
  const found = ROUND.notice.tasks.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no task ${id}`);
  return found;
};
const OTHER_TASK = ownAssignments(UNIT).find(({ task: { id } }) => id !== TASK)?.task.id ?? "";

const TASK_COPIES: readonly FaultCase[] = [
  says(task(TASK).content, "copied-from-task"),
  says(`已${task(TASK).content}`, "copied-from-task"),
  says(task(TASK).content.slice(0, 60), "copied-from-task"),
  says(task(OTHER_TASK).content, "copied-from-task"),
  maySay("copied-from-task", `按照“${task(TASK).content.slice(0, 20)}”的要求，${OWN}`),
  maySay("copied-from-task", task(TASK).content, "未启动"),
];

function withCheck(check: Partial<typeof ROUND.settings.check>) {
  return reportingRound(ROUND.notice, { ...ROUND.settings, check: { ...ROUND.settings.check, ...check } });
}

/** Another unit that has the same task, and its return with a text for it. */
const OTHER_UNIT =
  ROUND.assignments.find(({ task: { id }, unit }) => id === TASK && unit.name !== UNIT)?.unit.name ?? "";
const otherReturn = (text: string, unit = OTHER_UNIT) =>
  filledReturn(unit, { [TASK]: cleanRow(ON_TIME, { 进展情况: text }) }, { signOff: SIGNED });

/** The usual return with a text for the task, checked together with other workbooks. */
function together(
  text: string,
  ...others: readonly WorkbookGrid[]
): { workbook: WorkbookGrid; options: CaseOptions } {
  const workbook = returnWith(cleanRow(ON_TIME, { 进展情况: text }));
  return { workbook, options: { givens: { together: [workbook, ...others].map((one) => readReturn(one)) } } };
}

function besides(
  name: string,
  text: string,
  expected: readonly string[],
  ...others: readonly WorkbookGrid[]
) {
  const { workbook, options } = together(text, ...others);
  return workbookFault(name, workbook, expected, options);
}

function besidesNearMiss(name: string, text: string, ...others: readonly WorkbookGrid[]) {
  const { workbook, options } = together(text, ...others);
  return workbookNearMiss("copied-from-other", name, workbook, [], options);
}

const OTHER_COPIES: readonly FaultCase[] = [
  besides("the text of another unit", OWN, [`copied-from-other ${AT}`], otherReturn(OWN)),
  besides(
    "nearly the text of another unit",
    OWN.replace("216万元", "218万元").replace("，", "、"),
    [`copied-from-other ${AT}`],
    otherReturn("地宝乡寄宿制学校扩建食堂一处，解决住校学生用餐。"),
    otherReturn(OWN, "区财政局"),
  ),
  besidesNearMiss("the unit's own corrected version", OWN, returnWith(cleanRow(ON_TIME, { 进展情况: OWN }))),
  besidesNearMiss(
    "other units say other things",
    OWN,
    otherReturn("为恒合、地宝两乡学校安排预算资金860万元，全部拨付到位。"),
  ),
  besidesNearMiss(
    "a unit that had nothing to do",
    "恒合乡没有此项任务，无需安排资金和人员，待明年另行研究。",
    otherReturn("恒合乡校舍改造已安排资金和人员，明年继续研究扩大规模。"),
  ),
];

/** Two rows of the usual return with these texts: the first row of the table and the task's. */
function twoRows(first: RowEntries, second: RowEntries): WorkbookGrid {
  const [firstTask] = ownAssignments(UNIT);
  const rows = forEachTask(UNIT, (index) => cleanRow(ON_TIME, {}, index));
  return filledReturn(
    UNIT,
    { ...rows, [firstTask?.task.id ?? ""]: first, [TASK]: second },
    { signOff: SIGNED },
  );
}
const FIRST_ASSIGNMENT = ownAssignments(UNIT)[0];
const own = (text: string, status = ON_TIME) => cleanRow(status, { 进展情况: text });

/** All units' rows with texts of their own, but for what is said of some, by place. */
function master(texts: Readonly<Record<number, string>>): WorkbookGrid {
  const text = (index: number) =>
    `恒合${Array.from({ length: 24 }, (_, offset) => String.fromCodePoint(0x4e00 + ((index * 61 + offset * 977) % 20000))).join("")}。`;
  return filledMaster(
    Object.fromEntries(
      ROUND.assignments.map(({ task: { id }, unit }, index) => [
        `${id}|${unit.name}`,
        cleanRow(ON_TIME, { 进展情况: texts[index] ?? text(index) }),
      ]),
    ),
  );
}
const places = (unit: string) =>
  ROUND.assignments.flatMap((assignment, place) => (assignment.unit.name === unit ? [place] : []));
const [P1 = 0, P2 = 0] = places(UNIT);
const [Q1 = 0] = places(OTHER_UNIT);
const masterCell = (place: number, heading: EntryHeading) => cellAddress(4 + place, progressColumn(heading));

const WITHIN: readonly FaultCase[] = [
  workbookFault("the same text for two tasks", twoRows(own(OWN), own(OWN)), [`copied-within ${AT}`]),
  workbookFault("the same text with other punctuation", twoRows(own(OWN), own(OWN.replaceAll("，", "； "))), [
    `copied-within ${AT}`,
  ]),
  workbookFault("the same text of a unit twice in a master", master({ [P1]: OWN, [P2]: OWN }), [
    `copied-within ${masterCell(P2, "进展情况")}`,
  ]),
  workbookNearMiss(
    "copied-within",
    "two units of a master that worked together",
    master({ [P1]: OWN, [Q1]: OWN }),
  ),
  workbookNearMiss("copied-within", "other figures", twoRows(own(OWN), own(OWN.replace("216", "198")))),
  workbookNearMiss(
    "copied-within",
    "the same reason why two tasks have not begun",
    twoRows(own("市级补助资金未到位，尚未动工。", "未启动"), own("市级补助资金未到位，尚未动工。", "未启动")),
  ),
];

/** What the unit reported for the task in an earlier return. */
function earlier(text: string, status = ON_TIME, period = 2016): CaseOptions {
  const round = reportingRound(ROUND.notice, { ...ROUND.settings, period });
  const workbook = filledReturn(UNIT, { [TASK]: cleanRow(status, { 进展情况: text }) }, { round });
  return { givens: { previous: previousReport(ROUND, readReturn(workbook)) } };
}

const LAST_YEAR = "2016年恒合土家族乡初级中学塑胶运动场5月开工，8月底完工，9月1日交付使用。";
const THIS_YEAR = LAST_YEAR.replace("2016", "2017");
const sinceThen = (name: string, text: string, status: string, options: CaseOptions) =>
  rowNearMiss("copied-from-previous", name, status, { 进展情况: text }, options);

const PREVIOUS: readonly FaultCase[] = [
  rowFault("last year's text", ON_TIME, { 进展情况: finds(OWN, "copied-from-previous") }, earlier(OWN)),
  rowFault(
    "last year's text with another year in it",
    ON_TIME,
    { 进展情况: finds(THIS_YEAR, "copied-from-previous") },
    earlier(LAST_YEAR),
  ),
  rowFault(
    "a task kept up with the text of last year",
    "已完成并长期坚持",
    { 进展情况: finds(OWN, "copied-from-previous") },
    earlier(OWN, "已完成并长期坚持"),
  ),
  sinceThen("the same words with new figures", OWN.replace("216", "198"), ON_TIME, earlier(OWN)),
  sinceThen("the report of this period so far", OWN, ON_TIME, earlier(OWN, ON_TIME, 2017)),
  sinceThen("completed then and now", OWN, "已完成", earlier(OWN, "已完成")),
  sinceThen(
    "not begun then and now",
    "市级资金尚未下达，恒合乡校舍改造未动工。",
    "未启动",
    earlier("市级资金尚未下达，恒合乡校舍改造未动工。", "未启动"),
  ),
  sinceThen("another text last year", OWN, ON_TIME, earlier("地宝乡小学操场改造完成设计，资金已落实。")),
];

const DISTRICT = "全区新建、改扩建学校12所，新增学位4800个，大班额比例降至3%。";

const SCOPE: readonly FaultCase[] = [
  says(DISTRICT, "scope-not-named"),
  rowFault("measures that name no place either", ON_TIME, {
    ...{ 进展情况: finds(DISTRICT, "scope-not-named"), 具体措施: "印发全区学校建设方案" },
  }),
  maySay("scope-not-named", `${DISTRICT}其中恒合乡1所。`),
  maySay("scope-not-named", `${DISTRICT}少数 民族学生入学率100%。`),
  rowNearMiss("scope-not-named", "the measures name the place", ON_TIME, {
    ...{ 进展情况: DISTRICT, 具体措施: "将地宝小学列入改扩建计划" },
  }),
  maySay("scope-not-named", "全区学校建设资金未到位，尚未动工。", "未启动"),
  maySay("scope-not-named", "本年度全区没有安排此项工作。", "本年度无相关任务"),
  maySay("scope-not-named", "全区规划调整，申请延至2018年实施。", "申请调整"),
  rowNearMiss(
    "scope-not-named",
    "a notice without such words",
    ON_TIME,
    { 进展情况: DISTRICT },
    {
      round: withCheck({ scopeWords: [] }),
    },
  ),
];

const STEPPING_BACK: readonly FaultCase[] = [
  workbookNearMiss(
    "progress-too-short",
    "an error in place of the progress",
    typed({ value: null, text: "#N/A", numberFormat: "@", error: "#N/A" }),
    [`error-cell ${AT}`],
  ),
  workbookNearMiss(
    "progress-too-short",
    "a formula without its result in place of the progress",
    typed({ value: null, text: "", numberFormat: "@", formula: "Z1" }),
    [`formula-without-value ${AT}`],
  ),
  workbookFault(
    "the same empty phrase in two rows of a return without a stamp",
    dropSheet(twoRows(own("按要求推进"), own("按要求推进")), "_stamp"),
    [`empty-phrase ${cellIn(UNIT, FIRST_ASSIGNMENT?.task.id ?? "", "进展情况")}`, `empty-phrase ${AT}`],
  ),
];

function typed(cell: Parameters<typeof putCell>[2]): WorkbookGrid {
  return editSheet(returnWith({}), "进展填报", (sheet) => putCell(sheet, AT, cell ?? gridCell("")));
}

export const SUBSTANCE_FAULTS: readonly FaultCase[] = [
  ...EMPTY,
  ...SHORT,
  ...TASK_COPIES,
  ...OTHER_COPIES,
  ...WITHIN,
  ...PREVIOUS,
  ...SCOPE,
  ...STEPPING_BACK,
];
