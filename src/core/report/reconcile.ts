import type { ReturnRow } from "../returns/readReturn";
import type { AssignmentState, LeftOut, PlacedRow, Reconciliation } from "./consolidation";
import { balances } from "./unitFigures";

interface Counted {
  readonly states: readonly AssignmentState[];
  /** How many of the blank and missing ones are merged into others. */
  readonly merged: number;
  /** Rows that stand in 进展明细 beside those of the assignments. */
  readonly extra: readonly PlacedRow[];
  /** Rows of the files that were not rejected. */
  readonly rowsRead: readonly ReturnRow[];
  /** How many rows the rejected files hold. */
  readonly rejectedRows: number;
  readonly superseded: number;
  readonly leftOut: readonly LeftOut[];
}

/**
 * Adds up what was read on one side and what became of it on the other; the two sides are counted separately, so that
 * a row or cell that was lost on the way makes them differ.
 */
export function reconcile({ states, merged, extra, leftOut, ...counted }: Counted): Reconciliation {
  const { rejectedRows, superseded } = counted;
  const count = (kind: AssignmentState["kind"]) => states.filter((state) => state.kind === kind).length;
  const expected = states.length;
  const returned = count("returned");
  const blank = count("blank");
  const missing = count("missing");
  const unmatched = leftOut.filter(({ reason }) => reason === "无法匹配").length;
  const rowsRead = counted.rowsRead.length - extra.length;
  const cellsRead = counted.rowsRead.reduce((sum, { entries }) => sum + entries.size, 0);
  const placed = [...states.flatMap((state) => (state.kind === "returned" ? [state.placed] : [])), ...extra];
  const cellsPlaced = placed.reduce((sum, { row }) => sum + row.entries.size, 0);
  const cellsAside = leftOut
    .filter(({ reason }) => reason !== "文件未并入")
    .reduce((sum, { entries }) => sum + entries.size, 0);
  const found = {
    ...{ expected, returned, blank, missing, merged, extra: extra.length },
    ...{ rowsRead, superseded, unmatched, rejectedRows, cellsRead, cellsPlaced, cellsAside },
  };
  return { ...found, balanced: balances(found) };
}
