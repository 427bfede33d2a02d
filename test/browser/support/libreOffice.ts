import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { WorkbookGrid } from "../../../src/core/sheet/grid";
import { recalculate } from "../../libreoffice/recalculate";
import { type SavedFile, workbookIn } from "./savedFile";

/**
 * Whether LibreOffice is there.
 * @throws Error where it is missing in continuous integration: there, skipping would pass for success
 */
export function libreOfficeIsThere(): boolean {
  if (spawnSync("soffice", ["--version"]).status === 0) return true;
  if (process.env["CI"] === "true") throw new Error("soffice is not installed.");
  return false;
}

/** What LibreOffice makes of files when it opens them, works out their formulas and saves them. */
export async function throughLibreOffice(files: readonly SavedFile[]): Promise<WorkbookGrid[]> {
  const folder = mkdtempSync(join(tmpdir(), "saved-"));
  try {
    const paths = files.map(({ bytes }, index) => {
      const path = join(folder, `${index}.xlsx`);
      writeFileSync(path, bytes);
      return path;
    });
    return await Promise.all(recalculate(paths).map(workbookIn));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
