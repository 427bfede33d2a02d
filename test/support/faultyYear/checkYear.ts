import { faultyYear, type FaultyFile } from "../faultyYear";
import { compareYear, type Comparison } from "./compareYear";
import { consolidateYear, type ConsolidatedYear } from "./consolidateYear";
import { reportTables } from "./reportTables";

/** Makes the files of a year, consolidates them, and looks for every value in the written report. */
export async function checkYear(
  seed: number,
  count: number,
  consolidate: typeof consolidateYear = consolidateYear,
): Promise<{ files: readonly FaultyFile[]; year: ConsolidatedYear; comparison: Comparison }> {
  const { given, files } = await faultyYear(seed, count);
  const year = await consolidate(given);
  return {
    files,
    year,
    comparison: compareYear(files, await reportTables(year.report), year.reconciliation),
  };
}
