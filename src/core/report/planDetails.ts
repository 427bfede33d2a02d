import { issuedRow, type IssuedRow } from "../matrix/assignmentRow";
import { ENTRY_HEADINGS, ISSUED_HEADINGS, PROGRESS_COLUMNS } from "../matrix/progressColumns";
import { KEYED_IN_HEADING } from "../matrix/planRegister";
import { SHEETS } from "../matrix/sheetNames";
import { PRESENT_UNIT_HEADING, SOURCE_HEADINGS } from "../returns/sourceHeadings";
import { cell } from "../sheet/buildSheet";
import type { SheetPlan } from "../sheet/plan";
import { planTable, textColumn, type TableColumn } from "../sheet/planTable";
import { CHANGE_HEADINGS, changeSince, statusTextBefore } from "./changeSince";
import type { Consolidation, PlacedRow } from "./consolidation";
import { enteredCell } from "./entryCells";
import { BESIDE } from "./settleExtras";

/** 进展明细: one row for each returned assignment, as the unit wrote it, with its source. */
export function planDetails(consolidation: Consolidation): SheetPlan {
  const placed = placedRows(consolidation);
  return planTable({
    name: SHEETS.details,
    title: "进展明细",
    note: `各单位填报原文，共${placed.length - consolidation.extra.length}项次${extraNote(consolidation)}；${consolidation.previous ? "各行后部" : "每行最后三列"}注明来源文件、工作表和单元格。`,
    columns: [
      ...detailColumns(consolidation),
      ...SOURCE_HEADINGS.map((heading) =>
        textColumn(heading, SOURCE_WIDTHS[heading], (placedRow: PlacedRow) => sourceOf(placedRow)[heading]),
      ),
      ...(placed.some(({ keyedInBy }) => keyedInBy !== "")
        ? [textColumn(KEYED_IN_HEADING, 10, ({ keyedInBy }: PlacedRow) => keyedInBy, "centeredText")]
        : []),
      ...changeColumns(consolidation),
    ],
    items: placed,
    frozenColumns: 3,
    twoPagesWide: true,
    paper: "a3",
  });
}

/** What an earlier report said, where there is one. */
function changeColumns({ previous, states, round }: Consolidation): TableColumn<PlacedRow>[] {
  if (!previous) return [];
  const [before, change] = CHANGE_HEADINGS;
  const changeOf = ({ assignment }: PlacedRow) => {
    const state = states.get(assignment);
    return state ? changeSince(previous, assignment, state, round.settings.check.vocabulary) : null;
  };
  return [
    textColumn(before, 14, ({ assignment }) => statusTextBefore(previous, assignment), "centeredText"),
    textColumn(change, 10, changeOf, "centeredText"),
  ];
}

export const SOURCE_WIDTHS = { 来源文件: 28, 来源工作表: 12, 来源单元格: 14 } as const;

/** Where a row came from. */
export function sourceOf({
  file,
  row,
}: PlacedRow): Readonly<Record<(typeof SOURCE_HEADINGS)[number], string>> {
  return { 来源文件: file, 来源工作表: row.sheet, 来源单元格: row.range };
}

/** The returned rows in the notice's order, then those of further members and other reporters. */
export function placedRows({ states, extra }: Consolidation): PlacedRow[] {
  return [
    ...[...states.values()].flatMap((state) => (state.kind === "returned" ? [state.placed] : [])),
    ...extra,
  ];
}

function extraNote({ extra }: Consolidation): string {
  return extra.length === 0 ? "" : `，另有成员单位和其他报送单位${extra.length}行列在最后`;
}

/** Who wrote the row, where that is not the unit that the notice names: its present name, or a member's; else empty. */
export function presentUnitOf({ units }: Consolidation, { assignment }: PlacedRow): string {
  const name = units.extraOf(assignment)?.name ?? units.nameFor(assignment);
  return name === assignment.unit.name ? "" : name;
}

/** The issued texts of a row; one beside the assignments says so where they have their role. */
export function issuedTextsOf({ units, extra }: Consolidation, placed: PlacedRow): IssuedRow {
  const issued = issuedRow(placed.assignment);
  if (!extra.includes(placed)) return issued;
  const isMembers = units.extraOf(placed.assignment)?.of !== null;
  return { ...issued, 责任类型: isMembers ? BESIDE.member : BESIDE.other };
}

/** Whether 进展明细 has the column 现单位. */
export function showsPresentUnits(consolidation: Consolidation): boolean {
  return (
    consolidation.units.isChanged ||
    placedRows(consolidation).some((placed) => presentUnitOf(consolidation, placed) !== "")
  );
}

function detailColumns(consolidation: Consolidation): TableColumn<PlacedRow>[] {
  const present = textColumn(PRESENT_UNIT_HEADING, 16, (placed: PlacedRow) =>
    presentUnitOf(consolidation, placed),
  );
  const isShown = showsPresentUnits(consolidation);
  return PROGRESS_COLUMNS.flatMap(({ heading, width }) => {
    const column = detailColumn(consolidation, heading, width);
    return isShown && heading === "责任单位" ? [column, present] : [column];
  });
}

function detailColumn(
  consolidation: Consolidation,
  heading: (typeof PROGRESS_COLUMNS)[number]["heading"],
  width: number,
): TableColumn<PlacedRow> {
  const issued = ISSUED_HEADINGS.find((name) => name === heading);
  const entry = ENTRY_HEADINGS.find((name) => name === heading);
  return {
    heading,
    width,
    cell: (placed) => {
      if (entry) return enteredCell(placed.row.entries.get(entry), entry);
      if (issued === "序号") return cell(placed.assignment.index, "number");
      return cell(issued ? issuedTextsOf(consolidation, placed)[issued] || null : null, "text");
    },
  };
}
