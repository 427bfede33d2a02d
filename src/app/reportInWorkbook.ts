import { gridHash } from "../core/matrix/sheetHash";
import { readStamp } from "../core/matrix/stamp";
import { heldPlan } from "../core/sheet/itemRows";
import type { WorkbookPlan } from "../core/sheet/plan";
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
    return untouched
      ? null
      : { zh: "生成后有人改动或添加过内容。", en: "it was changed or added to after it was made." };
  });
  return { placed: true, kept };
}
