import type { Consolidation, PlacedRow } from "../../report/consolidation";
import { placedRows } from "../../report/planDetails";
import type { DocumentTable } from "../documentPlan";
import { fullText, LEADING_COLUMNS, leadingTexts } from "../rowTexts";

/** 各项任务进展情况: every row as its unit wrote it, task by task. */
export function progressTable(consolidation: Consolidation): DocumentTable {
  return {
    kind: "table",
    columns: [
      ...LEADING_COLUMNS,
      { heading: "进展状态", width: 11, align: "center" },
      { heading: "完成率", width: 7, align: "center" },
      { heading: "进展情况", width: 52, align: "left" },
    ],
    rows: inTaskOrder(consolidation).map((placed) => [
      ...leadingTexts(consolidation, placed),
      fullText(placed, "进展状态"),
      fullText(placed, "完成率"),
      fullText(placed, "进展情况"),
    ]),
  };
}

const PROBLEM_HEADINGS = ["存在问题", "未达进度原因", "下一步打算", "需区级协调事项"] as const;

/** 存在问题和需协调解决的问题: the rows that say something of it. A report carries no requests, so the last column has another name. */
export function problemTable(consolidation: Consolidation): DocumentTable {
  const rows = inTaskOrder(consolidation).filter(({ row }) =>
    PROBLEM_HEADINGS.some((heading) => row.entries.has(heading)),
  );
  return {
    kind: "table",
    columns: [
      ...LEADING_COLUMNS,
      ...PROBLEM_HEADINGS.map((heading) => ({
        heading: heading === "需区级协调事项" ? "需协调解决的问题" : heading,
        width: 17,
        align: "left" as const,
      })),
    ],
    rows: rows.map((placed) => [
      ...leadingTexts(consolidation, placed),
      ...PROBLEM_HEADINGS.map((heading) => fullText(placed, heading)),
    ]),
  };
}

/** Rows of members and other reporters stand behind those of their task. */
function inTaskOrder(consolidation: Consolidation): PlacedRow[] {
  return [...placedRows(consolidation)].sort((a, b) => a.assignment.index - b.assignment.index);
}
