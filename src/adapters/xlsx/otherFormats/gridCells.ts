import type { GridCell } from "../../../core/sheet/grid";
import { ReadFailure } from "../../package/readFailure";
import { SHEET_LIMITS } from "../readSheet";

/** Collects the cells of a sheet, no more than a sheet may hold. */
export class GridCells {
  readonly byRow = new Map<number, Map<number, GridCell>>();
  private count = 0;

  /** @throws ReadFailure where the sheet holds too much */
  add(row: number, column: number, cell: GridCell): void {
    this.count += 1;
    if (this.count > SHEET_LIMITS.cells) throw new ReadFailure({ code: "too-large" });
    const cells = this.byRow.get(row) ?? new Map<number, GridCell>();
    this.byRow.set(row, cells.set(column, cell));
  }
}
