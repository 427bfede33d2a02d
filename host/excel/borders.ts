import { type Area, MAX_COLUMNS, MAX_ROWS, intersect } from "../model/area";
import type { Sheet } from "../model/sheet";
import { type BorderLine, changeStyle } from "../model/style";
import { hostClass } from "../protocol/hostObject";
import { toColor, toWord } from "./arguments";
import type { Block } from "./block";

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

/** The class RangeBorderCollection. */
export const borders = hostClass<Block>("RangeBorderCollection", {
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
