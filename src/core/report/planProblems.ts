import type { EntryHeading } from "../matrix/progressColumns";
import { SHEETS } from "../matrix/sheetNames";
import { PRESENT_UNIT_HEADING } from "../returns/sourceHeadings";
import type { SheetPlan } from "../sheet/plan";
import { countColumn, planTable, textColumn } from "../sheet/planTable";
import type { Consolidation, PlacedRow } from "./consolidation";
import { enteredCell } from "./entryCells";
import { placedRows, presentUnitOf, showsPresentUnits } from "./planDetails";

const SHOWN: readonly EntryHeading[] = ["存在问题", "未达进度原因", "下一步打算", "需区级协调事项"];

/** 问题清单: the problems, reasons, next steps and matters for coordination that units wrote. */
export function planProblems(consolidation: Consolidation): SheetPlan {
  const rows = placedRows(consolidation).filter(({ row }) =>
    SHOWN.some((heading) => row.entries.has(heading)),
  );
  return planTable<PlacedRow>({
    name: SHEETS.problems,
    title: "问题清单",
    note: `各单位填报的存在问题、未达进度原因、下一步打算和需区级协调事项，共${rows.length}项次。`,
    columns: [
      countColumn("序号", 6, ({ assignment }) => assignment.index),
      textColumn("重点任务", 24, ({ assignment }) => assignment.task.title, "middleText"),
      textColumn("责任单位", 16, ({ assignment }) => assignment.unit.name, "middleText"),
      ...(showsPresentUnits(consolidation)
        ? [
            textColumn(
              PRESENT_UNIT_HEADING,
              16,
              (placed: PlacedRow) => presentUnitOf(consolidation, placed),
              "middleText",
            ),
          ]
        : []),
      {
        heading: "进展状态",
        width: 16,
        cell: ({ row }) => enteredCell(row.entries.get("进展状态"), "进展状态"),
      },
      ...SHOWN.map((heading) => ({
        heading,
        width: 34,
        cell: ({ row }: PlacedRow) => enteredCell(row.entries.get(heading), heading),
      })),
    ],
    items: rows,
    paper: "a3",
  });
}
