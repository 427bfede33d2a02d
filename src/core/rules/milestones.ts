import { findDates } from "../values/findDates";
import { isoDate } from "../values/serialDate";
import type { CheckedReturn, CheckedRow } from "./rule";

/** The last day that 时间节点 names, `YYYY-MM-DD`; null where it names none. */
export function lastMilestone({ row }: CheckedRow, { round }: CheckedReturn): string | null {
  const text = row.entries.get("时间节点")?.text;
  if (text === undefined) return null;
  return findDates(text, round.settings.period).map(isoDate).sort().at(-1) ?? null;
}
