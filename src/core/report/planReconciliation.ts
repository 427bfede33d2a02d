import { ENTRY_HEADINGS } from "../matrix/progressColumns";
import { SHEETS } from "../matrix/sheetNames";
import { LEFT_OUT_REASON_HEADING } from "../returns/sourceHeadings";
import { cellAddress, rangeAddress, sheetReference } from "../sheet/address";
import {
  buildSheet,
  cell,
  columns,
  formulaCell,
  formulaText,
  GUARDED,
  printed,
  row,
} from "../sheet/buildSheet";
import type { PlanCell, PlanRow, SheetPlan } from "../sheet/plan";
import { MOST_ITEMS } from "../sheet/splitSheet";
import { TABLE_FIRST_ROW, TABLE_HEADING_ROW } from "../sheet/planTable";
import type { Consolidation, Reconciliation } from "./consolidation";
import { BESIDE } from "./settleExtras";
import { areCountedByFormula, columnOf, columnReference, itemRows } from "./tableReference";
import { UNKNOWN_UNIT, type UnitFigures } from "./unitFigures";

type Figure = Exclude<keyof Reconciliation, "balanced">;
type UnitFigure = Exclude<Figure, "rejectedRows">;

const FIGURES: readonly (readonly [Figure, label: string, meaning: string])[] = [
  ["expected", "应报项次", "通知中的分工总数"],
  ["returned", "已填报项次", "有填报内容，已列入“进展明细”"],
  ["blank", "空白项次", "收到该行但没有填写，列入“未报事项”"],
  ["missing", "缺项次", "没有收到该行，列入“未报事项”"],
  ["merged", "其中归并", "空白、缺项次中已由合并后的单位在同一任务的另一项次填报的，不属漏报"],
  ["rowsRead", "读到的行", "已并入和被替代的文件中表格的行数"],
  ["superseded", "被替代或重复的行", "列入“未并入内容”"],
  ["unmatched", "无法匹配的行", "列入“未并入内容”"],
  ["cellsRead", "读到的填报单元格", "上述各行中非空的填报单元格"],
  ["cellsPlaced", "列入进展明细的单元格", ""],
  ["cellsAside", "列入未并入内容的单元格", ""],
  ["extra", "另有成员和其他报送单位的行", "不计入读到的行，已列在“进展明细”最后，其单元格计入以上各数"],
  ["rejectedRows", "未并入文件中的行", "不计入以上各数，列入“未并入内容”"],
];

const EQUATIONS: readonly (readonly [label: string, whole: UnitFigure, parts: readonly UnitFigure[]])[] = [
  ["应报 = 已填报 + 空白 + 缺", "expected", ["returned", "blank", "missing"]],
  [
    "读到的行 = 已填报 + 空白 + 被替代或重复 + 无法匹配",
    "rowsRead",
    ["returned", "blank", "superseded", "unmatched"],
  ],
  ["读到的单元格 = 列入进展明细 + 列入未并入内容", "cellsRead", ["cellsPlaced", "cellsAside"]],
];

/** The columns of the table by unit, from the second on. */
const UNIT_COLUMNS: readonly (readonly [UnitFigure, heading: string])[] = [
  ["expected", "应报项次"],
  ["returned", "已填报"],
  ["blank", "空白"],
  ["missing", "缺"],
  ["rowsRead", "读到的行"],
  ["superseded", "被替代或重复"],
  ["unmatched", "无法匹配"],
  ["cellsRead", "读到的单元格"],
  ["cellsPlaced", "列入进展明细"],
  ["cellsAside", "列入未并入内容"],
];

const WIDTH = UNIT_COLUMNS.length + 2;
const UNIT_TITLE_ROW = TABLE_FIRST_ROW + FIGURES.length + EQUATIONS.length + 1;
const UNIT_FIRST_ROW = UNIT_TITLE_ROW + 2;

/** The sheets on which what was read has its place. */
export interface PlacesOfRows {
  readonly details: SheetPlan;
  readonly outstanding: SheetPlan;
  readonly leftOut: SheetPlan;
}

/**
 * 数据核对: the figures and the three equations between them, in total and by unit. What was read is a number, what
 * became of it is counted on the sheets themselves by formulas that a spreadsheet recalculates: a row that somebody
 * deletes there shows here.
 */
export function planReconciliation(
  { reconciliation, byUnit }: Consolidation,
  places: PlacesOfRows,
): SheetPlan {
  const sumRow = UNIT_FIRST_ROW + byUnit.length;
  const rows = [
    row([cell("数据核对", "sheetTitle")], 30),
    row([cell("三个等式都平衡，说明读到的每一行、每一个填报单元格都有去处。", "sheetNote")], 20),
    wide(
      ["项目", "数值", "说明"].map((heading) => cell(heading, "heading")),
      "heading",
      30,
    ),
    ...FIGURES.map(([figure, label, meaning]) =>
      wide(
        [
          cell(label, "middleText"),
          totalCell(figure, reconciliation[figure], sumRow),
          cell(meaning, "middleText"),
        ],
        "middleText",
      ),
    ),
    ...EQUATIONS.map(([label, whole, parts]) =>
      wide(
        [cell(label, "middleText"), equation(reconciliation, whole, parts), cell(null, "middleText")],
        "middleText",
      ),
    ),
    row([]),
    row([cell("各单位核对", "sheetTitle")], 30),
    row(
      ["单位", ...UNIT_COLUMNS.map(([, heading]) => heading), "核对"].map((text) => cell(text, "heading")),
      30,
    ),
    ...byUnit.map((figures, index) => unitRow(figures, UNIT_FIRST_ROW + index, places)),
    sumsRow(reconciliation, byUnit.length, sumRow),
  ];
  return buildSheet({
    name: SHEETS.reconciliation,
    columns: columns([34, ...UNIT_COLUMNS.map(() => 11), 10]),
    rows,
    merges: [TABLE_HEADING_ROW, ...FIGURES.keys(), ...EQUATIONS.keys()].map((_, index) => ({
      ...{ row: TABLE_HEADING_ROW + index, column: 2, rows: 1, columns: WIDTH - 2 },
    })),
    protection: GUARDED,
    freeze: { rows: TABLE_FIRST_ROW, columns: 1 },
    // The table by unit is the one that goes on over a page's end.
    print: printed("a4", "landscape", { titleRows: [UNIT_FIRST_ROW - 1, UNIT_FIRST_ROW - 1] }),
  });
}

/** The third cell stretches to the end of the row. */
function wide(cells: readonly PlanCell[], style: PlanCell["style"], height: number | null = null): PlanRow {
  const covered = Array.from({ length: WIDTH - cells.length }, () => cell(null, style));
  return row([...cells, ...covered], height);
}

/** A figure of the whole is the sum of the units' where they have it. */
function totalCell(figure: Figure, value: number, sumRow: number): PlanCell {
  const column = UNIT_COLUMNS.findIndex(([name]) => name === figure);
  return column < 0 ? cell(value, "number") : formulaCell(cellAddress(sumRow, column + 1), value, "number");
}

function equation(found: Reconciliation, whole: UnitFigure, parts: readonly UnitFigure[]): PlanCell {
  const holds = found[whole] === parts.reduce((sum, part) => sum + found[part], 0);
  const address = (figure: Figure) => `B${rowOf(figure) + 1}`;
  const formula = `IF(${address(whole)}=${parts.map(address).join("+")},"平衡","不平衡")`;
  return formulaCell(formula, holds ? "平衡" : "不平衡", "shownCentered");
}

function unitRow(figures: UnitFigures, at: number, places: PlacesOfRows): PlanRow {
  const unit = cellAddress(at, 0);
  const cells = UNIT_COLUMNS.map(([figure]): PlanCell => {
    const name = figures.unit === UNKNOWN_UNIT ? null : unit;
    const counted = countFormula(figure, name, places);
    // Rows beside the assignments stand there too.
    const formula =
      figure === "returned" && figures.extra > 0 ? `${counted}${besideCount(places.details, unit)}` : counted;
    return formula === null
      ? cell(figures[figure], "number")
      : formulaCell(formula, figures[figure], "number");
  });
  return row([cell(figures.unit, "middleText"), ...cells, balanceCell(at, figures.balanced)]);
}

function balanceCell(at: number, balanced: boolean): PlanCell {
  const address = (figure: UnitFigure) =>
    cellAddress(at, UNIT_COLUMNS.findIndex(([name]) => name === figure) + 1);
  const equal = EQUATIONS.map(([, whole, parts]) => `${address(whole)}=${parts.map(address).join("+")}`);
  return formulaCell(
    `IF(AND(${equal.join(",")}),"平衡","不平衡")`,
    balanced ? "平衡" : "不平衡",
    "shownCentered",
  );
}

function sumsRow({ balanced, ...found }: Reconciliation, units: number, at: number): PlanRow {
  const sums = UNIT_COLUMNS.map(([figure], index) => {
    const range = { row: UNIT_FIRST_ROW, column: index + 1, rows: units, columns: 1 };
    return formulaCell(`SUM(${rangeAddress(range)})`, found[figure], "total");
  });
  return row([cell("合计", "totalLabel"), ...sums, balanceCell(at, balanced)], 22);
}

/**
 * How a figure is counted on the sheets; null for what was read, which stands there as a number.
 * @param unit the cell with the unit's name; null for what belongs to nobody who is known
 */
function countFormula(figure: UnitFigure, unit: string | null, places: PlacesOfRows): string | null {
  const { details, outstanding, leftOut } = places;
  // Continued on further sheets.
  if ([details, outstanding, leftOut].some((sheet) => itemRows(sheet).rows > MOST_ITEMS)) return null;
  const reason = columnReference(leftOut, LEFT_OUT_REASON_HEADING);
  const about = columnReference(leftOut, "对应单位");
  const countReason = (word: string) =>
    unit === null
      ? `COUNTIFS(${reason},${formulaText(word)},${about},"")`
      : `COUNTIFS(${reason},${formulaText(word)},${about},${unit})`;
  switch (figure) {
    case "returned":
      return unit && `COUNTIFS(${columnReference(details, "责任单位")},${unit})`;
    case "blank":
      return unit && outstandingCount(outstanding, unit, "空白");
    case "missing":
      return (
        unit &&
        `COUNTIFS(${columnReference(outstanding, "责任单位")},${unit})-${outstandingCount(outstanding, unit, "空白")}`
      );
    case "superseded":
      return unit && `${countReason("重复")}+${countReason("已被替代")}`;
    case "unmatched":
      return unit === null ? countReason("无法匹配") : null;
    case "cellsPlaced":
      return unit && areCountedByFormula(details)
        ? entriesCount(details, `(${columnReference(details, "责任单位")}=${unit})`)
        : null;
    case "cellsAside": {
      if (!areCountedByFormula(leftOut)) return null;
      const words = unit === null ? ["无法匹配"] : ["重复", "已被替代"];
      const reasons = words.map((word) => `(${reason}=${formulaText(word)})`).join("+");
      return entriesCount(leftOut, unit === null ? `(${reasons})` : `(${about}=${unit})*(${reasons})`);
    }
    case "expected":
    case "merged":
    case "extra":
    case "rowsRead":
    case "cellsRead":
      return null;
  }
}

/** What has to be taken off a unit's rows. */
function besideCount(details: SheetPlan, unit: string): string {
  const [units, roles] = [columnReference(details, "责任单位"), columnReference(details, "责任类型")];
  return Object.values(BESIDE)
    .map((role) => `-COUNTIFS(${units},${unit},${roles},${formulaText(role)})`)
    .join("");
}

function outstandingCount(outstanding: SheetPlan, unit: string, word: string): string {
  return `COUNTIFS(${columnReference(outstanding, "责任单位")},${unit},${columnReference(outstanding, "情况")},${formulaText(word)})`;
}

function entriesCount(sheet: SheetPlan, condition: string): string {
  const [first = "", last = ""] = [ENTRY_HEADINGS[0], ENTRY_HEADINGS.at(-1)].map((heading) =>
    String(heading),
  );
  const entries = sheetReference(sheet.name, {
    ...itemRows(sheet),
    column: columnOf(sheet, first),
    columns: columnOf(sheet, last) - columnOf(sheet, first) + 1,
  });
  return `SUMPRODUCT(${condition}*(${entries}<>""))`;
}

function rowOf(figure: Figure): number {
  return TABLE_FIRST_ROW + FIGURES.findIndex(([name]) => name === figure);
}
