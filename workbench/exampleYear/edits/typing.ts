import { ENTRY_HEADINGS, type EntryHeading } from "../../../src/core/matrix/progressColumns";
import { SHEETS } from "../../../src/core/matrix/sheetNames";
import { planCell } from "../../../src/core/sheet/plan";
import { parseIsoDate, serialOfDate } from "../../../src/core/values/serialDate";
import { exampleRow } from "../rows/exampleRows";
import { overtype, type Typed } from "./overtype";
import { columnOf, inTurn, rowOfTask, sheetNamed, type PlanEdit } from "./planEdit";

/** What clerks type that a coordinating office stumbles over, one kind of mistake each. */

/** 已完成 is chosen as soon as the main part is done; the rate still says how far it really is. */
export function completedAt(rate: number, taskId: string): PlanEdit {
  return overtype(taskId, { 完成率: rate });
}

/** 已完成 is chosen, and nobody looks up when that was. */
export function completedWithoutDate(taskId: string): PlanEdit {
  return overtype(taskId, { 实际完成日期: null });
}

/** 慢于序时进度 is admitted, but neither why nor what happens next. */
export function behindWithoutReason(taskId: string): PlanEdit {
  return overtype(taskId, { 未达进度原因: null, 下一步打算: null });
}

/** 本年度无相关任务 is chosen and not explained. */
export function nothingWithoutReason(taskId: string): PlanEdit {
  return overtype(taskId, { 未达进度原因: null });
}

/** The status is pasted from last year's form, which had other words (推进缓慢) or vague ones (正在办理). */
export function statusWords(words: Readonly<Record<string, string>>): PlanEdit {
  return everyTask(words, (taskId, word) => overtype(taskId, { 进展状态: word }));
}

/** The rate is typed as people say it: 八成, ８０％, a bare 80. Texts stay texts, numbers are of no format. */
export function ratesAsSpoken(rates: Readonly<Record<string, string | number>>): PlanEdit {
  return everyTask(rates, (taskId, value) =>
    overtype(taskId, {
      完成率: { value, style: typeof value === "number" ? "entryNumber" : "entryChoice" },
    }),
  );
}

/** The completion date is typed as people write it: 12月底, 2017.12.1. */
export function datesAsSpoken(dates: Readonly<Record<string, string>>): PlanEdit {
  return everyTask(dates, (taskId, value) =>
    overtype(taskId, { 实际完成日期: { value, style: "entryChoice" } }),
  );
}

/** A milestone such as 6-30 that the spreadsheet program took for a date and stored as a number. */
export function milestoneTurnedIntoDate(taskId: string, day: string): PlanEdit {
  const date = parseIsoDate(day);
  if (!date) throw new Error(`${day} is no day.`);
  return overtype(taskId, { 时间节点: { value: serialOfDate(date), style: "entryDate" } });
}

/** The money spent is typed into the column of the rate: 2000万元. */
export function amountInRate(taskId: string, amount: string): PlanEdit {
  return overtype(taskId, { 完成率: { value: amount, style: "entryChoice" } });
}

/** Text from a chat program or a web page: no-break spaces, line feeds and characters that nobody sees. */
export function pastedFromWeb(taskId: string): PlanEdit {
  return (plan) => {
    const progress = textIn(plan, taskId, "进展情况");
    const status = textIn(plan, taskId, "进展状态");
    return overtype(taskId, {
      进展情况: `\u00A0\u00A0${progress.replaceAll("。", "。\n").trim()}\u200B`,
      进展状态: `${status}\u00A0\n`,
    })(plan);
  };
}

/** Phrases without substance: 无, 按要求推进. */
export function emptyPhrases(phrases: Readonly<Record<string, string>>): PlanEdit {
  return everyTask(phrases, (taskId, phrase) => overtype(taskId, { 进展情况: phrase }));
}

/** The unit asked another one what it had written, and sent the same. */
export function copiedFrom(unit: string, taskId: string): PlanEdit {
  const progress = exampleRow(taskId, unit)?.进展情况;
  if (progress === undefined) throw new Error(`${unit} says nothing on task ${taskId}.`);
  return overtype(taskId, { 进展情况: progress });
}

/** A unit with many tasks gives up on some of them. */
export function leftBlank(...taskIds: readonly string[]): PlanEdit {
  const nothing = Object.fromEntries(ENTRY_HEADINGS.map((heading): [EntryHeading, Typed] => [heading, null]));
  return inTurn(...taskIds.map((taskId) => overtype(taskId, nothing)));
}

function everyTask<Value>(
  values: Readonly<Record<string, Value>>,
  edit: (taskId: string, value: Value) => PlanEdit,
): PlanEdit {
  return inTurn(...Object.entries(values).map(([taskId, value]) => edit(taskId, value)));
}

function textIn(plan: Parameters<PlanEdit>[0], taskId: string, heading: EntryHeading): string {
  const sheet = sheetNamed(plan, SHEETS.progress);
  return String(planCell(sheet, rowOfTask(sheet, taskId), columnOf(sheet, heading))?.value ?? "");
}
