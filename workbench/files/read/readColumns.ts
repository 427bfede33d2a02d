import { isTrue } from "../../../src/adapters/package/scanXml";
import { MAX_COLUMNS } from "../../../host/model/area";
import type { AxisContent, Line } from "../../../host/model/axis";
import type { Style } from "../../../host/model/style";
import { pointsOfWidth, standardWidth } from "../words/columnWidth";
import type { BookContext } from "./bookContext";
import { damaged } from "../../../src/adapters/package/readFailure";
import type { CellReader } from "./readCells";
import { childOf, childrenOf, numberOf, type XmlElement } from "./xmlTree";

/** The columns of a sheet with their styles. */
export interface ColumnsRead {
  readonly axis: AxisContent;
  readonly styles: ReadonlyMap<number, Style>;
  /** The style of cells that have none from their row or column. */
  readonly defaultStyle: Style;
}

const PLAIN: Line = { size: null, hidden: false, fitted: null };

/**
 * Reads widths and styles of columns (ECMA-376 18.3.1.13). Columns that reach to the sheet's right edge become the rest,
 * so that not each of 16,384 is listed.
 * @throws ReadFailure where columns are described more than once.
 */
export function readColumns(
  sheet: XmlElement,
  name: string,
  cells: CellReader,
  book: BookContext,
): ColumnsRead {
  const standardSize = standardSizeOf(childOf(sheet, "sheetFormatPr"), book.digit);
  const plainStyle = cells.format(0).style;
  const groups = childrenOf(sheet, "cols", "col").map((column) =>
    readGroup(column, standardSize, cells, book),
  );
  if (groups.some(({ outlined }) => outlined)) book.losses.add("grouping", name);
  const last = groups.find((group) => group.end === MAX_COLUMNS) ?? null;
  const rest = last?.line ?? PLAIN;
  const defaultStyle = last?.style ?? plainStyle;
  const lines = new Map<number, Line>();
  const styles = new Map<number, Style>();
  let listed = 0;
  for (let column = 0; last && column < last.first; column++) {
    // What no group describes is not like the rest.
    if (rest.size !== null || rest.hidden) lines.set(column, PLAIN);
    if (defaultStyle !== plainStyle) styles.set(column, plainStyle);
  }
  for (const group of groups) {
    listed += group.end - group.first;
    if (listed > MAX_COLUMNS) throw damaged(name);
    for (let column = group.first; group !== last && column < group.end; column++) {
      if (sameLine(group.line, rest)) lines.delete(column);
      else lines.set(column, group.line);
      if (group.style === defaultStyle) styles.delete(column);
      else styles.set(column, group.style);
    }
  }
  return { axis: { standardSize, rest, lines }, styles, defaultStyle };
}

interface ColumnGroup {
  readonly first: number;
  /** Behind the last. */
  readonly end: number;
  readonly line: Line;
  readonly style: Style;
  readonly outlined: boolean;
}

function readGroup(
  column: XmlElement,
  standardSize: number,
  cells: CellReader,
  book: BookContext,
): ColumnGroup {
  const { attributes } = column;
  const width = numberOf(column, "width");
  const points = width === null ? null : pointsOfWidth(width, book.digit);
  const standard = points === standardSize && !isTrue(attributes.get("customWidth"));
  const first = Math.max((numberOf(column, "min") ?? 1) - 1, 0);
  return {
    first,
    end: Math.min(Math.max(numberOf(column, "max") ?? first + 1, first), MAX_COLUMNS),
    line: {
      size: standard || points === 0 ? null : points,
      hidden: isTrue(attributes.get("hidden")) || points === 0,
      fitted: null,
    },
    style: cells.format(numberOf(column, "style") ?? 0).style,
    outlined: (numberOf(column, "outlineLevel") ?? 0) > 0,
  };
}

function standardSizeOf(format: XmlElement | null, digit: number): number {
  const width = numberOf(format, "defaultColWidth");
  if (width !== null && width > 0) return pointsOfWidth(width, digit);
  return standardWidth(digit, numberOf(format, "baseColWidth") ?? undefined);
}

function sameLine(a: Line, b: Line): boolean {
  return a.size === b.size && a.hidden === b.hidden && a.fitted === b.fitted;
}
