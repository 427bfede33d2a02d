import { NEVER_SAVED } from "../../../../src/adapters/xlsx/neverSaved";
import { readWorkbook } from "../../../../src/adapters/xlsx/readWorkbook";
import type { WorkbookGrid } from "../../../../src/core/sheet/grid";
import type { Workbook } from "../../../../host/model/workbook";
import { readWorkbookFile } from "../../../../workbench/files/readWorkbookFile";
import { writeWorkbookFile } from "../../../../workbench/files/writeWorkbookFile";

/** The workbook after it was saved and opened again, of which nothing may be told as lost. */
export async function throughFile(workbook: Workbook): Promise<Workbook> {
  const { workbook: again, notKept } = await readWorkbookFile(await saved(workbook));
  if (notKept.length > 0) throw new Error(notKept.map(({ en }) => en).join("\n"));
  return again;
}

/** A workbook's file as one that nobody has saved since it was made. */
export function saved(workbook: Workbook): Promise<Uint8Array> {
  return writeWorkbookFile(workbook, { modified: NEVER_SAVED });
}

/** The file after it was opened and saved. */
export async function savedAgain(bytes: Uint8Array): Promise<Uint8Array> {
  const { workbook } = await readWorkbookFile(bytes);
  return saved(workbook);
}

/** What the product's own reader reads of a file. */
export async function gridOf(bytes: Uint8Array): Promise<WorkbookGrid> {
  const outcome = await readWorkbook(bytes);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.workbook;
}
