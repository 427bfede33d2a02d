import { type Area, MAX_COLUMNS, MAX_ROWS, intersect } from "../model/area";
import { displayText } from "../model/displayText";
import type { Axis } from "../model/axis";
import { ExcelError } from "../model/errors";
import type { Sheet } from "../model/sheet";
import { type BorderLine, type Style, changeStyle } from "../model/style";
import { type HostObject, type Members, hostClass } from "../protocol/hostObject";
import { toBoolean, toColor, toInteger, toNumber, toNumberBetween, toText, toWord } from "./arguments";
import type { Block } from "./block";

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
      Borders: (block) => borders(block),
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

// ---- borders

type Edge = "top" | "bottom" | "left" | "right" | "diagonalDown" | "diagonalUp";

const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;

type Side = (typeof SIDES)[number];

/** One side of a block. */
interface Border {
  readonly block: Block;
  readonly side: Side;
}

/** A row or column of cells whose edge makes up a side, and what lies across that edge. */
interface Stretch {
  readonly area: Area;
  readonly edge: Edge;
  /** The cells on the other side of the edge: they share the line. */
  readonly across: Area | null;
}

const OPPOSITE = { top: "bottom", bottom: "top", left: "right", right: "left" } as const;

function stretches(area: Area, side: Side): Stretch[] {
  const { row, column, rows, columns } = area;
  const stretch = (edge: "top" | "bottom" | "left" | "right", part: Area): Stretch => ({
    area: part,
    edge,
    across: neighbour(part, edge),
  });
  switch (side) {
    case "EdgeTop":
      return [stretch("top", { ...area, rows: 1 })];
    case "EdgeBottom":
      return [stretch("bottom", { ...area, row: row + rows - 1, rows: 1 })];
    case "EdgeLeft":
      return [stretch("left", { ...area, columns: 1 })];
    case "EdgeRight":
      return [stretch("right", { ...area, column: column + columns - 1, columns: 1 })];
    case "InsideHorizontal":
      if (rows < 2) return [];
      return [
        stretch("bottom", { ...area, rows: rows - 1 }),
        stretch("top", { ...area, row: row + 1, rows: rows - 1 }),
      ];
    case "InsideVertical":
      if (columns < 2) return [];
      return [
        stretch("right", { ...area, columns: columns - 1 }),
        stretch("left", { ...area, column: column + 1, columns: columns - 1 }),
      ];
    case "DiagonalDown":
      return [{ area, edge: "diagonalDown", across: null }];
    case "DiagonalUp":
      return [{ area, edge: "diagonalUp", across: null }];
  }
}

function neighbour(area: Area, edge: "top" | "bottom" | "left" | "right"): Area | null {
  const moved = {
    top: { ...area, row: area.row - 1 },
    bottom: { ...area, row: area.row + 1 },
    left: { ...area, column: area.column - 1 },
    right: { ...area, column: area.column + 1 },
  }[edge];
  return intersect(moved, { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS });
}

const BORDER_STYLES = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
] as const;
const BORDER_WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;
const THIN: BorderLine = { style: "Continuous", color: "#000000", weight: "Thin" };

const border = hostClass<Border>("RangeBorder", {
  id: ({ side }) => side,
  get: {
    SideIndex: ({ side }) => side,
    Style: (self) => commonLineOf(self, (line) => line?.style ?? "None"),
    Color: (self) => commonLineOf(self, (line) => line?.color ?? "#000000"),
    Weight: (self) => commonLineOf(self, (line) => line?.weight ?? "Thin"),
  },
  set: {
    Style: (self, value) => {
      const style = toWord(value, BORDER_STYLES);
      draw(self, (line) => (style === "None" ? null : { ...(line ?? THIN), style }));
    },
    // A colour or a weight draws a line where there is none.
    Color: (self, value) => {
      const color = toColor(value);
      draw(self, (line) => ({ ...(line ?? THIN), color }));
    },
    Weight: (self, value) => {
      const weight = toWord(value, BORDER_WEIGHTS);
      draw(self, (line) => ({ ...(line ?? THIN), weight }));
    },
  },
});

const borders = hostClass<Block>("RangeBorderCollection", {
  items: (block) => SIDES.map((side) => border({ block, side })),
  find: (block, key) => border({ block, side: toWord(key, SIDES) }),
});

function draw({ block, side }: Border, change: (line: BorderLine | null) => BorderLine | null): void {
  const { sheet } = block;
  for (const { area, edge, across } of block.areas.flatMap((whole) => stretches(whole, side))) {
    sheet.restyle(area, (style) => changeStyle(style, { [edge]: change(style[edge]) }));
    if (across && isOpposed(edge)) drawAcross(sheet, across, OPPOSITE[edge], change);
  }
}

function isOpposed(edge: Edge): edge is keyof typeof OPPOSITE {
  return edge in OPPOSITE;
}

/** Two cells share a line: where the neighbour has drawn it too, its line changes with it. */
function drawAcross(
  sheet: Sheet,
  across: Area,
  edge: Edge,
  change: (line: BorderLine | null) => BorderLine | null,
): void {
  const drawn = [...sheet.stylesIn(across)].some((style) => style[edge] !== null);
  if (!drawn) return;
  sheet.restyle(across, (style) =>
    style[edge] === null ? style : changeStyle(style, { [edge]: change(style[edge]) }),
  );
}

function commonLineOf({ block, side }: Border, read: (line: BorderLine | null) => string): string | null {
  const { sheet } = block;
  const found = new Set<string>();
  for (const { area, edge, across } of block.areas.flatMap((whole) => stretches(whole, side))) {
    const own = [...sheet.stylesIn(area)].map((style) => style[edge]);
    const other =
      across && isOpposed(edge) ? [...sheet.stylesIn(across)].map((style) => style[OPPOSITE[edge]]) : [];
    // Where the cells themselves have no line, the neighbours' shows.
    const lines = own.every((line) => line === null) && other.length > 0 ? other : own;
    for (const line of lines) found.add(read(line));
  }
  if (found.size === 0) found.add(read(null));
  const [only = null] = found;
  return found.size === 1 ? only : null;
}
