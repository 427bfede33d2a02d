import fc from "fast-check";
import { writeWorkbook } from "../src/adapters/xlsx/writeWorkbook";
import { FIRST_ROW, planProgress } from "../src/core/matrix/planProgress";
import type { WorkbookPlan } from "../src/core/sheet/plan";
import { cleanReturn } from "../test/support/cleanReturn";
import { filledReturnPlan } from "../test/support/filledReturn";
import { manyRows } from "./checkRows";

/** Returns of the bundled notice as honest units fill them in, each another one; the same for the same seed. */
export async function* returnFiles(count: number, seed: number): AsyncGenerator<Uint8Array> {
  for (const { unit, entries, signOff } of fc.sample(cleanReturn, { numRuns: count, seed })) {
    yield await writeWorkbook(filledReturnPlan(unit, entries, { signOff }));
  }
}

/** A workbook with one sheet of so many filled-in rows. */
export function largeFile(count: number): Promise<Uint8Array> {
  const { round, workbook } = manyRows(count);
  const sheet = planProgress(round, round.assignments.slice(0, count), null);
  const cells = workbook.sheets[0]?.cells;
  const rows = sheet.rows.map((planned, row) => ({
    ...planned,
    cells: planned.cells.map((cell, column) => {
      const typed = row < FIRST_ROW ? undefined : cells?.get(row)?.get(column)?.value;
      return cell && typed !== undefined ? { ...cell, value: typed } : cell;
    }),
  }));
  const plan: WorkbookPlan = { title: "", sheets: [{ ...sheet, rows }], names: [] };
  return writeWorkbook(plan);
}
