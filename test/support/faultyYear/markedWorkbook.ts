import { DECLARATION_CELL, FIRST_ROW, HEADING_ROW } from "../../../src/core/matrix/planProgress";
import { planMaster, planReturn } from "../../../src/core/matrix/planWorkbooks";
import {
  ENTRY_HEADINGS,
  ISSUED_HEADINGS,
  KEY_HEADING,
  PROGRESS_COLUMNS,
  PROGRESS_HEADINGS,
  type EntryHeading,
  type IssuedHeading,
  type ProgressHeading,
} from "../../../src/core/matrix/progressColumns";
import type { ReportingRound } from "../../../src/core/matrix/round";
import { SHEETS } from "../../../src/core/matrix/sheetNames";
import type { Assignment } from "../../../src/core/notice/units";
import type { CellRange } from "../../../src/core/sheet/address";
import type { PlanCell, PlanRow, SheetPlan, WorkbookPlan } from "../../../src/core/sheet/plan";
import type { SignOffField } from "../../../src/core/matrix/planSignOff";

/** The assignment that a row was sent out for. */
export interface About {
  readonly unit: string;
  readonly taskId: string;
}

/** What a cell is, as whoever put something there knows. It goes wherever the cell goes. */
export type Mark =
  | { readonly kind: "issued"; readonly heading: IssuedHeading | typeof KEY_HEADING }
  /** Typed into an entry column of an assignment's row, or of a row that is about none (null). */
  | { readonly kind: "entry"; readonly heading: EntryHeading; readonly about: About | null }
  /** Typed anywhere else, or over what was issued. */
  | { readonly kind: "words" }
  | { readonly kind: "sign-off"; readonly field: SignOffField; readonly day: string }
  /** A heading that a person recognises. */
  | { readonly kind: "heading"; readonly heading: ProgressHeading | typeof KEY_HEADING };

export interface MarkedCell extends PlanCell {
  readonly mark?: Mark;
  /** The error that the cell shows. */
  readonly error?: string;
  /** A note on the cell. */
  readonly note?: string;
}

export interface MarkedRow extends PlanRow {
  readonly cells: readonly (MarkedCell | null)[];
  /** Whose row it is; absent: nobody's. */
  readonly about?: About;
  readonly hidden?: boolean;
}

export interface MarkedSheet extends SheetPlan {
  readonly rows: readonly MarkedRow[];
}

/** How a program writes what other programs write otherwise; gb18030 is of a text file. */
export type Dialect =
  | "prefixed"
  | "inline-strings"
  | "rich-texts"
  | "small-dimension"
  | "no-dimension"
  | "absolute-targets"
  | "gb18030";

/** A workbook of which every cell is known: what it is, and where it came from. */
export interface MarkedWorkbook extends WorkbookPlan {
  readonly sheets: readonly MarkedSheet[];
  /** The unit that its stamp names, empty in a master; null: it has no stamp (any more). */
  readonly stampUnit: string | null;
  readonly date1904: boolean;
  readonly dialects: readonly Dialect[];
  readonly format: "xlsx" | "csv";
  /** When it says it was saved (ISO 8601); a text file does not. */
  readonly saved: string;
}

/** A unit's workbook as it is sent out, marked. */
export function markedReturn(round: ReportingRound, unit: string, saved: string): MarkedWorkbook {
  const own = round.assignments.filter((assignment) => assignment.unit.name === unit);
  return marked(planReturn(round, unit), own, unit, saved);
}

/** The coordinating office's workbook, which has everybody's rows, marked. */
export function markedMaster(round: ReportingRound, saved: string): MarkedWorkbook {
  return marked(planMaster(round), round.assignments, "", saved);
}

function marked(
  plan: WorkbookPlan,
  own: readonly Assignment[],
  stampUnit: string,
  saved: string,
): MarkedWorkbook {
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => {
      if (sheet.name !== SHEETS.progress) return sheet;
      return {
        ...sheet,
        rows: sheet.rows.map((row, at): MarkedRow => {
          const assignment = own[at - FIRST_ROW];
          const cells = row.cells.map((cell, column) => markedCell(cell, at, column));
          if (!assignment) return { ...row, cells };
          return { ...row, cells, about: { unit: assignment.unit.name, taskId: assignment.task.id } };
        }),
      };
    }),
    stampUnit,
    date1904: false,
    dialects: [],
    format: "xlsx",
    saved,
  };
}

function markedCell(cell: PlanCell | null, row: number, column: number): MarkedCell | null {
  const heading = column === PROGRESS_COLUMNS.length ? KEY_HEADING : PROGRESS_HEADINGS[column];
  if (cell === null || heading === undefined || cell.value === null) return cell;
  if (row === HEADING_ROW) return { ...cell, mark: { kind: "heading", heading } };
  if (row < FIRST_ROW || (heading !== KEY_HEADING && !isIssued(heading))) return cell;
  return { ...cell, mark: { kind: "issued", heading } };
}

function isIssued(heading: ProgressHeading): heading is IssuedHeading {
  return (ISSUED_HEADINGS as readonly string[]).includes(heading);
}

/** The heading as one that is filled in, or null. */
export function entryHeading(heading: string | undefined): EntryHeading | null {
  return ENTRY_HEADINGS.find((name) => name === heading) ?? null;
}

/** The table of a sheet: where its headings are and which columns they stand over. */
export interface MarkedTable {
  readonly headingRow: number;
  readonly columns: ReadonlyMap<string, number>;
  /** The rows that are about an assignment. */
  readonly rows: readonly number[];
  /** How many columns the heading row reaches over. */
  readonly width: number;
}

/** @returns null where the sheet has no table, or a person would not find it */
export function tableOf({ rows }: MarkedSheet): MarkedTable | null {
  const headingRow = rows.findIndex(({ cells }) => cells.some((cell) => cell?.mark?.kind === "heading"));
  if (headingRow < 0) return null;
  const columns = new Map<string, number>();
  const cells = rows[headingRow]?.cells ?? [];
  cells.forEach((cell, column) => {
    // Of a heading that stands twice the first one counts.
    if (cell?.mark?.kind === "heading" && !columns.has(cell.mark.heading))
      columns.set(cell.mark.heading, column);
  });
  const own = rows.flatMap(({ about }, row) => (about ? [row] : []));
  return { headingRow, columns, rows: own, width: cells.length };
}

/**
 * Writes into one cell, whatever was there; rows and cells that are not there yet are made. Nobody can type into a cell
 * that a merged area hides: then the sheet stays as it is.
 */
export function putMarked(
  sheet: MarkedSheet,
  row: number,
  column: number,
  cell: MarkedCell | null,
): MarkedSheet {
  if (sheet.merges.some((area) => isHidden(area, row, column))) return sheet;
  const rows = [...sheet.rows];
  while (rows.length <= row) rows.push({ height: 15, cells: [] });
  const old = rows[row];
  const changed = [...(old?.cells ?? [])];
  while (changed.length <= column) changed.push(null);
  changed[column] = cell;
  rows[row] = { ...old, height: old?.height ?? null, cells: changed };
  return { ...sheet, rows };
}

function isHidden(area: CellRange, row: number, column: number): boolean {
  const down = row - area.row;
  const right = column - area.column;
  return down >= 0 && right >= 0 && down < area.rows && right < area.columns && down + right > 0;
}

/** One cell of a marked sheet, or null where nothing is. */
export function markedAt(sheet: MarkedSheet, row: number, column: number): MarkedCell | null {
  return sheet.rows[row]?.cells[column] ?? null;
}

/** Where the declaration's answer is typed: not a place for remarks. */
export const ANSWER_CELL = DECLARATION_CELL;
