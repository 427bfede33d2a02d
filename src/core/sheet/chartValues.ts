import type { ChartCells, PlanValue, WorkbookPlan } from "./plan";
import { planCell } from "./plan";

/**
 * What stands in the cells that a chart refers to, from the top or the left; of a formula its result.
 * @throws Error where the plan has no such sheet, or where they are neither one row nor one column.
 */
export function chartValues(plan: WorkbookPlan, { sheet, range }: ChartCells): PlanValue[] {
  const found = plan.sheets.find(({ name }) => name === sheet);
  if (!found) throw new Error(`A chart refers to ${sheet}, which the plan has not.`);
  if (range.rows !== 1 && range.columns !== 1)
    throw new Error(`A chart refers to ${range.rows} × ${range.columns} cells of ${sheet}.`);
  return Array.from({ length: range.rows * range.columns }, (_, index) => {
    const [row, column] = range.columns === 1 ? [index, 0] : [0, index];
    return planCell(found, range.row + row, range.column + column)?.value ?? null;
  });
}

/** What a chart shows of a cell as a name or a category. */
export function chartText(value: PlanValue): string {
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value ?? "");
}
