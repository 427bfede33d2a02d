import type { Area } from "./area";
import { ExcelError } from "./errors";
import { sameName } from "./formula";
import { escapeXml, unescapeXml } from "./xmlText";

/** The kinds of charts that the stand-in makes, as Excel calls them. */
export const CHART_TYPES = [
  "ColumnClustered",
  "ColumnStacked",
  "BarClustered",
  "BarStacked",
  "Doughnut",
] as const;

export type ChartType = (typeof CHART_TYPES)[number];

export interface ChartFont {
  name: string;
  size: number;
  color: string;
  bold: boolean;
}

/** What a series shows at its points. */
export interface ChartLabels {
  showValue: boolean;
  /** null where Excel chooses. */
  position: string | null;
  numberFormat: string;
  readonly font: ChartFont;
  /** The fonts of points that have one of their own, counted from 0. */
  readonly pointFonts: Map<number, ChartFont>;
}

export interface ChartSeries {
  name: string;
  /** With its leading `=`. */
  values: string;
  /** How many points it has. */
  points: number;
  /** With its leading `=`; null where points have numbers instead. */
  categories: string | null;
  color: string | null;
  /** The colours of points that have one of their own, counted from 0. */
  readonly pointColors: Map<number, string>;
  labels: ChartLabels | null;
}

export interface ChartAxis {
  visible: boolean;
  /** null where Excel chooses. */
  minimum: number | null;
  numberFormat: string;
  gridlines: boolean;
  reversed: boolean;
  /** Where the other axis crosses it. */
  crossing: string;
}

/** A chart that was made through the interface. */
export interface MadeChart {
  readonly kind: "made";
  readonly type: ChartType;
  readonly title: { text: string; visible: boolean; readonly font: ChartFont };
  readonly legend: { visible: boolean; position: string };
  readonly font: ChartFont;
  borderStyle: string;
  plotVisibleOnly: boolean;
  readonly categoryAxis: ChartAxis;
  readonly valueAxis: ChartAxis;
  gapWidth: number;
  overlap: number;
  holeSize: number;
  series: readonly ChartSeries[];
}

/** A chart as its file has it: the text of its part, in which only references are looked at. */
export interface FiledChart {
  readonly kind: "filed";
  xml: string;
}

/** A corner of a chart: a cell, and how far right and down of the cell's own corner, in EMU (914,400 to the inch). */
export interface ChartCorner {
  readonly row: number;
  readonly column: number;
  readonly right: number;
  readonly down: number;
}

/** Where a chart lies: between two cells, with which it moves and grows, or of a size from one cell on. */
export interface ChartPlace {
  readonly from: ChartCorner;
  readonly to: ChartCorner | { readonly width: number; readonly height: number };
}

export interface Chart {
  readonly id: string;
  name: string;
  /** What it shows, for whoever does not see it. The interface cannot reach it. */
  readonly description: string;
  place: ChartPlace;
  readonly content: MadeChart | FiledChart;
}

/** What there is of a chart, wherever it is kept. */
export type ChartRecord = Readonly<Omit<Chart, "id">>;

/** The charts of a sheet, the first at the back. */
export class ChartStore {
  private list: readonly Chart[] = [];
  private made = 0;

  all(): readonly Chart[] {
    return this.list;
  }

  /** A chart by its name or its id. */
  find(key: string): Chart | null {
    return this.list.find(({ id, name }) => id === key || sameName(name, key)) ?? null;
  }

  /** Adds a chart under a name that no other has, as Excel counts them. */
  add(place: ChartPlace, content: MadeChart): Chart {
    let number = this.list.length + 1;
    while (this.find(`Chart ${number}`)) number++;
    const chart = { id: this.nextId(), name: `Chart ${number}`, description: "", place, content };
    this.list = [...this.list, chart];
    return chart;
  }

  private nextId(): string {
    this.made++;
    return `{00000000-00C0-0000-0000-${String(this.made).padStart(12, "0")}}`;
  }

  remove(chart: Chart): void {
    this.list = this.list.filter((other) => other !== chart);
  }

  save(): readonly ChartRecord[] {
    return this.list.map(({ name, description, place, content }) =>
      structuredClone({ name, description, place, content }),
    );
  }

  load(charts: readonly ChartRecord[]): void {
    this.list = charts.map((chart) => ({ ...structuredClone(chart), id: this.nextId() }));
  }

  /** Rewrites all references. */
  rewrite(change: (formula: string) => string): boolean {
    return this.list.map(({ content }) => rewriteContent(content, change)).includes(true);
  }
}

function rewriteContent(content: Chart["content"], change: (formula: string) => string): boolean {
  if (content.kind === "filed") {
    const before = content.xml;
    content.xml = rewriteXml(before, change);
    return content.xml !== before;
  }
  let any = false;
  for (const series of content.series) {
    const values = change(series.values);
    const categories = series.categories === null ? null : change(series.categories);
    any ||= values !== series.values || categories !== series.categories;
    series.values = values;
    series.categories = categories;
  }
  return any;
}

/** References stand in elements `f`, without a leading `=` (ECMA-376 part 1, 21.2.2.65). */
function rewriteXml(xml: string, change: (formula: string) => string): string {
  return xml.replace(
    /(<(?:[\w-]+:)?f>)([^<]+)(<\/(?:[\w-]+:)?f>)/g,
    (whole, open: string, text: string, close: string) => {
      const formula = `=${unescapeXml(text)}`;
      const changed = change(formula);
      return changed === formula ? whole : open + escapeXml(changed.slice(1)) + close;
    },
  );
}

/** The place that covers an area of cells. */
export function placeOver(area: Area): ChartPlace {
  const corner = (row: number, column: number): ChartCorner => ({ row, column, right: 0, down: 0 });
  return {
    from: corner(area.row, area.column),
    to: corner(area.row + area.rows, area.column + area.columns),
  };
}

/**
 * A chart of one series, as Excel makes it of one row or column.
 * @throws InvalidArgument for an unbounded area.
 */
export function newChart(type: ChartType, values: string, points: number): MadeChart {
  if (points > 32_000) throw new ExcelError("InvalidArgument", `${points} points`);
  const axis = (gridlines: boolean): ChartAxis => ({
    visible: true,
    minimum: null,
    numberFormat: "General",
    gridlines,
    reversed: false,
    crossing: "Automatic",
  });
  return {
    kind: "made",
    type,
    title: { text: "Chart Title", visible: true, font: newFont(14) },
    legend: { visible: true, position: "Bottom" },
    font: newFont(9),
    borderStyle: "Continuous",
    plotVisibleOnly: true,
    categoryAxis: axis(false),
    valueAxis: axis(true),
    gapWidth: 150,
    overlap: 0,
    holeSize: 75,
    series: [newSeries("Series1", values, points)],
  };
}

export function newSeries(name: string, values: string, points: number): ChartSeries {
  return { name, values, points, categories: null, color: null, pointColors: new Map(), labels: null };
}

export function newLabels(): ChartLabels {
  return {
    showValue: true,
    position: null,
    numberFormat: "General",
    font: newFont(9),
    pointFonts: new Map(),
  };
}

function newFont(size: number): ChartFont {
  return { name: "Calibri", size, color: "#595959", bold: false };
}
