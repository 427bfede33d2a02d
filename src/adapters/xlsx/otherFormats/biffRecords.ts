import { damaged } from "../../package/readFailure";

/** One piece of a workbook stream ([MS-XLS] 2.1.4), together with what continues it. */
export interface BiffRecord {
  readonly id: number;
  /** Where it begins in the stream. */
  readonly offset: number;
  readonly blocks: readonly Uint8Array[];
}

const CONTINUE = 0x3c;

/** Cuts a stream into its records. @throws ReadFailure where the last one is cut short */
export function biffRecords(stream: Uint8Array): BiffRecord[] {
  const records: { id: number; offset: number; blocks: Uint8Array[] }[] = [];
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  for (let offset = 0; offset + 4 <= stream.length;) {
    const id = view.getUint16(offset, true);
    const size = view.getUint16(offset + 2, true);
    // Behind the last record the stream may be filled up with zeros.
    if (id === 0 && size === 0) break;
    const start = offset + 4;
    if (start + size > stream.length) throw damaged("Workbook");
    const block = stream.subarray(start, start + size);
    const last = records[records.length - 1];
    if (id === CONTINUE && last) last.blocks.push(block);
    else records.push({ id, offset, blocks: [block] });
    offset = start + size;
  }
  return records;
}

/** Reads a record from its start. @throws ReadFailure where it ends too early */
export class BiffReader {
  private block = 0;
  private at = 0;

  constructor(private readonly blocks: readonly Uint8Array[]) {}

  /** How many bytes the record has in its first block. */
  get size(): number {
    return this.blocks[0]?.length ?? 0;
  }

  get isAtEnd(): boolean {
    this.toNextBlock();
    return this.block >= this.blocks.length;
  }

  u8(): number {
    this.toNextBlock();
    const byte = this.blocks[this.block]?.[this.at];
    if (byte === undefined) throw damaged("Workbook");
    this.at += 1;
    return byte;
  }

  u16(): number {
    return this.u8() | (this.u8() << 8);
  }

  u32(): number {
    return this.u16() + this.u16() * 0x10000;
  }

  f64(): number {
    const view = new DataView(new ArrayBuffer(8));
    for (let index = 0; index < 8; index += 1) view.setUint8(index, this.u8());
    return view.getFloat64(0, true);
  }

  /** Moves on over fields of so many bytes that nothing here asks for. */
  passOver(count: number): void {
    for (let left = count; left > 0;) {
      this.toNextBlock();
      const here = (this.blocks[this.block]?.length ?? 0) - this.at;
      if (here <= 0) throw damaged("Workbook");
      const step = Math.min(left, here);
      this.at += step;
      left -= step;
    }
  }

  /**
   * A text of so many UTF-16 units ([MS-XLS] 2.5.293). Where its characters go on in another block, that begins with a
   * byte that tells anew how they are written.
   */
  text(length: number): string {
    let flags = this.u8();
    const runs = flags & 8 ? this.u16() : 0;
    const extra = flags & 4 ? this.u32() : 0;
    const pieces: string[] = [];
    for (let read = 0; read < length; read += 1) {
      if (this.isAtBlockEnd()) flags = this.u8();
      pieces.push(String.fromCharCode(flags & 1 ? this.u16() : this.u8()));
    }
    // Formats of parts of the text, four bytes each, and how it is pronounced: both behind its characters.
    this.passOver(4 * runs + extra);
    return pieces.join("");
  }

  private isAtBlockEnd(): boolean {
    return this.at >= (this.blocks[this.block]?.length ?? 0);
  }

  private toNextBlock(): void {
    while (this.isAtBlockEnd() && this.block < this.blocks.length) {
      this.block += 1;
      this.at = 0;
    }
  }
}
