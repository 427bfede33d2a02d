import type { NoticeWarning, Role } from "../../notice";
import type { ColumnKind } from "./columnHeading";

/** A column of a table. */
export interface Column {
  readonly kind: ColumnKind;
  /** Its heading as printed, without spaces and line breaks. */
  readonly name: string;
  /** The heading says that the first unit of a cell leads: 责任单位（排在首位的为牵头单位）. */
  readonly firstLeads: boolean;
  /** The heading announces persons beside the units: 责任单位及责任人. */
  readonly persons: boolean;
}

/** A row below the headings, cut into cells. One with a single cell goes across the table. */
export interface TableRow {
  /** The line of the source where it begins, counted from 1. */
  readonly line: number;
  /** As many as there are columns, or one. Line breaks inside are `\n`; an empty cell is an empty text. */
  readonly cells: readonly string[];
}

/** A table that divides tasks among units, taken apart but not yet read. */
export interface Table {
  readonly line: number;
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
  /** What was doubtful when it was taken apart. */
  readonly doubts: readonly NoticeWarning[];
}

/** A column of numbers that has no heading of its own. */
export const NUMBERS: Column = { kind: "number", name: "序号", firstLeads: false, persons: false };

/** Whether a column names units that lead or answer for a task. */
export function namesUnits(column: Column): column is Column & { readonly kind: Role } {
  const { kind } = column;
  return kind === "lead" || kind === "responsible" || kind === "support";
}
