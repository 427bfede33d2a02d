import { planTargets } from "../matrix/planTargets";
import { planLists } from "../matrix/lists";
import { stampFor } from "../matrix/planWorkbooks";
import { noticeSubject } from "../notice/noticeSubject";
import type { WorkbookPlan } from "../sheet/plan";
import type { Consolidation } from "./consolidation";
import { planCoverage, planOutstanding } from "./planCoverage";
import { planDetails } from "./planDetails";
import { planFindings } from "./planFindings";
import { planLeftOut } from "./planLeftOut";
import { planOverview } from "./planOverview";
import { planProblems } from "./planProblems";
import { planReconciliation } from "./planReconciliation";
import { planSources } from "./planSources";
import { planStatusMatrix } from "./planStatusMatrix";
import { planTaskTotals, planUnitTotals } from "./planTotals";

/**
 * The report workbook.
 * @param asOf the date that it is as of, `YYYY-MM-DD`
 */
export function planReport(consolidation: Consolidation, asOf: string): WorkbookPlan {
  const { round } = consolidation;
  const sheets = [
    planOverview(consolidation, asOf),
    planStatusMatrix(consolidation),
    planTaskTotals(consolidation),
    planUnitTotals(consolidation),
    planDetails(consolidation),
    planProblems(consolidation),
    planFindings(consolidation),
    planCoverage(consolidation),
    planOutstanding(consolidation),
    planReconciliation(consolidation),
    planTargets(round),
    planSources(consolidation),
    planLeftOut(consolidation),
    planLists(),
  ];
  return {
    title: `${round.settings.period}年度${noticeSubject(round.notice)}汇总报告`,
    sheets: [...sheets, stampFor(round, "report", null, sheets)],
    names: [],
  };
}
