import type { EntryHeading } from "../matrix/progressColumns";
import type { PlacedCell } from "../returns/readReturn";
import { cell } from "../sheet/buildSheet";
import { fitCell } from "../sheet/cellText";
import type { PlanCell } from "../sheet/plan";
import type { StyleName } from "../sheet/styles";
import { isDateFormat } from "../values/readDate";
import { serialOfDate } from "../values/serialDate";

const FIRST_SERIAL = serialOfDate({ year: 1990, month: 1, day: 1 });
const LAST_SERIAL = serialOfDate({ year: 2099, month: 12, day: 31 });

/**
 * What a department wrote, as it saw it: a text as text, a day as a day, a percentage as a percentage, a number as a
 * number; a number whose format adds something to it, such as a unit or a time of day, as the text that shows.
 */
export function enteredCell(entry: PlacedCell | undefined, heading: EntryHeading): PlanCell {
  const empty: StyleName =
    heading === "进展状态" || heading === "完成率" || heading === "实际完成日期" ? "centeredText" : "text";
  if (!entry) return cell(null, empty);
  const style = typeof entry.value === "number" ? numberStyle(entry.value, entry.numberFormat) : null;
  if (style !== null) return cell(entry.value, style);
  if (typeof entry.value === "boolean") return cell(entry.value, empty);
  return cell(fitCell(typeof entry.value === "string" ? entry.value : entry.text), empty);
}

function numberStyle(value: number, numberFormat: string): StyleName | null {
  if (isDateFormat(numberFormat)) {
    // 20171201 and 2017.12 typed into a date cell are no days that it could show.
    if (value < FIRST_SERIAL || value > LAST_SERIAL) return "figure";
    return Number.isInteger(value) ? "date" : null;
  }
  if (/^[#0,.?]+%$/.test(numberFormat)) {
    return Number.isInteger(Math.round(value * 1e9) / 1e7) ? "percent" : "exactPercent";
  }
  return /^(?:general|@|[#0,.?_() ]+)$/i.test(numberFormat) ? "figure" : null;
}
