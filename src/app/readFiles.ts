import type { GivenFile } from "../core/report/consolidation";
import { readContent } from "../core/report/readContent";
import type { FileSource, Progress, ReadOutcome, WorkbookFiles } from "./ports";

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
    given.push(await readFile(source, files));
    progress(given.length, sources.length);
  }
  return given;
}

async function readFile(source: FileSource, files: WorkbookFiles): Promise<GivenFile> {
  const outcome = await readSource(source, files);
  const content = outcome.ok ? readContent(outcome.workbook) : { problem: outcome.problem };
  return { name: source.name, sha256: outcome.sha256, content };
}

/** Reads one file; one that cannot be opened is a problem like any other. */
export async function readSource(source: FileSource, files: WorkbookFiles): Promise<ReadOutcome> {
  let bytes: Uint8Array;
  try {
    bytes = await source.readBytes();
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { ok: false, problem: { code: "unreadable", detail }, sha256: "" };
  }
  return files.read(bytes);
}
