import { parseRange } from "../../core/sheet/address";
import type { CellEdit } from "./editSheet";
import type { Package } from "./openPackage";

/**
 * Cells of the heading or total row of a table in Excel's sense, whose texts the table's own part repeats: Excel calls
 * the file damaged where the two differ.
 * @param path of the sheet's part
 * @throws Error where one of them is to be changed
 */
export function refuseTableEdges(parts: Package, path: string, edits: readonly CellEdit[]): void {
  for (const { kind, target } of parts.relationships(path).values()) {
    if (kind !== "table") continue;
    parts.scan(target, {
      open(name, attributes) {
        const range = name === "table" ? parseRange(attributes.get("ref") ?? "") : null;
        if (range === null) return;
        const firstOfBody = range.row + Number(attributes.get("headerRowCount") ?? 1);
        const endOfBody = range.row + range.rows - Number(attributes.get("totalsRowCount") ?? 0);
        const hit = edits.find(
          ({ row, column }) =>
            ((row >= range.row && row < firstOfBody) || (row >= endOfBody && row < range.row + range.rows)) &&
            column >= range.column &&
            column < range.column + range.columns,
        );
        if (hit === undefined) return;
        const { sheet, address } = hit.change;
        throw new Error(`${sheet}!${address} is a heading or total of a table; change it in Excel.`);
      },
    });
  }
}
