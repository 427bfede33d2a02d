import { SHEETS } from "../matrix/sheetNames";
import { buildSheet, columns, GUARDED, printed } from "../sheet/buildSheet";
import type { SheetPlan } from "../sheet/plan";
import type { Consolidation } from "./consolidation";
import { BOARD_COLUMNS, BOARD_COLUMN_WIDTH, GAP, stackBands, type BandAt } from "./overviewBoard";
import { overviewBasis } from "./overviewBasis";
import { overviewCharts } from "./overviewCharts";
import { changesBand, linksBand, noteBand } from "./overviewFoot";
import { headBand } from "./overviewHead";
import { namesBand } from "./overviewNames";
import { sectionsBand } from "./overviewSections";
import { statesBand } from "./overviewStates";

/** Room for two charts below the tables. */
const CHART_BAND: BandAt = () => ({ heights: Array.from({ length: 9 }, () => 15), cells: [] });

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
  const { rows, merges, conditionalFormats, tops } = stackBands([
    () => headBand(basis),
    GAP,
    statesBand(basis),
    GAP,
    sectionsBand(basis),
    CHART_BAND,
    GAP,
    () => namesBand(basis),
    () => changesBand(basis),
    () => linksBand(visible),
    () => noteBand(),
  ]);
  const [, , states = 0, , sections = 0, charts = 0, end = 0] = tops;
  return buildSheet({
    name: SHEETS.overview,
    tabColor: "#C00000",
    columns: columns(Array.from({ length: BOARD_COLUMNS }, () => BOARD_COLUMN_WIDTH)),
    rows,
    merges,
    conditionalFormats,
    charts: overviewCharts(basis, { states, sections, charts, end }),
    protection: GUARDED,
    print: printed("a4", "landscape", {
      onePage: true,
      margins: { top: 0.25, bottom: 0.5, left: 0.35, right: 0.35 },
    }),
  });
}
