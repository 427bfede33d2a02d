import { reportingRound } from "../core/matrix/round";
import { noticeFileTag } from "../core/notice/noticeFileTag";
import type { Notice } from "../core/notice/notice";
import { consolidate } from "../core/report/consolidate";
import type { Consolidation, GivenFile } from "../core/report/consolidation";
import { planReport } from "../core/report/planReport";
import { identify, mostFrequent } from "../core/returns/identify";
import { NO_REGISTER, readRegister } from "../core/returns/readRegister";
import type { RowDecision } from "../core/returns/withDecisions";
import type { WorkbookPlan } from "../core/sheet/plan";
import type { MasterWorkbook } from "./readMaster";

export interface ConsolidateOptions {
  readonly notice: Notice;
  /** null: the master's, else the period that most files carry, else `asOf`'s year. */
  readonly period: number | null;
  /** 报送截止日期, `YYYY-MM-DD`; null: the master's, else the one of the reports that come in. */
  readonly deadline: string | null;
  /** The date that the report is as of, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The coordinating office's workbook, whose settings and register count. */
  readonly master?: MasterWorkbook | null;
  /** What a person decided about rows that match nothing by themselves. */
  readonly decisions?: readonly RowDecision[];
}

/** Brings returns together and plans the report workbook. */
export function consolidateFiles(
  given: readonly GivenFile[],
  { notice, asOf, master, decisions = [], ...options }: ConsolidateOptions,
): { consolidation: Consolidation; plan: WorkbookPlan } {
  const settings = master?.settings.settings;
  const counting = given.filter(({ excluded }) => !excluded);
  const period = options.period ?? settings?.period ?? commonPeriod(counting) ?? Number(asOf.slice(0, 4));
  // Deadline and register of another year's round would be wrong ones.
  const isMasters = settings?.period === period;
  const round = reportingRound(notice, {
    contact: null,
    ...settings,
    period,
    deadline: options.deadline ?? (isMasters ? settings.deadline : null) ?? reportsDeadline(counting, period),
  });
  const register = master && isMasters ? readRegister(master.workbook, round, asOf) : NO_REGISTER;
  const consolidation = consolidate(round, given, { asOf, register, decisions });
  return { consolidation, plan: planReport(consolidation, asOf) };
}

/** The deadline that reports of the period were made with; null where they do not agree on one. */
function reportsDeadline(given: readonly GivenFile[], period: number): string | null {
  const deadlines = given.flatMap(({ content }) => {
    const settings = "returned" in content && content.report ? content.returned.stamp?.settings : undefined;
    return settings?.period === period ? (settings.deadline ?? []) : [];
  });
  return new Set(deadlines).size === 1 ? (deadlines[0] ?? null) : null;
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
