import type { PackedContent } from "../../app/ports";
import { inflateEntry } from "./inflateEntry";

/** The bytes of a file that listFiles found; null where they are damaged or not as many as the archive says. */
export function unpackContent({ packed, ...said }: PackedContent): Promise<Uint8Array | null> {
  const entry = { ...said, name: "", start: 0, compressedSize: packed.length };
  return Promise.resolve(inflateEntry({ bytes: packed, entries: [entry] }, entry));
}
