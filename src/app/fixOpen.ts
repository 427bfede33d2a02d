import type { CellChange } from "../core/sheet/change";
import type { WorkbookGrid } from "../core/sheet/grid";
import { beforeChanges, changeOf, isSameCell, stillThere, type FixableFinding } from "./fixes";
import type { OpenWorkbook } from "./ports";

/** Repairs that were made in the open workbook, so that they can be taken back as a whole. */
export interface AppliedFixes {
  readonly made: readonly CellChange[];
  /** What the cells held before, in the same order. */
  readonly before: readonly CellChange[];
  /** Findings whose cell was typed into since the check; they were left alone. */
  readonly skipped: readonly FixableFinding[];
}

type Excel = Pick<OpenWorkbook, "read" | "change">;

/**
 * Repairs cells of the open workbook in one step.
 * @param known the workbook as it was when the findings were made
 */
export async function fixOpen(
  chosen: readonly FixableFinding[],
  known: WorkbookGrid,
  excel: Excel,
): Promise<AppliedFixes> {
  const now = await excel.read();
  const wanted = chosen.filter(({ sheet, cell }) => isSameCell(known, now, sheet, cell));
  const made = wanted.map(changeOf);
  const before = beforeChanges(now, made);
  if (made.length > 0) await excel.change(made);
  return { made, before, skipped: chosen.filter((finding) => !wanted.includes(finding)) };
}

/**
 * Takes repairs back, in one step, where a cell still holds what the repair put there.
 * @returns the cells that were typed into since and were left alone, as `进展填报!M5`
 */
export async function takeBackFixes({ made, before }: AppliedFixes, excel: Excel): Promise<string[]> {
  const still = new Set(stillThere(await excel.read(), made));
  const back = made.flatMap((change, index) => (still.has(change) ? (before[index] ?? []) : []));
  if (back.length > 0) await excel.change(back);
  return made.filter((change) => !still.has(change)).map(({ sheet, address }) => `${sheet}!${address}`);
}
