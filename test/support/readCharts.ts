import { strFromU8 } from "fflate";
import { decodeEscapes } from "../../src/adapters/package/scanXml";
import { rangeAddress } from "../../src/core/sheet/address";
import type { PlanValue } from "../../src/core/sheet/plan";
import type { ChartDescription } from "./workbookDescription";
import { element, elements, xmlTree, type XmlElement } from "./xmlTree";

/**
 * Reads the charts of a sheet of a file that was written of a plan.
 * @param sheet its number, counted from 1
 * @throws Error where they are what no plan says.
 */
export function readCharts(parts: Readonly<Record<string, Uint8Array>>, sheet: number): ChartDescription[] {
  const drawing = related(parts, `xl/worksheets/sheet${sheet}.xml`, "drawing")[0];
  if (!drawing) return [];
  const charts = new Map(related(parts, drawing.target, "chart").map(({ id, target }) => [id, target]));
  return elements(partOf(parts, drawing.target), "twoCellAnchor").map((anchor) => {
    const frame = child(anchor, "graphicFrame");
    const chart = child(frame, "graphic", "graphicData", "chart");
    const path = charts.get(chart.attributes.get("id") ?? "");
    if (path === undefined) throw new Error("A drawing has a chart that is not there.");
    const named = child(frame, "nvGraphicFramePr", "cNvPr").attributes;
    return {
      name: named.get("name") ?? "",
      description: named.get("descr") ?? "",
      place: placeOf(anchor),
      ...describeSpace(partOf(parts, path)),
    };
  });
}

function partOf(parts: Readonly<Record<string, Uint8Array>>, path: string): XmlElement {
  const part = parts[path];
  if (!part) throw new Error(`The file has no ${path}.`);
  return xmlTree(strFromU8(part));
}

function related(
  parts: Readonly<Record<string, Uint8Array>>,
  path: string,
  kind: string,
): { readonly id: string; readonly target: string }[] {
  const slash = path.lastIndexOf("/");
  const list = parts[`${path.slice(0, slash)}/_rels${path.slice(slash)}.rels`];
  if (!list) return [];
  return elements(xmlTree(strFromU8(list)), "Relationship")
    .filter(({ attributes }) => attributes.get("Type")?.endsWith(`/${kind}`))
    .map(({ attributes }) => ({
      id: attributes.get("Id") ?? "",
      target: new URL(attributes.get("Target") ?? "", `file:///${path}`).pathname.slice(1),
    }));
}

function child(from: XmlElement, ...path: string[]): XmlElement {
  const found = element(from, ...path);
  if (!found) throw new Error(`A chart has no ${path.join("/")}.`);
  return found;
}

function valueOf(from: XmlElement, ...path: string[]): string {
  return child(from, ...path).attributes.get("val") ?? "";
}

function placeOf(anchor: XmlElement): string {
  const [from, to] = ["from", "to"].map((name) => {
    const corner = child(anchor, name);
    if (child(corner, "colOff").text !== "0" || child(corner, "rowOff").text !== "0")
      throw new Error("A plan's chart covers whole cells.");
    return { row: Number(child(corner, "row").text), column: Number(child(corner, "col").text) };
  });
  if (!from || !to) throw new Error("A chart has no place.");
  return rangeAddress({ ...from, rows: to.row - from.row, columns: to.column - from.column });
}

type Space = Omit<ChartDescription, "name" | "description" | "place">;

/** What a chart's own part says. */
export function describeSpace(space: XmlElement): Space {
  const chart = child(space, "chart");
  if (valueOf(chart, "plotVisOnly") !== "0") throw new Error("A plan's chart shows hidden cells, too.");
  const plot = child(chart, "plotArea");
  const group = element(plot, "barChart") ?? child(plot, "doughnutChart");
  const isRing = group.name === "doughnutChart";
  const series = elements(group, "ser");
  const shown = new Set(series.map((one) => element(one, "dLbls", "showVal")?.attributes.get("val") === "1"));
  const [showValues = false] = shown;
  const isScaled = !isRing && valueOf(plot, "valAx", "delete") === "0";
  if (shown.size !== 1 || (!isRing && isScaled === showValues))
    throw new Error("Values show twice or not at all.");
  const [first] = series;
  const labelled = first && element(first, "dLbls", "numFmt");
  const format = (isRing ? labelled : child(plot, "valAx", "numFmt"))?.attributes.get("formatCode");
  const categories = series.map((one) => readCells(child(one, "cat")));
  if (new Set(categories.map(({ cells }) => cells)).size !== 1)
    throw new Error("Series differ in categories.");
  return {
    kind: isRing ? "doughnut" : kindOf(group),
    title: elements(chart, "title", "tx", "rich", "p", "r", "t")
      .map(({ text }) => text)
      .join(""),
    categories: categories[0]?.cells ?? "",
    series: series.map((one) => {
      const name = readCells(child(one, "tx"));
      return {
        name: String(name.carried[0] ?? ""),
        nameCell: name.cells,
        values: readCells(child(one, "val")).cells ?? "",
        colors: colorsOf(one),
      };
    }),
    legend: readLegend(element(chart, "legend")),
    showValues,
    // The labels of a ring leave nothing out that the plan shows but zeros.
    numberFormat: (isRing ? format?.replace(/;;$/, "") : format) ?? null,
    carried: [categories[0]?.carried ?? [], ...series.map((one) => readCells(child(one, "val")).carried)],
  };
}

function kindOf(group: XmlElement): ChartDescription["kind"] {
  const lies = valueOf(group, "barDir") === "bar";
  switch (valueOf(group, "grouping")) {
    case "clustered":
      return lies ? "bar" : "column";
    case "stacked":
      return lies ? "stackedBar" : "stackedColumn";
    default:
      throw new Error("No plan has such bars.");
  }
}

function readLegend(legend: XmlElement | null): ChartDescription["legend"] {
  if (!legend) return null;
  return valueOf(legend, "legendPos") === "b" ? "bottom" : "right";
}

/** The cells that texts or numbers come from, and what is carried of them; no cells of a text of the chart's own. */
function readCells(from: XmlElement): { readonly cells: string | null; readonly carried: PlanValue[] } {
  const own = element(from, "v");
  if (own) return { cells: null, carried: [decodeEscapes(own.text)] };
  const texts = element(from, "strRef");
  const reference = texts ?? child(from, "numRef");
  const cache = child(reference, texts ? "strCache" : "numCache");
  const carried: PlanValue[] = Array.from({ length: Number(valueOf(cache, "ptCount")) }, () => null);
  for (const point of elements(cache, "pt")) {
    const text = decodeEscapes(child(point, "v").text);
    carried[Number(point.attributes.get("idx"))] = texts ? text : Number(text);
  }
  return { cells: child(reference, "f").text, carried };
}

function colorsOf(series: XmlElement): string[] {
  const fillOf = (from: XmlElement): string => `#${valueOf(from, "spPr", "solidFill", "srgbClr")}`;
  const points = elements(series, "dPt");
  return points.length > 0 ? points.map(fillOf) : [fillOf(series)];
}
