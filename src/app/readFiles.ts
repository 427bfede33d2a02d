import type { GivenFile } from "../core/report/consolidation";
import { readContent } from "../core/report/readContent";
import { SHARE_NOTHING, shareTexts } from "../core/values/shareTexts";
import type { FileSource, Progress, WorkbookFiles } from "./ports";
import { readSource } from "./readSource";
import { readWithin, type FoundFile } from "./readWithin";

/** A file that was read, and the source that it is or lies in. */
export interface ReadFile extends GivenFile {
  readonly source: FileSource;
}

/**
 * Reads files one after the other, so that only one file's bytes are held at a time; an archive of files stands for
 * all that are in it. A file that cannot be read stays in the list with its problem.
 */
export async function readFiles(
  sources: readonly FileSource[],
  files: Pick<WorkbookFiles, "read" | "unpack">,
  progress: Progress = () => {},
): Promise<ReadFile[]> {
  const read: ReadFile[] = [];
  const share = shareTexts();
  let total = sources.length;
  for (const source of sources) {
    const found = readWithin(source, files, (count) => (total += count - 1));
    for await (const file of found) {
      read.push({ ...givenFile(file, share), source });
      progress(read.length, total);
    }
  }
  return read;
}

/** Reads a file that has to be one workbook: an archive is a problem, even if it holds a single one. */
export async function readOneFile(
  source: FileSource,
  files: Pick<WorkbookFiles, "read">,
): Promise<GivenFile> {
  return givenFile({ name: source.name, outcome: await readSource(source, files) });
}

/** A file as it is consolidated or checked. */
export function givenFile({ name, outcome }: FoundFile, share = SHARE_NOTHING): GivenFile {
  const content = outcome.ok ? readContent(outcome.workbook, share) : { problem: outcome.problem };
  return { name, sha256: outcome.sha256, content };
}
