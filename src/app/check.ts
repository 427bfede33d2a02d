import { reportingRound, type ReportingRound } from "../core/matrix/round";
import type { GivenSettings } from "../core/matrix/settings";
import type { WorkbookKind } from "../core/matrix/stamp";
import { noticeHash } from "../core/notice/noticeHash";
import type { Notice } from "../core/notice/notice";
import type { GivenFile } from "../core/report/consolidation";
import { foreignTo, identify } from "../core/returns/identify";
import type { FileProblem } from "../core/returns/problem";
import type { Return } from "../core/returns/readReturn";
import { checkBasis, type CheckBasis } from "../core/rules/checkBasis";
import type { Finding } from "../core/rules/finding";
import { previousReport } from "../core/rules/previousReport";
import type { CheckedReturn } from "../core/rules/rule";
import { prepareCheckInSteps, runRulesInSteps } from "../core/rules/runRules";
import { allAtOnce, type Steps } from "../core/values/steps";

/** What workbooks are checked against. */
export interface CheckAgainst {
  /** For workbooks that bring no notice of their own. */
  readonly notice: Notice;
  /** The coordinating office's notice and settings, which count instead of those that a workbook brings; null: none. */
  readonly master: { readonly notice: Notice; readonly settings: GivenSettings } | null;
  /** An earlier report: of the period before, or of this one so far. */
  readonly previous: Return | null;
  /** The day of the check, `YYYY-MM-DD`. */
  readonly today: string;
}

/** What checking one workbook showed. */
export interface CheckResult {
  readonly file: string;
  readonly kind: WorkbookKind | "unknown";
  readonly units: readonly string[];
  readonly period: number | null;
  /** What it was checked against; null where it could not be read. */
  readonly round: RoundHead | null;
  readonly problem: FileProblem | null;
  readonly findings: readonly Finding[];
  /** How the tasks that findings name are called. */
  readonly tasks: readonly TaskName[];
}

/** What a letter about a return says of the notice, and whom to turn to. */
export interface RoundHead {
  readonly noticeTitle: string;
  /** Empty where the notice has none. */
  readonly docNumber: string;
  readonly contact: string | null;
}

/** A task as a person calls it: 第6项“办好各级各类教育”. */
export interface TaskName {
  readonly id: string;
  /** 序号 */
  readonly index: number;
  readonly title: string | null;
}

/** Checks workbooks, each on its own and for texts that stand in several of them. */
export function checkFiles(given: readonly GivenFile[], against: CheckAgainst): CheckResult[] {
  // Which round a return is of costs more than checking it, so it is asked once.
  const rounds = new Map<string, { readonly round: ReportingRound; readonly together: Return[] }>();
  const keys = given.map(({ content }) => {
    if ("problem" in content) return null;
    const round = roundOf(content.returned, against);
    const key = roundKey(round);
    const own = rounds.get(key) ?? { round, together: [] };
    own.together.push(content.returned);
    rounds.set(key, own);
    return key;
  });
  const bases = new Map(
    [...rounds].map(([key, { round, together }]) => [key, basisFor(round, against, together)]),
  );
  return given.map(({ name, content }, index) => {
    if ("problem" in content) return unread(name, content.problem);
    const basis = bases.get(keys[index] ?? "");
    if (!basis) throw new Error(`${name} is of no round.`);
    return checkReturn(name, content.returned, basis).result;
  });
}

/** Makes what returns of a round are checked against. @param together those that are checked with each other */
export function basisFor(
  round: ReportingRound,
  { today, previous }: CheckAgainst,
  together: readonly Return[],
): CheckBasis {
  const earlier = previous && previousReport(round, previous);
  return checkBasis(round, { today, previous: earlier, together });
}

/** A workbook that was checked; `checked` is null where it is none of ours. */
export interface ReturnCheck {
  readonly result: CheckResult;
  readonly checked: CheckedReturn | null;
}

/** Checks a workbook that has been read already. */
export function checkReturn(file: string, returned: Return, basis: CheckBasis): ReturnCheck {
  return allAtOnce(checkReturnInSteps(file, returned, basis));
}

/** The same step by step. */
export function* checkReturnInSteps(file: string, returned: Return, basis: CheckBasis): Steps<ReturnCheck> {
  const { round } = basis;
  const problem = foreignTo(round, returned, basis.match);
  const checked = yield* prepareCheckInSteps(basis, returned);
  const kind =
    returned.stamp?.kind ?? (returned.tables.length > 0 && problem === null ? "return" : "unknown");
  const period = identify(returned).period ?? (problem === null ? round.settings.period : null);
  const findings = problem === null ? yield* runRulesInSteps(checked) : [];
  return {
    result: {
      ...{ file, kind, units: checked.units, period, round: roundHead(round) },
      ...{ problem, findings, tasks: taskNames(round) },
    },
    checked: problem === null ? checked : null,
  };
}

function unread(file: string, problem: FileProblem): CheckResult {
  return { file, kind: "unknown", units: [], period: null, round: null, problem, findings: [], tasks: [] };
}

function roundHead({ notice, settings }: ReportingRound): RoundHead {
  return { noticeTitle: notice.title, docNumber: notice.docNumber, contact: settings.contact };
}

function taskNames({ notice }: ReportingRound): TaskName[] {
  return notice.tasks.map(({ id, title }, place) => ({ id, index: place + 1, title }));
}

/**
 * The round that a workbook is checked in: the master's where one is given; else the workbook's own notice and settings,
 * where its stamp tells them and they were not tampered with.
 */
export function roundOf(returned: Return, { notice, master, today }: CheckAgainst): ReportingRound {
  if (master) return reportingRound(master.notice, master.settings);
  const { stamp } = returned;
  const own = stamp?.notice && noticeHash(stamp.notice) === stamp.noticeHash ? stamp.notice : notice;
  const period = identify(returned).period ?? Number(today.slice(0, 4));
  return reportingRound(own, {
    ...{ deadline: null, contact: null },
    ...stamp?.settings,
    period,
  });
}

function roundKey({ noticeHash: hash, settings }: ReportingRound): string {
  return `${hash}|${JSON.stringify(settings)}`;
}
