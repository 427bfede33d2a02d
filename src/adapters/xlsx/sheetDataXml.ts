import { cellAddress } from "../../core/sheet/address";
import { heightOfCells } from "../../core/sheet/naturalHeight";
import type { PlanCell, SheetPlan } from "../../core/sheet/plan";
import type { StyleName } from "../../core/sheet/styles";
import { escapeXml } from "../package/spliceXml";
import { cellXml } from "./cellXml";
import { storedText } from "./storedText";

/**
 * Writes a sheet's rows (ECMA-376 part 1, 18.3.1.73) one by one, so that a large sheet is never held as a whole.
 * @param styleNumber the number of a style in the workbook's styles
 * @param textNumber the number of a text that cells share; null: it stands in the cell itself
 * @param onLink told of each link in the cells, as a `<hyperlink>` element
 * @throws RangeError where a text is longer than Excel allows: Excel would call the file damaged.
 */
export function* sheetDataXml(
  sheet: SheetPlan,
  styleNumber: (style: StyleName) => number,
  textNumber: (text: string) => number | null,
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
      const text = cell.formula === undefined && typeof cell.value === "string" ? cell.value : "";
      const shared = text === "" ? null : textNumber(text);
      const start = `<c r="${address}" s="${styleNumber(cell.style)}"`;
      xml +=
        shared === null
          ? cellElement(start, cell, `${sheet.name}!${address}`)
          : `${start} t="s"><v>${shared}</v></c>`;
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

function cellElement(start: string, cell: PlanCell, place: string): string {
  if (cell.value === null && cell.formula === undefined) return `${start}/>`;
  const { type, content } = cellXml(cell, "", place);
  return `${start}${type === null ? "" : ` t="${type}"`}>${content}</c>`;
}

function linkElement(address: string, link: string): string {
  return `<hyperlink ref="${address}" location="${escapeXml(storedText(link))}"/>`;
}
