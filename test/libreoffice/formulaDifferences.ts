import { cellAddress } from "../../src/core/sheet/address";
import { findSheet, gridCell, type GridCell, type WorkbookGrid } from "../../src/core/sheet/grid";

/** The formulas of a workbook whose result is another after they were computed anew, each as a sentence. */
export function formulaDifferences(carried: WorkbookGrid, computed: WorkbookGrid): string[] {
  const differences: string[] = [];
  for (const sheet of carried.sheets) {
    const other = findSheet(computed, sheet.name);
    for (const [row, cells] of sheet.cells) {
      for (const [column, cell] of cells) {
        if (cell.formula === undefined) continue;
        const result = other && gridCell(other, row, column);
        if (isSame(cell, result)) continue;
        const place = `${sheet.name}!${cellAddress(row, column)}`;
        differences.push(`${place} carries ${shown(cell)}, computed ${shown(result)}: =${cell.formula}`);
      }
    }
  }
  return differences;
}

/** How many formulas a workbook has. */
export function formulaCount(workbook: WorkbookGrid): number {
  return workbook.sheets
    .flatMap(({ cells }) => [...cells.values()])
    .reduce(
      (count, row) => count + [...row.values()].filter(({ formula }) => formula !== undefined).length,
      0,
    );
}

function isSame(carried: GridCell, computed: GridCell | null): boolean {
  if (carried.error !== computed?.error) return false;
  const before = carried.value ?? "";
  const after = computed?.value ?? "";
  if (typeof before === "number" && typeof after === "number") {
    return Math.abs(before - after) <= 1e-9 * Math.max(1, Math.abs(before));
  }
  return before === after;
}

function shown(cell: GridCell | null): string {
  return cell?.error ?? JSON.stringify(cell?.value ?? null);
}
