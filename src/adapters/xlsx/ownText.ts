/**
 * The same text with memory of its own. A piece that was cut out of a part keeps the whole part in memory (V8 does not
 * copy pieces of 13 characters and more), and what is kept of thousands of returns are such pieces.
 */
export function ownText(piece: string): string {
  return piece.length < 13 ? piece : `${piece} `.slice(0, -1);
}
