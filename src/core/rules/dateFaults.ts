import type { PlacedCell } from "../returns/readReturn";
import { readDateCell, type DateReading } from "../values/readDate";
import { saysNone } from "../values/saysNone";
import { isoDate, type CalendarDate } from "../values/serialDate";
import { isCompleted, type Status } from "../values/status";
import { oncePerRow } from "./oncePerRow";
import { reportingDay } from "./reportingDay";
import { isBroken, statusIn } from "./rowFacts";
import type { CheckedReturn, CheckedRow } from "./rule";

/** What is wrong with a row's completion date (实际完成日期). */
export type DateFault =
  | { readonly kind: "unreadable" }
  /** Another day may be meant; `proposed` is the one that fits the period and the day of the report better. */
  | { readonly kind: "doubt"; readonly proposed: CalendarDate; readonly other: CalendarDate | null }
  /** The status says that the task is not completed. */
  | { readonly kind: "status"; readonly status: Status }
  /** After the day of the check. */
  | { readonly kind: "future" }
  /** After the day on which the unit reported; `day` is that one. */
  | { readonly kind: "afterReporting"; readonly day: string }
  | { readonly kind: "outside" };

/** A date cell with what it says; `reading` is null where it says no day. */
export interface DateInRow {
  readonly cell: PlacedCell;
  readonly reading: DateReading | null;
}

/**
 * The row's completion date; null where there is none, or the cell has a finding that is not about dates. A stroke, 无 or
 * 未完成 says that there is none, unless the status asks for one.
 */
export function dateIn(row: CheckedRow, checked: CheckedReturn): DateInRow | null {
  const cell = row.row.entries.get("实际完成日期");
  if (!cell || isBroken(cell)) return null;
  const status = statusIn(row, checked);
  const { period, check } = checked.round.settings;
  const isAsked = status !== null && check.required[status].includes("实际完成日期");
  if ((saysNone(cell.text) || NOT_YET.test(cell.text)) && !isAsked) return null;
  // The reader has turned days of the 1904 system into those of the 1900 system already.
  return { cell, reading: readDateCell(cell, period) };
}

/** 未完成, 尚未开工, 待定: who writes that means that there is no date yet. */
const NOT_YET = /^\s*(?:未|尚未|还未|没有|正在|进行中|推进中|待)(?!.*\d)/;

/** What is wrong with the row's completion date, the gravest first: a row is told of one fault only. */
export const dateFaultOf = oncePerRow((row, checked): DateFault | null => {
  const found = dateIn(row, checked);
  if (!found) return null;
  const { reading } = found;
  const status = statusIn(row, checked);
  // A planned day belongs elsewhere however it is written: to ask for another form of it would mislead.
  if (status !== null && !isCompleted(status)) return { kind: "status", status };
  if (!reading) return { kind: "unreadable" };
  if (!reading.certain && reading.precision === "day") return doubt(reading, checked);
  return (
    lateness(reading, checked) ?? (isOutside(reading.date, status, checked) ? { kind: "outside" } : null)
  );
});

function doubt({ date, alternative }: DateReading, checked: CheckedReturn): DateFault {
  const isBetter = alternative !== null && fit(alternative, checked) > fit(date, checked);
  return isBetter
    ? { kind: "doubt", proposed: alternative, other: date }
    : { kind: "doubt", proposed: date, other: alternative };
}

/** How well a day fits as one on which work was completed: in the period, and not after the report. */
function fit(date: CalendarDate, checked: CheckedReturn): number {
  const inPeriod = date.year === checked.round.settings.period ? 1 : 0;
  return inPeriod + (isoDate(date) <= reportingDay(checked) ? 1 : 0);
}

/** 12月底 may be any day from the first of December on, 四季度 any of the year: it is late only where all of these are. */
function lateness({ date, precision }: DateReading, checked: CheckedReturn): DateFault | null {
  const month = precision === "year" ? 1 : date.month;
  const first = isoDate(precision === "day" ? date : { ...date, month, day: 1 });
  if (first > checked.basis.today) return { kind: "future" };
  const day = reportingDay(checked);
  return first > day ? { kind: "afterReporting", day } : null;
}

/** What is kept up for years (已完成并长期坚持) may have been completed in an earlier one. */
function isOutside({ year }: CalendarDate, status: Status | null, { round }: CheckedReturn): boolean {
  const { period } = round.settings;
  return year > period || (year < period && status !== "已完成并长期坚持");
}
