import type { Consolidation, PlacedRow } from "../../report/consolidation";
import { placedRows } from "../../report/planDetails";
import { parseRange } from "../../sheet/address";

/** Rules that find that 进展情况 says nothing of its own. */
const HOLLOW = new Set([
  "empty-phrase",
  "progress-too-short",
  "copied-from-task",
  "copied-from-other",
  "copied-within",
  "copied-from-previous",
]);

/** Rows whose 进展情况 says nothing of its own, as the check found. */
export function hollowRows(consolidation: Consolidation): Set<PlacedRow> {
  const places = new Set(
    consolidation.files.flatMap(({ name, findings }) =>
      findings
        .filter(({ rule }) => HOLLOW.has(rule))
        .map(({ sheet, cell }) => placeOf(name, sheet, parseRange(cell)?.row ?? -1)),
    ),
  );
  return new Set(
    placedRows(consolidation).filter(({ file, row }) => places.has(placeOf(file, row.sheet, row.row))),
  );
}

function placeOf(file: string, sheet: string, row: number): string {
  return `${file}\n${sheet}\n${row}`;
}
