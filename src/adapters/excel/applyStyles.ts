import { rangeAddress, type CellRange } from "../../core/sheet/address";
import type { SheetPlan } from "../../core/sheet/plan";
import { styleRectangles, type StyleRectangle } from "../../core/sheet/styleRectangles";
import { styleOf, type CellStyle } from "../../core/sheet/styles";
import { smallStep, type Step } from "./batches";

/** Excel refuses lists of addresses above about 8,000 characters. */
const AREAS_AT_ONCE = 100;
/** About how many actions a style takes. */
const ACTIONS = 30;

/** Gives all cells of a plan the look of their styles; a style goes to all its rectangles at once. */
export function styleSteps(worksheet: Excel.Worksheet, sheet: SheetPlan): Step[] {
  return sameLooks(styleRectangles(sheet)).map(({ style, ranges }) =>
    smallStep(ACTIONS, () => applyStyle(formatOf(worksheet, ranges), styleOf(style), shapeOf(ranges))),
  );
}

interface Look {
  readonly style: StyleRectangle["style"];
  readonly ranges: CellRange[];
}

/** Rectangles of a style together, those of one row or column apart: they have no lines inside to draw. */
function sameLooks(rectangles: readonly StyleRectangle[]): Look[] {
  const looks = new Map<string, Look[]>();
  for (const { style, range } of rectangles) {
    const key = `${style} ${range.rows > 1} ${range.columns > 1}`;
    const same = looks.get(key) ?? [];
    const last = same.at(-1);
    if (last && last.ranges.length < AREAS_AT_ONCE) last.ranges.push(range);
    else looks.set(key, [...same, { style, ranges: [range] }]);
  }
  return [...looks.values()].flat();
}

function formatOf(worksheet: Excel.Worksheet, ranges: readonly CellRange[]): Excel.RangeFormat {
  const address = ranges.map(rangeAddress).join(",");
  return ranges.length === 1 ? worksheet.getRange(address).format : worksheet.getRanges(address).format;
}

interface Shape {
  readonly manyRows: boolean;
  readonly manyColumns: boolean;
}

function shapeOf(ranges: readonly CellRange[]): Shape {
  return {
    manyRows: ranges.every(({ rows }) => rows > 1),
    manyColumns: ranges.every(({ columns }) => columns > 1),
  };
}

function applyStyle(format: Excel.RangeFormat, style: CellStyle, shape: Shape): void {
  const { name, size, bold, color } = style.font;
  format.font.set({ name, size, bold, color });
  if (style.fill !== null) format.fill.color = style.fill;
  if (style.border !== null) drawLines(format.borders, style.border, shape);
  format.horizontalAlignment = HORIZONTAL[style.horizontal];
  format.verticalAlignment = VERTICAL[style.vertical];
  format.wrapText = style.wrap;
  // Letters one below the other are 180 here and 255 in a file.
  if (style.stacked) format.textOrientation = 180;
  if (!style.locked) format.protection.locked = false;
}

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", center: "Center" } as const;

function drawLines(borders: Excel.RangeBorderCollection, color: string, shape: Shape): void {
  const sides = [
    ...(["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const),
    ...(shape.manyRows ? (["InsideHorizontal"] as const) : []),
    ...(shape.manyColumns ? (["InsideVertical"] as const) : []),
  ];
  for (const side of sides) borders.getItem(side).set({ style: "Continuous", weight: "Thin", color });
}
