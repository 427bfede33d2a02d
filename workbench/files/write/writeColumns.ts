import { MAX_COLUMNS } from "../../../host/model/area";
import type { Line } from "../../../host/model/axis";
import type { SheetContent } from "../../../host/model/sheetContent";
import type { Style } from "../../../host/model/style";
import { widthOfPoints } from "../words/columnWidth";
import type { StyleTable } from "./styleTable";
import { element, listElement } from "./xml";

/**
 * The columns of a sheet (ECMA-376 18.3.1.13), in digits of the workbook's font. Columns behind the last one that is
 * like no other are described together, up to the sheet's edge.
 */
export function columnElements(
  { columns, cells }: SheetContent,
  digit: number,
  plain: Style,
  styles: StyleTable,
): string {
  const { lines, rest, standardSize } = columns;
  const describe = (first: number, end: number, line: Line, style: Style): string[] => {
    const unset = line.size === null && !line.hidden && style === plain;
    return unset
      ? []
      : [
          element("col", {
            min: first + 1,
            max: end,
            width: widthOfPoints(line.size ?? standardSize, digit),
            style: style === plain ? null : styles.number(style),
            hidden: line.hidden ? true : null,
            customWidth: line.size === null ? null : true,
          }),
        ];
  };
  const end =
    1 + [...lines.keys(), ...cells.columnStyles.keys()].reduce((last, column) => Math.max(last, column), -1);
  const described = Array.from({ length: end }, (_, column) =>
    describe(
      column,
      column + 1,
      lines.get(column) ?? rest,
      cells.columnStyles.get(column) ?? cells.defaultStyle,
    ),
  ).flat();
  const others = end < MAX_COLUMNS ? describe(end, MAX_COLUMNS, rest, cells.defaultStyle) : [];
  return listElement("cols", [...described, ...others], false);
}
