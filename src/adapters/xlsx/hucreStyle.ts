import type { CellStyle as HucreStyle, FontStyle } from "hucre";
import { STYLES, styleOf, type CellStyle, type StyleName } from "../../core/sheet/styles";

/** The charset number of simplified Chinese, which lets other systems pick a Chinese font for a missing one. */
const GB2312_CHARSET = 134;

const translated = new Map<StyleName, HucreStyle>();

/** A named style in the words of hucre. */
export function hucreStyle(name: StyleName): HucreStyle {
  let style = translated.get(name);
  if (!style) {
    style = translate(styleOf(name));
    translated.set(name, style);
  }
  return style;
}

/** The font of cells that no style names, and the one that column widths are measured in. */
export const DEFAULT_FONT: FontStyle = {
  name: STYLES.text.font.name,
  size: 11,
  charset: GB2312_CHARSET,
};

function translate(style: CellStyle): HucreStyle {
  return {
    font: {
      name: style.font.name,
      size: style.font.size,
      ...(style.font.bold ? { bold: true } : {}),
      color: { rgb: hexColor(style.font.color) },
      charset: GB2312_CHARSET,
    },
    ...(style.fill === null ? {} : { fill: solidFill(style.fill) }),
    ...(style.border === null ? {} : { border: thinBorder(style.border) }),
    alignment: {
      horizontal: style.horizontal,
      vertical: style.vertical,
      ...(style.wrap ? { wrapText: true } : {}),
      // ECMA-376 18.8.1: 255 is not an angle but upright letters one below the other.
      ...(style.stacked ? { textRotation: 255 } : {}),
    },
    ...(style.numberFormat === "General" ? {} : { numFmt: style.numberFormat }),
    protection: { locked: style.locked },
  };
}

function solidFill(color: string): NonNullable<HucreStyle["fill"]> {
  return { type: "pattern", pattern: "solid", fgColor: { rgb: hexColor(color) } };
}

function thinBorder(color: string): NonNullable<HucreStyle["border"]> {
  const side = { style: "thin", color: { rgb: hexColor(color) } } as const;
  return { top: side, right: side, bottom: side, left: side };
}

/** `#RRGGBB` as hucre writes it: `RRGGBB`. */
export function hexColor(color: string): string {
  return color.slice(1).toUpperCase();
}
