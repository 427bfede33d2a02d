/** How archives of other programs begin: RAR (RARLAB, "RAR 5.0 archive format"), 7z (7zFormat.txt), gzip (RFC 1952). */
const BEGINNINGS: readonly (readonly [format: string, bytes: readonly number[]])[] = [
  ["RAR", [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ["7z", [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ["gzip", [0x1f, 0x8b, 0x08]],
];

/** The format of an archive that is no zip and stays closed; null where the bytes are none. */
export function foreignArchive(bytes: Uint8Array): string | null {
  const found = BEGINNINGS.find(([, begin]) => begin.every((byte, index) => bytes[index] === byte));
  return found ? found[0] : null;
}
