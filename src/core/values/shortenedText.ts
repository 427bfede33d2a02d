/**
 * A text on one line, shortened where it is longer than `most` characters: only at the end of a sentence, with an
 * ellipsis for what is left out. A first sentence that is longer itself leaves nothing but the ellipsis.
 */
export function shortenedText(text: string, most: number): string {
  const whole = text.trim().replace(/\s*\n\s*/g, " ");
  if (whole.length <= most) return whole;
  let shown = "";
  for (const sentence of whole.match(/[^。！？；]+[。！？；]*[”’」）]*/g) ?? []) {
    if (shown.length + sentence.length > most) break;
    shown += sentence;
  }
  return `${shown.trimEnd()}…`;
}
