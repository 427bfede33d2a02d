import { useCallback, useMemo, useState } from "react";
import { reportFileName } from "../../app/consolidateFiles";
import type { KeptSheet } from "../../app/generateInWorkbook";
import { reportInWorkbook } from "../../app/reportInWorkbook";
import type { GivenSettings } from "../../core/matrix/settings";
import type { Notice } from "../../core/notice/notice";
import { parsePeriod } from "../period";
import type { FileToSave, Surroundings } from "../surroundings";
import type { Jobs } from "../useJobs";
import { consolidateInputs, type ReadyReport, type ReportInputs } from "./consolidateInputs";
import { givenFiles, type PickedRow } from "./pickedRow";
import { decisionsOf } from "./unmatchedItems";
import { useDecisions, type DecisionsState } from "./useDecisions";
import { useGivenMaster, type GivenMasterState } from "./useGivenMaster";
import { usePickedFiles, type PickedFilesState } from "./usePickedFiles";
import { usePreview, type PreviewState } from "./usePreview";

/** Where the report went. */
export type ReportPlace =
  | { readonly kind: "workbook"; readonly kept: readonly KeptSheet[] }
  | { readonly kind: "file"; readonly file: FileToSave };

/** What a report is made of, with the list of files that it came from. */
interface PaneInputs extends ReportInputs {
  readonly rows: readonly PickedRow[];
  /** The open workbook is a master as far as is known; a person may change it at any time. */
  readonly master: GivenSettings | null;
}

export interface ConsolidateState extends PickedFilesState, DecisionsState {
  readonly period: string;
  readonly setPeriod: (period: string) => void;
  readonly periodValid: boolean;
  /** `YYYY-MM-DD`, or empty: as typed, else the master's. */
  readonly deadline: string;
  readonly setDeadline: (deadline: string) => void;
  readonly master: GivenMasterState;
  /** What the report is going to say, or says where it was made. */
  readonly preview: PreviewState<PaneInputs, ReadyReport>;
  /** Where the report went that was made; null: none was. */
  readonly place: ReportPlace | null;
  /** Files were excluded, brought back or rows placed since it was made. */
  readonly isOutdated: boolean;
  readonly makeReport: () => void;
}

export function useConsolidate(notice: Notice, surroundings: Surroundings, jobs: Jobs): ConsolidateState {
  const [period, setPeriodText] = useState("");
  const [typedDeadline, setTypedDeadline] = useState<string | null>(null);
  const [place, setPlace] = useState<ReportPlace | null>(null);
  const [isOutdated, setOutdated] = useState(false);
  const picked = usePickedFiles(jobs, () => setPlace(null));
  const { rows } = picked;
  const { decided, decide } = useDecisions(rows);
  const master = useGivenMaster(notice, surroundings, jobs, () => setPlace(null));
  const { settings: masterSettings, read: readMaster } = master;
  const { excel, today } = surroundings;
  const year = parsePeriod(period);
  const periodValid = period.trim() === "" || year !== null;

  const inputs = useMemo((): PaneInputs | null => {
    const files = givenFiles(rows);
    if (!periodValid || files.every(({ excluded }) => excluded)) return null;
    return {
      ...{ rows, files, period: year, deadline: typedDeadline || null, master: masterSettings },
      decisions: decisionsOf(decided),
    };
  }, [rows, periodValid, year, typedDeadline, masterSettings, decided]);

  const consolidateWith = useCallback(
    async (given: PaneInputs, hasMaster: boolean) =>
      consolidateInputs(given, hasMaster ? await readMaster() : null, notice, today()),
    [readMaster, notice, today],
  );
  const workOut = useCallback(
    // A workbook that is no master need not be read, of whatever size it is.
    (given: PaneInputs) => consolidateWith(given, given.master !== null),
    [consolidateWith],
  );
  const preview = usePreview(inputs, jobs.running !== null, workOut);

  const change = (news: () => void) => {
    setPlace(null);
    news();
  };

  // What was made stays in view: what it left open is decided there.
  const changeNext = (news: () => void) => {
    setOutdated(true);
    news();
  };

  const makeReport = () => {
    if (!inputs) return;
    jobs.runWithWorker("report", async (worker) => {
      setPlace(null);
      setOutdated(false);
      const ready = await consolidateWith(inputs, true);
      preview.show(inputs, ready);
      const { consolidation, plan } = ready;
      if (excel) {
        const placement = await reportInWorkbook(plan, excel.workbook);
        if (placement.placed) {
          setPlace({ kind: "workbook", kept: placement.kept });
          return;
        }
      }
      const file = { name: reportFileName(consolidation), bytes: await worker.write(plan) };
      surroundings.download(file);
      setPlace({ kind: "file", file });
    });
  };

  return {
    rows,
    period,
    setPeriod: (text) => change(() => setPeriodText(text)),
    periodValid,
    deadline: typedDeadline ?? deadlineOf(masterSettings, year) ?? "",
    setDeadline: (day) => change(() => setTypedDeadline(day)),
    master,
    preview,
    place,
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
