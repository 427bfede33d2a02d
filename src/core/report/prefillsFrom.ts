import { PREFILLED_HEADINGS, type Prefill, type Prefills } from "../matrix/prefills";
import type { ProgressHeading } from "../matrix/progressColumns";
import { assignmentKey, reportingRound, type ReportingRound } from "../matrix/round";
import { foreignTo, identify } from "../returns/identify";
import { rowMatcher } from "../returns/matchRows";
import type { PlacedCell, Return, ReturnRow } from "../returns/readReturn";
import { previousReport } from "../rules/previousReport";
import { fitCell } from "../sheet/cellText";
import { saysNone } from "../values/saysNone";
import type { Sentence } from "../values/sentence";

/** What returns are sent out with, from an earlier report. */
export interface PrefillSource {
  /** The calendar year that the report is about; null where it does not tell. */
  readonly period: number | null;
  readonly prefills: Prefills;
  /** What of the report found no row to be prefilled in. */
  readonly problems: readonly Sentence[];
}

/** Why a workbook is no report to prefill from. */
export type PrefillProblem =
  | { readonly code: "no-table" }
  | { readonly code: "other-notice"; readonly found: string; readonly expected: string }
  | { readonly code: "not-earlier"; readonly found: number; readonly expected: number };

/**
 * Takes the plan and the next steps out of the report of an earlier period, for each assignment of a round.
 * @returns the problem instead where the report has no rows, is about another notice, or not about an earlier period
 */
export function prefillsFrom(round: ReportingRound, earlier: Return): PrefillSource | PrefillProblem {
  const { period } = identify(earlier);
  const then = reportingRound(round.notice, { ...round.settings, period: period ?? round.settings.period });
  const problem = foreignTo(then, earlier, rowMatcher(then));
  if (problem) return problem.code === "other-notice" ? problem : { code: "no-table" };
  if (period !== null && period >= round.settings.period) {
    return { code: "not-earlier", found: period, expected: round.settings.period };
  }
  const report = previousReport(round, earlier);
  const prefills = new Map<string, Prefill>();
  for (const assignment of round.assignments) {
    const entries = report.entriesOf(assignment);
    const prefill = entries && prefillOf(entries);
    if (prefill && prefill.size > 0) {
      prefills.set(assignmentKey(round, assignment.task.id, assignment.unit.name), prefill);
    }
  }
  const unplaced = report.unmatched.filter(({ entries }) => prefillOf(entries).size > 0);
  return { period, prefills, problems: unplaced.length === 0 ? [] : [unplacedSentence(unplaced)] };
}

/**
 * Whatever the status was: of a task that was completed the measures are still those by which it was, and the notice's
 * tasks go on being reported on.
 */
function prefillOf(entries: ReadonlyMap<ProgressHeading, PlacedCell>): Prefill {
  const prefill = new Map<ProgressHeading, string>();
  for (const heading of PREFILLED_HEADINGS) {
    const entry = entries.get(heading);
    // 无 is no plan: it would stand in the way of the colour that asks for one.
    if (entry && entry.error === undefined && !saysNone(entry.text)) prefill.set(heading, writtenText(entry));
  }
  return prefill;
}

/** A day that was typed is prefilled as the text that shows: these columns hold texts. */
function writtenText({ value, text }: PlacedCell): string {
  return fitCell(typeof value === "string" ? value : text);
}

const MOST_NAMED = 5;

function unplacedSentence(rows: readonly ReturnRow[]): Sentence {
  const places = rows.slice(0, MOST_NAMED).map(({ sheet, range }) => `${sheet}!${range}`);
  const [zh, en] = rows.length > MOST_NAMED ? ["等", " and more"] : ["", ""];
  return {
    zh: `上期报告中有${rows.length}行在本次通知中找不到对应的任务和单位，没有预填，仍在原报告中（${places.join("、")}${zh}）；需要的请手工抄入。`,
    en: `${rows.length} rows of the earlier report are about no task and unit of this notice; they were not prefilled and stay in that report (${places.join(", ")}${en}). Copy by hand what is needed.`,
  };
}
