import { cellAddress } from "../sheet/address";
import { planCell, type SheetPlan } from "../sheet/plan";
import { styleOf } from "../sheet/styles";
import type { SheetGrid } from "../sheet/grid";
import { shortHashOfLines } from "../values/shortHash";

/** A hash of the texts and numbers that a plan puts into locked cells; formulas are left out, since their results move. */
export function plannedHash(plan: SheetPlan): string {
  return shortHashOfLines(lockedTexts(plan));
}

function* lockedTexts({ rows }: SheetPlan): Generator<string> {
  for (const [row, { cells }] of rows.entries()) {
    for (const [column, planned] of cells.entries()) {
      if (!planned || planned.formula !== undefined || !styleOf(planned.style).locked) continue;
      if (planned.value !== null && planned.value !== "")
        yield `${cellAddress(row, column)}=${planned.value}`;
    }
  }
}

/** The same of a sheet that was read: cells that the plan leaves open do not count, everything else does. */
export function gridHash(sheet: SheetGrid, plan: SheetPlan): string {
  return shortHashOfLines(lockedTextsOf(sheet, plan));
}

function* lockedTextsOf(sheet: SheetGrid, plan: SheetPlan): Generator<string> {
  for (const [row, cells] of [...sheet.cells].sort(([a], [b]) => a - b)) {
    for (const [column, { value, text, formula }] of [...cells].sort(([a], [b]) => a - b)) {
      const planned = planCell(plan, row, column);
      const open = planned !== null && !styleOf(planned.style).locked;
      const computed = formula !== undefined && planned?.formula !== undefined;
      if (!open && !computed && text !== "") yield `${cellAddress(row, column)}=${value ?? text}`;
    }
  }
}
