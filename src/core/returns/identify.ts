import { parseKey } from "../matrix/assignmentRow";
import type { ReportingRound } from "../matrix/round";
import { SHEETS } from "../matrix/sheetNames";
import { comparableText } from "../values/text";
import type { RowMatcher } from "./matchRows";
import type { FileProblem } from "./problem";
import { SOURCE_HEADINGS } from "./sourceHeadings";
import type { Return, ReturnRow } from "./readReturn";

/** What a returned workbook is known by. */
export interface Identity {
  readonly matchedBy: "stamp" | "key" | "text" | null;
  /** The calendar year, or null where nothing says it. */
  readonly period: number | null;
  /** A document number or title by which a person recognises the notice; empty where nothing says it. */
  readonly notice: string;
}

/** All rows of a return's tables. */
export function rowsOf(returned: Return): ReturnRow[] {
  return returned.tables.flatMap(({ rows }) => rows);
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
  if (isReport(returned)) return { code: "is-report" };
  if (returned.tables.length === 0) return { code: "no-table" };
  const identity = identify(returned);
  if (!sameNotice(round, returned, identity, match)) {
    return {
      code: "other-notice",
      found: identity.notice || "未标明文号",
      expected: round.notice.docNumber || round.notice.title,
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
  if (stamp) return stamp.kind === "report";
  return tables.some(
    ({ sheet, unknownColumns }) =>
      sheet === SHEETS.details ||
      SOURCE_HEADINGS.every((name) => unknownColumns.some(({ heading }) => heading === name)),
  );
}

function sameNotice(round: ReportingRound, returned: Return, identity: Identity, match: RowMatcher): boolean {
  if (returned.stamp?.noticeHash === round.noticeHash) return true;
  const sameNumber =
    identity.notice !== "" && comparableText(identity.notice) === comparableText(round.notice.docNumber);
  if (returned.stamp && identity.notice !== "") return sameNumber;
  const rows = rowsOf(returned);
  const keys = rows.flatMap(({ key }) => parseKey(key) ?? []);
  if (keys.some(({ noticeHash }) => noticeHash === round.noticeHash) || sameNumber) return true;
  return rows.some((row) => match(row, null) !== null);
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
