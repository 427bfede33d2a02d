import type { ArchiveEntry, ArchiveProblem } from "./archive";
import { readDirectory, type EntryFault, type EntryPlace } from "./readDirectory";

/** An entry and where its own header begins. */
export type CentralEntry = ArchiveEntry & EntryPlace;

type Directory =
  | { readonly ok: true; readonly entries: readonly CentralEntry[]; readonly directoryStart: number }
  | { readonly ok: false; readonly problem: ArchiveProblem };

/**
 * The entries of an archive whose parts belong together: one that cannot be had, or two of one name, and the archive is
 * refused.
 */
export function readCentralDirectory(bytes: Uint8Array, mostEntries: number): Directory {
  const directory = readDirectory(bytes, mostEntries);
  if (!directory.ok) return directory;
  const entries: CentralEntry[] = [];
  const names = new Set<string>();
  for (const { nameBytes, content } of directory.records) {
    const name = new TextDecoder().decode(nameBytes);
    if ("fault" in content) return { ok: false, problem: problemOf(content, name) };
    if (names.has(name)) return { ok: false, problem: { code: "damaged", detail: name } };
    names.add(name);
    entries.push({ name, ...content });
  }
  return { ok: true, entries, directoryStart: directory.directoryStart };
}

function problemOf({ fault }: EntryFault, name: string): ArchiveProblem {
  return fault === "encrypted" || fault === "too-large" ? { code: fault } : { code: "damaged", detail: name };
}
