import { Inflate, inflateSync } from "fflate";

/** How much is given to the decoder at once: what comes of it (at most 33 MB) is looked at before it goes on. */
const STEP = 32 * 1024;

/**
 * What a deflate stream (RFC 1951) holds; null where it is none, is cut short, or does not hold as many bytes as `size`.
 * Bytes behind its end are ignored.
 */
export function inflatePortably(packed: Uint8Array, size: number): Uint8Array | null {
  try {
    return packed.length <= STEP ? inflateAtOnce(packed, size) : inflateInSteps(packed, size);
  } catch {
    return null; // fflate throws where the bytes are no deflate stream.
  }
}

/** Most parts are small, and a decoder that can wait for more takes five times as long for them. */
function inflateAtOnce(packed: Uint8Array, size: number): Uint8Array | null {
  // A byte to spare tells what holds more than was declared; fflate drops the rest.
  const inflated = inflateSync(packed, { out: new Uint8Array(size + 1) });
  return inflated.length === size ? inflated : null;
}

function inflateInSteps(packed: Uint8Array, size: number): Uint8Array | null {
  const result = new Uint8Array(size);
  const inflated = { length: 0 };
  const decoder = new Inflate((chunk) => {
    if (inflated.length + chunk.length <= size) result.set(chunk, inflated.length);
    inflated.length += chunk.length;
  });
  for (let start = 0; start < packed.length && inflated.length <= size; start += STEP) {
    decoder.push(packed.subarray(start, start + STEP), start + STEP >= packed.length);
  }
  return inflated.length === size ? result : null;
}
