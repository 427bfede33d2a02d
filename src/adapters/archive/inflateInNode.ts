import type * as Zlib from "node:zlib";

/** Inflates as inflatePortably does, by Node's own decoder: in a third of the time. */
export function inflateInNode(
  zlib: Pick<typeof Zlib, "inflateRawSync">,
): (packed: Uint8Array, size: number) => Uint8Array | null {
  return (packed, size) => {
    try {
      // All in one piece, with a byte to spare, so that nothing is copied; Node wants a piece of 64 at least.
      const chunkSize = Math.max(size + 1, 64);
      const inflated = zlib.inflateRawSync(packed, { chunkSize, maxOutputLength: chunkSize });
      return inflated.length === size
        ? new Uint8Array(inflated.buffer, inflated.byteOffset, inflated.length)
        : null;
    } catch {
      return null; // No deflate stream, cut short, or more than was declared.
    }
  };
}
