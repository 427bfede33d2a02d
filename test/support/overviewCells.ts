import { SHEETS } from "../../src/core/matrix/sheetNames";
import { planCell, type PlanCell, type WorkbookPlan } from "../../src/core/sheet/plan";
import { plannedSheet } from "./plannedTable";

/** What stands on 总览 beside each label: at the right of its area, or below it where it is the label of a tile. */
export function overviewCells(plan: WorkbookPlan): ReadonlyMap<string, PlanCell> {
  const sheet = plannedSheet(plan, SHEETS.overview);
  const found = new Map<string, PlanCell>();
  sheet.rows.forEach(({ cells }, row) =>
    cells.forEach((label, column) => {
      if (typeof label?.value !== "string" || label.formula !== undefined) return;
      const area = sheet.merges.find((merge) => merge.row === row && merge.column === column);
      const beside =
        label.style === "tileLabel"
          ? planCell(sheet, row + 1, column)
          : planCell(sheet, row, column + (area?.columns ?? 1));
      if (beside && !found.has(label.value)) found.set(label.value, beside);
    }),
  );
  return found;
}
