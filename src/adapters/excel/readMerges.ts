import type { CellRange } from "../../core/sheet/address";
import { rangeOf } from "./rangeOf";
import type { UsedSheet } from "./readSheets";

/**
 * The merged areas of each sheet. Excel refuses to list more than 512 of a sheet; merges only help to understand what
 * was read, so then all are left out.
 */
export async function readMerges(
  context: Excel.RequestContext,
  sheets: readonly UsedSheet[],
): Promise<CellRange[][]> {
  const merged = sheets.map(({ worksheet, used }) =>
    used === null
      ? null
      : rangeOf(worksheet, used)
          .getMergedAreasOrNullObject()
          .load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount"),
  );
  try {
    await context.sync();
  } catch {
    return sheets.map(() => []);
  }
  return merged.map((areas) =>
    areas === null || areas.isNullObject
      ? []
      : areas.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
          row: rowIndex,
          column: columnIndex,
          rows: rowCount,
          columns: columnCount,
        })),
  );
}
