import type { CellRange } from "../../core/sheet/address";

/** A rectangle of a sheet. */
export function rangeOf(worksheet: Excel.Worksheet, range: CellRange): Excel.Range {
  return worksheet.getRangeByIndexes(range.row, range.column, range.rows, range.columns);
}
