import { consolidateFiles } from "../../app/consolidateFiles";
import { masterDoubts } from "../../app/masterDoubts";
import type { MasterWorkbook } from "../../app/readMaster";
import type { EditedNotice } from "../../core/notice/noticeEdition";
import type { Consolidation, GivenFile } from "../../core/report/consolidation";
import type { RowDecision } from "../../core/returns/withDecisions";
import type { WorkbookPlan } from "../../core/sheet/plan";
import type { Sentence } from "../../core/values/sentence";

/** What a report is made of, as the pane knows it. */
export interface ReportInputs {
  readonly files: readonly GivenFile[];
  /** The report so far, to which the files are added. */
  readonly update: GivenFile | null;
  /** null: as the files say. */
  readonly period: number | null;
  /** `YYYY-MM-DD`; null: as the master or the files say. */
  readonly deadline: string | null;
  readonly decisions: readonly RowDecision[];
}

/** A report that is not written yet. */
export interface ReadyReport {
  readonly consolidation: Consolidation;
  readonly plan: WorkbookPlan;
  /** What of the master was not understood or taken, or does not agree with the files. */
  readonly doubts: readonly Sentence[];
  /** The day that it is as of, `YYYY-MM-DD`. */
  readonly asOf: string;
}

/** @param notice counts where there is no master */
export function consolidateInputs(
  inputs: ReportInputs,
  master: MasterWorkbook | null,
  { notice, editions }: EditedNotice,
  asOf: string,
): ReadyReport {
  const { files, ...options } = inputs;
  const { consolidation, plan } = consolidateFiles(files, {
    ...options,
    ...(master ? { notice: master.settings.notice } : { notice, editions }),
    asOf,
    master,
  });
  const doubts = master ? doubtsOf(master, consolidation, files) : consolidation.registerDoubts;
  return { consolidation, plan, doubts, asOf };
}

function doubtsOf(master: MasterWorkbook, consolidation: Consolidation, given: readonly GivenFile[]) {
  const isGiven = given.some(
    ({ content }) => "returned" in content && content.returned.stamp?.kind === "master",
  );
  return [...master.settings.problems, ...masterDoubts(master, consolidation, isGiven)];
}
