import { useRef, useState } from "react";
import { consolidateFiles, reportFileName } from "../../app/consolidateFiles";
import { masterDoubts } from "../../app/masterDoubts";
import type { FileSource } from "../../app/ports";
import { givenFile } from "../../app/readFiles";
import { readWithin } from "../../app/readWithin";
import { reportInWorkbook } from "../../app/reportInWorkbook";
import type { KeptSheet } from "../../app/generateInWorkbook";
import type { MasterWorkbook } from "../../app/readMaster";
import type { Notice } from "../../core/notice/notice";
import type { Consolidation, GivenFile } from "../../core/report/consolidation";
import type { Sentence } from "../../core/values/sentence";
import { explainError } from "../explainError";
import { fileSources } from "../fileSources";
import { parsePeriod } from "../period";
import type { FileToSave, Surroundings } from "../surroundings";
import type { Jobs } from "../useJobs";
import { givenFiles, isKnown, type PickedContent, type PickedRow } from "./pickedRow";
import { useGivenMaster, type GivenMasterState } from "./useGivenMaster";

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

export interface ConsolidateState {
  readonly rows: readonly PickedRow[];
  readonly period: string;
  readonly setPeriod: (period: string) => void;
  readonly periodValid: boolean;
  /** `YYYY-MM-DD`, or empty: as typed, else the master's. */
  readonly deadline: string;
  readonly setDeadline: (deadline: string) => void;
  readonly master: GivenMasterState;
  readonly result: MadeReport | null;
  readonly addFiles: (files: readonly File[]) => void;
  readonly remove: (id: number) => void;
  readonly clear: () => void;
  readonly makeReport: () => void;
}

export function useConsolidate(notice: Notice, surroundings: Surroundings, jobs: Jobs): ConsolidateState {
  const [rows, setRows] = useState<readonly PickedRow[]>([]);
  const [period, setPeriodText] = useState("");
  const [typedDeadline, setTypedDeadline] = useState<string | null>(null);
  const [result, setResult] = useState<MadeReport | null>(null);
  const master = useGivenMaster(notice, surroundings, jobs, () => setResult(null));
  const lastId = useRef(0);
  const { excel } = surroundings;
  const periodValid = period.trim() === "" || parsePeriod(period) !== null;

  const setContent = (id: number, content: PickedContent) =>
    setRows((old) => old.map((row) => (row.id === id ? { ...row, content } : row)));

  const addFiles = (files: readonly File[]) =>
    jobs.runWithWorker("readFiles", async (worker, progress) => {
      setResult(null);
      const added = fileSources(files).map((source) => ({ source, id: ++lastId.current }));
      const waiting = added.map(({ source, id }) => ({ id, name: source.name, content: WAITING }));
      setRows((old) => [...old, ...waiting]);
      let done = 0;
      let total = added.length;
      const read = async (source: FileSource, id: number) => {
        for await (const found of readWithin(source, worker, (count) => (total += count - 1))) {
          const row = { id: ++lastId.current, given: givenFile(found) };
          setRows((old) => withRead(old, id, row));
          progress(++done, total);
        }
        setRows((old) => old.filter((row) => row.id !== id));
      };
      try {
        // One at a time, so that what was read stays when the rest is cancelled.
        for (const { source, id } of added) {
          setContent(id, { kind: "reading" });
          await read(source, id).catch((error: unknown) => {
            if (explainError(error) !== "fileUnreadable") throw error;
            console.error(error);
            setContent(id, { kind: "unreadable" });
          });
        }
      } finally {
        // What was cancelled before its turn is not in the list.
        setRows((old) =>
          old.filter(({ content }) => content.kind === "read" || content.kind === "unreadable"),
        );
      }
    });

  const change = (news: () => void) => {
    setResult(null);
    news();
  };

  const makeReport = () =>
    jobs.runWithWorker("report", async (worker) => {
      setResult(null);
      const given = givenFiles(rows);
      const used = await master.read();
      const { consolidation, plan } = consolidateFiles(given, {
        notice: used?.settings.notice ?? notice,
        period: parsePeriod(period),
        deadline: typedDeadline || null,
        asOf: surroundings.today(),
        master: used,
      });
      const doubts = used ? doubtsOf(used, consolidation, given) : [];
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
    deadline: typedDeadline ?? master.settings?.deadline ?? "",
    setDeadline: (day) => change(() => setTypedDeadline(day)),
    master,
    result,
    addFiles,
    remove: (id) => change(() => setRows((old) => old.filter((row) => row.id !== id))),
    clear: () => change(() => setRows([])),
    makeReport,
  };
}

function doubtsOf(master: MasterWorkbook, consolidation: Consolidation, given: readonly GivenFile[]) {
  const isGiven = given.some(
    ({ content }) => "returned" in content && content.returned.stamp?.kind === "master",
  );
  return [...master.settings.problems, ...masterDoubts(master, consolidation, isGiven)];
}

const WAITING: PickedContent = { kind: "waiting" };

/** Adds a file that was read before the row that it comes from; an archive's row gives way to many. */
function withRead(
  rows: readonly PickedRow[],
  from: number,
  { id, given }: { readonly id: number; readonly given: GivenFile },
): readonly PickedRow[] {
  if (isKnown(rows, given)) return rows;
  const read: PickedRow = { id, name: given.name, content: { kind: "read", given } };
  return rows.flatMap((row) => (row.id === from ? [read, row] : [row]));
}
