import { OpenCheck } from "../src/app/openCheck";
import { FIRST_ROW, planProgress } from "../src/core/matrix/planProgress";
import { ENTRY_HEADINGS, progressColumn, type EntryHeading } from "../src/core/matrix/progressColumns";
import { reportingRound, type ReportingRound } from "../src/core/matrix/round";
import type { Notice } from "../src/core/notice/notice";
import { readReturn, type Return } from "../src/core/returns/readReturn";
import { checkBasis } from "../src/core/rules/checkBasis";
import { prepareCheck, runRules } from "../src/core/rules/runRules";
import type { GridCell, SheetGrid, WorkbookGrid } from "../src/core/sheet/grid";

const TODAY = "2017-12-25";
const UNITS = 100;

/** A workbook with so many filled-in rows, of a notice with a hundred units; one row in ten has a mistake. */
export function manyRows(count: number): { round: ReportingRound; workbook: WorkbookGrid } {
  const notice = noticeWith(Math.ceil(count / UNITS));
  const round = reportingRound(notice, { period: 2017, deadline: "2017-12-20", contact: null });
  const plan = planProgress(round, round.assignments.slice(0, count), null);
  const cells = new Map<number, Map<number, GridCell>>();
  plan.rows.forEach((planned, row) => {
    const own = new Map<number, GridCell>();
    planned.cells.forEach((cell, column) => {
      if (cell && cell.value !== null) own.set(column, gridCell(cell.value));
    });
    if (row >= FIRST_ROW) fill(own, row - FIRST_ROW);
    cells.set(row, own);
  });
  return { round, workbook: workbookOf(cells) };
}

/** Reads and checks a whole workbook. @returns how many findings there are */
export function checkAll({ round, workbook }: ReturnType<typeof manyRows>): number {
  const returned: Return = readReturn(workbook);
  const basis = checkBasis(round, { today: TODAY, previous: null, together: [returned] });
  return runRules(prepareCheck(basis, returned)).length;
}

/** Follows one typed cell after the other. @returns what to call for each, and for looking at all rows again */
export async function follower({ round, workbook }: ReturnType<typeof manyRows>) {
  const sheet = workbook.sheets[0];
  if (!sheet) throw new Error("no sheet");
  const excel = {
    read: () => Promise.resolve(workbook),
    readRows: (_: string, { first }: { first: number }) => {
      const cells = new Map(sheet.cells.get(first));
      cells.set(progressColumn("完成率"), gridCell(`${first % 140}%`));
      return Promise.resolve(new Map([[first, cells]]));
    },
  };
  const check = new OpenCheck(
    {
      notice: round.notice,
      master: { notice: round.notice, settings: round.settings },
      previous: null,
      today: TODAY,
    },
    "bench",
  );
  await check.readAll(excel);
  return {
    follow: (row: number) => {
      const range = { row: FIRST_ROW + row, column: progressColumn("完成率"), rows: 1, columns: 1 };
      return check.follow([{ kind: "cells", sheet: sheet.name, range }], excel);
    },
    settle: () => check.settle(),
  };
}

function fill(cells: Map<number, GridCell>, index: number): void {
  const entries = typedEntries(index);
  for (const heading of ENTRY_HEADINGS) {
    const text = entries[heading];
    if (text !== undefined) cells.set(progressColumn(heading), gridCell(text));
  }
}

/** What a unit types into a row; one row in ten has a mistake. */
export function typedEntries(index: number): Partial<Record<EntryHeading, string>> {
  const isWrong = index % 10 === 9;
  return {
    进展情况: sentence(index),
    进展状态: isWrong ? "推进中" : "达到序时进度",
    完成率: `${50 + (index % 50)}%`,
    存在问题: `第${index}处路段塌方未清理`,
    下一步打算: "2018年3月底前完成招标，6月底前开工。",
    时间节点: "6月底完成方案；12月底全面完成。",
  };
}

const PLACES = ["恒合", "地宝", "柱山", "走马", "白羊", "分水", "余家", "后山", "弹子", "长岭"];
const WORKS = ["新建便民桥", "硬化村道", "改造危房", "安装路灯", "整治山坪塘", "铺设饮水管网", "培训护林员"];

/** About 60 characters, another text in every row. */
export function sentence(index: number): string {
  const place = PLACES[index % PLACES.length] ?? "";
  const work = WORKS[(index * 7 + Math.floor(index / 10)) % WORKS.length] ?? "";
  const digits = String((index * 7919) % 100003);
  return `${place}土家族乡第${index}号项目${work}${digits}处，投入资金${index % 977}.${index % 10}万元，惠及群众${(index * 31) % 9973}户；验收组${digits}现场核验${work}，问题${index % 13}项已整改。`;
}

function gridCell(value: string | number | boolean): GridCell {
  return { value, text: String(value), numberFormat: typeof value === "number" ? "0" : "@" };
}

function workbookOf(cells: SheetGrid["cells"]): WorkbookGrid {
  const sheet: SheetGrid = {
    name: "进展填报",
    visibility: "visible",
    cells,
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    protected: true,
    validated: null,
  };
  return { sheets: [sheet], date1904: false, modified: null };
}

function noticeWith(tasks: number): Notice {
  const units = Array.from({ length: UNITS }, (_, unit) => ({
    name: `第${unit + 1}责任单位`,
    role: "responsible" as const,
    collective: false,
  }));
  return {
    docNumber: "测府发〔2017〕1号",
    title: "测试通知",
    issuer: "测试区人民政府",
    addressees: [],
    sections: [],
    targets: [],
    warnings: [],
    tasks: Array.from({ length: tasks }, (_, task) => ({
      id: String(task + 1),
      no: `${task + 1}．`,
      path: ["重点任务"],
      title: `任务${task + 1}`,
      content: `${sentence(task)}落实${task}项措施，推动${PLACES[task % PLACES.length]}片区高质量发展。`,
      units,
      openEnded: false,
      deadline: null,
      deadlineDate: null,
      line: task + 1,
    })),
  };
}
