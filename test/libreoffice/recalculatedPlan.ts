import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readWorkbook } from "../../src/adapters/xlsx/readWorkbook";
import { writeWorkbook } from "../../src/adapters/xlsx/writeWorkbook";
import type { WorkbookGrid } from "../../src/core/sheet/grid";
import type { WorkbookPlan } from "../../src/core/sheet/plan";
import { recalculate } from "./recalculate";

/** A planned workbook as it is written, and as LibreOffice saves it after it has computed every formula. */
export async function recalculatedPlan(
  plan: WorkbookPlan,
): Promise<{ carried: WorkbookGrid; computed: WorkbookGrid }> {
  const bytes = await writeWorkbook(plan);
  const folder = mkdtempSync(join(tmpdir(), "plan-"));
  try {
    const path = join(folder, "工作簿.xlsx");
    writeFileSync(path, bytes);
    const [saved] = recalculate([path]);
    if (!saved) throw new Error("LibreOffice saved nothing.");
    return { carried: await read(bytes), computed: await read(saved) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function read(bytes: Uint8Array): Promise<WorkbookGrid> {
  const outcome = await readWorkbook(bytes);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.workbook;
}
