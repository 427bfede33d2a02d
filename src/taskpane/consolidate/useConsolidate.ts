import { useCallback, useMemo, useState } from "react";
import type { OpenReport } from "../../app/openReport";
import type { GivenSettings } from "../../core/matrix/settings";
import type { EditedNotice } from "../../core/notice/noticeEdition";
import { REPORT_DOCUMENTS } from "../documents/documentForm";
import type { DocumentsState } from "../documents/useDocuments";
import type { CurrentNotice } from "../notice/currentNotice";
import { parsePeriod } from "../period";
import type { Surroundings } from "../surroundings";
import { useChanged } from "../useChanged";
import type { Jobs } from "../useJobs";
import { consolidateInputs, type ReadyReport, type ReportInputs } from "./consolidateInputs";
import { makeOutputs, type MadeOutputs } from "./makeOutputs";
import { givenFiles, type PickedRow } from "./pickedRow";
import { decisionsOf } from "./unmatchedItems";
import { useDecisions, type DecisionsState } from "./useDecisions";
import { useGivenMaster, type GivenMasterState } from "./useGivenMaster";
import { useOpenReport, type OpenReportState } from "./useOpenReport";
import { useOutputs, type OutputsState } from "./useOutputs";
import { usePickedFiles, type PickedFilesState } from "./usePickedFiles";
import { usePreview, type PreviewState } from "./usePreview";

/** What a report is made of, with where it came from. */
interface PaneInputs extends ReportInputs {
  /** The list of files; none where the open report counts. */
  readonly rows: readonly PickedRow[];
  readonly openReport: OpenReport | null;
  /** What the open workbook, or the one that was picked, says as a master; a person may change it at any time. */
  readonly master: GivenSettings | null;
  /** It counts where there is no master. */
  readonly notice: EditedNotice;
}

export interface ConsolidateState extends PickedFilesState, DecisionsState {
  readonly period: string;
  readonly setPeriod: (period: string) => void;
  readonly periodValid: boolean;
  /** `YYYY-MM-DD`, or empty: as typed, else the master's. */
  readonly deadline: string;
  readonly setDeadline: (deadline: string) => void;
  readonly master: GivenMasterState;
  readonly openReport: OpenReportState;
  /** Makes documents of the open report. */
  readonly useOpenReport: () => void;
  /** What the report is going to say, or says where it was made. */
  readonly preview: PreviewState<PaneInputs, ReadyReport>;
  readonly outputs: OutputsState;
  /** There is something to make, and something to make it of. */
  readonly canMake: boolean;
  /** What was made; null: nothing yet. */
  readonly made: MadeOutputs | null;
  /** Files were excluded, brought back or rows placed since it was made. */
  readonly isOutdated: boolean;
  readonly make: () => void;
}

export function useConsolidate(
  notice: CurrentNotice,
  surroundings: Surroundings,
  jobs: Jobs,
  documentsState: DocumentsState,
): ConsolidateState {
  const [period, setPeriodText] = useState("");
  const [typedDeadline, setTypedDeadline] = useState<string | null>(null);
  const [made, setMade] = useState<MadeOutputs | null>(null);
  const [isOutdated, setOutdated] = useState(false);
  const forget = () => setMade(null);
  const openReport = useOpenReport(notice, surroundings, jobs, forget);
  const picked = usePickedFiles(jobs, forget);
  const { rows } = picked;
  const { decided, decide } = useDecisions(rows);
  const master = useGivenMaster(notice, surroundings, jobs, forget);
  const outputs = useOutputs(surroundings, documentsState);
  const { settings: masterSettings, read: readMaster } = master;
  const { used } = openReport;
  const { excel, today } = surroundings;
  useChanged(notice.notice, forget);
  const year = parsePeriod(period);
  const periodValid = period.trim() === "" || year !== null;

  const inputs = useMemo((): PaneInputs | null => {
    const files = used ? [] : givenFiles(rows);
    if (!periodValid || (!used && files.every(({ excluded }) => excluded))) return null;
    return {
      ...{ rows: used ? [] : rows, files, update: used?.file ?? null, openReport: used },
      ...{ period: year, deadline: typedDeadline || null, master: masterSettings, notice },
      decisions: used ? [] : decisionsOf(decided),
    };
  }, [used, rows, periodValid, year, typedDeadline, masterSettings, notice, decided]);

  const workOutWith = useCallback(
    async (given: PaneInputs, hasMaster: boolean) => {
      const asOf = given.openReport?.asOf ?? today();
      return consolidateInputs(given, hasMaster ? await readMaster() : null, given.notice, asOf);
    },
    [readMaster, today],
  );
  const workOut = useCallback(
    // A workbook that is no master need not be read, of whatever size it is.
    (given: PaneInputs) => workOutWith(given, given.master !== null),
    [workOutWith],
  );
  const preview = usePreview(inputs, jobs.running !== null, workOut);

  const change = (news: () => void) => {
    forget();
    news();
  };

  // What was made stays in view: what it left open is decided there.
  const changeNext = (news: () => void) => {
    setOutdated(true);
    news();
  };

  const report = used || !outputs.report ? null : excel && outputs.intoWorkbook ? "workbook" : "file";
  const documents = REPORT_DOCUMENTS.filter((kind) => outputs.documents.has(kind));

  const make = () => {
    if (!inputs) return;
    jobs.runWithWorker("report", async (worker, progress) => {
      setMade(null);
      setOutdated(false);
      // People may have gone on writing into it.
      const fresh = used && (await openReport.read());
      const ready = await workOutWith(
        fresh ? { ...inputs, update: fresh.file, openReport: fresh } : inputs,
        true,
      );
      preview.show(inputs, ready);
      const { form, templates, confirmed } = outputs;
      setMade(
        await makeOutputs(
          ready,
          { report, documents, form, confirmed, templates: templates.own },
          { worker, workbook: excel?.workbook ?? null, download: surroundings.download },
          progress,
        ),
      );
    });
  };

  return {
    rows,
    period,
    setPeriod: (text) => change(() => setPeriodText(text)),
    periodValid,
    deadline: typedDeadline ?? deadlineOf(masterSettings, year) ?? "",
    setDeadline: (day) => change(() => setTypedDeadline(day)),
    ...{ master, openReport, preview, outputs, made, isOutdated },
    useOpenReport() {
      // Who makes documents of a report wants these, at the least.
      if (documents.length === 0) outputs.setDocuments(["progressReport", "circular"]);
      openReport.use();
    },
    addFiles(files) {
      if (used) openReport.leave();
      picked.addFiles(files);
    },
    remove: (id) => change(() => picked.remove(id)),
    exclude: (id, excluded) => changeNext(() => picked.exclude(id, excluded)),
    clear: () => change(picked.clear),
    decided,
    decide: (item, choice) => changeNext(() => decide(item, choice)),
    canMake: inputs !== null && (report !== null || documents.length > 0),
    make,
  };
}

/** The deadline of another year's master does not count. */
function deadlineOf(settings: GivenSettings | null, year: number | null): string | null {
  return settings && (year === null || year === settings.period) ? settings.deadline : null;
}
