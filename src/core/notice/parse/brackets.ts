/** A pair of brackets: the places of the opening and of the closing one. */
export interface BracketPair {
  readonly open: number;
  readonly close: number;
}

const OPENING = "（(";
const CLOSING = "）)";

/** The outermost pairs of round brackets, full or half width, in order. One that is never closed opens nothing. */
export function outerBrackets(text: string): BracketPair[] {
  const unclosed: number[] = [];
  const pairs: BracketPair[] = [];
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (OPENING.includes(character)) unclosed.push(index);
    if (!CLOSING.includes(character)) continue;
    const open = unclosed.pop();
    if (open === undefined) continue;
    while ((pairs.at(-1)?.open ?? -1) > open) pairs.pop();
    pairs.push({ open, close: index });
  }
  return pairs;
}

/** A piece between separators, and the separator after it (empty at the end). */
export interface Piece {
  readonly text: string;
  readonly separator: string;
}

/** Splits at any of the separators that stands outside of brackets. */
export function splitOutside(text: string, separators: string): Piece[] {
  const pieces: Piece[] = [];
  const pairs = outerBrackets(text);
  let next = 0;
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    const pair = pairs[next];
    if (pair && index === pair.open) {
      index = pair.close;
      next++;
      continue;
    }
    if (!separators.includes(text.charAt(index))) continue;
    pieces.push({ text: text.slice(start, index), separator: text.charAt(index) });
    start = index + 1;
  }
  pieces.push({ text: text.slice(start), separator: "" });
  return pieces;
}
