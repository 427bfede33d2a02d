import { SHEETS } from "../matrix/sheetNames";
import { buildSheet, columns, GUARDED, printed } from "../sheet/buildSheet";
import type { SheetPlan } from "../sheet/plan";
import type { Consolidation } from "./consolidation";
import { BOARD_COLUMNS, BOARD_COLUMN_WIDTH, GAP, stackBands } from "./overviewBoard";
import { overviewBasis } from "./overviewBasis";
import { chartBand, overviewCharts } from "./overviewCharts";
import { changesBand, linksBand, noteBand } from "./overviewFoot";
import { tilesBand, titleBand } from "./overviewHead";
import { namesBand } from "./overviewNames";
import { sectionsBand } from "./overviewSections";
import { statesBand } from "./overviewStates";

/**
 * 总览: what a leader asks first, on one page.
 * @param sheets the other sheets of the report, which it counts over and links to
 */
export function planOverview(
  consolidation: Consolidation,
  asOf: string,
  sheets: readonly SheetPlan[],
): SheetPlan {
  const named = (name: string): SheetPlan => {
    const found = sheets.find((sheet) => sheet.name === name);
    if (!found) throw new Error(`The report has no sheet ${name}`);
    return found;
  };
  const basis = overviewBasis(consolidation, asOf, {
    taskTotals: named(SHEETS.taskTotals),
    unitTotals: named(SHEETS.unitTotals),
    details: named(SHEETS.details),
    coverage: named(SHEETS.coverage),
    sources: named(SHEETS.sources),
    reconciliation: named(SHEETS.reconciliation),
  });
  const visible = sheets.filter(({ visibility }) => visibility === "visible").map(({ name }) => name);
  const above = {
    title: () => titleBand(basis),
    links: () => linksBand(visible),
    tilesGap: GAP,
    tiles: () => tilesBand(basis),
    statesGap: GAP,
    states: statesBand(basis),
    sectionsGap: GAP,
    sections: sectionsBand(basis),
  };
  const below = {
    namesGap: GAP,
    names: () => namesBand(basis),
    changes: () => changesBand(basis),
    note: () => noteBand(),
  };
  const { rows, merges, conditionalFormats, tops } = stackBands({
    ...above,
    charts: chartBand(basis, [...Object.values(above), ...Object.values(below)]),
    ...below,
  });
  return buildSheet({
    name: SHEETS.overview,
    tabColor: "#C00000",
    columns: columns(Array.from({ length: BOARD_COLUMNS }, () => BOARD_COLUMN_WIDTH)),
    rows,
    merges,
    conditionalFormats,
    charts: overviewCharts(basis, { ...tops, end: tops.namesGap }),
    protection: GUARDED,
    print: printed("a4", "landscape", {
      onePage: true,
      margins: { top: 0.2, bottom: 0.5, left: 0.3, right: 0.3 },
    }),
  });
}
