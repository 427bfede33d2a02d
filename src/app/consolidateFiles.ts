import { reportingRound } from "../core/matrix/round";
import { noticeFileTag } from "../core/notice/noticeFileTag";
import type { Notice } from "../core/notice/notice";
import { consolidate } from "../core/report/consolidate";
import type { Consolidation, GivenFile } from "../core/report/consolidation";
import { planReport } from "../core/report/planReport";
import { identify, mostFrequent } from "../core/returns/identify";
import type { WorkbookPlan } from "../core/sheet/plan";

export interface ConsolidateOptions {
  readonly notice: Notice;
  /** null: the period that most files carry, else `asOf`'s year. */
  readonly period: number | null;
  /** 报送截止日期, `YYYY-MM-DD`. */
  readonly deadline: string | null;
  /** The date that the report is as of, `YYYY-MM-DD`. */
  readonly asOf: string;
}

/** Brings returns together and plans the report workbook. */
export function consolidateFiles(
  given: readonly GivenFile[],
  options: ConsolidateOptions,
): { consolidation: Consolidation; plan: WorkbookPlan } {
  const period = options.period ?? commonPeriod(given) ?? Number(options.asOf.slice(0, 4));
  const round = reportingRound(options.notice, { period, deadline: options.deadline, contact: null });
  const consolidation = consolidate(round, given, options.asOf);
  return { consolidation, plan: planReport(consolidation, options.asOf) };
}

/** `汇总报告-2017.xlsx` */
export function reportFileName({ round }: Consolidation): string {
  return `${noticeFileTag(round.notice)}汇总报告-${round.settings.period}.xlsx`;
}

/** The period that most files carry; of two that equally many do, the later one. */
function commonPeriod(given: readonly GivenFile[]): number | null {
  const periods = given.flatMap(({ content }) =>
    "returned" in content ? (identify(content.returned).period ?? []) : [],
  );
  return mostFrequent(periods.sort((a, b) => b - a));
}
