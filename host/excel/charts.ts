import { type Area, areaAddress, isBounded, quotedSheetName } from "../model/area";
import {
  CHART_TYPES,
  type Chart,
  type ChartAxis,
  type ChartFont,
  type ChartLabels,
  type ChartSeries,
  type MadeChart,
  newChart,
  newLabels,
  newSeries,
  placeOver,
} from "../model/charts";
import { ExcelError } from "../model/errors";
import type { Sheet } from "../model/sheet";
import { type HostObject, hostClass } from "../protocol/hostObject";
import {
  blockOf,
  isMissing,
  toArea,
  toBoolean,
  toColor,
  toInteger,
  toNumber,
  toNumberBetween,
  toText,
  toWord,
} from "./arguments";
import type { Objects } from "./objects";

/** A chart and its sheet. */
interface Placed {
  readonly sheet: Sheet;
  readonly chart: Chart;
}

interface PlacedSeries extends Placed {
  readonly series: ChartSeries;
}

interface PlacedPoint extends PlacedSeries {
  readonly index: number;
}

interface PlacedAxis extends Placed {
  readonly axis: ChartAxis;
}

interface PlacedFont extends Placed {
  readonly font: ChartFont;
}

const LEGEND_POSITIONS = ["Top", "Bottom", "Left", "Right", "Corner", "Custom"] as const;
const LABEL_POSITIONS = ["Center", "InsideEnd", "InsideBase", "OutsideEnd"] as const;
const CROSSINGS = ["Automatic", "Maximum", "Minimum", "Custom"] as const;
const LINES = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Grey25",
  "Grey50",
  "Grey75",
] as const;

/** Changes a chart where protection leaves objects open, and tells of it. */
function change({ sheet, chart }: Placed, to: (made: MadeChart) => void): void {
  sheet.changeCharts(() => {
    to(made(chart));
  });
}

/** Of a chart that a file brought along, only its name and place are known. */
function made({ content, name }: Chart): MadeChart {
  if (content.kind === "filed") throw new ExcelError("NotImplemented", `what ${name} shows`);
  return content;
}

/** One row or column of cells. Excel guesses names and categories in more of them; the stand-in does not. */
function lineOf(value: unknown): { readonly formula: string; readonly points: number } {
  const block = blockOf(value);
  if (!block) throw new ExcelError("InvalidArgument", "no range");
  const { area } = block;
  if (!isBounded(area) || (area.rows > 1 && area.columns > 1))
    throw new ExcelError("NotImplemented", `a chart of ${block.address}`);
  return { formula: referenceTo(block.sheet, area), points: area.rows * area.columns };
}

function referenceTo(sheet: Sheet, area: Area): string {
  return `=${quotedSheetName(sheet.name)}!${areaAddress(area, "$")}`;
}

const font = hostClass<PlacedFont>("ChartFont", {
  get: {
    Name: (placed) => placed.font.name,
    Size: (placed) => placed.font.size,
    Color: (placed) => placed.font.color,
    Bold: (placed) => placed.font.bold,
  },
  set: {
    Name: (placed, value) => change(placed, () => (placed.font.name = toText(value))),
    Size: (placed, value) => change(placed, () => (placed.font.size = toNumberBetween(value, 1, 409))),
    Color: (placed, value) => change(placed, () => (placed.font.color = toColor(value))),
    Bold: (placed, value) => change(placed, () => (placed.font.bold = toBoolean(value))),
  },
});

const border = hostClass<Placed>("ChartBorder", {
  get: { LineStyle: ({ chart }) => made(chart).borderStyle },
  set: {
    LineStyle: (placed, value) => change(placed, (one) => (one.borderStyle = toWord(value, LINES))),
  },
});

const areaFormat = hostClass<Placed>("ChartAreaFormat", {
  objects: {
    Border: border,
    Font: (placed) => font({ ...placed, font: made(placed.chart).font }),
  },
});

const title = hostClass<Placed>("ChartTitle", {
  get: { Text: ({ chart }) => made(chart).title.text, Visible: ({ chart }) => made(chart).title.visible },
  set: {
    Text: (placed, value) => change(placed, (one) => (one.title.text = toText(value))),
    Visible: (placed, value) => change(placed, (one) => (one.title.visible = toBoolean(value))),
  },
  objects: {
    Format: hostClass<Placed>("ChartTitleFormat", {
      objects: { Font: (placed) => font({ ...placed, font: made(placed.chart).title.font }) },
    }),
  },
});

const legend = hostClass<Placed>("ChartLegend", {
  get: {
    Visible: ({ chart }) => made(chart).legend.visible,
    Position: ({ chart }) => made(chart).legend.position,
  },
  set: {
    Visible: (placed, value) => change(placed, (one) => (one.legend.visible = toBoolean(value))),
    Position: (placed, value) =>
      change(placed, (one) => (one.legend.position = toWord(value, LEGEND_POSITIONS))),
  },
});

const gridlines = hostClass<PlacedAxis>("ChartGridlines", {
  get: { Visible: ({ axis }) => axis.gridlines },
  set: {
    Visible: (placed, value) => changeAxis(placed, (axis) => (axis.gridlines = toBoolean(value))),
  },
});

const chartAxis = hostClass<PlacedAxis>("ChartAxis", {
  get: {
    Visible: ({ axis }) => axis.visible,
    Minimum: ({ axis }) => axis.minimum ?? "",
    NumberFormat: ({ axis }) => axis.numberFormat,
    ReversePlotOrder: ({ axis }) => axis.reversed,
    Position: ({ axis }) => axis.crossing,
  },
  set: {
    Visible: (placed, value) => change(placed, () => (placed.axis.visible = toBoolean(value))),
    Minimum: (placed, value) =>
      changeAxis(placed, (axis) => (axis.minimum = value === "" ? null : toNumber(value))),
    NumberFormat: (placed, value) => changeAxis(placed, (axis) => (axis.numberFormat = toText(value))),
    ReversePlotOrder: (placed, value) => changeAxis(placed, (axis) => (axis.reversed = toBoolean(value))),
    Position: (placed, value) => changeAxis(placed, (axis) => (axis.crossing = toWord(value, CROSSINGS))),
  },
  objects: { MajorGridlines: gridlines },
});

/** An axis that does not show is none to Excel. */
function changeAxis(placed: PlacedAxis, to: (axis: ChartAxis) => void): void {
  if (!placed.axis.visible) throw new ExcelError("InvalidOperation", "an axis that does not show");
  change(placed, () => {
    to(placed.axis);
  });
}

const axes = hostClass<Placed>("ChartAxes", {
  objects: {
    CategoryAxis: (placed) => chartAxis({ ...placed, axis: withAxes(placed).categoryAxis }),
    ValueAxis: (placed) => chartAxis({ ...placed, axis: withAxes(placed).valueAxis }),
  },
});

function withAxes({ chart }: Placed): MadeChart {
  const content = made(chart);
  if (content.type === "Doughnut") throw new ExcelError("InvalidOperation", "a doughnut has no axes");
  return content;
}

/** Fills of series and points alike. */
function fillClass<T extends Placed>(fill: (placed: T, color: string) => void): (placed: T) => HostObject {
  return hostClass<T>("ChartFill", {
    call: {
      SetSolidColor: (placed, [color]) => change(placed, () => fill(placed, toColor(color))),
    },
  });
}

const labelFormat = hostClass<PlacedFont>("ChartDataLabelFormat", { objects: { Font: font } });

const labels = hostClass<PlacedSeries>("ChartDataLabels", {
  get: {
    ShowValue: ({ series }) => labelsOf(series).showValue,
    Position: ({ series }) => labelsOf(series).position,
    NumberFormat: ({ series }) => labelsOf(series).numberFormat,
  },
  set: {
    ShowValue: (placed, value) =>
      change(placed, () => (labelsOf(placed.series).showValue = toBoolean(value))),
    Position: (placed, value) =>
      change(placed, ({ type }) => {
        if (type === "Doughnut") throw new ExcelError("InvalidArgument", "labels of a doughnut stay in it");
        labelsOf(placed.series).position = toWord(value, LABEL_POSITIONS);
      }),
    NumberFormat: (placed, value) =>
      change(placed, () => (labelsOf(placed.series).numberFormat = toText(value))),
  },
  objects: {
    Format: (placed) => labelFormat({ ...placed, font: labelsOf(placed.series).font }),
  },
});

function labelsOf({ labels: shown }: ChartSeries): ChartLabels {
  if (!shown) throw new ExcelError("InvalidOperation", "a series without labels");
  return shown;
}

const point = hostClass<PlacedPoint>("ChartPoint", {
  objects: {
    Format: hostClass<PlacedPoint>("ChartPointFormat", {
      objects: {
        Fill: fillClass<PlacedPoint>(({ series, index }, color) => series.pointColors.set(index, color)),
      },
    }),
    DataLabel: hostClass<PlacedPoint>("ChartDataLabel", {
      objects: {
        Format: (placed) => labelFormat({ ...placed, font: fontOfPoint(placed) }),
      },
    }),
  },
});

/** A point's own font, which begins as that of all points. */
function fontOfPoint({ series, index }: PlacedPoint): ChartFont {
  const { font: common, pointFonts } = labelsOf(series);
  const own = pointFonts.get(index) ?? { ...common };
  pointFonts.set(index, own);
  return own;
}

const oneSeries = hostClass<PlacedSeries>("ChartSeries", {
  get: {
    Name: ({ series }) => series.name,
    HasDataLabels: ({ series }) => series.labels !== null,
    GapWidth: ({ chart }) => barsOf(made(chart)).gapWidth,
    Overlap: ({ chart }) => barsOf(made(chart)).overlap,
    DoughnutHoleSize: ({ chart }) => ringOf(made(chart)).holeSize,
  },
  set: {
    Name: (placed, value) => change(placed, () => (placed.series.name = toName(value))),
    HasDataLabels: (placed, value) =>
      change(placed, () => (placed.series.labels = toBoolean(value) ? newLabels() : null)),
    GapWidth: (placed, value) =>
      change(placed, (one) => (barsOf(one).gapWidth = toNumberBetween(toInteger(value), 0, 500))),
    Overlap: (placed, value) =>
      change(placed, (one) => (barsOf(one).overlap = toNumberBetween(toInteger(value), -100, 100))),
    DoughnutHoleSize: (placed, value) =>
      change(placed, (one) => (ringOf(one).holeSize = toNumberBetween(toInteger(value), 10, 90))),
  },
  objects: {
    DataLabels: labels,
    Format: hostClass<PlacedSeries>("ChartSeriesFormat", {
      objects: { Fill: fillClass<PlacedSeries>(({ series }, color) => (series.color = color)) },
    }),
    Points: hostClass<PlacedSeries>("ChartPointsCollection", {
      items: (placed) =>
        Array.from({ length: placed.series.points }, (_, index) => point({ ...placed, index })),
    }),
  },
  call: {
    SetValues: (placed, [range]) =>
      change(placed, () => {
        const { formula, points } = lineOf(range);
        Object.assign(placed.series, { values: formula, points });
      }),
    SetXAxisValues: (placed, [range]) =>
      change(placed, () => (placed.series.categories = lineOf(range).formula)),
    Delete: (placed) =>
      change(placed, (one) => (one.series = one.series.filter((other) => other !== placed.series))),
  },
});

/** What only charts of bars have. */
function barsOf(content: MadeChart): MadeChart {
  if (content.type === "Doughnut") throw new ExcelError("InvalidArgument", "a doughnut has no bars");
  return content;
}

function ringOf(content: MadeChart): MadeChart {
  if (content.type !== "Doughnut") throw new ExcelError("InvalidArgument", "bars have no hole");
  return content;
}

/** Of series and charts. */
function toName(value: unknown): string {
  const name = toText(value);
  if (name.length > 255) throw new ExcelError("InvalidArgument", "more than 255 characters");
  return name;
}

const seriesCollection = hostClass<Placed>("ChartSeriesCollection", {
  items: (placed) => made(placed.chart).series.map((series) => oneSeries({ ...placed, series })),
  call: {
    Add: (placed, [name]) => {
      const series = newSeries(isMissing(name) ? "" : toName(name), "", 0);
      change(placed, (one) => (one.series = [...one.series, series]));
      return oneSeries({ ...placed, series });
    },
  },
});

/** The class ChartCollection. */
export function chartsClass(objects: Objects): (sheet: Sheet) => HostObject {
  const chart = hostClass<Placed>("Chart", {
    id: (placed) => placed.chart.id,
    get: {
      Id: (placed) => placed.chart.id,
      Name: (placed) => placed.chart.name,
      ChartType: (placed) => made(placed.chart).type,
      PlotVisibleOnly: (placed) => made(placed.chart).plotVisibleOnly,
    },
    set: {
      Name: ({ sheet, chart: one }, value) => {
        sheet.changeCharts(() => {
          one.name = toName(value);
        });
      },
      PlotVisibleOnly: (placed, value) => change(placed, (one) => (one.plotVisibleOnly = toBoolean(value))),
    },
    objects: {
      Axes: axes,
      Format: areaFormat,
      Legend: legend,
      Series: seriesCollection,
      Title: title,
      Worksheet: ({ sheet }) => objects.worksheet(sheet),
    },
    call: {
      SetPosition: ({ sheet, chart: one }, [start, end]) => {
        const first = toArea(start, sheet);
        const last = isMissing(end) ? first : toArea(end, sheet);
        sheet.changeCharts(() => {
          one.place = placeOver({
            row: first.row,
            column: first.column,
            rows: last.row + last.rows - first.row,
            columns: last.column + last.columns - first.column,
          });
        });
      },
      Delete: ({ sheet, chart: one }) => {
        sheet.changeCharts(() => {
          sheet.charts.remove(one);
        });
      },
    },
  });
  return hostClass<Sheet>("ChartCollection", {
    items: (sheet) => sheet.charts.all().map((one) => chart({ sheet, chart: one })),
    find: (sheet, key) => {
      const one = sheet.charts.find(toText(key));
      return one && chart({ sheet, chart: one });
    },
    call: {
      Add: (sheet, [type, source]) => {
        const known = CHART_TYPES.find((word) => word === type);
        if (!known) throw new ExcelError("NotImplemented", `ChartCollection.add("${String(type)}")`);
        const { formula, points } = lineOf(source);
        const place = placeOver({ row: 0, column: 0, rows: 15, columns: 8 });
        const added = sheet.changeCharts(() => sheet.charts.add(place, newChart(known, formula, points)));
        return chart({ sheet, chart: added });
      },
    },
  });
}
