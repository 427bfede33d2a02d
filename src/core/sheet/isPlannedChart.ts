import type { Attachment } from "./grid";
import { CHART_PREFIX } from "./plan";

/** Whether something that lies on a sheet is a chart that a plan put there, and not one that a person added. */
export function isPlannedChart({ chart }: Pick<Attachment, "chart">): boolean {
  return chart?.startsWith(CHART_PREFIX) ?? false;
}
