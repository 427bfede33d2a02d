import type { ReadOutcome } from "../../../app/ports";
import type { WorkbookGrid } from "../../../core/sheet/grid";
import { foreignArchive } from "../../archive/foreignArchive";
import { listFiles } from "../../archive/listFiles";
import { problemOf } from "../../package/readFailure";
import { readWorkbook } from "../readWorkbook";
import { readCsv } from "./readCsv";
import { readOdsWorkbook } from "./readOdsWorkbook";
import { readOldWorkbook } from "./readOldWorkbook";

/**
 * Reads a file from outside, whatever its name: .xlsx, .xls and .et, .ods, or a table as text; of an archive of files,
 * it tells what is in it. Never throws: whatever is wrong with the file is a problem value.
 */
export async function readAnyWorkbook(bytes: Uint8Array): Promise<ReadOutcome> {
  const outcome = await readWorkbook(bytes);
  if (outcome.ok) return outcome;
  const { sha256, problem } = outcome;
  // An entry that cannot be had is a problem of a workbook, but not of an archive of files.
  const holds = listFiles(bytes);
  if (holds) return { ok: false, problem: { code: "archive" }, sha256, holds };
  if (problem.code !== "not-a-workbook" && problem.code !== "old-format") return outcome;
  try {
    const workbook = readOther(bytes);
    if (workbook) return { ok: true, workbook, sha256 };
    const format = foreignArchive(bytes);
    return format ? { ok: false, problem: { code: "foreign-archive", format }, sha256 } : outcome;
  } catch (error) {
    return { ok: false, problem: problemOf(error), sha256 };
  }
}

/** @returns null where the file is in none of these formats */
function readOther(bytes: Uint8Array): WorkbookGrid | null {
  // So begins every compound file, every archive, and no text.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11) return readOldWorkbook(bytes);
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03) return readOdsWorkbook(bytes);
  return readCsv(bytes);
}
