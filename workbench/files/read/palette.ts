import type { Package } from "../../../src/adapters/package/openPackage";
import { isTrue } from "../../../src/adapters/package/scanXml";
import { childOf, childrenOf, numberOf, readTree, type XmlElement } from "./xmlTree";

/** The sixteen colours from index 8 on, and those behind them (ECMA-376 18.8.27). */
const INDEXED =
  `000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF
  00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF
  000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF
  33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333`.split(
    /\s+/,
  );
const SYSTEM_TEXT = 64;

/** Office's colours since 2013, for files that use a theme and have none; the order is that of indices in files. */
const OFFICE_THEME =
  "FFFFFF 000000 E7E6E6 44546A 5B9BD5 ED7D31 A5A5A5 FFC000 4472C4 70AD47 0563C1 954F72".split(" ");
/** The theme's names in the order of the indices: light and dark come the other way round than in the theme. */
const THEME_NAMES = "lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink".split(
  " ",
);

/** Turns the colours of a file into `#RRGGBB`. */
export class Palette {
  /** @param theme and indexed: `RRGGBB` by index */
  constructor(
    private readonly theme: readonly string[],
    private readonly indexed: readonly string[],
  ) {}

  /** The colour that an element names (ECMA-376 18.8.3); null where it names none. */
  color(element: XmlElement | null): string | null {
    if (!element) return null;
    const base = this.baseColor(element);
    return base === null ? null : `#${tinted(base.toUpperCase(), numberOf(element, "tint") ?? 0)}`;
  }

  private baseColor(element: XmlElement): string | null {
    const rgb = element.attributes.get("rgb");
    if (rgb !== undefined) return /^(?:[\dA-F]{2})?([\dA-F]{6})$/i.exec(rgb)?.[1] ?? null;
    const theme = numberOf(element, "theme");
    if (theme !== null) return this.theme[theme] ?? null;
    const index = numberOf(element, "indexed");
    if (index !== null) return this.indexed[index] ?? (index === SYSTEM_TEXT ? "000000" : "FFFFFF");
    return isTrue(element.attributes.get("auto")) ? "000000" : null;
  }
}

/**
 * The palette of a workbook.
 * @param styles the outermost element of the styles
 */
export function readPalette(parts: Package, themePath: string | null, styles: XmlElement | null): Palette {
  const own = childrenOf(styles, "colors", "indexedColors", "rgbColor").map(({ attributes }) =>
    (attributes.get("rgb") ?? "").slice(-6),
  );
  const indexed = INDEXED.map((color, index) => own[index] || color);
  const theme =
    themePath !== null && parts.has(themePath) ? themeColors(readTree(parts, themePath)) : OFFICE_THEME;
  return new Palette(theme, indexed);
}

function themeColors(theme: XmlElement): string[] {
  const scheme = childOf(theme, "themeElements", "clrScheme");
  return THEME_NAMES.map((name, index) => {
    const color = childOf(scheme, name)?.children[0]?.attributes;
    return color?.get("lastClr") ?? color?.get("val") ?? OFFICE_THEME[index] ?? "000000";
  });
}

/**
 * Lightens (up to 1) or darkens (down to -1) a colour in its luminance (ECMA-376 18.8.19), in the whole steps in which
 * Excel reckons: with fractions colours would be off by one or two.
 */
function tinted(rgb: string, tint: number): string {
  if (tint === 0) return rgb;
  const { hue, light, saturation } = toHls([0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16)));
  const changed =
    tint < 0
      ? Math.trunc(light * (1 + tint))
      : Math.trunc(light * (1 - tint)) + STEPS - Math.trunc(STEPS * (1 - tint));
  return fromHls({ hue, light: changed, saturation });
}

/** Hue, luminance and saturation count from 0 to this. */
const STEPS = 240;
const MOST = 255;

interface Hls {
  readonly hue: number;
  readonly light: number;
  readonly saturation: number;
}

/** The quotient of whole numbers, rounded. */
function divided(dividend: number, divisor: number): number {
  return Math.floor((dividend + Math.floor(divisor / 2)) / divisor);
}

function toHls([red = 0, green = 0, blue = 0]: readonly number[]): Hls {
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const spread = most - least;
  const sum = most + least;
  const light = divided(sum * STEPS, 2 * MOST);
  if (spread === 0) return { hue: 0, light, saturation: 0 };
  const saturation = divided(spread * STEPS, light <= STEPS / 2 ? sum : 2 * MOST - sum);
  const away = (color: number): number => divided((most - color) * (STEPS / 6), spread);
  const hue =
    most === red
      ? away(blue) - away(green)
      : most === green
        ? STEPS / 3 + away(red) - away(blue)
        : (2 * STEPS) / 3 + away(green) - away(red);
  return { hue: (hue + STEPS) % STEPS, light, saturation };
}

function fromHls({ hue, light, saturation }: Hls): string {
  const strongest =
    light <= STEPS / 2
      ? divided(light * (STEPS + saturation), STEPS)
      : light + saturation - divided(light * saturation, STEPS);
  const weakest = 2 * light - strongest;
  // A colour is strongest up to a sixth of the circle from its own hue (red 0, green a third on), and weakest from two.
  const strength = (own: number): number => {
    const turn = Math.abs(hue - own);
    const away = Math.min(turn, STEPS - turn);
    const share = Math.max(0, Math.min(STEPS / 6, STEPS / 3 - away));
    return weakest + divided((strongest - weakest) * share, STEPS / 6);
  };
  return [0, STEPS / 3, (2 * STEPS) / 3]
    .map((own) =>
      divided(strength(own) * MOST, STEPS)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")
    .toUpperCase();
}
