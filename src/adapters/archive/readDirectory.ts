import type { ArchiveProblem } from "./archive";

/** What the directory of an archive says of one entry. */
export interface DirectoryRecord {
  readonly nameBytes: Uint8Array;
  /** The writer vouches for a name in UTF-8 (bit 11 of the flags). */
  readonly isUtf8: boolean;
  readonly extra: Uint8Array;
  /** Where its bytes lie, or why they cannot be had. */
  readonly content: EntryPlace | EntryFault;
}

export interface EntryPlace {
  /** Where the entry's own header begins. */
  readonly headerStart: number;
  readonly start: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly crc32: number;
  readonly deflated: boolean;
}

export type EntryFault =
  | { readonly fault: "encrypted" | "too-large" | "damaged" }
  | { readonly fault: "unknown-compression"; readonly method: number };

type Directory =
  | { readonly ok: true; readonly records: readonly DirectoryRecord[]; readonly directoryStart: number }
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
const UTF8_FLAG = 0x800;
const STORED = 0;
const DEFLATED = 8;

/**
 * Reads the directory at the end of a zip archive. An entry that cannot be had does not keep the others from it; a
 * directory that is broken or beyond the file does.
 */
export function readDirectory(bytes: Uint8Array, mostEntries: number): Directory {
  if (!beginsAsZip(bytes)) return refused({ code: "not-an-archive" });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return refused({ code: "damaged", detail: "ZIP" });
  const count = view.getUint16(end + 10, true);
  const directoryStart = view.getUint32(end + 16, true);
  if (count > mostEntries || count === BEYOND_16 || directoryStart === BEYOND_32) {
    return refused({ code: "too-large" });
  }
  const records: DirectoryRecord[] = [];
  let position = directoryStart;
  for (let index = 0; index < count; index += 1) {
    if (position + CENTRAL_LENGTH > end || view.getUint32(position, true) !== CENTRAL_SIGNATURE) {
      return refused({ code: "damaged", detail: "ZIP" });
    }
    const nameStart = position + CENTRAL_LENGTH;
    const extraStart = nameStart + view.getUint16(position + 28, true);
    const extraEnd = extraStart + view.getUint16(position + 30, true);
    records.push({
      nameBytes: bytes.subarray(nameStart, extraStart),
      isUtf8: (view.getUint16(position + 8, true) & UTF8_FLAG) !== 0,
      extra: bytes.subarray(extraStart, extraEnd),
      content: readContent(view, position),
    });
    position = extraEnd + view.getUint16(position + 32, true);
  }
  return { ok: true, records, directoryStart };
}

function refused(problem: ArchiveProblem): Directory {
  return { ok: false, problem };
}

/** `PK` and the signature of a first entry, or of the end of an archive without entries. */
function beginsAsZip(bytes: Uint8Array): boolean {
  const [first, second, third, fourth] = bytes;
  if (first !== 0x50 || second !== 0x4b) return false;
  return (third === 3 && fourth === 4) || (third === 5 && fourth === 6);
}

/** The end record stands last, but for a comment. Looks at no more than the longest comment. */
function findEnd(view: DataView): number | null {
  const last = view.byteLength - END_LENGTH;
  for (let position = last; position >= Math.max(0, last - LONGEST_COMMENT); position -= 1) {
    if (view.getUint32(position, true) === END_SIGNATURE) return position;
  }
  return null;
}

function readContent(view: DataView, position: number): EntryPlace | EntryFault {
  if ((view.getUint16(position + 8, true) & ENCRYPTED_FLAG) !== 0) return { fault: "encrypted" };
  const method = view.getUint16(position + 10, true);
  if (method !== STORED && method !== DEFLATED) return { fault: "unknown-compression", method };
  const compressedSize = view.getUint32(position + 20, true);
  const size = view.getUint32(position + 24, true);
  const headerStart = view.getUint32(position + 42, true);
  if (compressedSize === BEYOND_32 || size === BEYOND_32 || headerStart === BEYOND_32) {
    return { fault: "too-large" };
  }
  const start = dataStart(view, headerStart);
  if (start === null) return { fault: "damaged" };
  const crc32 = view.getUint32(position + 16, true);
  return { headerStart, start, compressedSize, size, crc32, deflated: method === DEFLATED };
}

/** Where an entry's bytes begin, behind its own header. */
function dataStart(view: DataView, headerStart: number): number | null {
  if (headerStart + LOCAL_LENGTH > view.byteLength) return null;
  if (view.getUint32(headerStart, true) !== LOCAL_SIGNATURE) return null;
  const nameLength = view.getUint16(headerStart + 26, true);
  const extraLength = view.getUint16(headerStart + 28, true);
  return headerStart + LOCAL_LENGTH + nameLength + extraLength;
}
