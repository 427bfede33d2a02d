import { textHeight } from "../sheet/naturalHeight";
import { shortenedText } from "../values/shortenedText";
import { isBehind, statusOf } from "../values/status";
import type { Consolidation, PlacedRow } from "./consolidation";
import { isOverdue, passedDay, passedDayText } from "./overdue";

/** An assignment that is behind or overdue: what is said of it, and the reason in the unit's own words. */
export interface BehindItem {
  readonly placed: PlacedRow;
  /** `慢于序时进度，完成时限10月31日已过` */
  readonly state: string;
  /** As the unit wrote it; 未填原因 where it has to give one and did not, else empty. */
  readonly reason: string;
}

/**
 * The rows that are behind (未启动, 慢于序时进度) or overdue, in the notice's order.
 * @param asOf the date that the report is as of, `YYYY-MM-DD`
 */
export function behindItems(consolidation: Consolidation, asOf: string): BehindItem[] {
  const { states, round } = consolidation;
  return [...states.values()].flatMap((state) => {
    if (state.kind !== "returned") return [];
    const { entries } = state.placed.row;
    const status = statusOf(entries.get("进展状态")?.text ?? "", round.settings.check.vocabulary);
    if (status === null) return [];
    const day = isOverdue(state.placed, consolidation, asOf)
      ? passedDay(state.placed, consolidation, asOf)
      : null;
    if (!isBehind(status) && day === null) return [];
    // Within the period the month says enough.
    const passed = day ? `，${passedDayText(day).replace(`${round.settings.period}年`, "")}已过` : "";
    const reason = entries.get("未达进度原因")?.text.trim() || (isBehind(status) ? "未填原因" : "");
    return [{ placed: state.placed, state: `${status}${passed}`, reason }];
  });
}

/** In characters. */
export const BEHIND_WIDTH = 63;

/** Reasons are shortened to so many characters, one step after the other until the text fits into a row. */
const STEPS = [60, 30, 0] as const;
/** In points; Excel's rows end at 409. */
const HIGHEST = 400;

/** One line for each item, as `区教委（慢于序时进度）：原因`; of more than a row can show, the first and how many there are. */
export function behindText(items: readonly BehindItem[], nameOf: (placed: PlacedRow) => string): string {
  const fits = (text: string) => textHeight(text, BEHIND_WIDTH, "middleText") <= HIGHEST;
  for (const most of STEPS) {
    const text = items.map((item) => line(item, nameOf(item.placed), most)).join("\n");
    if (fits(text)) return text;
  }
  let shown = items.length;
  const cut = () =>
    [
      ...items.slice(0, shown).map((item) => line(item, nameOf(item.placed), 0)),
      `……共${items.length}项次，其余见“进展明细”`,
    ].join("\n");
  // Halved first: there may be thousands.
  while (shown > 1 && !fits(cut())) shown = shown > 64 ? Math.floor(shown / 2) : shown - 1;
  return cut();
}

function line({ state, reason }: BehindItem, name: string, most: number): string {
  const said = most === 0 ? "" : shortenedText(reason, most);
  return `${name}（${state}）${said === "" ? "" : `：${said}`}`;
}
