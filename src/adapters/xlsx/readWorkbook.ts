import type { ReadOutcome } from "../../app/ports";
import type { FileProblem } from "../../core/returns/problem";
import type { SheetGrid, WorkbookGrid } from "../../core/sheet/grid";
import { fileDigest } from "./fileDigest";
import { NEVER_SAVED } from "./neverSaved";
import { mainPart, openGuarded } from "./openGuarded";
import type { Package } from "../package/openPackage";
import { readNumberFormats } from "./readNumberFormats";
import { readSavedTime } from "./readSavedTime";
import { damaged, problemOf } from "../package/readFailure";
import { readSharedStrings } from "./readSharedStrings";
import { readSheet } from "./readSheet";
import { readSheetList } from "./readSheetList";

/**
 * Reads an .xlsx file from outside. Never throws: whatever is wrong with the file is a problem value, since a
 * file that nobody can read must not stop the others.
 */
export function readWorkbook(bytes: Uint8Array): Promise<ReadOutcome> {
  const digest = fileDigest(bytes);
  try {
    const workbook = readParts(openGuarded(bytes));
    if (workbook === null) return failed({ code: "not-a-workbook" }, digest);
    return Promise.resolve({ ok: true, workbook, sha256: digest });
  } catch (error) {
    return failed(problemOf(error), digest);
  }
}

function failed(problem: FileProblem, digest: string): Promise<ReadOutcome> {
  return Promise.resolve({ ok: false, problem, sha256: digest });
}

/** @returns null where the package holds no workbook, as a text document does not. */
function readParts(parts: Package): WorkbookGrid | null {
  const main = mainPart(parts);
  if (main === null) return null;
  const listed = readSheetList(parts, main);
  if (listed === null) return null;
  const related = parts.relationships(main);
  const target = (kind: string): string | null =>
    [...related.values()].find((relationship) => relationship.kind === kind)?.target ?? null;
  const stringsPath = target("sharedStrings");
  const stylesPath = target("styles");
  const context = {
    sharedStrings: stringsPath === null ? null : readSharedStrings(parts, stringsPath),
    numberFormats: stylesPath === null ? [] : readNumberFormats(parts, stylesPath),
    date1904: listed.date1904,
  };
  const sheets: SheetGrid[] = [];
  for (const sheet of listed.sheets) {
    const relationship = related.get(sheet.id);
    if (relationship === undefined) throw damaged(main);
    // Sheets of charts and dialogs have no cells.
    if (relationship.kind !== "worksheet") continue;
    sheets.push(readSheet(parts, relationship.target, sheet, context));
  }
  return { sheets, date1904: listed.date1904, modified: readModified(parts) };
}

/** When the file says it was saved; null where it does not, or no program has saved it since it was made. */
function readModified(parts: Package): string | null {
  const path = [...parts.relationships("").values()].find(({ kind }) => kind === "core-properties")?.target;
  const saved = path === undefined ? null : readSavedTime(parts, path, "modified");
  return saved !== null && Date.parse(saved) === Date.parse(NEVER_SAVED) ? null : saved;
}
