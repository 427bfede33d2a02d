import { isTrue } from "../../../src/adapters/package/scanXml";
import { parseAddress } from "../../../host/model/area";
import type { SheetContent } from "../../../host/model/sheetContent";
import { readAreas } from "./areas";
import type { BookContext } from "./bookContext";
import { childOf, childrenOf, numberOf, type XmlElement } from "./xmlTree";

/** How a sheet shows in its window (ECMA-376 18.3.1.87). */
export function readView(
  sheet: XmlElement,
  name: string,
  book: BookContext,
): Pick<SheetContent, "freeze" | "showGridlines" | "selection" | "tabColor"> {
  const view = childOf(sheet, "sheetViews", "sheetView");
  const pane = childOf(view, "pane");
  const frozen = /^frozen/.test(pane?.attributes.get("state") ?? "");
  if (view && (isUnusual(view) || (pane && !frozen))) book.losses.add("viewSettings", name);
  const selection = selected(view, pane?.attributes.get("activePane"));
  return {
    freeze: pane && frozen ? readFreeze(pane, view) : null,
    showGridlines: !view?.attributes.has("showGridLines") || isTrue(view.attributes.get("showGridLines")),
    selection: selection.length > 0 ? selection : [{ row: 0, column: 0, rows: 1, columns: 1 }],
    tabColor: book.styles.palette.color(childOf(sheet, "sheetPr", "tabColor")) ?? "",
  };
}

/** Frozen are the lines from the first in view: those above it cannot be seen. */
function readFreeze(pane: XmlElement, view: XmlElement | null): SheetContent["freeze"] {
  const corner = parseAddress(view?.attributes.get("topLeftCell") ?? "A1");
  const count = (name: string, first: number): number => {
    const lines = Math.trunc(numberOf(pane, name) ?? 0);
    return lines > 0 ? lines + first : 0;
  };
  const freeze = { rows: count("ySplit", corner?.row ?? 0), columns: count("xSplit", corner?.column ?? 0) };
  return freeze.rows + freeze.columns > 0 ? freeze : null;
}

/** Each pane has a selection; the one of the active pane counts. */
function selected(
  view: XmlElement | null,
  activePane = "topLeft",
): readonly SheetContent["selection"][number][] {
  const all = childrenOf(view, "selection");
  const own =
    all.find(({ attributes }) => (attributes.get("pane") ?? "topLeft") === activePane) ?? all.at(-1);
  return readAreas(own?.attributes.get("sqref") ?? own?.attributes.get("activeCell") ?? "");
}

function isUnusual({ attributes }: XmlElement): boolean {
  const off = (name: string): boolean => attributes.has(name) && !isTrue(attributes.get(name));
  return (
    (attributes.get("view") ?? "normal") !== "normal" ||
    (attributes.get("zoomScale") ?? "100") !== "100" ||
    ["showFormulas", "rightToLeft"].some((name) => isTrue(attributes.get(name))) ||
    ["showRowColHeaders", "showZeros", "showOutlineSymbols"].some(off)
  );
}
