import type { Archive, ArchiveProblem } from "./archive";
import { compoundFileProblem } from "./compoundFile";
import { readCentralDirectory, type CentralEntry } from "./readCentralDirectory";

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
  if (!beginsAsZip(bytes)) return refused({ code: "not-an-archive" });
  const directory = readCentralDirectory(bytes, limits.entries);
  if (!directory.ok) return refused(directory.problem);
  const problem =
    sizeProblem(directory.entries, limits) ?? placeProblem(directory.entries, directory.directoryStart);
  return problem ? refused(problem) : { ok: true, archive: { bytes, entries: directory.entries } };
}

function refused(problem: ArchiveProblem): Guarded {
  return { ok: false, problem };
}

/** `PK` and the signature of a first entry, or of the end of an archive without entries. */
function beginsAsZip(bytes: Uint8Array): boolean {
  const [first, second, third, fourth] = bytes;
  if (first !== 0x50 || second !== 0x4b) return false;
  return (third === 3 && fourth === 4) || (third === 5 && fourth === 6);
}

function sizeProblem(entries: readonly CentralEntry[], limits: ArchiveLimits): ArchiveProblem | null {
  let total = 0;
  for (const entry of entries) {
    total += entry.size;
    if (entry.size > limits.entrySize || total > limits.totalSize) return { code: "too-large" };
    if (entry.size > limits.bigEntry && entry.size > limits.ratio * entry.compressedSize) {
      return { code: "too-large" };
    }
    const highest = entry.deflated ? HIGHEST_RATIO * entry.compressedSize : entry.compressedSize;
    if (entry.size > highest) return { code: "damaged", detail: entry.name };
  }
  return null;
}

/** Entries that share bytes make small files of huge contents; no writer makes them. */
function placeProblem(entries: readonly CentralEntry[], directoryStart: number): ArchiveProblem | null {
  const byPlace = [...entries].sort((a, b) => a.headerStart - b.headerStart);
  for (const [index, entry] of byPlace.entries()) {
    const next = byPlace[index + 1]?.headerStart ?? directoryStart;
    if (entry.start + entry.compressedSize > next) return { code: "damaged", detail: entry.name };
  }
  return null;
}
