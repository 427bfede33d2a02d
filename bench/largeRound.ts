import { writeWorkbook } from "../src/adapters/xlsx/writeWorkbook";
import { FIRST_ROW, planProgress } from "../src/core/matrix/planProgress";
import { ownAssignments, planReturn, returnUnits } from "../src/core/matrix/planWorkbooks";
import { progressColumn, type EntryHeading } from "../src/core/matrix/progressColumns";
import { reportingRound, type ReportingRound } from "../src/core/matrix/round";
import { SHEETS } from "../src/core/matrix/sheetNames";
import { parseNotice } from "../src/core/notice/parseNotice";
import type { SheetPlan } from "../src/core/sheet/plan";
import { sentence, typedEntries } from "./checkRows";

const UNITS = 100;
const UNITS_OF_A_TASK = 20;

/** A notice as text that divides its tasks into so many assignments: a hundred units, twenty to a task. */
export function largeNoticeText(assignments: number): string {
  const tasks = Array.from({ length: Math.ceil(assignments / UNITS_OF_A_TASK) }, (_, task) => {
    const units = Array.from({ length: UNITS_OF_A_TASK }, (_, own) => unitName((task * 7 + own) % UNITS));
    return `    ${task + 1}．任务${task + 1}\n    ${sentence(task)}（责任单位：${units.join("、")}）`;
  });
  return [
    "测试区人民政府办公室\n关于重点任务分工的通知\n测府办发〔2017〕1号\n各有关单位：\n    现就重点任务分工通知如下。",
    "    一、重点任务分工\n    （一）全面推进各项重点工作",
    ...tasks,
  ].join("\n");
}

const NUMERALS = "甲乙丙丁戊己庚辛壬癸";

function unitName(index: number): string {
  return `区${NUMERALS[Math.floor(index / 10)] ?? ""}${NUMERALS[index % 10] ?? ""}局`;
}

/** The units' returns, one after the other, every row filled in. */
export async function* largeReturns(text: string): AsyncGenerator<Uint8Array> {
  const round = largeRound(text);
  let before = 0;
  for (const unit of returnUnits(round)) {
    const plan = planReturn(round, unit);
    const sheets = plan.sheets.map((sheet) =>
      sheet.name === SHEETS.progress ? filled(sheet, before) : sheet,
    );
    before += sheets.find(({ name }) => name === SHEETS.progress)?.rows.length ?? 0;
    yield await writeWorkbook({ ...plan, sheets });
  }
}

/** The same rows in a few workbooks without anything else, each of so many of the units. */
export async function* largeWorkbooks(text: string, units: number): AsyncGenerator<Uint8Array> {
  const round = largeRound(text);
  const names = returnUnits(round);
  let before = 0;
  for (let first = 0; first < names.length; first += units) {
    const rows = names.slice(first, first + units).flatMap((unit) => ownAssignments(round, unit));
    const sheet = planProgress(round, rows, null);
    yield await writeWorkbook({ title: "", sheets: [filled(sheet, before)], names: [] });
    before += rows.length;
  }
}

function largeRound(text: string): ReportingRound {
  return reportingRound(parseNotice(text), { period: 2017, deadline: "2017-12-20", contact: null });
}

/** @param before how many rows were filled in elsewhere: every row says something else */
function filled(sheet: SheetPlan, before: number): SheetPlan {
  return {
    ...sheet,
    rows: sheet.rows.map((planned, row) => {
      if (row < FIRST_ROW) return planned;
      const cells = [...planned.cells];
      for (const [heading, typed] of Object.entries(typedEntries(before + row))) {
        const column = progressColumn(heading as EntryHeading);
        const cell = cells[column];
        if (cell) cells[column] = { ...cell, value: typed };
      }
      return { ...planned, cells };
    }),
  };
}
