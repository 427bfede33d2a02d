import { SHEETS } from "../matrix/sheetNames";
import type { SheetPlan } from "../sheet/plan";
import { countColumn, textColumn, type TableColumn } from "../sheet/planTable";
import { behindItems, behindText } from "./behindText";
import type { Consolidation } from "./consolidation";
import { contradictionsByTask } from "./contradictions";
import type { CountedTables } from "./countFormulas";
import { groupBy } from "../values/groupBy";
import { overdueCounts } from "./overdueCounts";
import { planTotals } from "./planTotals";
import { NOTHING, totalsBy } from "./totals";

/**
 * 任务汇总: what became of each task, over its units.
 * @param asOf the date that the report is as of, `YYYY-MM-DD`
 */
export function planTaskTotals(consolidation: Consolidation, asOf: string, tables: CountedTables): SheetPlan {
  const { coordinatorOf, nameFor } = consolidation.units;
  const totals = totalsBy(consolidation, ({ index }) => index);
  const overdue = overdueCounts(consolidation, asOf, ({ index }) => index);
  const behind = groupBy(behindItems(consolidation, asOf), ({ placed }) => placed.assignment.index);
  const contradictory = contradictionsByTask(consolidation);
  const lines = consolidation.round.notice.tasks.map((task, place) => ({
    task,
    index: place + 1,
    coordinator: coordinatorOf(task),
    contradictions: contradictory.get(task)?.join("\n") ?? "",
    totals: totals.get(place + 1) ?? NOTHING,
    overdue: overdue.get(place + 1) ?? 0,
    rank: null,
  }));
  type Line = (typeof lines)[number];
  const leading: TableColumn<Line>[] = [
    countColumn("序号", 5, ({ index }) => index),
    textColumn("任务类别", 17, ({ task }) => task.path[0] ?? "", "middleText"),
    textColumn(
      "重点任务",
      26,
      ({ task }) => task.title ?? `${task.no}${task.content.slice(0, 20)}…`,
      "middleText",
    ),
    // Set by the coordinating office where the notice names no lead; it is none.
    ...(lines.some(({ coordinator }) => coordinator !== "")
      ? [textColumn("汇总单位", 16, (line: Line) => line.coordinator, "middleText")]
      : []),
  ];
  const trailing = lines.some((line) => line.contradictions !== "")
    ? [textColumn("牵头与配合不一致", 30, (line: Line) => line.contradictions, "middleText")]
    : [];
  return planTotals(consolidation, asOf, tables, {
    ...{ name: SHEETS.taskTotals, leading, trailing, lines, isRanked: false, note: "" },
    countedBy: (own) => ({ task: `$${own("序号")}` }),
    behind: ({ index }) => behindText(behind.get(index) ?? [], ({ assignment }) => nameFor(assignment)),
  });
}
