import type { ArchiveEntry, ArchiveProblem } from "./archive";

/** An entry and where its own header begins. */
export interface CentralEntry extends ArchiveEntry {
  readonly headerStart: number;
}

type Directory =
  | { readonly ok: true; readonly entries: readonly CentralEntry[]; readonly directoryStart: number }
  | { readonly ok: false; readonly problem: ArchiveProblem };

// The signatures and layouts are those of PKWARE's APPNOTE 6.3.
const END_SIGNATURE = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const CENTRAL_SIGNATURE = 0x02014b50;
const CENTRAL_LENGTH = 46;
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_LENGTH = 30;
/** These stand where the true number is in a zip64 field, so it is larger than any workbook. */
const BEYOND_16 = 0xffff;
const BEYOND_32 = 0xffffffff;
const ENCRYPTED_FLAG = 1;
const STORED = 0;
const DEFLATED = 8;

/** Reads the directory at the end of a zip archive; refuses what is beyond the file or needs zip64. */
export function readCentralDirectory(bytes: Uint8Array, mostEntries: number): Directory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return refused({ code: "damaged", detail: "ZIP" });
  const count = view.getUint16(end + 10, true);
  const directoryStart = view.getUint32(end + 16, true);
  if (count > mostEntries || count === BEYOND_16 || directoryStart === BEYOND_32) {
    return refused({ code: "too-large" });
  }
  const entries: CentralEntry[] = [];
  const names = new Set<string>();
  let position = directoryStart;
  for (let index = 0; index < count; index += 1) {
    const found = readEntry(bytes, view, position, end);
    if ("code" in found) return refused(found);
    if (names.has(found.entry.name)) return refused({ code: "damaged", detail: found.entry.name });
    names.add(found.entry.name);
    entries.push(found.entry);
    position = found.next;
  }
  return { ok: true, entries, directoryStart };
}

function refused(problem: ArchiveProblem): Directory {
  return { ok: false, problem };
}

/** The end record stands last, but for a comment. Looks at no more than the longest comment. */
function findEnd(view: DataView): number | null {
  const last = view.byteLength - END_LENGTH;
  for (let position = last; position >= Math.max(0, last - LONGEST_COMMENT); position -= 1) {
    if (view.getUint32(position, true) === END_SIGNATURE) return position;
  }
  return null;
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  position: number,
  end: number,
): ArchiveProblem | { readonly entry: CentralEntry; readonly next: number } {
  if (position + CENTRAL_LENGTH > end || view.getUint32(position, true) !== CENTRAL_SIGNATURE) {
    return { code: "damaged", detail: "ZIP" };
  }
  const nameStart = position + CENTRAL_LENGTH;
  const nameEnd = nameStart + view.getUint16(position + 28, true);
  const next = nameEnd + view.getUint16(position + 30, true) + view.getUint16(position + 32, true);
  const name = new TextDecoder().decode(bytes.subarray(nameStart, nameEnd));
  if ((view.getUint16(position + 8, true) & ENCRYPTED_FLAG) !== 0) return { code: "encrypted" };
  const method = view.getUint16(position + 10, true);
  if (method !== STORED && method !== DEFLATED) return { code: "damaged", detail: name };
  const compressedSize = view.getUint32(position + 20, true);
  const size = view.getUint32(position + 24, true);
  const headerStart = view.getUint32(position + 42, true);
  if (compressedSize === BEYOND_32 || size === BEYOND_32 || headerStart === BEYOND_32) {
    return { code: "too-large" };
  }
  const start = dataStart(view, headerStart);
  if (start === null) return { code: "damaged", detail: name };
  const crc32 = view.getUint32(position + 16, true);
  const deflated = method === DEFLATED;
  return { entry: { name, headerStart, start, compressedSize, size, crc32, deflated }, next };
}

/** Where an entry's bytes begin, behind its own header. */
function dataStart(view: DataView, headerStart: number): number | null {
  if (headerStart + LOCAL_LENGTH > view.byteLength) return null;
  if (view.getUint32(headerStart, true) !== LOCAL_SIGNATURE) return null;
  const nameLength = view.getUint16(headerStart + 26, true);
  const extraLength = view.getUint16(headerStart + 28, true);
  return headerStart + LOCAL_LENGTH + nameLength + extraLength;
}
