import type { EntryHeading } from "../../matrix/progressColumns";
import type { Consolidation, PlacedRow } from "../../report/consolidation";
import { placedRows } from "../../report/planDetails";
import { readRate } from "../../values/readRate";
import { tidyText } from "../../values/tidyText";
import type { DocumentTable } from "../documentPlan";
import { unitOf } from "../quote";
import { taskName } from "../taskGroups";
import { withoutPhones } from "../withoutPhones";

type Columns = DocumentTable["columns"];

const LEADING: Columns = [
  { heading: "序号", width: 5, align: "center" },
  { heading: "重点任务", width: 14, align: "left" },
  { heading: "责任单位", width: 10, align: "center" },
];

/** 各项任务进展情况: every row as its unit wrote it, task by task. */
export function progressTable(consolidation: Consolidation): DocumentTable {
  return {
    kind: "table",
    columns: [
      ...LEADING,
      { heading: "进展状态", width: 9, align: "center" },
      { heading: "完成率", width: 7, align: "center" },
      { heading: "进展情况", width: 52, align: "left" },
    ],
    rows: inTaskOrder(consolidation).map((placed) => [
      ...leadingTexts(consolidation, placed),
      fullText(placed, "进展状态"),
      rateText(placed),
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
      ...LEADING,
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

function leadingTexts(consolidation: Consolidation, placed: PlacedRow): string[] {
  const { index, task } = placed.assignment;
  return [String(index), taskName(task), unitOf(consolidation, placed)];
}

function fullText({ row }: PlacedRow, heading: EntryHeading): string {
  return withoutPhones(tidyText(row.entries.get(heading)?.text ?? "")).text;
}

/** A rate as the report's sheets show it; what cannot be read stays as it was typed. */
function rateText({ row }: PlacedRow): string {
  const entry = row.entries.get("完成率");
  const rate = entry ? readRate(entry) : null;
  return rate === null ? tidyText(entry?.text ?? "") : `${Math.round(rate * 1000) / 10}%`;
}
