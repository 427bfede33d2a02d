import type { GivenFile } from "../core/report/consolidation";
import { readReturn } from "../core/returns/readReturn";
import type { FileSource, Progress, WorkbookFiles } from "./ports";

/**
 * Reads files one after the other, so that only one file's bytes are held at a time.
 * A file that cannot be read stays in the list with its problem.
 */
export async function readFiles(
  sources: readonly FileSource[],
  files: WorkbookFiles,
  progress: Progress = () => {},
): Promise<GivenFile[]> {
  const given: GivenFile[] = [];
  for (const source of sources) {
    const outcome = await files.read(await source.readBytes());
    const content = outcome.ok ? { returned: readReturn(outcome.workbook) } : { problem: outcome.problem };
    given.push({ name: source.name, sha256: outcome.sha256, content });
    progress(given.length, sources.length);
  }
  return given;
}
