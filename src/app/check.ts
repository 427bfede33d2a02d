import { reportingRound, type ReportingRound } from "../core/matrix/round";
import type { WorkbookKind } from "../core/matrix/stamp";
import { noticeHash } from "../core/notice/noticeHash";
import type { Notice } from "../core/notice/notice";
import type { GivenFile } from "../core/report/consolidation";
import { foreignTo, identify } from "../core/returns/identify";
import { rowMatcher } from "../core/returns/matchRows";
import type { FileProblem } from "../core/returns/problem";
import type { Return } from "../core/returns/readReturn";
import type { Finding } from "../core/rules/finding";
import { prepareCheck, runRules } from "../core/rules/runRules";

/** What checking one workbook showed. */
export interface CheckResult {
  readonly file: string;
  readonly kind: WorkbookKind | "unknown";
  readonly units: readonly string[];
  readonly period: number | null;
  readonly problem: FileProblem | null;
  readonly findings: readonly Finding[];
}

/**
 * Checks one workbook against the notice that it was made from, else against `notice`.
 * @param year the period where the workbook tells none
 */
export function checkFile(file: GivenFile, notice: Notice, year: number): CheckResult {
  if ("problem" in file.content) return unread(file.name, file.content.problem);
  return checkReturn(file.name, file.content.returned, notice, year);
}

/** The same for a workbook that has been read already, such as the open one. */
export function checkReturn(file: string, returned: Return, notice: Notice, year: number): CheckResult {
  const { period } = identify(returned);
  const round = roundOf(returned, notice, period ?? year);
  const match = rowMatcher(round);
  const problem = foreignTo(round, returned, match);
  const checked = prepareCheck(round, returned, match);
  const kind =
    returned.stamp?.kind ?? (returned.tables.length > 0 && problem === null ? "return" : "unknown");
  const findings = problem === null ? runRules(checked) : [];
  return {
    file,
    kind,
    units: checked.units,
    period: period ?? (problem === null ? year : null),
    problem,
    findings,
  };
}

function unread(file: string, problem: FileProblem): CheckResult {
  return { file, kind: "unknown", units: [], period: null, problem, findings: [] };
}

/** The workbook's own notice and settings, where its stamp tells them and they were not tampered with. */
function roundOf({ stamp }: Return, notice: Notice, period: number): ReportingRound {
  const own = stamp?.notice && noticeHash(stamp.notice) === stamp.noticeHash ? stamp.notice : notice;
  return reportingRound(own, { deadline: null, contact: null, ...stamp?.settings, period });
}
