import type { Role, Task } from "../notice/notice";
import { roundSubject } from "./roundSubject";
import { unitsOf } from "../notice/units";
import { cellAddress, rangeAddress, sheetReference, type CellRange } from "../sheet/address";
import { cell, formulaCell, formulaText, row } from "../sheet/buildSheet";
import type { ConditionalFormat, PlanCell, PlanRow, SheetPlan } from "../sheet/plan";
import { groupBy } from "../values/groupBy";
import { isBehind, isCompleted, STATUSES, STATUS_SIGNS, type Status } from "../values/status";
import { STATUS_SIGN_TABLE } from "./lists";
import { marksRange, matrixLayout, taskCells, taskMarks, unitMarks, type MatrixLayout } from "./matrixLayout";
import { planMatrixSheet } from "./planMatrixSheet";
import { progressRange } from "./planProgress";
import { KEY_HEADING } from "./progressColumns";
import { assignmentKey, type ReportingRound } from "./round";
import { SHEETS } from "./sheetNames";
import { joinedNames } from "./unitNames";
import { noticeName } from "../notice/noticeName";

/** The mark of a unit's part in a task. */
const ROLE_MARKS: Readonly<Record<Role, string>> = { responsible: "●", lead: "★", support: "○" };

const TOTALS = ["责任单位数", "已填状态", "已完成"] as const;

/**
 * The master's matrix: a row for each task, a column for each unit, a mark where the unit has a part. Once 进展填报 has
 * a status, its sign stands beside the mark; rows there are found by their key, wherever they are sorted to. Two names of
 * one unit, as 单位沿革 says, have one column.
 */
export function planMatrix(round: ReportingRound): SheetPlan {
  const { notice, settings } = round;
  const nameOf = joinedNames(round);
  const layout = matrixLayout(notice, [...new Set(unitsOf(notice).map(({ name }) => nameOf(name)))]);
  return planMatrixSheet(layout, {
    title: `${roundSubject({ notice, settings })}分工矩阵`,
    subtitle: subtitle(round, layout),
    legend: legend(),
    totals: TOTALS,
    body: [
      ...notice.tasks.map((task, index) =>
        row([
          ...taskCells(task, index + 1),
          ...markCells(round, layout, task, nameOf),
          ...totalsOver(taskMarks(layout, index), columnsOf(task, nameOf).size),
        ]),
      ),
      ...totalRows(round, layout, nameOf),
    ],
    conditionalFormats: signColours(layout),
    filtered: true,
    onePage: false,
  });
}

function subtitle({ notice, assignments }: ReportingRound, layout: MatrixLayout): string {
  return `依据：${noticeName(notice)}　　${layout.tasks}项任务，${layout.units.length}个责任单位，${assignments.length}项次`;
}

function legend(): string {
  const signs = STATUSES.map((status) => `${STATUS_SIGNS[status]} ${status}`).join("　");
  return `图例：● 责任　★ 牵头　○ 配合；标记右侧为进展状态：${signs}`;
}

/** The columns in which a task has a mark, by their names. */
function columnsOf({ units }: Task, nameOf: (name: string) => string): ReadonlySet<string> {
  return new Set(units.map(({ name }) => nameOf(name)));
}

/** In the order of what they weigh: a unit that a task names twice has the mark of the first. */
const WEIGHT: readonly Role[] = ["lead", "responsible", "support"];

function markCells(
  round: ReportingRound,
  layout: MatrixLayout,
  task: Task,
  nameOf: (name: string) => string,
): PlanCell[] {
  return layout.units.map((column) => {
    const own = task.units.filter(({ name }) => nameOf(name) === column);
    const role = WEIGHT.find((candidate) => own.some((unit) => unit.role === candidate));
    if (!role) return cell(null, "mark");
    const mark = ROLE_MARKS[role];
    const signs = own.map(({ name }) =>
      signFormula(assignmentKey(round, task.id, name), round.assignments.length),
    );
    return formulaCell(`${formulaText(mark)}&${signs.join("&")}`, mark, "mark");
  });
}

/** The sign of the status in the row with this key; nothing where it has none or the row is gone. */
function signFormula(key: string, count: number): string {
  const keys = sheetReference(SHEETS.progress, progressRange(KEY_HEADING, count));
  const statuses = sheetReference(SHEETS.progress, progressRange("进展状态", count));
  const signs = sheetReference(SHEETS.lists, STATUS_SIGN_TABLE);
  return `IFERROR(VLOOKUP(INDEX(${statuses},MATCH(${formulaText(key)},${keys},0)),${signs},2,FALSE),"")`;
}

/** How many marks there are in a range, how many have a sign, how many the sign of a completed task. */
function totalsOver(range: CellRange, marks: number): PlanCell[] {
  const address = rangeAddress(range);
  const completed = STATUSES.filter(isCompleted).map(
    (status) => `SUMPRODUCT(--ISNUMBER(FIND(${formulaText(STATUS_SIGNS[status])},${address})))`,
  );
  return [
    formulaCell(`SUMPRODUCT(--(LEN(${address})>0))`, marks, "total"),
    formulaCell(`SUMPRODUCT(--(LEN(${address})>1))`, 0, "total"),
    formulaCell(completed.join("+"), 0, "total"),
  ];
}

/** One row for each total, with the total of totals at its end. */
function totalRows(
  { notice }: ReportingRound,
  layout: MatrixLayout,
  nameOf: (name: string) => string,
): PlanRow[] {
  const marks = notice.tasks.flatMap((task) => [...columnsOf(task, nameOf)]);
  const counted = groupBy(marks, (column) => column);
  const byUnit = layout.units.map((column, index) =>
    totalsOver(unitMarks(layout, index), counted.get(column)?.length ?? 0),
  );
  const overall = totalsOver(marksRange(layout), marks.length);
  return TOTALS.map((total, index) =>
    row(
      [
        cell(null, "totalLabel"),
        cell(index === 0 ? "合计" : null, "totalLabel"),
        cell(index === 0 ? "承担项次" : total, "totalLabel"),
        ...byUnit.map((cells) => cells[index] ?? null),
        overall[index] ?? null,
      ],
      20,
    ),
  );
}

/** Amber behind what is behind, green behind what is completed; the signs tell it without colour too. */
function signColours(layout: MatrixLayout): ConditionalFormat[] {
  const range = marksRange(layout);
  const first = cellAddress(range.row, range.column);
  const format = (matches: (status: Status) => boolean, fill: string): ConditionalFormat => {
    const found = STATUSES.filter(matches).map(
      (status) => `ISNUMBER(FIND(${formulaText(STATUS_SIGNS[status])},${first}))`,
    );
    return { range, formula: `OR(${found.join(",")})`, fill, fontColor: null, bold: false };
  };
  return [format(isBehind, "#FCE4D6"), format(isCompleted, "#E2EFDA")];
}
