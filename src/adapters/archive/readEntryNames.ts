import { crc32 } from "./crc32";
import type { DirectoryRecord } from "./readDirectory";

type NamedRecord = Pick<DirectoryRecord, "nameBytes" | "isUtf8" | "extra">;

/** Info-ZIP's Unicode Path (APPNOTE 4.6.9): version, checksum of the name it stands for, the name in UTF-8. */
const UNICODE_PATH = 0x7075;

/** Letters that take two bytes in UTF-8; two bytes of GB18030 may look like one: 一 reads as һ. */
const TWO_BYTES_AT_MOST = /^[\u0000-\u07FF]*$/;

/**
 * What the entries of an archive are called. A name that is marked as UTF-8, or brings a Unicode Path, is that. The
 * others have the encoding of whoever packed them: programs on macOS and Linux write UTF-8, Windows in Chinese GB18030.
 * So they are UTF-8 where they can be, but for names that hardly are where another one is not.
 */
export function readEntryNames(records: readonly NamedRecord[]): string[] {
  const told = records.map(toldName);
  const asUtf8 = records.map(({ nameBytes }, index) => told[index] ?? decoded(nameBytes));
  const isUtf8Throughout = !asUtf8.includes(null);
  return records.map(({ nameBytes }, index) => {
    const name = asUtf8[index] ?? null;
    const isSure = name !== null && (told[index] !== null || !TWO_BYTES_AT_MOST.test(name));
    if (name !== null && (isSure || isUtf8Throughout)) return name;
    return new TextDecoder("gb18030").decode(nameBytes);
  });
}

/** The name whose encoding the archive tells; null where it does not, or not truly. */
function toldName({ nameBytes, isUtf8, extra }: NamedRecord): string | null {
  return unicodePath(extra, nameBytes) ?? (isUtf8 ? decoded(nameBytes) : null);
}

function unicodePath(extra: Uint8Array, nameBytes: Uint8Array): string | null {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
    const end = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) !== UNICODE_PATH || at + 9 > end || end > extra.length) continue;
    // Of another checksum, it belongs to an earlier name of the entry.
    if (extra[at + 4] !== 1 || view.getUint32(at + 5, true) !== crc32(nameBytes)) continue;
    return decoded(extra.subarray(at + 9, end));
  }
  return null;
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
