import type { Relationship } from "../../../src/adapters/package/openPackage";
import { decodeEscapes } from "../../../src/adapters/package/scanXml";
import { type Area, boundingArea, intersect, parseAddress } from "../../../host/model/area";
import { BLANK, type Hyperlink, type StyledCell } from "../../../host/model/cellStore";
import type { Style } from "../../../host/model/style";
import { childrenOf, type XmlElement } from "./xmlTree";

type Rows = Map<number, Map<number, StyledCell>>;

/**
 * Puts the hyperlinks of a sheet (ECMA-376 18.3.1.47) on its cells. Of a link on whole rows or columns only the cells
 * count that lie within what is used.
 * @param styleOf the style of a cell that is not there yet
 */
export function loadHyperlinks(
  sheet: XmlElement,
  related: ReadonlyMap<string, Relationship>,
  rows: Rows,
  styleOf: (row: number, column: number) => Style,
): void {
  let used: Area | null = null;
  for (const element of childrenOf(sheet, "hyperlinks", "hyperlink")) {
    const area = parseAddress(element.attributes.get("ref") ?? "");
    const link = readLink(element, related);
    const wide = area && area.rows * area.columns > MOST_CELLS;
    if (wide) used ??= usedArea(rows);
    const shown = area && used && wide ? intersect(area, used) : area;
    if (shown && link) putLink(shown, link, rows, styleOf);
  }
}

/** More cells than these are a link on a row or a column. */
const MOST_CELLS = 10_000;

function readLink(element: XmlElement, related: ReadonlyMap<string, Relationship>): Hyperlink | null {
  const { attributes } = element;
  const text = (name: string): string | null => {
    const written = attributes.get(name);
    return written === undefined ? null : decodeEscapes(written);
  };
  const address = related.get(attributes.get("id") ?? "")?.target ?? null;
  const documentReference = text("location");
  if (address === null && documentReference === null) return null;
  return { address, documentReference, screenTip: text("tooltip") };
}

function putLink(
  area: Area,
  hyperlink: Hyperlink,
  rows: Rows,
  styleOf: (row: number, column: number) => Style,
): void {
  for (let row = area.row; row < area.row + area.rows; row++) {
    const cells = rows.get(row) ?? new Map<number, StyledCell>();
    rows.set(row, cells);
    for (let column = area.column; column < area.column + area.columns; column++) {
      const cell = cells.get(column) ?? { content: BLANK, style: styleOf(row, column) };
      cells.set(column, { ...cell, content: { ...cell.content, hyperlink } });
    }
  }
}

function usedArea(rows: Rows): Area {
  let used: Area = { row: 0, column: 0, rows: 1, columns: 1 };
  for (const [row, cells] of rows) {
    for (const column of cells.keys()) used = boundingArea(used, { row, column, rows: 1, columns: 1 });
  }
  return used;
}
