import { statusOf } from "../values/status";
import type { Consolidation, PlacedRow } from "./consolidation";
import { countedRate } from "./countedRate";
import { lightBasis, lightOf, type Light } from "./lights";
import { isOverdue } from "./overdue";
import { isOnSchedule } from "./reportFigures";

/**
 * The light of a single row, judged as a task of one unit would be. 申请调整 waits for an answer: 黄.
 * @param asOf the date that the report is as of, `YYYY-MM-DD`
 * @returns null where the status is unclear or 本年度无相关任务
 */
export function rowLight(placed: PlacedRow, consolidation: Consolidation, asOf: string): Light | null {
  const { settings } = consolidation.round;
  const { vocabulary } = settings.check;
  const status = statusOf(placed.row.entries.get("进展状态")?.text ?? "", vocabulary);
  if (status === null || status === "本年度无相关任务") return null;
  if (status === "申请调整") return "黄";
  return lightOf(
    {
      ...{ returned: 1, comparable: 1, onSchedule: isOnSchedule(status) ? 1 : 0 },
      meanRate: countedRate(placed, vocabulary),
      overdue: isOverdue(placed, consolidation, asOf) ? 1 : 0,
    },
    lightBasis(settings, asOf),
  );
}
