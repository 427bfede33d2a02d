import type { ConditionalStyle } from "../../../host/model/conditionalFormat";
import { type BorderLine, DEFAULT_STYLE, type Style } from "../../../host/model/style";
import { wordOfLine } from "../words/borderLines";
import { HORIZONTAL, READING_ORDERS, UNDERLINES, VERTICAL } from "../words/fileWords";
import { MAIN } from "./namespaces";
import { element, listElement, xmlPart, xstring } from "./xml";

/** The first number of formats that files spell out. */
const FIRST_FORMAT = 164;
/** Lets other systems pick a Chinese font for a missing one. */
const GB2312_CHARSET = 134;

/** Texts that are listed once and referred to by number. */
class NumberedList {
  private readonly numbers = new Map<string, number>();

  number(item: string): number {
    const known = this.numbers.get(item);
    if (known !== undefined) return known;
    this.numbers.set(item, this.numbers.size);
    return this.numbers.size - 1;
  }

  get items(): string[] {
    return [...this.numbers.keys()];
  }
}

/** The styles of a workbook (ECMA-376 18.8.39): each look is written once. */
export class StyleTable {
  private readonly formats = new NumberedList();
  private readonly fonts = new NumberedList();
  private readonly fills = new NumberedList();
  private readonly borders = new NumberedList();
  private readonly cells = new NumberedList();
  private readonly rules = new NumberedList();
  private readonly known = new Map<Style, number>();

  /** @param plain the look of cells that nobody has touched */
  constructor(plain: Style) {
    // Programs take the first two fills for granted.
    this.fills.number(element("fill", {}, element("patternFill", { patternType: "none" })));
    this.fills.number(element("fill", {}, element("patternFill", { patternType: "gray125" })));
    this.number(plain);
  }

  /** The number of a look. @param quoted the text was marked as one by an apostrophe */
  number(style: Style, quoted = false): number {
    const known = quoted ? undefined : this.known.get(style);
    if (known !== undefined) return known;
    const number = this.cells.number(this.cellFormat(style, quoted));
    if (!quoted) this.known.set(style, number);
    return number;
  }

  /** The number of what a conditional format changes. */
  ruleNumber(style: ConditionalStyle): number {
    return this.rules.number(this.ruleFormat(style));
  }

  private cellFormat(style: Style, quoted: boolean): string {
    const general = style.numberFormat === "General";
    const ids = {
      numFmtId: general ? 0 : FIRST_FORMAT + this.formats.number(style.numberFormat),
      fontId: this.fonts.number(fontElement(style)),
      fillId: this.fills.number(fillElement(style.fill)),
      borderId: this.borders.number(borderElement(style)),
    };
    const alignment = alignmentElement(style);
    const unlocked = style.locked !== DEFAULT_STYLE.locked || style.formulaHidden;
    return element(
      "xf",
      {
        ...ids,
        xfId: 0,
        quotePrefix: quoted ? true : null,
        applyNumberFormat: ids.numFmtId > 0 ? true : null,
        applyFont: ids.fontId > 0 ? true : null,
        applyFill: ids.fillId > 0 ? true : null,
        applyBorder: ids.borderId > 0 ? true : null,
        applyAlignment: alignment === "" ? null : true,
        applyProtection: unlocked ? true : null,
      },
      alignment,
      unlocked ? element("protection", { locked: style.locked, hidden: style.formulaHidden }) : "",
    );
  }

  private ruleFormat(style: ConditionalStyle): string {
    const { fillColor, fontColor, bold, italic, strikethrough, underline, numberFormat } = style;
    const flag = (name: string, value: boolean | null): string =>
      value === null ? "" : element(name, { val: value ? null : false });
    const font = [
      flag("b", bold),
      flag("i", italic),
      flag("strike", strikethrough),
      underline === null ? "" : element("u", { val: UNDERLINES.toFile(underline) ?? "single" }),
      fontColor === null ? "" : colorElement("color", fontColor),
    ].join("");
    return element(
      "dxf",
      {},
      font === "" ? "" : element("font", {}, font),
      numberFormat === null
        ? ""
        : element("numFmt", {
            numFmtId: FIRST_FORMAT + this.formats.number(numberFormat),
            formatCode: xstring(numberFormat),
          }),
      // In a differential style the colour of a solid fill is its background (ECMA-376 18.8.32).
      fillColor === null
        ? ""
        : element(
            "fill",
            {},
            element("patternFill", { patternType: "solid" }, colorElement("bgColor", fillColor)),
          ),
    );
  }

  xml(): string {
    const normal = element("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 });
    const formats = this.formats.items.map((code, index) =>
      element("numFmt", { numFmtId: FIRST_FORMAT + index, formatCode: xstring(code) }),
    );
    return xmlPart(
      element(
        "styleSheet",
        { xmlns: MAIN },
        listElement("numFmts", formats),
        listElement("fonts", this.fonts.items),
        listElement("fills", this.fills.items),
        listElement("borders", this.borders.items),
        listElement("cellStyleXfs", [normal]),
        listElement("cellXfs", this.cells.items),
        listElement("cellStyles", [element("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 })]),
        listElement("dxfs", this.rules.items),
        element("tableStyles", { count: 0, defaultTableStyle: "TableStyleMedium2" }),
      ),
    );
  }
}

function fontElement(style: Style): string {
  const flag = (name: string, value: boolean): string => (value ? element(name) : "");
  const underline = UNDERLINES.toFile(style.underline) ?? "none";
  return element(
    "font",
    {},
    flag("b", style.bold),
    flag("i", style.italic),
    flag("strike", style.strikethrough),
    underline === "none" ? "" : element("u", { val: underline }),
    element("sz", { val: style.fontSize }),
    colorElement("color", style.fontColor),
    element("name", { val: xstring(style.fontName) }),
    /\p{Script=Han}/u.test(style.fontName) ? element("charset", { val: GB2312_CHARSET }) : "",
  );
}

/** `#RRGGBB` with the opacity that files have before it. */
export function colorElement(name: string, color: string): string {
  return element(name, { rgb: `FF${color.slice(1).toUpperCase()}` });
}

function fillElement(fill: string | null): string {
  if (fill === null) return element("fill", {}, element("patternFill", { patternType: "none" }));
  return element("fill", {}, element("patternFill", { patternType: "solid" }, colorElement("fgColor", fill)));
}

function borderElement(style: Style): string {
  const { diagonalDown, diagonalUp } = style;
  return element(
    "border",
    { diagonalUp: diagonalUp ? true : null, diagonalDown: diagonalDown ? true : null },
    ...(["left", "right", "top", "bottom"] as const).map((side) => lineElement(side, style[side])),
    // A file has one line for both diagonals.
    lineElement("diagonal", diagonalDown ?? diagonalUp),
  );
}

function lineElement(name: string, line: BorderLine | null): string {
  return line ? element(name, { style: wordOfLine(line) }, colorElement("color", line.color)) : element(name);
}

function alignmentElement(style: Style): string {
  const other = <K extends keyof Style>(
    key: K,
    write: (value: Style[K]) => string | number | boolean | null,
  ) => (style[key] === DEFAULT_STYLE[key] ? null : write(style[key]));
  const attributes = {
    horizontal: other("horizontalAlignment", HORIZONTAL.toFile),
    vertical: other("verticalAlignment", VERTICAL.toFile),
    textRotation: other("textOrientation", rotationOf),
    wrapText: other("wrapText", (wrap) => wrap),
    indent: other("indentLevel", (level) => level),
    shrinkToFit: other("shrinkToFit", (shrink) => shrink),
    readingOrder: other("readingOrder", READING_ORDERS.toFile),
  };
  return Object.values(attributes).every((value) => value === null) ? "" : element("alignment", attributes);
}

/** In a file angles are 0 to 180, and 255 for letters one below the other (ECMA-376 18.8.1). */
function rotationOf(degrees: number): number {
  if (degrees === 180) return 255;
  return degrees < 0 ? 90 - degrees : degrees;
}
