import { INVISIBLE } from "./text";

/** What nobody can see in a text and programs trip over. */
export type Oddity =
  /** Of no width: what web pages and chat programs put between characters. */
  | "invisible"
  /** No-break and other spaces that look like a plain one. */
  | "space"
  /** Line ends that are no line feed, as other programs write them. */
  | "line";

// The ideographic space U+3000 is what Chinese paragraphs are indented with; it stays unless something else is wrong.
const ODD_SPACES = /[\u00A0\u1680\u2000-\u200A\u202F\u205F]/g;
const ODD_LINES = /\r\n?|[\v\f\u2028\u2029]/g;
/** What few texts hold; the others are done at once. */
const ANY = /[\v\f\r\u00A0\u00AD\u1680\u2000-\u200F\u2028-\u202F\u205F\u2060\u2066-\u2069\uFEFF]/;

/**
 * The same text for a person's eye: without invisible characters, with plain spaces in place of no-break and other odd
 * ones, with plain line breaks and no spaces before them or at the ends. Full-width letters and digits stay.
 */
export function tidyText(text: string): string {
  return text
    .replace(INVISIBLE, "")
    .replace(ODD_SPACES, " ")
    .replace(ODD_LINES, "\n")
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n")
    .trim();
}

/** Which of them a text holds; spaces and line ends at its ends are none. */
export function odditiesIn(text: string): Oddity[] {
  if (!ANY.test(text)) return [];
  const inner = text.replace(INVISIBLE, "").trim();
  const found: [Oddity, boolean][] = [
    ["invisible", text.search(INVISIBLE) >= 0],
    ["space", inner.search(ODD_SPACES) >= 0],
    ["line", inner.search(ODD_LINES) >= 0],
  ];
  return found.flatMap(([oddity, isThere]) => (isThere ? [oddity] : []));
}
