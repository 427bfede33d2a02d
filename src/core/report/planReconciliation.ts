import { SHEETS } from "../matrix/sheetNames";
import { sheetReference } from "../sheet/address";
import { cell, formulaCell } from "../sheet/buildSheet";
import type { PlanCell, SheetPlan } from "../sheet/plan";
import { planTable, TABLE_FIRST_ROW, textColumn } from "../sheet/planTable";
import type { Consolidation, Reconciliation } from "./consolidation";

type Figure = Exclude<keyof Reconciliation, "balanced">;

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

interface Line {
  readonly label: string;
  readonly value: PlanCell;
  readonly meaning: string;
}

/** 数据核对: the figures and the three equations between them, as formulas that a spreadsheet recalculates. */
export function planReconciliation({ reconciliation }: Consolidation): SheetPlan {
  const figures = FIGURES.map(([figure, label, meaning]): Line => ({
    label,
    value: cell(reconciliation[figure], "number"),
    meaning,
  }));
  return planTable<Line>({
    name: SHEETS.reconciliation,
    title: "数据核对",
    note: "三个等式都平衡，说明读到的每一行、每一个填报单元格都有去处。",
    columns: [
      textColumn("项目", 34, ({ label }) => label),
      { heading: "数值", width: 12, cell: ({ value }) => value },
      textColumn("说明", 60, ({ meaning }) => meaning),
    ],
    items: [...figures, ...equations(reconciliation)],
  });
}

function equations(found: Reconciliation): Line[] {
  return [
    equation("应报 = 已填报 + 空白 + 缺", "expected", ["returned", "blank", "missing"], found),
    equation(
      "读到的行 = 已填报 + 空白 + 被替代或重复 + 无法匹配",
      "rowsRead",
      ["returned", "blank", "superseded", "unmatched"],
      found,
    ),
    equation(
      "读到的单元格 = 列入进展明细 + 列入未并入内容",
      "cellsRead",
      ["cellsPlaced", "cellsAside"],
      found,
    ),
  ];
}

function equation(label: string, whole: Figure, parts: readonly Figure[], found: Reconciliation): Line {
  const holds = found[whole] === parts.reduce((sum, part) => sum + found[part], 0);
  const address = (figure: Figure) => `B${rowOf(figure) + 1}`;
  const formula = `IF(${address(whole)}=${parts.map(address).join("+")},"平衡","不平衡")`;
  return { label, value: formulaCell(formula, holds ? "平衡" : "不平衡", "shownCentered"), meaning: "" };
}

function rowOf(figure: Figure): number {
  return TABLE_FIRST_ROW + FIGURES.findIndex(([name]) => name === figure);
}

/** Where a figure stands, for formulas on other sheets. */
export function figureReference(figure: Figure): string {
  return sheetReference(SHEETS.reconciliation, { row: rowOf(figure), column: 1, rows: 1, columns: 1 });
}
