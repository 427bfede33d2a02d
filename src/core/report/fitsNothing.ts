import type { ConsolidatedFile } from "./consolidation";

/** Nothing of the file is used because none of its rows is about an assignment: nothing took its place either. */
export function fitsNothing({ status, rows, unmatched }: ConsolidatedFile): boolean {
  return status === "superseded" && rows > 0 && unmatched.length === rows;
}
