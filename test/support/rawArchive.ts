import { deflateSync, strToU8 } from "fflate";
import { crc32 } from "../../src/adapters/archive/crc32";

/** An entry of a zip archive, with what its headers shall say where that is not the truth. */
export interface RawEntry {
  readonly name: string;
  /** The name as it is written, where that is not UTF-8. */
  readonly nameBytes?: Uint8Array;
  /** Extra fields of the directory. */
  readonly extra?: Uint8Array;
  readonly content: string | Uint8Array;
  readonly stored?: boolean;
  readonly says?: {
    readonly size?: number;
    readonly compressedSize?: number;
    readonly crc32?: number;
    readonly method?: number;
    readonly flags?: number;
    readonly headerStart?: number;
  };
}

/** What the record at the end shall say where that is not the truth. */
export interface RawEnd {
  readonly count?: number;
  readonly directoryStart?: number;
  readonly comment?: string;
}

/** A zip archive, honest but for what it is told to say. */
export function rawArchive(entries: readonly RawEntry[], end: RawEnd = {}): Uint8Array {
  const local: number[] = [];
  const central: number[] = [];
  for (const { name, content, stored = false, says = {}, extra = new Uint8Array(), ...entry } of entries) {
    const bytes = typeof content === "string" ? strToU8(content) : content;
    const packed = stored ? bytes : deflateSync(bytes);
    const nameBytes = entry.nameBytes ?? strToU8(name);
    const headerStart = local.length;
    const common = [
      ...short(says.flags ?? 0),
      ...short(says.method ?? (stored ? 0 : 8)),
      ...long(0x210000),
      ...long(says.crc32 ?? crc32(bytes)),
      ...long(says.compressedSize ?? packed.length),
      ...long(says.size ?? bytes.length),
      ...short(nameBytes.length),
    ];
    local.push(...long(0x04034b50), ...short(20), ...common, ...short(0), ...nameBytes);
    for (const byte of packed) local.push(byte);
    central.push(...long(0x02014b50), ...short(20), ...short(20), ...common, ...short(extra.length));
    central.push(...short(0), ...short(0), ...short(0), ...long(0), ...long(says.headerStart ?? headerStart));
    central.push(...nameBytes, ...extra);
  }
  const comment = strToU8(end.comment ?? "");
  const count = short(end.count ?? entries.length);
  const directory = [...long(central.length), ...long(end.directoryStart ?? local.length)];
  const last = [...long(0x06054b50), ...long(0), ...count, ...count, ...directory, ...short(comment.length)];
  return Uint8Array.from(local.concat(central, last, [...comment]));
}

function short(value: number): number[] {
  return [value & 0xff, (value >>> 8) & 0xff];
}

function long(value: number): number[] {
  return [...short(value & 0xffff), ...short(value >>> 16)];
}
