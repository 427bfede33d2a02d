// Taken once: what is looked up globally for each letter may cost more than the hashing.
const { imul } = Math;

/**
 * A short fingerprint of a text: FNV-1a, 32 bits, over its UTF-16 code units, low byte first, as 8 hex characters.
 * It tells versions apart; it protects nothing.
 */
export function shortHash(text: string): string {
  return hexadecimal(hashedOn(BEGINNING, text));
}

/** The same of lines as if they were one text, which may be too long to be held. */
export function shortHashOfLines(lines: Iterable<string>): string {
  let hash = BEGINNING;
  let isFirst = true;
  for (const line of lines) {
    if (!isFirst) hash = hashedOn(hash, "\n");
    hash = hashedOn(hash, line);
    isFirst = false;
  }
  return hexadecimal(hash);
}

const BEGINNING = 0x811c9dc5;

function hashedOn(before: number, text: string): number {
  let hash = before;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    hash = imul(hash ^ (unit & 0xff), 0x01000193);
    hash = imul(hash ^ (unit >>> 8), 0x01000193);
  }
  return hash;
}

function hexadecimal(hash: number): string {
  return (hash >>> 0).toString(16).padStart(8, "0");
}
