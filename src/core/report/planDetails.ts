import { issuedRow } from "../matrix/assignmentRow";
import { ENTRY_HEADINGS, ISSUED_HEADINGS, PROGRESS_COLUMNS } from "../matrix/progressColumns";
import { SHEETS } from "../matrix/sheetNames";
import { SOURCE_HEADINGS } from "../returns/sourceHeadings";
import { cell } from "../sheet/buildSheet";
import type { SheetPlan } from "../sheet/plan";
import { planTable, textColumn, type TableColumn } from "../sheet/planTable";
import type { Consolidation, PlacedRow } from "./consolidation";
import { enteredCell } from "./entryCells";

/** 进展明细: one row for each returned assignment, as the unit wrote it, with its source. */
export function planDetails(consolidation: Consolidation): SheetPlan {
  const placed = placedRows(consolidation);
  return planTable({
    name: SHEETS.details,
    title: "进展明细",
    note: `各单位填报原文，共${placed.length}项次；每行最后三列注明来源文件、工作表和单元格。`,
    columns: [
      ...PROGRESS_COLUMNS.map(({ heading, width }) => detailColumn(heading, width)),
      ...SOURCE_HEADINGS.map((heading) =>
        textColumn(heading, SOURCE_WIDTHS[heading], (placedRow: PlacedRow) => sourceOf(placedRow)[heading]),
      ),
    ],
    items: placed,
    frozenColumns: 3,
    twoPagesWide: true,
    paper: "a3",
  });
}

export const SOURCE_WIDTHS = { 来源文件: 28, 来源工作表: 12, 来源单元格: 14 } as const;

/** Where a row came from. */
export function sourceOf({
  file,
  row,
}: PlacedRow): Readonly<Record<(typeof SOURCE_HEADINGS)[number], string>> {
  return { 来源文件: file, 来源工作表: row.sheet, 来源单元格: row.range };
}

/** The returned rows in the notice's order. */
export function placedRows({ states }: Consolidation): PlacedRow[] {
  return [...states.values()].flatMap((state) => (state.kind === "returned" ? [state.placed] : []));
}

function detailColumn(
  heading: (typeof PROGRESS_COLUMNS)[number]["heading"],
  width: number,
): TableColumn<PlacedRow> {
  const issued = ISSUED_HEADINGS.find((name) => name === heading);
  const entry = ENTRY_HEADINGS.find((name) => name === heading);
  return {
    heading,
    width,
    cell: ({ assignment, row }) => {
      if (entry) return enteredCell(row.entries.get(entry), entry);
      if (issued === "序号") return cell(assignment.index, "number");
      return cell(issued ? issuedRow(assignment)[issued] || null : null, "text");
    },
  };
}
