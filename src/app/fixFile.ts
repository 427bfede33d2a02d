import type { CellChange } from "../core/sheet/change";
import type { WorkbookGrid } from "../core/sheet/grid";
import { readReturn } from "../core/returns/readReturn";
import { checkFiles, type CheckAgainst, type CheckResult } from "./check";
import { changeOf, fixableOf, unmeantChanges, type FixableFinding } from "./fixes";
import type { WorkbookFiles } from "./ports";

/** A corrected copy of a workbook. */
export interface FixedFile {
  readonly bytes: Uint8Array;
  /** What was repaired, in order. */
  readonly fixed: readonly FixableFinding[];
  /** What the check shows of the copy. */
  readonly result: CheckResult;
}

/** A repair may bring to light another one: a column is read once its heading is right. More rounds than this are a bug. */
const MOST_ROUNDS = 6;

/**
 * Repairs what is certain in a copy of a workbook, until nothing of it is left.
 * @returns null where nothing is to be repaired
 * @throws Error where the copy differs from the original in any other cell: it is then not handed out
 */
export async function fixFile(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  against: CheckAgainst,
  files: WorkbookFiles,
): Promise<FixedFile | null> {
  const original = await read(bytes, files);
  if (original === null) return null;
  let workbook = original;
  let copy = bytes;
  const fixed: FixableFinding[] = [];
  for (let round = 0; round <= MOST_ROUNDS; round++) {
    const result = check(name, workbook, against);
    const found = fixableOf(result.findings).filter(({ fix }) => fix.certain);
    if (found.length === 0) return fixed.length === 0 ? null : { bytes: copy, fixed, result };
    copy = await files.edit(copy, found.map(changeOf));
    fixed.push(...found);
    workbook = await readCopy(copy, original, fixed.map(changeOf), files);
  }
  throw new Error(`${name}: repairs do not come to an end.`);
}

async function readCopy(
  copy: Uint8Array,
  original: WorkbookGrid,
  changes: readonly CellChange[],
  files: WorkbookFiles,
): Promise<WorkbookGrid> {
  const workbook = await read(copy, files);
  if (workbook === null) throw new Error("The corrected copy cannot be read.");
  const unmeant = unmeantChanges(original, workbook, changes);
  if (unmeant.length > 0) throw new Error(`The corrected copy differs in ${unmeant.slice(0, 5).join(", ")}.`);
  return workbook;
}

async function read(bytes: Uint8Array, files: WorkbookFiles): Promise<WorkbookGrid | null> {
  // A worker takes the bytes over; the caller's stay as they are.
  const outcome = await files.read(bytes.slice());
  return outcome.ok ? outcome.workbook : null;
}

function check(name: string, workbook: WorkbookGrid, against: CheckAgainst): CheckResult {
  const [result] = checkFiles([{ name, sha256: "", content: { returned: readReturn(workbook) } }], against);
  if (!result) throw new Error(`${name} was not checked.`);
  return result;
}
