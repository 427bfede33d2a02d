import { comparableText } from "./text";

/** A text taken apart for comparing: made once, used with several indexes. */
export interface TextPieces {
  /** Without spaces and punctuation, full-width and half-width alike. */
  readonly text: string;
  /** Hashes of all pieces of three characters, in order. */
  readonly hashes: readonly number[];
}

/** Shorter texts, without punctuation, say too little to be called a copy. */
const SHORTEST = 12;
const PIECE = 3;
/** One piece in four leads to candidates; the share is then worked out exactly. */
const SAMPLED = 3;
/** A piece that stands in more texts is a common phrase and leads to none of them. */
const COMMON = 64;
/** So many candidates are compared exactly. */
const MOST_CANDIDATES = 4;
/** So many entries that were compared are kept ready for the next comparison; each takes some 3 KB. */
const MOST_READY = 5000;

/** Takes a text apart. */
export function piecesOf(text: string): TextPieces {
  const plain = bareText(text);
  return { text: plain, hashes: hashesOf(plain) };
}

function hashesOf(plain: string): number[] {
  const hashes: number[] = [];
  for (let index = 0; index + PIECE <= plain.length; index++) hashes.push(hashAt(plain, index));
  // Lists that grew have room left that thousands of texts would keep.
  return hashes.slice();
}

const COMMON_PUNCTUATION = /[\s，。、；：！？（）“”《》—,.;:!?()%-]+/g;
/** Texts of nothing but these need no more work. */
const BARE = /^[0-9A-Za-z\u4E00-\u9FFF]*$/;

/** A text without spaces and punctuation, full-width and half-width alike. */
export function bareText(text: string): string {
  const plain = text.replace(COMMON_PUNCTUATION, "");
  if (BARE.test(plain)) return plain;
  return comparableText(text).replace(/[\p{P}\p{S}]+/gu, "");
}

/** How much of a text also stands in another one: the share (0 to 1) of its pieces of three characters. */
export function similarity(text: TextPieces, other: TextPieces): number {
  return shareIn(text, new Set(other.hashes));
}

/**
 * The same against pieces that are known already.
 * @param least a smaller share need not be exact: 0 stands for it
 */
export function shareIn({ hashes }: TextPieces, there: ReadonlySet<number>, least = 0): number {
  if (hashes.length === 0) return 0;
  // 0.9 * 10 is not quite 9.
  const mayMiss = hashes.length - Math.ceil(least * hashes.length - 1e-9);
  let missing = 0;
  for (const hash of hashes) {
    if (there.has(hash)) continue;
    missing += 1;
    if (missing > mayMiss) return 0;
  }
  return (hashes.length - missing) / hashes.length;
}

/** Where a text stands as well, and how much of it. */
export interface Likeness<Key> {
  readonly key: Key;
  /** 0 to 1, as `similarity` says. */
  readonly share: number;
}

/** Many texts, of which those most like a given one are found fast. */
export class TextIndex<Key> {
  private readonly keys: Key[] = [];
  /** Their texts only: the pieces of hundreds of thousands would take several times the room. */
  private readonly entries: string[] = [];
  /** Pieces of entries that were compared already. */
  private readonly sets = new Map<number, ReadonlySet<number>>();
  /** How many pieces of the text that is looked for an entry holds; all zero in between. */
  private readonly hits: number[] = [];
  /** Entries by their whole text. */
  private readonly same = new Map<string, number[]>();
  /** Entries by sampled pieces, a single one without a list; null: too common to lead anywhere. */
  private readonly places = new Map<number, number | number[] | null>();

  /** Texts too short to be called a copy are left out. */
  add(key: Key, pieces: TextPieces): void {
    if (pieces.text.length < SHORTEST) return;
    const id = this.keys.push(key) - 1;
    this.entries.push(pieces.text);
    this.hits.push(0);
    const same = this.same.get(pieces.text);
    if (same) same.push(id);
    else this.same.set(pieces.text, [id]);
    for (const hash of pieces.hashes) if ((hash & SAMPLED) === 0) this.addPlace(hash, id);
  }

  /**
   * The entry in which most of a text stands; the first of equals.
   * @param least the share from which on an entry counts, 0 to 1
   * @param except entries that do not count
   * @returns null where there is none, or none shares enough of it to be worth a comparison
   */
  closest(
    pieces: TextPieces,
    least: number,
    except: (key: Key) => boolean = () => false,
  ): Likeness<Key> | null {
    if (pieces.text.length < SHORTEST) return null;
    for (const id of this.same.get(pieces.text) ?? []) {
      const key = this.keys[id];
      if (key !== undefined && !except(key)) return { key, share: 1 };
    }
    let best: Likeness<Key> | null = null;
    for (const id of this.candidates(pieces)) {
      const key = this.keys[id];
      if (key === undefined || except(key)) continue;
      const share = shareIn(pieces, this.setOf(id), Math.max(least, best?.share ?? 0));
      if (share >= least && share > (best?.share ?? 0)) best = { key, share };
    }
    return best;
  }

  private setOf(id: number): ReadonlySet<number> {
    const known = this.sets.get(id);
    if (known) return known;
    if (this.sets.size >= MOST_READY) this.sets.clear();
    const made = new Set(hashesOf(this.entries[id] ?? ""));
    this.sets.set(id, made);
    return made;
  }

  private addPlace(hash: number, id: number): void {
    const known = this.places.get(hash);
    if (known === undefined) this.places.set(hash, id);
    else if (typeof known === "number") {
      if (known !== id) this.places.set(hash, [known, id]);
    } else if (known !== null && known.at(-1) !== id) {
      if (known.length >= COMMON) this.places.set(hash, null);
      else known.push(id);
    }
  }

  /** The entries that hold at least every third of the text's rarer sampled pieces, most of them first. */
  private candidates({ hashes }: TextPieces): number[] {
    const hits = this.hits;
    const touched: number[] = [];
    let rare = 0;
    for (const hash of hashes) {
      if ((hash & SAMPLED) !== 0) continue;
      const found = this.places.get(hash);
      if (found === null) continue;
      rare += 1;
      for (const id of typeof found === "number" ? [found] : (found ?? [])) {
        const before = hits[id] ?? 0;
        if (before === 0) touched.push(id);
        hits[id] = before + 1;
      }
    }
    const enough = touched.filter((id) => (hits[id] ?? 0) * 3 >= rare);
    enough.sort((a, b) => (hits[b] ?? 0) - (hits[a] ?? 0));
    for (const id of touched) hits[id] = 0;
    return enough.slice(0, MOST_CANDIDATES);
  }
}

// Taken once: what is looked up globally for each letter may cost more than the hashing.
const { imul } = Math;

function hashAt(text: string, index: number): number {
  let hash = 0;
  for (let offset = 0; offset < PIECE; offset++) {
    hash = imul(hash ^ text.charCodeAt(index + offset), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash & 0x3fffffff;
}
