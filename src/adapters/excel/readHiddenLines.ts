import type { UsedSheet } from "./readSheets";

export interface HiddenLines {
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
}

/** Which used rows and columns are hidden; asked line by line only of sheets where some are. */
export async function readHiddenLines(
  context: Excel.RequestContext,
  sheets: readonly UsedSheet[],
): Promise<HiddenLines[]> {
  const asked = sheets.map(askOf);
  if (asked.some(({ rows, columns }) => rows.length > 0 || columns.length > 0)) await context.sync();
  return asked.map(({ rows, columns, all }) => ({
    rows: new Set([...all.rows, ...rows.filter(({ range }) => range.rowHidden).map(({ index }) => index)]),
    columns: new Set([
      ...all.columns,
      ...columns.filter(({ range }) => range.columnHidden).map(({ index }) => index),
    ]),
  }));
}

/** A row or column that was asked for. */
interface Line {
  readonly index: number;
  readonly range: Excel.Range;
}

function askOf({ worksheet, used, rowsHidden, columnsHidden }: UsedSheet) {
  const count = { rows: used?.rows ?? 0, columns: used?.columns ?? 0 };
  const rows = Array.from({ length: count.rows }, (_, index) => (used?.row ?? 0) + index);
  const columns = Array.from({ length: count.columns }, (_, index) => (used?.column ?? 0) + index);
  return {
    rows: (rowsHidden === null ? rows : []).map((index): Line => ({
      index,
      range: worksheet.getCell(index, 0).load("rowHidden"),
    })),
    columns: (columnsHidden === null ? columns : []).map((index): Line => ({
      index,
      range: worksheet.getCell(0, index).load("columnHidden"),
    })),
    all: { rows: rowsHidden === true ? rows : [], columns: columnsHidden === true ? columns : [] },
  };
}
