import type { FileSource, ReadOutcome, WorkbookFiles } from "./ports";

/** Reads one file; one that cannot be opened is a problem like any other. */
export async function readSource(
  source: FileSource,
  files: Pick<WorkbookFiles, "read">,
): Promise<ReadOutcome> {
  let bytes: Uint8Array;
  try {
    bytes = await source.readBytes();
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { ok: false, problem: { code: "unreadable", detail }, sha256: "" };
  }
  return files.read(bytes);
}
