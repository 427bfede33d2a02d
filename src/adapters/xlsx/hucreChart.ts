import type { SheetChart } from "hucre";
import { sheetReference } from "../../core/sheet/address";
import type { ChartPlan } from "../../core/sheet/plan";
import { storedText } from "./storedText";

/**
 * The place of a chart in the words of hucre, which makes the drawing around it and what relates its parts. The chart
 * itself is written by `chartXml`: hucre 1.0.0 refers to no cell for a series' name and carries no values.
 */
export function hucreChart({ place, description, series }: ChartPlan): SheetChart {
  return {
    type: "column",
    series: series.map(({ values }) => ({ values: sheetReference(values.sheet, values.range) })),
    anchor: {
      from: { row: place.row, col: place.column },
      to: { row: place.row + place.rows, col: place.column + place.columns },
    },
    altText: storedText(description),
  };
}
