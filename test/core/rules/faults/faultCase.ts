import type { EntryHeading, IssuedHeading } from "../../../../src/core/matrix/progressColumns";
import type { ReportingRound } from "../../../../src/core/matrix/round";
import { readReturn } from "../../../../src/core/returns/readReturn";
import { checkBasis, type CheckGivens } from "../../../../src/core/rules/checkBasis";
import type { Finding } from "../../../../src/core/rules/finding";
import { prepareCheck, runRules } from "../../../../src/core/rules/runRules";
import type { WorkbookGrid } from "../../../../src/core/sheet/grid";
import {
  cellIn,
  filledReturn,
  forEachTask,
  ownAssignments,
  ROUND,
  type ReturnOptions,
  type RowEntries,
  type Typed,
} from "../../../support/filledReturn";

/** The return that faults are put into: nine rows. */
export const UNIT = "区教委";
/** The task that faults are put into: 第6项. */
export const TASK = "3.1.1";
/** Its place in the return, counted from 0. */
const TASK_INDEX = ownAssignments(UNIT).findIndex(({ task }) => task.id === TASK);
/** The day of the check, a week after the unit reported. */
export const TODAY = "2017-12-25";

export const SIGNED = {
  审核人: "李四",
  填报人: "王五",
  联系电话: "023-58220000",
  填报日期: "2017-12-18",
} as const;

/** What a unit that does its work might write, another text in every row. */
const PROGRESS = [
  "恒合土家族乡中心小学新建教学楼2100平方米，9月投入使用；地宝乡小学操场改造已完成。",
  "为恒合、地宝两乡配备支教教师14人，组织双语培训3期，参训教师覆盖全部村小。",
  "地宝土家族乡发放贫困学生资助金38.6万元，惠及学生412人，无一人因贫失学。",
  "在恒合乡职业培训点开办家政、焊接班各一期，帮助少数民族青年就业67人。",
  "选聘民族乡幼儿园教师8人，恒合新增普惠性学位180个，入园率提高到九成以上。",
  "地宝乡寄宿制学校食堂、宿舍完成改建，少数民族学生营养改善计划全覆盖。",
  "与市民族中学签订对口帮扶协议，恒合土家族乡12名教师跟岗学习一个月。",
  "编写土家族乡土教材两册，民族团结教育课程在两乡各校每周开设一节。",
  "组织法治副校长进校园宣讲9场，恒合、地宝乡学生和家长2600余人次参加。",
] as const;

/** A row that has everything that its status asks for. */
export function cleanRow(status: string, more: RowEntries = {}, index = 0): RowEntries {
  const reason: RowEntries = { 未达进度原因: "市级补助资金11月才下达", 下一步打算: "2018年3月底前完成招标" };
  const done: RowEntries = { 实际完成日期: { value: "2017-12-01", style: "entryText" } };
  return {
    进展情况: PROGRESS[index % PROGRESS.length] ?? "",
    进展状态: status,
    ...(["未启动", "慢于序时进度", "本年度无相关任务", "申请调整"].includes(status) ? reason : {}),
    ...(status.startsWith("已完成") ? done : {}),
    ...more,
  };
}

/** The unit's return, filled in correctly but for what is said of one task. */
export function returnWith(row: RowEntries, options: ReturnOptions = {}): WorkbookGrid {
  const rows = forEachTask(UNIT, (index) => cleanRow("达到序时进度", {}, index));
  const own = { ...rows[TASK], ...row };
  return filledReturn(UNIT, { ...rows, [TASK]: own }, { signOff: SIGNED, ...options });
}

/** A value with a marker that says which findings are expected at its cell. */
export class Marked {
  constructor(
    readonly typed: Typed,
    readonly rules: readonly string[],
  ) {}
}

/** Marks a value: exactly these rules have to find something at its cell. */
export function finds(typed: Typed, ...rules: readonly string[]): Marked {
  return new Marked(typed, rules);
}

type MarkedRow = Partial<Record<EntryHeading | IssuedHeading, Typed | Marked>>;

/** How a case is checked where it is not as usual. */
export interface CaseOptions extends ReturnOptions {
  readonly round?: ReportingRound;
  readonly givens?: Partial<CheckGivens>;
}

/** A workbook and all that the rules have to find in it, each as `rule cell`. */
export interface FaultCase {
  readonly name: string;
  /** The rule that this case is a near miss of; empty where it is meant to be found. */
  readonly nearMissOf: string;
  readonly workbook: WorkbookGrid;
  readonly expected: readonly string[];
  readonly options: CaseOptions;
}

/** A fault typed into the row of `TASK`; the rest of the row has what its status asks for. */
export function rowFault(name: string, status: string, row: MarkedRow, options: CaseOptions = {}): FaultCase {
  return {
    name,
    nearMissOf: "",
    expected: markersOf(row),
    options,
    workbook: rowWorkbook(status, row, options),
  };
}

/** The same where the rule must stay silent, and every other one too unless a marker says so. */
export function rowNearMiss(
  rule: string,
  name: string,
  status: string,
  row: MarkedRow,
  options: CaseOptions = {},
): FaultCase {
  return { ...rowFault(name, status, row, options), nearMissOf: rule };
}

/** A fault of the whole workbook, with everything that has to be found: `rule cell`. */
export function workbookFault(
  name: string,
  workbook: WorkbookGrid,
  expected: readonly string[],
  options: CaseOptions = {},
): FaultCase {
  return { name, nearMissOf: "", workbook, expected, options };
}

/** A workbook where the rule must stay silent. */
export function workbookNearMiss(
  rule: string,
  name: string,
  workbook: WorkbookGrid,
  expected: readonly string[] = [],
  options: CaseOptions = {},
): FaultCase {
  return { name, nearMissOf: rule, workbook, expected, options };
}

function rowWorkbook(status: string, row: MarkedRow, options: CaseOptions): WorkbookGrid {
  const typed = Object.fromEntries(
    Object.entries(row).map(([heading, value]) => [heading, value instanceof Marked ? value.typed : value]),
  );
  return returnWith(cleanRow(status, typed, TASK_INDEX), options);
}

function markersOf(row: MarkedRow): string[] {
  return Object.entries(row).flatMap(([heading, value]) =>
    value instanceof Marked
      ? value.rules.map((rule) => `${rule} ${cellIn(UNIT, TASK, heading as EntryHeading)}`)
      : [],
  );
}

/** What the rules find in a workbook, with the day and all else as in every test. */
export function findingsIn(
  workbook: WorkbookGrid,
  { round = ROUND, givens = {} }: CaseOptions = {},
): Finding[] {
  const returned = readReturn(workbook);
  const basis = checkBasis(round, { today: TODAY, previous: null, together: [returned], ...givens });
  return runRules(prepareCheck(basis, returned));
}
