import type { NoticeWarning } from "../../notice";
import { cleanCharacters } from "./cleanCharacters";
import { isPageLine } from "./pageLine";
import { splitRunOnLine } from "./runOnLine";
import { bookmarkWarning, damagedWarning, lookAlikeWarning } from "../warnings";
import { joinWrappedLines } from "./wrappedLines";
import type { RawLine } from "./wrappedLines";

/** A line of the source that says something, without indents and word processor leftovers. */
export interface SourceLine {
  /** Counted from 1. Lines that were one in the source have the same. */
  readonly line: number;
  readonly text: string;
  /** The line untrimmed, where it is a row of cells with TABs between them; breaks inside of a cell are U+000B. */
  readonly row?: string;
  /** It is the title of an attachment, or of the division that a notice forwards: numbering begins anew. */
  readonly startsPart?: true;
}

/** What Word's text export leaves where a bookmark stood. */
const BOOKMARK = /\[bookmark: [^[\]]{0,80}\]/g;
/** Ends of lines that are none in the count of lines: breaks inside of a paragraph, of pages, and Unicode's own. */
const INNER_BREAK = /[\v\f\u0085\u2028\u2029]/;
const INDENT = /^(?:\t| {2}|[\u00A0\u2000-\u200A\u3000])/;

/**
 * Splits a text into lines that are paragraphs or items: drops indents, empty lines, page lines, bookmarks and invisible
 * characters, joins what a fixed line length broke, and splits what runs on.
 */
export function readSourceLines(text: string): { lines: SourceLine[]; warnings: NoticeWarning[] } {
  const warnings: NoticeWarning[] = [];
  const raw = readRawLines(text, warnings);
  const lines = joinWrappedLines(raw).flatMap(({ line, text: joined, row }): SourceLine[] =>
    row === undefined
      ? splitRunOnLine(joined).map((item) => ({ line, text: item }))
      : [{ line, text: joined, row }],
  );
  return { lines, warnings };
}

function readRawLines(text: string, warnings: NoticeWarning[]): RawLine[] {
  const lines: RawLine[] = [];
  const odd = new OddCharacters();
  let afterEmpty = false;
  let newPage = false;
  for (const [index, source] of text.split(/\r\n|\r|\n/).entries()) {
    const line = index + 1;
    const cleaned = cleanCharacters(source);
    odd.note(line, cleaned);
    const marked = cleaned.text.replace(BOOKMARK, (bookmark) => {
      warnings.push(bookmarkWarning(line, bookmark));
      return "";
    });
    const isRow = isCells(marked, lines.at(-1));
    for (const piece of isRow ? [marked] : marked.split(INNER_BREAK)) {
      // trim() knows U+2002, U+3000, the no-break space and the byte order mark.
      const trimmed = piece.trim();
      if (trimmed === "") {
        afterEmpty = true;
      } else if (isPageLine(trimmed)) {
        newPage = true;
      } else {
        const begins = afterEmpty || INDENT.test(piece);
        lines.push({
          line,
          text: trimmed,
          begins,
          indent: indentOf(piece),
          newPage,
          ...(isRow && { row: piece }),
        });
        afterEmpty = false;
        newPage = false;
      }
    }
  }
  warnings.push(...odd.warnings());
  return lines;
}

/** How far a line is indented, in full-width characters. */
function indentOf(source: string): number {
  let width = 0;
  for (let place = 0; place < source.length && source.charAt(place).trim() === ""; place++)
    width += " \u00A0\u2002".includes(source.charAt(place)) ? 0.5 : source.charAt(place) === "\t" ? 2 : 1;
  return width;
}

/** Whether a line is a row of cells. One with nothing but a TAB before it is indented, unless it follows a row. */
function isCells(source: string, before: RawLine | undefined): boolean {
  return source.includes("\t", before?.row === undefined ? source.search(/\S/) : 0) && source.trim() !== "";
}

/** Notes the first places of characters that were replaced, or are damaged. */
class OddCharacters {
  private lookAlikes = 0;
  private firstLookAlike = 0;
  private firstDamaged = 0;

  note(line: number, { lookAlikes, damaged }: { lookAlikes: number; damaged: boolean }): void {
    if (lookAlikes > 0 && this.lookAlikes === 0) this.firstLookAlike = line;
    this.lookAlikes += lookAlikes;
    if (damaged && this.firstDamaged === 0) this.firstDamaged = line;
  }

  warnings(): NoticeWarning[] {
    const warnings: NoticeWarning[] = [];
    if (this.lookAlikes > 0) warnings.push(lookAlikeWarning(this.firstLookAlike, this.lookAlikes));
    if (this.firstDamaged > 0) warnings.push(damagedWarning(this.firstDamaged));
    return warnings;
  }
}
