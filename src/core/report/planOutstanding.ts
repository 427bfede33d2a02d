import { issuedRow } from "../matrix/assignmentRow";
import { SHEETS } from "../matrix/sheetNames";
import type { Assignment } from "../notice/units";
import { PRESENT_UNIT_HEADING, SOURCE_HEADINGS } from "../returns/sourceHeadings";
import type { SheetPlan } from "../sheet/plan";
import { countColumn, planTable, textColumn, type TableColumn } from "../sheet/planTable";
import type { AssignmentState, Consolidation } from "./consolidation";
import { COUNTED_COLUMNS } from "./countedColumns";
import { OUTSTANDING_WORDS } from "./countFormulas";
import { SOURCE_WIDTHS, sourceOf } from "./planDetails";

/** 未报事项: each assignment that is blank or missing, with its unit and state. */
export function planOutstanding({ states, unitStates, units, merged }: Consolidation): SheetPlan {
  const { nameFor, isChanged } = units;
  const changed: TableColumn<[Assignment, AssignmentState]>[] = [
    textColumn(
      PRESENT_UNIT_HEADING,
      16,
      ([own]) => (nameFor(own) === own.unit.name ? "" : nameFor(own)),
      "centeredText",
    ),
    textColumn("归并", 30, ([own]) => (merged.has(own) ? `${nameFor(own)}已在同一任务的另一项次填报` : "")),
  ];
  const items = [...states].filter(([, { kind }]) => kind !== "returned");
  return planTable<[Assignment, AssignmentState]>({
    name: SHEETS.outstanding,
    title: "未报事项",
    note: `尚无填报内容的共${items.length}项次${merged.size === 0 ? "" : `，其中${merged.size}项次已归并填报，不属漏报`}。`,
    columns: [
      countColumn("序号", 6, ([assignment]) => assignment.index),
      textColumn("任务类别", 18, ([assignment]) => issuedRow(assignment).任务类别),
      textColumn("重点任务", 24, ([assignment]) => assignment.task.title),
      textColumn("主要内容", 60, ([assignment]) => issuedRow(assignment).主要内容),
      textColumn("责任单位", 16, ([assignment]) => assignment.unit.name, "centeredText"),
      textColumn("责任类型", 9, ([assignment]) => issuedRow(assignment).责任类型, "centeredText"),
      textColumn(
        "情况",
        12,
        ([, { kind }]) => OUTSTANDING_WORDS[kind === "blank" ? "blank" : "missing"],
        "centeredText",
      ),
      textColumn("单位报送状态", 16, ([own]) => unitStates.get(nameFor(own)) ?? "", "centeredText"),
      textColumn(COUNTED_COLUMNS.unit, 16, ([own]) => nameFor(own), "centeredText"),
      ...(isChanged ? changed : []),
      ...SOURCE_HEADINGS.map((heading) =>
        textColumn(heading, SOURCE_WIDTHS[heading], ([, state]: [Assignment, AssignmentState]) =>
          state.kind === "blank" ? sourceOf(state.placed)[heading] : "",
        ),
      ),
    ],
    items,
    paper: "a3",
  });
}
