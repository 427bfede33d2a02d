import type { CellRange } from "./address";
import type { PlanValue } from "./plan";

/** A cell that shall hold something else. The same shape says what it held before, so that a change can be taken back. */
export interface CellChange {
  readonly sheet: string;
  /** Of one cell: `M5`. */
  readonly address: string;
  /** null: empty. A text stays a text, whatever it begins with; a date is a serial number of the 1900 system. */
  readonly value: PlanValue;
  /** Without the leading `=`; `value` is then its last result. Only for taking a change back. */
  readonly formula?: string;
  /** Excel's code that the cell gets; null: it keeps its own. */
  readonly numberFormat: string | null;
}

/** A cell or range that is shown to need attention, with what is said about it. */
export interface CellMark {
  readonly sheet: string;
  readonly range: CellRange;
  readonly severity: "error" | "warning" | "info";
  /** What a note at the range's first cell says. */
  readonly note: string;
}
