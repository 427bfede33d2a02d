import type { HeldFile } from "../../app/ports";
import type { FileProblem } from "../../core/returns/problem";
import { ARCHIVE_LIMITS, overlapping, sizeFault } from "./guardArchive";
import { readDirectory, type DirectoryRecord, type EntryFault, type EntryPlace } from "./readDirectory";
import { readEntryNames } from "./readEntryNames";
import { shownName } from "./shownName";

/** More than any district has units, even with a folder of attachments for each. */
const MOST_FILES = 20_000;

/** A file or folder of these names, in lower case and outermost, makes an archive one document of some program. */
const OF_A_DOCUMENT: ReadonlySet<string> = new Set([
  // Office (ECMA-376 part 2)
  "[content_types].xml",
  "_rels/.rels",
  // OpenDocument and EPUB
  "mimetype",
  "meta-inf/manifest.xml",
  "meta-inf/container.xml",
  // OFD (GB/T 33190)
  "ofd.xml",
  // Numbers and Pages
  "index/document.iwa",
]);

/**
 * The files in an archive of files, in its order; their bytes stay packed, and what is wrong with one is told of it
 * alone.
 * @returns null where the bytes are no archive, a broken one, or one document, which is packed as well
 */
export function listFiles(bytes: Uint8Array): HeldFile[] | null {
  const directory = readDirectory(bytes, MOST_FILES);
  if (!directory.ok) return null;
  const names = readEntryNames(directory.records);
  if (names.some((name) => OF_A_DOCUMENT.has(name.replaceAll("\\", "/").toLowerCase()))) return null;
  const places = directory.records.flatMap(({ content }) => ("fault" in content ? [] : [content]));
  const overlaps = new Set(overlapping(places, directory.directoryStart));
  const given = new Map<string, number>();
  return directory.records.flatMap(({ content }, index) => {
    const name = names[index] ?? "";
    // A folder has an entry of its own.
    if (/[\\/]$/.test(name)) return [];
    return [{ name: shownName(name, given), content: contentOf(content, overlaps, bytes) }];
  });
}

function contentOf(
  content: DirectoryRecord["content"],
  overlaps: ReadonlySet<EntryPlace>,
  bytes: Uint8Array,
): HeldFile["content"] {
  if ("fault" in content) return { problem: problemOf(content) };
  const fault = overlaps.has(content) ? "damaged" : sizeFault(content, ARCHIVE_LIMITS);
  if (fault !== null) return { problem: problemOf({ fault }) };
  const { start, compressedSize, size, crc32, deflated } = content;
  return { packed: bytes.subarray(start, start + compressedSize), size, crc32, deflated };
}

function problemOf(found: EntryFault): FileProblem {
  switch (found.fault) {
    case "unknown-compression":
      return { code: found.fault, method: found.method };
    case "damaged":
      return { code: found.fault, detail: "ZIP" };
    case "encrypted":
    case "too-large":
      return { code: found.fault };
  }
}
