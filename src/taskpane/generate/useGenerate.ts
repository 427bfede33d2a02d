import { useState } from "react";
import { draftReportingNotice, makeDocuments } from "../../app/makeDocuments";
import { generateFiles, type GeneratedFile } from "../../app/generateFiles";
import { readPrefillSource } from "../../app/readPrefillSource";
import { withMasterSettings } from "../../app/withMasterSettings";
import { generateInWorkbook, type GenerateOutcome } from "../../app/generateInWorkbook";
import { reportingRound, type ReportingRound } from "../../core/matrix/round";
import type { Notice } from "../../core/notice/notice";
import type { Sentence } from "../../core/values/sentence";
import { documentOptions } from "../documents/documentForm";
import type { DocumentsState } from "../documents/useDocuments";
import { fileSources } from "../fileSources";
import { useTexts } from "../language";
import type { OfferedFiles } from "../parts/FileOffers";
import { parsePeriod } from "../period";
import type { FileToSave, Surroundings } from "../surroundings";
import type { Jobs } from "../useJobs";

/** The settings as typed. */
export interface GenerateForm {
  readonly period: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly deadline: string;
  readonly contact: string;
}

export interface GenerateState {
  readonly notice: Notice;
  readonly form: GenerateForm;
  readonly setForm: (form: GenerateForm) => void;
  readonly periodValid: boolean;
  /** What generating in the open workbook did. */
  readonly outcome: GenerateOutcome | null;
  /** The master workbook as a file. */
  readonly master: OfferedFiles | null;
  readonly returns: OfferedFiles | null;
  /** The report of an earlier period that returns are prefilled from; null: none. */
  readonly previous: File | null;
  readonly setPrevious: (file: File | null) => void;
  /** How many rows of the returns were prefilled; null where no earlier report was given. */
  readonly prefilledRows: number | null;
  /** What could not be understood of the open master's settings, or not prefilled, when the returns were made. */
  readonly returnsProblems: readonly Sentence[];
  /** 报送通知 with what to look at in it; null: none was made. */
  readonly reportingNotice: { readonly offered: OfferedFiles; readonly remarks: readonly Sentence[] } | null;
  /** It needs a deadline and somebody to report to. */
  readonly canNotify: boolean;
  readonly documents: DocumentsState;
  readonly generateMatrix: () => void;
  readonly generateReturns: () => void;
  readonly makeReportingNotice: () => void;
}

export function useGenerate(
  notice: Notice,
  surroundings: Surroundings,
  jobs: Jobs,
  documents: DocumentsState,
): GenerateState {
  const texts = useTexts();
  const [form, setForm] = useState<GenerateForm>(() => ({
    period: surroundings.today().slice(0, 4),
    deadline: "",
    contact: "",
  }));
  const [outcome, setOutcome] = useState<GenerateOutcome | null>(null);
  const [master, setMaster] = useState<OfferedFiles | null>(null);
  const [returns, setReturns] = useState<OfferedFiles | null>(null);
  const [previous, setPrevious] = useState<File | null>(null);
  const [prefilledRows, setPrefilledRows] = useState<number | null>(null);
  const [returnsProblems, setReturnsProblems] = useState<readonly Sentence[]>([]);
  const [reportingNotice, setReportingNotice] = useState<GenerateState["reportingNotice"]>(null);
  const round = roundOf(notice, form);
  const { excel, download, today } = surroundings;
  const settings = round?.settings;
  const canNotify = Boolean(settings?.deadline && settings.contact);

  const generateMatrix = () => {
    if (!round) return;
    setOutcome(null);
    setMaster(null);
    if (excel) {
      jobs.run("matrix", async () => setOutcome(await generateInWorkbook(round, excel.workbook)));
      return;
    }
    jobs.runWithWorker("matrix", async (worker) => {
      const files = (await generateFiles(round, { units: [], master: true }, worker)).map(fileToSave);
      const [file] = files;
      if (!file) throw new Error("No master workbook was made.");
      download(file);
      setMaster({ download: file.name, files });
    });
  };

  const generateReturns = () => {
    if (!round) return;
    setReturns(null);
    setReturnsProblems([]);
    jobs.runWithWorker("returns", async (worker, progress) => {
      const settled = excel
        ? withMasterSettings(round, await excel.workbook.read())
        : { round, problems: [] };
      const [report] = fileSources(previous ? [previous] : []);
      const source = report && (await readPrefillSource(report, settled.round, worker));
      const wanted = { units: null, master: false, ...(source ? { prefills: source.prefills } : {}) };
      const made = await generateFiles(settled.round, wanted, worker, progress);
      const name = texts.generate.zipName(round.settings.period);
      download({ name, bytes: await worker.zip(made) });
      setReturnsProblems([...settled.problems, ...(source?.problems ?? [])]);
      setPrefilledRows(source ? made.reduce((sum, { prefilled }) => sum + prefilled, 0) : null);
      setReturns({ download: name, files: made.map(fileToSave) });
    });
  };

  const makeReportingNotice = () => {
    if (!round) return;
    setReportingNotice(null);
    jobs.runWithWorker("reportingNotice", async (worker) => {
      const { round: settled } = excel ? withMasterSettings(round, await excel.workbook.read()) : { round };
      // Whom to report to stands in the round already.
      const options = documentOptions({ ...documents.form, contact: "" }, "reportingNotice", {
        asOf: today(),
      });
      const { drafts, remarks } = draftReportingNotice(settled, options);
      const [made] = await makeDocuments(drafts, documents.templates.own, worker.documents);
      if (!made) throw new Error("No notice was made.");
      const file = { name: made.name, bytes: made.bytes };
      download(file);
      setReportingNotice({ offered: { download: file.name, files: [file] }, remarks });
    });
  };

  const periodValid = round !== null;
  return {
    notice,
    form,
    setForm,
    periodValid,
    outcome,
    master,
    returns,
    previous,
    setPrevious,
    prefilledRows,
    returnsProblems,
    ...{ reportingNotice, canNotify, documents },
    generateMatrix,
    generateReturns,
    makeReportingNotice,
  };
}

function roundOf(notice: Notice, { period, deadline, contact }: GenerateForm): ReportingRound | null {
  const year = parsePeriod(period);
  if (year === null) return null;
  return reportingRound(notice, {
    period: year,
    deadline: deadline || null,
    contact: contact.trim() || null,
  });
}

/** Without the folder: a download has none. */
function fileToSave({ path, bytes }: GeneratedFile): FileToSave {
  return { name: path.slice(path.lastIndexOf("/") + 1), bytes };
}
