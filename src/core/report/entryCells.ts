import type { EntryHeading } from "../matrix/progressColumns";
import type { PlacedCell } from "../returns/readReturn";
import { cell } from "../sheet/buildSheet";
import type { PlanCell } from "../sheet/plan";
import type { StyleName } from "../sheet/styles";
import { isDateFormat } from "../values/readDate";

/** What a department wrote, as it wrote it: a text as text, a day as a day, a percentage as a percentage. */
export function enteredCell(entry: PlacedCell | undefined, heading: EntryHeading): PlanCell {
  const empty: StyleName =
    heading === "进展状态" || heading === "完成率" || heading === "实际完成日期" ? "centeredText" : "text";
  if (!entry) return cell(null, empty);
  if (typeof entry.value === "number") return cell(entry.value, numberStyle(entry.value, entry.numberFormat));
  return cell(entry.value ?? entry.text, empty);
}

function numberStyle(value: number, numberFormat: string): StyleName {
  if (isDateFormat(numberFormat)) return "date";
  if (!numberFormat.includes("%")) return "figure";
  return Number.isInteger(Math.round(value * 1e9) / 1e7) ? "percent" : "exactPercent";
}
