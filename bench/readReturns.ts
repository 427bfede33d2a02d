import { guardArchive } from "../src/adapters/archive/guardArchive";
import { readWorkbook } from "../src/adapters/xlsx/readWorkbook";
import type { ReportingRound } from "../src/core/matrix/round";
import { rowMatcher } from "../src/core/returns/matchRows";
import { readReturn } from "../src/core/returns/readReturn";
import type { WorkbookGrid } from "../src/core/sheet/grid";
import { ROUND } from "../test/support/filledReturn";
import { manyRows } from "./checkRows";

export { largeFile, returnFiles } from "./returnFiles";

/** The product's own reader. */
export async function readGrid(bytes: Uint8Array): Promise<WorkbookGrid> {
  const outcome = await readWorkbook(bytes);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.workbook;
}

/** Reads a return of the bundled notice and finds the assignment of each row. @returns how many were found */
export function returnReader(): (bytes: Uint8Array) => Promise<number> {
  return readerOf(ROUND);
}

/** The same for `largeFile(count)`. */
export function largeFileReader(count: number): (bytes: Uint8Array) => Promise<number> {
  return readerOf(manyRows(count).round);
}

function readerOf(round: ReportingRound): (bytes: Uint8Array) => Promise<number> {
  const match = rowMatcher(round);
  return async (bytes) => {
    const { tables, stamp } = readReturn(await readGrid(bytes));
    return tables.flatMap(({ rows }) => rows.flatMap((row) => match(row, stamp?.unit ?? null) ?? [])).length;
  };
}

/** The packed bytes of each part of a workbook. */
export function packedParts(bytes: Uint8Array): Uint8Array[] {
  const guarded = guardArchive(bytes);
  if (!guarded.ok) throw new Error(guarded.problem.code);
  return guarded.archive.entries
    .filter(({ deflated }) => deflated)
    .map(({ start, compressedSize }) => bytes.subarray(start, start + compressedSize));
}
