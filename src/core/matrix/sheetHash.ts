import { cellAddress } from "../sheet/address";
import { planCell, type SheetPlan } from "../sheet/plan";
import { styleOf } from "../sheet/styles";
import type { SheetGrid } from "../sheet/grid";
import { shortHash } from "../values/shortHash";

/** A hash of the texts and numbers that a plan puts into locked cells; formulas are left out, since their results move. */
export function plannedHash(plan: SheetPlan): string {
  const parts: string[] = [];
  plan.rows.forEach(({ cells }, row) =>
    cells.forEach((planned, column) => {
      if (!planned || planned.formula !== undefined || !styleOf(planned.style).locked) return;
      if (planned.value !== null && planned.value !== "")
        parts.push(`${cellAddress(row, column)}=${planned.value}`);
    }),
  );
  return shortHash(parts.join("\n"));
}

/** The same of a sheet that was read: cells that the plan leaves open do not count, everything else does. */
export function gridHash(sheet: SheetGrid, plan: SheetPlan): string {
  const parts: string[] = [];
  for (const [row, cells] of [...sheet.cells].sort(([a], [b]) => a - b)) {
    for (const [column, { value, text, formula }] of [...cells].sort(([a], [b]) => a - b)) {
      const planned = planCell(plan, row, column);
      const open = planned !== null && !styleOf(planned.style).locked;
      const computed = formula !== undefined && planned?.formula !== undefined;
      if (!open && !computed && text !== "") parts.push(`${cellAddress(row, column)}=${value ?? text}`);
    }
  }
  return shortHash(parts.join("\n"));
}
