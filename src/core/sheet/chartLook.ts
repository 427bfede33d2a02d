import type { ChartPlan, ChartSeries } from "./plan";
import { STYLES } from "./styles";

/** How a chart looks beyond what its plan says: both writers draw it so. */
export interface ChartLook {
  /** Bars lie; the first category is at the top. */
  readonly isHorizontal: boolean;
  /** The series of a category stand on one another. */
  readonly isStacked: boolean;
  /** A ring instead of bars: without axes. */
  readonly isRing: boolean;
  /** The values' axis shows, with lines across the chart. */
  readonly showsScale: boolean;
  /** Excel's code for the values at the points. Where a point without size has no room of its own, it shows none. */
  readonly labelFormat: string;
}

/** Of a chart's texts, in points. */
export const CHART_TITLE = { font: STYLES.sheetSection.font.name, size: 12, color: "#262626" } as const;
export const CHART_TEXT = { font: STYLES.text.font.name, size: 9, color: "#404040" } as const;
/** Of axes and the lines across a chart. */
export const CHART_LINE = "#BFBFBF";
/** The room between two categories, in percent of a bar. */
export const GAP_WIDTH = 40;
/** The hole of a ring, in percent of its diameter. */
export const HOLE_SIZE = 55;

export function chartLook({
  kind,
  showValues,
  numberFormat,
}: Pick<ChartPlan, "kind" | "showValues" | "numberFormat">): ChartLook {
  const isStacked = kind === "stackedColumn" || kind === "stackedBar";
  const isRing = kind === "doughnut";
  const hidesZero = (isStacked || isRing) && !numberFormat.includes(";");
  return {
    isHorizontal: kind === "bar" || kind === "stackedBar",
    isStacked,
    isRing,
    showsScale: !showValues && !isRing,
    labelFormat: hidesZero ? `${numberFormat};;` : numberFormat,
  };
}

/** The colour of each point, counted from 0, where they differ; else null. */
export function pointColors({ colors }: Pick<ChartSeries, "colors">): readonly string[] | null {
  return colors.length > 1 ? colors : null;
}

/** Black or white, whichever is the easier to read on a colour (WCAG 2.2, relative luminance). */
export function inkOn(color: string): "#000000" | "#FFFFFF" {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  // Where both contrasts are equal: (1 + 0.05) / (l + 0.05) = (l + 0.05) / 0.05.
  return luminance > 0.179 ? "#000000" : "#FFFFFF";
}
