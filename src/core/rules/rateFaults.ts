import type { PlacedCell } from "../returns/readReturn";
import { rateProblem, readRateCell, type RateProblem, type RateReading } from "../values/readRate";
import { isCompleted, type Status } from "../values/status";
import { saysNone } from "../values/saysNone";
import { excerpt } from "../values/text";
import { yearShare } from "../values/yearShare";
import { entryText } from "./findingAt";
import { percentText } from "./percentFix";
import { oncePerRow } from "./oncePerRow";
import { isYearEnd, reportingDay } from "./reportingDay";
import { isBroken, statusIn } from "./rowFacts";
import type { CheckedReturn, CheckedRow } from "./rule";

/** What is wrong with a row's completion rate. */
export type RateFault =
  | { readonly kind: "unreadable"; readonly problem: RateProblem }
  | { readonly kind: "range" }
  | { readonly kind: "doubt"; readonly doubt: "one" | "tiny" }
  /** Nothing was begun, nothing was to be done, or the task is behind: the rate says otherwise. */
  | { readonly kind: "status"; readonly status: Status }
  | { readonly kind: "below"; readonly status: Status }
  /** Earlier in the same year it was higher. */
  | { readonly kind: "fell"; readonly before: string }
  /** On schedule, far below the share of the year that has passed. */
  | { readonly kind: "behind"; readonly status: Status; readonly passed: number };

/** A rate cell with what it says; `reading` is null where it says no rate. */
export interface RateInRow {
  readonly cell: PlacedCell;
  readonly reading: RateReading | null;
}

/** How far, in points of 100, a rate may lie below the share of the year that has passed. */
const TOLERANCE = 20;

/** The row's rate; null where there is none or 无 is written, or the cell has a finding that is not about rates. */
export function rateIn(row: CheckedRow, checked: CheckedReturn): RateInRow | null {
  const cell = row.row.entries.get("完成率");
  if (!cell || isBroken(cell) || saysNone(cell.text)) return null;
  const status = statusIn(row, checked);
  const reading = readRateCell(cell, status !== null && isCompleted(status));
  // 0.7 + 0.2 + 0.1, computed by a formula, is not quite 1.
  return { cell, reading: reading && { ...reading, share: Math.round(reading.share * 1e10) / 1e10 } };
}

/** The rate as a person sees it, or exactly where rounding hides what is meant: 100.4% is shown as 100%. */
export function shownRate({ cell, reading }: RateInRow): string {
  return reading?.form === "percent" ? percentText(reading.share) : excerpt(cell.text, 40);
}

/** What is wrong with the row's rate, the gravest first: a row is told of one fault only. */
export const rateFaultOf = oncePerRow((row, checked): RateFault | null => {
  const rate = rateIn(row, checked);
  if (!rate) return null;
  const { cell, reading } = rate;
  if (!reading) return { kind: "unreadable", problem: rateProblem(cell.text) };
  const { share, doubt } = reading;
  if (share < 0 || share > 1) return { kind: "range" };
  if (doubt === "one" || doubt === "tiny") return { kind: "doubt", doubt };
  return contradiction(cell, share, statusIn(row, checked)) ?? decline(row, share, checked);
});

function contradiction(cell: PlacedCell, share: number, status: Status | null): RateFault | null {
  if (status === null) return null;
  const isIdle = status === "未启动" || status === "本年度无相关任务";
  if ((isIdle && share > 0) || (status === "慢于序时进度" && share === 1)) return { kind: "status", status };
  return isCompleted(status) && share < 1 && !isShownAsFull(cell) ? { kind: "below", status } : null;
}

/** 99.6 % in a cell without decimals: who typed it saw 100%. */
function isShownAsFull({ text }: PlacedCell): boolean {
  return /^100(?:\.0+)?%$/.test(text.trim());
}

function decline(row: CheckedRow, share: number, checked: CheckedReturn): RateFault | null {
  const before = higherBefore(row, share, checked);
  if (before !== null && !saysWhy(row)) return { kind: "fell", before };
  const status = statusIn(row, checked);
  if ((status !== "达到序时进度" && status !== "快于序时进度") || isYearEnd(checked)) return null;
  const passed = yearShare(checked.round.settings.period, reportingDay(checked));
  return share * 100 < passed * 100 - TOLERANCE ? { kind: "behind", status, passed } : null;
}

/** Something stands where the rule about lower rates asks for the reason of one. */
function saysWhy({ row }: CheckedRow): boolean {
  return (["存在问题", "未达进度原因"] as const).some((heading) => {
    const text = entryText(row, heading);
    return text !== "" && !saysNone(text);
  });
}

/** What the unit reported earlier in the same year, where that was more. */
function higherBefore({ match }: CheckedRow, share: number, { basis, round }: CheckedReturn): string | null {
  const { previous } = basis;
  if (!match || previous?.period !== round.settings.period) return null;
  const cell = previous.entriesOf(match.assignment)?.get("完成率");
  const then = cell && !isBroken(cell) ? readRateCell(cell) : null;
  if (!cell || !then || then.doubt !== null || then.share > 1) return null;
  return Number(then.share.toFixed(10)) > share ? excerpt(cell.text, 40) : null;
}
