import type { RowMatch } from "../../src/core/returns/matchRows";
import { rowMatcher } from "../../src/core/returns/matchRows";
import { readReturn } from "../../src/core/returns/readReturn";
import type { WorkbookGrid } from "../../src/core/sheet/grid";
import { ROUND } from "./filledReturn";

/** What was read and matched of a workbook: each row's task and unit (null: unmatched) with its entries' texts. */
export interface ReadRow {
  readonly task: string | null;
  readonly unit: string | null;
  readonly by: RowMatch["matchedBy"] | null;
  readonly entries: Readonly<Record<string, string>>;
}

export function returnedRows(workbook: WorkbookGrid, round = ROUND): ReadRow[] {
  const returned = readReturn(workbook);
  const match = rowMatcher(round);
  return returned.tables.flatMap(({ rows }) =>
    rows.map((row) => {
      const found = match(row, returned.stamp?.unit ?? null);
      return {
        task: found?.assignment.task.id ?? null,
        unit: found?.assignment.unit.name ?? null,
        by: found?.matchedBy ?? null,
        entries: Object.fromEntries([...row.entries].map(([heading, { text }]) => [heading, text])),
      };
    }),
  );
}

/** The same by task, for rows that matched. */
export function entriesByTask(workbook: WorkbookGrid, round = ROUND): Record<string, ReadRow["entries"]> {
  return Object.fromEntries(returnedRows(workbook, round).map(({ task, entries }) => [task ?? "?", entries]));
}
