import { issuedRow, type IssuedRow } from "../matrix/assignmentRow";
import { listRule } from "../matrix/lists";
import { ENTRY_HEADINGS, ISSUED_HEADINGS, type ProgressHeading } from "../matrix/progressColumns";
import { KEYED_IN_HEADING } from "../matrix/planRegister";
import { SHEETS } from "../matrix/sheetNames";
import { PRESENT_UNIT_HEADING, SOURCE_HEADINGS } from "../returns/sourceHeadings";
import { cellAddress } from "../sheet/address";
import { cell } from "../sheet/buildSheet";
import { fitCell } from "../sheet/cellText";
import type { SheetPlan, Validation } from "../sheet/plan";
import { planTable, TABLE_FIRST_ROW, textColumn, type TableColumn } from "../sheet/planTable";
import { changeCell, CHANGE_HEADINGS, statusTextBefore } from "./changeSince";
import type { Consolidation, PlacedRow } from "./consolidation";
import { overdueCell, rateCell, statusCell } from "./countedCells";
import { COUNTED_COLUMNS, EXCERPT_HEADING, ROW_KEY_HEADING, rowKey } from "./countedColumns";
import { enteredCell } from "./entryCells";
import { isOverdue, passedDay } from "./overdue";
import { BESIDE } from "./settleExtras";
import { FORMULA_ROWS } from "./tableReference";

/**
 * 进展明细: one row for each returned assignment, as the unit wrote it, with its source; behind it what the row counts as,
 * for other sheets, and the open column 摘用.
 * @param asOf the date that the report is as of, `YYYY-MM-DD`
 */
export function planDetails(consolidation: Consolidation, asOf: string): SheetPlan {
  const placed = placedRows(consolidation);
  const columns: TableColumn<PlacedRow>[] = [
    ...detailColumns(consolidation),
    ...SOURCE_HEADINGS.map((heading) =>
      textColumn(heading, SOURCE_WIDTHS[heading], (placedRow: PlacedRow) => sourceOf(placedRow)[heading]),
    ),
    ...(placed.some(({ keyedInBy }) => keyedInBy !== "")
      ? [textColumn(KEYED_IN_HEADING, 10, ({ keyedInBy }: PlacedRow) => keyedInBy, "centeredText")]
      : []),
  ];
  // Formulas refer to columns that stand before and behind their own.
  const headings = columns.map(({ heading }) => heading);
  const further = consolidation.previous ? [...CHANGE_HEADINGS] : [];
  const all = [...headings, ...further, ...countedHeadings(placed)];
  const addressOf: AddressOf = (heading, index) =>
    placed.length > FORMULA_ROWS ? null : cellAddress(TABLE_FIRST_ROW + index, all.indexOf(heading));
  const excerptColumn = all.indexOf(EXCERPT_HEADING);
  return planTable({
    name: SHEETS.details,
    title: "进展明细",
    note: `各单位填报原文，共${placed.length - consolidation.extra.length}项次${extraNote(consolidation)}；各行后部为来源和据以统计的认定结果。更正的，先撤销工作表保护（无密码），各表随之改变；要在任务落实情况报告中引用的，在“${EXCERPT_HEADING}”列选“是”或粘贴一段原文。`,
    columns: [
      ...columns,
      ...changeColumns(consolidation, addressOf),
      ...countedColumns(consolidation, asOf, placed, addressOf),
    ],
    items: placed,
    frozenColumns: 3,
    twoPagesWide: true,
    // What units wrote; where it came from and what it counts as is read on the screen.
    printedColumns: headings.indexOf(SOURCE_HEADINGS[0]),
    paper: "a3",
    validations: [excerptChoice(placed.length, excerptColumn)],
  });
}

/** Where the cell of an item stands, for formulas of its row; null where there are more rows than formulas count. */
type AddressOf = (heading: string, index: number) => string | null;

/** What an earlier report said, where there is one. */
function changeColumns(
  { previous, states, round }: Consolidation,
  addressOf: AddressOf,
): TableColumn<PlacedRow>[] {
  if (!previous) return [];
  const { vocabulary } = round.settings.check;
  const [before, change] = CHANGE_HEADINGS;
  return [
    textColumn(before, 14, ({ assignment }) => statusTextBefore(previous, assignment), "centeredText"),
    {
      heading: change,
      width: 10,
      cell: ({ assignment }, index) => {
        const state = states.get(assignment);
        if (!state) return cell(null, "centeredText");
        return changeCell(previous, assignment, state, vocabulary, addressOf(COUNTED_COLUMNS.status, index));
      },
    },
  ];
}

/** By formulas other sheets find a row by its key, which stands in a hidden column. */
function countedHeadings(placed: readonly PlacedRow[]): string[] {
  const counted = [...Object.values(COUNTED_COLUMNS), EXCERPT_HEADING];
  return placed.length > FORMULA_ROWS ? counted : [ROW_KEY_HEADING, ...counted];
}

function countedColumns(
  consolidation: Consolidation,
  asOf: string,
  items: readonly PlacedRow[],
  addressOf: AddressOf,
): TableColumn<PlacedRow>[] {
  const { round, units } = consolidation;
  const { nameFor, extraOf } = units;
  const columns: Readonly<Record<string, Omit<TableColumn<PlacedRow>, "heading">>> = {
    [ROW_KEY_HEADING]: {
      width: 12,
      hidden: true,
      cell: ({ assignment }) => cell(extraOf(assignment) ? null : rowKey(assignment), "raw"),
    },
    [COUNTED_COLUMNS.unit]: {
      width: 14,
      cell: ({ assignment }) => cell(extraOf(assignment) ? null : nameFor(assignment), "centeredText"),
    },
    [COUNTED_COLUMNS.status]: {
      width: 13,
      cell: (placed, index) => statusCell(placed, round, addressOf("进展状态", index)),
    },
    [COUNTED_COLUMNS.rate]: {
      width: 9,
      cell: (placed, index) => {
        const [rate, status] = [addressOf("完成率", index), addressOf(COUNTED_COLUMNS.status, index)];
        return rateCell(placed, round, rate === null || status === null ? null : { rate, status });
      },
    },
    [COUNTED_COLUMNS.overdue]: {
      width: 7,
      cell: (placed, index) =>
        overdueCell(
          passedDay(placed, consolidation, asOf),
          isOverdue(placed, consolidation, asOf),
          addressOf(COUNTED_COLUMNS.status, index),
        ),
    },
    [EXCERPT_HEADING]: {
      width: 24,
      open: true,
      cell: ({ excerpt }) => cell(fitCell(excerpt) || null, "entryText"),
    },
  };
  return countedHeadings(items).flatMap((heading) => {
    const column = columns[heading];
    return column ? [{ heading, ...column }] : [];
  });
}

/** 是 is offered; a passage of the unit's own words may stand there as well, so that nothing is refused. */
function excerptChoice(rows: number, column: number): Validation {
  return {
    range: { row: TABLE_FIRST_ROW, column, rows, columns: 1 },
    rule: listRule("是"),
    prompt: {
      title: EXCERPT_HEADING,
      message:
        "选“是”：任务落实情况报告引用本行进展情况全文；只引用一段的，从本行原文中复制这一段，粘贴在此。",
    },
    error: null,
  };
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

/** Narrower than where units type, so that two pages of A3 side by side are printed 8 points high. */
const WIDTHS: Readonly<Record<ProgressHeading, number>> = {
  序号: 5,
  任务类别: 12,
  重点任务: 14,
  主要内容: 48,
  责任单位: 12,
  责任类型: 7,
  原文责任单位: 22,
  完成时限: 9,
  具体措施: 38,
  时间节点: 22,
  进展情况: 52,
  进展状态: 11,
  完成率: 7,
  实际完成日期: 11.5,
  存在问题: 28,
  未达进度原因: 28,
  下一步打算: 28,
  争取市级支持情况: 22,
  需区级协调事项: 22,
  佐证材料: 22,
};

function detailColumns(consolidation: Consolidation): TableColumn<PlacedRow>[] {
  const present = textColumn(PRESENT_UNIT_HEADING, 16, (placed: PlacedRow) =>
    presentUnitOf(consolidation, placed),
  );
  const isShown = showsPresentUnits(consolidation);
  return [...ISSUED_HEADINGS, ...ENTRY_HEADINGS].flatMap((heading) => {
    const column = detailColumn(consolidation, heading);
    return isShown && heading === "责任单位" ? [column, present] : [column];
  });
}

function detailColumn(consolidation: Consolidation, heading: ProgressHeading): TableColumn<PlacedRow> {
  const issued = ISSUED_HEADINGS.find((name) => name === heading);
  const entry = ENTRY_HEADINGS.find((name) => name === heading);
  return {
    heading,
    width: WIDTHS[heading],
    cell: (placed) => {
      if (entry) return enteredCell(placed.row.entries.get(entry), entry);
      if (issued === "序号") return cell(placed.assignment.index, "number");
      return cell(issued ? issuedTextsOf(consolidation, placed)[issued] || null : null, "text");
    },
  };
}
