import type { EntryHeading } from "../matrix/progressColumns";
import type { Consolidation, PlacedRow } from "../report/consolidation";
import { tidyText } from "../values/tidyText";
import type { DocumentTable } from "./documentPlan";
import { unitOf } from "./quote";
import { taskName } from "./taskName";
import { withoutPhones } from "./withoutPhones";

/** The first columns of tables with a row for each assignment. */
export const LEADING_COLUMNS: DocumentTable["columns"] = [
  { heading: "序号", width: 5, align: "center" },
  { heading: "重点任务", width: 16, align: "left" },
  { heading: "责任单位", width: 12, align: "center" },
];

export function leadingTexts(consolidation: Consolidation, placed: PlacedRow): string[] {
  const { index, task } = placed.assignment;
  return [String(index), taskName(task), unitOf(consolidation, placed)];
}

/** All that a unit wrote in a column, as it saw it. */
export function fullText({ row }: PlacedRow, heading: EntryHeading): string {
  return withoutPhones(tidyText(row.entries.get(heading)?.text ?? "")).text;
}
