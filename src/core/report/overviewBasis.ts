import { formulaCell, cell } from "../sheet/buildSheet";
import type { PlanCell, PlanValue, SheetPlan } from "../sheet/plan";
import type { StyleName } from "../sheet/styles";
import type { Consolidation } from "./consolidation";
import { areCountedByFormula } from "./tableReference";

/** The sheets that 总览 counts over. */
export interface OverviewTables {
  readonly taskTotals: SheetPlan;
  readonly unitTotals: SheetPlan;
  readonly details: SheetPlan;
  readonly coverage: SheetPlan;
  readonly sources: SheetPlan;
  readonly reconciliation: SheetPlan;
}

/** What 总览 is made from. */
export interface OverviewBasis {
  readonly consolidation: Consolidation;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly tables: OverviewTables;
  /** A cell with a formula and its result now; the result alone where the tables are too long to count by formulas. */
  readonly computed: (formula: string, result: PlanValue, style: StyleName) => PlanCell;
}

export function overviewBasis(
  consolidation: Consolidation,
  asOf: string,
  tables: OverviewTables,
): OverviewBasis {
  const { taskTotals, unitTotals, details, coverage, sources } = tables;
  // Without tasks or units there are no totals to refer to.
  const isCounted =
    areCountedByFormula(taskTotals, unitTotals, details, coverage, sources) &&
    consolidation.round.notice.tasks.length > 0 &&
    consolidation.units.units.length > 0;
  return {
    ...{ consolidation, asOf, tables },
    computed: (formula, result, style) =>
      isCounted ? formulaCell(formula, result, style) : cell(result, style),
  };
}
