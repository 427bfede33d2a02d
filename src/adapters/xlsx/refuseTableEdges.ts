import { parseRange } from "../../core/sheet/address";
import { Refusal } from "../../core/values/refusal";
import type { CellEdit } from "./editSheet";
import type { Package } from "../package/openPackage";

/**
 * Cells of the heading or total row of a table in Excel's sense, whose texts the table's own part repeats: Excel calls
 * the file damaged where the two differ.
 * @param path of the sheet's part
 * @throws Refusal where one of them is to be changed
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
        throw new Refusal({
          zh: `${sheet}!${address}是Excel表格（“插入—表格”）的标题或汇总，直接改文件会损坏工作簿，因此没有修改；请在Excel中修改。`,
          en: `${sheet}!${address} is a heading or total of a table, so nothing was changed; change it in Excel.`,
        });
      },
    });
  }
}
