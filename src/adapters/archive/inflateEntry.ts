import { Inflate } from "fflate";
import { crc32 } from "./crc32";
import type { Archive, ArchiveEntry } from "./archive";

/** How much is given to the decoder at once: what comes of it (at most 33 MB) is looked at before it goes on. */
const STEP = 32 * 1024;

/**
 * The bytes of an entry; null where they are damaged or are not as many as the archive says. Never keeps more
 * than the declared size, whatever the entry would inflate to.
 */
export function inflateEntry(archive: Archive, entry: ArchiveEntry): Uint8Array | null {
  const packed = archive.bytes.subarray(entry.start, entry.start + entry.compressedSize);
  const bytes = entry.deflated ? inflate(packed, entry.size) : packed;
  return bytes !== null && bytes.length === entry.size && crc32(bytes) === entry.crc32 ? bytes : null;
}

function inflate(packed: Uint8Array, size: number): Uint8Array | null {
  const result = new Uint8Array(size);
  const inflated = { length: 0 };
  const decoder = new Inflate((chunk) => {
    if (inflated.length + chunk.length <= size) result.set(chunk, inflated.length);
    inflated.length += chunk.length;
  });
  try {
    for (let start = 0; start < packed.length && inflated.length <= size; start += STEP) {
      decoder.push(packed.subarray(start, start + STEP), start + STEP >= packed.length);
    }
  } catch {
    return null; // fflate throws where the bytes are no deflate stream.
  }
  return inflated.length === size ? result : null;
}
