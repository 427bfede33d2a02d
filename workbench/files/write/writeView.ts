import { areaAddress, cellArea } from "../../../host/model/area";
import type { SheetContent } from "../../../host/model/sheetContent";
import { element } from "./xml";

/** How a sheet shows in its window (ECMA-376 18.3.1.87). */
export function viewElement({ showGridlines, freeze, selection }: SheetContent, active: boolean): string {
  const pane = freeze && paneOf(freeze);
  const [first = cellArea(0, 0)] = selection;
  return element(
    "sheetViews",
    {},
    element(
      "sheetView",
      { showGridLines: showGridlines ? null : false, tabSelected: active ? true : null, workbookViewId: 0 },
      pane ? element("pane", pane) : "",
      element("selection", {
        pane: pane ? pane.activePane : null,
        activeCell: areaAddress(cellArea(first.row, first.column)),
        sqref: selection.map((area) => areaAddress(area)).join(" ") || "A1",
      }),
    ),
  );
}

function paneOf({ rows, columns }: { readonly rows: number; readonly columns: number }) {
  return {
    xSplit: columns > 0 ? columns : null,
    ySplit: rows > 0 ? rows : null,
    topLeftCell: areaAddress(cellArea(rows, columns)),
    activePane: rows === 0 ? "topRight" : columns === 0 ? "bottomLeft" : "bottomRight",
    state: "frozen",
  };
}
