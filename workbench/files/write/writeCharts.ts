import type {
  ChartCorner,
  ChartPlace,
  ChartRecord,
  ChartSeries,
  MadeChart,
} from "../../../host/model/charts";
import type { SheetContent } from "../../../host/model/sheetContent";
import { unescapeXml } from "../../../host/model/xmlText";
import {
  cachedPoints,
  chartXml,
  type ShownCells,
  type ShownChart,
} from "../../../src/adapters/xlsx/chartXml";
import { RELATIONS } from "./namespaces";
import type { BookWriter } from "./writeSheetPart";
import { element, xmlPart, xstring } from "./xml";

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const SHAPES = "http://schemas.openxmlformats.org/drawingml/2006/main";
const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const TYPE = "application/vnd.openxmlformats-officedocument.";

/**
 * Adds the parts of a sheet's charts (ECMA-376 part 1, 20.5 and 21.2). One that a file brought along is written as it
 * was, with what its cells hold by now; one that was made here as the product writes charts.
 * @param path of the sheet's part
 * @returns the sheet's element that leads to them; empty where there are none
 */
export function drawingElement(
  path: string,
  number: number,
  { charts }: SheetContent,
  book: BookWriter,
): string {
  if (charts.length === 0) return "";
  const { parts } = book;
  const drawing = `xl/drawings/drawing${number}.xml`;
  const anchors = charts.map((chart, index) => {
    const target = `xl/charts/chart${++book.charts}.xml`;
    parts.add(target, `${TYPE}drawingml.chart+xml`, partXml(chart, book));
    return anchorElement(chart, index, parts.relate(drawing, "chart", target));
  });
  const names = { "xmlns:xdr": DRAWING, "xmlns:a": SHAPES, "xmlns:r": RELATIONS };
  parts.add(drawing, `${TYPE}drawing+xml`, xmlPart(element("xdr:wsDr", names, ...anchors)));
  return element("drawing", { "r:id": parts.relate(path, "drawing", drawing) });
}

function anchorElement({ name, description, place }: ChartRecord, index: number, id: string): string {
  const properties = {
    id: index + 2,
    name: xstring(name),
    descr: description === "" ? null : xstring(description),
  };
  const frame = element(
    "xdr:graphicFrame",
    { macro: "" },
    element("xdr:nvGraphicFramePr", {}, element("xdr:cNvPr", properties), element("xdr:cNvGraphicFramePr")),
    element("xdr:xfrm", {}, element("a:off", { x: 0, y: 0 }), element("a:ext", { cx: 0, cy: 0 })),
    element(
      "a:graphic",
      {},
      element("a:graphicData", { uri: CHART }, element("c:chart", { "xmlns:c": CHART, "r:id": id })),
    ),
  );
  return element(...anchorOf(place), frame, element("xdr:clientData"));
}

function anchorOf({ from, to }: ChartPlace): [name: string, attributes: Record<string, never>, ...string[]] {
  const start = cornerElement("xdr:from", from);
  return "row" in to
    ? ["xdr:twoCellAnchor", {}, start, cornerElement("xdr:to", to)]
    : ["xdr:oneCellAnchor", {}, start, element("xdr:ext", { cx: to.width, cy: to.height })];
}

function cornerElement(name: string, { row, column, right, down }: ChartCorner): string {
  const numbers = { col: column, colOff: right, row, rowOff: down };
  const inner = Object.entries(numbers).map(([key, value]) => element(`xdr:${key}`, {}, String(value)));
  return element(name, {}, ...inner);
}

function partXml({ content }: ChartRecord, { valuesOf }: BookWriter): string {
  if (content.kind === "filed") return xmlPart(withValues(content.xml, valuesOf));
  return chartXml(shownChart(content, valuesOf));
}

/** References with what is carried of their cells (21.2.2.201 and 21.2.2.122), which is brought up to date. */
const CARRIED =
  /(<([\w-]+:)?f>)([^<]+)(<\/(?:[\w-]+:)?f>\s*<(?:[\w-]+:)?(str|num)Cache>)((?:\s*<(?:[\w-]+:)?formatCode>[^<]*<\/(?:[\w-]+:)?formatCode>)?)[\s\S]*?(<\/(?:[\w-]+:)?\5Cache>)/g;

function withValues(xml: string, valuesOf: BookWriter["valuesOf"]): string {
  return xml.replace(
    CARRIED,
    (
      whole,
      open: string,
      prefix: string | undefined,
      reference: string,
      between: string,
      kind: string,
      format: string,
      close: string,
    ) => {
      const values = valuesOf(`=${unescapeXml(reference)}`);
      if (!values) return whole;
      const points = cachedPoints(values, kind === "str" ? "texts" : "numbers", prefix ?? "");
      return open + reference + between + format + points + close;
    },
  );
}

const KINDS = {
  ColumnClustered: "column",
  ColumnStacked: "stackedColumn",
  BarClustered: "bar",
  BarStacked: "stackedBar",
  Doughnut: "doughnut",
} as const;

function shownChart(made: MadeChart, valuesOf: BookWriter["valuesOf"]): ShownChart {
  const { type, title, legend, series, valueAxis } = made;
  const [first] = series;
  const shown = (formula: string | null): ShownCells => ({
    reference: formula?.slice(1) ?? null,
    values: (formula === null ? null : valuesOf(formula)) ?? [],
  });
  return {
    kind: KINDS[type],
    title: title.text,
    legend: legend.visible ? (legend.position === "Bottom" ? "bottom" : "right") : null,
    showValues: first?.labels?.showValue ?? false,
    numberFormat: (type === "Doughnut" ? first?.labels?.numberFormat : valueAxis.numberFormat) ?? "General",
    categories: shown(first?.categories ?? null),
    series: series.map((one) => ({
      name: { reference: null, values: [one.name] },
      values: shown(one.values),
      colors: colorsOf(one),
    })),
  };
}

/** One colour for all points, or one for each. */
function colorsOf({ color, pointColors, points }: ChartSeries): string[] {
  if (pointColors.size === 0) return color === null ? [] : [color];
  return Array.from({ length: points }, (_, point) => pointColors.get(point) ?? color ?? "#BFBFBF");
}
