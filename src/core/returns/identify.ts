import { parseKey } from "../matrix/assignmentRow";
import type { ReportingRound } from "../matrix/round";
import { isEditionOf } from "../notice/noticeEdition";
import { comparableHeading, comparableText } from "../values/text";
import { taskFinder, type RowMatcher } from "./matchRows";
import type { FileProblem } from "./problem";
import type { Return, ReturnRow, ReturnTable } from "./readReturn";
import { isLeftOutTable, SOURCE_HEADINGS } from "./sourceHeadings";
import { noticeName } from "../notice/noticeName";

/** What a returned workbook is known by. */
export interface Identity {
  readonly matchedBy: "stamp" | "key" | "text" | null;
  /** The calendar year, or null where nothing says it. */
  readonly period: number | null;
  /** A document number or title by which a person recognises the notice; empty where nothing says it. */
  readonly notice: string;
}

/**
 * All rows of a return's tables. Of a report they are those of 进展明细 and 未并入内容: 问题清单, which shows a part of the
 * same columns, says them a second time.
 */
export function rowsOf(returned: Return): ReturnRow[] {
  const { tables } = returned;
  const counting = isReport(returned) ? tables.filter(holdsRows) : tables;
  return counting.flatMap(({ rows }) => rows);
}

/** The tables of a report that hold what it brought together (进展明细); of another workbook all of its tables. */
export function detailTables(returned: Return): readonly ReturnTable[] {
  const { tables } = returned;
  if (!isReport(returned)) return tables;
  return tables.filter((table) => holdsRows(table) && !givesReasons(table));
}

/**
 * Whether a report's table holds rows of departments. One that only shows a part of them once more has neither texts nor
 * sources; of the others people take one or the other away.
 */
export function holdsRows({ columns, unknownColumns }: ReturnTable): boolean {
  return (
    columns.has("主要内容") ||
    SOURCE_HEADINGS.some((name) => unknownColumns.some(({ heading }) => heading === name))
  );
}

/** The stamp says it; else the rows' keys; else titles on the sheets. */
export function identify(returned: Return): Identity {
  const { stamp } = returned;
  const notice = stamp?.notice?.docNumber || stamp?.notice?.title || documentNumber(returned) || "";
  if (stamp) return { matchedBy: "stamp", period: stamp.settings.period, notice };
  const keys = rowsOf(returned).flatMap(({ key }) => parseKey(key) ?? []);
  const [firstKey] = keys;
  if (firstKey) return { matchedBy: "key", period: mostFrequent(keys.map(({ period }) => period)), notice };
  return { matchedBy: returned.tables.length > 0 ? "text" : null, period: titlePeriod(returned), notice };
}

/**
 * Whether a return belongs to a round.
 * @returns the problem that keeps it out, or null. A return of another edition of the same notice is let in: its rows
 * are matched by their text.
 */
export function foreignTo(round: ReportingRound, returned: Return, match: RowMatcher): FileProblem | null {
  if (returned.tables.length === 0) return { code: "no-table" };
  const identity = identify(returned);
  if (!sameNotice(round, returned, identity, match)) {
    return {
      code: "other-notice",
      found: identity.notice || "未标明文号",
      expected: noticeName(round.notice),
    };
  }
  const { period } = round.settings;
  if (identity.period !== null && identity.period !== period) {
    return { code: "other-period", found: String(identity.period), expected: String(period) };
  }
  return null;
}

/**
 * Whether it is a report or its rows in another format. Without a stamp it is still known by the sheet, or the columns,
 * that only a report has.
 */
export function isReport({ stamp, tables }: Return): boolean {
  return stamp ? stamp.kind === "report" : tables.some(namesSources);
}

/** It says of each row where it came from, as 进展明细 and 未并入内容 do. */
function namesSources({ unknownColumns }: ReturnTable): boolean {
  return SOURCE_HEADINGS.every((name) => unknownColumns.some(({ heading }) => heading === name));
}

/** It says of each row why it was left out, as 未并入内容 does. */
function givesReasons({ unknownColumns }: ReturnTable): boolean {
  return isLeftOutTable(new Set(unknownColumns.map(({ heading }) => comparableHeading(heading))));
}

function sameNotice(round: ReportingRound, returned: Return, identity: Identity, match: RowMatcher): boolean {
  const { notice, noticeHash: hash, settings } = round;
  const { stamp } = returned;
  const { editions = [] } = settings;
  const hashes = new Set([hash, ...editions.map(({ noticeHash }) => noticeHash)]);
  if (stamp && hashes.has(stamp.noticeHash)) return true;
  if (stamp?.notice) {
    const { editions: sent = [] } = stamp.settings;
    return isEditionOf({ notice, editions }, { notice: stamp.notice, editions: sent });
  }
  const names = [notice, ...editions].map((edition) => comparableText(edition.docNumber || edition.title));
  const isNamed = identity.notice !== "" && names.includes(comparableText(identity.notice));
  if (stamp && identity.notice !== "") return isNamed;
  const rows = rowsOf(returned);
  const keys = rows.flatMap(({ key }) => parseKey(key) ?? []);
  if (keys.some(({ noticeHash }) => hashes.has(noticeHash)) || isNamed) return true;
  if (rows.some((row) => match(row, null) !== null)) return true;
  // Rows of a unit that goes by a name nobody knows are about our tasks all the same.
  const taskOf = taskFinder(round);
  return rows.some((row) => taskOf(row) !== null);
}

/** 发文字号 in a cell outside the table: 万州府办发〔2017〕83号. */
function documentNumber(returned: Return): string | null {
  for (const { text } of returned.others) {
    const match = /[\p{Script=Han}]{2,15}[〔[（(]\d{4}[〕\]）)]\d{1,5}号/u.exec(text.replace(/^依据：/, ""));
    if (match) return match[0];
  }
  return null;
}

function titlePeriod(returned: Return): number | null {
  for (const { text } of returned.others) {
    const match = /(\d{4})年度/.exec(text);
    if (match) return Number(match[1]);
  }
  return null;
}

/** The value that occurs most often; the first of those that do. */
export function mostFrequent<Value>(values: readonly Value[]): Value | null {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: Value | null = null;
  for (const [value, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = value;
  return best;
}
