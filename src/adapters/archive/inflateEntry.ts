import { crc32 } from "./crc32";
import type { Archive, ArchiveEntry } from "./archive";
import { inflateInNode } from "./inflateInNode";
import { inflatePortably } from "./inflatePortably";
import { nodeModule } from "./nodeModule";

const zlib = nodeModule("node:zlib");
const inflate = zlib ? inflateInNode(zlib) : inflatePortably;
const checksum = zlib?.crc32 ?? crc32;

/**
 * The bytes of an entry; null where they are damaged or are not as many as the archive says. Never keeps more
 * than the declared size, whatever the entry would inflate to.
 */
export function inflateEntry(archive: Archive, entry: ArchiveEntry): Uint8Array | null {
  const packed = archive.bytes.subarray(entry.start, entry.start + entry.compressedSize);
  const bytes = entry.deflated ? inflate(packed, entry.size) : packed;
  return bytes !== null && bytes.length === entry.size && checksum(bytes) === entry.crc32 ? bytes : null;
}
