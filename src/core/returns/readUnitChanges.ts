import { SHEETS } from "../matrix/sheetNames";
import { UNIT_CHANGE_KINDS, type UnitChange, type UnitChangeKind } from "../matrix/unitChange";
import type { Notice, Task } from "../notice/notice";
import { unitsOf } from "../notice/units";
import { findSheet, type WorkbookGrid } from "../sheet/grid";
import { findTables, type PlainRow, type PlainTable } from "../sheet/readPlainTable";
import type { Sentence } from "../values/sentence";
import { cleanText, comparableText, excerpt } from "../values/text";

/** What 单位沿革 says, and what could not be understood of it. */
export interface UnitChanges {
  readonly lines: readonly UnitChange[];
  /** Each says what was left out of account. */
  readonly problems: readonly Sentence[];
}

const HEADINGS = ["原单位", "现单位", "类型"] as const;

/**
 * Reads 单位沿革 of the coordinating office's workbook, by its headings, in whatever order. A line that may mean more than
 * one thing is left out of account as a whole, and told.
 */
export function readUnitChanges(workbook: WorkbookGrid, notice: Notice): UnitChanges {
  const [table] = findTables(workbook, HEADINGS);
  if (!table) return { lines: [], problems: findSheet(workbook, SHEETS.unitChanges) ? [NO_TABLE] : [] };
  const units = new Set(unitsOf(notice).map(({ name }) => comparableText(name)));
  const lines: UnitChange[] = [];
  const problems: Sentence[] = [];
  for (const row of table.rows) {
    if (HEADINGS.every((heading) => row.text(heading) === "") && row.text("涉及任务") === "") continue;
    const read = readLine(row, placeOf(table, row), units, notice);
    if ("zh" in read) problems.push(read);
    else lines.push(...read);
  }
  return { lines, problems };
}

const NO_TABLE: Sentence = {
  zh: `“${SHEETS.unitChanges}”表中找不到“原单位”“现单位”“类型”等表头，按没有单位变动处理；恢复表头后可重新汇总。`,
  en: `The headings of ${SHEETS.unitChanges} are not found, so no unit counts as changed; put them back and consolidate again.`,
};

/** What a line says of each unit that it names, or why it is left out of account. */
function readLine(
  row: PlainRow,
  place: Sentence,
  units: ReadonlySet<string>,
  notice: Notice,
): UnitChange[] | Sentence {
  const kind = UNIT_CHANGE_KINDS.find((candidate) => candidate === comparableText(row.text("类型")));
  if (!kind) return unclear(place, row.text("类型"), UNKNOWN_KIND);
  const since = readYear(row.text("起始年度"));
  if (since === undefined) return unclear(place, row.text("起始年度"), UNKNOWN_YEAR);
  const tasks = readTasks(row.text("涉及任务"), notice);
  if ("unknown" in tasks) return unclear(place, tasks.unknown, UNKNOWN_TASK);
  const formers = namesIn(row.text("原单位"), units);
  const presents = namesIn(row.text("现单位"), units);
  const problem = problemOf(kind, formers, presents, tasks.ids);
  if (problem) return unclear(place, row.text("原单位") || row.text("现单位"), problem);
  const facts = { kind, since, tasks: tasks.ids, place };
  const each = formers.length === 0 ? [""] : formers;
  return each.flatMap((former) =>
    (presents.length === 0 ? [""] : presents).map((present) => ({ ...facts, former, present })),
  );
}

/** Kinds that say of a unit who else reports, so that there may be several of them, and no former unit. */
const SEVERAL: readonly UnitChangeKind[] = ["成员单位", "其他报送单位"];
const WITHOUT_FORMER: readonly UnitChangeKind[] = ["其他报送单位", "汇总单位"];

function problemOf(
  kind: UnitChangeKind,
  formers: readonly string[],
  presents: readonly string[],
  tasks: UnitChange["tasks"],
): Sentence | null {
  if (formers.length === 0 && !WITHOUT_FORMER.includes(kind)) return NO_FORMER;
  if (formers.length > 0 && WITHOUT_FORMER.includes(kind)) return FORMER_SUPERFLUOUS;
  if (presents.length === 0 && kind !== "撤销") return NO_PRESENT;
  if (presents.length > 1 && !SEVERAL.includes(kind)) return SEVERAL_PRESENT;
  if (kind === "简称" && formers.length > 1) return SEVERAL_PRESENT;
  if (kind === "汇总单位" && tasks === null) return NO_TASKS;
  const isSame = formers.some((former) =>
    presents.some((own) => comparableText(own) === comparableText(former)),
  );
  return isSame ? SAME_NAME : null;
}

/** A name of the notice may hold a comma itself; else each name stands for a unit. */
function namesIn(text: string, units: ReadonlySet<string>): string[] {
  const whole = cleanText(text);
  if (whole === "") return [];
  if (units.has(comparableText(whole))) return [whole];
  return whole
    .split(/[、，,；;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

/** The year from which a line holds; null: always; undefined: that cannot be read. */
function readYear(text: string): number | null | undefined {
  const plain = comparableText(text);
  if (plain === "") return null;
  const year = /^((?:19|20)\d{2})(?:年.*|[-./]\d{1,2}(?:[-./]\d{1,2})?)?$/.exec(plain)?.[1];
  return year === undefined ? undefined : Number(year);
}

/** The tasks that are listed by running number, id, number as printed or title, or the item that none or several fit. */
export function readTasks(text: string, notice: Notice): { ids: UnitChange["tasks"] } | { unknown: string } {
  const items = cleanText(text)
    .split(/[、，,；;\s]|(?<=\d)[和及](?=\d)/)
    .filter((item) => item !== "");
  if (items.length === 0 || /^(?:全部|所有)(?:任务)?$/.test(items.join(""))) return { ids: null };
  const ids: string[] = [];
  for (const item of items) {
    const found = tasksNamed(item, notice.tasks);
    if (found.length === 0) return { unknown: item };
    ids.push(...found.map(({ id }) => id));
  }
  return { ids };
}

function tasksNamed(item: string, tasks: readonly Task[]): readonly Task[] {
  const plain = comparableText(item).replace(/^第(.+?)项?$/, "$1");
  const [, first, last] = /^(\d+)[-~—至到](\d+)$/.exec(plain) ?? [];
  if (first !== undefined && last !== undefined) {
    const span = tasks.slice(Number(first) - 1, Number(last));
    return Number(first) > 0 && Number(last) <= tasks.length ? span : [];
  }
  if (/^\d+$/.test(plain)) return tasks.slice(Number(plain) - 1, Number(plain));
  const alike = (text: string) => comparableText(text) === plain;
  for (const nameOf of [(task: Task) => task.id, (task: Task) => task.no, (task: Task) => task.title ?? ""]) {
    const named = tasks.filter((task) => alike(nameOf(task)));
    // （1） stands in several sections.
    if (named.length > 0) return named.length === 1 ? named : [];
  }
  return [];
}

function placeOf({ sheet }: PlainTable, { row }: PlainRow): Sentence {
  return { zh: `“${sheet.name}”第${row + 1}行`, en: `${sheet.name} row ${row + 1}` };
}

function unclear(place: Sentence, found: string, { zh, en }: Sentence): Sentence {
  const shown = excerpt(cleanText(found), 20);
  return {
    zh: `${place.zh}${shown === "" ? "" : `（“${shown}”）`}没有采用：${zh}。`,
    en: `${place.en}${shown === "" ? "" : ` (“${shown}”)`} is left out of account: ${en}.`,
  };
}

const UNKNOWN_KIND: Sentence = {
  zh: "类型空着或不在列表中，请从下拉列表选择",
  en: "its 类型 is empty or none of the list; choose one",
};
const UNKNOWN_YEAR: Sentence = {
  zh: "看不出起始年度，请只填四位年份，如2018",
  en: "起始年度 cannot be read; write the year in four digits, such as 2018",
};
const UNKNOWN_TASK: Sentence = {
  zh: "涉及任务对不上通知中的一项任务，请填序号，如“3、5”",
  en: "涉及任务 names no single task of the notice; write running numbers, such as 3、5",
};
const NO_FORMER: Sentence = { zh: "没有填原单位", en: "原单位 is empty" };
const FORMER_SUPERFLUOUS: Sentence = {
  zh: "这一类型只填现单位，原单位应空着",
  en: "a line of this kind names 现单位 only; leave 原单位 empty",
};
const NO_PRESENT: Sentence = { zh: "没有填现单位", en: "现单位 is empty" };
const SEVERAL_PRESENT: Sentence = {
  zh: "填了多个单位，看不出各承担哪些任务，请分行填写并写明涉及任务",
  en: "it names several units and not who has which task; give each a line with its 涉及任务",
};
const NO_TASKS: Sentence = {
  zh: "汇总单位须写明涉及任务",
  en: "a unit that brings a task together needs 涉及任务",
};
const SAME_NAME: Sentence = { zh: "原单位与现单位相同", en: "原单位 and 现单位 are the same" };
