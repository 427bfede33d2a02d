import type { CellRange } from "../../core/sheet/address";
import type { GridCell } from "../../core/sheet/grid";

/**
 * The cells of a range that hold something, by row and column of the sheet.
 * @param range with values, valueTypes, text, formulas and numberFormat loaded
 * @param area where it is
 * @returns null where Excel gave nothing, as it does without an error for what is too large.
 */
export function cellsOf(range: Excel.Range, area: CellRange): Map<number, Map<number, GridCell>> | null {
  const { values, valueTypes, text, formulas, numberFormat } = range;
  if ([values, valueTypes, text, formulas, numberFormat].some((matrix) => !Array.isArray(matrix)))
    return null;
  const rows = new Map<number, Map<number, GridCell>>();
  values.forEach((row, rowIndex) => {
    const cells = new Map<number, GridCell>();
    row.forEach((value, columnIndex) => {
      const cell = gridCellOf({
        value,
        type: valueTypes[rowIndex]?.[columnIndex],
        text: text[rowIndex]?.[columnIndex] ?? "",
        formula: formulas[rowIndex]?.[columnIndex],
        numberFormat: String(numberFormat[rowIndex]?.[columnIndex] ?? "General"),
      });
      if (cell) cells.set(area.column + columnIndex, cell);
    });
    if (cells.size > 0) rows.set(area.row + rowIndex, cells);
  });
  return rows;
}

interface ExcelCell {
  readonly value: unknown;
  readonly type: unknown;
  readonly text: string;
  readonly formula: unknown;
  readonly numberFormat: string;
}

/** A cell of the grid, or null for an empty one. */
function gridCellOf({ value, type, text, formula, numberFormat }: ExcelCell): GridCell | null {
  // A text that begins with = is shown in `formulas` as it is, without the apostrophe that makes it a text.
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  const computed = isFormula ? { formula: formula.slice(1) } : {};
  if (type === "Error")
    return { value: null, text: text || String(value), numberFormat, error: String(value), ...computed };
  if (!isFormula && (value === "" || value === null)) return null;
  const known = typeof value === "number" || typeof value === "boolean" ? value : String(value);
  return { value: known, text: text === "" ? String(known) : text, numberFormat, ...computed };
}
