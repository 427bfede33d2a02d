import { carryEntries } from "../matrix/carryEntries";
import { SHEETS } from "../matrix/sheetNames";
import { planTargets, withAttainment } from "../matrix/planTargets";
import { stampFor } from "../matrix/planWorkbooks";
import { splitSheet } from "../sheet/splitSheet";
import { roundSubject } from "../matrix/roundSubject";
import type { SheetGrid } from "../sheet/grid";
import type { SheetPlan, WorkbookPlan } from "../sheet/plan";
import type { Consolidation } from "./consolidation";
import { leftOutRemark } from "./leftOutOf";
import { planCoverage } from "./planCoverage";
import { planDetails } from "./planDetails";
import { planFindings } from "./planFindings";
import { planInspection } from "./planInspection";
import { planLeftOut } from "./planLeftOut";
import { planOutstanding } from "./planOutstanding";
import { planOverview } from "./planOverview";
import { planProblems } from "./planProblems";
import { planReconciliation } from "./planReconciliation";
import { planSources } from "./planSources";
import { planStatusMatrix } from "./planStatusMatrix";
import { placeRemarks } from "./placeRemarks";
import type { RemarkedReport } from "./remarks";
import { planReportLists } from "./reportLists";
import { planTaskTotals } from "./planTaskTotals";
import { planUnitTotals } from "./planUnitTotals";

/** What people typed into other workbooks and the report shows too. */
export interface TypedBefore {
  /** The report that this one takes the place of, with what stands beside its rows; what no longer finds its row is kept in 未并入内容. */
  readonly updated?: RemarkedReport | null;
  /** Sheets 发展目标 with values; where several hold one, the last counts. */
  readonly targets?: readonly SheetGrid[];
}

/**
 * The report workbook.
 * @param asOf the date that it is as of, `YYYY-MM-DD`
 */
export function planReport(
  consolidation: Consolidation,
  asOf: string,
  { updated = null, targets = [] }: TypedBefore = {},
): WorkbookPlan {
  const { round } = consolidation;
  const planned = (all: Consolidation) =>
    plannedSheets(all, asOf).map((sheet) =>
      sheet.name === SHEETS.targets ? withAttainment(withTargetValues(sheet, targets), round.notice) : sheet,
    );
  const whole = updated ? remarkedSheets(planned, consolidation, updated) : planned(consolidation);
  const sheets = whole.flatMap((sheet) => splitSheet(sheet));
  return {
    title: `${roundSubject(round)}汇总报告`,
    sheets: [...sheets, stampFor(round, "report", null, sheets)],
    names: [],
  };
}

function withTargetValues(planned: SheetPlan, targets: readonly SheetGrid[]): SheetPlan {
  return targets.reduce((sheet, typed) => carryEntries(typed, planned, sheet).plan, planned);
}

function remarkedSheets(
  planned: (all: Consolidation) => readonly SheetPlan[],
  consolidation: Consolidation,
  { name, remarks }: RemarkedReport,
): readonly SheetPlan[] {
  const { sheets, unplaced } = placeRemarks(planned(consolidation), remarks);
  if (unplaced.length === 0) return sheets;
  const kept = unplaced.flatMap((remark) => leftOutRemark(name, remark));
  return placeRemarks(planned({ ...consolidation, leftOut: [...consolidation.leftOut, ...kept] }), remarks)
    .sheets;
}

function plannedSheets(consolidation: Consolidation, asOf: string): SheetPlan[] {
  const details = planDetails(consolidation, asOf);
  const outstanding = planOutstanding(consolidation);
  const leftOut = planLeftOut(consolidation);
  const coverage = planCoverage(consolidation);
  const tables = { details, outstanding, coverage };
  const sheets = [
    planStatusMatrix(consolidation, tables),
    planTaskTotals(consolidation, asOf, tables),
    planUnitTotals(consolidation, asOf, tables),
    details,
    planProblems(consolidation, asOf),
    planFindings(consolidation),
    coverage,
    outstanding,
    planReconciliation(consolidation, { details, outstanding, leftOut }),
    planTargets(consolidation.round),
    planSources(consolidation),
    leftOut,
    planInspection(consolidation, asOf),
    planReportLists(consolidation.round),
  ];
  return [planOverview(consolidation, asOf, sheets), ...sheets];
}
