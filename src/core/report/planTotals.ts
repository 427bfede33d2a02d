import { SHEETS } from "../matrix/sheetNames";
import type { Assignment } from "../notice/units";
import { cellAddress, columnName } from "../sheet/address";
import { cell, formulaCell, row } from "../sheet/buildSheet";
import type { PlanRow, SheetPlan } from "../sheet/plan";
import { countColumn, planTable, TABLE_FIRST_ROW, textColumn, type TableColumn } from "../sheet/planTable";
import { STATUSES } from "../values/status";
import { CHANGES } from "./changeSince";
import type { Consolidation } from "./consolidation";
import { contradictions } from "./contradictions";
import { totalsOf, type Totals } from "./totals";

/** More lines than this would be too small to read on one page. */
const ONE_PAGE_LINES = 60;

interface Line {
  readonly totals: Totals;
}

/** 任务汇总: what became of each task, over its units. */
export function planTaskTotals(consolidation: Consolidation): SheetPlan {
  const { coordinatorOf } = consolidation.units;
  const lines = consolidation.round.notice.tasks.map((task, index) => ({
    task,
    index: index + 1,
    coordinator: coordinatorOf(task),
    contradictions: contradictions(consolidation, task).join("\n"),
    totals: totalsOf(consolidation, (assignment) => assignment.task.id === task.id),
  }));
  const leading: TableColumn<(typeof lines)[number]>[] = [
    countColumn("序号", 6, ({ index }) => index),
    textColumn("任务类别", 22, ({ task }) => task.path[0] ?? "", "middleText"),
    textColumn(
      "重点任务",
      32,
      ({ task }) => task.title ?? `${task.no}${task.content.slice(0, 20)}…`,
      "middleText",
    ),
    // Set by the coordinating office where the notice names no lead; it is none.
    ...(lines.some(({ coordinator }) => coordinator !== "")
      ? [textColumn("汇总单位", 16, (line: (typeof lines)[number]) => line.coordinator, "middleText")]
      : []),
  ];
  const trailing = lines.some((line) => line.contradictions !== "")
    ? [
        textColumn(
          "牵头与配合不一致",
          30,
          (line: (typeof lines)[number]) => line.contradictions,
          "middleText",
        ),
      ]
    : [];
  return planTotals(consolidation, SHEETS.taskTotals, "任务汇总", { leading, trailing }, lines);
}

/** 单位汇总: what became of each unit's assignments. */
export function planUnitTotals(consolidation: Consolidation): SheetPlan {
  const { units, isChanged, nameFor } = consolidation.units;
  const lines = units.map(({ name, formers }) => ({
    name,
    formers,
    state: consolidation.unitStates.get(name) ?? "",
    totals: totalsOf(consolidation, (assignment: Assignment) => nameFor(assignment) === name),
  }));
  const leading: TableColumn<(typeof lines)[number]>[] = [
    countColumn("序号", 6, (_, index) => index + 1),
    textColumn("责任单位", 22, ({ name }) => name, "middleText"),
    ...(isChanged
      ? [textColumn("原单位", 22, (line: (typeof lines)[number]) => line.formers.join("、"), "middleText")]
      : []),
    textColumn("报送状态", 16, ({ state }) => state, "centeredText"),
  ];
  return planTotals(consolidation, SHEETS.unitTotals, "单位汇总", { leading, trailing: [] }, lines);
}

function planTotals<Item extends Line>(
  consolidation: Consolidation,
  name: string,
  title: string,
  { leading, trailing }: Readonly<Record<"leading" | "trailing", readonly TableColumn<Item>[]>>,
  lines: readonly Item[],
): SheetPlan {
  const counts = countColumns<Item>(consolidation);
  const rate: TableColumn<Item> = {
    heading: "平均完成率",
    width: 9,
    cell: ({ totals }) => cell(totals.meanRate, "percent"),
  };
  return planTable({
    name,
    title: `${consolidation.round.settings.period}年度${title}`,
    note: `按项次统计；“状态待定”为已填报但进展状态未填或不在列表中的项次；平均完成率只计已填的完成率。${mergedNote(consolidation)}${changeNote(consolidation)}`,
    columns: [...leading, ...counts, rate, ...trailing],
    items: lines,
    foot: lines.length === 0 ? [] : [sumRow(consolidation, lines, leading.length, counts.length)],
    frozenColumns: leading.length,
    paper: "a3",
    onePage: lines.length <= ONE_PAGE_LINES,
  });
}

function countColumns<Item extends Line>({ merged, previous }: Consolidation): TableColumn<Item>[] {
  return [
    countColumn("应报项次", 8, ({ totals }) => totals.assignments),
    countColumn("已填报", 8, ({ totals }) => totals.returned),
    countColumn("空白", 8, ({ totals }) => totals.blank),
    countColumn("未报送", 8, ({ totals }) => totals.missing),
    ...(merged.size > 0 ? [countColumn<Item>("其中归并", 8, ({ totals }) => totals.merged)] : []),
    ...STATUSES.map((status) => countColumn<Item>(status, 8.5, ({ totals }) => totals.byStatus[status])),
    countColumn("状态待定", 8, ({ totals }) => totals.statusUnclear),
    ...(previous
      ? CHANGES.map((change) => countColumn<Item>(change, 7, ({ totals }) => totals.byChange[change]))
      : []),
  ];
}

function sumRow(consolidation: Consolidation, lines: readonly Line[], first: number, count: number): PlanRow {
  const all = totalsOf(consolidation, () => true);
  const sums = countColumns<Line>(consolidation).map((column, index) => {
    const letters = columnName(first + index);
    const last = TABLE_FIRST_ROW + lines.length;
    const result = column.cell({ totals: all }, 0).value;
    return formulaCell(
      `SUM(${cellAddress(TABLE_FIRST_ROW, first + index)}:${letters}${last})`,
      result,
      "total",
    );
  });
  const labels = Array.from({ length: first }, (_, index) =>
    cell(index === first - 1 ? "合计" : null, "totalLabel"),
  );
  return row([...labels, ...sums.slice(0, count), cell(all.meanRate, "totalPercent")], 22);
}

function changeNote({ previous }: Consolidation): string {
  if (!previous) return "";
  const period = previous.period === null ? "" : `（${previous.period}年度）`;
  return `“提升”至“不可比”为与上期${period}相比。`;
}

/** What is merged is neither outstanding nor returned of its own. */
function mergedNote({ merged }: Consolidation): string {
  return merged.size === 0 ? "" : "“其中归并”为空白、未报送中已由合并后的单位在同一任务的另一项次填报的。";
}
