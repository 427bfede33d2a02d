import { sheetReference } from "../../core/sheet/address";
import {
  CHART_LINE,
  CHART_TEXT,
  CHART_TITLE,
  GAP_WIDTH,
  HOLE_SIZE,
  chartLook,
  inkOn,
  pointColors,
  type ChartLook,
} from "../../core/sheet/chartLook";
import { chartText, chartValues } from "../../core/sheet/chartValues";
import type { ChartCells, ChartPlan, ChartSeries, PlanValue, WorkbookPlan } from "../../core/sheet/plan";
import { escapeXml } from "../package/spliceXml";
import { cellText } from "./cellXml";
import { hexColor } from "./hucreStyle";

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const [CATEGORY_AXIS, VALUE_AXIS] = [111111111, 222222222];

/** What a chart shows: cells, and what stands in them. */
export interface ShownCells {
  /** As a formula writes them, without the leading `=`; null: a text of the chart's own. */
  readonly reference: string | null;
  readonly values: readonly PlanValue[];
}

/** A chart with what its cells hold. */
export interface ShownChart extends Pick<
  ChartPlan,
  "kind" | "title" | "legend" | "showValues" | "numberFormat"
> {
  /** Without a reference points have numbers instead. */
  readonly categories: ShownCells;
  readonly series: readonly ShownSeries[];
}

export interface ShownSeries extends Pick<ChartSeries, "colors"> {
  readonly name: ShownCells;
  readonly values: ShownCells;
}

/**
 * A chart of a plan with what its cells hold there.
 * @throws Error where it refers to a sheet that the plan has not.
 */
export function shownChart(plan: WorkbookPlan, chart: ChartPlan): ShownChart {
  const shown = (cells: ChartCells): ShownCells => ({
    reference: sheetReference(cells.sheet, cells.range),
    values: chartValues(plan, cells),
  });
  return {
    ...chart,
    categories: shown(chart.categories),
    series: chart.series.map(({ name, values, colors }) => ({
      name: shown(name),
      values: shown(values),
      colors,
    })),
  };
}

/**
 * The part of a chart (ECMA-376 part 1, 21.2). Names, categories and values refer to cells and carry what stands in them,
 * so that programs which do not calculate show the chart, too.
 */
export function chartXml(chart: ShownChart): string {
  const look = chartLook(chart);
  const series = chart.series.map((one, index) => seriesXml(chart, look, one, index));
  const plot = look.isRing ? ringXml(series) : barsXml(look, series) + axesXml(chart, look);
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}"><c:date1904 val="0"/><c:lang val="zh-CN"/>` +
    `<c:roundedCorners val="0"/><c:chart>${titleXml(chart.title)}<c:autoTitleDeleted val="0"/>` +
    `<c:plotArea><c:layout/>${plot}</c:plotArea>${legendXml(chart)}` +
    // Hidden rows and columns count: a chart does not change when somebody filters the table that it is made of.
    '<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>' +
    `<c:spPr>${fillXml("#FFFFFF")}<a:ln><a:noFill/></a:ln></c:spPr>${textXml(CHART_TEXT.color)}</c:chartSpace>`
  );
}

function titleXml(title: string): string {
  const run = `<a:r>${lettersXml("rPr", CHART_TITLE)}<a:t>${escapeXml(title)}</a:t></a:r>`;
  const paragraph = `<a:p><a:pPr>${lettersXml("defRPr", CHART_TITLE)}</a:pPr>${run}</a:p>`;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/>${paragraph}</c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

function legendXml({ legend }: ShownChart): string {
  if (legend === null) return "";
  return `<c:legend><c:legendPos val="${legend === "bottom" ? "b" : "r"}"/><c:overlay val="0"/></c:legend>`;
}

function barsXml({ isHorizontal, isStacked }: ChartLook, series: readonly string[]): string {
  return (
    `<c:barChart><c:barDir val="${isHorizontal ? "bar" : "col"}"/>` +
    `<c:grouping val="${isStacked ? "stacked" : "clustered"}"/><c:varyColors val="0"/>${series.join("")}` +
    `<c:gapWidth val="${GAP_WIDTH}"/>${isStacked ? '<c:overlap val="100"/>' : ""}` +
    `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/></c:barChart>`
  );
}

function ringXml(series: readonly string[]): string {
  return (
    `<c:doughnutChart><c:varyColors val="1"/>${series.join("")}` +
    `<c:firstSliceAng val="0"/><c:holeSize val="${HOLE_SIZE}"/></c:doughnutChart>`
  );
}

function axesXml({ numberFormat }: ShownChart, { isHorizontal, showsScale }: ChartLook): string {
  const marks = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>';
  const line = `<c:spPr><a:ln w="9525">${fillXml(CHART_LINE)}</a:ln></c:spPr>`;
  const format = `<c:numFmt formatCode="${escapeXml(numberFormat)}" sourceLinked="0"/>`;
  return (
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/>` +
    `<c:scaling><c:orientation val="${isHorizontal ? "maxMin" : "minMax"}"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${isHorizontal ? "l" : "b"}"/>${marks}${line}${isHorizontal ? textXml(CHART_TEXT.color, LEVEL) : ""}` +
    `<c:crossAx val="${VALUE_AXIS}"/>` +
    '<c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/>' +
    `<c:noMultiLvlLbl val="1"/></c:catAx><c:valAx><c:axId val="${VALUE_AXIS}"/>` +
    `<c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="${showsScale ? 0 : 1}"/>` +
    `<c:axPos val="${isHorizontal ? "b" : "l"}"/>` +
    `${showsScale ? `<c:majorGridlines>${line}</c:majorGridlines>` : ""}${format}${marks}` +
    "<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>" +
    `<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${isHorizontal ? "max" : "autoZero"}"/>` +
    '<c:crossBetween val="between"/></c:valAx>'
  );
}

function seriesXml(chart: ShownChart, look: ChartLook, series: ShownSeries, index: number): string {
  const points = pointColors(series);
  const own = points ? "" : shapeXml(series.colors[0] ?? CHART_LINE, look);
  const pointed = points?.map(
    (color, point) =>
      `<c:dPt><c:idx val="${point}"/>${look.isRing ? "" : '<c:invertIfNegative val="0"/>'}` +
      `<c:bubble3D val="0"/>${shapeXml(color, look)}</c:dPt>`,
  );
  const categories =
    chart.categories.reference === null ? "" : `<c:cat>${textsXml(chart.categories)}</c:cat>`;
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx>${textsXml(series.name)}</c:tx>${own}` +
    `${look.isRing ? "" : '<c:invertIfNegative val="0"/>'}${pointed?.join("") ?? ""}` +
    `${chart.showValues ? labelsXml(look, series) : ""}${categories}` +
    `<c:val>${numbersXml(series.values, chart.numberFormat)}</c:val></c:ser>`
  );
}

/** White lines part what touches. */
function shapeXml(color: string, { isRing, isStacked }: ChartLook): string {
  const line =
    isRing || isStacked ? `<a:ln w="9525">${fillXml("#FFFFFF")}</a:ln>` : "<a:ln><a:noFill/></a:ln>";
  return `<c:spPr>${fillXml(color)}${line}</c:spPr>`;
}

/** The values at the points: beyond the end of a bar, or on the point's own colour. */
function labelsXml(look: ChartLook, series: ShownSeries): string {
  const format = `<c:numFmt formatCode="${escapeXml(look.labelFormat)}" sourceLinked="0"/>`;
  // A ring has no such choice: Excel calls a file damaged that makes it.
  const place = look.isRing ? "" : `<c:dLblPos val="${look.isStacked ? "ctr" : "outEnd"}"/>`;
  const shown =
    `${place}<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/>` +
    '<c:showPercent val="0"/><c:showBubbleSize val="0"/>';
  const inside = look.isRing || look.isStacked;
  const label = (color: string): string =>
    `${format}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textXml(color)}${shown}`;
  const points = inside ? pointColors(series) : null;
  const each = points?.map(
    (color, point) => `<c:dLbl><c:idx val="${point}"/>${label(inkOn(color))}</c:dLbl>`,
  );
  const ink = inside && !points ? inkOn(series.colors[0] ?? CHART_LINE) : CHART_TEXT.color;
  return `<c:dLbls>${each?.join("") ?? ""}${label(ink)}${look.isRing ? '<c:showLeaderLines val="0"/>' : ""}</c:dLbls>`;
}

function textsXml({ reference, values }: ShownCells): string {
  const points = cachedPoints(values, "texts");
  if (reference === null) return `<c:v>${cellText(chartText(values[0] ?? null), "A chart")}</c:v>`;
  return `<c:strRef><c:f>${escapeXml(reference)}</c:f><c:strCache>${points}</c:strCache></c:strRef>`;
}

function numbersXml({ reference, values }: ShownCells, format: string): string {
  const code = `<c:formatCode>${escapeXml(format)}</c:formatCode>`;
  const points = cachedPoints(values, "numbers");
  return `<c:numRef><c:f>${escapeXml(reference ?? "")}</c:f><c:numCache>${code}${points}</c:numCache></c:numRef>`;
}

/**
 * What a chart carries of its cells. A cell that holds nothing of the kind has no point.
 * @param prefix of the elements, colon included
 */
export function cachedPoints(values: readonly PlanValue[], kind: "texts" | "numbers", prefix = "c:"): string {
  const points = values.map((value, index) => {
    const text = kind === "texts" ? chartText(value) : typeof value === "number" ? String(value) : "";
    if (text === "") return "";
    return `<${prefix}pt idx="${index}"><${prefix}v>${cellText(text, "A chart")}</${prefix}v></${prefix}pt>`;
  });
  return `<${prefix}ptCount val="${values.length}"/>${points.join("")}`;
}

function fillXml(color: string): string {
  return `<a:solidFill><a:srgbClr val="${hexColor(color)}"/></a:solidFill>`;
}

/** LibreOffice leaves every second name out where they are close, unless they are said to be level. */
const LEVEL = '<a:bodyPr rot="0" vert="horz"/>';

function textXml(color: string, body = "<a:bodyPr/>"): string {
  const letters = lettersXml("defRPr", { ...CHART_TEXT, color });
  return `<c:txPr>${body}<a:lstStyle/><a:p><a:pPr>${letters}</a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;
}

/** The same font for Chinese and Latin letters, as in cells. */
function lettersXml(
  element: "rPr" | "defRPr",
  { font, size, color }: { readonly font: string; readonly size: number; readonly color: string },
): string {
  const lang = element === "rPr" ? ' lang="zh-CN"' : "";
  return (
    `<a:${element}${lang} sz="${size * 100}" b="0">${fillXml(color)}` +
    `<a:latin typeface="${font}"/><a:ea typeface="${font}"/></a:${element}>`
  );
}
