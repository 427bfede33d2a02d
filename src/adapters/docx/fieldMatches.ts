/** A field in the text of a paragraph: where it stands and how it is called. */
export interface FieldMatch {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The fields in a text, `{{应报单位数}}`. Whoever types Chinese gets full-width braces, and spaces slip in: both are understood.
 */
export function fieldMatches(text: string): FieldMatch[] {
  return Array.from(text.matchAll(/[{｛]{2}([^{}｛｝\t\n]*)[}｝]{2}/g), (match) => ({
    name: (match[1] ?? "").normalize("NFKC").replace(/\s/g, ""),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** What is left of a field that is not whole, with some text around; null where nothing is. */
export function brokenField(text: string): string | null {
  const rest = text.replace(/[{｛]{2}[^{}｛｝\t\n]*[}｝]{2}/g, (field) => "\0".repeat(field.length));
  const found = /[{｛]{2}|[}｝]{2}/.exec(rest);
  return found ? text.slice(Math.max(found.index - 10, 0), found.index + 12).trim() : null;
}
