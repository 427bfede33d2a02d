import { useState } from "react";
import { consolidateFiles, reportFileName } from "../../app/consolidateFiles";
import type { KeptSheet } from "../../app/generateInWorkbook";
import { masterDoubts } from "../../app/masterDoubts";
import type { MasterWorkbook } from "../../app/readMaster";
import { reportInWorkbook } from "../../app/reportInWorkbook";
import type { GivenSettings } from "../../core/matrix/settings";
import type { Notice } from "../../core/notice/notice";
import type { Consolidation, GivenFile } from "../../core/report/consolidation";
import type { Sentence } from "../../core/values/sentence";
import { parsePeriod } from "../period";
import type { FileToSave, Surroundings } from "../surroundings";
import type { Jobs } from "../useJobs";
import { givenFiles } from "./pickedRow";
import { decisionsOf } from "./unmatchedItems";
import { useDecisions, type DecisionsState } from "./useDecisions";
import { useGivenMaster, type GivenMasterState } from "./useGivenMaster";
import { usePickedFiles, type PickedFilesState } from "./usePickedFiles";

/** Where the report went. */
export type ReportPlace =
  | { readonly kind: "workbook"; readonly kept: readonly KeptSheet[] }
  | { readonly kind: "file"; readonly file: FileToSave };

/** A report that was made. */
export interface MadeReport {
  readonly consolidation: Consolidation;
  readonly place: ReportPlace;
  /** What of the master was not understood or taken, or does not agree with the files. */
  readonly doubts: readonly Sentence[];
}

export interface ConsolidateState extends PickedFilesState, DecisionsState {
  readonly period: string;
  readonly setPeriod: (period: string) => void;
  readonly periodValid: boolean;
  /** `YYYY-MM-DD`, or empty: as typed, else the master's. */
  readonly deadline: string;
  readonly setDeadline: (deadline: string) => void;
  readonly master: GivenMasterState;
  readonly result: MadeReport | null;
  /** Files were excluded, brought back or rows placed since it was made. */
  readonly isOutdated: boolean;
  readonly makeReport: () => void;
}

export function useConsolidate(notice: Notice, surroundings: Surroundings, jobs: Jobs): ConsolidateState {
  const [period, setPeriodText] = useState("");
  const [typedDeadline, setTypedDeadline] = useState<string | null>(null);
  const [result, setResult] = useState<MadeReport | null>(null);
  const [isOutdated, setOutdated] = useState(false);
  const picked = usePickedFiles(jobs, () => setResult(null));
  const { rows } = picked;
  const { decided, decide } = useDecisions(rows);
  const master = useGivenMaster(notice, surroundings, jobs, () => setResult(null));
  const { excel } = surroundings;
  const year = parsePeriod(period);
  const periodValid = period.trim() === "" || year !== null;

  const change = (news: () => void) => {
    setResult(null);
    news();
  };

  // The report stays in view: what it left open is decided there.
  const changeNext = (news: () => void) => {
    setOutdated(true);
    news();
  };

  const makeReport = () =>
    jobs.runWithWorker("report", async (worker) => {
      setResult(null);
      setOutdated(false);
      const given = givenFiles(rows);
      const used = await master.read();
      const { consolidation, plan } = consolidateFiles(given, {
        notice: used?.settings.notice ?? notice,
        period: year,
        deadline: typedDeadline || null,
        asOf: surroundings.today(),
        master: used,
        decisions: decisionsOf(decided),
      });
      const doubts = used ? doubtsOf(used, consolidation, given) : consolidation.registerDoubts;
      if (excel) {
        const placement = await reportInWorkbook(plan, excel.workbook);
        if (placement.placed) {
          setResult({ consolidation, doubts, place: { kind: "workbook", kept: placement.kept } });
          return;
        }
      }
      const file = { name: reportFileName(consolidation), bytes: await worker.write(plan) };
      surroundings.download(file);
      setResult({ consolidation, doubts, place: { kind: "file", file } });
    });

  return {
    rows,
    period,
    setPeriod: (text) => change(() => setPeriodText(text)),
    periodValid,
    deadline: typedDeadline ?? deadlineOf(master.settings, year) ?? "",
    setDeadline: (day) => change(() => setTypedDeadline(day)),
    master,
    result,
    addFiles: picked.addFiles,
    remove: (id) => change(() => picked.remove(id)),
    exclude: (id, excluded) => changeNext(() => picked.exclude(id, excluded)),
    clear: () => change(picked.clear),
    decided,
    decide: (item, choice) => changeNext(() => decide(item, choice)),
    isOutdated,
    makeReport,
  };
}

/** The deadline of another year's master does not count. */
function deadlineOf(settings: GivenSettings | null, year: number | null): string | null {
  return settings && (year === null || year === settings.period) ? settings.deadline : null;
}

function doubtsOf(master: MasterWorkbook, consolidation: Consolidation, given: readonly GivenFile[]) {
  const isGiven = given.some(
    ({ content }) => "returned" in content && content.returned.stamp?.kind === "master",
  );
  return [...master.settings.problems, ...masterDoubts(master, consolidation, isGiven)];
}
