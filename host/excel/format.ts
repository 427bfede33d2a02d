import { displayText } from "../model/displayText";
import type { Axis } from "../model/axis";
import { ExcelError } from "../model/errors";
import { type Style, changeStyle } from "../model/style";
import { type HostObject, type Members, hostClass } from "../protocol/hostObject";
import { toBoolean, toColor, toInteger, toNumber, toNumberBetween, toText, toWord } from "./arguments";
import type { Block } from "./block";
import { borders } from "./borders";

/** A property of cells that is read and written for a whole block; where cells differ it reads null. */
interface StyleField {
  readonly read: (style: Style) => unknown;
  readonly write: (value: unknown) => Partial<Style>;
}

const HORIZONTAL = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;
const UNDERLINES = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;

const FORMAT_FIELDS: Readonly<Record<string, StyleField>> = {
  HorizontalAlignment: {
    read: (style) => style.horizontalAlignment,
    write: (value) => ({ horizontalAlignment: toWord(value, HORIZONTAL) }),
  },
  VerticalAlignment: {
    read: (style) => style.verticalAlignment,
    write: (value) => ({ verticalAlignment: toWord(value, VERTICAL) }),
  },
  WrapText: { read: (style) => style.wrapText, write: (value) => ({ wrapText: toBoolean(value) }) },
  TextOrientation: {
    read: (style) => style.textOrientation,
    write: (value) => ({ textOrientation: toOrientation(value) }),
  },
  IndentLevel: {
    read: (style) => style.indentLevel,
    write: (value) => ({ indentLevel: toNumberBetween(toInteger(value), 0, 250) }),
  },
  ShrinkToFit: { read: (style) => style.shrinkToFit, write: (value) => ({ shrinkToFit: toBoolean(value) }) },
  ReadingOrder: {
    read: (style) => style.readingOrder,
    write: (value) => ({ readingOrder: toWord(value, ["Context", "LeftToRight", "RightToLeft"]) }),
  },
};

const FONT_FIELDS: Readonly<Record<string, StyleField>> = {
  Name: { read: (style) => style.fontName, write: (value) => ({ fontName: toText(value) }) },
  Size: { read: (style) => style.fontSize, write: (value) => ({ fontSize: toNumberBetween(value, 1, 409) }) },
  Bold: { read: (style) => style.bold, write: (value) => ({ bold: toBoolean(value) }) },
  Italic: { read: (style) => style.italic, write: (value) => ({ italic: toBoolean(value) }) },
  Strikethrough: {
    read: (style) => style.strikethrough,
    write: (value) => ({ strikethrough: toBoolean(value) }),
  },
  Underline: {
    read: (style) => style.underline,
    write: (value) => ({ underline: toWord(value, UNDERLINES) }),
  },
  Color: { read: (style) => style.fontColor, write: (value) => ({ fontColor: toColor(value) }) },
};

const PROTECTION_FIELDS: Readonly<Record<string, StyleField>> = {
  Locked: { read: (style) => style.locked, write: (value) => ({ locked: toBoolean(value) }) },
  FormulaHidden: {
    read: (style) => style.formulaHidden,
    write: (value) => ({ formulaHidden: toBoolean(value) }),
  },
};

// A cell without a fill reads white, as in Excel.
const FILL_FIELDS: Readonly<Record<string, StyleField>> = {
  Color: { read: (style) => style.fill ?? "#FFFFFF", write: (value) => ({ fill: toColor(value) }) },
};

/** Degrees, or 180 for letters one below the other; 255, as files write it, is refused. */
function toOrientation(value: unknown): number {
  const degrees = toInteger(value);
  if (degrees !== 180 && (degrees < -90 || degrees > 90))
    throw new ExcelError("InvalidArgument", `orientation ${degrees}`);
  return degrees;
}

function fieldMembers(fields: Readonly<Record<string, StyleField>>): Pick<Members<Block>, "get" | "set"> {
  const entries = Object.entries(fields);
  return {
    get: Object.fromEntries(
      entries.map(([name, field]) => [name, (block: Block) => commonOf(block, field.read)]),
    ),
    set: Object.fromEntries(
      entries.map(([name, field]) => [
        name,
        (block: Block, value: unknown) => restyle(block, field.write(value)),
      ]),
    ),
  };
}

/** What all cells of a block share, or null. */
function commonOf(block: Block, read: (style: Style) => unknown): unknown {
  const found = new Set(block.areas.flatMap((area) => [...block.sheet.stylesIn(area)].map(read)));
  return found.size === 1 ? [...found][0] : null;
}

/** Gives all cells of a block the same properties. */
function restyle(block: Block, change: Partial<Style>): void {
  for (const area of block.areas) block.sheet.restyle(area, (style) => changeStyle(style, change));
}

const font = hostClass<Block>("RangeFont", fieldMembers(FONT_FIELDS));
const protection = hostClass<Block>("FormatProtection", fieldMembers(PROTECTION_FIELDS));
const fill = hostClass<Block>("RangeFill", {
  ...fieldMembers(FILL_FIELDS),
  call: { Clear: (block) => restyle(block, { fill: null }) },
});

/** The class RangeFormat, for ranges and range areas alike. */
export function formatClass(): (block: Block) => HostObject {
  const fields = fieldMembers(FORMAT_FIELDS);
  return hostClass<Block>("RangeFormat", {
    get: {
      ...fields.get,
      ColumnWidth: (block) => commonLine(block, "column", (axis, index) => axis.shownSize(index)),
      RowHeight: (block) => commonLine(block, "row", (axis, index) => axis.shownSize(index)),
      UseStandardWidth: (block) => commonLine(block, "column", (axis, index) => axis.ownSize(index) === null),
      UseStandardHeight: (block) => commonLine(block, "row", (axis, index) => axis.ownSize(index) === null),
    },
    set: {
      ...fields.set,
      ColumnWidth: (block, value) => resizeColumns(block, toNumber(value)),
      RowHeight: (block, value) => resizeRows(block, toNumber(value)),
      UseStandardWidth: (block, value) => toBoolean(value) && resizeColumns(block, null),
      UseStandardHeight: (block, value) => toBoolean(value) && resizeRows(block, null),
    },
    objects: {
      Fill: fill,
      Font: font,
      Protection: protection,
      Borders: borders,
    },
    call: {
      AutofitRows: (block) => resizeRows(block, null),
      AutofitColumns: (block) => autofitColumns(block),
    },
  });
}

function commonLine<T>(
  block: Block,
  kind: "row" | "column",
  read: (axis: Axis, index: number) => T,
): T | null {
  const axis = kind === "row" ? block.sheet.rows : block.sheet.columns;
  const found = new Set(
    block.areas.map((area) => {
      const [first, count] = kind === "row" ? [area.row, area.rows] : [area.column, area.columns];
      return axis.common(first, count, (index) => read(axis, index));
    }),
  );
  const [only = null] = found;
  return found.size === 1 ? only : null;
}

function resizeColumns(block: Block, points: number | null): void {
  for (const area of block.areas) block.sheet.resizeColumns(area.column, area.columns, points);
}

function resizeRows(block: Block, points: number | null): void {
  for (const area of block.areas) block.sheet.resizeRows(area.row, area.rows, points);
}

/** Widens columns to their longest text: 7 pixels for a letter, 14 for a Chinese character, 5 for the margins. */
function autofitColumns(block: Block): void {
  const { sheet } = block;
  const longest = new Map<number, number>();
  for (const area of block.areas) {
    sheet.eachContent(area, (row, column, content) => {
      const text = displayText(content.value, sheet.style(row, column).numberFormat);
      longest.set(column, Math.max(longest.get(column) ?? 0, pixelsOf(text)));
    });
  }
  for (const [column, pixels] of longest) sheet.resizeColumns(column, 1, Math.min(pixels, 1790) * 0.75);
}

function pixelsOf(text: string): number {
  const lines = text
    .split("\n")
    .map((line) => [...line].reduce((sum, letter) => sum + (letter > "\u2e7f" ? 14 : 7), 5));
  return Math.max(...lines);
}
