// Where things stand in a set of properties ([MS-OLEPS] 2.21).
const FIRST_SET = 44;
const LAST_SAVED = 0x0d;
const FILE_TIME = 0x40;
/** Milliseconds from 1601, from when Windows counts, to 1970. */
const TO_1970 = 11_644_473_600_000;

/**
 * When a compound file says it was saved (ISO 8601), from its stream of properties; null where it does not say so in a
 * way that can be read. No file is refused for it.
 */
export function summaryModified(stream: Uint8Array): string | null {
  try {
    const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
    const set = view.getUint32(FIRST_SET, true);
    const count = Math.min(view.getUint32(set + 4, true), stream.length / 8);
    for (let index = 0; index < count; index += 1) {
      const listed = set + 8 + 8 * index;
      if (view.getUint32(listed, true) !== LAST_SAVED) continue;
      return fileTime(view, set + view.getUint32(listed + 4, true));
    }
    return null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Tenths of microseconds; a file that never was saved has none. */
function fileTime(view: DataView, at: number): string | null {
  const tenths = view.getUint32(at + 4, true) + view.getUint32(at + 8, true) * 2 ** 32;
  if (view.getUint32(at, true) !== FILE_TIME || tenths === 0) return null;
  return new Date(Math.floor(tenths / 10_000) - TO_1970).toISOString();
}
