import { reportingRound } from "../core/matrix/round";
import type { GivenSettings } from "../core/matrix/settings";
import { noticeHash } from "../core/notice/noticeHash";
import { noticeFileTag } from "../core/notice/noticeFileTag";
import type { Notice } from "../core/notice/notice";
import type { NoticeEdition } from "../core/notice/noticeEdition";
import { consolidate } from "../core/report/consolidate";
import type { Consolidation, GivenFile } from "../core/report/consolidation";
import { planReport } from "../core/report/planReport";
import { identify, mostFrequent } from "../core/returns/identify";
import { NO_REGISTER, readRegister } from "../core/returns/readRegister";
import type { Return } from "../core/returns/readReturn";
import { previousReport } from "../core/rules/previousReport";
import type { RowDecision } from "../core/returns/withDecisions";
import { problemSentence } from "../core/returns/problem";
import { SHEETS } from "../core/matrix/sheetNames";
import { findSheet } from "../core/sheet/grid";
import type { WorkbookPlan } from "../core/sheet/plan";
import { Refusal } from "../core/values/refusal";
import type { Sentence } from "../core/values/sentence";
import type { MasterWorkbook } from "./readMaster";

export interface ConsolidateOptions {
  readonly notice: Notice;
  /** Earlier editions of it; where there is a master, it knows them. */
  readonly editions?: readonly NoticeEdition[];
  /** null: the master's, else the period that most files carry, else `asOf`'s year. */
  readonly period: number | null;
  /** 报送截止日期, `YYYY-MM-DD`; null: the master's, else the one of the reports that come in. */
  readonly deadline: string | null;
  /** The date that the report is as of, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The coordinating office's workbook, whose settings and register count. */
  readonly master?: MasterWorkbook | null;
  /** The report of this period so far, to which the files are added. */
  readonly update?: GivenFile | null;
  /** An earlier report, as it was read, with which this one is compared. */
  readonly previous?: Return | null;
  /** What a person decided about rows that match nothing by themselves. */
  readonly decisions?: readonly RowDecision[];
}

/**
 * Brings returns together and plans the report workbook.
 * @throws Refusal where the report to update is none, or one of another notice or period
 */
export function consolidateFiles(
  files: readonly GivenFile[],
  { notice, asOf, master, update = null, decisions = [], ...options }: ConsolidateOptions,
): { consolidation: Consolidation; plan: WorkbookPlan } {
  const updated = update && reportToUpdate(update);
  const given = update ? [update, ...files] : files;
  const settings = master?.settings.settings;
  const counting = given.filter(({ excluded }) => !excluded);
  const period =
    options.period ??
    settings?.period ??
    updated?.period ??
    commonPeriod(counting) ??
    Number(asOf.slice(0, 4));
  // Deadline and register of another year's round would be wrong ones.
  const isMasters = settings?.period === period;
  const round = reportingRound(notice, {
    contact: null,
    ...(updated?.settings ? { report: updated.settings } : {}),
    ...settings,
    ...(master ? {} : stampedSettings(counting, noticeHash(notice), options.editions ?? [])),
    period,
    deadline: options.deadline ?? (isMasters ? settings.deadline : null) ?? reportsDeadline(counting, period),
  });
  const register = master && isMasters ? readRegister(master.workbook, round, asOf) : NO_REGISTER;
  const updates = update?.name ?? null;
  const consolidation = consolidate(round, given, {
    ...{ asOf, register, updates, decisions },
    previous: options.previous ? previousReport(round, options.previous) : null,
  });
  const [first] = consolidation.files;
  if (update && first?.problem) throw notUpdated(update.name, problemSentence(first.problem));
  const targets = [
    ...(master ? [findSheet(master.workbook, SHEETS.targets)] : []),
    ...(updated ? [updated.report.written.targets] : []),
  ].filter((sheet) => sheet !== null);
  const remarked = updated && { name: updated.name, remarks: updated.report.written.remarks };
  return { consolidation, plan: planReport(consolidation, asOf, { updated: remarked, targets }) };
}

function reportToUpdate({ name, content }: GivenFile) {
  if ("problem" in content) throw notUpdated(name, problemSentence(content.problem));
  if (!content.report) {
    throw notUpdated(name, {
      zh: "它不是汇总报告；请选择本期已有的汇总报告。",
      en: "It is no report; choose this period's report so far.",
    });
  }
  const { stamp } = content.returned;
  return {
    ...{ name, report: content.report, period: identify(content.returned).period },
    /** By which settings it was made: they count on where no master says others. */
    settings: stamp?.settings.report,
  };
}

function notUpdated(name: string, reason: Sentence): Refusal {
  return new Refusal({
    zh: `没有更新“${name}”：${reason.zh}`,
    en: `${name} was not updated. ${reason.en}`,
  });
}

/** What the files' stamps say of units and of earlier editions where no master does, each line once. */
function stampedSettings(
  given: readonly GivenFile[],
  hash: string,
  known: readonly NoticeEdition[],
): Pick<GivenSettings, "unitChanges" | "editions"> {
  const said = given.flatMap(({ content }) => {
    const stamp = "returned" in content ? content.returned.stamp : null;
    return stamp?.noticeHash === hash ? [stamp.settings] : [];
  });
  const lines = said.flatMap(({ unitChanges = [] }) => unitChanges);
  const editions = [...known, ...said.flatMap((settings) => settings.editions ?? [])];
  return {
    unitChanges: [...new Map(lines.map((line) => [JSON.stringify({ ...line, place: null }), line])).values()],
    editions: [...new Map(editions.map((edition) => [JSON.stringify(edition), edition])).values()],
  };
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
