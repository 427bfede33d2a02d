import type { EntryHeading } from "../matrix/progressColumns";
import { SHEETS } from "../matrix/sheetNames";
import { PRESENT_UNIT_HEADING } from "../returns/sourceHeadings";
import { cellAddress } from "../sheet/address";
import { cell } from "../sheet/buildSheet";
import type { ConditionalFormat, SheetPlan } from "../sheet/plan";
import { countColumn, planTable, TABLE_FIRST_ROW, textColumn, type TableColumn } from "../sheet/planTable";
import { saysNone } from "../values/saysNone";
import type { Consolidation, PlacedRow } from "./consolidation";
import { enteredCell } from "./entryCells";
import { lightFormats } from "./lights";
import { placedRows, presentUnitOf, showsPresentUnits } from "./planDetails";
import { rowLight } from "./rowLight";
import { taskTitle } from "./taskTitle";

/** What units wrote that stands in 问题清单. */
export const PROBLEM_HEADINGS: readonly EntryHeading[] = [
  "存在问题",
  "未达进度原因",
  "下一步打算",
  "需区级协调事项",
];

/** A task that stands in the row above already. */
const REPEATED_INK = "#757575";

/**
 * 问题清单: the problems, reasons, next steps and matters for coordination that units wrote, task by task. Rows that only
 * say 无 in all of these are counted in the note.
 * @param asOf the date that the report is as of, `YYYY-MM-DD`
 */
export function planProblems(consolidation: Consolidation, asOf: string): SheetPlan {
  const written = placedRows(consolidation).filter((placed) => textsOf(placed).length > 0);
  const rows = written
    .filter((placed) => textsOf(placed).some((text) => !saysNone(text)))
    .sort((a, b) => a.assignment.index - b.assignment.index);
  const columns = columnsOf(consolidation, asOf);
  return {
    ...planTable<PlacedRow>({
      name: SHEETS.problems,
      title: "问题清单",
      note: `各单位填报的存在问题、未达进度原因、下一步打算和需区级协调事项，按任务排列，共${rows.length}项次。${noneNote(written.length - rows.length)}`,
      columns,
      items: rows,
      frozenColumns: 3,
      paper: "a3",
    }),
    conditionalFormats: rows.length === 0 ? [] : formats(columns, rows.length),
  };
}

function textsOf({ row }: PlacedRow): string[] {
  return PROBLEM_HEADINGS.flatMap((heading) => row.entries.get(heading)?.text ?? []);
}

function noneNote(count: number): string {
  return count === 0 ? "" : `另有${count}项次只填“无”等，未列入，见“${SHEETS.details}”。`;
}

function columnsOf(consolidation: Consolidation, asOf: string): TableColumn<PlacedRow>[] {
  const present = textColumn<PlacedRow>(
    PRESENT_UNIT_HEADING,
    16,
    (placed) => presentUnitOf(consolidation, placed),
    "middleText",
  );
  return [
    countColumn("序号", 6, ({ assignment }) => assignment.index),
    textColumn("重点任务", 24, ({ assignment }) => taskTitle(assignment.task), "middleText"),
    textColumn("责任单位", 16, ({ assignment }) => assignment.unit.name, "middleText"),
    ...(showsPresentUnits(consolidation) ? [present] : []),
    {
      heading: "进展状态",
      width: 14,
      cell: ({ row }) => enteredCell(row.entries.get("进展状态"), "进展状态"),
    },
    { heading: "亮灯", width: 7, cell: (placed) => cell(rowLight(placed, consolidation, asOf), "light") },
    ...PROBLEM_HEADINGS.map((heading) => ({
      heading,
      width: 34,
      cell: ({ row }: PlacedRow) => enteredCell(row.entries.get(heading), heading),
    })),
  ];
}

/** Every row names its task, so that the filter works; only the first of a task does so in black. */
function formats(columns: readonly TableColumn<PlacedRow>[], count: number): ConditionalFormat[] {
  const light = columns.findIndex(({ heading }) => heading === "亮灯");
  const at = (row: number) => `$${cellAddress(row, 0)}`;
  return [
    {
      range: { row: TABLE_FIRST_ROW, column: 0, rows: count, columns: 2 },
      formula: `${at(TABLE_FIRST_ROW)}=${at(TABLE_FIRST_ROW - 1)}`,
      ...{ fill: null, fontColor: REPEATED_INK, bold: false },
    },
    ...lightFormats({ row: TABLE_FIRST_ROW, column: light, rows: count, columns: 1 }),
  ];
}
