import { readWorkbook } from "../../../src/adapters/xlsx/readWorkbook";
import { SHEETS } from "../../../src/core/matrix/sheetNames";
import { findSheet, type GridCell } from "../../../src/core/sheet/grid";
import { TABLE_FIRST_ROW, TABLE_HEADING_ROW } from "../../../src/core/sheet/planTable";

/** A row of a report's sheet: its cells by heading. */
export type ShownRow = ReadonlyMap<string, GridCell>;

/** What the written report says, sheet by sheet. */
export interface ReportTables {
  readonly details: readonly ShownRow[];
  readonly leftOut: readonly ShownRow[];
  readonly sources: readonly ShownRow[];
}

/** Reads the tables of a report file. @throws Error where it cannot be read */
export async function reportTables(bytes: Uint8Array): Promise<ReportTables> {
  const outcome = await readWorkbook(bytes);
  if (!outcome.ok) throw new Error(`the report cannot be read: ${outcome.problem.code}`);
  const rowsIn = (name: string): ShownRow[] => {
    const cells = findSheet(outcome.workbook, name)?.cells;
    if (!cells) throw new Error(`the report has no sheet ${name}`);
    const headings = new Map(
      [...(cells.get(TABLE_HEADING_ROW) ?? [])].map(([column, { text }]) => [column, text]),
    );
    return [...cells].flatMap(([row, own]) =>
      row < TABLE_FIRST_ROW
        ? []
        : [new Map([...own].map(([column, cell]) => [headings.get(column) ?? "", cell]))],
    );
  };
  return {
    details: rowsIn(SHEETS.details),
    leftOut: rowsIn(SHEETS.leftOut),
    sources: rowsIn(SHEETS.sources),
  };
}

/** The text of a cell; empty where nothing stands under the heading. */
export function shown(row: ShownRow | undefined, heading: string): string {
  return row?.get(heading)?.text ?? "";
}
