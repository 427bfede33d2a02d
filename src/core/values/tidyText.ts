import { INVISIBLE } from "./text";

/**
 * The same text for a person's eye: without invisible characters, with plain spaces in place of no-break and other odd
 * ones, with plain line breaks and no spaces before them or at the ends. Full-width letters and digits stay.
 */
export function tidyText(text: string): string {
  return text
    .replace(INVISIBLE, "")
    .replace(ODD_SPACES, " ")
    .replace(/\r\n?|\u2028|\u2029/g, "\n")
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n")
    .trim();
}

/** Whether a text holds what nobody can see and programs trip over: more than spaces at its ends. */
export function hasInvisible(text: string): boolean {
  return text.search(INVISIBLE) >= 0 || text.trim().search(NO_BREAK) >= 0;
}

// The ideographic space U+3000 is what Chinese paragraphs are indented with; it stays unless something else is wrong.
const NO_BREAK = /[\u00A0\u1680\u2000-\u200A\u202F\u205F]/;
const ODD_SPACES = /[\u00A0\u1680\u2000-\u200A\u202F\u205F]/g;
