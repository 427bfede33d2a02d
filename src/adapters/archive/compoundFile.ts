import type { ArchiveProblem } from "./archive";

/** The first bytes of every compound file ([MS-CFB] 2.2): Office 97 to 2003, WPS, and encrypted files of today. */
const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** What a compound file is, or null where the bytes are no compound file. */
export function compoundFileProblem(bytes: Uint8Array): ArchiveProblem | null {
  if (!MAGIC.every((byte, index) => bytes[index] === byte)) return null;
  // [MS-OFFCRYPTO] 2.3.4.4: an encrypted workbook is a stream of this name.
  if (holdsName(bytes, "EncryptedPackage")) return { code: "encrypted" };
  return { code: "old-format", holds: holdsName(bytes, "WordDocument") ? "document" : "workbook" };
}

/** Looks for the name of a stream, which a compound file writes in UTF-16. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const wanted = Array.from(new TextEncoder().encode(name)).flatMap((letter) => [letter, 0]);
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
