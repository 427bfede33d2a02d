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

type Files = Pick<WorkbookFiles, "read" | "edit">;

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
  files: Files,
): Promise<FixedFile | null> {
  let workbook = await read(bytes, files);
  let copy = bytes;
  const fixed: FixableFinding[] = [];
  for (let round = 0; workbook !== null && round <= MOST_ROUNDS; round++) {
    const result = check(name, workbook, against);
    const found = fixableOf(result.findings).filter(({ fix }) => fix.certain);
    if (found.length === 0) return fixed.length === 0 ? null : { bytes: copy, fixed, result };
    copy = await editedCopy(copy, found.map(changeOf), files);
    fixed.push(...found);
    workbook = await read(copy, files);
  }
  if (workbook === null) return null;
  throw new Error(`${name}: repairs do not come to an end.`);
}

/**
 * A copy of a workbook in which these cells are changed and no others.
 * @throws Error where any other cell would differ, or the file cannot be changed; then there is no copy
 */
export async function editedCopy(
  bytes: Uint8Array,
  changes: readonly CellChange[],
  files: Files,
): Promise<Uint8Array> {
  const copy = await files.edit(bytes.slice(), changes);
  const before = await read(bytes, files);
  const after = await read(copy, files);
  if (!before || !after) throw new Error("The corrected copy cannot be read.");
  const unmeant = unmeantChanges(before, after, changes);
  if (unmeant.length > 0) throw new Error(`The corrected copy differs in ${unmeant.slice(0, 5).join(", ")}.`);
  return copy;
}

/** The workbook; null where it cannot be read. A worker takes bytes over, so it gets a copy of them. */
async function read(bytes: Uint8Array, files: Files): Promise<WorkbookGrid | null> {
  const outcome = await files.read(bytes.slice());
  return outcome.ok ? outcome.workbook : null;
}

function check(name: string, workbook: WorkbookGrid, against: CheckAgainst): CheckResult {
  const given = { name, sha256: "", content: { returned: readReturn(workbook) } };
  const [result] = checkFiles([given], against);
  if (!result) throw new Error(`${name} was not checked.`);
  return result;
}
