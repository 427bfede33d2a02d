import { gridHash } from "../core/matrix/sheetHash";
import { readStamp } from "../core/matrix/stamp";
import { heldPlan } from "../core/sheet/itemRows";
import type { SheetGrid } from "../core/sheet/grid";
import { planCell, type SheetPlan, type WorkbookPlan } from "../core/sheet/plan";
import { styleOf } from "../core/sheet/styles";
import type { KeptSheet } from "./generateInWorkbook";
import type { OpenWorkbook } from "./ports";
import { replaceSheets } from "./replaceSheets";

/** Where a report went: into the open workbook, or nowhere yet, because that holds something else. */
export type ReportPlacement =
  { readonly placed: true; readonly kept: readonly KeptSheet[] } | { readonly placed: false };

/** Puts a report into the open workbook where that is empty or holds a report already; else the caller makes a file. */
export async function reportInWorkbook(
  report: WorkbookPlan,
  workbook: OpenWorkbook,
): Promise<ReportPlacement> {
  const plan = heldPlan(report);
  const before = await workbook.read();
  const stamp = readStamp(before);
  const empty = before.sheets.every(({ cells }) => cells.size === 0);
  if (!empty && stamp?.kind !== "report") return { placed: false };
  const kept = await replaceSheets(workbook, before, plan, (old) => {
    const sheet = plan.sheets.find(({ name }) => name === old.name);
    const untouched = sheet && gridHash(old, sheet) === stamp?.sheetHashes.get(old.name);
    return untouched && holdsEntries(sheet, old)
      ? null
      : { zh: "生成后有人改动或添加过内容。", en: "it was changed or added to after it was made." };
  });
  return { placed: true, kept };
}

/** Whether everything that people filled into the open cells of the old sheet stands in open ones of the new, in whatever row. */
function holdsEntries(plan: SheetPlan, old: SheetGrid): boolean {
  const planned = new Map<string, number>();
  for (const { cells } of plan.rows) {
    for (const cell of cells) {
      if (!cell || cell.value === null || styleOf(cell.style).locked) continue;
      const text = String(cell.value);
      planned.set(text, (planned.get(text) ?? 0) + 1);
    }
  }
  for (const [row, cells] of old.cells) {
    for (const [column, { value, text }] of cells) {
      const cell = planCell(plan, row, column);
      if (!cell || styleOf(cell.style).locked || text === "") continue;
      const entry = String(value ?? text);
      const times = planned.get(entry) ?? 0;
      if (times === 0) return false;
      planned.set(entry, times - 1);
    }
  }
  return true;
}
