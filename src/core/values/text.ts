// Zero-width characters, bidirectional marks, byte order mark and soft hyphen: invisible, and pasted in with text from
// web pages and chat programs.
export const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;

/** What few texts hold; the others are done at once. */
const NEEDS_CLEANING = /[\u00A0\u00AD\u2000-\u200F\u202A-\u202E\u2060\u2066-\u2069\u3000\uFEFF\r]/;

/** Text as a person reads it: without invisible characters, other kinds of spaces made plain, trimmed. */
export function cleanText(text: string): string {
  if (!NEEDS_CLEANING.test(text)) return text.trim();
  return text
    .replace(INVISIBLE, "")
    .replace(/[\u00A0\u2000-\u200A\u3000]/g, " ")
    .replace(/\r\n?/g, "\n")
    .trim();
}

/** Texts of nothing but these are the same in NFKC and have no spaces: most names and sentences between commas. */
const COMPARABLE = /^[!-~\u3001-\u3003\u3007-\u3011\u4E00-\u9FFF“”‘’—]*$/;

/**
 * A form in which two texts are equal when a reader would call them equal: full-width and half-width letters, digits
 * and punctuation are the same, and spaces and line breaks do not count.
 */
export function comparableText(text: string): string {
  if (COMPARABLE.test(text)) return text;
  return text.replace(INVISIBLE, "").normalize("NFKC").replace(/\s+/g, "");
}

/** A heading's comparable form: also without brackets at its end, as in `完成率（%）【可不填】`. */
export function comparableHeading(text: string): string {
  return comparableText(text).replace(/(?:\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|〔[^〔〕]*〕)+$/, "");
}

/** The first `length` characters, with an ellipsis where something was left out. */
export function excerpt(text: string, length: number): string {
  const characters = [...text];
  return characters.length <= length ? text : `${characters.slice(0, length).join("")}…`;
}
