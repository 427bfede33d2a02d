import type { Package } from "../../../src/adapters/package/openPackage";
import { builtInFormat } from "../../../src/adapters/xlsx/readNumberFormats";
import { isTrue } from "../../../src/adapters/package/scanXml";
import { type ConditionalStyle, PLAIN } from "../../../host/model/conditionalFormat";
import { type BorderLine, DEFAULT_STYLE, type Style, changeStyle } from "../../../host/model/style";
import { lineOfWord } from "../words/borderLines";
import { HORIZONTAL, READING_ORDERS, UNDERLINES, VERTICAL } from "../words/fileWords";
import { countsDays } from "./dates1904";
import type { LossKind } from "./losses";
import { type Palette, readPalette } from "./palette";
import { childOf, childrenOf, numberOf, readTree, type XmlElement } from "./xmlTree";

/** A format of cells, as cells refer to it by number. */
export interface CellFormat {
  readonly style: Style;
  /** The text was marked as one by an apostrophe. */
  readonly quoted: boolean;
  /** Numbers in it are days. */
  readonly dates: boolean;
  readonly losses: readonly LossKind[];
}

/** A format that conditional formats refer to by number. */
export interface RuleFormat {
  readonly style: ConditionalStyle;
  readonly losses: readonly LossKind[];
}

export interface FileStyles {
  /** Never empty: the first is that of cells that say nothing. */
  readonly cells: readonly CellFormat[];
  readonly rules: readonly RuleFormat[];
  readonly palette: Palette;
  /** The names of table styles that the file itself defines. */
  readonly ownTableStyles: ReadonlySet<string>;
}

/**
 * The styles of a workbook (ECMA-376 18.8.39) with theme and index colours worked out.
 * @throws ReadFailure where a part is damaged.
 */
export function readStyles(parts: Package, path: string | null, themePath: string | null): FileStyles {
  const sheet = path === null ? null : readTree(parts, path);
  const palette = readPalette(parts, themePath, sheet);
  const codes = new Map(
    childrenOf(sheet, "numFmts", "numFmt").map((format) => [
      numberOf(format, "numFmtId"),
      format.attributes.get("formatCode") ?? "General",
    ]),
  );
  const pieces: Pieces = {
    fonts: childrenOf(sheet, "fonts", "font").map((font) => readFont(font, palette)),
    fills: childrenOf(sheet, "fills", "fill").map((fill) => readFill(fill, palette)),
    borders: childrenOf(sheet, "borders", "border").map((border) => readBorder(border, palette)),
    format: (id) => codes.get(id) ?? builtInFormat(id),
    ownNames: ownStyleNames(sheet),
  };
  const cells = childrenOf(sheet, "cellXfs", "xf").map((xf) => readFormat(xf, pieces));
  return {
    cells: cells.length > 0 ? cells : [{ style: DEFAULT_STYLE, quoted: false, dates: false, losses: [] }],
    rules: childrenOf(sheet, "dxfs", "dxf").map((format) => readRuleFormat(format, palette)),
    palette,
    ownTableStyles: new Set(
      childrenOf(sheet, "tableStyles", "tableStyle").map(({ attributes }) => attributes.get("name") ?? ""),
    ),
  };
}

type Piece = Partial<Style> & { readonly losses?: readonly LossKind[] };

interface Pieces {
  readonly fonts: readonly Piece[];
  readonly fills: readonly Piece[];
  readonly borders: readonly Piece[];
  readonly format: (id: number) => string;
  /** The numbers of named styles that are none of Excel's own. */
  readonly ownNames: ReadonlySet<number>;
}

function ownStyleNames(sheet: XmlElement | null): Set<number> {
  const named = childrenOf(sheet, "cellStyles", "cellStyle");
  return new Set(
    named
      .filter(({ attributes }) => !attributes.has("builtinId"))
      .map((style) => numberOf(style, "xfId") ?? 0)
      .filter((id) => id > 0),
  );
}

function readFormat(xf: XmlElement, pieces: Pieces): CellFormat {
  const piece = (list: readonly Piece[], name: string): Piece => list[numberOf(xf, name) ?? 0] ?? {};
  const numberFormat = pieces.format(numberOf(xf, "numFmtId") ?? 0);
  const { losses, ...looks } = joined([
    piece(pieces.fonts, "fontId"),
    piece(pieces.fills, "fillId"),
    piece(pieces.borders, "borderId"),
    readAlignment(childOf(xf, "alignment")),
    pieces.ownNames.has(numberOf(xf, "xfId") ?? 0) ? { losses: ["styleNames"] } : {},
  ]);
  const protection = childOf(xf, "protection")?.attributes;
  const style = changeStyle(DEFAULT_STYLE, {
    ...looks,
    numberFormat,
    locked: !protection?.has("locked") || isTrue(protection.get("locked")),
    formulaHidden: isTrue(protection?.get("hidden")),
  });
  const quoted = isTrue(xf.attributes.get("quotePrefix"));
  return { style, quoted, dates: countsDays(numberFormat), losses };
}

function joined(pieces: readonly Piece[]): Partial<Style> & { readonly losses: readonly LossKind[] } {
  const losses = pieces.flatMap((piece) => piece.losses ?? []);
  return { ...Object.assign({}, ...pieces), losses } as Partial<Style> & { readonly losses: LossKind[] };
}

/** The properties of a font that the model knows, of cells as of runs of a rich text. */
export function readFont(font: XmlElement, palette: Palette): Piece {
  const value = (name: string): string | undefined => childOf(font, name)?.attributes.get("val");
  const flag = (name: string): boolean =>
    childOf(font, name) !== null && value(name) !== "0" && value(name) !== "false";
  const name = value("name") ?? value("rFont");
  const size = numberOf(childOf(font, "sz"), "val");
  const effect =
    (value("vertAlign") ?? "baseline") !== "baseline" || ["outline", "shadow"].some((kind) => flag(kind));
  return {
    ...(name === undefined ? {} : { fontName: name }),
    ...(size === null ? {} : { fontSize: size }),
    bold: flag("b"),
    italic: flag("i"),
    strikethrough: flag("strike"),
    underline: underlineOf(font),
    fontColor: palette.color(childOf(font, "color")) ?? DEFAULT_STYLE.fontColor,
    ...(effect ? { losses: ["fontEffects"] } : {}),
  };
}

function underlineOf(font: XmlElement): string {
  const line = childOf(font, "u");
  return line ? (UNDERLINES.toModel(line.attributes.get("val") ?? "single") ?? "Single") : "None";
}

function readFill(fill: XmlElement, palette: Palette): Piece {
  const pattern = childOf(fill, "patternFill");
  const gradient = childOf(fill, "gradientFill");
  const type = pattern?.attributes.get("patternType") ?? "none";
  if (type === "none" && !gradient) return { fill: null };
  if (type === "solid") return { fill: palette.color(childOf(pattern, "fgColor")) ?? "#000000" };
  // The background of a pattern, or where a gradient begins, comes closest.
  const ground = childOf(pattern, "bgColor") ?? childOf(gradient, "stop", "color");
  return { fill: palette.color(ground) ?? null, losses: ["patterns"] };
}

const SIDES = [
  ["left", "left"],
  ["right", "right"],
  ["top", "top"],
  ["bottom", "bottom"],
  ["start", "left"],
  ["end", "right"],
] as const;

function readBorder(border: XmlElement, palette: Palette): Piece {
  const line = (name: string): BorderLine | null => {
    const side = childOf(border, name);
    const drawn = lineOfWord(side?.attributes.get("style") ?? "none");
    return drawn && { ...drawn, color: palette.color(childOf(side, "color")) ?? "#000000" };
  };
  const sides = SIDES.flatMap(([name, key]) => (childOf(border, name) ? [[key, line(name)] as const] : []));
  const diagonal = line("diagonal");
  return {
    ...Object.fromEntries(sides),
    diagonalDown: isTrue(border.attributes.get("diagonalDown")) ? diagonal : null,
    diagonalUp: isTrue(border.attributes.get("diagonalUp")) ? diagonal : null,
  };
}

function readAlignment(alignment: XmlElement | null): Piece {
  if (!alignment) return {};
  const { attributes } = alignment;
  const word = (name: string): string => attributes.get(name) ?? "";
  return {
    horizontalAlignment: HORIZONTAL.toModel(word("horizontal")) ?? "General",
    verticalAlignment: VERTICAL.toModel(word("vertical")) ?? "Bottom",
    wrapText: isTrue(attributes.get("wrapText")),
    textOrientation: orientationOf(numberOf(alignment, "textRotation") ?? 0),
    indentLevel: numberOf(alignment, "indent") ?? 0,
    shrinkToFit: isTrue(attributes.get("shrinkToFit")),
    readingOrder: READING_ORDERS.toModel(word("readingOrder")) ?? "Context",
    ...(isTrue(attributes.get("justifyLastLine")) ? { losses: ["distributedEnds"] } : {}),
  };
}

/** Degrees from -90 to 90, or 180 for stacked letters; in a file they are 0 to 180, and 255 (ECMA-376 18.8.1). */
function orientationOf(rotation: number): number {
  if (rotation === 255) return 180;
  return rotation > 90 ? Math.max(90 - rotation, -90) : Math.max(rotation, 0);
}

/** A differential format (ECMA-376 18.8.14), which says only what it changes. */
export function readRuleFormat(format: XmlElement, palette: Palette): RuleFormat {
  const font = childOf(format, "font");
  const flag = (name: string): boolean | null => {
    const element = childOf(font, name);
    return element && (element.attributes.has("val") ? isTrue(element.attributes.get("val")) : true);
  };
  const pattern = childOf(format, "fill", "patternFill");
  const style: ConditionalStyle = {
    ...PLAIN,
    fillColor: palette.color(childOf(pattern, "bgColor") ?? childOf(pattern, "fgColor")),
    fontColor: palette.color(childOf(font, "color")),
    bold: flag("b"),
    italic: flag("i"),
    strikethrough: flag("strike"),
    underline: childOf(font, "u") && font ? underlineOf(font) : null,
    numberFormat: childOf(format, "numFmt")?.attributes.get("formatCode") ?? null,
  };
  const patterned = !["solid", "none", undefined].includes(pattern?.attributes.get("patternType"));
  const drawn = childrenOf(format, "border").some(({ children }) =>
    children.some(({ attributes }) => (attributes.get("style") ?? "none") !== "none"),
  );
  const more = patterned || drawn || childOf(format, "fill", "gradientFill") !== null;
  return { style, losses: more ? ["formatDetails"] : [] };
}
