import { CharacterSet } from "../../../values/CharacterSet";

/** A pair of brackets: the places of the opening and of the closing one. */
export interface BracketPair {
  readonly open: number;
  readonly close: number;
}

// Bracket and partner stand in the same place. Round ones match whatever their width; so do square ones.
export const OPENING = "（(【〔﹝［[";
export const CLOSING = "）)】〕﹞］]";
const SHAPES = "0012233";
const BRACKETS = new CharacterSet(OPENING + CLOSING);

/**
 * The outermost pairs of brackets, of any shape, full or half width, in order. One that is never closed opens nothing,
 * and one that closes another shape nothing either.
 */
export function outerBrackets(text: string): BracketPair[] {
  const unclosed: { readonly index: number; readonly shape: number }[] = [];
  const waiting = [0, 0, 0, 0];
  const pairs: BracketPair[] = [];
  for (let index = BRACKETS.firstIn(text); index >= 0; index = BRACKETS.firstIn(text, index + 1)) {
    const opening = OPENING.indexOf(text.charAt(index));
    if (opening >= 0) {
      const shape = Number(SHAPES.charAt(opening));
      unclosed.push({ index, shape });
      waiting[shape] = (waiting[shape] ?? 0) + 1;
      continue;
    }
    const closing = CLOSING.indexOf(text.charAt(index));
    const shape = Number(SHAPES.charAt(closing));
    if (waiting[shape] === 0) continue;
    let last = unclosed.pop();
    while (last) {
      waiting[last.shape] = (waiting[last.shape] ?? 0) - 1;
      if (last.shape === shape) break;
      last = unclosed.pop();
    }
    if (!last) continue;
    while ((pairs.at(-1)?.open ?? -1) > last.index) pairs.pop();
    pairs.push({ open: last.index, close: index });
  }
  return pairs;
}

/**
 * For going through a text once, from its beginning, past whatever stands in brackets.
 * @returns where the outermost brackets close that open at a place; null where none do
 */
export function closingBrackets(text: string): (place: number) => number | null {
  const pairs = outerBrackets(text);
  let next = 0;
  return (place) => {
    const pair = pairs[next];
    if (pair?.open !== place) return null;
    next++;
    return pair.close;
  };
}

/** A piece between separators, and the separator after it (empty at the end). */
export interface Piece {
  readonly text: string;
  readonly separator: string;
}

/** Splits at any of the separators that stands outside of brackets. */
export function splitOutside(text: string, separators: string): Piece[] {
  const pieces: Piece[] = [];
  const closing = closingBrackets(text);
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    const close = closing(index);
    if (close !== null) {
      index = close;
      continue;
    }
    if (!separators.includes(text.charAt(index))) continue;
    pieces.push({ text: text.slice(start, index), separator: text.charAt(index) });
    start = index + 1;
  }
  pieces.push({ text: text.slice(start), separator: "" });
  return pieces;
}
