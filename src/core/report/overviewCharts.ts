import type { CellRange } from "../sheet/address";
import type { ChartCells, ChartPlan, SheetPlan } from "../sheet/plan";
import { TABLE_HEADING_ROW } from "../sheet/planTable";
import { SHEETS } from "../matrix/sheetNames";
import { UNIT_STATES } from "../matrix/unitStates";
import { STATUSES, type Status } from "../values/status";
import { JUDGED_COLUMNS, UNCLEAR_STATUS } from "./countedColumns";
import { BOARD_COLUMNS, type BandAt } from "./overviewBoard";
import type { OverviewBasis } from "./overviewBasis";
import { sectionPlaces } from "./overviewSections";
import { statePlaces } from "./overviewStates";
import { sectionsOf } from "./sectionsOf";
import { columnOf, itemRows } from "./tableReference";

/** From red over blue to green, what says nothing of progress in grey, yellow and violet. */
const STATUS_COLORS: Readonly<Record<Status, string>> = {
  未启动: "#C00000",
  慢于序时进度: "#ED7D31",
  达到序时进度: "#9DC3E6",
  快于序时进度: "#2E75B6",
  已完成: "#A9D18E",
  已完成并长期坚持: "#548235",
  本年度无相关任务: "#BFBFBF",
  申请调整: "#FFD966",
};
const UNCLEAR_COLOR = "#B4A7D6";
/** In the order of `UNIT_STATES`; the last is for the others. */
const STATE_COLORS = [
  ...["#548235", "#ED7D31", "#F4B183", "#7030A0", "#B4A7D6", "#FFD966", "#9DC3E6", "#BFBFBF", "#C00000"],
  "#7F7F7F",
];
const COMPLETION_COLOR = "#2E75B6";

/** The tables are so many columns wide; the chart by unit stands at their right from top to bottom. */
const TABLES_WIDTH = 21;
/** Of them, those of the chart by section; the one of returns stands beside it. */
const SECTIONS_WIDTH = 15;

/** As high as the page is, in points, when its small letters are printed 8 points high. */
const PAGE_HEIGHT = 609;
const CHART_ROWS = 9;

/** Room for two charts below the tables: what the other bands leave of the page, but not too little to draw in. */
export function chartBand(basis: OverviewBasis, others: readonly BandAt[]): BandAt {
  const taken = others.flatMap((band) => band(0).heights).reduce((sum, height) => sum + height, 0);
  const least = 22 + 10 * Math.max(6, sectionsOf(basis.consolidation.round.notice.tasks).length);
  const height = Math.max(least, PAGE_HEIGHT - taken) / CHART_ROWS;
  const heights = Array.from({ length: CHART_ROWS }, () => Math.floor(height * 4) / 4);
  return () => ({ heights, cells: [] });
}

/** In which rows the bands begin that charts show or stand in. */
export interface ChartBands {
  readonly states: number;
  readonly sections: number;
  /** The empty band for charts, and the one below it. */
  readonly charts: number;
  readonly end: number;
}

/** The three charts of 总览: status by section, state of returns, completion by unit. */
export function overviewCharts(basis: OverviewBasis, bands: ChartBands): ChartPlan[] {
  const sections = sectionsOf(basis.consolidation.round.notice.tasks).length;
  if (sections === 0) return [];
  const place = (row: number, first: number, end: number): CellRange => ({
    ...{ row, rows: bands.end - row, column: first, columns: end - first },
  });
  return [
    sectionsChart(sections, bands.sections, place(bands.charts, 0, SECTIONS_WIDTH)),
    statesChart(bands.states, place(bands.charts, SECTIONS_WIDTH, TABLES_WIDTH)),
    unitsChart(basis.tables.unitTotals, place(bands.states, TABLES_WIDTH, BOARD_COLUMNS)),
  ];
}

function sectionsChart(sections: number, top: number, place: CellRange): ChartPlan {
  const { names, statuses } = sectionPlaces(sections, top);
  const colors = [...STATUSES.map((status) => STATUS_COLORS[status]), UNCLEAR_COLOR];
  return {
    name: "图_各任务类别进展状态",
    kind: "stackedBar",
    title: "各任务类别进展状态（项次）",
    description: `堆积条形图：每个任务类别已填报的项次，按进展状态（${STATUSES.join("、")}、${UNCLEAR_STATUS}）分段；数值见“任务类别”表。`,
    categories: onBoard(names),
    series: statuses.map(({ heading, values }, index) => ({
      name: onBoard(heading),
      values: onBoard(values),
      colors: [colors[index] ?? UNCLEAR_COLOR],
    })),
    place,
    legend: "bottom",
    showValues: true,
    numberFormat: "0",
  };
}

function statesChart(top: number, place: CellRange): ChartPlan {
  const { heading, names, values } = statePlaces(top);
  return {
    name: "图_报送情况",
    kind: "bar",
    title: "报送情况（单位）",
    description: `条形图：应报单位按报送状态（${UNIT_STATES.join("、")}和其他）的个数；数值见“报送状态”表。`,
    categories: onBoard(names),
    series: [{ name: onBoard(heading), values: onBoard(values), colors: STATE_COLORS }],
    place,
    legend: null,
    showValues: true,
    // A bar without length has no number: most states are rare, and the table says 0.
    numberFormat: "0;;",
  };
}

function unitsChart(unitTotals: SheetPlan, place: CellRange): ChartPlan {
  const inTable = (heading: string, rows: Pick<CellRange, "row" | "rows">): ChartCells => ({
    sheet: unitTotals.name,
    range: { ...rows, column: columnOf(unitTotals, heading), columns: 1 },
  });
  const items = itemRows(unitTotals);
  return {
    name: "图_各单位完成情况",
    kind: "bar",
    title: "各单位已完成占比",
    description: "条形图：每个责任单位已完成的项次占其可比项次的份额；数值见“单位汇总”。",
    categories: inTable("责任单位", items),
    series: [
      {
        name: inTable(JUDGED_COLUMNS.completed, { row: TABLE_HEADING_ROW, rows: 1 }),
        values: inTable(JUDGED_COLUMNS.completed, items),
        colors: [COMPLETION_COLOR],
      },
    ],
    place,
    legend: null,
    showValues: true,
    numberFormat: "0%",
  };
}

function onBoard(range: CellRange): ChartCells {
  return { sheet: SHEETS.overview, range };
}
