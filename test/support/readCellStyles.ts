import { isTrue } from "../../src/adapters/package/scanXml";
import type { CellStyle } from "../../src/core/sheet/styles";
import type { ConditionalFormatDescription } from "./workbookDescription";
import { element, elements, type XmlElement } from "./xmlTree";

export type DifferentialStyle = Pick<ConditionalFormatDescription, "fill" | "fontColor" | "bold">;

/** The styles that cells refer to by number, read from the XML of `xl/styles.xml`. */
export function readCellStyles(styles: XmlElement): CellStyle[] {
  const fonts = elements(styles, "fonts", "font").map(readFont);
  const fills = elements(styles, "fills", "fill").map((fill) => readFill(fill, "fgColor"));
  const borders = elements(styles, "borders", "border").map(readBorder);
  const formats = new Map(
    elements(styles, "numFmts", "numFmt").map(({ attributes }) => [
      attributes.get("numFmtId"),
      attributes.get("formatCode") ?? "",
    ]),
  );
  return elements(styles, "cellXfs", "xf").map((xf) => {
    const alignment = element(xf, "alignment")?.attributes;
    const font = fonts[Number(xf.attributes.get("fontId"))];
    if (!font) throw new Error("A style has no font.");
    return {
      font,
      fill: fills[Number(xf.attributes.get("fillId"))] ?? null,
      border: borders[Number(xf.attributes.get("borderId"))] ?? null,
      horizontal: oneOf(["left", "center", "right"], alignment?.get("horizontal") ?? "left"),
      vertical: oneOf(["top", "center"], alignment?.get("vertical") ?? "center"),
      wrap: isTrue(alignment?.get("wrapText")),
      stacked: alignment?.get("textRotation") === "255",
      numberFormat: formats.get(xf.attributes.get("numFmtId")) ?? "General",
      locked: element(xf, "protection")?.attributes.get("locked") !== "0",
    };
  });
}

/** The styles of conditional formats. */
export function readDifferentialStyles(styles: XmlElement): DifferentialStyle[] {
  return elements(styles, "dxfs", "dxf").map((style) => {
    const fill = element(style, "fill");
    return {
      fill: fill && readFill(fill, "bgColor"),
      fontColor: readColor(element(style, "font", "color")),
      bold: element(style, "font", "b") !== null,
    };
  });
}

function readFont(font: XmlElement): CellStyle["font"] {
  const value = (name: string): string => element(font, name)?.attributes.get("val") ?? "";
  return {
    name: value("name"),
    size: Number(value("sz")),
    bold: element(font, "b") !== null,
    color: readColor(element(font, "color")) ?? "",
  };
}

function readFill(fill: XmlElement, color: "fgColor" | "bgColor"): string | null {
  const pattern = element(fill, "patternFill");
  return pattern?.attributes.get("patternType") === "solid" ? readColor(element(pattern, color)) : null;
}

/** The colour of the thin lines that all four sides must have; null where no side has one. */
function readBorder(border: XmlElement): string | null {
  const sides = ["left", "right", "top", "bottom"].map((side) => {
    const line = element(border, side);
    const style = line?.attributes.get("style");
    return style === undefined ? null : `${style} ${line && readColor(element(line, "color"))}`;
  });
  const [first = null] = sides;
  if (sides.some((side) => side !== first)) throw new Error("The sides of a border differ.");
  if (first !== null && !first.startsWith("thin #")) throw new Error(`No plan has such a border: ${first}.`);
  return first && first.slice("thin ".length);
}

function readColor(color: XmlElement | null): string | null {
  const rgb = color?.attributes.get("rgb");
  return rgb === undefined ? null : `#${rgb.slice(2)}`;
}

function oneOf<T extends string>(allowed: readonly T[], value: string): T {
  const found = allowed.find((item) => item === value);
  if (found === undefined) throw new Error(`No plan has such an alignment: ${value}.`);
  return found;
}
