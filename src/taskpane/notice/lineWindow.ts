import type { LineRange } from "../../core/notice/edit/taskLines";

/** The lines of a long source that are drawn, counted from 1: all of them would make the pane stick. */
export type LineWindow = LineRange;

/** So many are drawn at first, and so many more when asked. */
const STEP = 600;

/** The lines around one. */
export function windowAround(line: number, count: number): LineWindow {
  const from = Math.max(1, Math.min(line - STEP / 2, count - STEP + 1));
  return { from, to: Math.min(count, from + STEP - 1) };
}

/** With more lines at one of its ends. */
export function widened({ from, to }: LineWindow, end: "earlier" | "later", count: number): LineWindow {
  return end === "earlier"
    ? { from: Math.max(1, from - STEP), to }
    : { from, to: Math.min(count, to + STEP) };
}
