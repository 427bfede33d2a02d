import { UNIT_STATES } from "../matrix/unitStates";
import { rangeAddress, sheetReference, type CellRange } from "../sheet/address";
import { cell, formulaCell, formulaText } from "../sheet/buildSheet";
import type { PlanCell, SheetPlan } from "../sheet/plan";
import { STATUSES } from "../values/status";
import { JUDGED_COLUMNS, UNCLEAR_STATUS } from "./countedColumns";
import { lightFormats, LIGHTS } from "./lights";
import { across, BOARD_LINE, type BandAt, type BoardCell } from "./overviewBoard";
import type { OverviewBasis } from "./overviewBasis";
import { figureCells, type FigureCell } from "./overviewFigures";
import { isComparable, NO_SHARE, reportFigures, type FigureName } from "./reportFigures";
import { columnReference, itemValues, totalReference, totalValue } from "./tableReference";

const ROWS = 11;
/** Where the three tables of this band begin. */
const STATUS_COLUMN = 0;
const STATE_COLUMN = 7;
const OTHERS_COLUMN = 12;

/** Where a chart finds the states of units. @param top the band's first row */
export function statePlaces(top: number) {
  const down = (column: number): CellRange => ({ row: top + 1, column, rows: STATE_COUNT, columns: 1 });
  return {
    heading: { row: top, column: STATE_COLUMN, rows: 1, columns: 1 },
    names: down(STATE_COLUMN),
    values: down(STATE_COLUMN + 4),
  };
}

/** Those of the list, and the others together. */
const STATE_COUNT = UNIT_STATES.length + 1;

/** How many assignments and units are in which state, what else is counted, and the lights. */
export function statesBand(basis: OverviewBasis): BandAt {
  const figure = figureCells(basis, { count: "boardNumber", share: "boardPercent" });
  return (top) => ({
    heights: [14.25, ...Array.from({ length: ROWS }, () => BOARD_LINE)],
    cells: [
      ...statusTable(basis, figure),
      ...stateTable(basis, figure, top),
      ...countTable(basis, figure),
      ...lightTable(basis),
    ],
    conditionalFormats: lightFormats({
      ...{ row: top + LIGHT_ROW, column: OTHERS_COLUMN + 3, rows: 1, columns: 2 * LIGHTS.length },
    }),
  });
}

/** The statuses with their shares of what can be compared; with what is blank or missing they add up to 应报项次. */
function statusTable({ consolidation, tables, computed }: OverviewBasis, figure: FigureCell): BoardCell[] {
  const figures = reportFigures(consolidation);
  const comparable = STATUSES.filter(isComparable);
  const whole = comparable.reduce((sum, status) => sum + (figures[`${status}项次`] ?? 0), 0);
  const total = (heading: string) => totalReference(tables.taskTotals, heading);
  const divisor = comparable.map(total).join("+");
  const share = (status: (typeof STATUSES)[number]): PlanCell =>
    isComparable(status)
      ? computed(
          `IF((${divisor})=0,${formulaText(NO_SHARE)},${total(status)}/(${divisor}))`,
          whole === 0 ? NO_SHARE : (figures[`${status}项次`] ?? 0) / whole,
          "boardPercent",
        )
      : cell(NO_SHARE, "boardShown");
  const others: readonly FigureName[] = [`${UNCLEAR_STATUS}项次`, "空白项次", "未收到项次"];
  const line = (at: number, name: FigureName, last: PlanCell) => [
    across(at + 1, STATUS_COLUMN, 5, cell(name, "boardLabel")),
    across(at + 1, STATUS_COLUMN + 5, 1, figure(name)),
    across(at + 1, STATUS_COLUMN + 6, 1, last),
  ];
  return [
    across(0, STATUS_COLUMN, 5, cell("进展状态", "boardHead")),
    across(0, STATUS_COLUMN + 5, 1, cell("项次", "boardHead")),
    across(0, STATUS_COLUMN + 6, 1, cell("占比", "boardHead")),
    ...STATUSES.flatMap((status, at) => line(at, `${status}项次`, share(status))),
    ...others.flatMap((name, index) => line(STATUSES.length + index, name, cell(NO_SHARE, "boardShown"))),
  ];
}

function stateTable(basis: OverviewBasis, figure: FigureCell, top: number): BoardCell[] {
  const names: readonly FigureName[] = [
    ...UNIT_STATES.map((state) => `${state}单位数` as const),
    "其他状态单位数",
  ];
  return [
    across(0, STATE_COLUMN, 4, cell("报送状态", "boardHead")),
    across(0, STATE_COLUMN + 4, 1, cell("单位数", "boardHead")),
    ...names.flatMap((name, at) => [
      across(at + 1, STATE_COLUMN, 4, cell(name, "boardLabel")),
      across(at + 1, STATE_COLUMN + 4, 1, figure(name)),
    ]),
    across(ROWS, STATE_COLUMN, 4, cell("合计", "boardTotalLabel")),
    across(
      ...[ROWS, STATE_COLUMN + 4, 1],
      formulaCell(
        `SUM(${rangeAddress(statePlaces(top).values)})`,
        basis.consolidation.units.units.length,
        "boardTotal",
      ),
    ),
  ];
}

const COUNTED: readonly FigureName[] = ["任务数", "已完成项次合计", "按序时项次", "滞后项次"];

/** What is summed up of the statuses, and whether everything that was read has its place. */
function countTable({ consolidation, tables, computed }: OverviewBasis, figure: FigureCell): BoardCell[] {
  const { files, reconciliation } = consolidation;
  const { sources } = tables;
  const reports = files.filter(({ contains }) => contains !== null).length;
  const refused = files.filter(({ status }) => status === "rejected").length;
  const lines: readonly (readonly [label: string, value: PlanCell])[] = [
    ...COUNTED.map((name) => [name, figure(name)] as const),
    [
      JUDGED_COLUMNS.overdue,
      computed(
        totalReference(tables.taskTotals, JUDGED_COLUMNS.overdue),
        totalValue(tables.taskTotals, JUDGED_COLUMNS.overdue) ?? 0,
        "boardNumber",
      ),
    ],
    [
      "收到文件（个）",
      computed(
        `COUNT(${columnReference(sources, "序号")})${reports === 0 ? "" : `-${reports}`}`,
        files.length - reports,
        "boardNumber",
      ),
    ],
    [
      "未并入文件（个）",
      computed(`COUNTIF(${columnReference(sources, "处理结果")},"未并入")`, refused, "boardNumber"),
    ],
    [
      "数据核对",
      computed(
        balanceFormula(tables.reconciliation),
        reconciliation.balanced ? "平衡" : "不平衡",
        "boardShown",
      ),
    ],
  ];
  return [
    across(0, OTHERS_COLUMN, 9, cell("其他主要数据", "boardHead")),
    ...lines.flatMap(([label, value], at) => [
      across(at + 1, OTHERS_COLUMN, 6, cell(label, "boardLabel")),
      across(at + 1, OTHERS_COLUMN + 6, 3, value),
    ]),
  ];
}

/** Every equation of 数据核对, also those of single units, says by a word whether it holds. */
function balanceFormula({ name, rows, columns }: SheetPlan): string {
  const all = sheetReference(name, { row: 0, column: 0, rows: rows.length, columns: columns.length });
  return `IF(COUNTIF(${all},"不平衡")=0,"平衡","不平衡")`;
}

/** The row with the names of the lights, counted from the band's top. */
const LIGHT_ROW = 9;

function lightTable({ tables, computed }: OverviewBasis): BoardCell[] {
  const count = (values: readonly unknown[], light: string) =>
    values.filter((value) => value === light).length;
  const ofTable = (table: SheetPlan) => (light: string) =>
    computed(
      `COUNTIF(${columnReference(table, JUDGED_COLUMNS.light)},${formulaText(light)})`,
      count(itemValues(table, JUDGED_COLUMNS.light), light),
      "boardNumber",
    );
  const lines = [
    ["任务", ofTable(tables.taskTotals)],
    ["单位", ofTable(tables.unitTotals)],
  ] as const;
  return [
    across(LIGHT_ROW, OTHERS_COLUMN, 3, cell("亮灯（个）", "boardHead")),
    ...LIGHTS.map((light, index) =>
      across(LIGHT_ROW, OTHERS_COLUMN + 3 + 2 * index, 2, cell(light, "boardLight")),
    ),
    ...lines.flatMap(([label, lights], at) => [
      across(LIGHT_ROW + 1 + at, OTHERS_COLUMN, 3, cell(label, "boardLabel")),
      ...LIGHTS.map((light, index) =>
        across(LIGHT_ROW + 1 + at, OTHERS_COLUMN + 3 + 2 * index, 2, lights(light)),
      ),
    ]),
  ];
}
