import { cellAddress } from "../../core/sheet/address";
import { heightOfCells } from "../../core/sheet/naturalHeight";
import type { PlanCell, SheetPlan } from "../../core/sheet/plan";
import type { StyleName } from "../../core/sheet/styles";
import { escapeXml } from "../package/spliceXml";
import { cellXml } from "./cellXml";
import { storedText } from "./storedText";

/**
 * Writes a sheet's rows (ECMA-376 part 1, 18.3.1.73) one by one, so that a large sheet is never held as a whole. Texts
 * stand in the cells themselves: a list of texts that cells share would have to be held.
 * @param styleNumber the number of a style in the workbook's styles
 * @param onLink told of each link in the cells, as a `<hyperlink>` element
 * @throws RangeError where a text is longer than Excel allows: Excel would call the file damaged.
 */
export function* sheetDataXml(
  sheet: SheetPlan,
  styleNumber: (style: StyleName) => number,
  onLink: (element: string) => void,
): Generator<string> {
  const merged = mergedColumns(sheet);
  for (const [row, { height, cells }] of sheet.rows.entries()) {
    const fixed = height === null ? "" : ' customHeight="1"';
    const points = height ?? heightOfCells(sheet.columns, cells, merged.get(row) ?? NO_COLUMNS);
    let xml = `<row r="${row + 1}" ht="${points}"${fixed}>`;
    for (const [column, cell] of cells.entries()) {
      if (cell === null) continue;
      const address = cellAddress(row, column);
      xml += cellElement(cell, address, styleNumber(cell.style), sheet.name);
      if (cell.link !== undefined) onLink(linkElement(address, cell.link));
    }
    yield `${xml}</row>`;
  }
}

const NO_COLUMNS: ReadonlySet<number> = new Set();

/** The columns in which merged areas begin, by row. */
function mergedColumns({ merges }: SheetPlan): Map<number, Set<number>> {
  const columns = new Map<number, Set<number>>();
  for (const { row, column } of merges) columns.set(row, (columns.get(row) ?? new Set()).add(column));
  return columns;
}

function cellElement(cell: PlanCell, address: string, style: number, sheet: string): string {
  const start = `<c r="${address}" s="${style}"`;
  if (cell.value === null && cell.formula === undefined) return `${start}/>`;
  const { type, content } = cellXml(cell, "", `${sheet}!${address}`);
  return `${start}${type === null ? "" : ` t="${type}"`}>${content}</c>`;
}

function linkElement(address: string, link: string): string {
  return `<hyperlink ref="${address}" location="${escapeXml(storedText(link))}"/>`;
}
