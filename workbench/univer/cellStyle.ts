import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderData,
  type IBorderStyleData,
  type IStyleData,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import { type BorderLine, DEFAULT_STYLE, type Style } from "../../host/model/style";

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
};
const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};
const BORDERS: Readonly<Record<string, BorderStyleTypes>> = {
  "Continuous Hairline": BorderStyleTypes.HAIR,
  "Continuous Thin": BorderStyleTypes.THIN,
  "Continuous Medium": BorderStyleTypes.MEDIUM,
  "Continuous Thick": BorderStyleTypes.THICK,
  "Dot Thin": BorderStyleTypes.DOTTED,
  "Dash Thin": BorderStyleTypes.DASHED,
  "Dash Medium": BorderStyleTypes.MEDIUM_DASHED,
  "DashDot Thin": BorderStyleTypes.DASH_DOT,
  "DashDot Medium": BorderStyleTypes.MEDIUM_DASH_DOT,
  "DashDotDot Thin": BorderStyleTypes.DASH_DOT_DOT,
  "DashDotDot Medium": BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  "Double Thick": BorderStyleTypes.DOUBLE,
  "Double Thin": BorderStyleTypes.DOUBLE,
  "SlantDashDot Medium": BorderStyleTypes.SLANT_DASH_DOT,
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
    bl: yesNo(style.bold),
    it: yesNo(style.italic),
    ul: { s: yesNo(style.underline !== "None") },
    st: { s: yesNo(style.strikethrough) },
    cl: { rgb: style.fontColor },
    bg: style.fill === null ? null : { rgb: style.fill },
    ht: HORIZONTAL[style.horizontalAlignment] ?? HorizontalAlign.UNSPECIFIED,
    vt: VERTICAL[style.verticalAlignment] ?? VerticalAlign.BOTTOM,
    tb: style.wrapText ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    tr: rotation(style.textOrientation),
    n: style.numberFormat === DEFAULT_STYLE.numberFormat ? null : { pattern: style.numberFormat },
    pd: style.indentLevel > 0 ? { l: style.indentLevel * 9 } : null,
    bd: borders(style),
  };
}

/** Excel counts up to 90 degrees against the clock, the grid with it; 180 stacks the letters. */
function rotation(orientation: number): IStyleData["tr"] {
  if (orientation === 0) return null;
  return orientation === 180 ? { a: 0, v: BooleanNumber.TRUE } : { a: -orientation };
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
  return (
    line && { s: BORDERS[`${line.style} ${line.weight}`] ?? BorderStyleTypes.THIN, cl: { rgb: line.color } }
  );
}

/** The grid's way to write yes and no. */
export function yesNo(value: boolean): BooleanNumber {
  return value ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

/** The parts of a look that a person can change in the grid. */
export function changedStyle(given: IStyleData): Partial<Style> {
  return {
    bold: given.bl === BooleanNumber.TRUE,
    italic: given.it === BooleanNumber.TRUE,
    underline: given.ul?.s === BooleanNumber.TRUE ? "Single" : "None",
    strikethrough: given.st?.s === BooleanNumber.TRUE,
    ...(given.ff && { fontName: given.ff }),
    ...(given.fs && { fontSize: given.fs }),
    ...(given.cl?.rgb && { fontColor: hexColor(given.cl.rgb) }),
    fill: given.bg?.rgb ? hexColor(given.bg.rgb) : null,
    horizontalAlignment: wordOf(HORIZONTAL, given.ht) ?? "General",
    verticalAlignment: wordOf(VERTICAL, given.vt) ?? "Bottom",
    wrapText: given.tb === WrapStrategy.WRAP,
    numberFormat: given.n?.pattern ?? DEFAULT_STYLE.numberFormat,
  };
}

function wordOf<T>(words: Readonly<Record<string, T>>, number: unknown): string | null {
  return Object.keys(words).find((word) => words[word] === number) ?? null;
}

function hexColor(color: string): string {
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(color)?.slice(1, 4);
  if (!parts) return color.toUpperCase();
  return `#${parts.map((part) => Number(part).toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}
