import type { PlanRow, SheetPlan } from "./plan";
import { TABLE_FIRST_ROW } from "./planTable";

/** Excel's sheets end at row 1,048,576 (Excel specifications and limits); a round number below it leaves room for notes. */
export const MOST_ITEMS = 1_000_000;

/**
 * A table with more items than a sheet holds, as several sheets: 进展明细, 进展明细(2), … Each has title and headings; what
 * stands below the items comes last.
 */
export function splitSheet(sheet: SheetPlan, mostItems = MOST_ITEMS): SheetPlan[] {
  const { filter, rows } = sheet;
  const items = (filter?.rows ?? 1) - 1;
  if (!filter || items <= mostItems) return [sheet];
  const head = rows.slice(0, TABLE_FIRST_ROW);
  const body = rows.slice(TABLE_FIRST_ROW, TABLE_FIRST_ROW + items);
  const foot = rows.slice(TABLE_FIRST_ROW + items);
  const parts: PlanRow[][] = [];
  for (let start = 0; start < body.length; start += mostItems)
    parts.push(body.slice(start, start + mostItems));
  return parts.map((part, index) => ({
    ...sheet,
    name: index === 0 ? sheet.name : `${sheet.name}(${index + 1})`,
    rows: [...head, ...part, ...(index === parts.length - 1 ? foot : [])],
    filter: { ...filter, rows: part.length + 1 },
  }));
}
