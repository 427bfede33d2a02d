import type { Consolidation, PlacedRow } from "../report/consolidation";
import { placedRows } from "../report/planDetails";
import { isBehind } from "../values/status";
import { rowStatus, unitOf } from "./quote";
import { taskName } from "./taskName";

/** More tasks than this are not named one by one. */
const MOST_TASKS = 15;

/** 加快重点基础设施建设（区交委、区水务局）、……等11项任务: what is behind, with the units that say so. */
export function behindTasks(consolidation: Consolidation): string {
  const rows = placedRows(consolidation).filter(
    (placed) => isRowBehind(consolidation, placed) && !consolidation.extra.includes(placed),
  );
  const tasks = [...new Set(rows.map(({ assignment }) => assignment.task))];
  const names = tasks.slice(0, MOST_TASKS).map((task) => {
    const units = rows.filter(({ assignment }) => assignment.task === task);
    return `${taskName(task)}（${[...new Set(units.map((placed) => unitOf(consolidation, placed)))].join("、")}）`;
  });
  return `${names.join("、")}${tasks.length > 1 ? `等${tasks.length}项任务` : ""}`;
}

/** 未启动 or 慢于序时进度. */
export function isRowBehind(consolidation: Consolidation, placed: PlacedRow): boolean {
  const status = rowStatus(consolidation, placed);
  return status !== null && isBehind(status);
}
