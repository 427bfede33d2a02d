import type { IBorderData, IBorderStyleData, IStyleData } from "@univerjs/core";
import { type BorderLine, DEFAULT_STYLE, type Style } from "../../host/model/style";

// The grid's numbers for Excel's words. They are enumerations of the grid's, which only its own file may load.
const HORIZONTAL: Readonly<Record<string, number>> = { General: 0, Left: 1, Center: 2, Right: 3, Justify: 4 };
const VERTICAL: Readonly<Record<string, number>> = { Top: 1, Center: 2, Bottom: 3 };
const OVERFLOW = 1;
const WRAP = 3;
const THIN = 1;
const BORDERS: Readonly<Record<string, number>> = {
  "Continuous Hairline": 2,
  "Continuous Thin": THIN,
  "Continuous Medium": 8,
  "Continuous Thick": 13,
  "Dot Thin": 3,
  "Dash Thin": 4,
  "Dash Medium": 9,
  "DashDot Thin": 5,
  "DashDot Medium": 10,
  "DashDotDot Thin": 6,
  "DashDotDot Medium": 11,
  "Double Thick": 7,
  "Double Thin": 7,
  "SlantDashDot Medium": 12,
};

const styles = new WeakMap<Style, IStyleData>();

/** A look as the grid writes it. Every property is there, null where it is none, since the grid adds styles up. */
export function gridStyle(style: Style): IStyleData {
  const known = styles.get(style);
  if (known) return known;
  const made = makeGridStyle(style);
  styles.set(style, made);
  return made;
}

function makeGridStyle(style: Style): IStyleData {
  return {
    ff: style.fontName,
    fs: style.fontSize,
    bl: style.bold ? 1 : 0,
    it: style.italic ? 1 : 0,
    ul: { s: style.underline === "None" ? 0 : 1 },
    st: { s: style.strikethrough ? 1 : 0 },
    cl: { rgb: style.fontColor },
    bg: style.fill === null ? null : { rgb: style.fill },
    ht: HORIZONTAL[style.horizontalAlignment] ?? 0,
    vt: VERTICAL[style.verticalAlignment] ?? 3,
    tb: style.wrapText ? WRAP : OVERFLOW,
    tr: rotation(style.textOrientation),
    n: style.numberFormat === DEFAULT_STYLE.numberFormat ? null : { pattern: style.numberFormat },
    pd: style.indentLevel > 0 ? { l: style.indentLevel * 9 } : null,
    bd: borders(style),
  };
}

/** Excel counts up to 90 degrees against the clock, the grid with it; 180 stacks the letters. */
function rotation(orientation: number): IStyleData["tr"] {
  if (orientation === 0) return null;
  return orientation === 180 ? { a: 0, v: 1 } : { a: -orientation };
}

function borders(style: Style): IBorderData {
  return {
    t: border(style.top),
    b: border(style.bottom),
    l: border(style.left),
    r: border(style.right),
    tl_br: border(style.diagonalDown),
    bl_tr: border(style.diagonalUp),
  };
}

function border(line: BorderLine | null): IBorderStyleData | null {
  return line && { s: BORDERS[`${line.style} ${line.weight}`] ?? THIN, cl: { rgb: line.color } };
}

/** The parts of a look that a person can change in the grid. */
export function changedStyle(given: IStyleData): Partial<Style> {
  return {
    bold: given.bl === 1,
    italic: given.it === 1,
    underline: given.ul?.s === 1 ? "Single" : "None",
    strikethrough: given.st?.s === 1,
    ...(given.ff && { fontName: given.ff }),
    ...(given.fs && { fontSize: given.fs }),
    ...(given.cl?.rgb && { fontColor: hexColor(given.cl.rgb) }),
    fill: given.bg?.rgb ? hexColor(given.bg.rgb) : null,
    horizontalAlignment: wordOf(HORIZONTAL, given.ht) ?? "General",
    verticalAlignment: wordOf(VERTICAL, given.vt) ?? "Bottom",
    wrapText: given.tb === WRAP,
    numberFormat: given.n?.pattern ?? DEFAULT_STYLE.numberFormat,
  };
}

function wordOf(words: Readonly<Record<string, number>>, number: unknown): string | null {
  return Object.keys(words).find((word) => words[word] === number) ?? null;
}

function hexColor(color: string): string {
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(color)?.slice(1, 4);
  if (!parts) return color.toUpperCase();
  return `#${parts.map((part) => Number(part).toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}
