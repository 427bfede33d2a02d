import { findLabels } from "../clause/labels";
import { readLineNumber } from "../outline/numbering";
import type { NumberStyle } from "../outline/numbering";
import { isUnitLike } from "../units/unitNames";

/** A line before its paragraph is known. */
export interface RawLine {
  readonly line: number;
  readonly text: string;
  /** It is indented, or an empty line stands before it. */
  readonly begins: boolean;
  /** In full-width characters. */
  readonly indent: number;
  /** A page line stood before it. */
  readonly newPage: boolean;
  /** A row of cells, untrimmed, where it holds TABs. */
  readonly row?: string;
}

/** Lines of paper and of mails are not longer; paragraphs often are. */
const LONGEST_LINE = 60;
const SHORTEST_LINE = 16;
/** A line is full where no more than so many characters are missing. */
const RAGGED = 3.5;
/** Fewer full lines may be chance. */
const FEWEST_FULL = 4;
/** In a short text, lines that end at the very same place. */
const TIGHT = 1.5;
const FEWEST_TIGHT = 3;

/**
 * Joins the lines of paragraphs that were broken: by a fixed line length, as in text copied out of a PDF file, by a page's
 * end, or behind a comma. A title is shorter than a line and stays apart from what follows.
 */
export function joinWrappedLines(lines: readonly RawLine[]): RawLine[] {
  const wrapping = wrappingOf(lines);
  const joined: RawLine[] = [];
  let last: RawLine | undefined;
  for (const [index, line] of lines.entries()) {
    const open = joined.at(-1);
    if (open && last && isLonePage(last, line, lines[index + 1], wrapping)) continue;
    const isSignature = lines.slice(index + 1, index + 3).some(({ text }) => DATE_END.test(text));
    if (open && last && !isSignature && alignsUnits(open, last, line)) {
      joined[joined.length - 1] = { ...open, text: `${open.text}、${line.text}` };
    } else if (open && last && goesOn(open, last, line, wrapping)) {
      joined[joined.length - 1] = { ...open, text: open.text + between(last.text, line.text) + line.text };
    } else {
      joined.push(line);
    }
    last = line;
  }
  return joined;
}

/** How a text is wrapped; null where it is not. */
interface Wrapping {
  readonly width: number;
  /** Paragraphs begin with an indent. */
  readonly indents: boolean;
  /** Numbers whose titles stand on their own line. */
  readonly titled: ReadonlySet<NumberStyle>;
}

function wrappingOf(lines: readonly RawLine[]): Wrapping | null {
  const texts = lines.filter(({ row, text }) => row === undefined && !isSpacedRow(text));
  const widths = texts.map(({ text }) => widthOf(text)).sort((a, b) => b - a);
  const width = widths[Math.floor(widths.length / 50)] ?? 0;
  if (width < SHORTEST_LINE || width > LONGEST_LINE) return null;
  const goingOn = texts.map(
    ({ text }, index) => !endsSentence(text) && continues(texts[index + 1]?.text ?? "、"),
  );
  const share = (missing: number) => {
    const full = texts.map(({ text }) => widthOf(text) >= width - missing);
    const count = full.filter(Boolean).length;
    return { count, open: full.filter((isFull, index) => isFull && goingOn[index]).length / count };
  };
  const full = share(RAGGED);
  const tight = share(TIGHT);
  const manyFull = full.count >= FEWEST_FULL && full.count >= texts.length / 4 && full.open >= 0.6;
  if (!manyFull && !(tight.count >= FEWEST_TIGHT && tight.open >= 0.75)) return null;
  const indented = texts.filter(({ begins }) => begins).length;
  const titled = new Set<NumberStyle>();
  for (const [index, { text }] of texts.entries()) {
    const style = readLineNumber(text)?.style;
    const isTitle = widthOf(text) < width - RAGGED && !endsSentence(text);
    if (style && isTitle && continues(texts[index + 1]?.text ?? "、")) titled.add(style);
  }
  return { width, indents: indented > 0 && indented < texts.length * 0.6, titled };
}

function goesOn(open: RawLine, last: RawLine, next: RawLine, wrapping: Wrapping | null): boolean {
  if (open.row !== undefined || next.row !== undefined || !continues(next.text)) return false;
  if (isSpacedRow(last.text) || isSpacedRow(next.text)) return false;
  // Rows whose cells are parted by bars.
  if (/[|｜│┃]/.test(next.text) || /[|｜│┃]$/.test(last.text)) return false;
  // A paragraph never ends in a comma, nor a list of units.
  if (/[，,、]$/.test(last.text)) return true;
  // A page's end cuts a paragraph of several sentences that lacks its stop.
  if (next.newPage && !next.begins && /[。；]/.test(open.text) && !/[\p{P}]$/u.test(last.text)) return true;
  if (!wrapping || widthOf(last.text) < wrapping.width - RAGGED) return false;
  if (wrapping.indents) return !next.begins;
  if (endsSentence(last.text)) return false;
  const style = open === last ? readLineNumber(open.text)?.style : undefined;
  return !(style && wrapping.titled.has(style) && !/[，,；;：:。]/.test(open.text));
}

/** A row whose cells are parted by spaces: two such gaps or more. */
function isSpacedRow(text: string): boolean {
  return text.split(/ {2,}|\u3000{2,}/).length > 2;
}

/** The date below a signature. */
const DATE_END = /年.{2,8}日$/;

/** Names of units on the line below 责任单位：…, indented so that they stand below the first ones. */
function alignsUnits(open: RawLine, last: RawLine, next: RawLine): boolean {
  const isFurther = next.indent >= 3 && next.indent >= open.indent + 2;
  if (!isFurther || open.row !== undefined || next.row !== undefined || /[，,、；;。]$/.test(last.text))
    return false;
  const [label] = findLabels(open.text.slice(0, 14));
  if (label?.start !== 0 || label.kind === "person" || label.kind === "deadline") return false;
  return (
    next.text.length <= 60 &&
    next.text.split(/[\s、，,；;]+/).every((name) => name === "" || isUnitLike(name))
  );
}

/** A number alone on its line, where a page's end cuts a sentence. */
function isLonePage(
  last: RawLine,
  line: RawLine,
  next: RawLine | undefined,
  wrapping: Wrapping | null,
): boolean {
  if (!/^\d{1,3}$/.test(line.text) || !next || !continues(next.text)) return false;
  const isFull =
    wrapping !== null && widthOf(last.text) >= wrapping.width - RAGGED && !endsSentence(last.text);
  return /[，,、]$/.test(last.text) || isFull;
}

/** Whether a line can be the middle of a paragraph: it begins with no number and no label. */
function continues(text: string): boolean {
  return (
    !/^[、]/.test(text) && readLineNumber(text) === null && findLabels(text.slice(0, 14))[0]?.start !== 0
  );
}

function endsSentence(text: string): boolean {
  return /[。；;！？!?：:]["”’）)】]?$/.test(text);
}

/** In full-width characters. Half-width punctuation mostly was full-width once. */
function widthOf(text: string): number {
  const narrow = text.match(/[A-Za-z0-9\s.%]/g)?.length ?? 0;
  return text.length - narrow / 2;
}

/** English words on both sides are kept apart. @param last the line before, since all that is joined may be long */
function between(last: string, next: string): string {
  return /[A-Za-z]$/.test(last) && /^[A-Za-z]/.test(next) ? " " : "";
}
