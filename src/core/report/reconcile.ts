import type { ReturnRow } from "../returns/readReturn";
import type { AssignmentState, LeftOut, Reconciliation } from "./consolidation";

interface Counted {
  readonly states: readonly AssignmentState[];
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
export function reconcile({ states, rowsRead, rejectedRows, superseded, leftOut }: Counted): Reconciliation {
  const count = (kind: AssignmentState["kind"]) => states.filter((state) => state.kind === kind).length;
  const expected = states.length;
  const returned = count("returned");
  const blank = count("blank");
  const missing = count("missing");
  const unmatched = leftOut.filter(({ reason }) => reason === "无法匹配").length;
  const cellsRead = rowsRead.reduce((sum, { entries }) => sum + entries.size, 0);
  const cellsPlaced = states.reduce(
    (sum, state) => sum + (state.kind === "returned" ? state.placed.row.entries.size : 0),
    0,
  );
  const cellsAside = leftOut
    .filter(({ reason }) => reason !== "文件未并入")
    .reduce((sum, { entries }) => sum + entries.size, 0);
  return {
    expected,
    returned,
    blank,
    missing,
    rowsRead: rowsRead.length,
    superseded,
    unmatched,
    rejectedRows,
    cellsRead,
    cellsPlaced,
    cellsAside,
    balanced:
      expected === returned + blank + missing &&
      rowsRead.length === returned + blank + superseded + unmatched &&
      cellsRead === cellsPlaced + cellsAside,
  };
}
