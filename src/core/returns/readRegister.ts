import { presentUnits } from "../matrix/presentUnits";
import { KEYED_IN_HEADING } from "../matrix/planRegister";
import type { ReportingRound } from "../matrix/round";
import { SHEETS } from "../matrix/sheetNames";
import { UNIT_STATES } from "../matrix/unitStates";
import { cellAddress } from "../sheet/address";
import { findSheet, gridCell, type GridCell, type SheetGrid, type WorkbookGrid } from "../sheet/grid";
import { findPlainTable, type PlainTable } from "../sheet/readPlainTable";
import { readDateCell } from "../values/readDate";
import type { Sentence } from "../values/sentence";
import { isoDate, parseIsoDate, serialOfDate, type CalendarDate } from "../values/serialDate";
import { cleanText, comparableText, excerpt } from "../values/text";

/** What 报送登记 says, and what could not be understood of it. */
export interface Register {
  /** By the unit's present name; a unit about which nothing is registered is not there. */
  readonly entries: ReadonlyMap<string, RegisterEntry>;
  /** Each says what was kept, or taken instead. */
  readonly problems: readonly Sentence[];
}

/** What is registered about one unit. */
export interface RegisterEntry {
  /** 报送状态 as it was chosen, or in a person's own words; empty where nobody did. */
  readonly state: string;
  /** 报送形式, likewise. */
  readonly form: string;
  readonly received: RegisteredDay | null;
  readonly sealedReceived: RegisteredDay | null;
  readonly sentBack: RegisteredDay | null;
  readonly resubmitted: RegisteredDay | null;
  /** Who keyed in what it had sent in another form; empty where nobody did. */
  readonly keyedInBy: string;
}

/** A day as it was typed, and as `YYYY-MM-DD` where no other day can be meant. */
export interface RegisteredDay {
  readonly text: string;
  readonly day: string | null;
}

/** A round that has no register. */
export const NO_REGISTER: Register = { entries: new Map(), problems: [] };

/** The headings of the days that count here. */
const DAY_HEADINGS = {
  received: "电子版收到日期",
  sealedReceived: "盖章件收到日期",
  sentBack: "退回日期",
  resubmitted: "重报日期",
} as const;

type RegisterHeading =
  | "单位"
  | "报送形式"
  | "报送状态"
  | typeof KEYED_IN_HEADING
  | (typeof DAY_HEADINGS)[keyof typeof DAY_HEADINGS];

/** A day without a year is read as the one about the deadline, unless it is further from it than so many days. */
const NEAR = 120;

/**
 * Reads 报送登记 of the coordinating office's workbook, by its name or its headings, in whatever order. Lines of units that
 * are one by now come together.
 * @param asOf the day that the report is as of, `YYYY-MM-DD`: nothing was received after it
 */
export function readRegister(workbook: WorkbookGrid, round: ReportingRound, asOf: string): Register {
  const named = findSheet(workbook, SHEETS.register);
  const sheets = named ? [named, ...workbook.sheets] : workbook.sheets;
  for (const sheet of sheets) {
    const table = sheet.visibility === "visible" || sheet === named ? findRegister(sheet) : null;
    if (table) return readTable(table, { round, asOf, date1904: workbook.date1904 });
  }
  return {
    entries: new Map(),
    problems: [
      {
        zh: `任务矩阵工作簿中找不到“${SHEETS.register}”表或其表头，各单位按没有登记处理；恢复“单位”“电子版收到日期”“报送状态”等表头后可重新汇总。`,
        en: `${SHEETS.register} or its headings are not found in the master, so nothing counts as registered; put the headings back and consolidate again.`,
      },
    ],
  };
}

function findRegister(sheet: SheetGrid): PlainTable | null {
  return (
    findPlainTable(sheet, ["单位", "报送状态"]) ?? findPlainTable(sheet, ["单位", DAY_HEADINGS.received])
  );
}

interface Context {
  readonly round: ReportingRound;
  readonly asOf: string;
  readonly date1904: boolean;
}

function readTable({ sheet, columns, rows }: PlainTable, context: Context): Register {
  const units = presentUnits(context.round);
  const registered = new Set<string>();
  const entries = new Map<string, RegisterEntry>();
  const problems: Sentence[] = [];
  for (const { row } of rows) {
    const cellOf = (heading: RegisterHeading) => {
      const column = columns.get(heading);
      return column === undefined ? null : gridCell(sheet, row, column);
    };
    const say = (heading: RegisterHeading, problem: Problem) =>
      problems.push(registerSentence(sheet, row, columns.get(heading) ?? 0, problem));
    const entry = readEntry(cellOf, context, say);
    if (!entry) continue;
    const name = textOf(cellOf("单位"));
    const known = [...units.namesFor(name), ...units.others.filter((other) => isSameName(other, name))];
    if (known.length === 0) say("单位", UNKNOWN_UNIT);
    else if (registered.has(comparableText(name))) say("单位", REGISTERED_TWICE);
    else for (const unit of known) entries.set(unit, togetherWith(entries.get(unit), entry));
    registered.add(comparableText(name));
  }
  return { entries, problems };
}

function isSameName(a: string, b: string): boolean {
  return comparableText(a) === comparableText(b);
}

/** What is registered of units that are one by now: of two days the earlier one, so that nobody is late by the other. */
function togetherWith(first: RegisterEntry | undefined, second: RegisterEntry): RegisterEntry {
  if (!first) return second;
  return {
    state: first.state || second.state,
    form: first.form || second.form,
    received: earlier(first.received, second.received),
    sealedReceived: earlier(first.sealedReceived, second.sealedReceived),
    sentBack: earlier(first.sentBack, second.sentBack),
    resubmitted: earlier(first.resubmitted, second.resubmitted),
    keyedInBy: first.keyedInBy || second.keyedInBy,
  };
}

/** A day that cannot be read may be the earliest of all. */
function earlier(a: RegisteredDay | null, b: RegisteredDay | null): RegisteredDay | null {
  if (!a || !b) return a ?? b;
  return (b.day ?? "") < (a.day ?? "") ? b : a;
}

/** What is registered in a row, or null where nothing is. */
function readEntry(
  cellOf: (heading: RegisterHeading) => GridCell | null,
  context: Context,
  say: (heading: RegisterHeading, problem: Problem) => void,
): RegisterEntry | null {
  const dayAt = (heading: RegisterHeading): RegisteredDay | null => {
    const cell = cellOf(heading);
    if (!cell || textOf(cell) === "") return null;
    const found = readRegisteredDay(cell, context);
    if (typeof found === "string") return { text: textOf(cell), day: found };
    say(heading, found);
    return { text: textOf(cell), day: null };
  };
  const typed = textOf(cellOf("报送状态"));
  const known = UNIT_STATES.find((state) => state === comparableText(typed));
  if (typed !== "" && !known) say("报送状态", UNKNOWN_STATE);
  const entry: RegisterEntry = {
    state: known ?? typed,
    form: textOf(cellOf("报送形式")),
    received: dayAt(DAY_HEADINGS.received),
    sealedReceived: dayAt(DAY_HEADINGS.sealedReceived),
    sentBack: dayAt(DAY_HEADINGS.sentBack),
    resubmitted: dayAt(DAY_HEADINGS.resubmitted),
    keyedInBy: textOf(cellOf(KEYED_IN_HEADING)),
  };
  return Object.values(entry).some((said) => said !== null && said !== "") ? entry : null;
}

/** The day that a cell means, `YYYY-MM-DD`, or why it is not taken. */
function readRegisteredDay(cell: GridCell, { round, asOf, date1904 }: Context): string | Problem {
  const { period, deadline } = round.settings;
  // Returns come in until after the year's end.
  const days = [period, period + 1].flatMap((year) => {
    const reading = readDateCell(cell, year, date1904);
    return reading?.precision === "day" && reading.certain ? [reading.date] : [];
  });
  const [first, second] = days;
  if (!first) return UNREADABLE_DAY;
  const hasYear = second === undefined || isoDate(first) === isoDate(second);
  const due = parseIsoDate(deadline ?? "") ?? { year: period, month: 12, day: 31 };
  const distance = (day: CalendarDate) => Math.abs(serialOfDate(day) - serialOfDate(due));
  const nearest = hasYear || distance(first) <= distance(second) ? first : second;
  if (!hasYear && distance(nearest) > NEAR) return DAY_WITHOUT_YEAR;
  return isoDate(nearest) > asOf ? DAY_AFTER_REPORT : isoDate(nearest);
}

/** What is wrong with a cell, and what counts instead. */
type Problem = Sentence;

const UNKNOWN_UNIT: Problem = {
  zh: "不是通知中的责任单位，这一行登记未采用；请改为通知中的单位名称",
  en: "that is no unit of the notice, so the row is left out of account; write the unit as the notice does",
};
const REGISTERED_TWICE: Problem = {
  zh: "前面已有同一单位的登记，以前面一行为准；请合并为一行",
  en: "the unit is registered above, and that row counts; bring both into one row",
};
const UNKNOWN_STATE: Problem = {
  zh: "不在报送状态列表中，已原样保留；如有相应的状态，请从下拉列表选择",
  en: "that is no state of the list and is kept as it is; choose from the list where one fits",
};
const UNREADABLE_DAY: Problem = {
  zh: "看不出是哪一天，已原样保留，不据此判断是否迟报；请按“2017-12-20”填写",
  en: "no single day can be read from it; it is kept as it is and nobody is called late by it; write it as 2017-12-20",
};
const DAY_WITHOUT_YEAR: Problem = {
  zh: "没有写年份，看不出是哪一年，已原样保留，不据此判断是否迟报；请写明年份",
  en: "the year is missing and not plain; it is kept as it is and nobody is called late by it; add the year",
};
const DAY_AFTER_REPORT: Problem = {
  zh: "晚于报告截至日期，已原样保留，不据此判断是否迟报；请核对",
  en: "that is after the day of the report; it is kept as it is and nobody is called late by it; check it",
};

function registerSentence(sheet: SheetGrid, row: number, column: number, { zh, en }: Problem): Sentence {
  const cell = cellAddress(row, column);
  const found = excerpt(textOf(gridCell(sheet, row, column)), 20);
  const shown =
    found === "" ? { zh: "空着", en: "is empty" } : { zh: `填的是“${found}”`, en: `says “${found}”` };
  return {
    zh: `“${sheet.name}”${cell}${shown.zh}，${zh}。`,
    en: `${sheet.name} ${cell} ${shown.en}; ${en}.`,
  };
}

function textOf(cell: GridCell | null): string {
  return cell ? cleanText(cell.text) : "";
}
