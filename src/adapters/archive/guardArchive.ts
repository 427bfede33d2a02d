import type { Archive, ArchiveProblem } from "./archive";
import { compoundFileProblem } from "./compoundFile";
import { readCentralDirectory, type CentralEntry } from "./readCentralDirectory";
import type { EntryPlace } from "./readDirectory";

/** Sizes in bytes. */
export interface ArchiveLimits {
  readonly entries: number;
  readonly entrySize: number;
  readonly totalSize: number;
  /** An entry above this size may not be compressed more than `ratio` times. */
  readonly bigEntry: number;
  readonly ratio: number;
}

/** Far above any return (20 KB) with photographs pasted in, far below what a task pane can bear. */
export const ARCHIVE_LIMITS: ArchiveLimits = {
  entries: 5000,
  entrySize: 128 * 1024 * 1024,
  totalSize: 256 * 1024 * 1024,
  bigEntry: 16 * 1024 * 1024,
  ratio: 250,
};

/** Deflate cannot compress more than this. */
const HIGHEST_RATIO = 1032;

type Guarded =
  { readonly ok: true; readonly archive: Archive } | { readonly ok: false; readonly problem: ArchiveProblem };

/**
 * Looks at the directory of a zip archive and at where its entries lie, before anything is inflated. What the
 * directory says may still be a lie: inflateEntry stops at the declared size.
 * Takes linear time (but for a sort of at most `limits.entries` entries).
 */
export function guardArchive(bytes: Uint8Array, limits: ArchiveLimits = ARCHIVE_LIMITS): Guarded {
  if (bytes.length === 0) return refused({ code: "empty-file" });
  const compound = compoundFileProblem(bytes);
  if (compound) return refused(compound);
  const directory = readCentralDirectory(bytes, limits.entries);
  if (!directory.ok) return refused(directory.problem);
  const problem =
    sizeProblem(directory.entries, limits) ?? placeProblem(directory.entries, directory.directoryStart);
  return problem ? refused(problem) : { ok: true, archive: { bytes, entries: directory.entries } };
}

function refused(problem: ArchiveProblem): Guarded {
  return { ok: false, problem };
}

function sizeProblem(entries: readonly CentralEntry[], limits: ArchiveLimits): ArchiveProblem | null {
  let total = 0;
  for (const entry of entries) {
    total += entry.size;
    const fault = total > limits.totalSize ? "too-large" : sizeFault(entry, limits);
    if (fault) return fault === "damaged" ? { code: fault, detail: entry.name } : { code: fault };
  }
  return null;
}

/** What is wrong with what an entry says of its sizes. */
export function sizeFault(
  { size, compressedSize, deflated }: EntryPlace,
  { entrySize, bigEntry, ratio }: Pick<ArchiveLimits, "entrySize" | "bigEntry" | "ratio">,
): "too-large" | "damaged" | null {
  if (size > entrySize || (size > bigEntry && size > ratio * compressedSize)) return "too-large";
  return size > (deflated ? HIGHEST_RATIO * compressedSize : compressedSize) ? "damaged" : null;
}

function placeProblem(entries: readonly CentralEntry[], directoryStart: number): ArchiveProblem | null {
  const [first] = overlapping(entries, directoryStart);
  return first ? { code: "damaged", detail: first.name } : null;
}

/** Entries that reach into the next one. They make small files of huge contents; no writer makes them. */
export function overlapping<Entry extends EntryPlace>(
  entries: readonly Entry[],
  directoryStart: number,
): Entry[] {
  const byPlace = [...entries].sort((a, b) => a.headerStart - b.headerStart);
  return byPlace.filter(({ start, compressedSize }, index) => {
    const next = byPlace[index + 1]?.headerStart ?? directoryStart;
    return start + compressedSize > next;
  });
}
