import { cellAddress } from "../../core/sheet/address";
import {
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
import type { ChartCells, ChartPlan, ChartSeries, SheetPlan, WorkbookPlan } from "../../core/sheet/plan";
import { sendInBatches, smallStep } from "./batches";
import { rangeOf } from "./rangeOf";

/**
 * Adds a plan's charts, as a rule in one request, once all cells are there. Where Excel refuses one, the sheets stand
 * without charts rather than not at all: nothing is only in a chart. The interface takes no alternative text of a chart.
 */
export async function addCharts(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  sheets: readonly (readonly [Excel.Worksheet, SheetPlan])[],
): Promise<void> {
  const placed = sheets.flatMap(([worksheet, { charts }]) => charts.map((chart) => ({ worksheet, chart })));
  if (placed.length === 0) return;
  const steps = placed.map(({ worksheet, chart }) =>
    smallStep(actionsOf(chart), () => addChart(context, plan, worksheet, chart)),
  );
  await sendInBatches(context, steps)
    .catch(() => removeCharts(context, sheets))
    .catch(() => undefined);
}

/** About how much of a request it takes. */
function actionsOf({ series }: ChartPlan): number {
  return series.reduce((sum, { colors }) => sum + 30 + 10 * colors.length, 60);
}

/** What was made of the charts until one was refused. */
async function removeCharts(
  context: Excel.RequestContext,
  sheets: readonly (readonly [Excel.Worksheet, SheetPlan])[],
): Promise<void> {
  const collections = sheets
    .filter(([, { charts }]) => charts.length > 0)
    .map(([worksheet]) => worksheet.charts.load("items/name"));
  await context.sync();
  for (const { items } of collections) for (const chart of items) chart.delete();
  await context.sync();
}

const TYPES = {
  column: "ColumnClustered",
  bar: "BarClustered",
  stackedColumn: "ColumnStacked",
  stackedBar: "BarStacked",
  doughnut: "Doughnut",
} as const;

function addChart(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  worksheet: Excel.Worksheet,
  planned: ChartPlan,
): void {
  const cellsOf = ({ sheet, range }: ChartCells): Excel.Range =>
    rangeOf(context.workbook.worksheets.getItem(sheet), range);
  const [first] = planned.series;
  if (!first) return;
  const look = chartLook(planned);
  // Of one row or column of values Excel makes one series, and has nothing to guess.
  const chart = worksheet.charts.add(TYPES[planned.kind], cellsOf(first.values), "Auto");
  dress(chart, planned);
  planned.series.forEach((one, index) => {
    const series = index === 0 ? chart.series.getItemAt(0) : chart.series.add();
    series.name = chartText(chartValues(plan, one.name)[0] ?? null);
    series.setValues(cellsOf(one.values));
    series.setXAxisValues(cellsOf(planned.categories));
    fillSeries(series, one);
    if (planned.showValues) showValues(series, one, look);
  });
  // What all series share is set at any of them.
  const shared = chart.series.getItemAt(0);
  if (look.isRing) shared.doughnutHoleSize = HOLE_SIZE;
  else {
    shared.gapWidth = GAP_WIDTH;
    if (look.isStacked) shared.overlap = 100;
    setAxes(chart.axes, planned, look);
  }
}

/** All but its series and axes. */
function dress(chart: Excel.Chart, { name, place, title, legend }: ChartPlan): void {
  chart.name = name;
  chart.setPosition(
    cellAddress(place.row, place.column),
    cellAddress(place.row + place.rows - 1, place.column + place.columns - 1),
  );
  chart.plotVisibleOnly = false;
  chart.format.border.lineStyle = "None";
  setFont(chart.format.font, CHART_TEXT);
  chart.title.text = title;
  setFont(chart.title.format.font, CHART_TITLE);
  if (legend === null) chart.legend.visible = false;
  else chart.legend.position = legend === "bottom" ? "Bottom" : "Right";
}

function setFont(font: Excel.ChartFont, look: typeof CHART_TEXT | typeof CHART_TITLE): void {
  font.name = look.font;
  font.size = look.size;
  font.color = look.color;
  font.bold = false;
}

function fillSeries(series: Excel.ChartSeries, planned: ChartSeries): void {
  const [color] = planned.colors;
  const points = pointColors(planned);
  if (points) {
    points.forEach((own, index) => {
      series.points.getItemAt(index).format.fill.setSolidColor(own);
    });
  } else if (color !== undefined) series.format.fill.setSolidColor(color);
}

function showValues(series: Excel.ChartSeries, planned: ChartSeries, look: ChartLook): void {
  series.hasDataLabels = true;
  const { dataLabels } = series;
  dataLabels.showValue = true;
  dataLabels.numberFormat = look.labelFormat;
  // The labels of a ring have no choice of place.
  if (!look.isRing) dataLabels.position = look.isStacked ? "Center" : "OutsideEnd";
  if (!look.isRing && !look.isStacked) return;
  const points = pointColors(planned);
  if (points) {
    points.forEach((color, index) => {
      series.points.getItemAt(index).dataLabel.format.font.color = inkOn(color);
    });
  } else if (planned.colors[0] !== undefined) dataLabels.format.font.color = inkOn(planned.colors[0]);
}

/** The axis of values goes last: Excel no longer knows one that does not show. */
function setAxes(
  { categoryAxis, valueAxis }: Excel.ChartAxes,
  { numberFormat }: ChartPlan,
  { isHorizontal, showsScale }: ChartLook,
): void {
  if (isHorizontal) {
    categoryAxis.reversePlotOrder = true;
    categoryAxis.position = "Maximum";
  }
  valueAxis.minimum = 0;
  valueAxis.numberFormat = numberFormat;
  valueAxis.majorGridlines.visible = showsScale;
  if (!showsScale) valueAxis.visible = false;
}
