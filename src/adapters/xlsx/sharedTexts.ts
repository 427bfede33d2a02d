import { cellText } from "./cellXml";

// Taken once: what is looked up globally for each letter may cost more than the hashing.
const { imul } = Math;

/** A place for each text that was met: so many bits that hardly any two of 200,000 rows have the same. */
const MET_BITS = 1 << 25;

/** Characters of the texts that are held. */
const MOST_HELD = 16_000_000;

/**
 * The texts that cells of large sheets share (ECMA-376 part 1, 18.4.9). Only those are held that stand in more than one
 * cell: a text is shared from the second time it comes, and stands in its cell the first time. Equal texts in equal
 * order give equal numbers.
 */
export class SharedTexts {
  /** How many cells share the texts. */
  references = 0;

  private readonly numbers = new Map<string, number>();
  private readonly met = new Uint8Array(MET_BITS / 8);
  private length = 0;

  /** @param before how many texts the workbook shares already: numbers go on from there */
  constructor(private readonly before: number) {}

  /** How many texts it has. */
  get count(): number {
    return this.numbers.size;
  }

  /** The number of a text that a cell shares; null where it stands in the cell itself. */
  numberFor(text: string): number | null {
    const number = this.numbers.get(text) ?? this.newNumber(text);
    if (number !== null) this.references += 1;
    return number;
  }

  /** The elements of its texts, one by one. */
  *elements(): Generator<string> {
    for (const [text, number] of this.numbers)
      yield `<si><t xml:space="preserve">${cellText(text, `text ${number}`)}</t></si>`;
  }

  private newNumber(text: string): number | null {
    if (!this.wasMet(text) || this.length + text.length > MOST_HELD) return null;
    const number = this.before + this.numbers.size;
    this.numbers.set(text, number);
    this.length += text.length;
    return number;
  }

  /** Whether the text was asked for before, or, rarely, another one of the same hash. */
  private wasMet(text: string): boolean {
    const place = hashOf(text) & (MET_BITS - 1);
    const bit = 1 << (place & 7);
    const bits = this.met[place >>> 3] ?? 0;
    this.met[place >>> 3] = bits | bit;
    return (bits & bit) !== 0;
  }
}

/** FNV-1a over UTF-16 code units, its high bits mixed into the low ones. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash ^ (hash >>> 15);
}
