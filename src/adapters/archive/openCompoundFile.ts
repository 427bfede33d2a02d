/** Sectors whose number is above this are marks: the end of a chain, a free sector ([MS-CFB] 2.1). */
const LAST_SECTOR = 0xfffffffa;
const NO_ENTRY = 0xffffffff;
const ENTRY_SIZE = 128;
const STREAM = 2;
/** The header keeps the places of so many sectors of the allocation table. */
const TABLE_SECTORS_IN_HEADER = 109;

/** Thrown where the file refers to what is not there or runs in a circle. */
export class BrokenCompoundFile extends Error {}

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

/**
 * The streams in the outermost storage of a compound file ([MS-CFB]), by name and in linear time; those of embedded
 * documents are not among them. Each is read when it is asked for.
 * @throws BrokenCompoundFile, also from what it returns
 */
export function openCompoundFile(bytes: Uint8Array): ReadonlyMap<string, () => Uint8Array> {
  const file = new Sectors(bytes);
  const entries = readEntries(file.chain(file.directoryStart));
  const root = entries[0];
  if (!root) throw new BrokenCompoundFile();
  const streams = new Map<string, () => Uint8Array>();
  for (const entry of childrenOf(root, entries)) {
    if (entry.type === STREAM) streams.set(entry.name, () => file.stream(entry, root));
  }
  return streams;
}

function readEntries(directory: Uint8Array): Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY_SIZE <= directory.length; at += ENTRY_SIZE) {
    const nameSize = Math.min(view.getUint16(at + 64, true), 64);
    entries.push({
      name: new TextDecoder("utf-16le").decode(directory.subarray(at, at + Math.max(nameSize - 2, 0))),
      type: view.getUint8(at + 66),
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    });
  }
  return entries;
}

/** The entries of a storage are a tree of siblings. */
function childrenOf(storage: Entry, entries: readonly Entry[]): Entry[] {
  const found = new Set<Entry>();
  const open = [storage.child];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === NO_ENTRY) continue;
    const entry = entries[id];
    if (!entry || found.has(entry)) throw new BrokenCompoundFile();
    found.add(entry);
    open.push(entry.left, entry.right);
  }
  return [...found];
}

/** The file cut into sectors of one size, and into small ones for short streams. */
class Sectors {
  readonly directoryStart: number;
  private readonly view: DataView;
  private readonly sectorSize: number;
  private readonly table: Uint32Array;

  constructor(private readonly bytes: Uint8Array) {
    if (bytes.length < 512) throw new BrokenCompoundFile();
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const power = this.view.getUint16(30, true);
    if (power !== 9 && power !== 12) throw new BrokenCompoundFile();
    this.sectorSize = 2 ** power;
    this.directoryStart = this.view.getUint32(48, true);
    this.table = this.readTable();
  }

  /** What stands in a chain of sectors. */
  chain(start: number): Uint8Array {
    return this.joined(start, this.table, this.sectorSize, (sector) => this.sector(sector));
  }

  stream({ start, size }: Entry, root: Entry): Uint8Array {
    const found = size < this.view.getUint32(56, true) ? this.shortChain(start, root) : this.chain(start);
    if (found.length < size) throw new BrokenCompoundFile();
    return found.subarray(0, size);
  }

  private shortChain(start: number, root: Entry): Uint8Array {
    const size = 2 ** Math.min(this.view.getUint16(32, true), 9);
    const all = this.chain(root.start);
    const table = numbersIn(this.chain(this.view.getUint32(60, true)));
    return this.joined(start, table, size, (sector) => all.subarray(sector * size, (sector + 1) * size));
  }

  private joined(
    start: number,
    table: Uint32Array,
    size: number,
    sectorAt: (sector: number) => Uint8Array,
  ): Uint8Array {
    const sectors: Uint8Array[] = [];
    for (let sector = start; sector < LAST_SECTOR; sector = table[sector] ?? NO_ENTRY) {
      // More sectors than there are: the chain runs in a circle.
      if (sector >= table.length || sectors.length >= table.length) throw new BrokenCompoundFile();
      sectors.push(sectorAt(sector));
    }
    const joined = new Uint8Array(sectors.length * size);
    sectors.forEach((bytes, index) => joined.set(bytes, index * size));
    return joined;
  }

  /** The last sector of a file may be cut short. */
  private sector(sector: number): Uint8Array {
    const start = (sector + 1) * this.sectorSize;
    if (start >= this.bytes.length) throw new BrokenCompoundFile();
    return this.bytes.subarray(start, start + this.sectorSize);
  }

  /** Which sector follows each. Its own sectors are listed in the header, and behind it in a chain of lists. */
  private readTable(): Uint32Array {
    const most = Math.ceil(this.bytes.length / this.sectorSize);
    const listed: number[] = [];
    for (let index = 0; index < TABLE_SECTORS_IN_HEADER; index += 1) {
      listed.push(this.view.getUint32(76 + 4 * index, true));
    }
    let lists = 0;
    for (let next = this.view.getUint32(68, true); next < LAST_SECTOR; lists += 1) {
      if (lists >= most) throw new BrokenCompoundFile();
      const numbers = numbersIn(this.sector(next));
      listed.push(...numbers.subarray(0, -1));
      next = numbers[numbers.length - 1] ?? NO_ENTRY;
    }
    const sectors = listed.filter((sector) => sector < LAST_SECTOR);
    if (sectors.length > most) throw new BrokenCompoundFile();
    const table = new Uint8Array(sectors.length * this.sectorSize);
    sectors.forEach((sector, index) => table.set(this.sector(sector), index * this.sectorSize));
    return numbersIn(table).subarray(0, most);
  }
}

function numbersIn(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) =>
    view.getUint32(4 * index, true),
  );
}
