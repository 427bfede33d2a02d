import { buildSheet, cell, columns, GUARDED, printed, row } from "../sheet/buildSheet";
import type { ConditionalFormat, PlanCell, PlanRow, SheetPlan } from "../sheet/plan";
import { LEADING_COLUMNS, type MatrixLayout } from "./matrixLayout";
import { SHEETS } from "./sheetNames";

/** In characters. */
const UNIT_WIDTH = 3.9;
const TOTAL_WIDTH = 5.9;

/** What is particular about one of the two matrices. */
export interface MatrixParts {
  readonly title: string;
  readonly subtitle: string;
  readonly legend: string;
  /** The headings of the columns behind the units. */
  readonly totals: readonly string[];
  /** A row for each task, then any rows of totals. */
  readonly body: readonly PlanRow[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly filtered: boolean;
  readonly onePage: boolean;
}

/** The sheet of a matrix: titles over the whole width, units in turned headings, everything in view and printable on A3. */
export function planMatrixSheet(layout: MatrixLayout, parts: MatrixParts): SheetPlan {
  const width = layout.totalColumn + parts.totals.length;
  const { headingRow, firstUnitColumn } = layout;
  return buildSheet({
    name: SHEETS.matrix,
    tabColor: "#C00000",
    columns: columns([
      ...LEADING_COLUMNS.map(({ width }) => width),
      ...layout.units.map(() => UNIT_WIDTH),
      ...parts.totals.map(() => TOTAL_WIDTH),
    ]),
    rows: [
      row([cell(parts.title, "title")], 34),
      row([cell(parts.subtitle, "subtitle")], 20),
      row([cell(parts.legend, "subtitle")], 20),
      row(headings(layout, parts.totals), headingHeight(layout)),
      ...parts.body,
    ],
    merges: [0, 1, 2].map((at) => ({ row: at, column: 0, rows: 1, columns: width })),
    conditionalFormats: parts.conditionalFormats,
    protection: GUARDED,
    freeze: { rows: layout.firstRow, columns: firstUnitColumn },
    filter: parts.filtered ? { row: headingRow, column: 0, rows: layout.tasks + 1, columns: width } : null,
    print: printed("a3", "landscape", {
      onePage: parts.onePage,
      titleRows: [headingRow, headingRow],
      titleColumns: [0, firstUnitColumn - 1],
    }),
  });
}

/** Units stand upright, one character below the other. */
function headings(layout: MatrixLayout, totals: readonly string[]): PlanCell[] {
  return [
    ...LEADING_COLUMNS.map(({ heading }) => cell(heading, "heading")),
    ...layout.units.map((unit) => cell(unit, "stackedHeading")),
    ...totals.map((heading) => cell(heading, "heading")),
  ];
}

/** Tall enough for the longest name of a unit, in points. */
function headingHeight(layout: MatrixLayout): number {
  return Math.min(409, 18 + 14 * Math.max(5, ...layout.units.map((unit) => unit.length)));
}
