import type { ChartCorner, ChartPlace, ChartRecord } from "../../../host/model/charts";
import type { Package, Relationship } from "../../../src/adapters/package/openPackage";
import { decodeXml } from "../../../src/adapters/package/xmlText";
import type { BookContext } from "./bookContext";
import { childOf, childrenOf, readTree, type XmlElement } from "./xmlTree";

/**
 * The charts of a sheet (ECMA-376 part 1, 20.5 and 21.2), each as its file has it. One that lies in a group or on no
 * cell, that only new versions of Excel know, or that brings pictures along is noted as lost.
 * @throws ReadFailure where a part is damaged.
 */
export function readCharts(
  related: readonly Relationship[],
  name: string,
  { parts, losses }: BookContext,
): ChartRecord[] {
  const paths = related.filter(({ kind, target }) => kind === "drawing" && parts.has(target));
  return paths.flatMap(({ target }) => {
    const drawing = readTree(parts, target);
    const charts = ["twoCellAnchor", "oneCellAnchor"]
      .flatMap((kind) => childrenOf(drawing, kind))
      .flatMap((anchor) => readChart(anchor, target, parts) ?? []);
    if (charts.length < countCharts(drawing)) losses.add("charts", name);
    return charts;
  });
}

function countCharts({ name, children }: XmlElement): number {
  return children.reduce((sum, child) => sum + countCharts(child), name === "chart" ? 1 : 0);
}

function readChart(anchor: XmlElement, drawing: string, parts: Package): ChartRecord | null {
  const frame = childOf(anchor, "graphicFrame");
  const id = childOf(frame, "graphic", "graphicData", "chart")?.attributes.get("id");
  const path = parts.relationships(drawing).get(id ?? "")?.target;
  const place = readPlace(anchor);
  if (path === undefined || !parts.has(path) || !place) return null;
  const xml = ownXml(decodeXml(parts.bytes(path)));
  const properties = childOf(frame, "nvGraphicFramePr", "cNvPr")?.attributes;
  return xml === null
    ? null
    : {
        name: properties?.get("name") ?? "",
        description: properties?.get("descr") ?? "",
        place,
        content: { kind: "filed", xml },
      };
}

function readPlace(anchor: XmlElement): ChartPlace | null {
  const from = readCorner(childOf(anchor, "from"));
  const to = readCorner(childOf(anchor, "to"));
  if (from && to) return { from, to };
  const size = childOf(anchor, "ext")?.attributes;
  return from && size
    ? { from, to: { width: Number(size.get("cx")), height: Number(size.get("cy")) } }
    : null;
}

function readCorner(corner: XmlElement | null): ChartCorner | null {
  const number = (name: string): number => Number(childOf(corner, name)?.text ?? NaN);
  const found = {
    row: number("row"),
    column: number("col"),
    right: number("colOff"),
    down: number("rowOff"),
  };
  return Object.values(found).every(Number.isFinite) ? found : null;
}

/** Elements that refer to parts beside the chart, of which the chart can do without: a copy of its data. */
const DATA = /<(?:[\w-]+:)?externalData\b[^>]*(?:\/>|>[\s\S]*?<\/(?:[\w-]+:)?externalData>)/g;

/** The chart's text without its declaration; null where it needs other parts, or is written by the strict standard. */
function ownXml(xml: string): string | null {
  const own = xml.replace(/^\uFEFF?<\?xml[^>]*\?>\s*/, "").replace(DATA, "");
  return /\br:(?:id|embed|link|pict)=/.test(own) || own.includes("purl.oclc.org") ? null : own;
}
