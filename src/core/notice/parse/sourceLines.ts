import type { NoticeWarning } from "../notice";
import { bookmarkWarning } from "./warnings";

/** A line of the source that says something, without indents and word processor leftovers. */
export interface SourceLine {
  /** Counted from 1. */
  readonly line: number;
  readonly text: string;
  /** It is the title of an attachment, or of the division that a notice forwards: numbering begins anew. */
  readonly startsPart?: true;
}

/** What Word's text export leaves where a bookmark stood. */
const BOOKMARK = /\[bookmark: [^[\]]{0,80}\]/g;
/** A page number on a line of its own: `- 2 -`, `— 12 —`. */
const PAGE_LINE = /^[-—–－]\s?\d{1,4}\s?[-—–－]$/;

/** Splits a text into lines and drops what is no content: indents, empty lines, page lines, bookmarks. */
export function readSourceLines(text: string): { lines: SourceLine[]; warnings: NoticeWarning[] } {
  const lines: SourceLine[] = [];
  const warnings: NoticeWarning[] = [];
  const sources = text.split(/\r\n|\r|\n/);
  for (const [index, source] of sources.entries()) {
    const line = index + 1;
    const cleaned = source.replace(BOOKMARK, (bookmark) => {
      warnings.push(bookmarkWarning(line, bookmark));
      return "";
    });
    // trim() knows U+2002, U+3000, the no-break space and the byte order mark.
    const trimmed = cleaned.trim();
    if (trimmed !== "" && !PAGE_LINE.test(trimmed)) lines.push({ line, text: trimmed });
  }
  return { lines, warnings };
}
