import type { Notice } from "../core/notice/notice";
import type { Sentence } from "../core/values/sentence";
import { checkFiles, type CheckAgainst, type CheckResult } from "./check";
import type { MasterSettings } from "./masterSettings";
import type { FileSource, Progress, WorkbookFiles } from "./ports";
import { readFiles } from "./readFiles";
import { readMaster } from "./readMaster";
import { readPrevious } from "./readPrevious";

/** Files to check and what to check them against. */
export interface CheckJob {
  readonly files: readonly FileSource[];
  readonly against: AgainstSources;
}

/** What workbooks are checked against, where parts of it are still files. */
export interface AgainstSources {
  /** For workbooks that bring no notice of their own. */
  readonly notice: Notice;
  /** The coordinating office's workbook, as a file or known already; null: none. */
  readonly master: FileSource | MasterSettings | null;
  /** An earlier report. */
  readonly previous: FileSource | null;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

export interface CheckOutcome {
  readonly results: readonly CheckResult[];
  /** Of each result, which of the job's files it is of: an archive has one for each file in it. */
  readonly origins: readonly number[];
  /** What could not be understood of the coordinating office's settings; the usual ones were taken instead. */
  readonly problems: readonly Sentence[];
}

/**
 * Reads workbooks and checks them.
 * @throws Refusal where the master or the earlier report is not what it is given as; then nothing is checked
 */
export async function runCheckJob(
  { files: sources, against }: CheckJob,
  files: WorkbookFiles,
  progress: Progress = () => {},
): Promise<CheckOutcome> {
  const { against: known, problems } = await readAgainst(against, files);
  const given = await readFiles(sources, files, progress);
  const origins = given.map(({ source }) => sources.indexOf(source));
  return { results: checkFiles(given, known), origins, problems };
}

/** Reads what to check against. @throws Refusal where a file is not what it is given as */
export async function readAgainst(
  { notice, master, previous, today }: AgainstSources,
  files: WorkbookFiles,
): Promise<{ readonly against: CheckAgainst; readonly problems: readonly Sentence[] }> {
  const settings = master && ("readBytes" in master ? await readMaster(master, files, UNCHECKED) : master);
  const earlier = previous && (await readPrevious(previous, files, UNCHECKED));
  return {
    against: { notice, master: settings, previous: earlier, today },
    problems: settings?.problems ?? [],
  };
}

const UNCHECKED: Sentence = { zh: "未进行校验", en: "nothing was checked" };
