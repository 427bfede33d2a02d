import type { CellChange } from "../core/sheet/change";
import type { WorkbookGrid } from "../core/sheet/grid";
import { problemSentence } from "../core/returns/problem";
import { readReturn } from "../core/returns/readReturn";
import { Refusal } from "../core/values/refusal";
import { checkFiles, type CheckAgainst, type CheckResult } from "./check";
import { certainOf, changeOf, stillThere, unmeantChanges, type FixableFinding } from "./fixes";
import type { WorkbookFiles } from "./ports";

/** A corrected copy of a workbook. */
export interface FixedFile {
  readonly bytes: Uint8Array;
  /** What was repaired, in order. A cell whose repair brought another one to light is there twice. */
  readonly fixed: readonly FixableFinding[];
  /** What the check shows of the copy. */
  readonly result: CheckResult;
}

interface Copy {
  readonly bytes: Uint8Array;
  readonly workbook: WorkbookGrid;
}

type Files = Pick<WorkbookFiles, "read" | "edit">;

/** A repair may bring to light another one: a column is read once its heading is right. More rounds than this are a bug. */
const MOST_ROUNDS = 6;

/**
 * Repairs what is certain in a copy of a workbook, until nothing of it is left. It is checked on its own: texts that
 * stand in several files have no repair, so the others would change nothing.
 * @returns null where nothing is to be repaired
 * @throws Refusal where the file cannot be read or changed, or where the copy would differ from the original in any
 * other cell: it is then not handed out
 */
export async function fixFile(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  against: CheckAgainst,
  files: Files,
): Promise<FixedFile | null> {
  let copy: Copy = { bytes, workbook: await read(bytes, files) };
  const fixed: FixableFinding[] = [];
  for (let round = 0; round <= MOST_ROUNDS; round++) {
    const result = check(name, copy.workbook, against);
    const found = certainOf(result.findings);
    if (found.length === 0) return fixed.length === 0 ? null : { bytes: copy.bytes, fixed, result };
    copy = await changed(copy, found.map(changeOf), files);
    fixed.push(...found);
  }
  throw new Refusal({
    zh: "自动修正后仍不断出现新问题，因此没有生成修正副本，原文件没有改动；请在Excel中逐项修改。",
    en: "Each repair brings up another one, so no copy was made and the file is unchanged; repair it in Excel.",
  });
}

/**
 * A copy of a workbook in which these cells are changed and no others.
 * @throws Refusal where any other cell would differ, or the file cannot be changed; then there is no copy
 */
export async function editedCopy(
  bytes: Uint8Array,
  changes: readonly CellChange[],
  files: Files,
): Promise<Uint8Array> {
  return (await changed({ bytes, workbook: await read(bytes, files) }, changes, files)).bytes;
}

/** Reads the changed copy again before anybody gets it: what is not as it was meant is not handed out. */
async function changed(before: Copy, changes: readonly CellChange[], files: Files): Promise<Copy> {
  // A worker takes over the bytes that it is given.
  const bytes = await files.edit(before.bytes.slice(), changes);
  const workbook = await read(bytes, files);
  const made = new Set(stillThere(workbook, changes));
  const unmade = changes
    .filter((change) => !made.has(change))
    .map((change) => `${change.sheet}!${change.address}`);
  const wrong = [...unmade, ...unmeantChanges(before.workbook, workbook, changes)];
  if (wrong.length === 0) return { bytes, workbook };
  const places = wrong.slice(0, 5);
  throw new Refusal({
    zh: `修正副本与预期不符（${places.join("、")}），因此没有写出，原文件没有改动；请在Excel中修改。`,
    en: `The corrected copy is not as it should be (${places.join(", ")}), so it was not handed out and the file is unchanged; repair it in Excel.`,
  });
}

async function read(bytes: Uint8Array, files: Files): Promise<WorkbookGrid> {
  const outcome = await files.read(bytes.slice());
  if (outcome.ok) return outcome.workbook;
  throw new Refusal(problemSentence(outcome.problem));
}

function check(name: string, workbook: WorkbookGrid, against: CheckAgainst): CheckResult {
  const given = { name, sha256: "", content: { returned: readReturn(workbook) } };
  const [result] = checkFiles([given], against);
  if (!result) throw new Error(`${name} was not checked.`);
  return result;
}
